import hashlib
import os

import pytest

from publish.download.fetch import check_name, fetch_file
from publish.download.source import Patience, open_source
from publish.errors import CutOffError, NotThereError, PlaceError, VerificationError
from publish.release.manifest import ReleaseFile
from tests.publish.webshelf import altered, moved_to, other_part, reset, serve, status, truncated

CONTENT = bytes(range(256)) * 4096
NAME = "positions.parquet"
WANTED = ReleaseFile(NAME, len(CONTENT), hashlib.sha256(CONTENT).hexdigest(), None, None)
AT_ONCE = Patience(attempts=3, pause_seconds=0, timeout_seconds=10)
PARTIAL = f".downloading-{WANTED.sha256[:16]}-{NAME}"


@pytest.fixture
def web(httpserver, tmp_path):
    folder = tmp_path / "served" / "v"
    folder.mkdir(parents=True)
    (folder / NAME).write_bytes(CONTENT)
    return serve(httpserver, folder.parent)


@pytest.fixture
def here(tmp_path):
    folder = tmp_path / "here"
    folder.mkdir()
    return folder


def fetch(web, here, wanted=WANTED, heard=None):
    advance = (lambda more: None) if heard is None else heard.append
    with open_source(web.url, "tests", AT_ONCE) as source:
        return fetch_file(source, "v", wanted, here, AT_ONCE, advance)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_comes_whole_and_nothing_else_is_left(web, here):
    assert fetch(web, here) is True
    assert (names(here), (here / NAME).read_bytes()) == ([NAME], CONTENT)


def test_a_file_that_is_here_is_not_asked_for(web, here):
    (here / NAME).write_bytes(CONTENT)
    assert (fetch(web, here), web.asked) == (False, [])


def test_another_file_of_that_name_is_left_alone(web, here):
    (here / NAME).write_bytes(b"mine")
    with pytest.raises(VerificationError, match="is another file than the one published"):
        fetch(web, here)
    assert (here / NAME).read_bytes() == b"mine"


def test_what_came_before_is_not_asked_for_again(web, here):
    (here / PARTIAL).write_bytes(CONTENT[:1000])
    fetch(web, here)
    assert web.asked == [(f"v/{NAME}", "bytes=1000-")]
    assert (here / NAME).read_bytes() == CONTENT


def test_a_server_that_gives_no_parts_is_read_from_the_beginning(web, here):
    (here / PARTIAL).write_bytes(b"x" * 1000)
    web.gives_parts = False
    heard: list[int] = []
    fetch(web, here, heard=heard)
    assert ((here / NAME).read_bytes(), sum(heard)) == (CONTENT, len(CONTENT))


@pytest.mark.parametrize("faults", [[truncated], [reset], [status(503)], [truncated, reset, reset]])
def test_a_fault_on_the_way_is_overcome(web, here, faults):
    web.faults[NAME] = list(faults)
    heard: list[int] = []
    fetch(web, here, heard=heard)
    assert ((here / NAME).read_bytes(), sum(heard)) == (CONTENT, len(CONTENT))


def test_after_a_truncation_only_the_rest_is_asked_for(web, here):
    web.faults[NAME] = [truncated]
    fetch(web, here)
    assert web.asked[1] == (f"v/{NAME}", f"bytes={len(CONTENT) // 2}-")


def test_another_part_than_the_one_asked_for_is_not_taken(web, here):
    (here / PARTIAL).write_bytes(CONTENT[:1000])
    web.faults[NAME] = [other_part]
    with pytest.raises(PlaceError, match="answered with another part of the file"):
        fetch(web, here)
    assert (here / PARTIAL).read_bytes() == CONTENT[:1000]


def test_files_are_asked_for_uncompressed(web, here, httpserver):
    fetch(web, here)
    assert [request.headers["Accept-Encoding"] for request, _ in httpserver.log] == ["identity"]


def test_attempts_that_get_on_are_not_counted(web, here):
    web.faults[NAME] = [truncated] * 10
    fetch(web, here)
    assert (here / NAME).read_bytes() == CONTENT


