"""Faults of a reading, planted in a sheet that was read right."""

import random
from collections.abc import Callable
from dataclasses import replace

from extract.domain.member_states import load_member_states
from extract.records import POSITIONS, GroupTotal, PositionName, Totals
from extract.sheet.proof.account import VOTED
from extract.sheet.proof.row import NamedRow
from tests.extract.sheet.random_sheets import BLANK, Sheet

KINDS = ("tick", "cross", "disc", "dash", BLANK)
Marks = tuple[str, ...]
Rng = random.Random


def mark_misread(rng: Rng, marks: Marks) -> Marks:
    """One mark taken for another."""
    row = rng.randrange(len(marks))
    return put(marks, {row: rng.choice([kind for kind in KINDS if kind != marks[row]])})


def mark_lost(rng: Rng, marks: Marks) -> Marks:
    """One mark not seen."""
    return put(marks, {rng.randrange(len(marks)): BLANK})


def marks_shifted(rng: Rng, marks: Marks) -> Marks:
    """From some row on, every mark one row too low; the last one falls off."""
    first = rng.randrange(len(marks) - 1)
    return (*marks[: first + 1], *marks[first:-1])


def marks_exchanged(rng: Rng, marks: Marks) -> Marks:
    """The marks of two rows exchanged."""
    one, other = rng.sample(range(len(marks)), 2)
    return put(marks, {one: marks[other], other: marks[one]})


def put(marks: Marks, changes: dict[int, str]) -> Marks:
    """The marks with some of them changed."""
    return tuple(changes.get(index, mark) for index, mark in enumerate(marks))


def names_exchanged(rng: Rng, sheet: Sheet) -> Sheet:
    """The names of two rows exchanged."""
    one, other = rng.sample(range(len(sheet.rows)), 2)
    rows = list(sheet.rows)
    rows[one] = replace(sheet.rows[one], state=sheet.rows[other].state)
    rows[other] = replace(sheet.rows[other], state=sheet.rows[one].state)
    return replace(sheet, rows=tuple(rows))


def name_misread(rng: Rng, sheet: Sheet) -> Sheet:
    """One row given to a state that the sheet does not list."""
    listed = {row.state.code for row in sheet.rows}
    rows = list(sheet.rows)
    stranger = rng.choice([s for s in load_member_states() if s.code not in listed] or [None])
    if stranger is None:
        return sheet
    place = rng.randrange(len(rows))
    rows[place] = replace(rows[place], state=stranger)
    return replace(sheet, rows=tuple(rows))


def row_missed(rng: Rng, sheet: Sheet) -> Sheet:
    """One row not seen at all."""
    gone = rng.randrange(len(sheet.rows))
    one, two = ((*marks[:gone], *marks[gone + 1 :]) for marks in sheet.marks)
    rows = (*sheet.rows[:gone], *sheet.rows[gone + 1 :])
    return replace(sheet, rows=rows, marks=(one, two))


def rows_shifted(rng: Rng, sheet: Sheet) -> Sheet:
    """From some row on, shares and marks one row too low under the names."""
    first = rng.randrange(len(sheet.rows) - 1)
    below = [
        replace(row, share=above.share)
        for above, row in zip(sheet.rows[first:-1], sheet.rows[first + 1 :], strict=True)
    ]
    one, two = ((*marks[: first + 1], *marks[first:-1]) for marks in sheet.marks)
    return replace(sheet, rows=(*sheet.rows[: first + 1], *below), marks=(one, two))


def with_shares(sheet: Sheet, changes: dict[int, int | None]) -> Sheet:
    """The sheet with some shares changed."""
    rows: list[NamedRow] = list(sheet.rows)
    for index, share in changes.items():
        rows[index] = replace(rows[index], share=share)
    return replace(sheet, rows=tuple(rows))


def share_misread(rng: Rng, sheet: Sheet) -> Sheet:
    """One digit of one share, or weight, taken for another."""
    row = rng.choice([i for i, row in enumerate(sheet.rows) if row.share is not None])
    return with_shares(sheet, {row: other_digit(rng, sheet.rows[row].share or 0)})


def two_shares_misread(rng: Rng, sheet: Sheet) -> Sheet:
    """Two shares misread."""
    return share_misread(rng, share_misread(rng, sheet))


def share_lost(rng: Rng, sheet: Sheet) -> Sheet:
    """One share not seen."""
    return with_shares(sheet, {rng.randrange(len(sheet.rows)): None})


def shares_exchanged(rng: Rng, sheet: Sheet) -> Sheet:
    """The shares of two rows exchanged."""
    one, other = rng.sample(range(len(sheet.rows)), 2)
    return with_shares(sheet, {one: sheet.rows[other].share, other: sheet.rows[one].share})


def shares_shifted(rng: Rng, sheet: Sheet) -> Sheet:
    """From some row on, every share one row too low."""
    first = rng.randrange(len(sheet.rows) - 1)
    shifted = {i: sheet.rows[i - 1].share for i in range(first + 1, len(sheet.rows))}
    return with_shares(sheet, shifted)


