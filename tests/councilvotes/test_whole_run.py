"""The bundled sample from the list to the release, by the command itself."""

import json
import shutil
from functools import partial
from pathlib import Path

import duckdb
import pytest

import publish
from tests.councilvotes.command import councilvotes, process_of
from tests.publish.metadata.checking import VALIDATORS

SLOW = ("croissant", "csvw", "data package", "dcat-ap, turtle")
"""Validators that take more than half a second; each run of tests shows them a smaller release."""


@pytest.fixture(scope="module")
def sample(sample_run, tmp_path_factory):
    """Two runs over the bundled sample from another folder: the data folder and both answers."""
    folder = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(sample_run.folder / "data", folder / "data")
    notes = {path: path.stat().st_mtime_ns for path in (folder / "data/notes").rglob("*.json")}
    second = councilvotes("run", "--config", "sample", cwd=folder)
    return folder / "data", sample_run, second, notes


def latest(data):
    index = json.loads((data / "releases" / "index.json").read_bytes())
    return data / "releases" / index["latest"]


def test_the_first_run_ends_with_a_release(sample):
    data, first, _, _ = sample
    assert first.returncode == 0, first.stdout + first.stderr
    assert f"release {latest(data).name}: " in first.stdout
    assert "sample, not data" in first.stdout


def test_the_release_holds_the_real_note_as_adopted_by_all_27(sample):
    path = latest(sample[0])
    with duckdb.connect() as connection:
        rows = connection.execute(
            f"SELECT v.result, p.position, count(*) FROM '{path}/votes.parquet' v "
            f"JOIN '{path}/positions.parquet' p USING (vote_id) "
            "WHERE v.vote_id = 'ST-11513-2026' AND p.position != 'not_listed' GROUP BY ALL"
        ).fetchall()
    assert rows == [("adopted", "yes", 27)]


def test_the_damaged_file_is_held_refused_and_named(sample):
    _, first, _, _ = sample
    assert "refused: ST-90091-2022-INIT en: the PDF is damaged inside" in first.stderr


def test_the_second_run_says_nothing_new_and_makes_no_release(sample):
    data, _, second, _ = sample
    assert second.returncode == 0, second.stdout + second.stderr
    assert "nothing new: " in second.stdout
    assert f"no new release: {latest(data).name} is up to date" in second.stdout
    assert "downloaded" not in second.stdout
    assert len(list((data / "releases").glob("2*"))) == 1


def test_the_second_run_reads_no_note_again(sample):
    data, _, _, notes = sample
    again = {path: path.stat().st_mtime_ns for path in (data / "notes").rglob("*.json")}
    assert again == notes


MORE = '''
    mood: str | None = None
    """What people felt."""
'''


@pytest.mark.long  # and in what version: publish/test_schema_moves.py
def test_a_new_column_reaches_users_with_the_next_run(sample, tmp_path):
    data, program = tmp_path / "data", tmp_path / "program"
    shutil.copytree(sample[0], data)
    shutil.copytree(Path(publish.__file__).parent, program / "publish")
    rows = program / "publish" / "records" / "quality.py"
    rows.write_text(rows.read_text(encoding="utf-8") + MORE, encoding="utf-8")  # of `coverage`
    before = latest(data)
    run = partial(process_of, "run", "--config", "sample", "--data-dir", data, cwd=program)
    assert "release " in run().stdout and latest(data) != before
    assert json.loads((latest(data) / "coverage.json").read_bytes()) == [
        {**row, "mood": None} for row in json.loads((before / "coverage.json").read_bytes())
    ]
    assert "no new release: " in run().stdout


def test_publish_finds_the_release_up_to_date_from_the_notes_themselves(sample):
    done = councilvotes("publish", "--config", "sample", "--data-dir", sample[0])
    assert done.returncode == 0, done.stdout + done.stderr
    assert "no new release: " in done.stdout


def test_show_prints_the_vote_and_its_declaration(sample):
    done = councilvotes("show", "11513/26", "--data-dir", sample[0], COLUMNS="100")
    assert done.returncode == 0, done.stderr
    assert "ST-11513-2026  adopted" in done.stdout
    assert "Erklæring fra Italien" in done.stdout


def test_the_release_and_the_archive_are_whole(sample):
    data = sample[0]
    verified = councilvotes("verify", "latest", "--data-dir", data)
    checked = councilvotes("archive", "check", "--data-dir", data)
    assert (verified.returncode, checked.returncode) == (0, 0), verified.stderr + checked.stderr


def test_a_changed_release_is_not_whole(sample, tmp_path):
    release = latest(sample[0])
    copy = tmp_path / release.name
    copy.mkdir()
    for file in release.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    (copy / "votes.json").write_text("[]")
    done = councilvotes("verify", copy)
    assert done.returncode == 1
    assert "votes.json" in done.stderr


def test_status_names_archive_notes_and_release(sample):
    data = sample[0]
    text = councilvotes("status", "--data-dir", data).stdout
    assert f"latest release: {latest(data).name}" in text
    assert "last crawl: " in text


@pytest.mark.parametrize("count", [3, pytest.param(28, marks=pytest.mark.long)])
def test_a_reconstruction_outside_a_sample_source_is_refused(count, sample):
    blobs = sorted((sample[0] / "archive" / "blobs").rglob("*"))
    pdfs = [path for path in blobs if path.is_file() and path.read_bytes()[:5] == b"%PDF-"]
    done = councilvotes("extract", *pdfs[:count], "--json")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    accepted = [record["source"]["path"] for record in records if record["status"] == "ok"]
    assert (done.returncode, len(records), accepted) == (0, count, [])


def test_all_but_the_notice_and_the_damaged_file_are_read(sample):
    path = latest(sample[0])
    with duckdb.connect() as connection:
        refused = connection.execute(
            f"SELECT document_id, language FROM '{path}/refused.parquet' ORDER BY ALL"
        ).fetchall()
    assert refused == [("ST-90090-2022-INIT", "en"), ("ST-90091-2022-INIT", "en")]


def test_gaps_are_the_coverage_of_the_release(sample):
    done = councilvotes("gaps", "--json", "--data-dir", sample[0])
    rows = json.loads((latest(sample[0]) / "coverage.json").read_bytes())
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["rows"] == rows
    held = [row["document_id"] for row in rows if row["status"] == "held" and row["year"] == 2026]
    assert held == ["ST-11513-2026-INIT"]
    assert len([row for row in rows if row["status"] == "missing"]) == 46


@pytest.mark.shared
@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.long if name in SLOW else ()) for name in VALIDATORS],
)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning")
def test_every_validator_passes_the_metadata_of_the_sample(name, sample, shared_dir):
    assert not VALIDATORS[name](latest(sample[0]), shared_dir)


def test_the_publisher_that_the_configuration_names_is_named(sample, tmp_path):
    shutil.copytree(sample[0], tmp_path / "data")
    office = {"COUNCILVOTES_PUBLISH__PUBLISHER": "Sample Office"}
    shutil.rmtree(tmp_path / "data" / "releases")
    done = councilvotes("publish", "--config", "sample", "--data-dir", tmp_path / "data", **office)
    assert done.returncode == 0, done.stderr
    deposit = json.loads((latest(tmp_path / "data") / ".zenodo.json").read_bytes())
    assert deposit["creators"] == [{"name": "Sample Office"}]
