import csv
import json
import re
import sqlite3
from codecs import BOM_UTF8
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest

from publish.catalogue import TABLES
from publish.columns import columns_of
from tests.publish.drafts import COR, build, built, note, refused, state, statement
from tests.publish.rewriting import rewrite_manifest

LATER = date(2026, 7, 3)
ODD = 'a|b, "c"\\d\n\n- e; é Ж ’ '


def odd_notes():
    """Texts with every sign that a format has a use for."""
    said = replace(statement(), heading=ODD, text=ODD)
    plain = note(statements=(said,))
    assert plain.document
    cover = replace(plain.document, title=ODD, sender="", subject_codes=("VOTE 47", ODD, ""))
    return [replace(plain, document=cover), refused("ST-1-2026-INIT", reason=ODD)]


def odd_release(folder):
    return built(folder, odd_notes(), [state(), state("ST-1-2026-INIT")]).path


def from_csv(column, cell):
    """A cell of a CSV file as JSON has it, by the rule that the dictionary states."""
    kind = column.kind
    if kind == "list" and column.parts[0].kind != "record":
        items = (re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in split(cell))
        return [from_text(column.parts[0].kind, item) for item in items]
    if kind in ("list", "record"):
        return json.loads(cell)
    if cell == "" and not (kind == "string" and column.required):
        return None
    return from_text(kind, cell)


def split(cell):
    """Parted at each bar that no backslash stands before; an empty cell is an empty list."""
    if cell == "":
        return []
    parts, at = [""], 0
    while at < len(cell):
        step = 2 if cell[at] == "\\" else 1
        if cell[at] == "|":
            parts.append("")
        else:
            parts[-1] += cell[at : at + step]
        at += step
    return parts


def from_text(kind, cell):
    if kind in ("integer", "number"):
        return (int if kind == "integer" else float)(cell)
    return cell == "true" if kind == "boolean" else cell


def from_sqlite(column, cell):
    if cell is None:
        return None
    if column.kind in ("list", "record"):
        return json.loads(cell)
    return bool(cell) if column.kind == "boolean" else cell


def rows_in_json(path, name):
    return json.loads((path / f"{name}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_csv_can_be_turned_back_into_the_rows_of_json(tmp_path, spec):
    path, columns = odd_release(tmp_path), columns_of(spec.row)
    with (path / f"{spec.name}.csv").open(encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == [column.name for column in columns]
    found = [
        {each.name: from_csv(each, cell) for each, cell in zip(columns, row, strict=True)}
        for row in rows
    ]
    # A reader of CSV does not see the quotes that tell an empty text from a blank.
    blank = {column.name for column in columns if column.kind == "string" and not column.required}
    assert found == [
        {name: None if name in blank and cell == "" else cell for name, cell in row.items()}
        for row in rows_in_json(path, spec.name)
    ]


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_sqlite_can_be_turned_back_into_the_rows_of_json(tmp_path, spec):
    path, columns = odd_release(tmp_path), columns_of(spec.row)
    with closing(sqlite3.connect(path / "councilvotes.sqlite")) as database:
        rows = database.execute(f'SELECT * FROM "{spec.name}" ORDER BY rowid').fetchall()
    assert rows_in_json(path, spec.name) == [
        {each.name: from_sqlite(each, cell) for each, cell in zip(columns, row, strict=True)}
        for row in rows
    ]


def two_versions():
    return [note(), note(COR)], [replace(state(), superseded_by=COR), state(COR)]


def test_what_was_released_before_leaves_no_trace_in_the_rows(tmp_path):
    built(tmp_path / "after", [note()], [state()])
    after = build(tmp_path / "after", *two_versions(), today=LATER).path
    alone = built(tmp_path / "alone", *two_versions(), today=LATER).path
    files = [path.name for path in alone.iterdir() if path.suffix in (".json", ".csv")]
    same = [name for name in files if name.partition(".")[0] in {spec.name for spec in TABLES}]
    assert len(same) == 2 * len(TABLES)
    for name in (*same, "councilvotes.sqlite", "dictionary.md"):
        assert (after / name).read_bytes() == (alone / name).read_bytes(), name


@pytest.mark.parametrize("name", ["councilvotes.sqlite", "votes.csv", "member_states.parquet"])
def test_a_damaged_file_of_the_release_before_is_not_taken_over(tmp_path, name):
    before = built(tmp_path / "after", [note()], [state()]).path
    (before / name).write_bytes(b"damaged")
    after = build(tmp_path / "after", *two_versions(), today=LATER).path
    alone = built(tmp_path / "alone", *two_versions(), today=LATER).path
    assert (after / name).read_bytes() == (alone / name).read_bytes()


def test_a_csv_that_spreadsheets_would_misread_is_not_taken_over(tmp_path):
    before = built(tmp_path, [note()], [state()]).path
    path = before / "member_states.csv"
    path.write_bytes(path.read_bytes().removeprefix(BOM_UTF8))
    rewrite_manifest(before, lambda manifest: None)
    after = build(tmp_path, *two_versions(), today=LATER).path
    assert (after / "member_states.csv").read_bytes() == BOM_UTF8 + path.read_bytes()


def test_a_table_that_did_not_change_is_taken_over_byte_for_byte(tmp_path):
    before = built(tmp_path, [note()], [state()]).path
    after = build(tmp_path, *two_versions(), today=LATER).path
    kept = {
        path.name
        for path in before.glob("*.parquet")
        if path.read_bytes() == (after / path.name).read_bytes()
    }
    assert "positions.parquet" not in kept, "it names the newer document"
    assert "member_states.parquet" in kept
