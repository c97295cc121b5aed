"""What every store of blobs promises, in a folder and behind s3://."""

import pickle
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from crawler.blobs.opening import open_store, read_blob
from crawler.errors import DamagedBlobError, MissingBlobError
from crawler.records import Blob

BODY = b"%PDF-1.7 a note %%EOF"
NAME = sha256(BODY).hexdigest()


def test_bytes_are_given_back_by_their_hash(store):
    assert store.put(BODY) == NAME
    assert store.get(NAME) == BODY


def test_a_blob_that_is_not_there_is_missing(store):
    with pytest.raises(MissingBlobError, match="is missing"):
        store.get(NAME)
    assert (store.state_of(NAME), store.size_of(NAME)) == ("missing", None)


def test_a_blob_that_was_changed_is_never_given(place, store):
    store.put(BODY)
    place.spoil(NAME, BODY[::-1])
    with pytest.raises(DamagedBlobError, match=f"{NAME} is not what its name says"):
        store.get(NAME)
    assert store.state_of(NAME) == "damaged"


def test_the_right_bytes_mend_a_blob_that_was_changed(place, store):
    store.put(BODY)
    place.spoil(NAME, BODY[::-1])
    open_store(store.address).put(BODY)
    assert store.get(NAME) == BODY


def test_the_same_bytes_are_kept_once(store):
    store.put(BODY)
    (before,) = store.files()
    store.put(BODY)
    assert list(store.files()) == [before]


def test_files_are_told_with_size_and_time_in_the_order_of_their_places(store):
    names = sorted(store.put(b"%d" % number * 9) for number in range(4))
    files = list(store.files())
    assert [file.name for file in files] == names
    assert [file.place for file in files] == [store.place_of(name) for name in names]
    assert {file.size for file in files} == {9}
    assert all(abs((datetime.now(UTC) - file.written_at).days) < 1 for file in files)


def test_an_empty_store_holds_nothing(store):
    assert not store.holds_any()
    store.put(BODY)
    assert store.holds_any()


def test_only_the_beginning_is_read_of_what_is_larger_than_asked_for(store):
    store.put(BODY)
    assert len(store.get(NAME, 5)) > 5
    assert store.get(NAME, len(BODY)) == BODY


def test_a_blob_set_aside_is_kept_and_no_blob_any_more(place, store):
    store.put(BODY)
    place.spoil(NAME, b"rotten")
    aside = store.set_aside(NAME)
    assert aside.endswith(f"/damaged/{NAME}")
    assert store.state_of(NAME) == "missing"


def test_a_list_tells_of_every_blob_whether_it_lies_there_at_its_size(place, store):
    store.put(BODY)
    other = open_store(store.address)
    assert (other.is_listed(NAME, len(BODY)), other.is_listed(NAME, 1)) == (True, False)
    place.lose(NAME)
    assert not open_store(store.address).is_listed(NAME, len(BODY))


def test_a_blob_is_read_by_what_another_process_is_handed(store):
    blob = Blob(store.address, store.put(BODY))
    handed = pickle.dumps(blob)
    assert len(handed) < 400
    assert read_blob(pickle.loads(handed)) == BODY


def test_nothing_unfinished_is_left(store):
    store.put(BODY)
    assert store.unfinished() == []
