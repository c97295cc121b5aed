"""What the totals would make of cells that cannot be read: told to a person, never to a record."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, product

from extract.records import POSITIONS, Box, PositionName, Totals
from extract.sheet.proof.hypothesis import Hypothesis
from extract.sheet.proof.shares import adds_up
from extract.sheet.read import SheetOutcome

FEW = 4
"""So many open cells at most are asked of the totals: each may be named in four ways."""
MOST_NAMINGS = 4
"""So many namings that fit are told; where there are more, the totals say nothing of use."""


@dataclass(frozen=True, slots=True)
class OpenCell:
    """A cell whose mark is unread, doubtful or missing."""

    member_state: str
    name_en: str
    box: Box


@dataclass(frozen=True, slots=True)
class Offer:
    """The namings of the open cells of one sheet that fit its printed members and shares."""

    vote: int
    """Which vote of the note, from 0: `votes[0]`."""
    page: int
    cells: tuple[OpenCell, ...]
    namings: tuple[tuple[PositionName, ...], ...]
    """A position for every cell; empty where none fits, or where the cells are more than `FEW`."""
    more: bool = False
    """Whether others fit beside those told."""


def offer_of(outcome: SheetOutcome, vote: int) -> Offer | None:
    """What the totals make of the open cells of a refused sheet; None where no cell is open.

    The other marks are taken as the nearest hypothesis has them; every naming is held against the
    printed members and shares.
    """
    nearest, seen = outcome.nearest, outcome.seen
    if nearest is None or seen.totals is None or None not in nearest.names:
        return None
    places = [place for place, name in enumerate(nearest.names) if name is None]
    namings = fitting(seen.totals, nearest, seen.weighted, places)
    if not namings and any(nearest.blank):  # the blanks may be missing marks too
        rows = enumerate(zip(nearest.names, nearest.blank, strict=False))
        places = [place for place, (name, blank) in rows if name is None or blank]
        namings = fitting(seen.totals, nearest, seen.weighted, places)
    states = {place: nearest.rows[place].state for place in places}
    cells = [OpenCell(s.code, s.name_en, nearest.marks.cells[n]) for n, s in states.items()]
    more = len(namings) > MOST_NAMINGS
    return Offer(vote, seen.page, tuple(cells), tuple(namings[:MOST_NAMINGS]), more)


def fitting(
    totals: Totals, nearest: Hypothesis, weighted: bool, places: Sequence[int]
) -> list[tuple[PositionName, ...]]:
    """The namings of the open places that fit the printed members and shares, up to one too many
    to be told; none of too many places."""
    choices = product(POSITIONS, repeat=len(places)) if len(places) <= FEW else ()
    named = [name or "not_participating" for name in nearest.names]

    def fits(choice: Sequence[PositionName]) -> bool:
        chosen = dict(zip(places, choice, strict=True))
        whole = [chosen.get(place, name) for place, name in enumerate(named)]
        return adds_up(totals, nearest.rows, whole, weighted)

    return list(islice(filter(fits, choices), MOST_NAMINGS + 1))


def offer_in_words(offer: Offer) -> str:
    """One line on the open cells and what the totals make of them."""
    names = [cell.name_en for cell in offer.cells]
    where = f"page {offer.page}: {', '.join(names[:FEW])}"
    if len(names) > FEW:
        return f"{where} and others: {len(names)} cells stand open, too many for the totals to name"
    if not offer.namings:
        return f"{where}: no naming fits the printed members and shares: more is wrong on the sheet"
    namings = [naming_in_words(names, naming) for naming in offer.namings]
    it = "it" if len(names) == 1 else "them"
    if len(namings) == 1:
        return (
            f"{where}: the totals would make {it}: {namings[0]} (members and shares fit no other)"
        )
    others = "; or others still" if offer.more else ""
    return f"{where}: the totals leave it open: {'; or '.join(namings)}{others}"


def naming_in_words(names: Sequence[str], naming: Sequence[PositionName]) -> str:
    """One naming: the position alone where one cell is open, else each with its state."""
    words = [position.replace("_", " ") for position in naming]
    if len(words) == 1:
        return words[0]
    return ", ".join(f"{name} {word}" for name, word in zip(names, words, strict=True))
