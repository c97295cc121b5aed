"""Print pages with fpdf2: `press.py FOLDER`, which takes JSON.

Run by the interpreter that has the library; it knows nothing of this project.
"""

import importlib
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

library: Any = importlib.import_module("fpdf")
tables: Any = importlib.import_module("tables")
ink: Any = importlib.import_module("ink")
Made = Mapping[str, Any]


class Page:
    """A page of the library, and how its words are set."""

    def __init__(self, told: Made) -> None:
        self.told, self.size = told, told["size"]
        self.trial: Page | None = None
        pdf = self.pdf = library.FPDF(unit="pt", format=tuple(told["paper"]))
        for name, (plain, bold) in told["fonts"].items():
            pdf.add_font(name, "", plain)
            if bold != plain:  # Of fonts in colour, a second one would lose its signs.
                pdf.add_font(name, "B", bold)
        pdf.c_margin, margin = 0, told["margin"]
        pdf.set_margins(margin, margin, margin)
        pdf.set_auto_page_break(True, margin)
        pdf.footer = self._footer
        pdf.set_text_shaping(told["shaped"])
        pdf.add_page()
        pdf.set_line_width(told["thick"])
        pdf.set_draw_color(told["line"])
        if told["frame"]:
            edge = margin - 14
            pdf.rect(edge, edge, pdf.w - 2 * edge, pdf.h - 2 * edge)

    def _footer(self) -> None:
        if self.told["foot"]:
            self.pdf.set_y(-self.told["margin"] * 0.75)
            self.face({"t": "", "s": 0.85})
            self.pdf.cell(0, self.size, self.told["foot"], align=self.told["foot_at"])

    def family(self, part: Made) -> str:
        """A font of the file, or one of those that each program has."""
        core = self.told["core"] if part["t"].isascii() else ""
        return str(part.get("f") or core or self.told["font"])

    def face(self, part: Made) -> None:
        """Turn to the font and the colour of some words."""
        family = self.family(part)
        bold = "B" if part.get("b") and family != "ZapfDingbats" else ""
        self.pdf.set_font(family, bold, part.get("size", self.size * part.get("s", 1)))
        self.pdf.set_text_color(part.get("ink") or self.told["ink"])

    def wide(self, part: Made) -> float:
        """How wide a part of a line is."""
        if "gap" in part or "k" in part:
            return float(part["wide"] if "k" in part else part["gap"])
        self.face(part)
        return float(self.pdf.get_string_width(part["t"]))

    def spread(self, parts: Sequence[Made], x: float, y: float, high: float) -> None:
        """Parts beside one another, in the middle of a height."""
        for part in parts:
            wide = self.wide(part)
            if "k" in part:
                ink.draw(self, part, x, y + high / 2)
            elif "t" in part:
                self.face(part)
                self.pdf.set_xy(x, y)
                self.pdf.cell(wide, high, part["t"])
            x += wide

    @contextmanager
    def within(self, left: float, wide: float) -> Iterator[None]:
        """Between other edges."""
        pdf = self.pdf
        edges = pdf.l_margin, pdf.r_margin
        pdf.set_left_margin(left)
        pdf.set_right_margin(pdf.w - left - wide)
        pdf.set_x(left)
        yield
        pdf.l_margin, pdf.r_margin = edges
        pdf.set_x(pdf.l_margin)

    def blocks(self, made: Sequence[Made], gap: float) -> None:
        """Blocks below one another."""
        for n, one in enumerate(made):
            if n:
                self.pdf.set_y(self.pdf.get_y() + gap)
            self.pdf.set_x(self.pdf.l_margin)
            _BLOCKS[one["do"]](self, one)


def _para(page: Page, one: Made) -> None:
    pdf, runs = page.pdf, one["runs"]
    if len(runs) > 1:
        _columns(page, {**one, "lines": [runs], "over": 1, "gutter": 0})
        return
    page.face(runs[0])
    pdf.multi_cell(0, pdf.font_size * one["lead"], runs[0]["t"], align=one["at"],
                   new_x="LMARGIN", new_y="NEXT")  # fmt: skip


def _columns(page: Page, one: Made) -> None:
    """Paragraphs in columns of text."""
    over = one["over"]
    with page.pdf.text_columns(
        ncols=over, gutter=one["gutter"], balance=over > 1, text_align=one["at"],
        line_height=one["lead"],
    ) as columns:  # fmt: skip
        for runs in one["lines"]:
            with columns.paragraph() as para:
                for run in runs:
                    page.face(run)
                    para.write(run["t"])


def _field(page: Page, one: Made) -> None:
    """A label in a cell, its value in a cell of several lines beside it."""
    pdf, high, label = page.pdf, page.size * one["lead"], one["label"]
    page.face(label)
    pdf.cell(one["stop"], high, label["t"])
    page.face(one["value"])
    pdf.multi_cell(0, high, one["value"]["t"], align=one["at"], new_x="LMARGIN", new_y="NEXT")


