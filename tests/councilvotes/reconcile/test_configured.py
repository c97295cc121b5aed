import csv
import json
import shutil

import pytest

from extract.domain.member_states import load_member_states
from tests.councilvotes.command import councilvotes

MAPPING = """
name = "own"
title = "A count of my own"
[columns]
date = "day"
file = "file"
yes = "yes"
no = "no"
"""
LEDGER = """
[[difference]]
witness = "own"
vote = "ST-11513-2026"
about = ["SK"]
ours = "yes"
theirs = "no"
verdict = "ours"
evidence = "ST-11513-2026-INIT da, page 2"
reason = "typed by hand"
date = 2026-11-28
"""
ALONE = "2026-07-02,2020/0001 (COD),BE,DE\n"


@pytest.fixture
def publish(two_notes_released, tmp_path):
    """Publish a vote of the sample again, held against a count in which Slovakia said no."""
    shutil.copytree(two_notes_released[0], tmp_path / "data")
    councilvotes("init", tmp_path)
    members = sorted(state.code for state in load_member_states() if state.member_to is None)
    others = ", ".join(state for state in members if state != "SK")
    row = f'2026-07-02,2025/0429 (COD),"{others}",SK\n'
    (tmp_path / "own.csv").write_text("day,file,yes,no\n" + row + ALONE)
    (tmp_path / "own.toml").write_text(MAPPING)
    config = tmp_path / "sample.toml"
    against = 'against = [{ file = "own.csv", mapping = "own.toml" }]'
    config.write_text(config.read_text().replace("against = []", against))

    def run(*edits):
        for old, new in edits:
            config.write_text(config.read_text().replace(old, new))
        return councilvotes("publish", "--config", config, cwd=tmp_path)

    return run


def reconciliation_of(tmp_path):
    """The rows of the latest release, by the vote of ours."""
    releases = tmp_path / "data" / "releases"
    latest = json.loads((releases / "index.json").read_text())["latest"]
    with (releases / latest / "reconciliation.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["vote_id"]: row for row in csv.DictReader(file)}


def test_an_open_difference_stops_the_release(publish, tmp_path):
    before = (tmp_path / "data" / "releases" / "index.json").read_bytes()
    done = publish()
    assert done.returncode == 1
    assert "1 open difference from what others counted (own ST-11513-2026: SK: yes here, no" in (
        done.stderr
    )
    assert (tmp_path / "data" / "releases" / "index.json").read_bytes() == before


def test_an_open_difference_is_published_as_open_where_the_settings_say_so(publish, tmp_path):
    done = publish(('open = "stop"', 'open = "publish"'))
    assert done.returncode == 0
    assert "held against own: 1 matched, 0 of them agree, 1 open" in done.stdout.splitlines()
    row = reconciliation_of(tmp_path)["ST-11513-2026"]
    told = (row["status"], row["agrees"], row["difference"], row["verdict"])
    assert told == ("matched", "false", "SK: yes here, no there", "open")


def test_a_difference_that_is_explained_is_published_with_its_evidence(publish, tmp_path):
    with (tmp_path / "differences.toml").open("a") as ledger:
        ledger.write(LEDGER)
    assert publish().returncode == 0
    row = reconciliation_of(tmp_path)["ST-11513-2026"]
    told = (row["verdict"], row["reason"], row["evidence"])
    assert told == ("ours", "typed by hand", "ST-11513-2026-INIT da, page 2")


def test_rows_that_no_licence_admits_are_published_as_their_number(publish, tmp_path):
    publish(('open = "stop"', 'open = "publish"'))
    row = reconciliation_of(tmp_path)[""]
    assert (row["status"], row["why"], row["entries"], row["entry"]) == (
        "theirs_only",
        "unknown",
        "1",
        "",
    )
    released = (tmp_path / "data" / "releases").rglob("reconciliation.*")
    assert not [path for path in released if b"2020/0001" in path.read_bytes()]


def test_an_entry_that_meets_no_difference_is_warned_of(publish, tmp_path):
    with (tmp_path / "differences.toml").open("a") as ledger:
        ledger.write(LEDGER.replace('"no"', '"abstain"'))
    done = publish(('open = "stop"', 'open = "publish"'))
    assert "no such difference any more: own ST-11513-2026: SK: yes here, abstain" in done.stderr


def test_a_release_with_reconciliation_is_whole_and_comes_from_the_archive(publish, tmp_path):
    publish(('open = "stop"', 'open = "publish"'))
    config = tmp_path / "sample.toml"
    done = councilvotes("verify", "latest", "--rederive", "--config", config, cwd=tmp_path)
    assert done.returncode == 0
    assert ", those of `reconciliation` aside, which come from counts by others" in done.stdout


def test_two_counts_of_one_name_are_wrong_use(publish):
    done = publish(("against = [", 'against = [{ file = "own.csv", mapping = "own.toml" }, '))
    assert done.returncode == 2
    assert "reconciliation.against names two counts called own" in done.stderr
