"""What a page of MetaPost is made of: words that LaTeX sets for it, columns, tables, grounds."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

FONTS: Mapping[str, tuple[str, str]] = {
    "qhv": ("opensans-TLF", "opensans-TLF"), "qtm": ("Tempora-TLF", "Tempora-TLF"),
    "qpl": ("Tempora-TLF", "Heuristica-TLF"), "qbk": ("Cochineal-TLF", "LibertinusSerif-TLF"),
    "lmss": ("lmss", "PTSans-TLF"), "lmr": ("lmr", "LibertinusSerif-TLF"),
    "PTSans-TLF": ("opensans-TLF", "PTSans-TLF"), "PTSerif-TLF": ("Tempora-TLF", "PTSerif-TLF"),
    "Roboto-LF": ("opensans-TLF", "opensans-TLF"), "FiraSans-TLF": ("lato-LF", "lato-LF"),
    "Arimo-TLF": ("opensans-TLF", "opensans-TLF"),
    "Heuristica-TLF": ("Tempora-TLF", "Heuristica-TLF"),
    **{one: (one, one) for one in ("opensans-TLF", "DejaVuSansCondensed-TLF", "NotoSans-TLF",
        "NotoSerif-TLF", "lato-LF", "Cochineal-TLF", "LinuxLibertineT-TLF", "LibertinusSans-TLF",
        "LibertinusSerif-TLF")},
}  # fmt: skip
"""Families of Type 1 fonts, each with those of its Greek and Cyrillic letters."""
CODED = {"FiraSans-TLF", "DejaVuSansCondensed-TLF", "NotoSans-TLF", "NotoSerif-TLF",
         "LinuxLibertineT-TLF", "LibertinusSans-TLF", "LibertinusSerif-TLF"}  # fmt: skip
"""Those of whose glyphs the names tell too little; pdfTeX has to tell their letters."""
_SCRIPTS = re.compile(r"(?P<LGR>[\u0370-\u03ff\u1f00-\u1fff]+)|(?P<TwoA>[\u0400-\u04ff]+)")
_ESCAPED = {"\\": r"\textbackslash{}", "−": "$-$", "–": "--", "—": "---", "\u00a0": "~",
            "’": "'", "·": r"\textperiodcentered{}", **{one: "\\" + one for one in "#$%&_{}"}
            }  # fmt: skip
_PREAMBLE = r"""verbatimtex
\documentclass{article}
\usepackage[LGR,T2A,T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{textcomp%PACKAGES%}
\renewcommand\familydefault{%FONT%}
\newcommand\LGR[1]{{\fontencoding{LGR}\fontfamily{%GREEK%}\selectfont #1}}
\newcommand\TwoA[1]{{\fontencoding{T2A}\fontfamily{%CYRILLIC%}\selectfont #1}}
\newcommand\Z[2]{\fontsize{#1bp}{#2bp}\selectfont\strut}
\newcommand\Q[2]{\vtop{\hsize=#1bp \parindent=0pt \hyphenpenalty=10000 \exhyphenpenalty=50
  \tolerance=9999 #2}}
\begin{document}
etex
"""
Maker = Callable[["Kit", float], str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a label's number, or marks, or what draws it from its edges and its middle."""

    label: int = 0
    marks: Sequence[Mark] | None = None
    code: Callable[[str, str, str], str] | None = None
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head's label, where its words stand, its share of what is left, its room."""

    head: int = 0
    at: float = 0.0
    spare: float = 1.0
    room: str = "0"


class Kit:
    """What one page is drawn with; keeps its labels."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.size = told, told.way, told.size
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.labels: dict[str, int] = {}
        self.marks: dict[Mark, int] = {}
        self.pictures: dict[int, str] = {}
        self.files: dict[str, bytes] = {}
        self._grounds = 0

    def label(self, said: str, *, bold: bool = False, size: float = 1, italic: bool = False,
              wide: float = 0, at: str = "l") -> int:  # fmt: skip
        """The number of words in a line, or folded where they are told how wide they may be."""
        points = max(self.size * size, 8.0 if self.told.plan.picture else 7.0)
        made = tex(said)
        for wanted, command in ((bold, "\\textbf"), (italic, "\\textit")):
            made = f"{command}{{{made}}}" if wanted and said else made
        step = points * self.way["leading"]
        if wide:
            longest = max((len(word) for word in re.split(r"[ -]", said)), default=0)
            need(longest * points * (0.62 if bold else 0.57), wide, said)
            way = {"l": r"\raggedright", "c": r"\centering", "r": r"\raggedleft", "j": ""}[at]
            made = rf"\Q{{{wide:.2f}}}{{{way}\Z{{{points:.2f}}}{{{step:.2f}}}{made}\strut\par}}"
        else:
            made = rf"\Z{{{points:.2f}}}{{{step:.2f}}}{made}"
        return self.labels.setdefault(made, len(self.labels) + 1)

    def head(self, said: str, at: float = 0.5) -> int:
        """The head of a column, perhaps in lines of a word or two."""
        lines, longest = list[str](), max(map(len, said.split()), default=0)
        for word in said.split():
            longer = f"{lines[-1]} {word}" if lines else word
            fits = lines and len(longer) <= max(longest, 11)
            lines = [*lines[:-1], longer] if fits else [*lines, word]
        if len(lines) < 2:
            return self.label(said, bold=True)
        rows = "".join(rf"{tex(line)}\cr " for line in lines)
        left, right = r"\hfil" * (at > 0), r"\hfil" * (at < 1)
        made = (rf"\Z{{{self.size:.2f}}}{{{self.size * 1.15:.2f}}}\vbox{{\halign{{{left}\strut"
                rf"\bfseries #{right}\cr {rows}}}}}")  # fmt: skip
        return self.labels.setdefault(made, len(self.labels) + 1)

    def say(self, said: str, x: object, a: float, y: object, ink: str = "ink", **look: Any) -> str:
        """Words in a line, with a part of their width left of a place."""
        return f"say({self.label(said, **look)}, {x}, {a}, {y}, {ink});\n" if said else ""

    def inside(self, said: str, x: object, a: float, y: object, room: object, ink: str = "ink",
               **look: Any) -> str:  # fmt: skip
        """The same, which may be no wider than their room."""
        n = self.label(said, **look)
        return f"inside({n}, {x}, {a}, {y}, {room}, {ink});\n" if said else ""

    def flow(self, said: str, wide: float, x: float = 0, ink: str = "ink", **look: Any) -> str:
        """Words folded in so much room; what follows lies below."""
        n = self.label(said, wide=wide, **look)
        return f"flow({n}, {x}, 0, {ink}); drop ht(L{n});\n"

    def above(self, content: str, grounds: str) -> str:
        """A drawing above others, which know its height as keep[2]."""
        self._grounds += 1
        return f"above({self._grounds});\n{content}ground({self._grounds})({grounds});\n"

    def beside(self, sides: Sequence[str], starts: Sequence[float]) -> str:
        """Drawings beside one another; what follows lies below the longest."""
        self._grounds += 1
        top, low = f"keep[{100 + 2 * self._grounds}]", f"keep[{101 + 2 * self._grounds}]"
        code = f"{top} := Y; {low} := Y;\n"
        for side, start in zip(sides, starts, strict=True):
            code += (f"Y := {top}; X := X + {start:.2f};\n{side}"
                     f"X := X - {start:.2f}; {low} := min({low}, Y);\n")  # fmt: skip
        return code + f"Y := {low};\n"

    def number(self, mark: Mark) -> int:
        """The number of a mark, which is drawn but once."""
        return self.marks.setdefault(mark, len(self.marks) + 1)

    def preamble(self) -> str:
        """What LaTeX is told, and all labels."""
        greek, cyrillic = FONTS[self.way["font"]]
        made = _PREAMBLE
        for name, value in {
            "FONT": self.way["font"],
            "GREEK": greek,
            "CYRILLIC": cyrillic,
            "PACKAGES": ",fontawesome5,pifont" * bool(self.marks),
        }.items():
            made = made.replace(f"%{name}%", value)  # fmt: skip
        return made + "".join(f"L{n} := btex {one} etex;\n" for one, n in self.labels.items())


def tex(said: str) -> str:
    """Words as LaTeX takes them, each script in its encoding."""
    escaped = "".join(_ESCAPED.get(letter, letter) for letter in said)
    return _SCRIPTS.sub(lambda found: f"\\{found.lastgroup}{{{found[0]}}}", escaped)


def colour(code: str) -> str:
    """A colour as MetaPost has it."""
    r, g, b = (f"{int(code[i : i + 2], 16) / 255:.3f}" for i in (1, 3, 5))
    return f"({r},{g},{b})"
