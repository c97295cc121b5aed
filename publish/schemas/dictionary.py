"""The data dictionary in words: `python -m publish.schemas.dictionary docs/dictionary.md`."""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from publish.catalogue import COALITIONS, TABLES, TableSpec
from publish.columns import Column, columns_of, description_of
from publish.formats.flat import FLATTENING
from publish.rows.groups.agreement import Coalition, DatedMember, coalitions

DICTIONARY_NAME = "dictionary.md"
_HEAD = f"""# Data dictionary

Written from the row classes in `publish/records/`. After a change there, write it anew with
`python -m publish.schemas.dictionary docs/dictionary.md`.

Each table is a file in each form: `{{table}}.parquet`, `{{table}}.json` (an array, one row a line),
`{{table}}.csv`; `councilvotes.sqlite` holds them all, `councilvotes.zip` all CSV and Parquet files,
`councilvotes.xlsx` the votes, positions and declarations for people with spreadsheets. Rows are
sorted by their key. A blank is a cell that its source leaves blank or does not have; it never
stands for 0 or "no".

CSV: {FLATTENING} The files are UTF-8 and begin with a byte order mark, so that a spreadsheet shows
accents as they are. pandas, polars, DuckDB, Arrow and R's readr and data.table pass over the mark;
Python's `open` needs `encoding="utf-8-sig"`, R's `read.csv` `fileEncoding = "UTF-8-BOM"`.

Workbook: its sheet `positions` is the table `positions_wide` with the states in the order of
protocol; `declarations` has each row of `statements` in one language (English where it is held)
with its authors; the sheet `dictionary` says what each column is. A text longer than a cell holds
is cut, and its end names the file that has the whole. Each `document_id` leads to the PDF.

SQLite: yes and no are 1 and 0, lists and records are JSON, days and times are text in ISO 8601.
`statements_fts` is a full-text index over the declarations. To look at it in a browser:
`datasette councilvotes.sqlite -m datasette-metadata.json`.

`schema.json` is the JSON Schema of the rows in JSON.

In SQL, put the two-letter columns of `positions_wide` and `when` of `links` in double quotes: some
are words of SQL.
"""


def dictionary() -> str:
    """Every table with its columns, in Markdown."""
    return "\n".join((_HEAD, *(line for spec in TABLES for line in _table(spec))))


def _table(spec: TableSpec) -> Iterator[str]:
    yield f"## {spec.name}\n"
    yield f"{description_of(spec.row)}\n"
    yield f"Key: {_code(spec.key)}.\n"
    for link in spec.foreign_keys:
        yield f"* {_code(link.columns)} refers to {_code(link.target)} of `{link.table}`."
    if spec.foreign_keys:
        yield ""
    yield "| column | type | blank | what it is |\n|---|---|---|---|"
    yield from (_row(column, "") for column in columns_of(spec.row))
    for column in columns_of(spec.row):
        if column.kind == "list":
            yield from (_row(part, f"{column.name}.") for part in column.parts[0].parts)
    yield ""
    if spec is COALITIONS:
        yield from _coalitions(coalitions())


def _coalitions(named: Mapping[str, Coalition]) -> Iterator[str]:
    yield "| coalition | name | members | days | what makes it a group |\n|---|---|---|---|---|"
    for word, each in named.items():
        dated = (f"{of.code} {_days(of)}" for of in each.dated)
        states = ", ".join((*each.members, *dated))
        yield f"| `{word}` | {each.name} | {states} | {_days(each)} | {each.source}. |"
    yield ""


def _days(of: Coalition | DatedMember) -> str:
    since = f"from {of.since}" if of.since > date.min else ""
    until = f"to {of.until}" if of.until < date.max else ""
    return f"{since} {until}".strip()


def _row(column: Column, before: str) -> str:
    blank = "" if column.required else "may be"
    text = text_of(column).replace("|", "\\|")
    return f"| `{before}{column.name}` | {type_of(column)} | {blank} | {text} |"


def text_of(column: Column) -> str:
    """What a column is, and the words that it admits."""
    words = f" One of {_code(_words(column))}." if _words(column) else ""
    return f"{column.description}{words}"


def _words(column: Column) -> tuple[str, ...]:
    return column.words or tuple(word for part in column.parts for word in part.words)


def type_of(column: Column) -> str:
    """The type of its cells, in words."""
    if column.kind != "list":
        return column.kind
    return f"list of {column.parts[0].kind}s"


def _code(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(dictionary(), encoding="utf-8")
