"""The widgets of Veusz that the items of a page become; run by an interpreter that has Veusz."""

import base64
import importlib
import math
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from typing import Any

with redirect_stdout(sys.stderr):  # It tells what else it would like to have.
    for _name in ("qtall", "document", "widgets", "utils"):
        importlib.import_module(f"veusz.{_name}")
veusz = sys.modules["veusz"]
Spec = tuple[str, dict[str, Any]]
"""A kind of widget, and its settings."""
_STYLES = {"dots": "dot2", "dashes": "dashed-fine", "": "solid"}
PLOTS = {"m", "s", "y"}
"""What needs axes."""
Op = list[Any]


class Sheet:
    """A page and its items; upon axes in points or as parts of the page."""

    def __init__(self, page: dict[str, Any]) -> None:
        self.page = page
        self.wide, self.high = page["paper"]
        self.home = page["home"]
        self.doc = veusz.document.Document()
        self.face = veusz.document.CommandInterface(self.doc)
        self.count = 0

    def name(self, data: Sequence[Any]) -> str:
        """The name of a new dataset."""
        self.count += 1
        name = f"{'names' if isinstance(data[0], str) else 'data'}_{self.count}"
        (self.face.SetDataText if isinstance(data[0], str) else self.face.SetData)(name, data)
        return name

    def places(self, xs: Sequence[float], ys: Sequence[float], more: str = "") -> dict[str, Any]:
        """Where items are."""
        if self.home == "axes":
            found = {"positioning": "axes", f"xPos{more}": list(xs), f"yPos{more}": list(ys)}
        else:
            found = {"positioning": "relative", f"xPos{more}": [x / self.wide for x in xs],
                     f"yPos{more}": [1 - y / self.high for y in ys]}  # fmt: skip
        return found

    def specs(self, alike: Sequence[Op]) -> Iterator[Spec]:
        """Widgets of items that look alike."""
        kind, xs, ys = alike[0][0], [one[1] for one in alike], [one[2] for one in alike]
        said, look = [one[3] for one in alike], alike[0][4:]
        yield from _KINDS[kind](self, xs, ys, said, *look)

    def box_look(self, wide: float, high: float, fill: str, line: str, thick: float
                 ) -> dict[str, Any]:  # fmt: skip
        """Settings of what has a width, a height, a ground and a border."""
        return {"width": [wide / self.wide], "height": [high / self.high],
                **_ground("Fill", fill), **_edge("Border", line, thick)}  # fmt: skip


def _ground(name: str, fill: str, style: str = "solid", veil: int = 0) -> dict[str, Any]:
    if not fill:
        return {f"{name}/hide": True}
    hatch = {} if style == "solid" else {"patternspacing": "1.5pt", "linewidth": "0.5pt",
                                         "backhide": False, "backcolor": "white"}  # fmt: skip
    return {f"{name}/color": fill, f"{name}/style": style, f"{name}/hide": False,
            f"{name}/transparency": veil,
            **{f"{name}/{one}": value for one, value in hatch.items()}}  # fmt: skip


def _edge(name: str, line: str, thick: float, how: str = "") -> dict[str, Any]:
    return {f"{name}/hide": not line, f"{name}/color": line or "black",
            f"{name}/width": f"{thick:.2f}pt", f"{name}/style": _STYLES[how]}  # fmt: skip


def _label(sheet: Sheet, xs: list[float], ys: list[float], said: list[str], points: float,
           bold: bool, colour: str, at: str, angle: int, font: str) -> Iterator[Spec]:  # fmt: skip
    words = [veusz.utils.latexEscape(one) for one in said]
    label = words[0] if len(words) == 1 else sheet.name(words)
    yield "label", {
        "label": label, **sheet.places(xs, ys), "alignVert": "bottom",
        "alignHorz": {"l": "left", "c": "centre", "r": "right"}[at], "Text/font": font,
        "Text/size": f"{points:g}pt", "Text/bold": bold, "Text/color": colour,
        "angle": float(angle),
        **({"alignVert": {"l": "bottom", "c": "centre", "r": "top"}[at], "alignHorz": "right"}
           if angle else {}),
    }  # fmt: skip


def _rect(sheet: Sheet, xs: list[float], ys: list[float], _: Any, wide: float, high: float,
          fill: str, line: str, thick: float, corner: float) -> Iterator[Spec]:  # fmt: skip
    rounding = min(round(corner * sheet.page["dpi"] / 72), 100)
    yield "rect", {**sheet.places(xs, ys), "rounding": rounding,
                   **sheet.box_look(wide, high, fill, line, thick)}  # fmt: skip


