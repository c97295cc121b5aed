"""What a page of OpTeX is made of: words, paragraphs, rows of cells, tables, boxes."""

from collections.abc import Sequence
from typing import NamedTuple

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.optex.ways import FALLBACK
from tests.drawing.held_out.told import Told

_SPECIAL = {"\\": "\\char92{}", "{": "\\char123{}", "}": "\\char125{}", "~": "\\char126{}",
            "\u00a0": "~", **{one: f"\\char{ord(one)}{{}}" for one in "$&#%^"}}  # fmt: skip
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Cell(NamedTuple):
    """A cell of a row: words, where they stand, its ground, how many columns it spans, whether it
    has no rules."""

    words: str = ""
    at: str = "l"
    fill: str = ""
    across: int = 1
    bare: bool = False
    top: bool = False


class Kit:
    """What one page is set with; keeps its fonts, its boxes and its files."""

    def __init__(self, told: Told) -> None:
        self.told, self.way = told, told.way
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self._fonts: dict[tuple[str, bool, float], str] = {}
        self._boxes: dict[str, str] = {}
        self.files: dict[str, bytes] = {}

    def preamble(self) -> str:
        """Fonts and boxes."""
        fonts = [f"\\font\\f{name}={{[{font_file(family, bold=bold)}]:mode=node;+kern;+liga;"
                 f"{self.way['numerals']}}} "
                 f"at {size}bp" for (family, bold, size), name in self._fonts.items()]  # fmt: skip
        boxes = [f"\\newbox\\b{name}\\setbox\\b{name}=\\hbox{{{made}}}"
                 for made, name in self._boxes.items()]  # fmt: skip
        return "\n".join([*fonts, f"\\def\\rcol{{{colour(self.way['line'])}}}", *boxes])

    def font(self, family: str, bold: bool, size: float) -> str:
        """The macro of a font."""
        key = (family, bold, round(max(size, 8.0 if self.told.plan.picture else 6.8), 2))
        return "\\f" + self._fonts.setdefault(key, _name(len(self._fonts)))

    def text(self, said: str, *, bold: bool = False, size: float = 1, ink: str = "",
             family: str = "") -> str:  # fmt: skip
        """Words; those that their font lacks in another.

        Raises NoRoomError where there is none.
        """
        if not said:
            return ""
        main = family or self.way["font"]
        font, parts = self.font(main, bold, self.told.size * size), list[str]()
        for word in said.split(" "):
            shown = "".join(_SPECIAL.get(one, one) for one in word)
            if lacking(word, font_file(main, bold=bold)):
                other = FALLBACK.get(main, "")
                gap = not other or lacking(word, font_file(other, bold=bold))
                if gap:
                    raise NoRoomError(f"{main} has not all of {word}")
                shown = f"{{{self.font(other, bold, self.told.size * size)} {shown}}}"
            parts.append(shown)
        return f"{{{colour(ink or self.way['ink'])}{font}{{}}{' '.join(parts)}}}"

    def held(self, said: str, *, bold: bool = False, size: float = 1, ink: str = "") -> str:
        """Words that stay in one line."""
        made = self.text(said, bold=bold, size=size, ink=ink)
        return f"\\hbox{{{made}}}" if made else ""

    def box(self, made: str) -> str:
        """What is made once and shown as often as one likes."""
        return f"\\copy\\b{self._boxes.setdefault(made, _name(len(self._boxes)))}"

    def para(self, *words: str, at: str = "l", size: float = 1, leading: float = 0,
             hang: float = 0) -> str:  # fmt: skip
        """A paragraph."""
        step = self.told.size * max(size, 1) * (leading or self.way["leading"])
        place = f"\\hang{{{hang:.2f}bp}}" if hang else f"\\at{at} "
        return f"\\para{{{step:.2f}bp}}{{{place}}}{{{''.join(words)}}}"

    def cell(self, words: str, at: str = "l", *, fill: str = "", across: int = 1,
             leading: float = 1.16) -> Cell:  # fmt: skip
        """A cell of one paragraph."""
        return Cell(self.para(words, at=at, leading=leading) if words else "", at, fill, across)

    def head(self, said: str, at: str = "l") -> Cell:
        """A head of a column."""
        words = self.text(said, bold=self.way["head_bold"], ink=self.way["head_ink"])
        return self.cell(words, at, fill=self.way["head_fill"])

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
              head: int = 0, sums: int = 0, high: float = 0, pad: float = -1, at: str = "l"
              ) -> str:  # fmt: skip
        """Rows of cells in a way of rules; the first are heads, the last sums."""
        lines = list[str]()
        for n, row in enumerate(rows):
            place, cells = 0, list[str]()
            for one in row:
                wide = sum(widths[place : place + one.across])
                first = place == 0 or row[_index(row, place) - 1].bare
                place += one.across
                last = place == len(widths) or row[_index(row, place)].bare
                ends = n == len(rows) - 1 or (len(rows[n + 1]) > 1 and _bare(rows[n + 1], place))
                edges = "" if one.bare else self._edges(rules, n, head, first, last, ends)
                if sums and n == len(rows) - sums and not one.bare:
                    edges += "\\eT{1bp}"
                above = "" if one.top else "\\vfil"
                cells.append(f"\\td{{{wide:.2f}bp}}{{{rgb(one.fill)}}}{{{edges}}}"
                             f"{{{above}}}{{{one.words}}}")  # fmt: skip
            lines.append(f"\\tr{{{''.join(cells)}}}")
        up = self.way["pad"] if pad < 0 else pad
        return (f"\\rows{{{at}}}{{{self.way['pad_across']}bp}}{{{up}bp}}{{{high:.2f}bp}}{{%\n"
                + "%\n".join(lines) + "}")  # fmt: skip

    def _edges(self, rules: str, n: int, head: int, first: bool, last: bool, ends: bool) -> str:
        thick, found = self.way["thick"], list[str]()
        thin, strong = f"{{{thick}bp}}", f"{{{1.6 * thick}bp}}"
        upright = rules in {"all", "columns"}
        if rules in {"all", "rows"}:
            found += [f"\\eB{thin}", f"\\eT{thin}" if n == 0 else ""]
        if upright:
            found += [f"\\eR{thin}", f"\\eL{thin}" if first else ""]
        if rules in {"frame", "columns"}:
            found += [f"\\eT{strong}" if n == 0 else "", f"\\eB{strong}" if ends else ""]
        if rules == "frame":
            found += [f"\\eL{strong}" if first else "", f"\\eR{strong}" if last else ""]
        if rules == "book":
            found += ["\\eT{1bp}" if n == 0 else "", "\\eB{1bp}" if ends else ""]
        if rules == "dotted":
            found.append("\\eD{}")
        if head and n == head - 1 and rules != "none":
            found.append("\\eB{.6bp}" if rules in {"book", "dotted"} else f"\\eB{strong}")
        return "".join(found)

    def native(self, rows: Sequence[Sequence[str]], ats: Sequence[str], rules: str, *,
               head: int = 0, sums: int = 0) -> str:  # fmt: skip
        """A table of OpTeX itself, as wide as its words."""
        bar = "|" if rules in {"all", "columns"} else ""
        frame = "|" if rules == "frame" else bar
        ends, lines = {"all": "\\crl ", "rows": "\\crl "}.get(rules, "\\cr "), list[str]()
        for n, row in enumerate(rows):
            end = ends
            if n == head - 1 and rules != "none":
                end = "\\crll " if rules == "all" and self.way["hung"] else "\\crl "
            elif sums and n == len(rows) - sums - 1:
                end = "\\crl "
            lines.append(" & ".join(row) + " " + end)
        edge = "\\crl " if rules in {"all", "rows", "book", "frame", "columns"} else ""
        high = self.told.size * self.way["high"]
        if lines and edge and ends == "\\cr ":
            lines[-1] = lines[-1].removesuffix("\\crl ").removesuffix("\\cr ") + "\\crl "
        return (f"\\thistable{{\\tabiteml={{\\kern{self.way['pad_across']}bp}}"
                f"\\tabitemr={{\\kern{self.way['pad_across']}bp}}"
                f"\\tabstrut={{\\vrule height{0.68 * high:.2f}bp depth{0.32 * high:.2f}bp "
                f"width0pt}}}}\\table{{{frame}{bar.join(ats)}{frame}}}"
                f"{{{edge}\n" + "\n".join(lines) + "}")  # fmt: skip

    def beside(self, left: str, right: str, share: float, wide: float) -> str:
        """Two columns of the page."""
        gap = self.told.size * 1.6
        first = (wide - gap) * share
        return (f"\\hbox to\\hsize{{\\col{{{first:.2f}bp}}{{{left}}}\\hss"
                f"\\col{{{wide - gap - first:.2f}bp}}{{{right}}}}}")  # fmt: skip


def rgb(hexed: str) -> str:
    """`#rrggbb` as OpTeX and PDF have it."""
    return " ".join(f"{int(hexed[i : i + 2], 16) / 255:.3f}" for i in (1, 3, 5)) if hexed else ""


def colour(hexed: str) -> str:
    """What turns to a colour."""
    return f"\\setrgbcolor{{{rgb(hexed)}}}"


def _name(number: int) -> str:
    return _LETTERS[number // 26] + _LETTERS[number % 26]


def _index(row: Sequence[Cell], place: int) -> int:
    """Which cell of a row starts at a column."""
    start = 0
    for n, one in enumerate(row):
        if start >= place:
            return n
        start += one.across
    return len(row) - 1


def _bare(row: Sequence[Cell], place: int) -> bool:
    """Whether the cell that ends at a column has no rules."""
    return row[max(_index(row, place) - 1, 0)].bare if _index(row, place) else row[0].bare
