"""The look of a note's sheets: drawn until a person can read them and they fit their page."""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tests.drawing.wide.clear import unclear
from tests.drawing.wide.dimension import Dimension, Traits, draw_all
from tests.drawing.wide.dimensions import (
    BLOCK_ORDER,
    DIMENSIONS,
    EXTRA_COLUMN,
    FIELD_FORM,
    MARK_DRAWING,
    MARK_SIZE,
    NAME_FORM,
    PAGE_FORM,
    PICTURE_CODING,
    PICTURE_RESOLUTION,
    RESULT_PLACE,
    TEXT_LAYER,
    TOTALS_FORM,
    TOTALS_PLACE,
    TYPE_SIZE,
    TYPEFACE,
    unseen,
)
from tests.drawing.wide.layout import DoesNotFitError, fitted
from tests.drawing.wide.look import random_look
from tests.drawing.wide.pages import SheetPage
from tests.drawing.wide.printing import Matter, printed
from tests.drawing.wide.scans import Scan
from tests.drawing.wide.votes import Vote

Program = Literal["reportlab", "browser"]
_TRIES = 400
_OF_SPACE: tuple[Dimension[Any], ...] = (
    TOTALS_PLACE,
    TOTALS_FORM,
    RESULT_PLACE,
    BLOCK_ORDER,
    EXTRA_COLUMN,
    FIELD_FORM,
    NAME_FORM,
    MARK_DRAWING,
    MARK_SIZE,
    PAGE_FORM,
    TEXT_LAYER,
    TYPE_SIZE,
    TYPEFACE,
)
_LEAST_PIXELS = 13.0
"""Of type in a picture, so that names and figures are told beyond doubt."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What may be drawn."""

    kind: Literal["text", "picture", "any"] = "any"
    held_out: Collection[str] = ()
    """Names of dimensions that take none but the values held out."""
    program: Program = "reportlab"
    free: int | None = None
    """So many dimensions, at most, depart from the usual value; None for all."""
    jbig2: bool = False
    """Whether its encoder is here."""


class NothingFitsError(Exception):
    """Whether the values held out cannot be drawn together."""


def chosen_look(
    dice: random.Random,
    votes: Sequence[Vote],
    matters: Sequence[Matter],
    annex: str,
    wish: Wish,
    *,
    picture: bool,
) -> tuple[SheetPage, ...]:
    """The pages of all sheets in one look."""
    seen = [d for d in DIMENSIONS if d.name not in unseen(wish.program, picture=picture)]
    names = {d.name for d in seen}
    rest = {d.name: d.usual for d in DIMENSIONS}
    traits = rest | {"program": wish.program}
    traits |= draw_all(dice, seen, wish.held_out, wish.free)
    for _ in range(_TRIES):
        if not wish.jbig2 and traits[PICTURE_CODING.name] == "jbig2":
            traits = traits | {PICTURE_CODING.name: "fax"}
        again = [d for vote in votes for d in unclear(traits, vote, picture=picture)]
        if not again:
            try:
                return _pages(dice, traits, votes, matters, annex, picture=picture)
            except DoesNotFitError:
                again = [dice.choice(_OF_SPACE), dice.choice(_OF_SPACE)]
            except _TooCoarseError:
                again = [PICTURE_RESOLUTION, TYPE_SIZE, dice.choice(_OF_SPACE)]
        traits = traits | {d.name: d.draw(dice, wish.held_out) for d in again if d.name in names}
    raise NothingFitsError(sorted(wish.held_out))


class _TooCoarseError(Exception):
    """Whether type would be drawn with too few pixels."""


def _pages(
    dice: random.Random,
    traits: Traits,
    votes: Sequence[Vote],
    matters: Sequence[Matter],
    annex: str,
    *,
    picture: bool,
) -> tuple[SheetPage, ...]:
    sheets = [printed(vote, matter, traits) for vote, matter in zip(votes, matters, strict=True)]
    look = random_look(dice, traits)
    for sheet in sheets:
        look = fitted(look, sheet, look.of(PAGE_FORM), annex)
    if picture and look.size * look.of(PICTURE_RESOLUTION) / 72 < _LEAST_PIXELS:
        raise _TooCoarseError
    scan = Scan(look, f"scan {dice.random()}") if picture else None
    return tuple(SheetPage(sheet, look, annex, scan) for sheet in sheets)
