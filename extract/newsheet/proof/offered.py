"""What the totals would make of cells that cannot be read: told to a person, never to a record."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, product

from extract.records import POSITIONS, Box, PositionName
from extract.sheet.findings import SheetFindings
from extract.sheet.marks.naming import Name, blank_meanings, undrawn_labels
from extract.newsheet.proof.counts import members_check
from extract.newsheet.proof.shares import shares_check

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


def offer_of(found: SheetFindings, vote: int) -> Offer | None:
    """What the totals make of the open cells of a refused sheet; None where no cell is open.

    The other marks are taken as the readers name them; every naming is held against the printed
    members and shares.
    """
    if found.table is None or not found.rows or not found.opinions or found.positions:
        return None
    known = [said_of(found, index) for index in range(len(found.rows))]
    unread = [index for index, name in enumerate(known) if name is None]
    blank = [index for index, name in enumerate(known) if name == "blank"]
    meanings = blank_meanings(found.opinions, undrawn_labels(found.opinions))
    if unread and (meanings or not blank):
        namings = list(islice(fitting(found, known, unread, meanings), MOST_NAMINGS + 1))
        if namings or not blank:
            return told(found, vote, unread, namings)
    places = sorted(unread + blank)
    if not places:
        return None
    namings = list(islice(fitting(found, known, places, ()), MOST_NAMINGS + 1))
    return told(found, vote, places, namings)


def said_of(found: SheetFindings, index: int) -> Name:
    """What a person or the readers call the mark of one row; None where it stands open.

    As many readers as the reading needed must name it alike; where the first of them already
    refused the sheet, it alone.
    """
    by_person = {**found.supplied, **found.filled}
    state = found.rows[index].state.code
    if state in by_person:
        return by_person[state]
    names = [opinion.names[index] for opinion in found.opinions]
    said = {name for name in names if name is not None}
    several = any(opinion.rows[index].marks > 1 for opinion in found.opinions)
    backers = sum(name is not None for name in names)
    if several or len(said) != 1 or backers < min(2, len(names)):
        return None
    return said.pop()


def fitting(
    found: SheetFindings,
    known: Sequence[Name],
    places: Sequence[int],
    meanings: Sequence[PositionName],
) -> Iterator[tuple[PositionName, ...]]:
    """The namings of the open places that fit; every other blank means one of `meanings`."""
    if len(places) > FEW:
        return
    for choice in product(POSITIONS, repeat=len(places)):
        chosen = dict(zip(places, choice, strict=True))
        # Without a blank beside the open places its meaning does not matter: one will do.
        for meaning in meanings or ("not_participating",):
            names = [
                chosen.get(index, meaning if name is None or name == "blank" else name)
                for index, name in enumerate(known)
            ]
            if fits(found, names):
                yield choice
                break


def fits(found: SheetFindings, names: Sequence[PositionName]) -> bool:
    """Whether positions have the printed members and shares."""
    assert found.table is not None
    totals, weighted = found.table.totals, found.table.weighted
    members = members_check(totals, names)
    return members.passed and shares_check(totals, found.rows, names, weighted).passed


def told(
    found: SheetFindings,
    vote: int,
    places: Sequence[int],
    namings: Sequence[tuple[PositionName, ...]],
) -> Offer:
    """The offer, with no more namings than are of use."""
    rows = [found.rows[index] for index in places]
    cells = tuple(OpenCell(row.state.code, row.state.name_en, row.cell) for row in rows)
    return Offer(
        vote,
        found.words.page,
        cells,
        tuple(namings[:MOST_NAMINGS]),
        more=len(namings) > MOST_NAMINGS,
    )


def offer_in_words(offer: Offer) -> str:
    """One line on the open cells and what the totals make of them."""
    where = f"page {offer.page}: " + listed([cell.name_en for cell in offer.cells])
    if len(offer.cells) > FEW:
        return f"{where}: {len(offer.cells)} cells stand open, too many for the totals to name"
    if not offer.namings:
        return f"{where}: no naming fits the printed members and shares: more is wrong on the sheet"
    namings = [naming_in_words(offer, naming) for naming in offer.namings]
    it = "it" if len(offer.cells) == 1 else "them"
    if len(namings) == 1:
        return (
            f"{where}: the totals would make {it}: {namings[0]} (members and shares fit no other)"
        )
    others = "; or others still" if offer.more else ""
    return f"{where}: the totals leave it open: {'; or '.join(namings)}{others}"


def naming_in_words(offer: Offer, naming: Sequence[PositionName]) -> str:
    """One naming: the position alone where one cell is open, else each with its state."""
    words = [position.replace("_", " ") for position in naming]
    if len(words) == 1:
        return words[0]
    pairs = zip(offer.cells, words, strict=True)
    return ", ".join(f"{cell.name_en} {word}" for cell, word in pairs)


def listed(names: Sequence[str]) -> str:
    """Names one after another, of many only the first."""
    return ", ".join(names) if len(names) <= FEW else f"{', '.join(names[:FEW])} and others"