@pytest.mark.parametrize("fault", [reset, status(503), status(429)], ids=["reset", "503", "429"])
def test_a_host_that_never_answers_is_given_up_and_what_came_is_kept(web, here, fault):
    web.faults[NAME] = [truncated, *[fault] * 10]
    with pytest.raises(CutOffError, match=r"data/v/positions\.parquet"):
        fetch(web, here)
    assert names(here) == [PARTIAL]
    web.faults.clear()
    fetch(web, here)
    assert (names(here), (here / NAME).read_bytes()) == ([NAME], CONTENT)


def test_a_file_that_is_not_there_is_named(web, here):
    (web.folder / "v" / NAME).unlink()
    with pytest.raises(NotThereError, match=r"v/positions\.parquet is not there \(404\).* kept"):
        fetch(web, here)


def test_a_refusal_is_said_at_once(web, here):
    web.faults[NAME] = [status(403)]
    with pytest.raises(PlaceError, match=r"was refused \(403\)"):
        fetch(web, here)
    assert len(web.asked) == 1


def test_other_bytes_are_never_put_in_place(web, here):
    web.faults[NAME] = [altered]
    with pytest.raises(VerificationError, match=r"its SHA-256 is [0-9a-f]{64} where"):
        fetch(web, here)
    assert names(here) == []


def test_more_bytes_than_the_manifest_says_are_not_taken(web, here):
    (web.folder / "v" / NAME).write_bytes(CONTENT * 3)
    heard: list[int] = []
    with pytest.raises(VerificationError, match=f"more bytes than the {len(CONTENT)}"):
        fetch(web, here, heard=heard)
    assert (names(here), sum(heard) <= len(CONTENT)) == ([], True)


def test_fewer_bytes_than_the_manifest_says_are_named(web, here):
    (web.folder / "v" / NAME).write_bytes(CONTENT[:-1])
    with pytest.raises(CutOffError, match="the file there is cut short"):
        fetch(web, here)
    assert names(here) == [PARTIAL]


def test_damage_in_what_came_before_is_mended(web, here):
    (here / PARTIAL).write_bytes(b"x" * 1000)
    heard: list[int] = []
    fetch(web, here, heard=heard)
    assert ((here / NAME).read_bytes(), sum(heard)) == (CONTENT, len(CONTENT))


def test_a_partial_file_that_is_too_long_is_mended(web, here):
    (here / PARTIAL).write_bytes(CONTENT + b"x")
    fetch(web, here)
    assert (here / NAME).read_bytes() == CONTENT


def test_an_empty_file_comes_too(web, here):
    (web.folder / "v" / NAME).write_bytes(b"")
    fetch(web, here, ReleaseFile(NAME, 0, hashlib.sha256(b"").hexdigest(), None, None))
    assert (here / NAME).read_bytes() == b""


def test_a_file_is_followed_to_where_the_host_keeps_it(web, here):
    (web.folder / "elsewhere").write_bytes(CONTENT)
    web.faults[NAME] = [moved_to(f"{web.url}/elsewhere")]
    fetch(web, here)
    assert (here / NAME).read_bytes() == CONTENT


def test_an_endless_round_of_addresses_is_given_up(web, here):
    web.faults[NAME] = [moved_to(f"{web.url}/v/{NAME}")] * 50
    with pytest.raises(PlaceError, match="leads nowhere"):
        fetch(web, here)


def test_a_disk_that_is_full_leaves_nothing_in_place(web, here, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        fetch(web, here)
    assert names(here) == [PARTIAL]


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../x", "/etc/passwd", "a/b", "a\\b", "c:x", "a\nb", "..x", "-x", "x\x00", "é"],
)
def test_a_name_that_may_leave_the_folder_is_refused(name):
    with pytest.raises(VerificationError, match="may lie outside its folder"):
        check_name(name)


@pytest.mark.parametrize("name", ["positions.parquet", ".zenodo.json", "SHA256SUMS", "a-b_c.d"])
def test_a_name_of_a_release_is_taken(name):
    check_name(name)
