from dataclasses import replace

import duckdb
import pytest
from pyarrow import csv

from publish.catalogue import DOCUMENTS, TABLES, Table
from publish.columns import columns_of
from publish.formats.write import write_files
from tests.publish.drafts import every_table


def written(table, path):
    write_files(table, [path], {})
    return path.read_bytes()


@pytest.mark.parametrize("name", [spec.name for spec in TABLES])
def test_there_is_one_header_and_one_record_a_row(tmp_path, name):
    table = every_table()[name]
    written(table, tmp_path / "t.csv")
    options = csv.ParseOptions(newlines_in_values=True)
    read = csv.read_csv(tmp_path / "t.csv", parse_options=options)
    assert read.column_names == [column.name for column in columns_of(table.spec.row)]
    assert read.num_rows == len(table.rows)


def test_a_spreadsheet_is_told_that_the_text_is_utf_8(tmp_path):
    import pandas  # half a second

    path = tmp_path / "t.csv"
    assert written(every_table()["votes"], path).startswith(b'\xef\xbb\xbf"vote_id",')
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert next(iter(file)).startswith('"vote_id",')
    assert next(iter(pandas.read_csv(path))) == "vote_id"
    assert duckdb.read_csv(str(path)).columns[0] == "vote_id"


def test_a_list_is_joined_and_what_joins_it_is_escaped(tmp_path):
    row = replace(every_table()["documents"].rows[0], subject_codes=("VOTE 47", "a|b", "c\\d"))
    text = written(Table(DOCUMENTS, (row,)), tmp_path / "t.csv").decode()
    assert r'"VOTE 47|a\|b|c\\d"' in text


def test_a_blank_is_told_from_an_empty_text(tmp_path):
    row = replace(every_table()["documents"].rows[0], sender=None, recipient="", title='say "ja"')
    text = written(Table(DOCUMENTS, (row,)), tmp_path / "t.csv").decode()
    assert ',,"","say ""ja""",' in text


def test_a_list_of_records_is_the_json_of_the_other_files(tmp_path):
    table = every_table()["member_states"]
    text = written(table, tmp_path / "t.csv").decode().splitlines()[1]
    names = [{"language": "da", "name": "Belgien"}, {"language": "en", "name": "Belgium"}]
    quoted = str(names).replace("'", '""').replace(", ", ",").replace(": ", ":")
    assert f',"Belgium","{quoted}","BELGIQUE/BELGIË",1,1958-01-01,,1999-01-01,' in text


def test_a_moment_is_written_as_in_json(tmp_path):
    text = written(every_table()["documents"], tmp_path / "t.csv").decode()
    assert '"2026-07-02T09:30:00+00:00"' in text


def test_rows_beyond_one_group_follow_without_another_header(tmp_path):
    table = every_table()["documents"]
    many = Table(DOCUMENTS, table.rows * 40_000)
    text = written(many, tmp_path / "t.csv")
    assert text.count(b"document_id") == 1
    assert text.count(b"\n") == 80_001
