"""The parts of a sheet: its fields, totals, legend, result and notes; each says how high it is."""

from collections.abc import Callable, Sequence

from tests.drawing.held_out.handed import says_itself, without_word
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.post.marks import Marks
from tests.drawing.held_out.post.pen import Pen
from tests.drawing.held_out.post.ways import Way
from tests.drawing.held_out.sheet import Mark

_GREYS = ("#4a4a4a", "#8c8c8c", "#b4b4b4", "#d6d6d6")
_RESULT = "\0"
"""Stands for the result among the values of fields."""
_BROAD = 330.0
"""Narrower parts have less beside one another."""
Pairs = Sequence[tuple[str, str]]


class Parts:
    """Draws the parts of one sheet."""

    def __init__(self, way: Way) -> None:
        self.way, self.size, self.inks = way, way.size, way["inks"]
        self.pen, self.sheet = Pen(way), way.plan.sheet
        self.marks = Marks(self.pen, way)
        self.rows = [without_word(way.plan, row) for row in self.sheet.totals]
        self.marked = any(row.mark for row in self.rows)
        self.key = [p for p in self.sheet.legend if not says_itself(way.plan, *p)]

    def part(self, name: str, x: float, y: float, w: float) -> float:
        """One of the parts by its letter."""
        parts: dict[str, Callable[[float, float, float], float]] = {
            "F": self.fields, "T": self.totals, "R": self.result, "L": self.legend,
        }  # fmt: skip
        return parts[name](x, y, w)

    def _label(self, words: str, colon: str = "") -> str:
        return (words.upper() if self.way["label_caps"] else words) + colon

    def _key(self, mark: Mark | None, x: float, y: float, high: float) -> float:
        """A mark in a line of its own; how wide any would be."""
        wide = high * 1.9 if self.sheet.look.family == "ground" else self.marks.width(high)
        if mark:
            self.marks.cell((mark,), x, y, wide, high)
        return wide

    # Fields

    def fields(self, x: float, y: float, w: float) -> float:
        """Session, configuration, item and the rest."""
        sheet, pairs = self.sheet, list(self.sheet.fields)
        if self.way["date_at"] != "with result":
            pairs.insert(0 if self.way["date_at"] == "first" else len(pairs), sheet.date)
        if self.way["result_at"] == "field":
            pairs.append((sheet.result[0], _RESULT))
        styles = {"caption": self._captions, "stack": self._stack}
        return styles.get(self.way["fields"], self._columns)(x, y, w, pairs)

    def _value(self, x: float, y: float, words: str, w: float, *, bold: bool = False) -> float:
        if words == _RESULT:
            self._result_value(x, y, self.size * 1.3, self.size)
            return self.size * 1.3
        return self.pen.par(x, y, words, self.size, w, bold=bold)

    def _captions(self, x: float, y: float, w: float, pairs: Pairs) -> float:
        """Boxes with their names small in the upper corner, as forms have them."""
        pen, size, top, short = self.pen, self.size, y, 30 if w > _BROAD else 12
        rows: list[list[tuple[str, str]]] = []
        for pair in pairs:
            joins = (
                rows and len(rows[-1]) < 3 and all(len(v) <= short for _, v in (*rows[-1], pair))
            )
            rows.append([*rows.pop(), pair] if joins else [pair])
        small = max(6.2, size * 0.72)
        for row in rows:
            wide = w / len(row)
            lines = max(1, *(len(pen.folded(v, size, wide - 10, bold=True)) for _, v in row), 0)
            high = small * 1.5 + lines * size * 1.18 + size * 0.5
            for place, (label, value) in enumerate(row):
                left, room = x + place * wide, wide - 9
                fill = self.inks["pale"] if self.way["fat"] and not value else ""
                pen.box(left, top, wide, high, fill, self.inks["line"], self.way["thick"])
                name, grey = self._label(label), self.inks["grey"]
                pen.say(left + 4, top + small * 1.2, name, small, colour=grey, room=room)
                bold = self.way["label_bold"]
                self._value(left + 5, top + small * 1.5, value, wide - 10, bold=bold)
            top += high
        return top - y

    def _stack(self, x: float, y: float, w: float, pairs: Pairs) -> float:
        """Each name above its value."""
        size, top = self.size, y
        for label, value in pairs:
            name, deep = self._label(label), self.inks["deep"]
            self.pen.say(x, top + size * 0.8, name, size * 0.84, bold=True, colour=deep)
            top += size * 1.05
            top += self._value(x + size * self.way["fat"], top, value, w - size) + size * 0.3
        return top - y

    def _columns(self, x: float, y: float, w: float, pairs: Pairs) -> float:
        """Names before their values, with dots, lines to be written on, or rules."""
        pen, size, top, form = self.pen, self.size, y, self.way["fields"]
        bold, line = self.way["label_bold"], self.inks["line"]
        names = [self._label(label, self.way["colon"]) for label, _ in pairs]
        wides = [pen.wide(name, size, bold=bold) for name in names]
        for name, own, (_, value) in zip(names, wides, pairs, strict=True):
            wide = (own if form == "hang" else max(wides)) + size * (
                2.5 if form == "leader" else 0.7
            )
            at, before = (x + wide + 4, top + size * 0.05, value, w - wide - 6), len(pen.lines)
            high = self._value(*at, bold=not bold)
            if form == "columns" and self.way["fat"]:
                del pen.lines[before:]
                pen.box(x, top - 1, wide, high + size * 0.25 + 1.5, self.inks["pale"])
                self._value(*at, bold=not bold)
            pen.say(x + 2, top + size * 0.95, name, size, bold=bold)
            if form == "leader":
                pen.leader(x + own + 5, x + wide - 1, top + size * 0.95, size)
            for n in range(max(1, round(high / (size * 1.18))) if form == "blanks" else 0):
                under = top + size * (1.2 + 1.18 * n)
                pen.line(x + wide, under, x + w, under, 0.4, line)
            top += high + size * (0.35 if form == "blanks" else 0.25)
            if form == "columns":
                pen.line(x, top - 1, x + w, top - 1, self.way["thick"], line)
                top += 1.5
        return top - y

    # Totals

    def totals(self, x: float, y: float, w: float) -> float:
        """How many voted in which way."""
        styles = {"boxes": self._boxes, "run": self._run} if w > _BROAD else {}
        return styles.get(self.way["totals"], self._lines)(x, y, w)

    def _lines(self, x: float, y: float, w: float) -> float:
        """A line for each kind: a table, or with dots or a bar before the numbers."""
        pen, size, heads, form = self.pen, self.size, self.sheet.totals_head, self.way["totals"]
        high, rule, line = size * 1.7, self.way["total_rule"], self.inks["line"]
        side = self._key(None, 0, 0, high - 2) + 5 if self.marked else 0.0
        names = [heads[0], *(row.label for row in self.rows)]
        label = max(pen.wide(name, size, bold=True) for name in names) + side + 12
        numbers = [max(pen.wide(head, size, bold=True), 28) + 12 for head in heads[1:]]
        least = label + sum(numbers) + (60 if form == "bars" else 0)
        wanted = {"leader": 330.0, "bars": 430.0}.get(form, least * (1 + self.way["stretch"]))
        whole = max(min(w, wanted), least)
        if whole > w + 1:
            pen.faults.append("totals too wide")
        if form not in {"leader", "bars"}:
            numbers = [n + (whole - least) / 3 for n in numbers]
        first, top, align = whole - sum(numbers), y + high, 0.5 if self.way["fat"] else 1.0
        places = (
            x + 5,
            *(x + first + sum(numbers[:n]) + 6 + (numbers[n] - 12) * align for n in (0, 1)),
        )
        self.head_ground(x, y, whole, high)
        for n, (at, head) in enumerate(zip(places, heads, strict=True)):
            ink = self.head_ink()
            pen.say(at, y + high * 0.66, head, size, bold=True, align=align if n else 0, colour=ink)
        for n, row in enumerate(self.rows):
            bold, base, right = (
                row.position is None,
                top + high * 0.66,
                self.way["mark_at"] == "right",
            )
            if row.mark:
                self._key(row.mark, x + label - side if right else x + 2, top + 1, high - 2)
            left = x + 5 + (0 if right else side)
            pen.say(left, base, row.label, size, bold=bold)
            if form == "leader":
                left = (
                    x + label if right and row.mark else left + pen.wide(row.label, size, bold=True)
                )
                pen.leader(left + 4, x + first + 2, base, size)
            elif form == "bars" and row.position:
                look, room = self.sheet.look, first - label - 10
                tint = look.colours[row.position] if look.hues else _GREYS[n]
                pen.box(x + label + 4, top + high * 0.24, room, high * 0.52, "#f1f1f1")
                if long := room * int(row.members) / len(self.sheet.rows):
                    pen.box(x + label + 4, top + high * 0.24, long, high * 0.52, tint)
            for at, words in zip(places[1:], (row.members, row.figure), strict=True):
                pen.say(at, base, words, size, bold=bold, align=align)
            if rule in {"grid", "rows", "dots"} and n:
                pen.line(x, top, x + whole, top, 0.5, line, "0.8 2" if rule == "dots" else "")
            top += high
        if rule == "grid":
            for at in (x + first, x + first + numbers[0]):
                pen.line(at, y, at, top, self.way["thick"], line)
            pen.box(x, y, whole, top - y, "", line, self.way["thick"])
        elif rule == "double":
            for at in (top - high, top, top + 1.8):
                pen.line(x, at, x + whole, at, 0.5)
        return top - y + 2

    def head_ink(self) -> str:
        """Of the letters in the head of a table."""
        return "#ffffff" if self.way["head"] == "reverse" else "#000000"

    def head_ground(self, x: float, y: float, w: float, h: float) -> None:
        """What lies below the words in the head of a table."""
        pen, form, deep = self.pen, self.way["head"], self.inks["deep"]
        if form in {"reverse", "pale"}:
            pen.box(x, y, w, h, deep if form == "reverse" else self.inks["pale"])
        else:
            pen.line(x, y + h, x + w, y + h, 0.9, deep)
        for at in (y + h - 2, y) if form == "double" else ():
            pen.line(x, at, x + w, at, 0.5, deep)

    def _boxes(self, x: float, y: float, w: float) -> float:
        """A strip of boxes, each with a large number."""
        pen, size, heads, line = self.pen, self.size, self.sheet.totals_head, self.inks["line"]
        wide, high, thick = w / len(self.rows), size * 5.2, self.way["thick"]
        for place, row in enumerate(self.rows):
            left, middle, room = x + place * wide, x + (place + 0.5) * wide, wide - 6
            pen.box(left, y, wide, high, "", line, thick)
            pen.box(left, y, wide, size * 1.7, self.inks["pale"], line, thick)
            pen.say(middle, y + size * 1.2, row.label, size * 0.92, bold=True, align=0.5, room=room)
            if row.mark:
                self.marks.cell((row.mark,), left + 4, y + size * 1.9, wide * 0.5, size * 1.8)
            number = middle + (wide * 0.24 if row.mark else 0)
            pen.say(number, y + size * 3.3, row.members, size * 1.5, bold=True, align=0.5)
            pen.say(middle, y + size * 4.7, row.figure, size * 0.9, align=0.5, room=room)
        pen.say(x, y + high + size, f"{heads[1]}; {heads[2]}", size * 0.8, colour=self.inks["grey"])
        return high + size * 1.2

    def _run(self, x: float, y: float, w: float) -> float:
        """All of them in running lines."""
        pen, size, heads = self.pen, self.size, self.sheet.totals_head
        high, top = size * 1.75, y
        lead = f"{heads[0]} ({heads[1].lower()}; {heads[2]}):"
        pen.say(x, top + high * 0.66, lead, size, bold=True)
        left = x + pen.wide(lead, size, bold=True) + size
        for row in self.rows:
            words = f"{row.label}: {row.members}" + (f"; {row.figure}" if row.figure else "")
            side = self._key(None, 0, 0, high - 2) + 4 if row.mark else 0.0
            wide = side + pen.wide(words, size, bold=row.position is None)
            if left + wide > x + w:
                left, top = x, top + high
            self._key(row.mark, left, top + 1, high - 2)
            pen.say(left + side, top + high * 0.66, words, size, bold=row.position is None)
            left += wide + size * 2
        return top + high - y

    # Legend, result, notes

    def legend(self, x: float, y: float, w: float) -> float:
        """What the marks say, in a line or a column; nothing where that is told elsewhere."""
        pen, size, form, title = self.pen, self.size, self.way["legend"], self.way["legend_title"]
        high, pad = size * 1.8, 6.0 if form == "box" else 0.0
        left, top, widest = x + pad, y + pad / 2, 0.0
        if title:
            pen.say(left, top + high * 0.66, title, size, bold=True)
            left += pen.wide(title, size, bold=True) + size
        start, link = left, "= " if form == "dashes" else ""
        for mark, words in self.key:
            wide = self._key(None, 0, 0, high - 2) + 4
            whole = wide + pen.wide(link + words, size) + size * 1.6
            if left > start and (form == "column" or left + whole > x + w):
                left, top = start, top + high
            self._key(mark, left, top + 1, high - 2)
            pen.say(left + wide, top + high * 0.66, link + words, size)
            left += whole
            widest = max(widest, left - x)
        end = top + high + pad / 2
        if form == "box":
            pen.box(x, y, min(w, widest), end - y, "", self.inks["line"], 0.6, 3.0)
        return end - y

    def _result_value(self, x: float, y: float, high: float, size: float) -> None:
        """Word or mark or both."""
        _, word, mark = self.sheet.result
        if self.sheet.look.family in WRITTEN | {"ground"}:
            word = word or ("Adopted" if self.way.plan.vote.adopted else "Not adopted")
            mark = None
        left = x + (self._key(mark, x, y, high) + 4 if mark else 0)
        self.pen.say(left, y + high / 2 + size * 0.36, word, size, bold=True)

    def result(self, x: float, y: float, w: float) -> float:
        """Date and result, where they do not stand among the fields."""
        pen, form, date, deep = self.pen, self.way["result_at"], self.sheet.date, self.inks["deep"]
        size, top = self.size * 1.12, y
        if self.way["date_at"] == "with result":
            pen.say(x, top + size, f"{date[0]}:", self.size, bold=self.way["label_bold"])
            left = x + pen.wide(f"{date[0]}:  ", self.size, bold=True)
            pen.say(left, top + size, date[1], self.size, bold=not self.way["label_bold"])
            top += size * 1.6
        if form == "field":
            return top - y
        label = self._label(self.sheet.result[0]) + ("" if form == "box" else ":")
        wide, high = pen.wide(label, size, bold=True), size * 2.1
        whole = wide + pen.wide("Not adopted", size, bold=True) + high + 24
        if whole > w:
            pen.faults.append("result too wide")
        if form == "bar":
            pen.box(x, top, w, high, self.inks["pale"])
        elif form == "box":
            pen.box(x, top, whole, high, "", deep, 0.8)
            pen.line(x + wide + 12, top, x + wide + 12, top + high, 0.8, deep)
        elif form == "stamp":
            pen.box(x, top, whole, high, "", deep, 1.4, 4.0)
            pen.box(x + 2.4, top + 2.4, whole - 4.8, high - 4.8, "", deep, 0.4, 3.0)
        left = x + (0 if form == "line" else 7)
        pen.say(left, top + high / 2 + size * 0.36, label, size, bold=True)
        self._result_value(left + wide + 10, top + 3, high - 6, size)
        return top + high - y

    def notes(self, x: float, y: float, w: float) -> float:
        """Footnotes."""
        size, top = max(6.2, self.size * 0.74), y
        for note in self.sheet.footnotes:
            top += self.pen.par(x, top, note, size, w, colour=self.inks["grey"])
        return top - y
