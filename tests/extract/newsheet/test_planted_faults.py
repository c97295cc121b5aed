"""Faults planted in the reading of random sheets: none may be published, and what caught each."""

import os
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extract.acts import read_act
from extract.errors import NoteRefusedError
from extract.member_states import PopulationTable, proving_tables
from extract.records import POSITIONS, Box, Check, Position, PositionName, Reader, Result
from extract.sheet.findings import SheetFindings
from extract.sheet.judge import judge
from extract.sheet.marks.naming import NamedReader
from extract.sheet.marks.reading import CellReading
from extract.sheet.proof.figures import figures_check
from extract.newsheet.proof.shares import VOTED
from extract.sheet.table.fields import SheetFields
from extract.sheet.table.rows import check_order
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import Segment, SheetWords
from tests.extract.newsheet.faults import planted
from tests.extract.newsheet.random_sheets import BLANK, BOX, Sheet, random_sheet

GUESSES: dict[str, PositionName] = {"tick": "yes", "cross": "no", "disc": "abstain"}
CATCHERS = {
    "two readers": ("readers disagree", "no two readers", "figures_read_alike"),
    "legend": ("a mark is missing", "nothing names the marks", "final result cannot be named"),
    "order": ("order of protocol",),
    "counts": ("totals_match_positions", "rows_match_total"),
    "sums": ("shares_match_totals", "weights_match_totals", "group_shares_add_up"),
    "tables": (
        "group_shares_are_explained",
        "shares_fit_a_known_table",
        "shares_near_a_known_table",
    ),
    "day": ("rows_are_members_of_the_day",),
    "majority": ("adopted_by_the_majority",),
    "third reader": ("result_named_by_a_third_reader",),
}
"""By column of the table: words of the refusal, or the check, that caught a fault first."""
PAGE = Path(__file__).parents[3] / "docs" / "planted-faults.md"
MARK = "<!-- measured -->\n\n"
READERS: tuple[Reader, Reader, Reader] = ("objects", "pdfplumber", "colour")
NO_ACT = read_act("")
HARMLESS = "published right"
WITHOUT = "published without a share"
NOT_SEEN = "not seen: "


def judged(
    sheet: Sheet, tables: Sequence[PopulationTable]
) -> tuple[Result | None, list[Position], str | None]:
    """The vote as it would be published, and what refused it; None where nothing did."""
    places = [place(number) for number in range(len(sheet.rows) + len(POSITIONS) + 1)]
    rows = tuple(replace(row, cell=box) for row, box in zip(sheet.rows, places, strict=False))
    legend = tuple(zip(POSITIONS, places[len(rows) : -1], strict=True))
    found = SheetFindings(SheetWords(2, 595.0, 842.0, (), False), rows=rows)
    fields = SheetFields(
        None, None, None, None, "qualified_majority", "", "", NO_ACT, sheet.day, (places[-1],)
    )
    table = TotalsTable(sheet.totals, sheet.weighted, BOX, legend)
    heard = (*sheet.marks, sheet.marks[0])
    readers = [
        reader_of(name, dict(zip(places, (*marks, *sheet.legend, result), strict=True)))
        for name, marks, result in zip(READERS, heard, sheet.results, strict=True)
    ]
    try:
        check_order(sheet.rows, 2)
        result = judge(found, table, fields, readers, date(2026, 12, 31), tables)
        found.checks = (*found.checks, figures_heard(sheet))
    except NoteRefusedError as refusal:
        return None, [], str(refusal)
    failed = [check.name for check in found.checks if check.blocking and not check.passed]
    return result, [*found.positions], failed[0] if failed else None


def figures_heard(sheet: Sheet) -> Check:
    """Whether both readers see the same figures."""
    figures = sheet.figures()
    first = [Segment(figure, place(number), 9.0) for number, figure in enumerate(figures)]
    return figures_check(first, sheet.figures_again or figures, lambda: [()] * len(first))


def place(number: int) -> Box:
    """Where a mark stands: each in a place of its own."""
    return (0.0, 20.0 * number, 60.0, 20.0 * number + 20.0)


def reader_of(name: Reader, kinds: Mapping[Box, str | None]) -> NamedReader:
    """A reader that sees these kinds of mark; None where it cannot say."""

    def read(cells: Sequence[Box]) -> list[CellReading]:
        return [seen_as(kinds[cell], cell) for cell in cells]

    return NamedReader(name, read)


def seen_as(kind: str | None, box: Box) -> CellReading:
    """The reading of a cell with this kind of mark."""
    drawn = None if kind == BLANK else box
    return CellReading(kind, int(kind != BLANK), drawn, GUESSES.get(kind or BLANK))


