"""A workbook of one sheet: joined cells of narrow columns, and marks in them."""

import math
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import box, circle, picture, smudge, turned
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.votes import Position

_FONTS = ("Carlito", "Liberation Sans", "Liberation Serif", "DejaVu Sans", "Caladea", "Open Sans")
_ICONS: Mapping[str, tuple[str, ...]] = {
    "arrow": ("3Arrows",),
    "disc": ("3TrafficLights1", "3TrafficLights2"),
    "tick": ("3Symbols2",),
    "badge": ("3Symbols",),
}
_ICON_VALUES: dict[Position, int] = {"yes": 3, "abstain": 2, "no": 1}
_SIGNS = {
    "arrow_up": "↑▲⬆", "arrow_down": "↓▼⬇", "triangle_up": "▲", "triangle_down": "▼",
    "tick": "✓✔✓", "cross": "✗✘✕", "disc": "●", "ring": "○", "square": "■", "diamond": "◆",
    "dash": "–", "plus": "+", "minus": "−",
}  # fmt: skip
_WINGDINGS = {
    "tick": "\uf0fc", "cross": "\uf0fb", "arrow_up": "\uf0e9", "arrow_down": "\uf0ea",
    "disc": "\uf06c", "square": "\uf06e", "diamond": "\uf075",
}  # fmt: skip
UNIT = 12.0
"""Width of a narrow column in points."""


def _argb(colour: str) -> str:
    return "FF" + colour.removeprefix("#").upper()


