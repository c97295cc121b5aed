import csv
import json

import pytest

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


def reconcile(folder, file, *options):
    return councilvotes("reconcile", "--config", "sample", "--against", file, *options, cwd=folder)


@pytest.fixture
def swp(shared_dir):
    return shared_dir / "witness" / "swp_2023-10-20.csv"


@pytest.mark.shared
def test_the_sample_is_what_its_source_counted_but_for_the_vote_after_its_end(sample_run, swp):
    done = reconcile(sample_run.folder, swp)
    assert (done.returncode, done.stderr) == (0, "")
    told = done.stdout.splitlines()
    assert told[1].endswith(": 21 votes, 21 agree, 0 differ")
    assert told[2:5] == [
        "  21 by file, date",
        "only here: 1 vote after the other side's last vote",
        "  ST-11513-2026: after the last vote there, of 2023-09-18",
    ]


@pytest.mark.shared
def test_a_planted_error_is_found_and_named(sample_run, swp, tmp_path):
    with swp.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    spoilt = next(row for row in rows if row["interinstitutional_code"] == "2020/0365 (COD)")
    spoilt["in_favor"] = spoilt["in_favor"].replace("IT, ", "")
    spoilt["against"] = "IT"
    planted = tmp_path / "planted.csv"
    with planted.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    done = reconcile(sample_run.folder, planted)
    entry = spoilt["vote_procedure_id"]
    assert done.returncode == 1
    assert f"open: ST-90021-2022 and {entry}: IT: yes here, no there" in done.stdout.splitlines()
    assert done.stderr.startswith("error: 1 open difference: look at the notes, then write what")
    assert "into differences.toml of your own: `councilvotes init" in done.stderr


@pytest.mark.shared
def test_the_contradictions_of_the_vote_search_are_known(sample_run, shared_dir):
    done = reconcile(sample_run.folder, shared_dir / "witness" / "barnaud_2026-04-06.csv")
    acts = [line.split()[1] for line in done.stdout.splitlines() if "stands 2 times" in line]
    assert done.returncode == 0
    assert sorted(acts) == ["12/23", "15/20", "45/24", "5/20", "70/22", "8988/21"]


@pytest.mark.shared
def test_totals_of_all_years_are_not_comparable_with_a_sample(sample_run, shared_dir):
    done = reconcile(sample_run.folder, shared_dir / "witness" / "lalut_totals_2026-10-06.csv")
    assert done.returncode == 0
    assert done.stdout.splitlines()[1:] == [
        "28 states: not comparable: 22 votes held of its 1,755 entries"
    ]


def test_a_count_of_anyone_is_read_by_its_mapping_and_told_as_json(sample_run, tmp_path):
    (tmp_path / "own.toml").write_text(MAPPING)
    count = tmp_path / "own.csv"
    count.write_text('day,file,yes,no\n2026-07-02,2025/0429 (COD),"AT, BE",\n')
    done = reconcile(sample_run.folder, count, "--mapping", tmp_path / "own.toml", "--json")
    told = next(row for line in done.stdout.splitlines() if (row := json.loads(line))["entry"])
    assert done.returncode == 1
    assert (told["vote_id"], told["entry"], told["verdict"]) == ("ST-11513-2026", "line 2", "open")
    assert told["difference"].startswith("BG: yes here, not_participating there; CY: yes here")


def test_a_file_that_cannot_be_read_is_one_line_and_wrong_use(sample_run, tmp_path):
    (tmp_path / "own.csv").write_text("a,b\n1,2\n")
    done = reconcile(sample_run.folder, tmp_path / "own.csv")
    assert done.returncode == 2
    assert done.stderr.startswith(f"error: {tmp_path / 'own.csv'} has the columns of no known")


def test_without_a_release_there_is_nothing_to_hold_against(tmp_path):
    (tmp_path / "lalut.csv").write_text("state,against,abstained,not_participating\nUK,1,2,3\n")
    done = reconcile(tmp_path, tmp_path / "lalut.csv")
    assert done.returncode == 1
    assert "holds no release to hold against" in done.stderr
