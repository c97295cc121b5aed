"""What a page of groff is made of: words, paragraphs, tables of tbl, parts beside one another."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.groff.fonts import font_name
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.shared.kit import SIDES
from tests.drawing.held_out.told import Told

TAB = "@"
_SPECIAL = {"\\": "\\[rs]", "'": "\\[aq]", "`": "\\[ga]", "^": "\\[ha]", "~": "\\[ti]",
            '"': "\\[dq]", "\u00a0": "\\~", "@": "\\[at]"}  # fmt: skip


class Cell(NamedTuple):
    """A cell of a table: what stands in it, where, its ground, how many columns it spans, and
    whether its words may break."""

    body: str = ""
    at: str = "l"
    fill: str = ""
    across: int = 1
    block: bool = False


def escaped(said: str) -> str:
    """Words as troff takes them."""
    return "".join(_SPECIAL.get(one, one if ord(one) < 128 else f"\\[u{ord(one):04X}]")
                   for one in said)  # fmt: skip


class Kit:
    """What one page is set with; keeps its colours, its strings and its files."""

    def __init__(self, told: Told) -> None:
        self.told, self.way, self.size = told, told.way, told.size
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.route: str = told.way["route"]
        self.colours, self.strings = set[str](), dict[str, str]()
        self.files: dict[str, bytes] = {}
        self._lots, self.parted = 0, False

    def ink(self, colour: str) -> str:
        """The name of a colour of the page."""
        self.colours.add(colour)
        return f"c{colour[1:]}"

    def sized(self, part: float) -> float:
        """A part of the page's size, as large as a person needs it."""
        return max(round(self.size * part, 1), 8.0 if self.told.plan.picture else 7.0)

    def long(self, said: str, *, bold: bool = False, size: float = 1) -> float:
        """How wide words are."""
        return width_of(said, self.way["font"], self.sized(size), bold=bold)

    def text(self, said: str, *, bold: bool = False, size: float = 1, colour: str = "",
             family: str = "") -> str:  # fmt: skip
        """Words in a line."""
        if not said:
            return ""
        font = font_name(family or self.way["font"], bold=bold)
        ink = self.ink(colour or self.way["ink"])
        return (f"\\&\\s[{self.sized(size)}p]\\f[{font}]\\m[{ink}]{escaped(said)}"
                "\\m[]\\f[]\\s[0]")  # fmt: skip

    def held(self, said: str, **look: object) -> str:
        """Words that stay in one line."""
        return self.text(said.replace(" ", "\u00a0"), **look)  # type: ignore[arg-type]

    def string(self, made: str) -> str:
        """What is told once and then called."""
        name = self.strings.setdefault(made, f"m{len(self.strings)}")
        return f"\\*[{name}]"

    def para(self, *words: str, at: str = "l", size: float = 1, leading: float = 0) -> str:
        """A paragraph; its words are in lines of the source."""
        step = self.sized(max(size, 1)) * (leading or self.way["leading"])
        lines = "\n".join(f"\\&{one}" for one in words if one)
        return f".PA {at} {self.sized(size)}p {step:.2f}p\n{lines}\n.br\n"

    def hung(self, label: str, words: str, stop: float, *, at: str = "l") -> str:
        """A paragraph whose label stands before its indent."""
        step = self.size * self.way["leading"]
        return (f".PA {at} {self.sized(1)}p {step:.2f}p\n.ta {stop:.2f}p\n.in +{stop:.2f}p\n"
                f".ti -{stop:.2f}p\n{label}\t\\c\n{words}\n.br\n.in -{stop:.2f}p\n")  # fmt: skip

    def lines(self, rows: Sequence[str], stops: str, *, lead: str = "", high: float = 0) -> str:
        """Lines with tab stops, perhaps with leaders between them."""
        step = self.size * (high or self.way["leading"])
        return (f".PA l {self.sized(1)}p {step:.2f}p\n.nf\n.ta {stops}\n.lc {lead or '.'}\n"
                + "".join(f"\\&{row}\n" for row in rows) + ".fi\n")  # fmt: skip

    def space(self, high: float) -> str:
        """Room between parts."""
        return f".sp {high:.2f}p\n"

    def rule(self, wide: float, thick: float = 0.6, colour: str = "") -> str:
        """A line across."""
        return f".RL {wide:.2f}p {thick}p {self.ink(colour or self.way['line'])}\n"

    def beside(self, left: Sequence[str], right: Sequence[str], share: float, wide: float) -> str:
        """Parts in two columns."""
        gap = self.size * self.way["gutter"]
        first = (wide - gap) * share
        parts = [("".join(left), first), ("".join(right), wide - gap - first)]
        return self.abreast(parts, gap)

    def abreast(self, parts: Sequence[tuple[str, float]], gap: float) -> str:
        """Parts of their widths beside one another."""
        self._lots += 1
        name, x, made = chr(96 + self._lots), 0.0, ""
        for part, wide in parts:
            made += f".B2 {name} {x:.2f}p {wide:.2f}p\n{part}"
            x += wide + gap
        return f".B1 {name}\n{made}.B3 {name}\n"

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
              head: int = 0, sums: int = 0, high: float = 0, at: str = "l", wide: float = 0
              ) -> str:  # fmt: skip
        """A table of tbl; the first rows are heads, the last sums."""
        boxed = {"all": "allbox ", "box": "box ", "double": "doublebox ", "bars": "box "}
        lined, step = rules in {"all", "rows"}, self.size * (high or self.way["high"])
        pitch = step + (2 if lined else 0)
        look = f"{boxed.get(rules, '')}nokeep linesize({self.way['linesize']}) tab({TAB})"
        look += " decimalpoint(,)" if "," in self.told.plan.sheet.rows[0].figure else ""
        body, self.parted = list[str](), rules == "all"
        for n, row in enumerate(rows):
            if rules == "book" and n == 0:
                body.append("_")
            body += self._row(row, widths, pitch, first=n == 0, lined=lined, boxed=rules in boxed)
            last = n == len(rows) - 1
            under = n == head - 1 or n == len(rows) - sums - 1
            if not last and (rules == "rows" or (under and rules not in {"all", "open"})):
                body.append("=" if rules == "double" and n == head - 1 else "_")
            elif last and rules in {"book", "rows"}:
                body.append("_")
        bar = " | " if rules in {"bars", "grid"} else " "
        forms = "\n".join(self._form(row, widths, bar) for row in rows) + "."
        x = (wide - sum(widths)) * SIDES[at] if wide else 0
        x += 0 if rules in boxed else self.size / 2
        drop = (pitch / 2 - 0.58 * self.size - 1) if pitch else 0
        return (f".PA l {self.sized(1)}p {step:.2f}p\n.nf\n.ds up \\v'-{drop:.2f}p'\n"
                f".ds dn \\v'{drop:.2f}p'\n.in +{x:.2f}p\n.TS\n{look};\n{forms}\n"
                + "\n".join(body) + f"\n.TE\n.in -{x:.2f}p\n.sp 3p\n")  # fmt: skip

    def _form(self, row: Sequence[Cell], widths: Sequence[float], bar: str) -> str:
        """The format of a row."""
        found, place, last = list[str](), 0, sum(one.across for one in row) - 1
        for one in row:
            for n in range(one.across):
                wide = widths[place] - self.size - 0.1
                need(2, wide, "a column")
                found.append(f"{'s' if n else one.at}w({wide:.2f}p){2 if place < last else ''}")
                place += 1
        return bar.join(found)

    def _row(self, row: Sequence[Cell], widths: Sequence[float], pitch: float, *, first: bool,
             lined: bool, boxed: bool) -> list[str]:  # fmt: skip
        """A row below the grounds of its cells, of which those alike are one."""
        grounds, said, place = list[list[Any]](), list[str](), 0
        x = 0.0 if boxed else -self.size / 2
        inset = 0.8 if lined or boxed else 0.0
        for one in row:
            wide = sum(widths[place : place + one.across])
            if one.fill and grounds and [x, one.fill] == grounds[-1][1:] and not self.parted:
                grounds[-1][1] += wide
            elif one.fill:
                grounds.append([x, x + wide, one.fill])
            said.append(self._cell(one))
            x, place = x + wide, place + one.across
        side = 0.5 if self.parted else 0.0
        low, tall = 0.25 * self.size + 1 - inset, pitch - (4 if first else 2) * inset
        made = [f".GR {left + side:.2f}p {right - left - 2 * side:.2f}p {low:.2f}p {tall:.2f}p "
                f"{self.ink(fill)}" for left, right, fill in grounds]  # fmt: skip
        return [*made, TAB.join(said)]

    def _cell(self, one: Cell) -> str:
        """A cell as tbl takes it."""
        if not one.block:
            return f"\\*[up]{one.body}\\*[dn]" if one.body else ""
        step = self.size * self.way["leading"]
        side = {"c": "c", "r": "r"}.get(one.at, "l")
        return f"T{{\n.ad {side}\n.fi\n.vs {step:.2f}p\n\\&{one.body}\nT}}"

    def head(self, said: str, wide: float, at: str = "c") -> Cell:
        """A head of a column, which may break."""
        bold, fill = self.way["head_bold"], self.way["head_fill"]
        breaks = self.long(said, bold=bold) > wide - self.size - 1
        words = self.text(said, bold=bold, colour=self.way["head_ink"] if not breaks else "")
        return Cell(words, at, fill, block=breaks)

    def heads(self, said: Sequence[str], widths: Sequence[float], ats: Sequence[str]) -> list[Cell]:
        """The heads of a table; without grounds where one has several lines."""
        ats = ["c" if at == "n" else at for at in ats]
        made = [self.head(*one) for one in zip(said, widths, ats, strict=True)]
        if not any(one.block for one in made):
            return made
        return [Cell(self.text(one, bold=self.way["head_bold"]), at, block=True)
                for one, at in zip(said, ats, strict=True)]  # fmt: skip

    def preamble(self) -> str:
        """Colours and strings of the page."""
        colours = "".join(f".defcolor c{one[1:]} rgb {one}\n" for one in sorted(self.colours))
        strings = "".join(f".ds {name} {made}\n" for made, name in self.strings.items())
        return colours + strings


Maker = Callable[[Kit, float], list[str]]
