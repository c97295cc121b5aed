"""A page of Ipe: its parts below and beside one another, and the file that has them."""

from collections.abc import Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.ipe import facts, heads, states, totals
from tests.drawing.held_out.ipe.ink import bitmap_element
from tests.drawing.held_out.ipe.kit import Kit
from tests.drawing.held_out.shared.heads import foot
from tests.drawing.held_out.shared.parts import Part, composed

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
    sheet = composed(kit, _PARTS, kit.way["plan"], kit.wide, (10, 9))
    if sheet.high > high - 2 * margin - 4:
        raise NoRoomError(f"{sheet.high - high + 2 * margin + 4:.0f} too high")
    body = kit.moved(Part(sheet.drawn + foot(kit, high - 1.55 * margin), 0), margin, margin - high)
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
