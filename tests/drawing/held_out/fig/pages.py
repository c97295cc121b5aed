"""A page of Fig as a whole: its foot and frame, and the ways from its drawing to a PDF."""

import os
from collections.abc import Mapping, Sequence
from typing import Any

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.fig.kit import Item, Part, lines, long, rect, rule, small, words
from tests.drawing.held_out.told import Told

_WRAPPER = r"""\documentclass{article}
\usepackage{graphicx,xcolor,fontspec,tikz}
\usetikzlibrary{arrows.meta,bending,patterns}
\newfontfamily\F{%(font)s}[Kerning=On]
\newcommand\W[2]{\F\fontsize{#1bp}{#1bp}\selectfont\color[HTML]{#2}}
\paperwidth %(wide).2fbp \paperheight %(high).2fbp
\pdfpagewidth\paperwidth \pdfpageheight\paperheight
\hoffset -1in \voffset -1in \topmargin 0pt \headheight 0pt \headsep 0pt \oddsidemargin 0pt
\topskip 0pt \parindent 0pt \textwidth\paperwidth \textheight\paperheight \pagestyle{empty}
\begin{document}
\vbox to 0pt{\hbox to 0pt{\input{drawn.tex}\hss}\vss}
\end{document}
"""


def whole(told: Told, wide: float) -> Part:
    """How many all members are, in a line."""
    row = told.words.totals[-1]
    return lines(told, f"{row.label}: {told.how_many(row)}", 0, 0, wide, bold=True)


def foot(told: Told) -> list[Item]:
    """A line at the foot of the page."""
    way, (wide, high) = told.way, told.way["paper"]
    said = way["foot"].format(title=way["title"], item=told.facts["Item"][1])
    margin, at = way["margin"], way["foot_at"]
    need(long(told, said), wide - 2 * margin, "the foot")
    x = margin + (wide - 2 * margin) * {"left": 0.0, "center": 0.5, "right": 1.0}[at]
    return words(told, said, x, high - margin / 2, at=at, scale=small(told))


def frame(told: Told) -> list[Item]:
    """Lines around the page, as a sheet for drawings has them."""
    (wide, high), way, off = told.way["paper"], told.way, told.way["margin"] - 18
    if not way["frame"]:
        return []
    found = [rect(off, off, wide - 2 * off, high - 2 * off, line=way["dark"], thick=0.9)]
    if way["frame"] == "double":
        near = off + 4
        return [*found, rect(near, near, wide - 2 * near, high - 2 * near, line=way["dark"])]
    ends = ((wide / 2, off - 9, wide / 2, off), (wide / 2, high - off, wide / 2, high - off + 9),
            (off - 9, high / 2, off, high / 2), (wide - off, high / 2, wide - off + 9, high / 2)
            )  # fmt: skip
    return [*found, *(rule(*one, way["dark"], 0.9) for one in ends)]


def commands(way: Mapping[str, Any]) -> Sequence[Sequence[str]]:
    """What makes `page.pdf` of `page.fig`, or for TeX `drawn.tex` and what it takes."""
    fig2dev = os.environ.get("FIG2DEV", "fig2dev")
    paper = "Letter" if 792.0 in way["paper"] else "A4"
    whole_page = ["-F", "-E", "UTF-8", "-z", paper]
    made = {
        "pdf": [[fig2dev, "-L", "pdf", "-P", *whole_page, "page.fig", "page.pdf"]],
        "ps": [[fig2dev, "-L", "ps", *whole_page, "page.fig", "page.ps"],
               ["ps2pdf", "-dPDFSETTINGS=/printer", "-dAutoRotatePages=/None", "page.ps",
                "page.pdf"]],
        "combined": [[fig2dev, "-L", "pdftex", "-E", "UTF-8", "page.fig", "under.pdf"],
                     [fig2dev, "-L", "pdftex_t", "-E", "UTF-8", "-F", "-p", "under.pdf",
                      "page.fig", "drawn.tex"]],
        "tikz": [[fig2dev, "-L", "tikz", "-E", "UTF-8", "-F", "page.fig", "drawn.tex"]],
    }  # fmt: skip
    return made[way["route"]]


def wrapper(way: Mapping[str, Any]) -> str:
    """The page of LaTeX that a drawing stands on."""
    wide, high = way["paper"]
    return _WRAPPER % {"font": way["font"], "wide": wide, "high": high}
