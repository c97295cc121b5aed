from contextlib import suppress

import pytest

from publish.errors import PlaceError
from publish.places.index import parse_index
from publish.places.place import open_place, put, read_whole
from publish.places.upload import upload
from tests.publish.bucket import BUCKET
from tests.publish.drafts import contents
from tests.publish.shelf import VERSIONS, first_of
from tests.variants import some_of

OLDEST, NEWEST = VERSIONS[:2]


@pytest.fixture(scope="module")
def pair(shelf, tmp_path_factory):
    """A folder of two releases."""
    return first_of(shelf, 2, tmp_path_factory.mktemp("pair") / "releases")


@pytest.fixture
def begun(pair, bucket, tmp_path):
    """The bucket with the older of the two releases."""
    old = first_of(pair, 1, tmp_path / "old")
    upload(old, bucket.address)
    bucket.works_again()
    return bucket


def read_there(bucket, name):
    return read_whole(open_place(bucket.address), name)


def latest_there(bucket):
    return parse_index(read_there(bucket, "index.json"), "there").latest


def all_there(bucket, folder):
    """The bytes that the bucket has for each file of a folder."""
    return {name: read_there(bucket, name) for name in contents(folder)}


def sent(bucket, requests=None):
    """The files that were put there by the first so many requests, None for all."""
    puts = [path for method, path in bucket.asked[:requests] if method == "PUT"]
    return [path.removeprefix(f"/{BUCKET}/releases/") for path in puts]


def about(bucket, name):
    """How long others may keep a file, and what it is said to be."""
    place = open_place(bucket.address)
    with place.files.open_input_stream(f"{place.root}/{name}") as file:
        found = file.metadata()
    return found["Cache-Control"].decode(), found["Content-Type"].decode()


def test_every_file_arrives_the_index_last_and_a_second_upload_writes_nothing(pair, bucket):
    upload(pair, bucket.address)
    written = [path for method, path in bucket.asked if method in ("PUT", "POST")]
    assert written[-1].endswith("/releases/index.json")
    manifests = [path for path in written if path.endswith("manifest.json")]
    for version, manifest in zip(VERSIONS[:2], manifests, strict=True):
        own = [path for path in written if f"/{version}/" in path]
        assert own[-1] == manifest
    assert all_there(bucket, pair) == contents(pair)
    bucket.asked.clear()
    assert upload(pair, bucket.address).sent == 0
    assert {method for method, _ in bucket.asked} <= {"GET", "HEAD"}


def test_a_file_of_a_release_may_be_kept_for_good_and_the_index_for_a_minute(begun):
    assert about(begun, f"{OLDEST}/positions.parquet") == (
        "public, max-age=31536000, immutable",
        "application/vnd.apache.parquet",
    )
    assert about(begun, "index.json") == ("public, max-age=60", "application/json")


def test_of_an_upload_that_broke_off_only_what_is_missing_or_damaged_is_sent(pair, begun, tmp_path):
    begun.fails = lambda method, path, before: before >= 40
    with pytest.raises(PlaceError):
        upload(pair, begun.address)
    before = sent(begun, 40)
    begun.works_again()
    spoilt, damaged = before[-1], tmp_path / "damaged"
    damaged.write_bytes(b"x" * (pair / spoilt).stat().st_size)
    put(open_place(begun.address), spoilt, damaged, "no-store")
    begun.asked.clear()
    done = upload(pair, begun.address)
    assert (done.held, {*sent(begun)} & {*before}) == (len(before) - 1, {spoilt})
    assert read_there(begun, spoilt) == (pair / spoilt).read_bytes()


def test_a_bucket_that_is_not_there_is_named_without_the_password(pair, bucket):
    with pytest.raises(PlaceError) as caught:
        upload(pair, "s3://me:hidden@no-such-bucket/releases?region=eu-central-1")
    assert "s3://no-such-bucket/releases" in str(caught.value)
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    "failure",
    ["refuse", pytest.param("drop", marks=pytest.mark.long)],  # the client tries again for long
)
def test_an_upload_that_fails_at_a_request_leaves_latest_whole_and_old(pair, begun, failure):
    whole = {name: read_there(begun, name) for name in contents(pair) if OLDEST in name}
    begun.works_again()
    begun.fails, begun.failure = (lambda method, path, before: before >= 7), failure
    with pytest.raises(PlaceError):
        upload(pair, begun.address)
    begun.works_again()
    assert latest_there(begun) == OLDEST
    assert {name: read_there(begun, name) for name in whole} == whole
    assert upload(pair, begun.address).latest == latest_there(begun) == NEWEST


@pytest.mark.long
def test_an_upload_that_fails_just_before_the_end_announces_nothing(pair, begun):
    def last_look(method, path, before):
        return begun.asked.count(("GET", index)) > 1

    index = f"/{BUCKET}/releases/index.json"
    for fails in (last_look, lambda method, path, before: (method, path) == ("PUT", index)):
        begun.fails = fails
        with pytest.raises(PlaceError):
            upload(pair, begun.address)
        begun.works_again()
        assert latest_there(begun) == OLDEST
    assert upload(pair, begun.address).latest == latest_there(begun) == NEWEST


@pytest.mark.parametrize("name", some_of(["positions.csv", "manifest.json"], "manifest.json"))
def test_a_file_that_the_store_lost_is_found_missing_and_nothing_is_announced(pair, begun, name):
    begun.fails = lambda method, path, before: method == "PUT" and path.endswith(f"{NEWEST}/{name}")
    begun.failure = "lose"
    with pytest.raises(PlaceError, match=r"has None bytes there.* nothing was announced"):
        upload(pair, begun.address)
    begun.works_again()
    assert latest_there(begun) == OLDEST
    assert upload(pair, begun.address).latest == latest_there(begun) == NEWEST


@pytest.mark.long
def test_an_index_that_the_store_lost_is_told_of(pair, begun):
    begun.fails = lambda method, path, before: method == "PUT" and path.endswith("s/index.json")
    begun.failure = "lose"
    with pytest.raises(PlaceError, match=r"index\.json is not what was sent: send again"):
        upload(pair, begun.address)


@pytest.mark.long
def test_an_upload_that_fails_at_any_request_leaves_latest_whole_and_old(pair, begun):
    whole = {name: read_there(begun, name) for name in contents(pair) if OLDEST in name}
    request = 0
    while latest_there(begun) == OLDEST:
        begun.works_again()
        begun.fails = lambda method, path, before, first=request: before >= first
        with suppress(PlaceError):
            upload(pair, begun.address)
        begun.works_again()
        request += 1
    assert request > len([name for name in contents(pair) if NEWEST in name])
    assert {name: read_there(begun, name) for name in whole} == whole
    upload(pair, begun.address)
    assert all_there(begun, pair) == contents(pair)
