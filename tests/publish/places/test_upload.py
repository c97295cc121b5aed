import errno
import shutil
from dataclasses import replace
from datetime import date

import pytest

from publish.durable import put_in_place
from publish.encode import encode_pretty
from publish.errors import PlaceError, ReleaseError, VerificationError
from publish.places.index import parse_index, read_index
from publish.places.place import open_place, read_whole
from publish.places.recall import RecallRequest, recall
from publish.places.retention import prune
from publish.places.upload import Uploaded, upload
from publish.verify.files import verify_files
from tests.publish.drafts import contents
from tests.publish.shelf import VERSIONS as ALL_VERSIONS
from tests.publish.shelf import first_of

VERSIONS = ALL_VERSIONS[:2]


@pytest.fixture(scope="module")
def shelf(shelf, tmp_path_factory):
    """A folder of two releases."""
    return first_of(shelf, 2, tmp_path_factory.mktemp("two") / "releases")


@pytest.fixture
def mine(shelf, tmp_path):
    """A copy of the shelf that a test may change."""
    return shutil.copytree(shelf, tmp_path / "mine")


def read_there(address, name):
    return read_whole(open_place(str(address)), name)


def latest_there(address):
    return parse_index(read_there(address, "index.json"), "there").latest


def number_of_files(shelf, *versions):
    return sum(len(list((shelf / version).iterdir())) for version in versions)


def number_beside(shelf):
    return sum(path.is_file() for path in shelf.iterdir())


def test_every_release_arrives_with_the_index(shelf, tmp_path):
    upload(shelf, str(tmp_path / "there"))
    assert contents(tmp_path / "there") == contents(shelf)


def test_what_was_done_is_told(shelf, tmp_path):
    there = tmp_path / "there"
    sent = number_of_files(shelf, *VERSIONS) + number_beside(shelf)
    assert upload(shelf, str(there)) == Uploaded(str(there), VERSIONS[-1], VERSIONS, sent, 0)


def test_a_second_upload_sends_nothing(shelf, tmp_path):
    there = str(tmp_path / "there")
    upload(shelf, there)
    assert upload(shelf, there) == Uploaded(there, VERSIONS[-1], (), 0, 0)


def test_a_new_release_is_added_and_the_others_not_sent_again(shelf, tmp_path):
    there = tmp_path / "there"
    upload(first_of(shelf, 1, tmp_path / "old"), str(there))
    done = upload(shelf, str(there))
    assert done.announced == VERSIONS[-1:]
    assert done.sent <= number_of_files(shelf, VERSIONS[-1]) + number_beside(shelf)
    assert contents(there) == contents(shelf)


def test_a_file_url_is_a_folder(shelf, tmp_path):
    upload(shelf, (tmp_path / "there").as_uri())
    assert contents(tmp_path / "there") == contents(shelf)


def test_a_pruned_release_is_brought_as_it_is(mine, tmp_path):
    prune(mine, keep=1)
    upload(mine, str(tmp_path / "there"))
    assert contents(tmp_path / "there") == contents(mine)
    assert verify_files(tmp_path / "there" / VERSIONS[0]).faults == ()


def test_a_release_that_was_pruned_after_its_upload_broke_off_is_announced(
    mine, tmp_path, monkeypatch
):
    there = tmp_path / "there"
    break_off(mine, there, 20, monkeypatch)
    prune(mine, keep=1)
    assert upload(mine, str(there)).announced == VERSIONS


def test_records_of_failures_are_not_sent(mine, tmp_path):
    (mine / "failed").mkdir(exist_ok=True)
    (mine / "failed" / "2026-07-05-0001.json").write_text("{}", encoding="utf-8")
    upload(mine, str(tmp_path / "there"))
    assert not (tmp_path / "there" / "failed").exists()


def test_a_sample_is_refused(sample_shelf, tmp_path):
    with pytest.raises(ReleaseError, match=r"a sample, not data.* with --allow-sample only"):
        upload(sample_shelf, str(tmp_path / "there"))
    assert not (tmp_path / "there").exists()


def test_a_sample_is_sent_where_that_is_allowed(sample_shelf, tmp_path):
    upload(sample_shelf, str(tmp_path / "there"), allow_sample=True)
    assert contents(tmp_path / "there") == contents(sample_shelf)


def test_a_folder_without_a_release_has_nothing_to_send(tmp_path):
    with pytest.raises(ReleaseError, match="holds no release to send"):
        upload(tmp_path, str(tmp_path / "there"))


def test_a_release_that_is_not_whole_is_not_sent(mine, tmp_path):
    (mine / VERSIONS[0] / "votes.csv").write_bytes(b"x")
    with pytest.raises(VerificationError, match=r"is not whole and was not sent: votes\.csv"):
        upload(mine, str(tmp_path / "there"))
    assert not (tmp_path / "there").exists()


