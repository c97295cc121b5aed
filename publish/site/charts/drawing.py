"""A Vega-Lite specification as SVG to stand in a page, kept from build to build."""

import hashlib
import json
import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

from markupsafe import Markup

from publish.durable import write_whole

INK = "#a000ff"
"""Text and axes; each of these stands for a class of the style sheet while a chart is drawn."""
CLASSES = {
    INK: "ink",
    "#a001ff": "rule",
    "#a002ff": "fill-no",
    "#a003ff": "fill-abstain",
    "#a004ff": "fill-absent",
    **{f"#a01{step}ff": f"heat-{step}" for step in range(7)},
    **{f"#a02{step}ff": f"on-heat-{step}" for step in range(7)},
}
COLOURS = {name: colour for colour, name in CLASSES.items()}
CONFIG: dict[str, Any] = {
    "background": None,
    "aria": False,
    "view": {"stroke": None},
    "text": {"color": INK, "fontSize": 11},
    "axis": {
        "labelColor": INK,
        "titleColor": INK,
        "domainColor": COLOURS["rule"],
        "tickColor": COLOURS["rule"],
        "gridColor": COLOURS["rule"],
        "labelFontSize": 11,
    },
    "header": {"labelColor": INK, "titleColor": INK, "labelFontSize": 12},
}
_OPENING = re.compile(r"<svg [^>]*?width=\"(\d+)\" height=\"(\d+)\"[^>]*>")
_COLOUR = re.compile(r' (?:fill|stroke)="(#a0[0-9a-f]{4})"')
_SPOKEN = re.compile(r' (?:role|aria-[a-z]+|class|pointer-events|font-family)="[^"]*"')
"""What Vega says of each part: the chart is one picture, with the table beside it for its parts."""
_NOTHING = re.compile(r'<path d="" display="none"/>')


def draw(specification: dict[str, Any], label: str) -> str:
    """The chart as one `svg` element: classes for colours, no style, no script."""
    import vl_convert  # a compiled program of some 100 MB: only where there is something to draw

    svg = vl_convert.vegalite_to_svg(specification)
    svg = _COLOUR.sub(lambda found: f' class="{CLASSES[found[1]]}"', _SPOKEN.sub("", svg))

    def opening(found: re.Match[str]) -> str:
        width, height = found[1], found[2]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="chart" role="img" width="{width}" '
            f'height="{height}" viewBox="0 0 {width} {height}" aria-label="{escape(label)}">'
        )

    return _OPENING.sub(opening, _NOTHING.sub("", svg), count=1)


FOLDER = ".charts"
DRAWN = 2
"""Counts on when the same data come to look otherwise."""


def kept_chart(site_dir: Path, name: str, data: object, draw: Callable[[], str]) -> Markup:
    """The chart of that name, drawn anew only if its data are others than before."""
    told = hashlib.sha256(json.dumps([DRAWN, data]).encode()).hexdigest()
    path = site_dir / FOLDER / f"{name}.svg"
    if path.is_file():
        before, _, svg = path.read_text("utf-8").partition("\n")
        if before == told:
            return Markup(svg)
    svg = draw()
    write_whole(path, f"{told}\n{svg}")
    return Markup(svg)
