"""Whether a person could read a sheet, by how it looks; and the least change that lets one.

A person needs marks that are there, and a legend or marks of the usual meaning. Nothing here asks
what any reader makes of a sheet.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from tests.drawing.shapes import points_like_arrow
from tests.drawing.spec import GREY, Colour, PositionName, SheetLook, VoteSpec

Illegible = Literal["two blanks", "specks", "nothing names the marks", "form against meaning"]
BLACK_TO = 150
"""Lightness, 0 to 255, up to which a page of one bit is black."""
OVERSHOOT = 10.0
"""By so much turning a picture darkens the edge of a pale mark."""
SPREADS = 4.0
"""Of noise: what is nearer to black than so many of them is speckled."""
_USUAL = ("arrows", "ticks", "letters")
_GLYPHS = ("glyph", "symbol", "letter")
_INKED = ("vector", "form", "mask", "mask_inline", *_GLYPHS)
_ARROWS: dict[PositionName, str] = {"yes": "up", "no": "down"}


def illegible(vote: VoteSpec) -> tuple[Illegible, ...]:
    """Why nobody could read the sheet; nothing where a person can."""
    tests: dict[Illegible, bool] = {
        "two blanks": len(blanks(vote)) > 1,
        "specks": is_speckled(vote),
        "nothing names the marks": not is_named(vote),
        "form against meaning": misleads(vote),
    }
    return tuple(reason for reason, holds in tests.items() if holds)


def made_legible(votes: Sequence[VoteSpec]) -> tuple[VoteSpec, ...]:
    """The votes of one note, whose look is one, changed as little as lets a person read all."""
    reasons = {reason for vote in votes for reason in illegible(vote)}
    return tuple(replace(vote, look=_mended(vote.look, reasons)) for vote in votes)


def _mended(look: SheetLook, reasons: set[Illegible]) -> SheetLook:
    if "two blanks" in reasons:
        look = replace(look, absent="dash")
    if "specks" in reasons:
        clear = abs(lightness(look.palette.abstain) - BLACK_TO) - OVERSHOOT
        look = replace(look, noise=int(10 * clear / SPREADS) / 10)
    if reasons & {"nothing names the marks", "form against meaning"}:
        look = replace(look, legend=True)
    return look


def shown(vote: VoteSpec) -> set[PositionName]:
    """The positions of the rows."""
    return {row.position for row in vote.rows}


def lightness(colour: Colour) -> float:
    """As a grey photograph shows a colour, 0 to 255."""
    red, green, blue = colour
    return 255 * (0.299 * red + 0.587 * green + 0.114 * blue)


def is_one_bit(look: SheetLook) -> bool:
    """Whether a pixel is black or white."""
    return look.kind == "picture" and look.colours == "bilevel" and look.encoding != "jbig2"


def blanks(vote: VoteSpec) -> set[PositionName]:
    """The positions whose cells are empty: drawn so, or bleached."""
    look, empty = vote.look, set[PositionName]()
    if look.absent == "blank":
        empty.add("not_participating")
    if is_one_bit(look) and lightness(look.palette.abstain) > BLACK_TO:
        empty.add("abstain")
    return empty & shown(vote)


def is_speckled(vote: VoteSpec) -> bool:
    """Whether noise leaves specks of bleached marks: neither a mark nor none."""
    look = vote.look
    over = lightness(look.palette.abstain) - BLACK_TO
    scanned = is_one_bit(look) and look.noise > 0
    return scanned and "abstain" in shown(vote) and 0 < over < SPREADS * look.noise + OVERSHOOT


def has_hue(look: SheetLook) -> bool:
    """Whether marks are green, red and amber."""
    inked = look.ink != "grey" or look.marks not in _INKED
    on_page = look.kind == "text" or look.colours == "colour"
    return look.palette is not GREY and inked and on_page


def has_usual_hues(look: SheetLook) -> bool:
    """Whether yes is rather green and no rather red."""
    yes, no = look.palette.yes, look.palette.no
    return yes[1] == max(yes) and no[0] == max(no)


def is_named(vote: VoteSpec) -> bool:
    """Whether something says what the marks mean.

    A legend does, the usual hue or the usual form; or the totals, where the mark of the result
    stands in a row too.
    """
    look = vote.look
    usual = look.drawing in _USUAL or look.marks in _GLYPHS
    counted = vote.result is None or vote.result in shown(vote)
    return look.legend or has_hue(look) or usual or (look.drawing == "novel" and counted)


def misleads(vote: VoteSpec) -> bool:
    """Whether marks without a legend look like arrows of another meaning, or have its hue."""
    look = vote.look
    if look.legend:
        return False
    if look.drawing != "novel" or look.marks in _GLYPHS:
        usual = look.drawing in _USUAL or look.marks in _GLYPHS
        return usual and has_hue(look) and not has_usual_hues(look)
    kinds = shown(vote) | ({vote.result} if vote.result else set())
    if look.absent != "dash":
        kinds -= {"not_participating"}
    pointing = {kind: points_like_arrow(kind, look.novel) for kind in kinds}
    return any(way is not None and way != _ARROWS.get(kind) for kind, way in pointing.items())
