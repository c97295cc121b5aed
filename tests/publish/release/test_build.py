import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime

import pyarrow.parquet as pq
import pytest

from publish.catalogue import SCHEMA_VERSION, TABLES
from publish.errors import ReleaseError
from publish.places.index import TableCount, read_index
from publish.records import VoteRow
from publish.release.build import ReleaseOutcome
from publish.verify.release import verify_release
from tests.publish.drafts import (
    DAY,
    ID,
    METADATA_NAMES,
    build,
    built,
    contents,
    note,
    query,
    refused,
    sha,
    state,
    statement,
    two_notes,
    two_states,
)

COUNTS = {
    "documents": 2,
    "votes": 1,
    "positions": 3,
    "links": 8,
    "statements": 1,
    "statement_authors": 2,
    "member_states": 4,
    "checks": 1,
    "refused": 1,
    "coverage": 47,
    "positions_wide": 1,
    "agreement": 6,
    "coalitions": 3,
    "consensus": 3,
    "votes_codi": 1,
    "reconciliation": 0,
}


def test_the_outcome_names_the_release_and_counts_its_rows(tmp_path):
    assert build(tmp_path) == ReleaseOutcome(
        version="2026.07.02",
        path=tmp_path / "2026.07.02",
        new=True,
        sample=False,
        rows=tuple(COUNTS.items()),
        votes=1,
        refused=1,
    )


def test_the_folder_holds_each_table_in_every_format_and_its_descriptions(tmp_path):
    kinds = ("parquet", "json", "csv")
    tables = {f"{spec.name}.{kind}" for spec in TABLES for kind in kinds}
    whole = {f"councilvotes.{kind}" for kind in ("sqlite", "xlsx", "zip")}
    whole |= {"dictionary.md", "schema.json"}
    changes = {"changes.jsonl", "changes.parquet", "CHANGES.md"}
    described = {"manifest.json", "SHA256SUMS", "datasette-metadata.json", *METADATA_NAMES}
    files = {path.name for path in built(tmp_path).path.iterdir()}
    assert files == tables | whole | changes | described


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_json_and_parquet_hold_the_same_rows(tmp_path, spec):
    path = built(tmp_path).path
    rows = json.loads((path / f"{spec.name}.json").read_text(encoding="utf-8"))
    parquet = pq.read_table(path / f"{spec.name}.parquet").to_pylist()
    as_json = json.loads(json.dumps(parquet, default=lambda value: value.isoformat()))
    assert rows == as_json
    assert len(rows) == COUNTS[spec.name]


def test_json_is_utf_8_with_one_row_a_line(tmp_path):
    text = (built(tmp_path).path / "statements.json").read_text(encoding="utf-8")
    opening, row, closing = text.splitlines()
    assert (opening, closing) == ("[", "]")
    assert "Erklæring fra Italien" in row


def test_an_empty_table_is_an_empty_array_with_a_typed_parquet(tmp_path):
    path = built(tmp_path, [refused()], [state()]).path
    assert json.loads((path / "votes.json").read_text()) == []
    assert query(path, "SELECT count(*) FROM votes") == [(0,)]
    names = pq.read_schema(path / "votes.parquet").names
    assert names == [field.name for field in fields(VoteRow)]


def test_parquet_is_zstd_and_says_version_licence_and_that_it_is_no_sample(tmp_path):
    file = pq.ParquetFile(built(tmp_path).path / "positions.parquet")
    marks = {key: file.schema_arrow.metadata[key] for key in (b"version", b"licence", b"sample")}
    assert marks == {b"version": b"2026.07.02", b"licence": b"CC-BY-4.0", b"sample": b"false"}
    group = file.metadata.row_group(0)
    assert {group.column(place).compression for place in range(group.num_columns)} == {"ZSTD"}


def test_a_sample_says_so_everywhere(tmp_path):
    drawn = replace(note(), reconstruction=True)
    path = built(tmp_path, [drawn], [state()], sample=True).path
    manifest = json.loads((path / "manifest.json").read_text())
    package = json.loads((path / "datapackage.json").read_text())
    assert manifest["sample"] is True
    assert manifest["notice"].startswith("Sample, not data")
    assert package["description"].startswith("Sample, not data")
    assert pq.read_schema(path / "votes.parquet").metadata[b"sample"] == b"true"
    assert query(path, "SELECT sample, reconstruction FROM votes") == [(True, True)]
    assert [entry.sample for entry in read_index(tmp_path).releases] == [True]


