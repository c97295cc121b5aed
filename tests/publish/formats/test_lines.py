import json

import pytest

from publish.catalogue import TABLES, Table
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.formats.lines import write_json_files
from tests.publish.drafts import every_table


@pytest.mark.parametrize("name", [spec.name for spec in TABLES])
def test_json_and_json_lines_hold_the_same_rows(tmp_path, name):
    table = every_table()[name]
    write_json_files(table, [tmp_path / "t.json", tmp_path / "t.jsonl"])
    lines = (tmp_path / "t.jsonl").read_text(encoding="utf-8").split("\n")
    assert lines == [*map(encode_row, table.rows), ""]
    assert json.loads((tmp_path / "t.json").read_text(encoding="utf-8")) == [
        json.loads(line) for line in lines[:-1]
    ]


def test_no_rows_are_an_empty_array_and_an_empty_file(tmp_path):
    empty = Table(TABLES[0], ())
    write_json_files(empty, [tmp_path / "t.json", tmp_path / "t.jsonl"])
    assert (tmp_path / "t.json").read_bytes() == b"[\n]\n"
    assert (tmp_path / "t.jsonl").read_bytes() == b""


def test_rows_beyond_what_is_joined_at_a_time_are_all_there(tmp_path):
    table = every_table()["documents"]
    many = Table(table.spec, table.rows * 5000)
    write_json_files(many, [tmp_path / "t.json", tmp_path / "t.jsonl"])
    assert len(json.loads((tmp_path / "t.json").read_text())) == 10_000
    assert (tmp_path / "t.jsonl").read_bytes().count(b"\n") == 10_000


def test_lines_that_are_known_are_written_as_they_are(tmp_path):
    table = every_table()["positions"]
    known = [encode_row(row).encode() for row in table.rows]
    write_json_files(table, [tmp_path / "known.json"], known)
    write_json_files(table, [tmp_path / "encoded.json"])
    assert (tmp_path / "known.json").read_bytes() == (tmp_path / "encoded.json").read_bytes()


@pytest.mark.parametrize("known", [[], [b"{}"]])
def test_fewer_lines_than_rows_are_an_error(tmp_path, known):
    table = every_table()["positions"]
    with pytest.raises(ReleaseError, match="positions has 3 rows and"):
        write_json_files(table, [tmp_path / "t.json"], known)
