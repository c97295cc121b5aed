"""What a page of LaTeX is made of: words in their scripts, sizes, colours, boxes kept for later."""

import itertools
import re
from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.told import Told

FONTS: Mapping[str, tuple[str, str]] = {
    "cmr": ("cmr", "LibertinusSerif-TLF"), "cmss": ("cmss", "PTSans-TLF"),
    "lmr": ("cmr", "LibertinusSerif-TLF"), "lmss": ("cmss", "PTSans-TLF"),
    "qtm": ("Tempora-TLF", "Tempora-TLF"), "qhv": ("opensans-TLF", "opensans-TLF"),
    "qpl": ("artemisia", "Heuristica-TLF"), "qbk": ("mak", "LibertinusSerif-TLF"),
    "qcs": ("artemisia", "Heuristica-TLF"), "Heuristica-TLF": ("artemisia", "Heuristica-TLF"),
    "DejaVuSans-TLF": ("DejaVuSans-TLF", "DejaVuSans-TLF"),
    "DejaVuSansCondensed-TLF": ("DejaVuSansCondensed-TLF", "DejaVuSansCondensed-TLF"),
    "opensans-TLF": ("opensans-TLF", "opensans-TLF"), "lato-LF": ("lato-LF", "lato-LF"),
    "NotoSans-TLF": ("NotoSans-TLF", "NotoSans-TLF"), "PTSans-TLF": ("neohellenic", "PTSans-TLF"),
    "Crlt-TLF": ("opensans-TLF", "opensans-TLF"), "Roboto-LF": ("Roboto-LF", "opensans-TLF"),
    "Cochineal-TLF": ("Cochineal-TLF", "Cochineal-TLF"),
    "LinuxLibertineT-TLF": ("LinuxLibertineT-TLF", "LinuxLibertineT-TLF"),
}  # fmt: skip
"""Families of Type 1 fonts, each with those of its Greek and Cyrillic letters."""
_SCRIPTS = re.compile(r"(?P<greek>[\u0370-\u03ff\u1f00-\u1fff][\u0370-\u03ff\u1f00-\u1fff ]*)"
                      r"|(?P<cyrillic>[\u0400-\u04ff][\u0400-\u04ff ]*)")  # fmt: skip
_SIGNS = {"\\": r"\textbackslash{}", "−": r"{\boldmath$-$}", "–": "--", "—": "---",
          "·": r"\textperiodcentered{}", "\u00a0": "~", "’": "'", "~": r"\textasciitilde{}",
          "^": r"\textasciicircum{}", **{one: "\\" + one for one in "#$%&_{}"}}  # fmt: skip
OFFICE = r"""\documentclass[10pt]{article}
\usepackage[LGR,T2A,T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{textcomp,array,tabularx,booktabs,multirow,makecell,multicol,enumitem,graphicx,calc}
\usepackage[table]{xcolor}
\usepackage{tikz}
\usetikzlibrary{arrows.meta}
\usepackage[raster,skins]{tcolorbox}
\newcolumntype{L}{>{\raggedright\arraybackslash}X}
\newcolumntype{C}{>{\centering\arraybackslash}X}
\parindent=0pt \parskip=0pt \lineskiplimit=0pt \hfuzz=0.9pt \tolerance=9000 \emergencystretch=2em
\hyphenpenalty=10000 \exhyphenpenalty=50 \hbadness=10000 \vbadness=10000
\pagestyle{empty}
\dump
"""
"""What all pages have in common; a format is made of it."""
_PREAMBLE = r"""\usepackage[paperwidth=%WIDE%bp,paperheight=%HIGH%bp,margin=%MARGIN%bp]{geometry}
\input{glyphtounicode}\pdfgentounicode=1
\pdfglyphtounicode{Delta}{0394}\pdfglyphtounicode{Omega}{03A9}\pdfglyphtounicode{mu}{03BC}
%PACKAGES%
\renewcommand\familydefault{%FONT%}\renewcommand\rmdefault{%FONT%}\renewcommand\sfdefault{%FONT%}
\newcommand\greek[1]{{\fontencoding{LGR}\fontfamily{%GREEK%}\selectfont #1}}
\newcommand\cyrillic[1]{{\fontencoding{T2A}\fontfamily{%CYRILLIC%}\selectfont #1}}
\definecolor{ink}{HTML}{%INK%}\definecolor{accent}{HTML}{%ACCENT%}
\definecolor{tint}{HTML}{%TINT%}\definecolor{line}{HTML}{%LINE%}
"""


