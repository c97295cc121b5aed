"""Boxes of words, marks and lines that know their size, and the page that they are put upon."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import folded, width_of
from tests.drawing.held_out.told import Told

_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        '"': r"\char34{}", **{sign: "\\" + sign for sign in "&%$#_{}"}}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Box:
    """Something so wide and high, that can be put where it belongs."""

    wide: float
    high: float
    put: Callable[[float, float], None]
    ground: str = ""
    """What a cell that holds it is filled with."""


@dataclass(frozen=True, slots=True)
class Page:
    """What is told, and the lines of Asymptote that draw it."""

    told: Told
    paper: tuple[float, float]
    source: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)

    @property
    def font(self) -> str:
        """The family."""
        return str(self.told.way["font"])

    def draw(self, do: str, *how: str | float) -> None:
        """A call of what `page.asy` knows; words are quoted."""
        said = (f'"{one}"' if isinstance(one, str) else f"{one:.2f}" for one in how)
        self.source.append(f"{do}({', '.join(said)});")

    def text(self, words: str, *, size: float = 1, bold: bool = False, italic: bool = False,
             ink: str = "", align: str = "L", lead: float = 1.28) -> Box:  # fmt: skip
        """One line of words."""
        points = max(size * self.told.size, 5.6)
        wide = width_of(words, self.font, points, bold=bold) * 1.015
        style = (r"\bfseries " if bold else "") + (r"\itshape " if italic else "")
        tex = style + "".join(_TEX.get(letter, letter) for letter in words)

        def put(x: float, y: float) -> None:
            if words:
                at = {"L": x, "C": x + wide / 2, "R": x + wide}[align]
                side = {"L": "NE", "C": "N", "R": "NW"}[align]
                self.source.append(
                    f'T({at:.2f}, {y + points * (lead / 2 + 0.34):.2f}, "{tex}", {points:.2f}, '
                    f'{side}, "{(ink or self.told.way["ink"])[1:]}");'
                )

        return Box(wide, points * lead, put)

    def para(self, room: float, words: str, *, lead: str = "", size: float = 1,
             bold: bool = False, align: str = "L", **style: Any) -> Box:  # fmt: skip
        """Words in lines as wide as the room, behind a bold lead."""
        points = size * self.told.size * 1.03
        opening = self.text(lead + " ", size=size, bold=True, ink=style.get("ink", ""))
        first = opening.wide if lead else 0.0
        lines = folded(words, self.font, points, room - first, bold=bold) or [""]
        rest = folded(" ".join(lines[1:]), self.font, points, room, bold=bold)
        boxes = [self.text(one, size=size, bold=bold, align=align, **style)
                 for one in (lines[0], *rest)]  # fmt: skip
        if lead and first + boxes[0].wide < room + 1:
            boxes[0] = beside([opening, boxes[0]], 0)
        elif lead:
            boxes = [opening, *boxes]
        if max(box.wide for box in boxes) > room + 1:
            raise NoRoomError(words[:30])
        return stack(boxes, 0, align, room)

    def plate(self, x: float, y: float, wide: float, high: float, fill: str, line: str = "",
              thick: float = 0.5, round_: float = 0) -> None:  # fmt: skip
        """A rectangle."""
        self.draw("R", x, y, wide, high, fill[1:], line[1:], thick, round_)

    def rule(self, x: float, y: float, x2: float, y2: float, thick: float = 0.5,
             dash: str = "", ink: str = "") -> None:  # fmt: skip
        """A line."""
        self.draw("L", x, y, x2, y2, (ink or self.told.way["line"])[1:], thick, dash)

    def ruled(self, room: float, thick: float = 0.6, ink: str = "") -> Box:
        """A line across, with a little room above and below."""
        return Box(room, 5, lambda x, y: self.rule(x, y + 2.5, x + room, y + 2.5, thick, "", ink))

    def framed(self, box: Box, pad: float, *, fill: str = "", line: str = "", thick: float = 0.6,
               round_: float = 0, wide: float = 0, high: float = 0) -> Box:  # fmt: skip
        """A box within a frame, on a ground; at least so wide and high."""
        wide, high = max(wide, box.wide + 2 * pad), max(high, box.high + 2 * pad)

        def put(x: float, y: float) -> None:
            if fill or line:
                self.plate(x, y, wide, high, fill, line, thick, round_)
            box.put(x + pad, y + pad)

        return Box(wide, high, put)


def space(wide: float = 0, high: float = 0) -> Box:
    """Nothing, so wide and high."""
    return Box(wide, high, lambda x, y: None)


def stack(boxes: Sequence[Box], gap: float, align: str = "L", room: float = 0) -> Box:
    """Boxes below one another; those that are empty take no gap."""
    boxes = [box for box in boxes if box.high]
    wide = max([room, *(box.wide for box in boxes)])
    part = {"L": 0.0, "C": 0.5, "R": 1.0}[align]

    def put(x: float, y: float) -> None:
        for box in boxes:
            box.put(x + (wide - box.wide) * part, y)
            y += box.high + gap

    return Box(wide, sum(box.high + gap for box in boxes) - gap if boxes else 0.0, put)


def beside(boxes: Sequence[Box], gap: float, part: float = 0) -> Box:
    """Boxes side by side; `part` 0 sets them at the head, 0.5 in the middle."""
    high = max(box.high for box in boxes)

    def put(x: float, y: float) -> None:
        for box in boxes:
            box.put(x, y + (high - box.high) * part)
            x += box.wide + gap

    return Box(sum(box.wide + gap for box in boxes) - gap, high, put)


def ends(left: Box, right: Box, room: float) -> Box:
    """One box at the left, one at the right."""
    if left.wide + right.wide > room:
        raise NoRoomError("ends of a line")
    return beside([left, right], room - left.wide - right.wide)


def picture_name(data: bytes) -> str:
    """The file that a picture becomes."""
    kind = "jpg" if data.startswith(b"\xff\xd8") else "png"
    return f"{hashlib.md5(data).hexdigest()}.{kind}"
