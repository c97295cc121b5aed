import json

import pytest

from publish.catalogue import TABLES, Table
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.formats.lines import write_json
from tests.publish.drafts import every_table


@pytest.mark.parametrize("name", [spec.name for spec in TABLES])
def test_json_has_one_row_a_line(tmp_path, name):
    table = every_table()[name]
    write_json(table, tmp_path / "t.json")
    text = (tmp_path / "t.json").read_text(encoding="utf-8")
    lines = ",\n".join(map(encode_row, table.rows))
    assert text == f"[\n{lines}\n]\n"
    assert len(json.loads(text)) == len(table.rows)


def test_no_rows_are_an_empty_array(tmp_path):
    write_json(Table(TABLES[0], ()), tmp_path / "t.json")
    assert (tmp_path / "t.json").read_bytes() == b"[\n]\n"


def test_rows_beyond_what_is_joined_at_a_time_are_all_there(tmp_path):
    table = every_table()["documents"]
    write_json(Table(table.spec, table.rows * 5000), tmp_path / "t.json")
    assert len(json.loads((tmp_path / "t.json").read_text())) == 10_000


def test_lines_that_are_known_are_written_as_they_are(tmp_path):
    table = every_table()["positions"]
    write_json(table, tmp_path / "known.json", [encode_row(row).encode() for row in table.rows])
    write_json(table, tmp_path / "encoded.json")
    assert (tmp_path / "known.json").read_bytes() == (tmp_path / "encoded.json").read_bytes()


@pytest.mark.parametrize("known", [[], [b"{}"]])
def test_fewer_lines_than_rows_are_an_error(tmp_path, known):
    table = every_table()["positions"]
    with pytest.raises(ReleaseError, match="positions has 3 rows and"):
        write_json(table, tmp_path / "t.json", known)
