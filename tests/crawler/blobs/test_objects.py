"""Requests to an object store that break, and what is said where they break for good."""

import random
import sys
from hashlib import sha256
from subprocess import run

import pytest

from crawler.blobs import objects
from crawler.blobs.object_store import ObjectStore
from crawler.blobs.objects import Objects
from crawler.errors import StoreError
from tests.crawler.blobs.breaking import WAYS, Breaking


@pytest.fixture
def store(bucket):
    return ObjectStore(f"{bucket.address}/blobs")


@pytest.mark.parametrize("way", WAYS)
def test_bytes_come_through_whatever_way_the_first_request_breaks(store, bucket, way):
    bucket.wrap(lambda app: Breaking(app, lambda count: way if count == 0 else None))
    name = store.put(b"a note" * 99)
    bucket.wrap(lambda app: Breaking(app, lambda count: way if count == 0 else None))
    assert store.get(name) == b"a note" * 99


@pytest.mark.long
def test_every_third_request_broken_at_random_loses_and_spoils_nothing(store, bucket):
    chance = random.Random(20261128)
    breaking = Breaking.at_random(bucket.server, chance, 0.3)
    bucket.wrap(lambda app: breaking)
    bodies = [chance.randbytes(chance.randrange(1, 5000)) for _ in range(40)]
    names = [store.put(body) for body in bodies]
    assert [store.get(name) for name in names] == bodies
    assert breaking.broken > 20


def test_what_a_server_claims_to_have_kept_is_not_believed(store, bucket):
    bucket.failure, bucket.fails = "lose", lambda method, path, before: before < 2
    name = store.put(b"a note")
    assert store.state_of(name) == "sound"


def with_tags(app, tag):
    """The server, which answers such a tag in place of the MD5 of a file."""

    def answer(environ, start_response):
        def start(status, headers):
            told = [(name, tag if name.lower() == "etag" else value) for name, value in headers]
            return start_response(status, told)

        return app(environ, start)

    return answer


NO_MD5 = ['"3858f62230ac3c915f300c664312c11f-2"', '"0123456789abcdef0123456789abcdef"']


@pytest.mark.parametrize("tag", NO_MD5, ids=["of parts", "of a file encrypted by KMS"])
def test_where_a_tag_is_no_md5_the_bytes_themselves_are_read_back(store, bucket, tag):
    bucket.wrap(lambda app: with_tags(app, tag))
    name = store.put(b"a note")
    assert [method for method, _ in bucket.asked] == ["PUT", "GET"]
    bucket.asked.clear()
    assert ObjectStore(store.address).put(b"a note") == name
    assert [method for method, _ in bucket.asked] == ["PUT", "HEAD", "GET"]
    assert store.get(name) == b"a note"


@pytest.mark.parametrize("way", ["other bytes", "lose"])
def test_where_a_tag_is_no_md5_what_was_not_kept_is_sent_again(store, bucket, way):
    breaking = Breaking(bucket.server, lambda count: "other bytes" if count == 0 else None)
    bucket.wrap(lambda app: with_tags(breaking if way == "other bytes" else app, NO_MD5[0]))
    if way == "lose":
        bucket.failure, bucket.fails = "lose", lambda method, path, before: before == 0
    name = store.put(b"a note")
    assert store.state_of(name) == "sound"


def test_where_a_tag_is_no_md5_damaged_bytes_are_replaced_by_the_right_ones(store, bucket):
    name = store.put(b"a note")
    Objects(store.address).put(f"{name[:2]}/{name}", b"a tone", anew=True)
    bucket.wrap(lambda app: with_tags(app, NO_MD5[0]))
    assert ObjectStore(store.address).put(b"a note") == name
    assert store.get(name) == b"a note"


def test_a_server_that_knows_no_conditions_is_served_all_the_same(store, bucket):
    bucket.wrap(lambda app: without_conditions(app))
    name = store.put(b"a note")
    assert ObjectStore(store.address).put(b"a note") == name
    assert store.get(name) == b"a note"


