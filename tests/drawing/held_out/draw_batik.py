"""Sheets of SVG, printed by the PDF transcoder of Apache Batik and FOP; JAVA names another java."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import quoteattr

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.batik import parts, states, totals
from tests.drawing.held_out.batik.kit import Kit
from tests.drawing.held_out.batik.marks import drawn, technique_of
from tests.drawing.held_out.batik.ways import LAYOUTS, SPEECH, WAYS
from tests.drawing.held_out.framed import in_the_act, legible, named, need_letters
from tests.drawing.held_out.handed import drawn_by
from tests.drawing.held_out.laid import FAMILIES
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.lost import checked
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.told import SIZES, Told, random_told

__all__ = ["FAMILIES", "page_of", "printed"]
_PARTS = {**parts.PARTS, "states": states.states, "totals": totals.totals}
_PRESS = Path(__file__).parent / "batik" / "Press.java"
_JARS = ("batik-all", "fop-core", "fop-events", "fop-util", "xmlgraphics-commons", "commons-io",
         "commons-logging", "fontbox2", "xml-apis", "xml-apis-ext")  # fmt: skip
_SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def page_of(plan: Plan, attempt: int) -> dict[str, Any]:
    """What a page is printed from, by the dice of an attempt."""
    told = _fit(random_told(plan, attempt, WAYS, LAYOUTS, SIZES, SPEECH))
    kit, way = Kit(told, drawn), told.way
    need_letters(told)
    (wide, high), margin, at = way["paper"], way["margin"], way["foot_at"]
    body = _composed(kit, way["plan"], kit.wide)
    need(body.high, high - 2 * margin, "too high")
    foot = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    x = {"l": margin, "c": wide / 2, "r": wide - margin}[at]
    page = kit.moved(body, margin, margin)
    page += kit.words(foot, x, high - margin * 0.5, at=at, size=0.85)
    svg = (f'<svg {_SPACES} width="{wide:.0f}pt" height="{high:.0f}pt" '
           f'viewBox="0 0 {wide:.0f} {high:.0f}"><defs>{"".join(kit.defs.values())}</defs>'
           f"{page}</svg>")  # fmt: skip
    return {"layout": way["layout"], "svg": svg, "fonts": kit.fonts, "last": wide - margin + 3,
            "said": {"whole": [row.name for row in plan.sheet.rows],
                     "parted": in_the_act(told)}}  # fmt: skip


def _composed(kit: Kit, plan: Sequence[Any], wide: float) -> Part:
    """Parts below one another, upon a ground where `#` opens them; a share of the width and two
    plans stand side by side."""
    found, gap = list[Part](), kit.size * 1.8
    if plan[0] == "#":
        made, pad = _composed(kit, plan[1:], wide - 18), 9.0
        ground = kit.box(0, 0, wide, made.high + 18, fill=kit.way["tint"], round_=kit.way["round"])
        return Part(ground + kit.moved(made, pad, pad), made.high + 18)
    for one in plan:
        if isinstance(one, str):
            found.append(_PARTS[one](kit, wide))
            continue
        share, left, right = one
        first = share * (wide - gap)
        sides = [_composed(kit, left, first), _composed(kit, right, wide - gap - first)]
        found.append(Part(kit.moved(sides[0], 0, 0) + kit.moved(sides[1], first + gap, 0),
                          max(side.high for side in sides)))  # fmt: skip
    return kit.below(found, kit.way["gap"])


def _fit(told: Told) -> Told:
    """The same with marks that the page can have, and that are explained."""
    way = named(dict(told.way)) | {"technique": technique_of(told)}
    if way["technique"] in {"jpeg", "few"}:
        way |= {"tint": "#ffffff", "card": "outline"}
        way["rules"] = way["rules"].replace("pads", "rows")
    head, picture = way["head_fill"], bool(told.plan.picture)
    way |= {"head_fill": {"tint": way["tint"], "dark": way["accent"]}.get(head, ""),
            "head_ink": "#ffffff" * (head == "dark"), "word_bold": way["word_bold"] or picture,
            "head_shade": way["head_shade"] and head == "dark"}  # fmt: skip
    return legible(told, way, SPEECH)


def _fonts(pages: Sequence[Mapping[str, Any]]) -> str:
    """What FOP has to know of the fonts of these pages."""
    found = []
    for family, bold in sorted({font for page in pages for font in page["fonts"]}):
        weight = "bold" if bold else "normal"
        found.append(f'<font kerning="yes" embed-url={quoteattr(font_file(family, bold=bold))}>'
                     f'<font-triplet name={quoteattr(family)} style="normal" weight="{weight}"/>'
                     "</font>")  # fmt: skip
    return f"<pdf-renderer><fonts>{''.join(found)}</fonts></pdf-renderer>"


def printed(pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, and what is wrong with it."""
    path = ":".join(f"/usr/share/java/{jar}.jar" for jar in _JARS)
    command = [os.environ.get("JAVA", "java"), "-cp", path, str(_PRESS)]
    drawn = drawn_by(command, "\f".join([_fonts(pages), *(page["svg"] for page in pages)]),
                     len(pages))  # fmt: skip
    return checked(drawn, pages)
