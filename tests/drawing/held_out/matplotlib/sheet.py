"""A note's sheet, laid out in a figure."""

from collections.abc import Callable, Mapping, Sequence
from io import BytesIO

from tests.drawing.held_out.matplotlib.figure import Figure
from tests.drawing.held_out.sheet import StateRow


class FigureSheet(Figure):
    """Fields, totals, result, legend and States from above downwards."""

    def saved(self) -> bytes:
        """Lay out the sheet; the PDF's bytes."""
        with self.pyplot.rc_context({"pdf.fonttype": self.kind, "pdf.compression": 6}):
            self._lay_out()
            file = BytesIO()
            none = dict.fromkeys(("Creator", "Producer", "CreationDate"))
            self.figure.savefig(
                file, format="pdf", metadata=none, facecolor=self.figure.get_facecolor()
            )
        self.pyplot.close(self.figure)
        return file.getvalue()

    def _lay_out(self) -> None:
        left, right = self.margin, self.width - self.margin
        self._head(left, right)
        front = self.plan.front
        if self.dice.random() < 0.5:
            self.say(left, 22, f"{front.number} {front.suffix}".strip(), size=8)
            self.say(right, 22, front.words.code.upper(), size=9, bold=True, align="right")
        if self.side:
            middle = left + (right - left) * 0.4
            start = self.top
            self._fields(left, middle)
            self.top -= 8
            self._totals(left, min(middle, left + 260))
            self.top -= 6
            self._end(left)
            self._legend(left, middle)
            low, self.top = self.top, start
            self._states(middle + 22, right, 0)
            self.top = min(low, self.top)
            self._notes(left, right)
            return
        notes = 30.0 + 22 * len(self.sheet.footnotes)
        self._fields(left, right)
        self.top -= self.dice.uniform(4, 12)
        way = self.dice.choice(("above", "beside", "beside", "below", "right"))
        if way == "right" and self.blocks > 1:
            way = "above"
        if way == "above":
            self._totals(left, left + 280)
            self.top -= 8
            self._end(left)
        elif way == "beside":
            start = self.top
            self._totals(left, left + 270)
            low, self.top = self.top, start - 14
            self._end(left + 310)
            self.top = min(low, self.top)
        elif way == "right":
            start = self.top
            self._totals(right - 215, right)
            self.top -= 10
            self._end(right - 215)
            self._legend(right - 215, right)
            self.top = start
            self._states(left, right - 240, notes)
            self._notes(left, right)
            return
        else:
            self._end(left)
            notes += 110
        self._legend(left, right)
        self.top -= self.dice.uniform(6, 12)
        self._states(left, right, notes)
        if way == "below":
            self.top -= 10
            self._totals(left, left + 280)
        self._notes(left, right)

    def _head(self, left: float, right: float) -> None:
        if self.sheet.annex:
            self.say(right, self.top - 10, self.sheet.annex, bold=True, align="right", size=11)
        if self.sheet.organisation:
            self.say(left, self.top - 10, self.sheet.organisation)
        if self.sheet.annex or self.sheet.organisation:
            self.top -= 24

    def _fields(self, left: float, right: float) -> None:
        dice = self.dice
        colon, bold = dice.choice((":", ":", "")), dice.choice(("label", "value", ""))
        way = dice.choice(("columns", "columns", "ruled", "above"))
        if way == "above" and (self.side or self.wide or self.blocks == 1):
            way = "columns"
        labels = [label + colon for label, _ in self.sheet.fields]
        indent = max(self.measure(t, bold=True) for t in labels) + dice.uniform(8, 26)
        if way == "above":
            self._fields_above(left, right, colon)
            return
        for label, value in zip(labels, (v for _, v in self.sheet.fields), strict=True):
            if way == "ruled":
                self._line(left, right, self.top + 1.5)
            self.say(left + 2, self.top - self.size, label, bold=bold == "label")
            room = right - left - indent - 4
            self.top = self.paragraph(
                left + indent, self.top, value, room, self.size, bold=bold == "value"
            )
            self.top -= 2.5
        if way == "ruled":
            self._line(left, right, self.top + 1.5)

    def _fields_above(self, left: float, right: float, colon: str) -> None:
        """Small labels over their values, three in a row; the subject at the end."""
        pairs = sorted(self.sheet.fields, key=lambda pair: pair[0] == "Subject")
        width = (right - left) / 3
        for start in (0, 3):
            low = self.top
            for place, (label, value) in enumerate(pairs[start : start + 3]):
                if label == "Subject":
                    continue
                x = left + place * width
                self.say(x, self.top - 7, label + colon, size=7, colour="#555555")
                end = self.paragraph(x, self.top - 9, value, width - 10, self.size)
                low = min(low, end)
            self.top = low - 5
        label, value = pairs[-1]
        self.say(left, self.top - 7, label + colon, size=7, colour="#555555")
        self.top = self.paragraph(left, self.top - 9, value, right - left, self.size) - 3

    def _line(self, left: float, right: float, y: float) -> None:
        self.axes.plot([left, right], [y, y], color="#777777", linewidth=0.5)

    def _table(
        self,
        left: float,
        cells: list[list[str]],
        widths: Sequence[float],
        height: float,
        aligns: str,
        edges: str,
        *,
        size: float,
        tint: str | None,
        head: str | None,
        bold_head: bool = True,
    ) -> Callable[[int, int], tuple[float, float]]:
        """A table of matplotlib's below `top`; tells the middle of each of its cells."""
        total = sum(widths)
        rows = len(cells)
        box_ = (left / self.width, (self.top - rows * height) / self.height,
                total / self.width, rows * height / self.height)  # fmt: skip
        table = self.axes.table(
            cellText=cells, colWidths=[w / total for w in widths], bbox=box_, edges=edges
        )
        table.auto_set_font_size(False)
        for (r, c), cell in table.get_celld().items():
            cell.set_linewidth(0.5)
            cell.set_edgecolor("#666666")
            cell.PAD = 3.5 / widths[c]
            text = cell.get_text()
            small, bold = size, r == 0 and bold_head
            while self.measure(cells[r][c], small, bold=bold) > widths[c] - 5:
                small -= 0.2
            text.set_fontsize(small)
            text.set_family([self.family, "DejaVu Sans"])
            text.set_fontweight("bold" if bold else "normal")
            align = {"l": "left", "r": "right", "c": "center"}[aligns[c]]
            text.set_horizontalalignment(align)
            cell._loc = align
            if edges == "closed":
                even = r and r % 2 == 0
                cell.set_facecolor(head if r == 0 and head else tint if tint and even else "none")
        top = self.top
        self.top -= rows * height

        def middle(r: int, c: int) -> tuple[float, float]:
            x = left + sum(widths[:c]) + widths[c] / 2
            return x, top - (r + 0.5) * height

        return middle

    def _totals(self, left: float, right: float) -> None:
        dice, show = self.dice, self.look.legend == "totals"
        width = right - left
        order = dice.choice(("kvmf", "vkmf")) if show else "vmf"
        parts = {"k": 0.25 if self.look.words else 0.14, "v": 0.38, "m": 0.2, "f": 0.28}
        whole = sum(parts[c] for c in order)
        widths = [width * parts[c] / whole for c in order]
        heads = dict(zip("vmf", self.sheet.totals_head, strict=True)) | {"k": ""}
        cells = [[heads[c] for c in order]]
        for row in self.sheet.totals:
            texts = {"k": "", "v": row.label, "m": row.members, "f": row.figure}
            cells.append([texts[c] for c in order])
        align = dice.choice("rc")
        aligns = "".join("l" if c == "v" else "c" if c == "k" else align for c in order)
        height = dice.uniform(12.5, 16)
        middle = self._table(
            left, cells, widths, height, aligns,
            dice.choice(("closed", "horizontal", "open")), size=min(self.size, 9), tint=None,
            head=dice.choice((None, "#e9eef5")),
        )  # fmt: skip
        if show:
            c = order.index("k")
            for number, row in enumerate(self.sheet.totals, 1):
                x, y = middle(number, c)
                self.cell_mark([row.mark] if row.mark else [], x, y, widths[c], height)

    def _end(self, left: float) -> None:
        dice = self.dice
        colon = dice.choice((":", ":", ""))
        label, date = self.sheet.date
        said, word, mark = self.sheet.result
        gap = max(self.measure(t + colon, bold=True) for t in (label, said)) + 12
        bold = dice.random() < 0.5
        self.top -= self.size * 1.3
        self.say(left, self.top, label + colon)
        self.say(left + gap, self.top, date, bold=bold)
        self.top -= self.size * 1.3 + 6
        self.say(left, self.top, said + colon)
        here = left + gap
        if mark:
            self.cell_mark([mark], here + 12, self.top + 3, 26, 14)
            here += 32
        self.say(here, self.top, word, bold=True)
        self.top -= 4

    def _legend(self, left: float, right: float) -> None:
        if not self.sheet.legend:
            return
        self.top -= 18
        x = left
        for mark, label in self.sheet.legend:
            wide = 46 if mark.shape in self.look.words else 18
            length = wide + 6 + self.measure(label) + 20
            if x + length > right + 20:
                x, self.top = left, self.top - 17
            self.cell_mark([mark], x + wide / 2, self.top + 3, wide, 13)
            self.say(x + wide + 6, self.top, label)
            x += length
        self.top -= 6

    def _states(self, left: float, right: float, below: float) -> None:
        dice = self.dice
        parts = self.sheet.blocks(self.blocks)
        gap = dice.choice((0.0, 8.0, 16.0)) if self.blocks > 1 else 0.0
        width = (right - left - gap * (len(parts) - 1)) / len(parts)
        if len(parts) == 1:
            width = min(width, dice.uniform(300, 460))
        rows = len(parts[0]) + 1
        room = self.top - 44 - below
        height = min(room / rows, dice.uniform(13, 22))
        size = min(height * 0.7, dice.uniform(7.5, 10))
        names = [row.name for row in self.sheet.rows]
        while max(self.measure(n, size) for n in names) > width * (
            0.46 if len(parts) == 3 else 0.52
        ):
            size -= 0.2
        share = {"n": 0.54, "f": 0.28, "m": 0.18}
        if len(parts) == 3:
            share = {"n": 0.48, "f": 0.34, "m": 0.18}
        widths = [width * share[c] for c in self.order]
        heads = dict(zip("nfm", self.sheet.states_head, strict=True))
        align = dice.choice("rcr")
        aligns = "".join({"n": "l", "f": align, "m": "c"}[c] for c in self.order)
        edges = dice.choice(("closed", "closed", "horizontal", "open"))
        zebra = self.look.family != "ground" and dice.random() < 0.4
        tint = dice.choice(("#eef3fa", "#f3f3f3", "#f8f4ea")) if zebra else None
        head = dice.choice((None, "#dde5f0", "#e6e6e6"))
        bold = dice.random() < 0.8
        start, low = self.top, self.top
        for number, part in enumerate(parts):
            self.top = start
            x = left + number * (width + gap)
            self._block(part, x, widths, heads, height, aligns, edges, size, tint, head, bold)
            low = min(low, self.top)
        self.top = low

    def _block(
        self, part: Sequence[StateRow], x: float, widths: Sequence[float],
        heads: Mapping[str, str], height: float, aligns: str, edges: str, size: float,
        tint: str | None, head: str | None, bold: bool,
    ) -> None:  # fmt: skip
        cells = [[heads[c] for c in self.order]]
        for row in part:
            texts = {"n": row.name, "f": row.figure, "m": ""}
            cells.append([texts[c] for c in self.order])
        middle = self._table(
            x, cells, widths, height, aligns, edges, size=size, tint=tint, head=head,
            bold_head=bold,
        )  # fmt: skip
        c = self.order.index("m")
        for number, row in enumerate(part, 1):
            mx, my = middle(number, c)
            self.cell_mark(row.marks, mx, my, widths[c], height)

    def _notes(self, left: float, right: float) -> None:
        self.top -= 6
        for note in self.sheet.footnotes:
            self.top = self.paragraph(left, self.top, note, right - left, 7) - 3
