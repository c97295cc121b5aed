import json
import re
import shutil
import warnings
from importlib.resources import files

import pytest

import councilvotes as library
from tests.councilvotes.command import councilvotes
from tests.publish.shelf import VERSIONS
from tests.publish.webshelf import serve

OLDEST, _, LATEST = VERSIONS
VOTE = "ST-11513-2026"
WRONG = "Italy said no"
DAY = r"\d{4}-\d\d-\d\d"

NOTE = files("councilvotes.sample") / "ST-90001-2013-INIT.en.pdf"
NOTE_VOTE = "ST-90001-2013"
BEFORE = (
    "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL amending Council Regulation (EC) No "
    "1185/2003 on the removal of fins of sharks on board vessels"
)
AFTER = f"{BEFORE} (first reading)"
CORRECTION = f"""
[[correction]]
document_id = "ST-90001-2013-INIT"
field = "votes[0].subject"
expect = "{BEFORE}"
value = "{AFTER}"
reason = "the subject is cut off"
source = "the cover of the note; A. Reviewer, 2026-11-28"
"""


@pytest.fixture
def data(shelf, tmp_path):
    """A data folder with three releases."""
    shutil.copytree(shelf, tmp_path / "data" / "releases")
    return tmp_path / "data"


def recalled(data, version, *votes, reason=WRONG):
    named = (word for vote in votes for word in ("--vote", vote))
    return councilvotes("recall", version, *named, "--reason", reason, "--data-dir", data)


def warned(version, way_out, vote=VOTE, reason=WRONG):
    """A pattern of what users of a release are told."""
    return rf"vote {vote} of {version} was recalled on {DAY}: {reason}; {re.escape(way_out)}"


def is_warned(done, version, way_out):
    return re.fullmatch(f"warning: {warned(version, way_out)}\n", done.stderr) is not None


AT_THE_END = "no later release is there yet"
BEHIND = f"the latest release is {LATEST}"


def test_a_recall_says_what_was_recalled_and_how_others_hear_of_it(data):
    done = recalled(data, OLDEST, VOTE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"recalled: vote {VOTE} of release {OLDEST}",
        "the next release names it; `councilvotes publish --to URL` tells those who read elsewhere",
    ]


def test_the_same_recall_again_is_said_to_change_nothing(data):
    recalled(data, OLDEST)
    done = recalled(data, OLDEST, reason="another")
    line = f"already recalled on {DAY}: release {OLDEST}: {WRONG}; nothing changed\n"
    assert (done.returncode, bool(re.fullmatch(line, done.stdout))) == (0, True)


def test_a_vote_that_is_not_there_is_one_line(data):
    done = recalled(data, LATEST, "ST-1-2026")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert f"{LATEST} has no vote ST-1-2026" in done.stderr


def test_an_empty_reason_is_wrong_use(data):
    done = recalled(data, OLDEST, reason=" ")
    assert (done.returncode, done.stderr) == (
        2,
        "error: --reason is empty: write what is wrong, for those who used the release\n",
    )


def test_a_download_of_the_latest_warns_where_that_was_recalled(data, tmp_path):
    recalled(data, LATEST, VOTE)
    done = councilvotes("download", "votes", "--to", tmp_path, "--from", data / "releases")
    assert (done.returncode, is_warned(done, LATEST, AT_THE_END)) == (0, True)


def test_a_download_of_another_release_does_not_warn(data, tmp_path):
    recalled(data, OLDEST, VOTE)
    done = councilvotes("download", "votes", "--to", tmp_path, "--from", data / "releases")
    assert done.stderr == ""


def test_the_list_of_releases_marks_what_was_recalled(data):
    recalled(data, LATEST, VOTE)
    recalled(data, OLDEST)
    done = councilvotes("download", "--list", "--from", data / "releases")
    assert [line.partition(", ")[2].split(", ", 1)[1:] for line in done.stdout.splitlines()] == [
        ["latest, 1 vote recalled"],
        [],
        ["recalled"],
    ]


def test_verify_warns_and_finds_no_fault(data):
    recalled(data, OLDEST, VOTE)
    done = councilvotes("verify", OLDEST, "--data-dir", data)
    assert (done.returncode, is_warned(done, OLDEST, BEHIND)) == (0, True)


def test_a_search_warns(data):
    recalled(data, LATEST, VOTE)
    done = councilvotes("votes", "--data-dir", data)
    assert is_warned(done, LATEST, AT_THE_END)


def test_load_warns_at_the_line_that_calls_it(data):
    recalled(data, LATEST, VOTE)
    with pytest.warns(library.RecalledWarning, match=warned(LATEST, AT_THE_END)) as caught:
        library.load("votes", url=data / "releases")
    assert [each.filename for each in caught] == [__file__]


def test_load_of_another_release_does_not_warn(data):
    recalled(data, OLDEST, VOTE)
    with warnings.catch_warnings(action="error"):
        library.load("votes", url=data / "releases")


def test_who_fetched_a_wrong_vote_is_warned_and_led_to_the_corrected_row(tmp_path, httpserver):
    data, corrections = tmp_path / "data", tmp_path / "corrections.toml"
    web = serve(httpserver, tmp_path / "web")
    corrections.write_text("", encoding="utf-8")

    def run(*words):
        where = ("--config", "sample", "--data-dir", data)
        done = councilvotes(*words, *where, COUNCILVOTES_READ__CORRECTIONS=str(corrections))
        assert done.returncode == 0, done.stderr
        return done

    def publish():
        run("publish", "--to", web.folder, "--allow-sample")
        return json.loads((web.folder / "index.json").read_bytes())["latest"]

    run("import", NOTE)
    wrong = publish()
    fetch = ("download", "votes", "--version", wrong, "--from", web.url, "--to", tmp_path / "mine")
    assert run(*fetch).stderr == ""
    run("recall", wrong, "--vote", NOTE_VOTE, "--reason", "cut off")
    assert publish() == wrong
    assert re.search(warned(wrong, AT_THE_END, NOTE_VOTE, "cut off"), run(*fetch).stderr)
    corrections.write_text(CORRECTION, encoding="utf-8")
    right = publish()
    behind = f"the latest release is {right}"
    assert re.search(warned(wrong, behind, NOTE_VOTE, "cut off"), run(*fetch).stderr)
    with warnings.catch_warnings(action="error"):
        rows = library.changes(wrong, url=web.url).arrow.to_pylist()
    (row,) = (each for each in rows if each["table"] == "votes")
    before, after = json.loads(row["before"]), json.loads(row["after"])
    assert (before["subject"], after["subject"]) == (BEFORE, AFTER)
    words = (web.folder / right / "CHANGES.md").read_text().splitlines()
    assert f"- vote {NOTE_VOTE} of {wrong}: cut off (it differs here)" in words
