"""Marks of every family as pieces of HTML, and the ground of cells."""

from collections.abc import Sequence

from tests.drawing.held_out.shapes import smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.weasyprint.html import Web, data_uri, el, span
from tests.drawing.held_out.weasyprint.shaped import shaped, svg

_GROUNDS = {
    "disc": '<circle cx="10" cy="10" r="9.8" {}/>',
    "round": '<rect x=".2" y=".2" width="19.6" height="19.6" rx="5" {}/>',
    "square": '<rect x=".2" y=".2" width="19.6" height="19.6" {}/>',
    "shield": '<path d="M1 1.5H19V10Q18 17 10 19.8Q2 17 1 10Z" {}/>',
    "lozenge": '<path d="M10 0L20 10L10 20L0 10Z" {}/>',
    "drop": '<path d="M10 .2A9.8 9.8 0 0 1 19.8 10V19.8H10A9.8 9.8 0 0 1 10 .2Z" {}/>',
}


def mark_of(web: Web, mark: Mark | None) -> str:
    """A mark inside a line; the ground of a cell is none of it."""
    if mark is None:
        return ""
    if mark.smudged:
        return span(el("img", src=data_uri("png", smudge(web.plan.dice("smudge")))), cls="k")
    if mark.shape in web.look.words:
        return _written(web, mark)
    if web.look.family == "ground":
        return ""
    if web.look.family == "badge" and mark.shape != "not_participating":
        return span(_badge(web, mark), cls="k")
    return span(shaped(web, mark), cls="k")


def marks_of(web: Web, marks: Sequence[Mark]) -> str:
    """All marks of a row."""
    if web.look.family == "ground" and marks and not marks[0].smudged:
        return _letter_on(web, marks[0])
    return "\u2002".join(mark_of(web, mark) for mark in marks)


def swatch(web: Web, mark: Mark | None) -> str:
    """A mark that stands among words, with a piece of ground where that is the mark."""
    if mark is None or not _is_ground(web, mark):
        return mark_of(web, mark)
    inside = _letter_on(web, mark) or "\u00a0"
    return span(inside, cls="k sw", style=ground_style(web, mark))


def ground_style(web: Web, mark: Mark) -> str:
    """How the ground of this mark is painted."""
    colour, way = web.look.colours[mark.hue], web.c["ground_paint"]
    ink = f";color:{web.look.ink_on(mark.hue)}"
    if web.c["ground_way"] == "row":
        return f"background:{colour}{ink}"
    if way == "ramp":
        return f"background:linear-gradient(90deg,{colour},{_paler(colour)}){ink}"
    if way == "fall":
        return f"background:linear-gradient(180deg,{_paler(colour)},{colour}){ink}"
    return f"background:{colour}{ink}"


def cell_style(web: Web, marks: Sequence[Mark], *, row: bool = False) -> str:
    """The style of a cell (or of a whole row) whose ground is the mark."""
    if not marks or not _is_ground(web, marks[0]):
        return ""
    return ground_style(web, marks[0]) if (web.c["ground_way"] == "row") == row else ""


def is_row_ground(web: Web) -> bool:
    """Whether whole rows are painted."""
    return web.look.family == "ground" and web.c["ground_way"] == "row"


def is_set_in(web: Web) -> bool:
    """Whether the ground is a box inside its cell."""
    return web.look.family == "ground" and web.c["ground_way"] in {"inset", "round"}


def _is_ground(web: Web, mark: Mark) -> bool:
    return web.look.family == "ground" and not mark.smudged and mark.shape not in web.look.words


def _letter_on(web: Web, mark: Mark) -> str:
    word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
    lettered = web.c["ground_letter"] and mark.shape == mark.hue
    return word if lettered and web.c["ground_way"] != "row" else ""


def _paler(colour: str) -> str:
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{round(part + (255 - part) * 0.3):02x}" for part in parts)


def _written(web: Web, mark: Mark) -> str:
    colour, word = web.look.colours[mark.hue], el("span", web.look.words[mark.shape])
    if web.look.family == "pill" and mark.shape != "not_participating":
        return span(word, cls="k w p", style=_pill(web, mark))
    if web.look.family == "letter" and mark.shape != "not_participating":
        way = web.c["letter"]
        edge = {
            "ring": f";border:.09em solid {colour};border-radius:50%",
            "box": f";border:.08em solid {colour};border-radius:.2em",
        }.get(way, "")
        return span(word, cls="k w l" + (" e" if edge else ""), style=f"color:{colour}{edge}")
    return span(word, cls="k w", style=f"color:{colour}")


def _pill(web: Web, mark: Mark) -> str:
    colour, ink, way = web.look.colours[mark.hue], web.look.ink_on(mark.hue), web.c["pill"]
    full = f"background:{colour};color:{ink}"
    if way == "round":
        return f"{full};border-radius:1em"
    if way == "ramp":
        ramp = f"linear-gradient(180deg,{_paler(colour)},{colour})"
        return f"background:{ramp};color:{ink};border-radius:.3em"
    if way == "edged":
        return f"{full};border:.08em solid #444444;border-radius:.3em"
    if way == "tab":
        return f"{full};border-radius:.5em .5em 0 0"
    if way == "lean":
        return f"{full};transform:skewX(-12deg)"
    if way == "under":
        return f"background:#f1f1f1;color:#111111;border-bottom:.28em solid {colour}"
    return full


def _badge(web: Web, mark: Mark) -> str:
    colour, way = web.look.colours[mark.hue], web.c["badge"]
    rings = web.look.outlines.rings(web.look.shapes[mark.shape])
    rings = turned(rings) if mark.turned else rings
    part = 5.2 if way in {"lozenge", "shield", "hollow"} else 6.4
    path = f'<path fill-rule="evenodd" d="{svg_path(rings, part, 10, 9.6)}" fill="{{}}"/>'
    if way == "hollow":
        edge = (
            f'<circle cx="10" cy="10" r="9" fill="#ffffff" stroke="{colour}" stroke-width="1.6"/>'
        )
        return svg(edge + path.format(colour))
    if way == "css":
        inner = svg(path.format("#ffffff"))
        return span(inner, cls="f", style=f"background:{colour};border-radius:50%")
    if way == "glow":
        style = f"background:radial-gradient(circle at 40% 35%,{_paler(colour)},{colour})"
        return span(svg(path.format("#ffffff")), cls="f", style=f"{style};border-radius:28%")
    return svg(_GROUNDS[way].format(f'fill="{colour}"') + path.format("#ffffff"))
