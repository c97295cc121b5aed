"""The reading of a refused sheet that comes nearest to a proof, and what the totals would make of
its open cells: for people, never for a record."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import islice, product

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, Box, PositionName
from extract.sheet.proof.account import Account
from extract.sheet.proof.meanings import Group, mark_groups
from extract.sheet.proof.naming import doubted, likely_name
from extract.sheet.proof.shares import adds_up, shares_check
from extract.sheet.seen import Seen, SeenMarks

FEW = 4
"""So many open cells at most are asked of the totals: each may be named in four ways."""
MOST_NAMINGS = 4
"""So many namings that fit are told; where there are more, the totals say nothing of use."""


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What legend, hue, form and people would make of the rows, and what does not fit."""

    marks: SeenMarks
    account: Account
    """Of a sheet whose rows are not named yet."""
    names: tuple[PositionName | None, ...]
    """Of every row; None where it stands open."""
    blank: tuple[bool, ...]
    """Of every row, whether nothing is drawn in it."""
    off: tuple[str, ...]
    """What differs from the printed totals, and by how much; empty where all is as printed."""


class UnprovedError(NoteRefusedError):
    """No single reading of a sheet proves; `nearest` is the one that comes nearest."""

    def __init__(self, reason: str, nearest: Hypothesis | None) -> None:
        super().__init__(reason)
        self.nearest = nearest


def hypothesis_of(
    seen: Seen,
    account: Account,
    taught: Mapping[int, PositionName],
    given: Mapping[int, PositionName],
) -> Hypothesis | None:
    """The likeliest naming in the likeliest column of marks; None where no marks are seen."""
    if not seen.marks:
        return None
    marks, rows = seen.marks[0], range(len(account.rows))
    groups: list[Group] = []
    with suppress(NoteRefusedError):  # then what a person read is all that is known
        groups = mark_groups(seen, marks, account.rows, taught, given)
    chosen = {each: likely_name(each) for each in groups}
    doubtful = {row for each, _ in doubted(chosen, marks) for row in each.rows}
    unsure = doubtful.union(fault.row for fault in marks.faults)
    likely = {row: name for each, name in chosen.items() for row in each.rows if row not in unsure}
    names = [given.get(row, likely.get(row)) for row in rows]
    blank = tuple(marks.boxes[row] is None for row in rows)
    return Hypothesis(marks, account, tuple(names), blank, tuple(differences(account, names)))


def differences(account: Account, names: Sequence[PositionName | None]) -> Iterator[str]:
    """Where positions differ from the printed totals, and by how much."""
    for position in POSITIONS:
        printed, counted = account.printed(position).members, names.count(position)
        if (printed or 0) != counted:
            printed_words = "blank" if printed is None else printed
            yield f"{position.replace('_', ' ')}: {counted} members for {printed_words}"
    known = {row: name for row, name in zip(account.rows, names, strict=True) if name is not None}
    check = shares_check(replace(account, rows=tuple(known), names=tuple(known.values())))
    if not check.passed:
        yield f"yes, no, abstain hold {check.observed} for {check.expected}"


@dataclass(frozen=True, slots=True)
class OpenCell:
    """A cell whose mark is unread, doubtful or missing."""

    member_state: str
    name_en: str
    box: Box


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The namings of the open cells of one sheet that fit its printed members and shares."""

    vote: int
    """Which vote of the note, from 0: `votes[0]`."""
    page: int
    cells: tuple[OpenCell, ...]
    namings: tuple[tuple[PositionName, ...], ...]
    """A position for every cell; empty where none fits, or where the cells are more than `FEW`."""
    more: bool = False
    """Whether others fit beside those told."""


def suggestion_of(nearest: Hypothesis | None, page: int, vote: int) -> Suggestion | None:
    """What the totals make of the open cells of a refused sheet; None where no cell is open.

    The other marks are taken as the nearest hypothesis has them; every naming is held against the
    printed members and shares.
    """
    if nearest is None or None not in nearest.names:
        return None
    places = [place for place, name in enumerate(nearest.names) if name is None]
    namings = fitting(nearest, places)
    if not namings and any(nearest.blank):  # the blanks may be missing marks too
        rows = enumerate(zip(nearest.names, nearest.blank, strict=True))
        places = [place for place, (name, blank) in rows if name is None or blank]
        namings = fitting(nearest, places)
    states = {place: nearest.account.rows[place].state for place in places}
    cells = [OpenCell(s.code, s.name_en, nearest.marks.cells[n]) for n, s in states.items()]
    more = len(namings) > MOST_NAMINGS
    return Suggestion(vote, page, tuple(cells), tuple(namings[:MOST_NAMINGS]), more)


def fitting(nearest: Hypothesis, places: Sequence[int]) -> list[tuple[PositionName, ...]]:
    """The namings of the open places that fit the printed members and shares, up to one too many
    to be told; none of too many places."""
    choices = product(POSITIONS, repeat=len(places)) if len(places) <= FEW else ()

    def fits(choice: Sequence[PositionName]) -> bool:
        chosen = dict(zip(places, choice, strict=True))
        named = enumerate(nearest.names)
        return adds_up(
            nearest.account.named(chosen.get(n, name or "not_participating") for n, name in named)
        )

    return list(islice(filter(fits, choices), MOST_NAMINGS + 1))


def suggestion_in_words(suggestion: Suggestion) -> str:
    """One line on the open cells and what the totals make of them."""
    names = [cell.name_en for cell in suggestion.cells]
    where = f"page {suggestion.page}: {', '.join(names[:FEW])}"
    if len(names) > FEW:
        return f"{where} and others: {len(names)} cells stand open, too many for the totals to name"
    if not suggestion.namings:
        return f"{where}: no naming fits the printed members and shares: more is wrong on the sheet"
    namings = [naming_in_words(names, naming) for naming in suggestion.namings]
    it = "it" if len(names) == 1 else "them"
    if len(namings) == 1:
        return (
            f"{where}: the totals would make {it}: {namings[0]} (members and shares fit no other)"
        )
    others = "; or others still" if suggestion.more else ""
    return f"{where}: the totals leave it open: {'; or '.join(namings)}{others}"


def naming_in_words(names: Sequence[str], naming: Sequence[PositionName]) -> str:
    """One naming: the position alone where one cell is open, else each with its state."""
    words = [position.replace("_", " ") for position in naming]
    if len(words) == 1:
        return words[0]
    return ", ".join(f"{name} {word}" for name, word in zip(names, words, strict=True))
