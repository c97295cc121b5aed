"""Sheets kept in a workbook and printed by LibreOffice Calc, on a paper of narrow columns."""

import math
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.around import saved
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import box, circle, picture, smudge, turned
from tests.drawing.held_out.sheet import Mark, StateRow
from tests.drawing.held_out.votes import Position

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 3, "tick": 4, "thumb": 1, "sign": 1, "face": 1, "disc": 3,
    "square": 1, "letter": 3, "word": 4, "ground": 6, "pill": 4, "badge": 2,
}  # fmt: skip
_FONTS = ("Carlito", "Liberation Sans", "Liberation Serif", "DejaVu Sans", "Caladea", "Open Sans")
_ONE_SCRIPT = ("Carlito", "Caladea")
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
_UNIT = 12.0
"""Width of a narrow column in points."""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan; LibreOffice starts once for all."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        for number, plan in enumerate(plans):
            _Book(plan, folder).save(folder / f"{number:04d}.xlsx")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder}/profile",
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                str(folder),
                *map(str, sorted(folder.glob("*.xlsx"))),
            ],
            check=True,
            capture_output=True,
        )
        return [_first(folder / f"{n:04d}.pdf") for n in range(len(plans))]


def _first(path: Path) -> bytes:
    """The only page, without what Calc says of itself."""
    source = pdfium.PdfDocument(path.read_bytes())
    if len(source) != 1:
        raise ValueError(f"{path.name} has {len(source)} pages")
    document = pdfium.PdfDocument.new()
    document.import_pages(source)
    return saved(document)


def _argb(colour: str) -> str:
    return "FF" + colour.removeprefix("#").upper()