class Book:
    """A workbook of one sheet."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self.dice = plan.dice("calc")
        self.plan, self.sheet, self.look = plan, plan.sheet, plan.sheet.look
        self.styles: Any = import_module("openpyxl.styles")
        self.book: Any = import_module("openpyxl").Workbook()
        self.page: Any = self.book.active
        dice = self.dice
        self.font = dice.choice(_FONTS)
        self.size = dice.choice((9, 10, 11))
        self.side = dice.random() < 0.25
        self.landscape = self.side or dice.random() < 0.12
        self.blocks = dice.choices((1, 2, 3), (30, 52, 18))[0]
        if self.side:
            self.blocks = min(self.blocks, 2)
        elif self.landscape:
            self.blocks = max(self.blocks, 2)
        self.order = dice.choices(("nfm", "nmf", "mnf", "fnm"), (58, 24, 12, 6))[0]
        self.height = dice.uniform(14, 19)
        self.rules = dice.choice(("none", "grid", "rows", "medium", "hair"))
        self.row = 1
        self.heights: dict[int, float] = {}
        self.technique = self._technique()
        self.pick = dice.randrange(3)
        self.icons = self.pick % 2
        self.conditional = dice.random() < 0.5
        self.pictures: list[bytes] = []

    def _technique(self) -> str:
        look = self.look
        wrong = any(
            m.turned or m.smudged or m.shape != m.hue for r in self.sheet.rows for m in r.marks
        ) or any(len(r.marks) > 1 for r in self.sheet.rows)
        if look.family in {"letter", "word", "pill", "ground"}:
            return "cell"
        ways = ["picture"]
        shapes = set(look.shapes.values())
        if shapes <= set(_SIGNS):
            ways += ["sign", "sign"]
        if shapes <= set(_WINGDINGS):
            ways += ["wingdings"]
        if look.family in _ICONS and look.legend != "none" and not wrong and look.hues:
            ways = ["icons", "icons", *ways]
        return (
            "picture" if look.family == "badge" and ways == ["picture"] else self.dice.choice(ways)
        )

    # Cells

    def put(
        self,
        column: int,
        span: int,
        value: object,
        *,
        bold: bool = False,
        align: str = "left",
        size: float | None = None,
        colour: str = "#000000",
        ground: str | None = None,
        rules: str = "none",
        deep: int = 1,
        row: int | None = None,
        font: str | None = None,
        wrap: bool = False,
        top: bool = False,
        indent: bool = False,
        shrink: bool = False,
    ) -> Any:
        """A text across `span` narrow columns and `deep` rows."""
        s, first = self.styles, row or self.row
        cell = self.page.cell(first, column, value)
        last = (first + deep - 1, column + span - 1)
        if span > 1 or deep > 1:
            self.page.merge_cells(
                start_row=first, start_column=column, end_row=last[0], end_column=last[1]
            )
        line = {"grid": "thin", "rows": "thin", "medium": "medium", "hair": "hair"}.get(rules)
        for r in range(first, last[0] + 1):
            for c in range(column, last[1] + 1):
                each = self.page.cell(r, c)
                if ground:
                    each.fill = s.PatternFill("solid", fgColor=_argb(ground))
                if line:
                    pen = s.Side(style=line, color="FF666666")
                    sides = {} if rules == "rows" else {"left": pen, "right": pen}
                    each.border = s.Border(top=pen, bottom=pen, **sides)
        cell.font = s.Font(
            name=font or self._font_for(str(value)), size=size or self.size, bold=bold,
            color=_argb(colour), charset=2 if font == "Wingdings" else None,
        )  # fmt: skip
        cell.alignment = s.Alignment(
            horizontal=align,
            vertical="top" if top else "center",
            wrap_text=wrap,
            indent=1 if indent else 0,
            shrink_to_fit=shrink,
        )
        return cell

    def _font_for(self, words: str) -> str:
        """Another font where this one lacks the script."""
        if self.font == "Caladea" and any(ord(c) > 0x36F for c in words if c.isalpha()):
            return "Liberation Serif"
        return self.font

    def next(self, height: float | None = None) -> None:
        """Go on in the next row."""
        self.heights[self.row] = height or self.size * 1.5
        self.row += 1

    def lines(self, words: str, span: int, size: float | None = None) -> int:
        """How many lines the words need, rather too many."""
        letters = span * UNIT / ((size or self.size) * 0.58)
        return max(1, math.ceil(len(words) / letters))

    # Marks

    def mark(
        self, marks: Sequence[Mark], column: int, span: int, row: int, rules: str,
        ground: str | None = None,
    ) -> None:  # fmt: skip
        """The cell of a vote, on the ground of its row."""
        if not marks:
            self.put(column, span, None, row=row, rules=rules, ground=ground)
            return
        (mark, *others) = marks
        if mark.smudged:
            self.put(column, span, None, row=row, rules=rules, ground=ground)
            self.picture(smudge(self.dice), column, span, row, 0)
            return
        if self.technique == "picture" and mark.shape not in self.look.words:
            self.put(column, span, None, row=row, rules=rules, ground=ground)
            for place, each in enumerate(marks):
                self.picture(self.drawn(each), column, span, row, place - 0.5 * len(others))
            return
        if others:
            words = "  ".join(self.written(each)[0] for each in marks)
            self.put(column, span, words, align="center", row=row, rules=rules, ground=ground)
            return
        if self.technique == "icons" and mark.shape in _ICON_VALUES:
            value = _ICON_VALUES[mark.shape]
            room = 1 if span == 3 else 2
            before = (span - room) // 2
            rules = "none" if rules == "none" else "rows"
            self.put(column, before, None, row=row, rules=rules, ground=ground)
            cell = self.put(
                column + before, room, value, align="center", row=row, rules=rules, ground=ground
            )
            self.put(
                column + before + room,
                span - before - room,
                None,
                row=row,
                rules=rules,
                ground=ground,
            )
            styles = _ICONS[self.look.family]
            rule = import_module("openpyxl.formatting.rule").IconSetRule(
                styles[self.icons % len(styles)], "num", [0, 2, 3], showValue=False
            )
            self.page.conditional_formatting.add(cell.coordinate, rule)
            return
        words, font = self.written(mark)
        colour = self.look.colours[mark.hue]
        if self.look.family in {"ground", "pill"} and mark.shape != "not_participating":
            ground, colour = colour, self.look.ink_on(mark.hue)
        elif self.look.family == "ground":
            ground = self.look.colours[mark.hue]
        if self.conditional and ground == self.look.colours[mark.hue] and words:
            self.conditionally(mark, words, column, span, row, rules)
            return
        self.put(
            column, span, words or None, align="center", row=row, rules=rules, ground=ground,
            colour=colour, font=font, bold=self.pick == 0,
        )  # fmt: skip

    def conditionally(
        self, mark: Mark, words: str, column: int, span: int, row: int, rules: str
    ) -> None:
        """A word whose cell is filled by a rule of the workbook."""
        cell = self.put(column, span, words, align="center", row=row, rules=rules)
        s = self.styles
        colour = self.look.colours[mark.hue]
        area = f"{cell.coordinate}"
        rule = import_module("openpyxl.formatting.rule").CellIsRule(
            operator="equal",
            formula=[f'"{words}"'],
            fill=s.PatternFill("solid", bgColor=_argb(colour), fgColor=_argb(colour)),
            font=s.Font(color=_argb(self.look.ink_on(mark.hue))),
        )
        self.page.conditional_formatting.add(area, rule)

    def written(self, mark: Mark) -> tuple[str, str | None]:
        """Letters of a mark, and the font that they need."""
        look = self.look
        if mark.shape in look.words:
            return look.words[mark.shape], None
        if look.family == "ground":
            word = {"yes": "Yes", "no": "No", "abstain": "Abstain"}.get(mark.shape, "")
            return (word if self.pick == 1 and mark.shape == mark.hue else ""), None
        shape = look.shapes[mark.shape]
        if mark.turned:
            name, _, way = shape.rpartition("_")
            shape = f"{name}_{'down' if way == 'up' else 'up'}"
        if self.technique == "wingdings":
            return _WINGDINGS[shape], "Wingdings"
        signs = _SIGNS.get(shape, "–")
        return signs[self.pick % len(signs)], "DejaVu Sans"

    def drawn(self, mark: Mark) -> bytes:
        """A small picture of a mark."""
        look = self.look
        rings = look.outlines.rings(look.shapes[mark.shape])
        rings = turned(rings) if mark.turned else rings
        file = BytesIO()
        if look.family == "badge":
            frame = circle(0.98) if self.pick else box(0.95, 0.95)
            small = tuple(tuple((x * 0.58, y * 0.58) for x, y in ring) for ring in rings)
            picture((frame, *small), look.colours[mark.hue], 64).save(file, "PNG")
        else:
            ground = "#ffffff" if self.pick == 2 else None
            size = (20, 40, 80)[self.pick]
            picture(rings, look.colours[mark.hue], size, ground=ground).save(file, "PNG")
        return file.getvalue()

    def picture(self, data: bytes, column: int, span: int, row: int, shift: float) -> None:
        """A picture in the middle of a cell."""
        image = import_module("openpyxl.drawing.image").Image(BytesIO(data))
        anchors = import_module("openpyxl.drawing.spreadsheet_drawing")
        size = min(self.height, 15.0) * self.look.size
        emu = 12_700
        left = span * UNIT / 2 - size / 2 + shift * size * 1.1
        skip, left = divmod(max(left, 0.5), UNIT)
        above = max((self.heights.get(row, self.height) - size) / 2, 0.3)
        marker = anchors.AnchorMarker(
            col=column - 1 + int(skip), colOff=int(left * emu), row=row - 1, rowOff=int(above * emu)
        )
        extent = import_module("openpyxl.drawing.xdr").XDRPositiveSize2D(
            int(size * emu), int(size * emu)
        )
        image.anchor = anchors.OneCellAnchor(_from=marker, ext=extent)
        self.page.add_image(image)