def _ellipse(sheet: Sheet, xs: list[float], ys: list[float], _: Any, *look: Any) -> Iterator[Spec]:
    yield "ellipse", {**sheet.places(xs, ys), **sheet.box_look(*look)}


def _line(sheet: Sheet, xs: list[float], ys: list[float], _: Any, dx: float, dy: float,
          colour: str, thick: float, how: str, arrow: str = "none", size: float = 1
          ) -> Iterator[Spec]:  # fmt: skip
    yield "line", {"mode": "point-to-point", **sheet.places(xs, ys),
                   **sheet.places([x + dx for x in xs], [y + dy for y in ys], "2"),
                   **_edge("Line", colour, thick, how), **_ground("Fill", colour),
                   "arrowright": arrow, "arrowSize": f"{size:.2f}pt"}  # fmt: skip


def _headed(sheet: Sheet, xs: list[float], ys: list[float], said: Any, dy: float, colour: str,
            thick: float, arrow: str, size: float) -> Iterator[Spec]:  # fmt: skip
    """An arrow of two lines, so that its shaft does not stand out beyond its tip."""
    yield from _line(sheet, xs, ys, said, 0, dy, colour, 0.3, "", arrow, size)
    yield from _line(sheet, xs, ys, said, 0, dy * 0.6, colour, thick, "")


def _marker(sheet: Sheet, xs: list[float], ys: list[float], _: Any, name: str, size: float,
            fill: str, line: str, thick: float) -> Iterator[Spec]:  # fmt: skip
    yield "xy", {"xData": sheet.name(xs), "yData": sheet.name(ys), "marker": name,
                 "markerSize": f"{size:.2f}pt", "PlotLine/hide": True,
                 **_ground("MarkerFill", fill),
                 **_edge("MarkerLine", line, thick)}  # fmt: skip


def _plotted(sheet: Sheet, xs: list[float], ys: list[float], _: Any, points: list[Any],
             colour: str, thick: float) -> Iterator[Spec]:  # fmt: skip
    gap = [math.nan]
    for x, y in zip(xs, ys, strict=True):
        parts = [[x + one[0], y + one[1]] if one else gap * 2 for one in points]
        yield "xy", {"xData": sheet.name([one[0] for one in parts]),
                     "yData": sheet.name([one[1] for one in parts]), "marker": "none",
                     **_edge("PlotLine", colour, thick)}  # fmt: skip


def _polygon(sheet: Sheet, xs: list[float], ys: list[float], _: Any, points: list[list[float]],
             fill: str, line: str, thick: float, style: str, veil: int
             ) -> Iterator[Spec]:  # fmt: skip
    px = [one for x in xs for one in [*(x + dx for dx, _ in points), math.nan]][:-1]
    py = [one for y in ys for one in [*(y + dy for _, dy in points), math.nan]][:-1]
    yield "polygon", {**sheet.places(px, py), **_ground("Fill", fill, style, veil),
                      **_edge("Line", line, thick)}  # fmt: skip


def _file(kind: str, field: str) -> Callable[..., Iterator[Spec]]:
    def made(sheet: Sheet, xs: list[float], ys: list[float], _: Any, data: str, side: float
             ) -> Iterator[Spec]:  # fmt: skip
        if kind == "svgfile":
            data = base64.b64encode(data.encode()).decode()
        yield kind, {**sheet.places(xs, ys), **sheet.box_look(side, side, "", "", 0.1),
                     "filename": "{embedded}", field: data}  # fmt: skip

    return made


def _shade(sheet: Sheet, xs: list[float], ys: list[float], _: Any, wide: float, high: float,
           first: str, last: str) -> Iterator[Spec]:  # fmt: skip
    name, ends = f"shade{first}{last}".replace("#", "_"), []
    for colour in (first, last):
        ends.append((*(int(colour[n : n + 2], 16) for n in (1, 3, 5)), 255))
    sheet.face.AddCustom("colormap", name, ends, mode="replace")
    steps = [n / 31 for n in range(32)] if first != last else [0.5]
    for x, y in zip(xs, ys, strict=True):
        sheet.count += 1
        data = f"map_{sheet.count}"
        sheet.face.SetData2D(data, [steps], xrange=(x, x + wide), yrange=(y, y + high))
        yield "image", {"data": data, "colorMap": name, "min": 0.0, "max": 1.0}


_KINDS: dict[str, Callable[..., Iterator[Spec]]] = {
    "t": _label, "b": _rect, "e": _ellipse, "l": _line, "a": _headed, "m": _marker, "y": _plotted,
    "p": _polygon, "i": _file("imagefile", "embeddedImageData"),
    "v": _file("svgfile", "embeddedSVGData"), "s": _shade,
}  # fmt: skip
