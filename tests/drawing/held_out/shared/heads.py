"""What stands about the votes on pages that are told each place: office, title, legend, notes."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.shared.kit import SIDES, Bit, Kit, Piece, joined

_BETWEEN = {"equals": "=", "dash": "–", "colon": ":"}
"""Signs between a mark and its words."""


def office(kit: Kit[Piece]) -> str:
    """Who issues the page."""
    return kit.told.plan.sheet.organisation or "Council of the European Union"


def title(kit: Kit[Piece], wide: float, *, at: str = "l", colour: str = "") -> Piece:
    """The title alone."""
    return kit.flow([(kit.way["title"], True)], wide, size=kit.way["title_size"], at=at,
                    colour=colour or kit.way["accent"])  # fmt: skip


def legend_bits(kit: Kit[Piece]) -> list[Bit]:
    """The legend's heading, where it has one, and each mark with its words."""
    sign = kit.bit(_BETWEEN.get(kit.way["legend"], ""))
    head = [kit.bit(kit.way["legend_title"], bold=True)] if kit.way["legend_title"] else []
    return head + [joined([kit.swatch(mark), sign, kit.bit(name)], 4)
                   for mark, name in kit.told.legend()]  # fmt: skip


def legend(kit: Kit[Piece], wide: float,
           framed: Mapping[str, Callable[[Sequence[Bit]], Piece]]) -> Piece:  # fmt: skip
    """Marks and their words in lines, in a list, or as the way's frame has them."""
    if not kit.told.legend():
        return kit.below([], 0)
    bits, way = legend_bits(kit), kit.way
    if way["legend"] == "list":
        return kit.below([kit.row([one], wide, 0) for one in bits], 1)
    if way["legend"] in framed:
        return framed[way["legend"]](bits)
    return kit.row(bits, wide, kit.size * 2, high=1.7, at=way.get("legend_at", "l"))


def key(kit: Kit[Piece], wide: float) -> Piece:
    """What the letters stand for that the States have in their rows."""
    bits = [kit.bit(kit.way["legend_title"], bold=True)] if kit.way["legend_title"] else []
    for row, code in zip(kit.told.words.totals[:-1], kit.way["codes"], strict=True):
        sign = kit.bit(kit.way.get("code_sign", "="))
        bits.append(joined([kit.bit(code, bold=True), sign, kit.bit(row.label)], 4))
    return kit.row(bits, wide, kit.size * 2)


def whole(kit: Kit[Piece], wide: float) -> Piece:
    """All members, where the positions say their own numbers."""
    row = kit.told.words.totals[-1]
    return kit.flow([(f"{row.label}:", True), (kit.told.how_many(row), False)], wide)


def notes(kit: Kit[Piece], wide: float) -> Piece:
    """The notes of the sheet in small lines."""
    said = [kit.flow([(note, False)], wide, size=0.84) for note in kit.told.plan.sheet.footnotes]
    return kit.below(said, 1.5)


def foot(kit: Kit[Piece], y: float) -> str:
    """A line at the foot of the page."""
    way, told = kit.way, kit.told
    said = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    need(kit.long(said, size=0.85), kit.wide, "the foot")
    return kit.words(said, kit.wide * SIDES[way["foot_at"]], y, at=way["foot_at"], size=0.85)
