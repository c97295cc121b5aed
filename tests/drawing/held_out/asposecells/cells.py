"""What a workbook's sheet is made of: squared paper of narrow columns, whose cells are joined."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import folded, leading_of, width_of
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told

UNIT = 8.6806
"""Points of a narrow column, which Aspose.Cells makes of eleven pixels, wider than others do."""
_PAD = 7.0
_LEADING = 1.24
"""Below that, lines would be cut in fonts whose files tell less than the program takes."""


@dataclass(frozen=True, slots=True)
class Look:
    """How words are set; an empty colour is the sheet's ink."""

    bold: bool = False
    italic: bool = False
    colour: str = ""
    scale: float = 1.0


PLAIN, BOLD = Look(), Look(bold=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a place of a table: words or marks, and how."""

    said: str = ""
    look: Look = PLAIN
    at: str = "l"
    fill: str = ""
    marks: tuple[Mark, ...] = ()
    span: int = 1
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A cell at its place, in columns and rows from the upper left corner."""

    cell: Cell
    c: int
    r: int
    w: int
    h: int
    edges: Mapping[str, str] = field(default_factory=dict)
    """Styles of lines by `t`, `b`, `l` and `r`."""


@dataclass(frozen=True, slots=True)
class Part:
    """Boxes, how many columns and rows they take, and rows with a height of their own."""

    boxes: list[Box]
    cols: int
    rows: int
    heights: Mapping[int, float] = field(default_factory=dict)


NOTHING = Part([], 0, 0)


@dataclass(frozen=True, slots=True)
class Kit:
    """What the dice told, with measures."""

    told: Told

    @property
    def way(self) -> Mapping[str, Any]:
        """What the dice chose."""
        return self.told.way

    @property
    def leading(self) -> float:
        """From line to line, in the size of the words."""
        return max(leading_of(self.way["font"]), _LEADING)

    @property
    def high(self) -> float:
        """Points of a row, in whole pixels."""
        rows: float = max(self.way["row"], self.leading + 0.08)
        return math.ceil(self.told.size * rows * 4 / 3) * 0.75

    @property
    def cols(self) -> int:
        """Columns between the margins."""
        return int((self.way["paper"][0] - 2 * self.way["margin"]) // UNIT)

    def wide(self, words: str, look: Look = PLAIN) -> float:
        """Points that words take in one line, with some room to spare."""
        size = self.told.size * look.scale
        return 1.04 * width_of(words, self.way["font"], size, bold=look.bold)

    def needs(self, cell: Cell) -> int:
        """Columns that a cell needs; of wrapped words the longest."""
        if cell.marks and not cell.said:
            return max(math.ceil(self.marks_wide(cell) / UNIT), 2)
        parts = cell.said.split(" ") if cell.wrap else [cell.said]
        most = max(self.wide(part, cell.look) for part in parts)
        return math.ceil((most + _PAD) / UNIT) if cell.said else 1

    def marks_wide(self, cell: Cell) -> float:
        """Points that the marks of a cell take."""
        look = self.told.plan.sheet.look
        found = 6.0
        for mark in cell.marks:
            word = look.words.get(mark.shape, "") if not mark.smudged else ""
            found += self.wide(word, BOLD) + 5 if word else self.told.size * 1.4
        return found

    def rows_for(self, cell: Cell, cols: int) -> int:
        """Rows that a cell needs in so many columns."""
        size = self.told.size * cell.look.scale
        room = (cols * UNIT - _PAD) / 1.04
        said = folded(cell.said, self.way["font"], size, room, bold=cell.look.bold)
        lines = len(said) if cell.wrap else 1
        longest = max(said, key=lambda line: self.wide(line, cell.look), default="")
        if (lines > 1 or cell.wrap) and self.wide(longest, cell.look) > room * 1.06:
            raise NoRoomError(f"{longest} is too wide")
        return max(math.ceil((lines * size * self.leading + 1) / self.high - 0.08), 1)

    def check(self, box: "Box") -> None:
        """Raises NoRoomError where words in one line are wider than their cell."""
        cell = box.cell
        if cell.said and not cell.wrap and self.needs(cell) > box.w:
            raise NoRoomError(f"{cell.said} is too wide")

    def line(self, cell: Cell, cols: int, edges: str = "") -> Part:
        """A cell across, in as many rows as it needs."""
        cell = replace(cell, wrap=True)
        rows = self.rows_for(cell, cols)
        return Part([Box(cell, 0, 0, cols, rows, self.edges(edges))], cols, rows)

    def edges(self, sides: str, style: str = "") -> dict[str, str]:
        """Lines at these sides, in the way's style."""
        return dict.fromkeys(sides, style or self.way["stroke"])


Maker = Callable[[Kit, int], Part]


def moved(part: Part, c: int, r: int) -> list[Box]:
    """The boxes of a part elsewhere."""
    return [replace(box, c=box.c + c, r=box.r + r) for box in part.boxes]


def stacked(parts: Sequence[Part], gap: float = 0, *, between: int = 0) -> Part:
    """Parts below one another, with a low row or some rows between them."""
    boxes, r, heights = list[Box](), 0, dict[int, float]()
    for part in parts:
        if not part.boxes:
            continue
        if r and gap:
            heights[r] = gap
            r += 1
        elif r:
            r += between
        boxes += moved(part, 0, r)
        heights |= {r + row: high for row, high in part.heights.items()}
        r += part.rows
    return Part(boxes, max((part.cols for part in parts), default=0), r, heights)


def beside(parts: Sequence[Part], gap: int) -> Part:
    """Parts side by side."""
    boxes, c = list[Box](), 0
    for part in parts:
        boxes += moved(part, c, 0)
        c += part.cols + gap
    return Part(boxes, c - gap, max(part.rows for part in parts))


def shared(cols: int, count: int, gap: int) -> int:
    """The columns of each of so many parts side by side."""
    return (cols - gap * (count - 1)) // count


def composed(kit: Kit, plan: Sequence[Any], cols: int, makers: Mapping[str, Maker],
             *, top: bool = True) -> Part:  # fmt: skip
    """Parts below one another; a share of the width and two plans stand side by side."""
    found = []
    for one in plan:
        if isinstance(one, str):
            found.append(makers[one](kit, cols))
            continue
        share, left, right = one
        wide = round((cols - 3) * share / 100)
        sides = [replace(composed(kit, side, room, makers, top=False), cols=room)
                 for side, room in ((left, wide), (right, cols - 3 - wide))]  # fmt: skip
        found.append(beside(sides, 3))
    return stacked(found, kit.way["gap"]) if top else stacked(found, between=1)


def as_json(box: Box) -> dict[str, Any]:
    """A box without its cell."""
    said = asdict(box)
    del said["cell"]
    return said
