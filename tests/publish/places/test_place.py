import hashlib
import random

import pytest

from publish.errors import NotThereError, PlaceError
from publish.places.place import (
    FOR_GOOD,
    hash_there,
    media_type,
    open_place,
    put,
    read_from,
    read_whole,
    shown,
    sizes,
)

LARGE = random.Random(7).randbytes(12 << 20)  # a store takes more than 5 MB in several requests


@pytest.fixture(params=["folder", "bucket"])
def place(request, tmp_path):
    if request.param == "folder":
        return open_place(str(tmp_path / "there"))
    return open_place(request.getfixturevalue("bucket").address)


@pytest.fixture
def large(tmp_path):
    path = tmp_path / "large"
    path.write_bytes(LARGE)
    return path


@pytest.fixture
def small(tmp_path):
    path = tmp_path / "small"
    path.write_bytes(b"small")
    return path


def test_a_large_file_is_read_as_it_was_put(place, large):
    put(place, "v/large.sqlite", large, FOR_GOOD)
    assert hash_there(place, "v/large.sqlite") == hashlib.sha256(LARGE).hexdigest()


def test_a_file_is_read_from_the_byte_asked_for(place, large):
    put(place, "v/large.sqlite", large, FOR_GOOD)
    assert b"".join(read_from(place, "v/large.sqlite", 9_000_000)) == LARGE[9_000_000:]


def test_a_file_that_is_put_again_is_the_later_one(place, large, small):
    put(place, "v/x", large, FOR_GOOD)
    put(place, "v/x", small, FOR_GOOD)
    assert read_whole(place, "v/x") == b"small"


def test_the_sizes_of_a_folder_are_told(place, small):
    put(place, "v/x", small, FOR_GOOD)
    put(place, "v/y", small, FOR_GOOD)
    assert sizes(place, "v") == {"x": 5, "y": 5}


def test_a_folder_that_is_not_there_has_no_files(place):
    assert sizes(place, "v") == {}


def test_a_file_that_is_not_there_is_named(place):
    with pytest.raises(NotThereError, match="/v/x is not there"):
        read_whole(place, "v/x")


def test_a_large_file_that_is_refused_in_the_middle_raises(bucket, large):
    bucket.fails = lambda method, path, before: before == 2
    with pytest.raises(PlaceError, match=r"v/large\.sqlite cannot be read or written"):
        put(open_place(bucket.address), "v/large.sqlite", large, FOR_GOOD)


def test_a_file_that_cannot_be_read_here_is_named(place, tmp_path):
    with pytest.raises(FileNotFoundError, match="none"):
        put(place, "v/x", tmp_path / "none", FOR_GOOD)


@pytest.mark.parametrize(
    ("address", "text"),
    [
        ("s3://me:hidden@bucket/releases?region=x", "s3://bucket/releases"),
        ("https://me:hidden@votes.example/releases/", "https://votes.example/releases"),
        ("s3://me:hid#den@bucket/releases", "s3://bucket/releases"),
        ("gs://bucket", "gs://bucket"),
        ("folder/releases", "folder/releases"),
    ],
)
def test_an_address_is_shown_without_password_and_options(address, text):
    assert shown(address) == text


@pytest.mark.parametrize("address", ["s3://", "s3://bucket?nonsense=1", "gs://"])
def test_an_address_of_a_wrong_form_is_named(address):
    with pytest.raises(PlaceError, match=r"cannot be used|no place"):
        open_place(address)


def test_the_error_about_a_wrong_address_keeps_its_password():
    with pytest.raises(PlaceError) as caught:
        open_place("s3://me:hidden@bucket/a b")
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.json", "application/json"),
        ("v/positions.csv", "text/csv; charset=utf-8"),
        ("v/SHA256SUMS", "text/plain; charset=utf-8"),
        ("v/manifest.json.sig", "application/octet-stream"),
        ("v/councilvotes.sqlite", "application/vnd.sqlite3"),
    ],
)
def test_a_server_says_what_a_file_is(name, kind):
    assert media_type(name) == kind
