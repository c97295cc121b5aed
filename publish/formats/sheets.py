"""What each sheet of the workbook holds, taken from the rows of a release's tables."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from publish.catalogue import (
    DOCUMENTS,
    MEMBER_STATES,
    POSITIONS_WIDE,
    STATEMENT_AUTHORS,
    STATEMENTS,
    VOTES,
    Table,
)
from publish.columns import ITEM, Column, columns_of
from publish.encode import columnwise
from publish.formats.flat import flattener
from publish.formats.stored import json_rows
from publish.release.manifest import ReleaseTable
from publish.schemas.dictionary import text_of, type_of

SOURCES = tuple(
    spec.name
    for spec in (VOTES, POSITIONS_WIDE, STATEMENTS, STATEMENT_AUTHORS, MEMBER_STATES, DOCUMENTS)
)
"""The tables that the sheets are made from."""
LINKED = "document_id"
"""The column whose cells lead to the PDF."""
_LONGEST_TEXT = 32_767
"""UTF-16 units that a cell holds: a limit of the format."""
_MOST_LINKS = 65_530
"""Links that a sheet holds: a limit of Excel."""
_PAGE = re.compile(r"https?://[\w./~?=&:-]{1,2000}", re.ASCII)
"""An address that a link holds as it is: of no more signs than Excel takes, none to be escaped."""
_NOTES = {
    "cut texts": "A cell holds 32,767 signs. A longer text is cut, and its end names the file that "
    "has all of it.",
    "declarations": "Each declaration once: in English where it is held, else in the first of its "
    "languages. The table statements has all of them.",
    "lists": r"A list is one text, its items joined by |; within an item | is written \|.",
}
_HEADER = ("sheet", "column", "table", "type", "description")
Row = Mapping[str, Any]
RowsOf = Callable[[ReleaseTable], Iterable[Row]]
"""What gives the rows of a table, a day in them as a date or as JSON has it."""


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere."""

    text: str
    address: str


Cell = str | bool | int | float | date | Link | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the workbook."""

    name: str
    header: tuple[str, ...]
    count: int
    """Of its rows, the header left out."""
    rows: Iterable[list[Cell]]
    """Read as they are asked for, once."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What a sheet of rows is made from."""

    sheet: str
    table: ReleaseTable
    columns: tuple[Column, ...]
    count: int
    rows: Iterable[Row]
    address: Callable[[Row], str | None]
    """Of the PDF that a row was read from."""


def workbook_sheets(
    rows_of: RowsOf, tables: Iterable[ReleaseTable], about: Mapping[str, str]
) -> tuple[Sheet, ...]:
    """The sheets in their order; `about` is what the release says of itself, by name."""
    sources = _sources(rows_of, {table.name: table for table in tables})
    dictionary = [*_dictionary(sources, about)]
    last = Sheet("dictionary", _HEADER, len(dictionary), dictionary)
    return (*map(_sheet, sources), last)


def rows_among(tables: Iterable[Table]) -> RowsOf:
    """Rows as these tables hold them."""
    held = {table.name: table for table in tables}

    def rows_of(table: ReleaseTable) -> Iterator[Row]:
        columns = columns_of(held[table.name].spec.row)
        names = [column.name for column in columns]
        for cells in columnwise(columns, held[table.name].rows):
            yield from (dict(zip(names, row, strict=True)) for row in zip(*cells, strict=True))

    return rows_of


def rows_stored(folder: Path) -> RowsOf:
    """Rows as the JSON files in a folder hold them, which raise VerificationError where broken."""
    return lambda table: json_rows(folder, table.name)


