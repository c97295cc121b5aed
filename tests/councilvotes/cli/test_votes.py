"""votes, show and pdf over the release and the archive of the sample."""

import json
import shlex

import pytest

from tests.councilvotes.command import councilvotes
from tests.pages import VERSION, blocks, page

NEWEST = "VOTE 47/2026   2026-07-02  adopted      27–0–0    A temporary derogation"


@pytest.fixture
def sample(sample_run):
    def run(*words, cwd=None):
        done = councilvotes(*words, "--data-dir", sample_run.folder / "data", cwd=cwd)
        return done.returncode, done.stdout, done.stderr

    return run


def test_votes_are_listed_one_a_line_newest_first(sample):
    code, said, faults = sample("votes", "--limit", 2)
    first, second, end = said.splitlines()
    assert (code, faults) == (0, "")
    assert first.startswith(NEWEST)
    assert (
        second
        == "VOTE 921/2022  2022-12-08  adopted      27–0–0    Resilience of critical entities"
    )
    assert end.startswith("22 of 22 votes in release ")
    assert end.endswith(", sample, not data, the newest 2 shown; figures are yes–no–abstain")


def test_options_combine(sample):
    words = ("--state", "HU", "--state", "PL", "--position", "no", "--until", "2016")
    _, said, _ = sample("votes", *words)
    (line, end) = said.splitlines()
    assert line.startswith("VOTE 912/2016  2016-12-08")
    assert end.startswith("1 of 22 votes in release ")


def test_where_nothing_is_found_it_is_said_why(sample):
    code, said, faults = sample("votes", "--area", "youth", "--since", "2022")
    assert (code, said) == (0, "")
    assert faults.startswith("warning: no vote found of 22 votes in release ")
    assert faults.endswith(
        "Each alone: since 2022-01-01: 7; policy area youth: none; most notes tell no policy area\n"
    )


def test_as_json_each_line_is_a_vote(sample):
    _, said, _ = sample("votes", "--procedure", "2025/0429", "--json")
    (line,) = map(json.loads, said.splitlines())
    assert (line["vote_id"], line["yes"], line["no_states"]) == ("ST-11513-2026", 27, [])


def test_as_csv_the_first_bytes_tell_a_spreadsheet_of_utf_8(sample):
    _, said, _ = sample("votes", "--text", "EUROPOL’S", "--csv")
    assert said.startswith('\ufeff"vote_id",')
    assert "Europol’s cooperation with private parties" in said
    assert len(said.splitlines()) == 2


def test_two_forms_at_once_are_wrong_use(sample):
    assert sample("votes", "--json", "--csv") == (
        2,
        "",
        "error: --json and --csv cannot both be written: take one\n",
    )


def test_a_folder_of_releases_may_be_named(sample_run, tmp_path):
    address = sample_run.folder / "data/releases"
    done = councilvotes("votes", "--from", address, "--limit", 1, cwd=tmp_path)
    assert done.stdout.split()[:3] == ["VOTE", "47/2026", "2026-07-02"]


def test_without_a_release_it_is_said_what_makes_one(tmp_path):
    done = councilvotes("votes", "--data-dir", tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "no release in" in done.stderr
    assert "`councilvotes run` makes one" in done.stderr


@pytest.mark.parametrize("number", ["VOTE 47/2026", "vote 47/26", "2025/0429 (COD)", "11513/26"])
def test_a_vote_is_shown_under_each_of_its_names(sample, number):
    code, said, _ = sample("show", number)
    assert code == 0
    assert "ST-11513-2026  adopted" in said
    assert "could have turned it: 4 states at least (DE, ES, FR, IT)" in said


def test_a_pdf_is_given_once_under_a_name_that_a_person_knows(sample, tmp_path):
    name = "2026-07-02 VOTE 47-2026 ST 11513-26 INIT da.pdf"
    assert sample("pdf", "VOTE 47/2026", cwd=tmp_path) == (0, f"written: {name}\n", "")
    assert (tmp_path / name).read_bytes().startswith(b"%PDF")
    assert sample("pdf", "2025/0429/COD", cwd=tmp_path) == (0, f"already there: {name}\n", "")


def test_a_pdf_says_which_others_are_held(sample, tmp_path):
    _, languages, _ = sample("pdf", "90019/22", "--to", tmp_path / "new")
    assert languages.splitlines()[1:] == ["  other languages (--language): da"]
    _, versions, _ = sample("pdf", "90011/16", "--to", tmp_path / "new")
    assert "ST 90011-16 COR 1 en.pdf" in versions
    assert versions.splitlines()[1:] == ["  other versions and additions: ST-90011-2016-INIT"]


def test_the_pdf_of_a_note_that_could_not_be_read_is_given_too(sample, tmp_path):
    assert sample("pdf", "90091/22", cwd=tmp_path)[1] == "written: ST 90091-22 INIT en.pdf\n"


def test_a_pdf_that_is_not_held_is_an_error(sample):
    code, said, faults = sample("pdf", "1/22")
    assert (code, said) == (1, "")
    assert "no file of 1/22 is in the archive" in faults


@pytest.mark.parametrize("command", ["votes", "show", "pdf"])
def test_the_page_shows_what_is_said(sample, tmp_path, command):
    begins = f"$ uv run --no-dev councilvotes {command} "
    (block,) = (text for text in blocks(page("commands.md"), "console") if begins in text)
    asked, *shown = block.splitlines()
    words = shlex.split(asked.removesuffix(" --config config/sample.toml"))[5:]
    said = VERSION.sub("V", sample(*words, cwd=tmp_path)[1]).splitlines()
    due = [VERSION.sub("V", line) for line in shown if line != "…"]
    assert due and [line for line in due if line not in map(str.rstrip, said)] == []