def test_a_release_whose_manifest_is_not_the_announced_one_is_not_sent(mine, tmp_path):
    index = read_index(mine)
    entry = replace(index.releases[-1], manifest_sha256="0" * 64)
    changed = replace(index, releases=(*index.releases[:-1], entry))
    (mine / "index.json").write_bytes(encode_pretty(changed))
    with pytest.raises(VerificationError, match=r"manifest\.json"):
        upload(mine, str(tmp_path / "there"))
    assert not (tmp_path / "there" / "index.json").exists()


def test_an_announced_release_is_never_replaced_by_another(shelf, sample_shelf, tmp_path):
    there = tmp_path / "there"
    upload(sample_shelf, str(there), allow_sample=True)
    before = contents(there)
    with pytest.raises(ReleaseError, match=r"lists another release 2026\.07\.02 than this one"):
        upload(shelf, str(there))
    assert contents(there) == before


def test_a_release_that_is_announced_there_alone_is_never_lost(shelf, tmp_path):
    there = tmp_path / "there"
    upload(shelf, str(there))
    with pytest.raises(ReleaseError, match=r"lists 2026\.07\.03, which is not among these"):
        upload(first_of(shelf, 1, tmp_path / "old"), str(there))
    assert contents(there) == contents(shelf)


def test_a_place_that_somebody_else_changes_meanwhile_is_left_as_it_is(
    shelf, sample_shelf, tmp_path
):
    theirs = (sample_shelf / "index.json").read_bytes()

    def meddle(line):
        (tmp_path / "there").mkdir(exist_ok=True)
        (tmp_path / "there" / "index.json").write_bytes(theirs)

    with pytest.raises(PlaceError, match="was changed by somebody else meanwhile"):
        upload(shelf, str(tmp_path / "there"), report=meddle)
    assert (tmp_path / "there" / "index.json").read_bytes() == theirs


def test_a_strange_file_in_the_folder_of_a_release_is_named(shelf, tmp_path):
    folder = tmp_path / "there" / VERSIONS[0]
    folder.mkdir(parents=True)
    (folder / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"mine\.txt is no file of this release"):
        upload(shelf, str(tmp_path / "there"))


def test_a_page_in_place_of_the_index_is_not_overwritten(shelf, tmp_path):
    path = tmp_path / "there" / "index.json"
    path.parent.mkdir()
    path.write_text("{}", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"index\.json is no index of releases"):
        upload(shelf, str(tmp_path / "there"))
    assert path.read_text(encoding="utf-8") == "{}"


@pytest.mark.parametrize("address", ["https://votes.example/releases", "ftp://x/y", "s4://x"])
def test_an_address_that_cannot_be_written_is_named(shelf, address):
    with pytest.raises(PlaceError, match="is no place of a kind known here"):
        upload(shelf, address)


def test_a_folder_that_may_not_be_written_is_named(shelf, tmp_path):
    (tmp_path / "there").write_text("a file", encoding="utf-8")
    with pytest.raises(PlaceError, match="cannot be read or written"):
        upload(shelf, str(tmp_path / "there"))


class DiskFull:
    """Lets so many files be renamed into their places, then says that the disk is full."""

    def __init__(self, put, after):
        self.put, self.left = put, after

    def __call__(self, finished, target):
        if self.left == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.left -= 1
        self.put(finished, target)


def break_off(shelf, there, after, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr("publish.places.place.put_in_place", DiskFull(put_in_place, after))
        with pytest.raises(PlaceError, match="No space left on device"):
            upload(shelf, str(there))


def writes_of_newest(shelf):
    return number_of_files(shelf, VERSIONS[-1]) + 1  # and the index


@pytest.mark.parametrize("after", [0, 1, 30, -3, -2, -1])
def test_a_disk_full_at_any_write_leaves_latest_whole_and_old(shelf, tmp_path, monkeypatch, after):
    there = tmp_path / "there"
    upload(first_of(shelf, 1, tmp_path / "old"), str(there))
    break_off(shelf, there, after % writes_of_newest(shelf), monkeypatch)
    assert latest_there(there) == VERSIONS[-2]
    assert verify_files(there / VERSIONS[-2]).faults == ()
    done = upload(shelf, str(there))
    assert (contents(there), done.announced) == (contents(shelf), VERSIONS[-1:])


def test_a_recall_reaches_a_place_that_has_the_release(mine, tmp_path):
    there = tmp_path / "there"
    upload(mine, str(there))
    recall(mine, RecallRequest(VERSIONS[0], (), "wrong"), date(2026, 7, 5))
    assert upload(mine, str(there)).sent == 1
    assert read_index(there) == read_index(mine)


def test_a_place_does_not_lose_a_recall(mine, shelf, tmp_path):
    there = tmp_path / "there"
    recall(mine, RecallRequest(VERSIONS[0], (), "wrong"), date(2026, 7, 5))
    upload(mine, str(there))
    with pytest.raises(ReleaseError, match=f"lists a recall of {VERSIONS[0]} that this index does"):
        upload(shelf, str(there))
    assert read_index(there) == read_index(mine)
