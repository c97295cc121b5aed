"""Prove one sheet: what was seen in, a vote with its checks out, or the reason why it is none."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from extract.errors import NoteRefusedError
from extract.records import Check, Evidence, Position, Result, Totals
from extract.sheet.known import ByPerson, Known
from extract.sheet.layout.rows.states import named_rows
from extract.sheet.proof.account import Account
from extract.sheet.proof.checks import checks_of, figures_check
from extract.sheet.proof.hypothesis import UnprovedError, hypothesis_of
from extract.sheet.proof.known_tables import unprinted_shares, with_tabled_shares
from extract.sheet.proof.majority import Outlook, majority_outlook
from extract.sheet.proof.naming import Naming, name_rows
from extract.sheet.proof.other_columns import is_spoilt, likely_marks, refuse_second_vote
from extract.sheet.proof.results.named import NamedResult, ResultUnreadError, result_of
from extract.sheet.proof.row_order import refuse_disorder
from extract.sheet.proof.told import refuse_told_otherwise
from extract.sheet.seen import Seen, SeenFields, SeenMarks
from extract.sheet.taught.knowledge import (
    LAYOUT_CHECK,
    TAUGHT_CHECK,
    drawing_in_words,
    layout_in_words,
    teaching_check,
    teaching_note,
)
from extract.sheet.taught.layouts import layout_for, only_there
from extract.sheet.taught.likeness import matches


@dataclass(frozen=True, slots=True)
class SheetReading:
    """One vote as its sheet shows it, with every check that it passed or failed."""

    fields: SeenFields
    totals: Totals
    result: Result | None
    positions: tuple[Position, ...]
    checks: tuple[Check, ...]


def prove(seen: Seen, known: Known) -> SheetReading:
    """The vote of one sheet. Raises NoteRefusedError where no single reading of it proves.
    Arithmetic that does not hold is no error here: it is a failed check, and the checks decide."""
    fields, totals = seen.fields, seen.totals
    if seen.unread is not None or fields is None or totals is None:
        raise NoteRefusedError(seen.unread or f"page {seen.page}: the sheet could not be read")
    day = fields.sitting_date
    rows = named_rows(seen.rows, seen.weighted, day, known.tables, seen.page)
    account = Account(
        totals=totals,
        weighted=seen.weighted,
        rows=rows,
        names=(),
        rule=fields.voting_rule,
        result=None,
        day=day,
        unprinted=None if seen.weighted else unprinted_shares(rows, known.tables),
        by_person=known.by_person.fields,
    )
    account = with_tabled_shares(account, known.tables)
    try:
        refuse_needless(seen, account, known)
        return proved(seen, account, known)
    except NoteRefusedError as refusal:
        found = matches(known.taught, seen.marks[0]) if seen.marks else {}
        named = {number: entry.position for number, entry in found.items()}
        nearest = hypothesis_of(seen, account, named, known.by_person.given(account))
        said = teaching_note(
            f"kind {number + 1} {drawing_in_words(entry)}" for number, entry in found.items()
        )
        raise UnprovedError(f"{refusal}{said}", nearest) from refusal


def refuse_needless(seen: Seen, account: Account, known: Known) -> None:
    """Refuse a person's reading of a mark without which the sheet can be read too. Raises
    NoteRefusedError."""
    places = {row.state.code: place for place, row in enumerate(account.rows)}
    for code in [code for code in known.by_person.positions if code in places]:
        without = replace(known, by_person=known.by_person.without(code))
        try:
            reading = proved(seen, account, without)
        except NoteRefusedError:
            continue
        place = places[code]
        said, name = reading.positions[place].position, account.rows[place].state.name_en
        if code not in known.by_person.blank:
            what = f"the mark of {name} can be read now ({said})"
        elif all(marks.boxes[place] is None for marks in seen.marks):
            what = f"a blank cell has a meaning on this sheet now ({said})"
        else:
            what = f"the cell of {name} is not blank now ({said})"
        raise NoteRefusedError(f"page {seen.page}: {what}: remove its correction")


def proved(seen: Seen, account: Account, known: Known) -> SheetReading:
    """The vote. Every column of ink that may be the marks' is tried; where two prove and differ,
    none counts. Raises NoteRefusedError."""
    if not seen.marks:
        raise NoteRefusedError(
            f"page {seen.page}: no marks were found in step with the rows of the table"
        )
    outcomes: list[SheetReading | NoteRefusedError] = []
    layout = layout_for(seen, known.taught.layouts)
    columns = likely_marks(seen) if layout is None else only_there(seen, layout)
    if not columns:
        raise NoteRefusedError(
            f"page {seen.page}: no marks stand where they were taught to, in step with the rows"
        )
    for marks in columns:
        try:
            outcomes.append(reading_of(seen, marks, account, known))
        except NoteRefusedError as refusal:
            outcomes.append(refusal)
    readings = [each for each in outcomes if isinstance(each, SheetReading)]
    proving = [r for r in readings if not any(c.blocking and not c.passed for c in r.checks)]
    if len({tuple(p.position for p in reading.positions) for reading in proving}) > 1:
        raise NoteRefusedError(f"page {seen.page}: two columns of marks prove, and they differ")
    # The likeliest column comes first: what is wrong with it is what is to be told.
    outcome = [*proving, *outcomes][0]
    if isinstance(outcome, NoteRefusedError):
        raise outcome
    own = columns[outcomes.index(outcome)]
    names = [each.position for each in outcome.positions]
    for marks, other in zip(columns, outcomes, strict=True):
        if isinstance(other, NoteRefusedError) and is_spoilt(marks, own, names, account.rows):
            raise other
    refuse_second_vote(seen, own, names)
    lessons = [] if layout is None else [layout_in_words(layout)]
    checks = teaching_check(LAYOUT_CHECK, "the sheet proves", lessons)
    return replace(outcome, checks=(*outcome.checks, *checks))


def reading_of(seen: Seen, marks: SeenMarks, account: Account, known: Known) -> SheetReading:
    """The vote if these are the marks. Raises NoteRefusedError."""
    assert seen.fields is not None
    by_person, given = known.by_person, known.by_person.given(account)
    refuse_faults(seen, marks, account, by_person)
    found = matches(known.taught, marks)
    taught = {number: entry.position for number, entry in found.items()}
    naming = name_rows(seen, marks, account, taught, given)
    refuse_disorder(
        *(account.rows, naming.names, account.weighted, known.tables, seen.page), by_ocr=seen.by_ocr
    )
    account = account.named(naming.names)
    refuse_told_otherwise(seen.fields.told_positions, account, given, seen.page)
    named = result_or_supplied(seen, marks, naming, by_person, majority_outlook(account))
    account = replace(account, result=named.result)
    own = {n for n, proof in zip(marks.drawn, naming.proofs, strict=False) if proof == "taught"}
    lessons = sorted({drawing_in_words(entry) for number, entry in found.items() if number in own})
    return SheetReading(
        fields=seen.fields,
        totals=account.totals,
        result=account.result,
        positions=tuple(positions_of(seen.page, marks, account, naming, given)),
        checks=(
            *checks_of(account, known.note_date, known.tables),
            *([] if "result" in by_person.fields else [named.check]),
            figures_check(seen.figures, by_person.fields),
            *teaching_check(TAUGHT_CHECK, "the printed totals hold", lessons),
        ),
    )


def refuse_faults(seen: Seen, marks: SeenMarks, account: Account, by_person: ByPerson) -> None:
    """Refuse what no mark may be, but where a person read it; and a blank filled that is none.
    Raises NoteRefusedError."""
    states = [row.state for row in account.rows]
    supplied = by_person.positions.keys() - by_person.blank
    faults = [
        f"{fault.what} {states[fault.row].name_en}"
        for fault in marks.faults
        if states[fault.row].code not in supplied
    ]
    if faults:
        raise NoteRefusedError(f"page {seen.page}: {'; '.join(faults[:4])}")
    for place in by_person.given(account):
        if states[place].code in by_person.blank and marks.boxes[place] is not None:
            raise NoteRefusedError(
                f"page {seen.page}: the cell of {states[place].name_en} is not blank: look at the "
                "sheet, and remove its correction"
            )


def result_or_supplied(
    seen: Seen, marks: SeenMarks, naming: Naming, by_person: ByPerson, outlook: Outlook
) -> NamedResult:
    """The printed result; a person's reading only where it cannot be told. Raises NoteRefusedError
    where it can, though a person was asked for it."""
    try:
        named = result_of(seen, marks, naming.names, outlook)
    except ResultUnreadError:
        if not by_person.result:
            raise
        return NamedResult(by_person.result[0], "a person")
    if by_person.result:
        raise NoteRefusedError(
            f"page {seen.page}: the final result can be read now ({named.signs}): remove its "
            "correction"
        )
    return named


def positions_of(
    page: int, marks: SeenMarks, account: Account, naming: Naming, given: Collection[int]
) -> Iterator[Position]:
    """The vote of every row with its evidence, boxes to a tenth of a point."""
    for place, row in enumerate(account.rows):
        x0, top, x1, bottom = marks.boxes[place] or marks.cells[place]
        printed = None if account.tabled else row.share
        yield Position(
            member_state=row.state.code,
            position=account.names[place],
            population_pct=None if account.weighted or printed is None else printed / 100,
            weight=printed if account.weighted else None,
            evidence=Evidence(
                page=page,
                bbox=(round(x0, 1), round(top, 1), round(x1, 1), round(bottom, 1)),
                read_by=("person",) if place in given else naming.readers,
                agreed=place not in given,
                proof=naming.proofs[place],
                row_named_by=row.named_by,
            ),
        )
