"""A sheet laid out by coordinates, for programs that place words, lines and shapes alone."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from io import BytesIO

from tests.drawing.held_out.letters import fitting, folded, width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, picture, smudge, turned
from tests.drawing.held_out.sheet import Mark, StateRow


class Placed(ABC):
    """One sheet; x and y count points from the upper left corner."""

    FONTS: Sequence[str]
    NATIVE: Mapping[str, Sequence[str]]
    """Names of the program's own signs, by technique."""
    SLACK = 1.0
    """How much wider the program sets words than their font says."""

    def __init__(self, plan: Plan, program: str) -> None:
        self.plan, self.sheet, self.look = plan, plan.sheet, plan.sheet.look
        dice = self.dice = plan.dice(program)
        self.plan_of_page = dice.choices(
            ("boxes", "stack", "side", "mirror", "foot"), (32, 30, 14, 10, 14)
        )[0]
        sideways = self.plan_of_page in {"side", "mirror"}
        wide = sideways or dice.random() < 0.1
        paper = (595.0, 842.0) if dice.random() < 0.85 else (612.0, 792.0)
        self.width, self.height = paper[::-1] if wide else paper
        self.blocks = dice.choices((1, 2, 3), (24, 54, 22))[0]
        if sideways:
            self.blocks = min(self.blocks, 2)
        elif wide:
            self.blocks = max(self.blocks, 2)
        self.family = dice.choice(self.FONTS)
        self.size = dice.uniform(8.0, 10.0)
        self.margin = dice.uniform(34, 62)
        self.pick = dice.randrange(3)
        self.order = dice.choices(("nfm", "nmf", "mnf"), (55, 28, 17))[0]
        self.codes = dice.random() < 0.15 and " " not in self.sheet.rows[0].name
        if self.codes and self.blocks < 3:
            self.order = "c" + self.order
        shapes = set(self.look.shapes.values())
        ways = [way for way, signs in self.NATIVE.items() if shapes <= set(signs)]
        self.technique = dice.choice(["polygon", "picture", *ways, *ways])
        self.top = self.margin

    # What a program has to offer

    @abstractmethod
    def text(
        self, x: float, y: float, words: str, size: float, bold: bool, align: str, colour: str
    ) -> None:
        """Words on a base line; `align` is left, centre or right."""

    @abstractmethod
    def rect(
        self, x: float, y: float, w: float, h: float, fill: str | None, line: str | None
    ) -> None:
        """A rectangle."""

    @abstractmethod
    def segment(self, x: float, y: float, x2: float, y2: float, thick: float, colour: str) -> None:
        """A line."""

    @abstractmethod
    def polygon(self, rings: Sequence[Ring], colour: str, x: float, y: float, half: float) -> None:
        """Rings of points from -1 to 1 about this point, y upwards; filled by even and odd."""

    @abstractmethod
    def disc(self, colour: str, x: float, y: float, radius: float) -> None:
        """A full circle."""

    @abstractmethod
    def image(self, data: bytes, x: float, y: float, size: float) -> None:
        """A PNG about this point."""

    @abstractmethod
    def native(self, shape: str, colour: str, x: float, y: float, size: float) -> None:
        """A sign of the program's own about this point, by `technique`."""

    # Words

    def say(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float | None = None,
        bold: bool = False,
        align: str = "left",
        colour: str = "#000000",
        room: float | None = None,
    ) -> None:
        """Words on a base line, made smaller where they find no room."""
        if words:
            size = size or self.size
            if room:
                size = fitting(words, self.family, size, room / self.SLACK, bold=bold)
            self.text(x, y, words, size, bold, align, colour)

    def wide(self, words: str, *, bold: bool = True) -> float:
        """Width of words in the usual size."""
        return width_of(words, self.family, self.size, bold=bold) * self.SLACK

    def paragraph(
        self, x: float, top: float, words: str, room: float, size: float, *, bold: bool = False
    ) -> float:
        """Lines below one another; where they end."""
        for line in folded(words, self.family, size, room / self.SLACK, bold=bold) or [""]:
            self.say(x, top + size, line, size=size, bold=bold)
            top += size * 1.28
        return top

    # Marks

    def cell_marks(self, marks: Sequence[Mark], x: float, y: float, w: float, h: float) -> None:
        """The marks of a cell about its middle, with its ground where that is the mark."""
        for place, mark in enumerate(marks):
            if self.look.family == "ground" and not mark.smudged:
                part = (1.0, 0.8, 0.55)[self.pick]
                fill = self.look.colours[mark.hue]
                self.rect(x - w * part / 2, y - h / 2 + 0.5, w * part, h - 1, fill, None)
            shift = (place - (len(marks) - 1) / 2) * min(h, 15)
            self.mark(mark, x + shift, y, min(h, 17) * self.look.size, w)

    def mark(self, mark: Mark, x: float, y: float, size: float, room: float) -> None:
        """A mark about this point."""
        look = self.look
        if mark.smudged:
            self.image(smudge(self.dice), x, y, size * 1.2)
        elif mark.shape in look.words:
            self._word(mark, x, y, size, room)
        elif look.family == "ground":
            word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
            if self.pick == 0 and mark.shape == mark.hue:
                ink = look.ink_on(mark.hue)
                self.say(x, y + size * 0.27, word, size=size * 0.78, align="centre", colour=ink)
        elif look.family == "badge":
            colour = look.colours[mark.hue]
            if self.pick:
                self.disc(colour, x, y, size / 2)
            else:
                self.rect(x - size / 2, y - size / 2, size, size, colour, None)
            self._shape(mark, look.shapes[mark.shape], "#ffffff", x, y, size * 0.6)
        else:
            self._shape(mark, look.shapes[mark.shape], look.colours[mark.hue], x, y, size)

    def _word(self, mark: Mark, x: float, y: float, size: float, room: float) -> None:
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        letters = min(size, self.size)
        bold = self.pick == 0
        if self.look.family == "pill" and mark.shape != "not_participating":
            longest = max(self.look.words.values(), key=len)
            letters = fitting(longest, self.family, letters * 0.84, room - 8, bold=True)
            wide = width_of(longest, self.family, letters, bold=True) + 6
            high = letters * 1.4
            self.rect(x - wide / 2, y - high / 2, wide, high, colour, None)
            colour, bold = self.look.ink_on(mark.hue), True
        self.say(x, y + letters * 0.35, word, size=letters, bold=bold, align="centre",
                 colour=colour, room=room - 3)  # fmt: skip

    def _shape(self, mark: Mark, shape: str, colour: str, x: float, y: float, size: float) -> None:
        signs = self.NATIVE.get(self.technique, ())
        rings = self.look.outlines.rings(shape)
        rings = turned(rings) if mark.turned else rings
        if shape in signs and not mark.turned:
            self.native(shape, colour, x, y, size)
        elif self.technique == "picture":
            file = BytesIO()
            picture(rings, colour, (26, 52, 104)[self.pick]).save(file, "PNG")
            self.image(file.getvalue(), x, y, size)
        elif shape == "disc":
            self.disc(colour, x, y, size * 0.4)
        else:
            self.polygon(rings, colour, x, y, size / 2)

    # The sheet

    def lay_out(self) -> None:
        """Draw all of it."""
        left, right = self.margin, self.width - self.margin
        sheet, dice = self.sheet, self.dice
        if sheet.annex:
            self.say(right, self.top + 8, sheet.annex, bold=True, align="right", size=11)
        if sheet.organisation:
            self.say(left, self.top + 8, sheet.organisation, size=9)
        if sheet.annex or sheet.organisation:
            self.top += 20
            if dice.random() < 0.3:
                self.segment(left, self.top, right, self.top, 1.0, "#000000")
                self.top += 8
        front = self.plan.front
        if dice.random() < 0.5:
            y = self.height - 26
            self.say(left, y, f"{front.number} {front.suffix}".strip(), size=8)
            self.say(right, y, front.words.code.upper(), size=9, bold=True, align="right")
        notes = 48.0 + 22 * len(sheet.footnotes)
        layout = {
            "boxes": self._boxes,
            "stack": self._stack,
            "side": self._side,
            "mirror": self._side,
            "foot": self._foot,
        }[self.plan_of_page]
        layout(left, right, notes)
        self.top += 8
        for note in sheet.footnotes:
            self.top = self.paragraph(left, self.top, note, right - left, 7) + 3

    def _boxes(self, left: float, right: float, notes: float) -> None:
        """Fields and totals beside one another; date and result on the line below."""
        middle = left + (right - left) * 0.54
        start = self.top
        framed = self.dice.random() < 0.5
        self.top += 5
        self._fields(left + 5, middle - 8)
        low = self.top
        self.top = start + 5
        self._totals(middle + 6, right - 2)
        low = max(low, self.top) + 5
        if framed:
            self.rect(left, start, middle - left - 3, low - start, None, "#555555")
        self.top = low + 6
        self._end(left, right, line=True)
        self._legend(left, right)
        self.top += 10
        self._states(left, right, notes)

    def _stack(self, left: float, right: float, notes: float) -> None:
        self._fields(left, right)
        self.top += 8
        self._totals(left, min(right, left + self.dice.uniform(250, 340)))
        self.top += 8
        self._end(left, right, line=self.dice.random() < 0.4)
        self._legend(left, right)
        self.top += 10
        self._states(left, right, notes)

    def _foot(self, left: float, right: float, notes: float) -> None:
        """Totals and result below the states."""
        self._fields(left, right)
        self.top += 10
        self._states(left, right, notes + 130)
        self.top += 12
        start = self.top
        self._totals(left, left + (right - left) * 0.55)
        low, self.top = self.top, start + 6
        self._end(left + (right - left) * 0.62, right, line=False)
        self.top = max(low, self.top)
        self._legend(left, right)

    def _side(self, left: float, right: float, notes: float) -> None:
        """States on one half of a wide page, all the rest on the other."""
        first = (right - left) * 0.38
        rest, states = (left, left + first), (left + first + 24, right)
        if self.plan_of_page == "mirror":
            rest, states = (right - first, right), (left, right - first - 24)
        start = self.top
        self._fields(*rest)
        self.top += 8
        self._totals(*rest)
        self.top += 8
        self._end(*rest, line=False)
        self._legend(*rest)
        low, self.top = self.top, start
        self._states(*states, notes)
        self.top = max(low, self.top)

    def _fields(self, left: float, right: float) -> None:
        dice = self.dice
        colon, bold = dice.choice((":", ":", "")), dice.choice(("label", "value", ""))
        labels = [label + colon for label, _ in self.sheet.fields]
        indent = max(map(self.wide, labels)) + dice.uniform(8, 18)
        below = dice.random() < 0.18 and right - left > 400
        run = dice.random() < 0.2
        for label, (_, value) in zip(labels, self.sheet.fields, strict=True):
            if below:
                self.say(left, self.top + 7, label, size=7, colour="#444444")
                self.top = self.paragraph(
                    left, self.top + 8, value, right - left, self.size, bold=bold == "value"
                )
                self.top += 2
                continue
            at = left + indent
            if run and label.endswith(":"):
                at = left + self.wide(label) + 4
            self.say(left, self.top + self.size, label, bold=bold == "label")
            self.top = self.paragraph(
                at, self.top, value, right - at, self.size, bold=bold == "value"
            )
            self.top += 2.5

    def _totals(self, left: float, right: float) -> None:
        dice, show = self.dice, self.look.legend == "totals"
        order = dice.choice(("kvmf", "vkmf", "vmfk")) if show else "vmf"
        parts = {"k": 0.24 if self.look.words else 0.12, "v": 0.36, "m": 0.2, "f": 0.28}
        whole = sum(parts[c] for c in order)
        widths = {c: (right - left) * parts[c] / whole for c in order}
        height = dice.uniform(12.5, 16)
        size = min(self.size, height * 0.64)
        style = dice.choice(("grid", "rows", "none", "double"))
        heads = dict(zip("vmf", self.sheet.totals_head, strict=True)) | {"k": ""}
        align = dice.choice(("right", "centre"))
        first = self.top
        lines = [heads]
        for row in self.sheet.totals:
            lines.append({"v": row.label, "m": row.members, "f": row.figure, "k": ""})
        for number, words in enumerate(lines):
            y, x = first + number * height, left
            for c in order:
                bold = number == 0 or (number == 6 and style == "double")
                if c == "k" and number:
                    mark = self.sheet.totals[number - 1].mark
                    marks = [mark] if mark else []
                    self.cell_marks(marks, x + widths[c] / 2, y + height / 2, widths[c], height)
                elif c == "v":
                    self.say(x + 3, y + height * 0.7, words[c], bold=bold, size=size,
                             room=widths[c] - 5)  # fmt: skip
                else:
                    at = x + widths[c] / 2 if align == "centre" else x + widths[c] - 5
                    self.say(at, y + height * 0.7, words[c], bold=bold, size=size, align=align,
                             room=widths[c] - 9)  # fmt: skip
                x += widths[c]
        self.top = first + len(lines) * height
        levels = {"grid": range(7), "rows": range(7), "double": (1, 5), "none": ()}[style]
        for number in levels:
            if number <= len(lines):
                self.segment(left, first + number * height, right, first + number * height,
                             0.5, "#666666")  # fmt: skip
        if style == "grid":
            at = left
            for wide in (0.0, *widths.values()):
                at += wide
                self.segment(at, first, at, self.top, 0.5, "#666666")

    def _end(self, left: float, right: float, *, line: bool) -> None:
        dice = self.dice
        colon = dice.choice((":", ":", ""))
        label, date = self.sheet.date
        said, word, mark = self.sheet.result
        gap = max(self.wide(t + colon) for t in (label, said)) + 10
        y = self.top + self.size
        self.say(left, y, label + colon)
        self.say(left + gap, y, date, bold=dice.random() < 0.5)
        x = left
        if line:
            x = left + (right - left) * 0.52
        else:
            y += self.size * 1.8
        self.say(x, y, said + colon)
        here = x + gap
        if mark:
            wide = 48 if self.look.words else 24
            self.cell_marks([mark], here + wide / 2, y - self.size * 0.33, wide, 14)
            here += wide + 6
        self.say(here, y, word, bold=True)
        self.top = y + 5

    def _legend(self, left: float, right: float) -> None:
        if not self.sheet.legend:
            return
        self.top += 16
        x = left
        for mark, label in self.sheet.legend:
            wide = 46 if mark.shape in self.look.words else 18
            length = wide + 5 + self.wide(label, bold=False) + 18
            if x + length > right + 18:
                x, self.top = left, self.top + 17
            self.cell_marks([mark], x + wide / 2, self.top - 3, wide, 13)
            self.say(x + wide + 4, self.top, label)
            x += length
        self.top += 4

    def _states(self, left: float, right: float, below: float) -> None:
        dice = self.dice
        parts = self.sheet.blocks(self.blocks)
        gap = dice.choice((0.0, 9.0, 16.0)) if len(parts) > 1 else 0.0
        width = (right - left - gap * (len(parts) - 1)) / len(parts)
        if len(parts) == 1:
            width = min(width, dice.uniform(290, 480))
        head = 16.0
        room = self.height - self.top - below - head
        height = min(room / len(parts[0]), dice.uniform(12.5, 21))
        size = min(height * 0.68, dice.uniform(7.6, 10))
        shares = {"c": 0.1, "n": 0.5, "f": 0.28, "m": 0.2}
        whole = sum(shares[c] for c in self.order)
        widths = {c: width * shares[c] / whole for c in self.order}
        longest = max((row.name for row in self.sheet.rows), key=len)
        size = fitting(longest, self.family, size, widths["n"] - 7)
        style = dice.choice(("grid", "rows", "none", "zebra", "frame"))
        if style == "zebra" and self.look.family == "ground":
            style = "rows"
        align = dice.choice(("right", "centre", "right"))
        heads = dict(zip("nfm", self.sheet.states_head, strict=True)) | {"c": ""}
        start = low = self.top
        tint = dice.choice(("#eef2f7", "#f2f2f2", "#f6f1e4"))
        for place, part in enumerate(parts):
            x = left + place * (width + gap)
            at = x
            for c in self.order:
                where, how = (at + 3, "left") if c in "nc" else (at + widths[c] / 2, "centre")
                self.say(where, start + 11, heads[c], bold=True, align=how, size=min(size, 9),
                         room=widths[c] - 4)  # fmt: skip
                at += widths[c]
            for number, row in enumerate(part):
                y = start + head + number * height
                if style == "zebra" and number % 2 == 0:
                    self.rect(x, y, width, height, tint, None)
                self._state(row, x, y, widths, height, size, align)
            end = start + head + len(part) * height
            self._rules(style, x, start, head, height, widths, len(part))
            low = max(low, end)
        self.top = low

    def _state(
        self, row: StateRow, x: float, y: float, widths: Mapping[str, float], height: float,
        size: float, align: str,
    ) -> None:  # fmt: skip
        base = y + height / 2 + size * 0.35
        for c in self.order:
            wide = widths[c]
            if c == "m":
                self.cell_marks(row.marks, x + wide / 2, y + height / 2, wide, height)
            elif c == "f":
                at = x + wide / 2 if align == "centre" else x + wide - 7
                self.say(at, base, row.figure, size=size, align=align, room=wide - 8)
            else:
                words = row.name if c == "n" else row.state
                self.say(x + 3, base, words, size=size, room=wide - 5)
            x += wide

    def _rules(
        self, style: str, x: float, top: float, head: float, height: float,
        widths: Mapping[str, float], rows: int,
    ) -> None:  # fmt: skip
        whole = sum(widths.values())
        levels = [top + head + n * height for n in range(rows + 1)]
        if style in {"grid", "rows"}:
            for y in (top, *levels):
                self.segment(x, y, x + whole, y, 0.5, "#777777")
        elif style == "frame":
            for y in (top, levels[0], levels[-1]):
                self.segment(x, y, x + whole, y, 0.9, "#222222")
        if style == "grid":
            at = x
            for wide in (0.0, *widths.values()):
                at += wide
                self.segment(at, top, at, levels[-1], 0.5, "#777777")
