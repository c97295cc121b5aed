"""Prove one sheet: what was seen in, a vote with its checks out, or the reason why it is none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from extract.acts import NamedAct, read_act
from extract.errors import NoteRefusedError
from extract.member_states import PopulationTable
from extract.newsheet.layout.row_names import named_rows
from extract.newsheet.proof.naming import Naming, name_rows
from extract.newsheet.proof.result import result_of
from extract.newsheet.seen import Seen, SeenFields, SeenMarks
from extract.newsheet.words import figures_in
from extract.records import Check, Evidence, Position, PositionName, Reader, Result, Totals
from extract.sheet.proof.account import Account, checks_of, outlook_of
from extract.sheet.proof.majority import Outlook
from extract.sheet.table.rows import Row


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One vote as its sheet shows it, with every check that it passed or failed."""

    page: int
    fields: SeenFields
    act: NamedAct
    totals: Totals
    result: Result | None
    positions: tuple[Position, ...]
    checks: tuple[Check, ...]


def prove(
    seen: Seen,
    note_date: date | None,
    tables: Sequence[PopulationTable],
    taught: Mapping[int, PositionName] | None = None,
) -> SheetReading:
    """The vote of one sheet. Raises NoteRefusedError where no single reading of it proves.

    Every column of ink that may be the marks' is tried; where two prove and differ, none counts.
    """
    if seen.unread is not None or seen.fields is None or seen.totals is None:
        raise NoteRefusedError(seen.unread or f"page {seen.page}: the sheet could not be read")
    rows = named_rows(seen.rows, seen.weighted, seen.fields.sitting_date, tables, seen.page)
    if not seen.marks:
        raise NoteRefusedError(
            f"page {seen.page}: no marks were found in step with the rows of the table"
        )
    readings: list[SheetReading] = []
    refusals: list[NoteRefusedError] = []
    for marks in seen.marks:
        try:
            readings.append(reading_of(seen, marks, rows, note_date, tables, taught or {}))
        except NoteRefusedError as refusal:
            refusals.append(refusal)
    proved = [r for r in readings if not any(c.blocking and not c.passed for c in r.checks)]
    votes = {tuple(p.position for p in reading.positions) for reading in proved}
    if len(votes) > 1:
        raise NoteRefusedError(f"page {seen.page}: two columns of marks prove, and they differ")
    if proved:
        return proved[0]
    if refusals and not readings:
        raise refusals[0]
    return readings[0]


def reading_of(
    seen: Seen,
    marks: SeenMarks,
    rows: Sequence[Row],
    note_date: date | None,
    tables: Sequence[PopulationTable],
    taught: Mapping[int, PositionName],
) -> SheetReading:
    """The vote if these are the marks. Raises NoteRefusedError."""
    assert seen.fields is not None and seen.totals is not None
    if marks.faults:
        raise NoteRefusedError(f"page {seen.page}: {'; '.join(marks.faults[:4])}")
    naming = name_rows(seen, marks, rows, seen.totals, taught)
    account = account_of(seen, rows, naming, None)
    explained = outlook_of(account) == "not reached"
    result = result_of(seen, marks, naming.names, explained)
    account = account_of(seen, rows, naming, result)
    outlook: Outlook = outlook_of(account)
    checks = (*checks_of(account, note_date, tables, outlook), figures_check(seen))
    return SheetReading(
        page=seen.page,
        fields=seen.fields,
        act=read_act(seen.fields.subject),
        totals=seen.totals,
        result=result,
        positions=tuple(positions_of(seen, marks, rows, naming)),
        checks=checks,
    )


def account_of(seen: Seen, rows: Sequence[Row], naming: Naming, result: Result | None) -> Account:
    """All that arithmetic and dates can prove of the sheet."""
    assert seen.fields is not None and seen.totals is not None
    return Account(
        totals=seen.totals,
        weighted=seen.weighted,
        rows=tuple(rows),
        names=naming.names,
        rule=seen.fields.voting_rule,
        result=result,
        day=seen.fields.sitting_date,
    )


def positions_of(
    seen: Seen, marks: SeenMarks, rows: Sequence[Row], naming: Naming
) -> list[Position]:
    """The vote of every row with its evidence."""
    readers: tuple[Reader, ...] = naming.readers
    return [
        Position(
            member_state=row.state.code,
            position=name,
            population_pct=None if seen.weighted or row.share is None else row.share / 100,
            weight=row.share if seen.weighted else None,
            evidence=Evidence(seen.page, box or row.cell, readers, True, proof, row.named_by),
        )
        for row, name, proof, box in zip(
            rows, naming.names, naming.proofs, marks.boxes, strict=False
        )
    ]


def figures_check(seen: Seen) -> Check:
    """Whether every figure is read the second time as it was the first.

    What the second reading cannot tell at all says nothing: then the sums and the population tables
    stand alone.
    """
    heard = [figure for figure in seen.figures if figure.again]
    off = [f for f in heard if figures_in(f.text) != figures_in(f.again or "")]
    if off:
        return Check(
            "figures_read_alike",
            False,
            ", ".join(figures_in(f.text) for f in off),
            ", ".join(figures_in(f.again or "") for f in off)
            + f" ({', '.join(f.field for f in off if f.field)}): look at the sheet; a correction of "
            "each such field, also to the same figure, settles it",
        )
    return Check(
        "figures_read_alike",
        True,
        f"{len(seen.figures)} figures",
        f"{len(heard)} read alike a second time",
    )
