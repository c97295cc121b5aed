"""Marks in a page of HTML: drawings, shapes of style sheets, pictures, characters."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from io import BytesIO

from tests.drawing.spec import Colour
from tests.drawing.wide.drawings import WHITE
from tests.drawing.wide.mark_kinds import Gradient, Mark, Painted, Polygon
from tests.drawing.wide.marks import pixels


@dataclass(frozen=True, slots=True)
class WebJob:
    """One mark to be put into a page."""

    mark: Mark
    others: tuple[Mark, ...]
    size: float
    wide: float
    number: int
    """Of the kind, the same for the same mark."""


@dataclass(frozen=True, slots=True)
class WebTechnique:
    """One way, and what it can draw."""

    put: Callable[[WebJob], str]
    before: Callable[[tuple[Mark, ...], float], str] = lambda marks, wide: ""
    """What the page needs once, before all marks."""
    words: bool = True
    strokes: bool = True


def css(colour: Colour) -> str:
    """`rgb(0, 128, 0)`"""
    return f"rgb({', '.join(str(round(255 * part)) for part in colour)})"


def svg_parts(mark: Mark, number: int) -> str:
    """The elements of a mark one unit high, downwards positive."""
    return "".join(_part(part, f"{number}-{n}") for n, part in enumerate(mark))


def _part(part: Painted, name: str) -> str:
    if part.text:
        fill = css(part.fill if isinstance(part.fill, tuple) else WHITE)
        return (
            f'<text x="0" y="{0.34 * part.scale:.3f}" font-size="{part.scale:.3f}" '
            f'font-weight="bold" text-anchor="middle" fill="{fill}">{escape(part.text)}</text>'
        )
    defined, fill = "", "none"
    if isinstance(part.fill, Gradient):
        fill = f"url(#g{name})"
        defined = (
            f'<linearGradient id="g{name}" x1="0" y1="0" x2="0" y2="1">'
            f'<stop offset="0" stop-color="{css(part.fill.top)}"/>'
            f'<stop offset="1" stop-color="{css(part.fill.bottom)}"/></linearGradient>'
        )
    elif part.fill:
        fill = css(part.fill)
    stroke = ""
    if part.stroke:
        stroke = f' stroke="{css(part.stroke)}" stroke-width="{part.width:.3f}"'
        stroke += ' stroke-linejoin="round"'
    paths = "".join(_outline(polygon) for polygon in part.polygons)
    return f'{defined}<path d="{paths}" fill="{fill}"{stroke}/>'


def _outline(polygon: Polygon) -> str:
    points = " L".join(f"{x:.3f},{-y:.3f}" for x, y in polygon)
    return f"M{points}Z"


def _frame(job: WebJob) -> str:
    half = job.wide / 2 + 0.04
    return (
        f'viewBox="{-half:.3f} -0.54 {2 * half:.3f} 1.08" '
        f'style="width:{job.size * job.wide:.2f}pt;height:{job.size:.2f}pt"'
    )


def _svg(job: WebJob) -> str:
    """Drawn anew in each cell."""
    return f'<svg class="m" {_frame(job)}>{svg_parts(job.mark, job.number)}</svg>'


def _use(job: WebJob) -> str:
    """Drawn once, shown again."""
    return f'<svg class="m" {_frame(job)}><use href="#mark{job.number}"/></svg>'


def _symbols(marks: tuple[Mark, ...], wide: float) -> str:
    drawn = (f'<g id="mark{n}">{svg_parts(mark, n)}</g>' for n, mark in enumerate(marks))
    return f'<svg style="position:absolute;width:0;height:0"><defs>{"".join(drawn)}</defs></svg>'


def picture(mark: Mark, height: int, wide: float) -> str:
    """A picture as an address that holds it."""
    file = BytesIO()
    pixels(mark, height, wide).save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def _png(job: WebJob) -> str:
    shown = f"width:{job.size * job.wide:.2f}pt;height:{job.size:.2f}pt"
    return f'<img class="m" alt="" src="{picture(job.mark, 40, job.wide)}" style="{shown}">'


def svg_address(job: WebJob) -> str:
    """A drawing as an address that holds it."""
    half = job.wide / 2 + 0.04
    drawn = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-half:.3f} -0.54 {2 * half:.3f} 1.08">'
        f"{svg_parts(job.mark, job.number)}</svg>"
    )
    return "data:image/svg+xml;base64," + base64.b64encode(drawn.encode()).decode()


def _svg_image(job: WebJob) -> str:
    shown = f"width:{job.size * job.wide:.2f}pt;height:{job.size:.2f}pt"
    return f'<img class="m" alt="" src="{svg_address(job)}" style="{shown}">'


def _clipped(job: WebJob) -> str:
    """Boxes of colour, each cut to its outline by the style sheet."""
    boxes = []
    for part in job.mark:
        fill = part.fill
        if isinstance(fill, Gradient):
            ground = f"linear-gradient({css(fill.top)}, {css(fill.bottom)})"
        else:
            ground = css(fill or WHITE)
        for polygon in part.polygons:
            corners = ", ".join(
                f"{100 * (0.5 + x / job.wide):.1f}% {100 * (0.5 - y):.1f}%" for x, y in polygon
            )
            boxes.append(f'<i style="background:{ground};clip-path:polygon({corners})"></i>')
    shown = f"width:{job.size * job.wide:.2f}pt;height:{job.size:.2f}pt"
    return f'<span class="m boxes" style="{shown}">{"".join(boxes)}</span>'


WEB_TECHNIQUES: dict[str, WebTechnique] = {
    "svg": WebTechnique(_svg),
    "svg used again": WebTechnique(_use, _symbols),
    "png": WebTechnique(_png),
    "svg image": WebTechnique(_svg_image),
    "clip path": WebTechnique(_clipped, words=False, strokes=False),
}
