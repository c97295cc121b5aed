import json

import pytest

from publish.catalogue import TABLES, Table
from publish.encode import encode_row
from publish.formats.write import write_json
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