class Kit:
    """What one page is drawn with; keeps its boxes, its packages and its pictures."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.size = told, told.way, told.size
        self.boxes: dict[str, tuple[str, str]] = {}
        self.packages: set[str] = set()
        self.files: dict[str, bytes] = {}
        self._numbers = itertools.count()

    def tex(self, said: str) -> str:
        """Words as LaTeX takes them, each script in its encoding."""
        parts, start = [], 0
        for found in _SCRIPTS.finditer(said):
            parts.append(_escaped(said[start : found.start()]))
            parts.append(f"\\{found.lastgroup}{{{found[0]}}}")
            start = found.end()
        return "".join(parts) + _escaped(said[start:])

    def whole(self, said: str, *, bold: bool = False) -> str:
        """Words that stay in one line."""
        return rf"\mbox{{{self.strong(said, bold=bold)}}}" if said else ""

    def strong(self, said: str, *, bold: bool = True, colour: str = "") -> str:
        """Words, perhaps bold, perhaps of a colour that the page has a name for."""
        made = self.tex(said)
        made = rf"\textbf{{{made}}}" if bold and said else made
        return rf"\textcolor{{{colour}}}{{{made}}}" if colour and said else made

    def sized(self, part: float, tex: str) -> str:
        """The same in a part of the page's size, as large as a person needs it."""
        size = max(self.size * part, 8.0 if self.told.plan.picture else 7.0)
        return rf"{{\fontsize{{{size:.2f}}}{{{size * self.way['leading']:.2f}}}\selectfont {tex}}}"

    def label(self, said: str) -> str:
        """The label of a field."""
        return self.strong(said, bold=self.way["label_bold"], colour=self.way["label_ink"])

    def kept(self, name: str, made: Callable[[], str]) -> str:
        """A command that sets a box again, which is made but once."""
        if name not in self.boxes:
            letters = "".join(chr(97 + int(digit)) for digit in str(next(self._numbers)))
            command, body = f"\\kept{letters}", made()
            form = rf"\newsavebox{{{command}box}}\sbox{{{command}box}}{{{body}}}" "\n"
            use = rf"\newcommand{command}{{\usebox{{{command}box}}}}"
            if self.way["form"]:
                form += (rf"\immediate\pdfxform{command}box\edef{command}no{{\the\pdflastxform}}"
                         "\n")  # fmt: skip
                use = rf"\newcommand{command}{{\leavevmode\pdfrefxform{command}no\relax}}"
            self.boxes[name] = command, f"{form}{use}\n"
        return self.boxes[name][0] + "{}"

    def document(self, body: str) -> str:
        """The whole source of a page."""
        way = self.way
        (wide, high), (greek, cyrillic) = way["paper"], FONTS[way["font"]]
        said = {"WIDE": f"{wide:.0f}", "HIGH": f"{high:.0f}", "MARGIN": str(way["margin"]),
                "PACKAGES": "".join(rf"\usepackage{{{one}}}" for one in sorted(self.packages)),
                "FONT": way["font"], "GREEK": greek, "CYRILLIC": cyrillic,
                **{one.upper(): way[one][1:] for one in ("ink", "accent", "tint", "line")},
                }  # fmt: skip
        head = re.sub(r"%([A-Z]+)%", lambda found: said[found[1]], _PREAMBLE)
        boxes = "".join(form for _, form in self.boxes.values())
        rules = rf"\arrayrulecolor{{line}}\arrayrulewidth={way['thick']}pt\color{{ink}}"
        even = r"\raggedright " * way["ragged"]
        text = self.sized(1, rf"{even}{boxes}{rules}{body}" "\n\\par")
        return rf"{head}\begin{{document}}{text}\end{{document}}" "\n"


def _escaped(said: str) -> str:
    return "".join(_SIGNS.get(one, one) for one in said)


def boxed(tex: str) -> str:
    """The same in one line."""
    return rf"\mbox{{{tex}}}"


def spaced(bits: Sequence[str]) -> str:
    """Bits in as many lines as they need."""
    row = "\\quad\\hspace{0pt} ".join(boxed(bit) for bit in bits)
    return rf"{{\raggedright {row}\par}}"


def hexed(colour: str) -> str:
    """A colour as an argument of xcolor's commands."""
    return f"[HTML]{{{colour[1:].upper()}}}"


def ink(colour: str, tex: str) -> str:
    """The same in this colour."""
    return rf"\textcolor{hexed(colour)}{{{tex}}}"


def page(tex: str, share: float, *, at: str = "t") -> str:
    """A column of the page, a share of its line wide."""
    return (rf"\begin{{minipage}}[{at}]{{{share:.4f}\linewidth}}\raggedright\vspace{{0pt}}"
            rf"{tex}\end{{minipage}}")  # fmt: skip


def stacked(parts: list[str], gap: float) -> str:
    """Parts below one another."""
    return f"\n\\par\\vspace{{{gap:.1f}pt}}\n".join(part for part in parts if part)