def test_the_manifest_names_inputs_licence_and_source(tmp_path):
    manifest = json.loads((built(tmp_path).path / "manifest.json").read_text())
    assert manifest["schema_version"] == SCHEMA_VERSION
    assert manifest["version"] == "2026.07.02"
    assert (manifest["sample"], manifest["notice"]) == (False, None)
    assert manifest["licence"]["name"] == "CC-BY-4.0"
    assert "(EU) 2017/1842" in manifest["acknowledgement"]
    assert manifest["extractor_versions"] == ["0.1.0"]
    assert manifest["inputs"] == [
        {
            "document_id": "ST-1-2026-INIT",
            "language": "en",
            "sha256": sha("ST-1-2026-INIT", "en"),
        },
        {"document_id": ID, "language": "da", "sha256": sha(ID, "da")},
    ]


def test_the_index_lists_the_release_as_latest(tmp_path):
    built(tmp_path)
    index = read_index(tmp_path)
    assert index.latest == "2026.07.02"
    (entry,) = index.releases
    assert (entry.date, entry.schema_version, entry.sample) == (DAY, SCHEMA_VERSION, False)
    assert entry.tables == tuple(TableCount(name, rows) for name, rows in COUNTS.items())


def test_the_same_input_gives_the_same_bytes(tmp_path):
    for name, order in (("one", 1), ("two", -1)):
        build(tmp_path / name, two_notes()[::order], two_states()[::order])
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_a_second_build_of_the_same_rows_writes_nothing(tmp_path):
    built(tmp_path)
    before = contents(tmp_path)
    later = [replace(each, retrieved_at=datetime(2027, 1, 1, tzinfo=UTC)) for each in two_states()]
    again = build(tmp_path, held=later, today=date(2026, 7, 9))
    assert (again.version, again.path, again.new) == (
        "2026.07.02",
        tmp_path / "2026.07.02",
        False,
    )
    assert contents(tmp_path) == before


def test_another_version_of_the_reader_that_reads_the_same_is_no_release(tmp_path):
    built(tmp_path)
    before = contents(tmp_path)
    anew = [replace(each, extractor_version="0.2.0") for each in two_notes()]
    again = build(tmp_path, anew, today=date(2026, 7, 9))
    assert (again.version, again.new) == ("2026.07.02", False)
    assert contents(tmp_path) == before


def test_a_change_on_the_same_day_gets_the_next_number_and_leaves_the_first_as_it_was(tmp_path):
    built(tmp_path)
    before = contents(tmp_path / "2026.07.02")
    second = build(tmp_path, two_notes()[:1], two_states()[:1])
    third = build(tmp_path)
    assert [second.version, third.version] == ["2026.07.02.2", "2026.07.02.3"]
    assert read_index(tmp_path).latest == "2026.07.02.3"
    assert contents(tmp_path / "2026.07.02") == before
    assert all(not verify_release(path).faults for path in tmp_path.glob("2026*"))


def test_unchanged_tables_are_taken_over_byte_for_byte(tmp_path):
    first = built(tmp_path).path
    second = build(tmp_path, two_notes()[:1], two_states()[:1], today=date(2026, 7, 3)).path
    same = {
        spec.name
        for spec in TABLES
        if (first / f"{spec.name}.parquet").read_bytes()
        == (second / f"{spec.name}.parquet").read_bytes()
    }
    changed = {"documents", "checks", "refused", "coverage"}
    assert same == {spec.name for spec in TABLES} - changed


def test_a_damaged_table_is_written_anew_and_not_taken_over(tmp_path):
    first = built(tmp_path).path
    (first / "votes.json").write_bytes(b"[]")
    second = build(tmp_path, two_notes()[:1], two_states()[:1], today=date(2026, 7, 3)).path
    assert verify_release(second).faults == ()
    assert len(json.loads((second / "votes.json").read_text())) == 1


def test_a_latest_whose_manifest_is_damaged_is_followed_by_a_whole_one(tmp_path):
    (built(tmp_path).path / "manifest.json").write_bytes(b"{}")
    again = build(tmp_path)
    assert (again.version, again.new) == ("2026.07.02.2", True)
    assert verify_release(again.path).faults == ()


def test_sample_and_real_releases_do_not_share_a_folder(tmp_path):
    built(tmp_path, sample=True)
    before = contents(tmp_path)
    with pytest.raises(ReleaseError, match="holds sample releases and real ones"):
        build(tmp_path)
    assert contents(tmp_path) == before


def test_nothing_held_is_no_release(tmp_path):
    with pytest.raises(ReleaseError, match="nothing to release"):
        build(tmp_path, [], [])
    assert contents(tmp_path) == {}


def test_two_rows_with_one_key_are_no_release(tmp_path):
    twice = note(language="da", statements=(statement(), statement()))
    with pytest.raises(ReleaseError, match="Two rows of statements have the same key"):
        build(tmp_path, [twice], [state(language="da")])
    assert contents(tmp_path) == {}


def test_a_folder_that_cannot_be_written_is_an_error_that_says_so(tmp_path):
    (tmp_path / "releases").write_text("a file in the way")
    with pytest.raises(ReleaseError, match="Cannot write a release in"):
        build(tmp_path / "releases")
