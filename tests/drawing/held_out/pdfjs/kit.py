"""What a page of pdfjs is made of: a tree of words, cells, tables and operators."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.drawing.held_out.skia.kit import longest
from tests.drawing.held_out.told import Told

Node = dict[str, Any]
Maker = Callable[[Told, float], list[Node]]
"""What makes a part of a page in a width."""
BLANK = "\u00a0"
"""Holds a line, which a plain one would not."""


def run(words: str, *, bold: bool = False, colour: str = "", scale: float = 0, size: float = 0,
        font: str = "") -> Node:  # fmt: skip
    """Words of one look."""
    opts: Node = {"font": font or ("bold" if bold else "plain")}
    if colour:
        opts["color"] = colour
    if scale and size:
        opts["fontSize"] = round(scale * size, 2)
    return {"said": words, "opts": opts}


def text(told: Told, words: str | Sequence[Node], *, bold: bool = False, at: str = "left",
         scale: float = 1, colour: str = "") -> Node:  # fmt: skip
    """A paragraph of words, or of runs of words."""
    runs = [run(words, bold=bold)] if isinstance(words, str) else list(words)
    opts = {"textAlign": at, "fontSize": round(told.size * scale, 2),
            "color": colour or told.way["ink"]}  # fmt: skip
    return {"text": runs, "opts": opts}


def gap(told: Told, high: float = 0) -> Node:
    """Room between parts."""
    return {"cell": {"minHeight": high or told.way["gap"]}, "of": []}


def rule(told: Told, thick: float = 0.75, colour: str = "") -> Node:
    """A line across."""
    line = {"borderTopWidth": thick, "borderTopColor": colour or told.way["line"]}
    return {"cell": {**line, "minHeight": 3.0}, "of": []}


def cell(of: Sequence[Node], **opts: object) -> Node:
    """A box with what stands in it; options that are empty are left out."""
    said = {name: one for name, one in opts.items() if one not in ("", None, 0)}
    return {"cell": said, "opts": said, "of": list(of)}


def row(cells: Sequence[Node], **opts: object) -> Node:
    """A line of a table."""
    return {"opts": opts, "cells": list(cells)}


def table(told: Told, rows: Sequence[Node], widths: Sequence[float], rules: str,
          headed: bool = False) -> Node:  # fmt: skip
    """A table in one of the ways to rule it."""
    thick, many = told.way["thick"], len(rows)
    heads = [thick] * (2 if headed else 1) + [0.0] * (many - 1 - headed) + [thick]
    across = {"all": [thick] * (many + 1), "rows": [0.0, *[thick] * many], "frame": heads,
              "book": [thick * 1.6, *heads[1:-1], thick * 1.6], "none": None,
              "head": [0.0, *([thick] if headed else [0.0]), *[0.0] * many][: many + 1],
              "fives": [thick if n % 5 == headed or n == many else 0.0
                        for n in range(many + 1)]}[rules]  # fmt: skip
    last = len(widths)
    down = {"all": [thick] * (last + 1), "frame": [thick, *[0.0] * (last - 1), thick]}.get(rules)
    said = {"widths": [round(one, 2) for one in widths], "across": across, "down": down,
            "line": told.way["line"]}  # fmt: skip
    return {"table": said, "rows": list(rows)}


def own(told: Told, words: Sequence[str]) -> float:
    """How wide a column is that holds these words and nothing else."""
    return longest(told, words, bold=True) + 2 * float(told.way["pad_across"]) + 3


def said(told: Told, words: str | Sequence[Node], *, bold: bool = False, at: str = "left",
         colour: str = "", scale: float = 1, **opts: object) -> Node:  # fmt: skip
    """A cell with words."""
    return cell([text(told, words, bold=bold, at=at, colour=colour, scale=scale)],
                **{**padded(told), **opts})  # fmt: skip


def padded(told: Told) -> dict[str, float]:
    """The room about what stands in a cell; words have more above them by themselves."""
    pad, across = told.way["pad"], told.way["pad_across"]
    return {"paddingTop": max(pad - 1, 0), "paddingBottom": pad, "paddingLeft": across,
            "paddingRight": across}  # fmt: skip


def beside(told: Told, parts: Sequence[Sequence[Node]], widths: Sequence[float],
           between: float) -> Node:  # fmt: skip
    """Parts side by side, with room between them."""
    cells: list[Node] = []
    every: list[float] = []
    for part, wide in zip(parts, widths, strict=True):
        if cells:
            cells.append(cell([]))
            every.append(between)
        cells.append(cell(part))
        every.append(wide)
    return table(told, [row(cells)], every, "none")


def composed(told: Told, plan: Sequence[Any], wide: float, parts: Mapping[str, Maker]
             ) -> list[Node]:  # fmt: skip
    """Parts below one another; a share of the width and two plans stand side by side."""
    found: list[Node] = []
    for one in plan:
        if isinstance(one, str):
            part = parts[one](told, wide)
        else:
            share, left, right = one
            rooms = [(wide - 16) * share, (wide - 16) * (1 - share)]
            part = [beside(told, [composed(told, side, room, parts)
                                  for side, room in zip((left, right), rooms, strict=True)],
                           rooms, 16)]  # fmt: skip
        found += ([gap(told)] if found and part else []) + part
    return found


def caption(told: Told, what: str, wide: float) -> list[Node]:
    """The heading of a part, where the way has headings."""
    way = told.way
    title = way["captions"].get(what, "") if way["headings"] else ""
    if not title:
        return []
    if way["headings"] == "bar":
        words = text(told, title, bold=True, colour="#ffffff")
        box = {"paddingLeft": 6, "paddingBottom": 2, "backgroundColor": way["dark"]}
        return [{"cell": box, "of": [words]}, gap(told, 3)]
    heading = text(told, title, bold=True, scale=1.12, colour=way["accent"])
    under = [rule(told, 0.75, way["accent"])] if way["headings"] == "line" else []
    return [heading, *under, gap(told, 2)]


def strings_of(nodes: Sequence[Node]) -> str:
    """All words of a tree, but those in the font of signs."""
    found = []
    for node in nodes:
        found += [one["said"] for one in node.get("text", ())
                  if one["opts"]["font"] != "signs"]  # fmt: skip
        for line in node.get("rows", ()):
            found.append(strings_of(line["cells"]))
        found.append(strings_of(node.get("of", ())))
    return "".join(found)
