"""A note's sheet, laid out in a workbook."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from tests.drawing.held_out.calc.book import UNIT, Book
from tests.drawing.held_out.sheet import StateRow


class CalcSheet(Book):
    """Fields, totals, result, legend and States in rows."""

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
                long = c == "n" and len(row.name) * size * 0.62 > spans["n"] * UNIT
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