def without_conditions(app):
    def answer(environ, start_response):
        if "HTTP_IF_NONE_MATCH" in environ:
            start_response("501 Not Implemented", [("Content-Type", "application/xml")])
            return [b"<Error><Code>NotImplemented</Code><Message>no</Message></Error>"]
        return app(environ, start_response)

    return answer


def test_bytes_held_and_sent_anew_cost_two_requests_and_new_ones_one(store, bucket):
    store.put(b"a note")
    assert [method for method, _ in bucket.asked] == ["PUT"]
    ObjectStore(store.address).put(b"a note")
    assert [method for method, _ in bucket.asked[1:]] == ["PUT", "HEAD"]
    store.put(b"a note")
    assert len(bucket.asked) == 3  # what was proved is not sent again


def test_the_list_of_all_is_asked_for_once(store, bucket):
    names = [store.put(b"%d" % number) for number in range(3)]
    bucket.asked.clear()
    other = ObjectStore(store.address)
    assert all(other.is_listed(name, 1) for name in names)
    assert len(bucket.asked) == 1


def test_a_list_longer_than_a_page_is_told_whole(bucket, monkeypatch):
    monkeypatch.setattr("crawler.blobs.objects._PAGE", 3)
    files = Objects(bucket.address)
    for number in range(10):
        files.put(f"notes/{number}", b"x")
    assert [each.name for each in files.under("notes/")] == [f"notes/{n}" for n in range(10)]


def test_a_bucket_that_is_not_there_is_named_with_what_to_do(bucket):
    store = ObjectStore("s3://no-such-bucket/archive/blobs")
    for ask in (store.make_ready, store.holds_any, lambda: store.put(b"x")):
        with pytest.raises(StoreError, match=r"there is no bucket no-such-bucket at http://127.*:"):
            ask()


def test_a_refusal_names_the_place_and_the_credentials(store, bucket):
    bucket.fails = lambda method, path, before: True
    name = sha256(b"x").hexdigest()
    with pytest.raises(StoreError) as raised:
        store.put(b"x")
    assert str(raised.value).startswith(f"writing {store.place_of(name)} was refused (")
    assert "AWS_ACCESS_KEY_ID" in str(raised.value)
    assert len(bucket.asked) == 1  # no use in asking again


def test_a_server_that_is_not_there_is_named_with_what_to_do(store, monkeypatch):
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(StoreError, match=r"failed at http://127.0.0.1:9 \(.*AWS_ENDPOINT_URL"):
        ObjectStore(store.address).put(b"x")


@pytest.fixture
def opened_anew():
    objects._file_system.cache_clear()
    yield
    objects._file_system.cache_clear()


@pytest.mark.usefixtures("opened_anew")
def test_without_credentials_that_is_what_is_said(store, monkeypatch, tmp_path):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    with pytest.raises(StoreError, match=r"was refused .*redentials"):
        ObjectStore(store.address).put(b"x")


@pytest.mark.parametrize("address", ["s3:///folder/blobs", "s3://key:secret@bucket/blobs"])
def test_an_address_that_names_no_bucket_is_refused(address):
    with pytest.raises(StoreError, match="names no bucket"):
        ObjectStore(address)


@pytest.mark.usefixtures("opened_anew")
def test_without_the_extra_it_is_named(store, monkeypatch):
    monkeypatch.setitem(sys.modules, "s3fs", None)
    with pytest.raises(StoreError, match=r"install councilvotes\[store\]"):
        ObjectStore(store.address).put(b"x")


def test_an_archive_in_a_folder_loads_nothing_of_it():
    code = (
        "import sys, pathlib, councilvotes.run.pipeline\n"
        "from crawler.archive.archive import Archive\n"
        "from councilvotes.reading.one_file import bytes_of\n"
        "with Archive(pathlib.Path(sys.argv[1])): pass\n"
        "sys.exit(bool({'fsspec', 's3fs', 'aiohttp', 'botocore'} & set(sys.modules)))"
    )
    assert run([sys.executable, "-c", code, "."], cwd="/tmp", check=False).returncode == 0
