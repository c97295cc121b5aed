"""The parts of a sheet but its states: fields, totals, legend, result and footnotes."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.handed import says_itself, without_word
from tests.drawing.held_out.haru.marks import Marks
from tests.drawing.held_out.haru.pen import Pen
from tests.drawing.held_out.haru.ways import Way
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.sheet import TotalRow

_GREYS = ("#3c4654", "#7b8594", "#a4adba", "#cdd3db", "#e3e6ea")
_NARROW = 250
_NAMES = {"F": "fields", "T": "totals", "L": "legend", "R": "result"}


class Parts:
    """Draws parts of a sheet, each from a height on; each says where it ends."""

    def __init__(self, pen: Pen, way: Way) -> None:
        self.pen, self.way, self.marks = pen, way, Marks(pen, way)
        self.sheet, self.size, self.inks = way.plan.sheet, way.size, way["inks"]
        self.totals_rows = [without_word(way.plan, row) for row in self.sheet.totals]

    def part(self, letter: str, x: float, top: float, w: float) -> float:
        """The part that this letter stands for; where it ends."""
        draw: Callable[[float, float, float], float] = getattr(self, _NAMES[letter])
        return draw(x, top, w)

    def high(self, letter: str, w: float) -> float:
        """How high a part is at this width."""
        return self.measured(lambda: self.part(letter, 0.0, 0.0, w))

    def measured(self, draw: Callable[[], float]) -> float:
        """What a part says while nothing is drawn."""
        before, self.pen.dry = self.pen.dry, True
        end = draw()
        self.pen.dry = before
        return end

    def label(self, words: str, *, colon: bool = True) -> str:
        """A label as this sheet writes it."""
        words = words.upper() if self.way["label_caps"] else words
        return words + (self.way["colon"] if colon else "")

    def _grey(self) -> str:
        return "#000000" if self.way["label_bold"] else str(self.inks["grey"])

    # Fields

    def fields(self, x: float, top: float, w: float) -> float:
        """Labels and values in one of five arrangements."""
        pairs = [(label, value) for label, value in self.sheet.fields if value]
        if self.way["date_at"] != "result":
            pairs.insert(0 if self.way["date_at"] == "first" else len(pairs), self.sheet.date)
        form = self.way["fields"]
        if form in {"pairs", "ruled"} and w < _NARROW:
            form = "above"
        if form in {"above", "boxes"}:
            return self._captioned(pairs, x, top, w, boxed=form == "boxes")
        return self._paired(pairs, x, top, w, form)

    def _paired(
        self, pairs: Sequence[tuple[str, str]], x: float, top: float, w: float, form: str
    ) -> float:
        pen, size, bold = self.pen, self.size, self.way["label_bold"]
        shown = [(self.label(label), value) for label, value in pairs]
        room = max(pen.wide(label, size, bold=bold) for label, _ in shown) + 12
        pad = 3.0 if form == "ruled" else 1.2
        start = top
        for label, value in shown:
            at, inner = x + room, top + pad
            if form == "run":
                at = x + pen.wide(label, size, bold=bold) + 5
            lines = pen.lines(value, size, x + w - at - 3, bold=not bold)
            bottom = inner + size * 1.25 * len(lines) + pad
            if form == "ruled":
                pen.box(x, top, room - 5, bottom - top, self.inks["pale"])
                pen.line(((x, bottom), (x + w, bottom)), 0.4, self.inks["line"])
            side = "right" if self.way["label_right"] and form == "pairs" else "left"
            edge = x + room - 9 if side == "right" else x + (3 if form == "ruled" else 0)
            pen.say(edge, inner + size * 0.95, label, size, bold=bold, align=side,
                    colour=self._grey())  # fmt: skip
            pen.paragraph(at, inner, value, x + w - at - 3, size, bold=not bold)
            top = bottom
        if form == "ruled":
            pen.line(((x, start), (x + w, start)), 0.4, self.inks["line"])
        return top + 2

    def _captioned(
        self, pairs: Sequence[tuple[str, str]], x: float, top: float, w: float, *, boxed: bool
    ) -> float:
        """Captions above their values; two short ones beside one another."""
        pen, size = self.pen, self.size
        small, pad = max(6.2, size * 0.74), 4.0 if boxed else 0.0
        half = w / 2 - 2 * pad - 6
        waiting, lines = list(pairs), []
        while waiting:
            two = waiting[:2]
            fits = all(pen.wide(value, size, bold=True) < half for _, value in two)
            taken = two if fits and len(two) == 2 else waiting[:1]
            lines.append(taken)
            waiting = waiting[len(taken) :]
        for line in lines:
            wide = w / len(line)
            values = [pen.lines(value, size, wide - 2 * pad - 4, bold=True) for _, value in line]
            high = small * 1.35 + size * 1.25 * max(map(len, values)) + 2 * pad
            for place, (label, value) in enumerate(line):
                left = x + place * wide
                if boxed:
                    pen.box(left, top, wide, high, "", self.inks["line"], 0.6)
                pen.say(left + pad, top + pad + small * 0.8, self.label(label, colon=False), small,
                        colour=self.inks["grey"])  # fmt: skip
                pen.paragraph(left + pad, top + pad + small * 1.3, value, wide - 2 * pad - 4, size,
                              bold=True)  # fmt: skip
            top += high + (0 if boxed else 4)
        return top + 2

    # Totals

    def totals(self, x: float, top: float, w: float) -> float:
        """The totals in one of five arrangements."""
        form = self.way["totals"]
        if form in {"strip", "tiles"} and w < 340:
            form = "table"
        if form == "bars" and w < 260:
            form = "leaders"
        if form == "strip":
            return self._strip(x, top, w)
        if form == "tiles":
            return self._tiles(x, top, w)
        return self._table(x, top, min(w, 380.0), form)

    def _keys(self) -> bool:
        return any(row.mark for row in self.totals_rows)

    def _table(self, x: float, top: float, w: float, form: str) -> float:
        pen, size, rule = self.pen, self.size, self.way["total_rule"] if form == "table" else ""
        row_high = size * (1.75 if rule in {"grid", "rows"} else 1.55)
        key = (
            self.marks.width(row_high, [r.mark for r in self.totals_rows]) if self._keys() else 0.0
        )
        heads, rows = self.sheet.totals_head, self.totals_rows
        figure = max(
            pen.wide(t, size, bold=True) for t in [row.figure for row in rows] + ["100,00"]
        )
        figure = max(figure, *(pen.wide(word, size, bold=True) for word in heads[2].split())) + 10
        members = pen.wide(heads[1], size, bold=True) + 10
        label = max(pen.wide(row.label, size, bold=True) for row in rows) + 8
        if label * 0.86 > w - key - members - figure:
            self.pen.faults.append("no room for totals")
        if form == "table":
            label = min(w - key - members - figure, label * 1.5)
            w = key + label + members + figure
        rest = w - key - members - figure
        label = min(label, rest)
        first, second = x + rest + key, x + rest + key + members
        keys_left = self.way["mark_side"] == "left"
        start = top
        if self.way["total_heads"] or not any("%" in row.figure for row in rows):
            top = self._heads(x + (key if keys_left else 0) + 3, first, second, figure, top)
        under = top
        for place, row in enumerate(rows):
            middle = top + row_high / 2
            base, last = middle + size * 0.35, row.position is None
            bold = last or self.way["total_bold"]
            at = x + (key if keys_left else 0) + 3
            pen.say(at, base, row.label, size, bold=bold, room=label - 5)
            pen.say(first + members - 6, base, row.members, size, bold=bold, align="right")
            pen.say(second + figure - 5, base, row.figure, size, bold=bold, align="right")
            if row.mark:
                left = x if keys_left else x + label
                self.marks.cell((row.mark,), left, top, key, row_high)
            if form == "leaders":
                begin = at + pen.wide(row.label, size, bold=bold) + 4 + (0 if keys_left else key)
                end = first + members - 12 - pen.wide(row.members, size, bold=bold)
                if end > begin + 8:
                    pen.line(((begin, base), (end, base)), 0.7, self.inks["line"], (1, 2))
            elif form == "bars" and rest - label > 26:
                left, wide = x + key + label, rest - label - 4
                self._bar(place, row, left, middle, wide)
            top += row_high
            if rule in {"grid", "rows"}:
                pen.line(((x, top), (x + w, top)), 0.5, self.inks["line"])
        if rule in {"grid", "rows"}:
            pen.line(((x, under), (x + w, under)), 0.5, self.inks["line"])
        if rule == "grid":
            pen.box(x, start, w, top - start, "", self.inks["line"], 0.5)
            for at in (first, second):
                pen.line(((at, start), (at, top)), 0.5, self.inks["line"])
        elif rule == "ends":
            for y in (under, top - row_high, top):
                pen.line(((x, y), (x + w, y)), 0.9, self.inks["deep"])
        return top + 3

    def _heads(self, x: float, first: float, second: float, figure: float, top: float) -> float:
        pen, size, heads = self.pen, self.size, self.sheet.totals_head
        lines = pen.lines(heads[2], size, figure - 8, bold=True)
        high = size * 1.2 * len(lines) + 4
        pen.say(x, top + high - 4, heads[0], size, bold=True)
        pen.say(second - 6, top + high - 4, heads[1], size, bold=True, align="right")
        for place, line in enumerate(lines):
            y = top + high - 4 - (len(lines) - 1 - place) * size * 1.2
            pen.say(second + figure - 5, y, line, size, bold=True, align="right")
        return top + high

    def _bar(self, place: int, row: TotalRow, left: float, middle: float, wide: float) -> None:
        look = self.sheet.look
        count, whole = int(row.members), len(self.sheet.rows)
        if row.position is None:
            return
        colour = look.colours[row.position] if look.hues else _GREYS[place]
        self.pen.box(left, middle - self.size * 0.4, wide, self.size * 0.8, "#f1f1f1")
        if count:
            part = min(1.0, count / whole)
            self.pen.box(left, middle - self.size * 0.4, wide * part, self.size * 0.8, colour)

    def _strip(self, x: float, top: float, w: float) -> float:
        """A column for each position."""
        pen, size, heads = self.pen, self.size, self.sheet.totals_head
        side = max(pen.wide(head, size, bold=True) for head in heads) + 10
        wide = (w - side) / len(self.totals_rows)
        names = [pen.lines(row.label, size, wide - 8, bold=True) for row in self.totals_rows]
        key = size * 1.8 if self._keys() else 0.0
        head = key + size * 1.2 * max(map(len, names)) + 5
        each = size * 1.7
        bottom = top + head + 2 * each
        if self.way["head"] == "pale":
            pen.box(x, top, w, head, self.inks["pale"])
        for place, words in enumerate(heads):
            y = top + (head - 5 if place == 0 else head + (place - 0.5) * each + size * 0.35)
            pen.say(x + 4, y, words, size, bold=True, colour=self._grey())
        for place, row in enumerate(self.totals_rows):
            left = x + side + place * wide
            middle = left + wide / 2
            if row.mark:
                self.marks.cell((row.mark,), left + 3, top + 2, wide - 6, key - 1)
            for number, line in enumerate(names[place]):
                pen.say(middle, top + key + size * (1.1 + 1.2 * number), line, size, bold=True,
                        align="centre", room=wide - 3)  # fmt: skip
            for number, words in enumerate((row.members, row.figure)):
                y = top + head + (number + 0.5) * each + size * 0.35
                pen.say(middle, y, words, size, align="centre", bold=self.way["total_bold"])
        rule = self.way["total_rule"]
        for y in (top, top + head, top + head + each, bottom):
            if rule in {"grid", "rows"} or (rule == "ends" and y in (top, top + head, bottom)):
                pen.line(((x, y), (x + w, y)), 0.6, self.inks["line"])
        for place in range(len(names) + 1 if rule == "grid" else 0):
            at = x + side + place * wide
            pen.line(((at, top), (at, bottom)), 0.6, self.inks["line"])
        if rule == "grid":
            pen.line(((x, top), (x, bottom)), 0.6, self.inks["line"])
        return bottom + 4

    def _tiles(self, x: float, top: float, w: float) -> float:
        """A box for each position, its count large."""
        pen, size, heads = self.pen, self.size, self.sheet.totals_head
        gap = 5.0
        wide = (w - 4 * gap) / len(self.totals_rows)
        key = size * 1.8 if self._keys() else 0.0
        small = max(6.0, size * 0.76)
        high = key + size * 4.3 + small * 1.4 + 6
        for place, row in enumerate(self.totals_rows):
            left, y = x + place * (wide + gap), top + 3
            pen.box(left, top, wide, high, "#ffffff", self.inks["line"], 0.7, 3)
            if row.mark:
                self.marks.cell((row.mark,), left + 4, y, wide - 8, key)
            pen.say(left + wide / 2, y + key + size, row.label, size, bold=True, align="centre",
                    room=wide - 6)  # fmt: skip
            pen.say(left + wide / 2, y + key + size * 2.7, row.members, size * 1.5, bold=True,
                    align="centre", colour=self.inks["deep"])  # fmt: skip
            pen.say(left + wide / 2, y + key + size * 2.7 + small * 1.3, heads[1].lower(), small,
                    align="centre", colour=self.inks["grey"])  # fmt: skip
            if row.figure:
                words = f"{heads[2]}: {row.figure}"
                pen.say(left + wide / 2, top + high - 5, words, max(6.4, size * 0.86),
                        align="centre", room=wide - 5)  # fmt: skip
        return top + high + 4

    # Legend, result, footnotes

    def legend(self, x: float, top: float, w: float) -> float:
        """Marks and what they mean, where the sheet has a line for them."""
        items = [i for i in self.sheet.legend if not says_itself(self.way.plan, *i)]
        if not items:
            return top
        pen, size, form = self.pen, self.size, self.way["legend"]
        high, start = size * 1.7, top
        key, pad = (
            self.marks.width(high, [mark for mark, _ in items]),
            5.0 if form == "boxed" else 0.0,
        )
        x, w, top = x + pad, w - 2 * pad, top + pad
        at = x
        if self.way["legend_title"]:
            title = self.way["legend_title"] + ":"
            pen.say(at, top + high / 2 + size * 0.35, title, size, bold=True)
            at += pen.wide(title, size, bold=True) + 10
            if form == "column":
                at, top = x, top + high
        far = at
        for mark, words in items:
            wide = key + pen.wide(words, size) + 18
            if at > x and (form == "column" or at + wide - 14 > x + w):
                at, top = x, top + high
            self.marks.cell((mark,), at, top, key, high)
            pen.say(at + key + 3, top + high / 2 + size * 0.35, words, size)
            at += wide
            far = max(far, at)
        bottom = top + high + pad
        if form == "boxed":
            pen.box(
                x - pad, start, min(far - x, w) + 2 * pad, bottom - start, "", self.inks["line"]
            )
        return bottom + 3

    def result(self, x: float, top: float, w: float) -> float:
        """How the vote ended, perhaps below the day of the sitting."""
        pen, size, form = self.pen, self.size, self.way["result"]
        if self.way["date_at"] == "result":
            label, day = self.sheet.date
            label = self.label(label)
            bold = self.way["label_bold"]
            pen.say(x, top + size, label, size, bold=bold, colour=self._grey())
            pen.say(x + pen.wide(label, size, bold=bold) + 8, top + size, day, size, bold=not bold)
            top += size * 1.7
        label, word, mark = self.sheet.result
        if self.sheet.look.family in WRITTEN | {"ground"}:
            word, mark = word or ("Adopted" if self.way.plan.vote.adopted else "Not adopted"), None
        label = self.label(label, colon=form not in {"stamp", "bar"})
        large = size * 1.15
        high = large * (2.0 if form in {"box", "bar"} else 1.8)
        key = min(high, 19) + 8 if mark else 0.0
        value = key + (pen.wide(word, large, bold=True) + 4 if word else 0)
        named = pen.wide(label, large, bold=True) + 10
        at, y = x + named + 4, top
        if form == "box":
            pen.box(x, top, min(w, max(named + value + 24, w * 0.6)), high, "", self.inks["deep"])
            x, at = x + 6, at + 8
        elif form == "bar":
            pen.box(x, top, w, high, self.inks["deep"])
            at = x + min(named + 14, w - value - 8)
            pen.box(at - 4, top + 2.5, value + 8, high - 5, "#ffffff", round_by=2)
            x += 6
        elif form == "stamp":
            wide = min(w, max(named, value) + 34)
            pen.box(x, top, wide, high + size * 1.5, "#ffffff", self.inks["deep"], 1.3, 5)
            pen.say(x + wide / 2, top + size * 1.25, label, size, align="centre",
                    colour=self.inks["grey"])  # fmt: skip
            at, y = x + (wide - value) / 2, top + size * 1.3
        elif form == "under":
            pen.line(((x, top + high), (x + w, top + high)), 0.8, self.inks["deep"])
        if form != "stamp":
            colour = "#ffffff" if form == "bar" else "#000000"
            pen.say(x, top + high / 2 + large * 0.35, label, large, bold=True, colour=colour)
        if mark:
            self.marks.cell((mark,), at, y, key, high)
        pen.say(at + key, y + high / 2 + large * 0.35, word, large, bold=True)
        return y + high + 3

    def footnotes(self, x: float, top: float, w: float) -> float:
        """Small lines below one another."""
        for note in self.sheet.footnotes:
            top = self.pen.paragraph(x, top, note, w, max(6.4, self.size * 0.74)) + 2
        return top
