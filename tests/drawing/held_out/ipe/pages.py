"""A page of Ipe: its parts below and beside one another, and the file that has them."""

from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError, need
from tests.drawing.held_out.ipe import facts, heads, states, totals
from tests.drawing.held_out.ipe.ink import bitmap_element
from tests.drawing.held_out.ipe.kit import Kit
from tests.drawing.held_out.shared.parts import Part

_PARTS: Mapping[str, heads.Maker] = {
    **heads.PARTS, "facts": facts.facts, "states": states.states, "totals": totals.totals,
}  # fmt: skip
_TIP = ('<symbol name="arrow/normal(spx)"><path stroke="sym-stroke" fill="sym-stroke" '
        'pen="sym-pen">0 0 m -1 0.42 l -1 -0.42 l h</path></symbol>')  # fmt: skip


def document(kit: Kit) -> str:
    """The file of a page.

    Raises NoRoomError where its parts are too high for its paper.
    """
    (wide, high), margin = kit.way["paper"], kit.way["margin"]
    sheet = _composed(kit, kit.way["plan"], kit.wide)
    if sheet.high > high - 2 * margin - 4:
        raise NoRoomError(f"{sheet.high - high + 2 * margin + 4:.0f} too high")
    body = kit.moved(Part(sheet.drawn + _foot(kit), 0), margin, margin - high)
    fonts = "\n".join(rf'\font{name}="[{file}]" at {points}bp'
                      for (file, _, points), name in kit.fonts.items())  # fmt: skip
    pictures = "".join(bitmap_element(*one) for one in kit.bitmaps.values())
    styles = "\n".join(style for _, style in kit.styles.values())
    return (f'<?xml version="1.0"?>\n<!DOCTYPE ipe SYSTEM "ipe.dtd">\n'
            f'<ipe version="70218" creator="office">\n<info tex="xetex"/>\n'
            f"<preamble>{fonts}\n\\frenchspacing</preamble>\n{pictures}"
            f'<ipestyle name="office">\n<layout paper="{wide:.0f} {high:.0f}" origin="0 0" '
            f'frame="{wide:.0f} {high:.0f}" crop="no"/>\n{_TIP}\n{styles}\n</ipestyle>\n'
            f'<page>\n<layer name="sheet"/>\n<view layers="sheet" active="sheet"/>\n{body}'
            "</page>\n</ipe>\n")  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> Part:
    """Parts below one another, upon a ground where `#` opens them; a share of the width and two
    plans stand side by side."""
    found, gap = list[Part](), kit.way["gap"] + 7
    if plan[0] == "#":
        inner = _composed(kit, plan[1:], wide - 20)
        ground = kit.box(0, 0, wide, inner.high + 18, fill=kit.way["tint"],
                         round_=kit.way["round"])  # fmt: skip
        return Part(ground + kit.moved(inner, 10, 9), inner.high + 18)
    for one in plan:
        if isinstance(one, str):
            found.append(_PARTS[one](kit, wide))
            continue
        share, left, right = one
        sides = [_composed(kit, left, share * (wide - gap)),
                 _composed(kit, right, (1 - share) * (wide - gap))]  # fmt: skip
        found.append(Part(sides[0].drawn + kit.moved(sides[1], share * (wide - gap) + gap, 0),
                          max(side.high for side in sides)))  # fmt: skip
    return kit.below(found, kit.way["gap"])


def _foot(kit: Kit) -> str:
    """A line at the foot of the page."""
    way, told = kit.way, kit.told
    said = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    need(kit.long(said, size=0.85), kit.wide, "the foot")
    x = kit.wide * {"l": 0.0, "c": 0.5, "r": 1.0}[way["foot_at"]]
    return kit.words(said, x, way["paper"][1] - 1.55 * way["margin"], at=way["foot_at"], size=0.85)