def shares_turned(rng: Rng, sheet: Sheet) -> Sheet:
    """Every share one row too low, the last one in the first row: the sum stays."""
    return with_shares(sheet, {i: sheet.rows[i - 1].share for i in range(len(sheet.rows))})


def count_misread(rng: Rng, sheet: Sheet) -> Sheet:
    """One digit of a group's count taken for another."""
    name = rng.choice(POSITIONS)
    group: GroupTotal = getattr(sheet.totals, name)
    return with_group(sheet, name, replace(group, members=other_digit(rng, group.members or 0)))


def with_group(sheet: Sheet, name: PositionName, group: GroupTotal) -> Sheet:
    """The sheet with one row of its totals table changed."""
    groups: dict[str, GroupTotal] = {
        position: getattr(sheet.totals, position) for position in POSITIONS
    }
    groups[name] = group
    totals = Totals(
        yes=groups["yes"],
        no=groups["no"],
        abstain=groups["abstain"],
        not_participating=groups["not_participating"],
        total=sheet.totals.total,
    )
    return replace(sheet, totals=totals)


def total_misread(rng: Rng, sheet: Sheet) -> Sheet:
    """One digit of the number of members taken for another."""
    changed = other_digit(rng, sheet.totals.total or 0)
    return replace(sheet, totals=replace(sheet.totals, total=changed))


def group_share_misread(rng: Rng, sheet: Sheet) -> Sheet:
    """One digit of a group's share, or weight, taken for another."""
    name = rng.choice(VOTED)
    group: GroupTotal = getattr(sheet.totals, name)
    if sheet.weighted:
        changed = replace(group, weight=other_digit(rng, group.weight or 0))
    else:
        share = other_digit(rng, round((group.population_pct or 0) * 100))
        changed = replace(group, population_pct=share / 100)
    return with_group(sheet, name, changed)


def other_digit(rng: Rng, number: int) -> int:
    """The number with one of its printed digits changed."""
    digits = list(str(number))
    place = rng.randrange(len(digits))
    digits[place] = rng.choice([d for d in "0123456789" if d != digits[place]])
    return int("".join(digits))


MARK_FAULTS: dict[str, Callable[[Rng, Marks], Marks]] = {
    "a mark misread": mark_misread,
    "a mark lost": mark_lost,
    "marks shifted by a row": marks_shifted,
    "marks of two rows exchanged": marks_exchanged,
}
WORD_FAULTS: dict[str, Callable[[Rng, Sheet], Sheet]] = {
    "names of two rows exchanged": names_exchanged,
    "a name misread": name_misread,
    "a row missed": row_missed,
    "rows shifted under their names": rows_shifted,
    "a share lost": share_lost,
    "shares of two rows exchanged": shares_exchanged,
    "shares shifted by a row": shares_shifted,
    "all shares a row too low": shares_turned,
}
FIGURE_FAULTS: dict[str, Callable[[Rng, Sheet], Sheet]] = {
    "a share misread": share_misread,
    "two shares misread": two_shares_misread,
    "a count misread": count_misread,
    "the total misread": total_misread,
    "a group's share misread": group_share_misread,
}


def planted(rng: Rng, sheet: Sheet) -> list[tuple[str, Sheet]]:
    """Every fault once in the sheet; of marks and figures in one reader, then in both alike.

    A fault that happens to change nothing is drawn again, up to twenty times, then left out.
    """
    found: list[tuple[str, Sheet]] = []
    for name, change in MARK_FAULTS.items():
        for _ in range(20):
            faulty = change(rng, sheet.marks[0])
            if faulty != sheet.marks[0]:
                one = rng.choice([(faulty, sheet.marks[1]), (sheet.marks[0], faulty)])
                found.append((f"{name}, by one reader", replace(sheet, marks=one)))
                found.append((f"{name}, by both alike", replace(sheet, marks=(faulty, faulty))))
                break
    for name, distort in (WORD_FAULTS | FIGURE_FAULTS).items():
        for _ in range(20):
            changed = distort(rng, sheet)
            if changed != sheet:
                found.extend(heard_twice(name, changed, sheet))
                break
    return [*found, *results_misread(sheet)]


def heard_twice(name: str, faulty: Sheet, sheet: Sheet) -> list[tuple[str, Sheet]]:
    """The faulty sheet; where figures are misread, first by one reader and then by both alike."""
    if name not in FIGURE_FAULTS:
        return [(name, faulty)]
    once = replace(faulty, figures_again=sheet.figures())
    return [(f"{name}, by one reader", once), (f"{name}, by both alike", faulty)]


def results_misread(sheet: Sheet) -> list[tuple[str, Sheet]]:
    """The result misread by one of the two readers, by both alike, and by all that can be heard."""
    true = sheet.results[0]
    other = "cross" if true == "tick" else "tick"
    seen = {
        "one reader": (true, other, true),
        "both alike": (other, other, true),
        "all readers alike": (other, other, other),
    }
    return [
        (f"the result misread, by {who}", replace(sheet, results=results))
        for who, results in seen.items()
    ]