def _sources(rows_of: RowsOf, known: Mapping[str, ReleaseTable]) -> tuple[_Source, ...]:
    votes, wide, statements, authors, states, documents = (known[name] for name in SOURCES)
    pdf = {_file(row): row["url"] for row in rows_of(documents)}
    of_vote = {row["vote_id"]: pdf.get(_file(row)) for row in rows_of(votes)}
    order = {row["code"]: row["protocol_order"] for row in rows_of(states)}
    made_by: dict[tuple[str, str, int], list[str]] = defaultdict(list)
    for row in rows_of(authors):
        made_by[*_file(row), row["ordinal"]].append(row["author"])
    signed = [
        {**row, "authors": made_by[*_file(row), row["ordinal"]]}
        for row in _each_once(rows_of(statements))
    ]

    def own(row: Row) -> str | None:
        return pdf.get(_file(row))

    return (
        _Source("votes", votes, votes.columns, votes.rows, rows_of(votes), own),
        _Source(
            "positions",
            wide,
            _by_protocol(wide.columns, order),
            wide.rows,
            rows_of(wide),
            lambda row: of_vote.get(row["vote_id"]),
        ),
        _Source(
            "declarations",
            statements,
            (*statements.columns, _authors(authors)),
            len(signed),
            signed,
            own,
        ),
    )


def _each_once(statements: Iterable[Row]) -> Iterable[Row]:
    """Each declaration in one language: 24 rows of the same words are no help in a spreadsheet."""
    chosen: dict[tuple[str, int], Row] = {}
    for row in statements:
        key = row["document_id"], row["ordinal"]
        if key not in chosen or _rank(row) < _rank(chosen[key]):
            chosen[key] = row
    return chosen.values()


def _rank(statement: Row) -> tuple[bool, str]:
    return statement["language"] != "en", statement["language"]


def _file(row: Row) -> tuple[str, str]:
    return row["document_id"], row["language"]


def _by_protocol(columns: tuple[Column, ...], order: Mapping[str, int]) -> tuple[Column, ...]:
    """The columns of states in the order of protocol, all others where they were."""
    states = (each for each in columns if each.name in order)
    ordered = iter(sorted(states, key=lambda each: order[each.name]))
    return tuple(next(ordered) if each.name in order else each for each in columns)


def _authors(table: ReleaseTable) -> Column:
    """The column that the sheet of declarations has from the table of their authors."""
    author = next(column for column in table.columns if column.name == "author")
    return replace(author, name="authors", kind="list", parts=(replace(author, name=ITEM),))


def _sheet(source: _Source) -> Sheet:
    names = tuple(column.name for column in source.columns)
    makers = [_cell_maker(column, source.table.name) for column in source.columns]
    linked = names.index(LINKED) if source.count <= _MOST_LINKS else None

    def cells(row: Row) -> list[Cell]:
        values = (row[name] for name in names)
        made = [
            None if value is None else make(value)
            for make, value in zip(makers, values, strict=True)
        ]
        address = source.address(row)
        if linked is not None and address is not None and _PAGE.fullmatch(address):
            made[linked] = Link(row[LINKED], address)
        return made

    return Sheet(source.sheet, names, source.count, map(cells, source.rows))


def _cell_maker(column: Column, table: str) -> Callable[[Any], Cell]:
    """What makes a cell of what a row has in that column, unless it is blank."""
    if column.kind in ("boolean", "integer", "number"):
        return lambda value: value
    if column.kind == "date":
        return lambda day: day if isinstance(day, date) else date.fromisoformat(day)
    cut = f" … [cut: the whole text is in {table}.json]"
    flatten = flattener(column) if column.kind in ("list", "record") else None
    return lambda value: _fitting(flatten(value) if flatten else value, cut)


def _fitting(text: str, cut: str) -> str:
    if text.startswith("<r>") and text.endswith("</r>"):
        text += " "  # XlsxWriter would take it for markup of its own and write it as it is
    if len(text) <= _LONGEST_TEXT // 2:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= 2 * _LONGEST_TEXT:
        return text
    return units[: 2 * (_LONGEST_TEXT - len(cut))].decode("utf-16-le", "ignore") + cut


def _dictionary(sources: Iterable[_Source], about: Mapping[str, str]) -> Iterator[list[Cell]]:
    for source in sources:
        for column in source.columns:
            table = source.table.name if column in source.table.columns else STATEMENT_AUTHORS.name
            yield [source.sheet, column.name, table, type_of(column), text_of(column)]
    for name, text in {**_NOTES, **about}.items():
        yield [None, name, None, None, text]
