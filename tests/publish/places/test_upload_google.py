"""Releases sent to Google's store, as an emulator of it on 127.0.0.1 takes them."""

import subprocess
import sys

import pytest

from publish.places.index import parse_index
from publish.places.place import open_place, read_whole, sizes
from publish.places.upload import upload
from tests.publish.drafts import contents
from tests.publish.shelf import VERSIONS, first_of

BUCKET = "votes-bucket"
SERVE = f"""
import socket, sys
from gcp_storage_emulator.server import create_server
with socket.create_server(("127.0.0.1", 0)) as free:
    port = free.getsockname()[1]
with create_server("127.0.0.1", port, in_memory=True, default_bucket="{BUCKET}"):
    print(port, flush=True)
    sys.stdin.read()
"""
"""Until it is hung up. In a process of its own: the client of Arrow holds Python while it waits."""


@pytest.fixture
def address():
    """Where releases go, with the options that lead to the emulator."""
    with subprocess.Popen(
        [sys.executable, "-c", SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        assert server.stdout
        port = server.stdout.readline().strip()
        options = f"endpoint_override=127.0.0.1:{port}&scheme=http&retry_limit_seconds=20"
        yield f"gs://anonymous@{BUCKET}/releases?{options}"


@pytest.fixture(scope="module")
def pair(shelf, tmp_path_factory):
    """A folder of two releases."""
    return first_of(shelf, 2, tmp_path_factory.mktemp("pair") / "releases")


def test_every_file_arrives_and_a_second_upload_writes_nothing(pair, address):
    first = upload(pair, address)
    place = open_place(address)
    assert {name: read_whole(place, name) for name in contents(pair)} == contents(pair)
    assert first.sent > 100
    assert upload(pair, address).sent == 0


@pytest.mark.long
def test_a_later_release_is_added_and_announced(pair, address, tmp_path):
    upload(first_of(pair, 1, tmp_path / "old"), address)
    place = open_place(address)
    assert parse_index(read_whole(place, "index.json"), "there").latest == VERSIONS[0]
    upload(pair, address)
    assert parse_index(read_whole(place, "index.json"), "there").latest == VERSIONS[1]
    held = {path.name: path.stat().st_size for path in (pair / VERSIONS[0]).iterdir()}
    assert sizes(place, VERSIONS[0]) == held


def test_it_is_told_how_long_others_may_keep_a_file_and_what_it_is(pair, address):
    upload(pair, address)
    place = open_place(address)
    with place.files.open_input_stream(f"{place.root}/{VERSIONS[0]}/votes.csv") as file:
        about = file.metadata()
    assert about["Cache-Control"] == b"public, max-age=31536000, immutable"
    assert about["Content-Type"] == b"text/csv; charset=utf-8"
