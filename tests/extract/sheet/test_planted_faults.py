"""Faults planted in the reading of random sheets: none may be published, and what caught each."""

import os
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from extract.domain.member_states import PopulationTable, proving_tables
from extract.errors import NoteRefusedError
from extract.records import POSITIONS, Position, PositionName, Result
from extract.sheet.known import Known
from extract.sheet.marks.views.grids import SIDE, THUMB
from extract.sheet.proof.account import VOTED
from extract.sheet.prove import prove
from extract.sheet.seen import (
    Drawing,
    Form,
    Hue,
    Kind,
    Seen,
    SeenFields,
    SeenFigure,
    SeenMarks,
    SeenRow,
    View,
)
from tests.extract.sheet.faults import planted
from tests.extract.sheet.random_sheets import BLANK, BOX, Sheet, random_sheet

LOOKS: dict[str, tuple[Hue, Form | None]] = {
    "tick": ("green", "tick"),
    "cross": ("red", "cross"),
    "disc": ("amber", "disc"),
    "dash": ("none", "dash"),
}
CATCHERS = {
    "two views": (
        "views disagree",
        "no two views",
        "differs from the others",
        "contradicts itself",
        "figures_read_alike",
    ),
    "legend": (
        "a mark is missing",
        "nothing names the marks",
        "by the totals alone",
        "the totals leave open",
    ),
    "signs of the result": ("final result cannot be named",),
    "order": ("against the order",),
    "counts": ("totals_match_positions", "rows_match_total"),
    "sums": ("shares_match_totals", "weights_match_totals", "group_shares_add_up"),
    "tables": (
        "group_shares_are_explained",
        "shares_fit_a_known_table",
        "shares_near_a_known_table",
    ),
    "day": ("rows_are_members_of_the_day",),
    "majority": ("adopted_by_the_majority",),
}
"""By column of the table: words of the refusal, or the check, that caught a fault first."""
PAGE = Path(__file__).parents[3] / "docs" / "planted-faults.md"
MARK = "<!-- measured -->\n\n"
HARMLESS = "published right"
WITHOUT = "published without a share"
NOT_SEEN = "not seen: "


def judged(
    sheet: Sheet, tables: Sequence[PopulationTable]
) -> tuple[Result | None, list[Position], str | None]:
    """The vote as it would be published, and what refused it; None where nothing did."""
    try:
        reading = prove(seen(sheet), Known(date(2026, 12, 31), tables))
    except NoteRefusedError as refusal:
        return None, [], str(refusal)
    failed = [check.name for check in reading.checks if check.blocking and not check.passed]
    return reading.result, [*reading.positions], failed[0] if failed else None


def seen(sheet: Sheet) -> Seen:
    """The sheet as perceived: one way sees the file's objects, the other tint and silhouette."""
    figures = sheet.figures()
    again = sheet.figures_again or figures
    rows = tuple(SeenRow(row.state.code, "text", True, BOX, row.share, BOX) for row in sheet.rows)
    return Seen(
        page=2,
        by_ocr=False,
        rows=rows,
        weighted=sheet.weighted,
        totals=sheet.totals,
        totals_box=BOX,
        fields=SeenFields(
            session_number=None,
            configuration=None,
            item=None,
            documents=None,
            voting_rule="qualified_majority",
            voting_rule_raw="",
            subject="",
            sitting_date=sheet.day,
            result_words="",
            result_box=BOX,
            item_labelled=True,
            unread="",
            unknown_labels=(),
        ),
        marks=(marks_of(sheet),),
        figures=tuple(
            SeenFigure(one, other, BOX, "") for one, other in zip(figures, again, strict=True)
        ),
        grey=False,
        unread=None,
    )


def marks_of(sheet: Sheet) -> SeenMarks:
    """The marks of rows, legend and result in four views; blank is what the pixels find blank."""
    legend = tuple(n for n, kind in zip(POSITIONS, sheet.legend, strict=True) if kind != BLANK)
    kinds = [kind for kind in sheet.legend if kind != BLANK]
    objects, pixels = sheet.marks
    of_objects, tint, silhouette = (
        [*marks, *kinds, result or "unclear"]
        for marks, result in zip((objects, pixels, pixels), sheet.results, strict=True)
    )
    looks = list(zip(tint, silhouette, strict=True))
    drawings = list(dict.fromkeys(look for look in looks if BLANK not in look))
    return SeenMarks(
        boxes=tuple(None if kind == BLANK else BOX for kind in tint),
        cells=(BOX,) * len(sheet.rows),
        legend=legend,
        has_result=True,
        views=(
            View("tint", kinds_of(tint, "tint"), True),
            View("silhouette", kinds_of(silhouette, "silhouette"), True),
            View("identity", kinds_of(of_objects, "identity"), True),
        ),
        drawings=tuple(map(drawing, drawings)),
        drawn=tuple(drawings.index(look) if look in drawings else None for look in looks),
        faults=(),
    )


def kinds_of(marks: Sequence[str], view: str) -> tuple[Kind, ...]:
    """The kinds that a view sees; None where it cannot say."""
    named = {"unclear": None, BLANK: BLANK}
    return tuple(named.get(mark, f"{view} {mark}") for mark in marks)


def drawing(look: tuple[str, str]) -> Drawing:
    """What marks of one tint and one silhouette look like."""
    hue, form = LOOKS.get(look[0], ("none", None))[0], LOOKS.get(look[1], ("none", None))[1]
    tint = (0.0, 0.0, 0.0) if hue == "none" else (0.0, 40.0, 40.0)
    return Drawing(tint, "0" * SIDE**2, "0" * THUMB**2, hue, form, None, "")


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
    table, refused = tally(15, seed=2026)
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