def _line(page: Page, one: Made) -> None:
    """Items that stay whole, in as many lines as they need; dots fill what is left."""
    pdf, high, gap = page.pdf, page.size * one["lead"], one["gap"]
    lines: list[list[Any]] = [[]]
    for item in one["items"]:
        wide = sum(page.wide(part) for part in item)
        if lines[-1] and sum(w for _, w in lines[-1]) + gap * len(lines[-1]) + wide > pdf.epw:
            lines.append([])
        lines[-1].append((item, wide))
    for items in lines:
        x, y = pdf.l_margin, pdf.get_y()
        whole = sum(w for _, w in items) + gap * (len(items) - 1)
        x += {"L": 0.0, "C": (pdf.epw - whole) / 2, "R": pdf.epw - whole}[one["at"]]
        for item, wide in items:
            page.spread(item, x, y, high)
            x += wide + gap
        pdf.set_xy(pdf.l_margin, y)
        pdf.ln(high)


def _dots(page: Page, one: Made) -> None:
    """Parts at both ends of a line, with what leads from one to the other."""
    pdf, high, y = page.pdf, page.size * one["lead"], page.pdf.get_y()
    left = sum(page.wide(part) for part in one["left"]) + 3
    right = sum(page.wide(part) for part in one["right"]) + 3
    page.spread(one["left"], pdf.l_margin, y, high)
    page.spread(one["right"], pdf.w - pdf.r_margin - right + 3, y, high)
    start, end, low = pdf.l_margin + left, pdf.w - pdf.r_margin - right, y + 0.5 * high
    if one["leader"] == "dots":
        dot = page.wide({"t": " ."})
        pdf.set_xy(start, y)
        pdf.cell(end - start, high, " ." * int((end - start) / dot), align="R")
    elif one["leader"] == "dashed":
        pdf.set_dash_pattern(0.8, 2)
        pdf.line(start, low + 0.28 * page.size, end, low + 0.28 * page.size)
        pdf.set_dash_pattern()
    pdf.set_xy(pdf.l_margin, y)
    pdf.ln(high)


def _html(page: Page, one: Made) -> None:
    page.face({"t": "é"})
    page.pdf.write_html(one["html"], li_prefix_color=page.told["ink"])


def _box(page: Page, one: Made) -> None:
    """Blocks upon a ground or within a frame, as high as they turn out to be."""
    pdf, pad = page.pdf, one["pad"]
    left, wide, top = pdf.l_margin, pdf.epw, pdf.get_y()
    # On a page of its own: a dummy of the library would lose the signs of fonts in colour.
    page.trial = trial = page.trial or Page(page.told)
    trial.pdf.set_y(top)
    with trial.within(left + pad, wide - 2 * pad):
        trial.blocks(one["blocks"], one["gap"])
    high = max(trial.pdf.get_y() - top, 0)
    pdf.set_fill_color(one["fill"] or "#ffffff")
    pdf.rect(left, top, wide, high + 2 * pad, style="F" * bool(one["fill"]) + "D" * one["edge"],
             round_corners=bool(one["round"]), corner_radius=one["round"])  # fmt: skip
    pdf.set_y(top + pad)
    with page.within(left + pad, wide - 2 * pad):
        page.blocks(one["blocks"], one["gap"])
    pdf.set_y(top + high + 2 * pad)


def _beside(page: Page, one: Made) -> None:
    pdf, top, left, ends = page.pdf, page.pdf.get_y(), page.pdf.l_margin, []
    wide = pdf.epw - one["gutter"]
    rooms = wide * one["share"], wide * (1 - one["share"])
    places = left, left + rooms[0] + one["gutter"]
    for made, start, room in zip((one["left"], one["right"]), places, rooms, strict=True):
        pdf.set_y(top)
        with page.within(start, room):
            page.blocks(made, one["gap"])
            ends.append(pdf.get_y())
    pdf.set_y(max(ends))


def _rule(page: Page, one: Made) -> None:
    pdf, y = page.pdf, page.pdf.get_y()
    with pdf.local_context(line_width=one["thick"], draw_color=one["ink"]):
        pdf.line(pdf.l_margin, y, pdf.w - pdf.r_margin, y)


def _group(page: Page, one: Made) -> None:
    """Blocks that belong together."""
    page.blocks(one["blocks"], one["gap"])


_BLOCKS: Mapping[str, Callable[[Page, Made], None]] = {
    "para": _para, "columns": _columns, "field": _field, "line": _line, "dots": _dots,
    "html": _html, "group": _group, "box": _box, "beside": _beside, "rule": _rule,
    "table": tables.table, "cells": tables.cells,
}  # fmt: skip


def main() -> None:
    """Write N.pdf for each page."""
    folder, work = Path(sys.argv[1]), json.load(sys.stdin)
    for number, told in enumerate(work):
        page = Page(told)
        page.blocks(told["blocks"], told["gap"])
        page.pdf.output(str(folder / f"{number}.pdf"))


main()
