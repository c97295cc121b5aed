"""Makes each page, a line of JSON, a document of Veusz and exports it into a folder; run by an
interpreter that has Veusz."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.veusz.widgets import PLOTS, Op, Sheet, veusz

_LAYERS = {"s": 0, "b": 1, "e": 1, "l": 2, "t": 9}
"""What lies upon what where alike items are one widget; all others lie between."""


def _ops(lines: str) -> Iterator[Op]:
    """The items of a page at their places upon it."""
    places = [(0.0, 0.0)]
    for line in lines.splitlines():
        kind, *told = json.loads(line)
        x, y = places[-1]
        if kind == "<":
            places.pop()
        elif kind == ">":
            places.append((x + told[0], y + told[1]))
        else:
            yield [kind, round(x + told[0], 2), round(y + told[1], 2), *told[2:]]


def _alike(ops: Sequence[Op], *, grouped: bool) -> list[list[Op]]:
    """Items that look alike as one, or each alone."""
    if not grouped:
        return [[one] for one in ops]
    found: dict[str, list[Op]] = {}
    for one in ops:
        found.setdefault(json.dumps([one[0], *one[4:]]), []).append(one)
    return sorted(found.values(), key=lambda some: _LAYERS.get(some[0][0], 5))


def _add(face: Any, kind: str, settings: dict[str, Any]) -> str:
    face.Add(kind, autoadd=False)
    name: str = face.currentwidget.children[-1].name
    for one, value in settings.items():
        face.Set(f"{name}/{one}", value)
    return name


def _open_graph(face: Any, margins: Sequence[float], ends: Sequence[tuple[float, float]]) -> None:
    """A graph within margins, without ground or border, whose axes are not shown."""
    sides = ("leftMargin", "topMargin", "rightMargin", "bottomMargin")
    hidden = {"Background/hide": True, "Border/hide": True}
    face.To(
        _add(
            face,
            "graph",
            {
                **{side: f"{room:.2f}pt" for side, room in zip(sides, margins, strict=True)},
                **hidden,
            },
        )
    )
    for name, (low, high) in zip(("x", "y"), ends, strict=True):
        way = "horizontal" if name == "x" else "vertical"
        face.Add("axis", name=name, autoadd=False)
        for one, value in {"min": low, "max": high, "direction": way, "hide": True}.items():
            face.Set(f"{name}/{one}", value)


def _bars(sheet: Sheet, told: Op) -> None:
    """A graph of its own, with bars."""
    _, x, y, way, wide, high = told
    face, many = sheet.face, len(way["lengths"])
    along, across = (0.5, many + 0.5), (0.0, way["most"])
    ends = (along, across) if way["upright"] else (across, along[::-1])
    _open_graph(face, (x, y, sheet.wide - x - wide, sheet.high - y - high), ends)
    settings = {"lengths": (sheet.name(way["lengths"]),), "barfill": way["part"],
                "direction": "vertical" if way["upright"] else "horizontal",
                "BarFill/fills": [(way["hatch"], way["fill"], False)],
                "BarLine/lines": [("solid", "0.4pt", way["fill"], False)]}  # fmt: skip
    _add(face, "bar", settings)
    face.To("..")


def made(page: dict[str, Any], target: Path) -> None:
    """Write a page; what is added first lies upon all others."""
    sheet = Sheet(page)
    face, ops = sheet.face, list(_ops(page["ops"]))
    face.Set("width", f"{sheet.wide}pt")
    face.Set("height", f"{sheet.high}pt")
    face.To(_add(face, "page", {}))
    flat = [one for one in ops if one[0] != "G"]
    specs = [(some[0][0], spec) for some in _alike(flat, grouped=page["grouped"])
             for spec in sheet.specs(some)][::-1]  # fmt: skip
    frame = (0.0, 0.0, 0.0, 0.0), ((0.0, sheet.wide), (sheet.high, 0.0))
    inner = specs if sheet.home != "page" else [one for one in specs if one[0] in PLOTS - {"s"}]
    _open_graph(face, *frame)
    for _, spec in inner:
        _add(face, *spec)
    face.To("..")
    if sheet.home == "page":
        for kind, spec in specs:
            if kind not in PLOTS:
                _add(face, *spec)
        _open_graph(face, *frame)
        for kind, spec in specs:
            if kind == "s":
                _add(face, *spec)
        face.To("..")
    for one in ops:
        if one[0] == "G":
            _bars(sheet, one)
    face.Export(str(target), pdfdpi=page["dpi"])


def main() -> None:
    """Read pages from the input, write `0.pdf` and so on."""
    app = veusz.qtall.QApplication([])
    for place, line in enumerate(sys.stdin):
        made(json.loads(line), Path(sys.argv[1]) / f"{place}.pdf")
    del app


if __name__ == "__main__":
    main()