class _Book:
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
        letters = span * _UNIT / ((size or self.size) * 0.58)
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
        left = span * _UNIT / 2 - size / 2 + shift * size * 1.1
        skip, left = divmod(max(left, 0.5), _UNIT)
        above = max((self.heights.get(row, self.height) - size) / 2, 0.3)
        marker = anchors.AnchorMarker(
            col=column - 1 + int(skip), colOff=int(left * emu), row=row - 1, rowOff=int(above * emu)
        )
        extent = import_module("openpyxl.drawing.xdr").XDRPositiveSize2D(
            int(size * emu), int(size * emu)
        )
        image.anchor = anchors.OneCellAnchor(_from=marker, ext=extent)
        self.page.add_image(image)

    # The sheet

    def save(self, path: Path) -> None:
        """Lay out the sheet and write the workbook."""
        across = 62 if self.landscape else 44 + 6 * (self.blocks == 3)
        if self.side:
            self._lay_side(across)
        else:
            self._lay_down(across)
        letter = import_module("openpyxl.utils").get_column_letter
        for column in range(1, across + 1):
            self.page.column_dimensions[letter(column)].width = 2.29
        for row, height in self.heights.items():
            self.page.row_dimensions[row].height = height
        self._set_page()
        self.book.save(path)

    def _set_page(self) -> None:
        page, dice = self.page, self.dice
        page.page_setup.orientation = "landscape" if self.landscape else "portrait"
        page.page_setup.paperSize = 9 if dice.random() < 0.85 else 1
        page.page_setup.fitToWidth = page.page_setup.fitToHeight = 1
        page.sheet_properties.pageSetUpPr.fitToPage = True
        page.print_options.horizontalCentered = dice.random() < 0.5
        margin = dice.uniform(0.4, 0.8)
        for side in ("left", "right", "top"):
            setattr(page.page_margins, side, margin)
        page.page_margins.bottom, page.page_margins.footer = 0.9, 0.35
        front = self.plan.front
        if dice.random() < 0.5:
            page.oddFooter.left.text = f"{front.number} {front.suffix}".strip()
            page.oddFooter.right.text = front.words.code.upper()

    def _lay_down(self, across: int) -> None:
        self._head(across)
        self._fields(1, across)
        self.next(8)
        way = self.dice.choice(("above", "above", "beside", "below"))
        if way == "above":
            self._totals(1)
            self.next(8)
            self._end(1)
        elif way == "beside":
            start = self.row
            self._totals(1)
            after, self.row = self.row, start + 1
            self._end(30 if across < 50 else 40)
            self.row = max(after, self.row)
        else:
            self._end(1)
        self._legend(1)
        self.next(8)
        self._states(1, across, self.row)
        if way == "below":
            self.next(10)
            self._totals(1)
        self._notes(1, across)

    def _lay_side(self, across: int) -> None:
        """Fields and totals left of the states, on rows of one height."""
        self._head(across)
        start, left = self.row, 23
        self._fields(1, left, even=True)
        self.row += 1
        self._totals(1, even=True)
        self.row += 1
        self._end(1)
        self._legend(1)
        left_end, self.row = self.row, start
        self._states(left + 3, across - left - 2, start)
        end = max(left_end, self.row)
        for row in range(start, end):
            self.heights[row] = self.height
        self.heights[start] = self.size * 2.7
        self.row = end
        self._notes(1, across)

    def _head(self, across: int) -> None:
        if self.sheet.organisation:
            self.put(1, 20, self.sheet.organisation, size=self.size - 1)
        if self.sheet.annex:
            self.put(across - 11, 12, self.sheet.annex, bold=True, align="right")
        if self.sheet.organisation or self.sheet.annex:
            self.next()
            self.next(8)

    def _fields(self, column: int, across: int, *, even: bool = False) -> None:
        dice = self.dice
        colon, bold = dice.choice((":", "")), dice.choice(("label", "value", ""))
        ruled = dice.choice(("none", "grid", "rows")) if dice.random() < 0.6 else "none"
        ground = dice.choice((None, None, "#e8edf4"))
        wide = 8
        for label, value in self.sheet.fields:
            need = self.lines(value, across - wide)
            deep = need if even else 1
            height = None if even else max(1, need) * self.size * 1.32 + 3
            self.put(
                column, wide, label + colon, bold=bold == "label", rules=ruled, deep=deep, top=True,
                ground=ground,
            )  # fmt: skip
            self.put(
                column + wide, across - wide, value or None, bold=bold == "value", rules=ruled,
                deep=deep, wrap=True, top=True,
            )  # fmt: skip
            for _ in range(deep):
                self.next(height)

    def _totals(self, column: int, *, even: bool = False) -> None:
        dice, rules = self.dice, self.dice.choice(("none", "grid", "rows", "hair"))
        legend = self.look.legend == "totals"
        spans = {"v": 9, "k": 4, "m": 5, "f": 8}
        if self.side:
            spans = {"v": 8, "k": 4, "m": 4, "f": 7}
        order = dice.choice(("kvmf", "vkmf")) if legend else "vmf"
        align = dice.choice(("right", "center"))
        ground = dice.choice((None, "#dfe6ee", "#eeeeee"))
        heads = dict(zip("vmf", self.sheet.totals_head, strict=True)) | {"k": None}
        here = column
        for c in order:
            self.put(
                here, spans[c], heads[c], bold=True, rules=rules, ground=ground,
                align="left" if c == "v" else "center",
                shrink=True,
            )  # fmt: skip
            here += spans[c]
        self.next(self.size * 1.6)
        for row in self.sheet.totals:
            here = column
            self.heights[self.row] = self.height
            for c in order:
                if c == "k":
                    marks = [row.mark] if row.mark else []
                    self.mark(marks, here, spans[c], self.row, rules)
                else:
                    value = {"v": row.label, "m": row.members, "f": row.figure}[c]
                    number = int(value) if c == "m" else value or None
                    self.put(
                        here, spans[c], number, rules=rules, align="left" if c == "v" else align,
                        bold=row.position is None and c != "f",
                    )  # fmt: skip
                here += spans[c]
            self.next(self.height)

    def _end(self, column: int) -> None:
        dice = self.dice
        colon = dice.choice((":", ""))
        label, date = self.sheet.date
        said, word, mark = self.sheet.result
        one_line = dice.random() < 0.3 and not self.side and column == 1
        self.put(column, 7, label + colon)
        self.put(column + 7, 8, date, bold=dice.random() < 0.5)
        if one_line:
            column += 20
        else:
            self.next(self.height)
        self.heights[self.row] = self.height
        self.put(column, 7, said + colon)
        if mark:
            self.mark([mark], column + 7, 4, self.row, "none")
        if word:
            self.put(column + (11 if mark else 7), 6, word, bold=True)
        self.next(self.height)

    def _legend(self, column: int) -> None:
        if not self.sheet.legend:
            return
        self.next(6)
        self.heights[self.row] = self.height
        deep = 2 if self.side else 4
        for place, (mark, label) in enumerate(self.sheet.legend):
            if place and place % deep == 0:
                self.next(self.height)
                self.heights[self.row] = self.height
            here = column + 11 * (place % deep)
            self.mark([mark], here, 4, self.row, "none")
            self.put(here + 4, 7, label, shrink=True)
        self.next(self.height)

    def _states(self, column: int, across: int, start: int) -> None:
        dice = self.dice
        parts = self.sheet.blocks(self.blocks)
        gap = dice.choice((0, 1)) if self.blocks > 1 else 0
        width = (across - gap * (self.blocks - 1)) // self.blocks
        narrow = width < 17
        spans = {"f": 5 if narrow else 6, "m": 3 if narrow else 5}
        spans["n"] = min(width - sum(spans.values()), 22)
        sizes = self.size - (2 if narrow else 0)
        align = dice.choice(("right", "center"))
        zebra = dice.random() < 0.3 and self.look.family != "ground"
        tint = dice.choice(("#eef2f8", "#f2f2f2", "#fdf5e6"))
        ground = dice.choice((None, "#d9e2ef", "#e7e6e6"))
        heads = dict(zip("nfm", self.sheet.states_head, strict=True))
        end = start
        for place, part in enumerate(parts):
            left = column + place * (width + gap)
            self.row = start
            here = left
            for c in self.order:
                self.put(
                    here, spans[c], heads[c], bold=True, rules=self.rules, align="center",
                    size=sizes - 1, ground=ground, wrap=True,
                )  # fmt: skip
                here += spans[c]
            self.next(self.height if self.side else sizes * 2.7)
            for number, row in enumerate(part):
                self.heights[self.row] = self.height
                self._state(row, left, spans, sizes, align, tint if zebra and number % 2 else None)
                self.next(self.height)
            end = max(end, self.row)
        self.row = end

    def _state(
        self, row: StateRow, left: int, spans: Mapping[str, int], size: float, align: str,
        ground: str | None,
    ) -> None:  # fmt: skip
        here = left
        for c in self.order:
            if c == "m":
                self.mark(row.marks, here, spans[c], self.row, self.rules, ground)
            else:
                value = row.name if c == "n" else row.figure or None
                long = c == "n" and len(row.name) * size * 0.62 > spans["n"] * _UNIT
                self.put(
                    here, spans[c], value, rules=self.rules, ground=ground,
                    align="left" if c == "n" else align, size=size - (1.5 if long else 0),
                    indent=align == "right" or c == "n",
                    shrink=c == "n",
                )  # fmt: skip
            here += spans[c]

    def _notes(self, column: int, across: int) -> None:
        for note in self.sheet.footnotes:
            self.next(5)
            need = self.lines(note, across, self.size - 2)
            self.put(column, across, note, size=self.size - 2, wrap=True, top=True)
            self.next(need * (self.size - 2) * 1.35 + 2)