def outcome(sheet: Sheet, faulty: Sheet, tables: Sequence[PopulationTable]) -> str:
    """What caught the fault, or what of it would be published."""
    result, positions, caught = judged(faulty, tables)
    if caught is not None:
        return next(name for name, signs in CATCHERS.items() if any(s in caught for s in signs))
    right_result, right, _ = judged(sheet, tables)
    if result != right_result:
        return NOT_SEEN + f"{right_result} taken for {result}"
    if votes_of(positions) != votes_of(right):
        return NOT_SEEN + "an exchange that adds up"
    before = {p.member_state: (p.population_pct, p.weight) for p in right}
    after = {p.member_state: (p.population_pct, p.weight) for p in positions}
    changed = [after[state] for state in after if after[state] != before[state]]
    if changed:
        return WITHOUT if set(changed) == {(None, None)} else NOT_SEEN + "a share"
    if faulty.totals != sheet.totals:
        return NOT_SEEN + ("a few hundredths" if within_rounding(sheet, faulty) else "a total")
    return HARMLESS


def within_rounding(sheet: Sheet, faulty: Sheet) -> bool:
    """Whether the group shares differ by no more than the rounding of some ten shares may bring."""
    pairs = [
        (getattr(sheet.totals, p).population_pct, getattr(faulty.totals, p).population_pct)
        for p in VOTED
    ]
    return all(abs(one - other) < 0.055 for one, other in pairs)


def votes_of(positions: Sequence[Position]) -> dict[str, PositionName]:
    """Who voted how."""
    return {position.member_state: position.position for position in positions}


def tally(sheets: int, seed: int) -> tuple[dict[str, Counter[str]], int]:
    """What became of each kind of fault; how many sheets without a fault were refused."""
    rng = random.Random(seed)
    table: dict[str, Counter[str]] = defaultdict(Counter)
    refused = 0
    for _ in range(sheets):
        sheet = random_sheet(rng)
        if judged(sheet, proving_tables())[2] is not None:
            refused += 1
            continue
        for name, faulty in planted(rng, sheet):
            table[name][outcome(sheet, faulty, proving_tables())] += 1
    return table, refused


ADMITTED = {
    "marks shifted by a row, by both alike": {"an exchange that adds up"},
    "marks of two rows exchanged, by both alike": {"an exchange that adds up"},
    "a name misread": {"an exchange that adds up"},
    "a group's share misread, by both alike": {"a few hundredths"},
    "the result misread, by both alike": {"not_adopted taken for adopted"},
    "the result misread, by all readers alike": {
        "not_adopted taken for adopted",
        "adopted taken for not_adopted",
    },
}
"""What no arithmetic of the sheet can see; `docs/planted-faults.md` says why."""


def unseen(table: dict[str, Counter[str]]) -> dict[str, set[str]]:
    """What was not seen, by fault, where no arithmetic excuses it."""
    found = {
        fault: {seen.removeprefix(NOT_SEEN) for seen in outcomes if seen.startswith(NOT_SEEN)}
        for fault, outcomes in table.items()
    }
    return {
        fault: rest for fault, seen in found.items() if (rest := seen - ADMITTED.get(fault, set()))
    }


def drawn_up(table: dict[str, Counter[str]], refused: int) -> str:
    """The table as Markdown: one row a fault, one column a catcher."""
    columns = ["planted", *CATCHERS, HARMLESS, WITHOUT, "not seen"]
    lines = [f"| fault | {' | '.join(columns)} |", "|---" * (len(columns) + 1) + "|"]
    for fault, outcomes in table.items():
        missed = sum(n for seen, n in outcomes.items() if seen.startswith(NOT_SEEN))
        figures = [outcomes.total(), *(outcomes[c] for c in columns[1:-1]), missed]
        lines.append(f"| {fault} | {' | '.join(str(n or '') for n in figures)} |")
    return "\n".join([*lines, "", f"Sheets without a fault that were refused: {refused}."]) + "\n"


def test_no_fault_is_published_that_arithmetic_can_see():
    table, refused = tally(60, seed=2026)
    assert (unseen(table), refused) == ({}, 0)


@pytest.mark.long
def test_the_published_table_of_faults_is_what_is_measured():
    table, refused = tally(500, seed=11513)
    measured = drawn_up(table, refused)
    head, mark, _ = PAGE.read_text(encoding="utf-8").partition(MARK)
    if os.environ.get("COUNCILVOTES_WRITE_DOCS") == "1":
        PAGE.write_text(f"{head}{mark}{measured}", encoding="utf-8")
    assert unseen(table) == {}
    assert PAGE.read_text(encoding="utf-8") == f"{head}{mark}{measured}"
