"""The states of a sheet: tables of one to four blocks, lines with leaders, or cards."""

from collections.abc import Sequence

from tests.drawing.held_out.haru.parts import Parts
from tests.drawing.held_out.sheet import StateRow

_LEAST = 10.2
"""The lowest row."""


class States(Parts):
    """Draws the states too."""

    _name_end = 0.0
    """Where the name of the row ended that is drawn."""

    def states(self, x: float, top: float, w: float, low: float) -> float:
        """All states between these heights; where they end."""
        if self.way["states"] == "cards":
            return self._cards(x, top, w, low)
        rows, count = self.sheet.rows, int(self.way["blocks"])
        blocks: Sequence[Sequence[StateRow]] = self.sheet.blocks(count)
        if self.way["deal"] == "across":
            blocks = [rows[place::count] for place in range(count)]
        head = self._head_high()
        longest = max(map(len, blocks))
        high: float = min(self.way["high"] * self.way.scale, (low - top - head) / longest)
        if high < _LEAST:
            self.pen.faults.append("no room for rows")
            return top
        widths = self._widths(w, len(blocks), high)
        block = sum(widths.values())
        gap = self.way["gap"]
        start = x + max(0.0, (w - block) / 2) if len(blocks) == 1 else x
        if self.way["side"] == "left" or self.way["order"] == "side":
            start = x
        spare = w - block * len(blocks)
        step = block + (spare / (len(blocks) - 1) if len(blocks) > 1 else gap)
        for place, part in enumerate(blocks):
            self._block(part, start + place * step, top, widths, high, head)
        return top + head + longest * high

    def _order(self) -> str:
        """Letters of the columns: c code or number, n name, f figure, m mark."""
        extra, rows = self.way["number"], self.sheet.rows
        if extra == "code" and any(row.state in row.name for row in rows):
            extra = ""
        return ("c" if extra else "") + str(self.way["columns"])

    def _head_high(self) -> float:
        return self.size * (2.7 if len(self.sheet.states_head[1].split()) > 1 else 1.6) + 3

    def _widths(self, w: float, blocks: int, high: float) -> dict[str, float]:
        pen, size, rows = self.pen, min(self.size, high * 0.72), self.sheet.rows
        bold = self.way["name_bold"]
        _, figures, vote = self.sheet.states_head
        figure = max(pen.wide(row.figure, size) for row in rows)
        figure = max(figure, *(pen.wide(word, self.size, bold=True) for word in figures.split()))
        mark = max(self.marks.width(high), pen.wide(vote, self.size, bold=True) + 6)
        if any(len(row.marks) > 1 for row in rows):
            mark = max(mark, min(2 * self.marks.width(high), mark * 1.8))
        name = max(pen.wide(row.name, size, bold=bold) for row in rows) + 8
        widths = {"c": size * 2, "n": name, "f": figure + 11, "m": mark + 4}
        widths = {column: widths[column] for column in self._order()}
        room = (w - self.way["gap"] * (blocks - 1)) / blocks
        spare = room - sum(widths.values())
        if spare < -0.13 * name:
            pen.faults.append("no room for names")
        if spare < 0:
            widths["n"] += spare
            return widths
        share = spare if blocks > 1 else min(spare, 0.55 * sum(widths.values()))
        long = self.way["states"] == "leaders"
        widths["n"] += share * (0.8 if long else 0.5)
        widths["f"] += share * (0.1 if long else 0.3)
        widths["m"] += share * (0.1 if long else 0.2)
        return widths

    def _block(
        self, part: Sequence[StateRow], x: float, top: float, widths: dict[str, float],
        high: float, head: float,
    ) -> None:  # fmt: skip
        pen, whole = self.pen, sum(widths.values())
        size = min(self.size, high * 0.72)
        self._head_row(x, top, widths, head)
        zebra = self.way["zebra"] and self.way["states"] == "table"
        for number, row in enumerate(part):
            y, at = top + head + number * high, x
            if zebra and number % 2 == 0:
                pen.box(x, y, whole, high, self.inks["pale"])
            for column, wide in widths.items():
                self._cell(column, row, at, y, wide, high, size)
                at += wide
        if self.way["states"] == "leaders":
            return
        self._rules(x, top, widths, high, head, len(part))

    def _head_row(self, x: float, top: float, widths: dict[str, float], head: float) -> None:
        pen, form = self.pen, self.way["head"]
        whole, size = sum(widths.values()), self.size * (0.84 if form == "small" else 1)
        if self.way["states"] == "leaders" and form in {"deep", "pale"}:
            form = "under"
        if form in {"deep", "pale"}:
            pen.box(x, top, whole, head, self.inks[form])
        elif form == "under":
            pen.line(((x, top + head - 1), (x + whole, top + head - 1)), 0.9, self.inks["deep"])
        ink = {"deep": "#ffffff", "small": self.inks["grey"]}.get(form, "#000000")
        words = dict(zip("nfm", self.sheet.states_head, strict=True)) | {"c": ""}
        for column, wide in widths.items():
            left = column == "n" or (column == "f" and self.way["figure_at"] == "left")
            right = column == "f" and self.way["figure_at"] == "right"
            align = "left" if left else "right" if right else "centre"
            at = {"left": x + 4, "right": x + wide - 5, "centre": x + wide / 2}[align]
            lines = pen.lines(words[column], size, wide - 6, bold=True)
            y = top + (head - len(lines) * size * 1.2) / 2
            for line in lines:
                pen.say(at, y + size * 0.95, line, size, bold=form != "small", align=align,
                        colour=ink, room=wide - 5)  # fmt: skip
                y += size * 1.2
            x += wide

    def _cell(
        self, column: str, row: StateRow, x: float, y: float, w: float, high: float, size: float
    ) -> None:
        pen, base = self.pen, y + high / 2 + size * 0.35
        if column == "m":
            self.marks.cell(row.marks, x + 1, y, w - 2, high)
        elif column == "n":
            bold = self.way["name_bold"]
            pen.say(x + 4, base, row.name, size, bold=bold, room=w - 7)
        elif column == "f":
            align = self.way["figure_at"]
            at = {"left": x + 5, "right": x + w - 6, "centre": x + w / 2}[align]
            pen.say(at, base, row.figure, size, align=align)
            wide = pen.wide(row.figure, size)
            left = at - {"left": 0, "right": wide, "centre": wide / 2}[align] - 4
            if self.way["states"] == "leaders" and "nf" in self._order() and row.figure:
                begin = self._name_end + 4
                if left > begin + 6:
                    pen.line(((begin, base), (left, base)), 0.7, self.inks["line"], (1, 2))
        else:
            words = row.state
            if self.way["number"] == "number":
                words = str(self.sheet.rows.index(row) + 1)
            pen.say(x + w / 2, base, words, size * 0.9, align="centre", colour=self.inks["grey"])
        if column == "n":
            wide = pen.wide(row.name, size, bold=self.way["name_bold"])
            self._name_end = x + 4 + min(wide, w - 7)

    def _rules(
        self, x: float, top: float, widths: dict[str, float], high: float, head: float, rows: int
    ) -> None:
        pen, rule, thick = self.pen, self.way["rule"], self.way["thick"]
        whole, under = sum(widths.values()), top + head
        bottom, ink = under + rows * high, self.inks["line"]
        if rule in {"grid", "rows", "dots"}:
            for number in range(rows + 1):
                y = under + number * high
                dash = (1, 2) if rule == "dots" and 0 < number < rows else ()
                pen.line(((x, y), (x + whole, y)), thick, ink, dash)
        if rule in {"grid", "frame"}:
            pen.box(x, top, whole, bottom - top, "", ink, thick)
        if rule in {"grid", "columns"}:
            at = x
            for wide in list(widths.values())[:-1]:
                at += wide
                pen.line(((at, under if rule == "columns" else top), (at, bottom)), thick, ink)
        if rule == "ends":
            for y in (top, under, bottom):
                pen.line(((x, y), (x + whole, y)), thick + 0.4, self.inks["deep"])

    def _cards(self, x: float, top: float, w: float, low: float) -> float:
        """A small box for each state, its mark at the right."""
        pen, size, across, rows = self.pen, self.size, int(self.way["cards"]), self.sheet.rows
        gap = 4.0
        wide = (w - gap * (across - 1)) / across
        caption = " · ".join(words.rstrip("*") for words in self.sheet.states_head)
        pen.say(x, top + size, caption, size * 0.9, colour=self.inks["grey"], room=w)
        top += size * 1.7
        lines = -(-len(rows) // across)
        high: float = min(size * 4.7, (low - top) / lines)
        longest = max(pen.wide(row.name, size * 0.92, bold=self.way["name_bold"]) for row in rows)
        if high < size * 3.2 or wide < 76 or longest > 1.25 * (wide - 8):
            pen.faults.append("no room for cards")
            return top
        words = bool(self.sheet.look.words)
        mark = max(self.marks.width(size * 1.7), 18.0) if words else 20.0
        two = any(len(row.marks) > 1 for row in rows)
        for number, row in enumerate(rows):
            left = x + number % across * (wide + gap)
            y, inner = top + number // across * high, high - gap
            corner = 3.0 if self.way["rule"] in {"frame", "rows", "none"} else 0.0
            pen.box(left, y, wide, inner, "#ffffff", self.inks["line"], 0.6, corner)
            pen.say(left + 4, y + inner / 2 - size * 0.28, row.name, size * 0.92, room=wide - 8,
                    bold=self.way["name_bold"])  # fmt: skip
            pen.say(left + 4, y + inner / 2 + size * 1.0, row.figure, size)
            room = min(mark * (1.7 if two else 1), wide - 44)
            self.marks.cell(row.marks, left + wide - room - 4, y + inner / 2 + size * 0.02, room,
                            min(size * 1.45, inner / 2))  # fmt: skip
        return top + lines * high
