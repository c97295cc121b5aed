"""The states of a sheet: a table in blocks, a ballot, tiles, or lines with dots."""

from collections.abc import Sequence

from tests.drawing.held_out.post.parts import Parts
from tests.drawing.held_out.sheet import StateRow

_COLUMNS = {"yes": "y", "no": "N", "abstain": "A", "not_participating": "p"}


class States(Parts):
    """Draws the states of one sheet."""

    @property
    def kinds(self) -> dict[str, str]:
        """How each state voted."""
        return {row.state: row.position for row in self.way.plan.vote.rows}

    def states(self, x: float, y: float, w: float, low: float) -> float:
        """All of them, no lower than this where they find room; where they end."""
        if self.way["states"] == "tiles":
            return self._tiles(x, y, w, low)
        pen, gap, blocks = self.pen, float(self.way["gap"]), self._dealt(self.way["blocks"])
        wide = (w - gap * (len(blocks) - 1)) / len(blocks)
        leader = self.way["states"] == "leader"
        head = self._head_lines()
        top = y + self.size * (1.25 * max(len(lines) for lines in head) + 0.5)
        most = max(len(block) for block in blocks)
        high: float = min(self.way["high"] * self.way.scale, (low - top) / most)
        if high < self.size * 1.22:
            high = self.size * 1.22
        widths = self._widths(high, wide, head)
        if sum(widths) > wide + 0.5:
            pen.faults.append(f"states {sum(widths) - wide:.0f} too wide")
        spare = wide - sum(widths)
        part = self.way["stretch"] if len(blocks) > 1 else max(self.way["stretch"], 0.5)
        widths[self._order().index("n")] += spare * part * (0.6 if not leader else 1)
        rest = spare * part * (0.4 if not leader else 0) / max(1, len(widths) - 1)
        widths = [n + (rest if k != self._order().index("n") else 0) for k, n in enumerate(widths)]
        number = 1
        for place, block in enumerate(blocks):
            left = x + place * (wide + gap)
            if len(blocks) == 1:
                left += (wide - sum(widths)) * (0.5 if self.way["fat"] else 0)
            self._heads(left, y, top, widths, head)
            self._block(block, left, top, widths, high, number, place, len(blocks))
            number += len(block)
        return top + most * high

    def _dealt(self, count: int) -> list[Sequence[StateRow]]:
        rows = self.sheet.rows
        if self.way["deal"] == "across":
            return [rows[place::count] for place in range(count)]
        return [*self.sheet.blocks(count)]

    def _order(self) -> str:
        """The columns by a letter each; in a ballot, one for each kind."""
        order = {"leader": "nfm", "ballot": "nfyNA"}.get(self.way["states"], self.way["columns"])
        if self.way["states"] == "ballot" and self._column("not_participating"):
            order += "p"
        return ("#" if self.way["number"] else "") + str(order)

    def _column(self, kind: str) -> str:
        """Of the marks of this kind, nothing where it has none."""
        blank = kind == "not_participating" and self.sheet.look.blank("not_participating")
        return "" if blank else _COLUMNS[kind]

    def _head_lines(self) -> list[list[str]]:
        name, figure, vote = self.sheet.states_head
        words = {
            "n": name,
            "f": figure,
            "m": vote,
            "y": "Yes",
            "N": "No",
            "A": "Abstain",
            "p": "n/p",
        }
        words["#"] = "No" if self.way["number"] == "number" else ""
        pen, size = self.pen, self.size * 0.92
        figures = max(pen.wide(row.figure, self.size) for row in self.sheet.rows) + 10
        room = max(figures, *(pen.wide(w, size, bold=True) + 2 for w in figure.split()))
        rooms = {"f": room}
        return [
            pen.folded(words[c], size, rooms.get(c, 400), bold=True) or [""] for c in self._order()
        ]

    def _widths(self, high: float, wide: float, head: list[list[str]]) -> list[float]:
        pen, size, pad = self.pen, self.size, 8.0
        bold, rows = self.way["name_bold"], self.sheet.rows
        widths = []
        for column, lines in zip(self._order(), head, strict=True):
            least = max(pen.wide(line, size * 0.92, bold=True) for line in lines) + pad
            if column == "n":
                least = max(least, *(pen.wide(row.name, size, bold=bold) + pad for row in rows))
            elif column == "f":
                least = max(least, *(pen.wide(row.figure, size) + pad for row in rows))
            elif column == "#":
                least = max(least, pen.wide("BG", size) + pad)
            else:
                most = max(len(row.marks) for row in rows)
                least = max(least, self.marks.width(high) * most + 4)
            widths.append(least)
        over, at = sum(widths) - wide, self._order().index("n")
        if over > 0:
            widths[at] -= min(over, widths[at] * 0.14)
        return widths

    def _heads(
        self, x: float, y: float, top: float, widths: list[float], head: list[list[str]]
    ) -> None:
        pen, size = self.pen, self.size * 0.92
        if self.way["head"] != "small":
            self.head_ground(x, y, sum(widths), top - y)
        left, small = x, self.way["head"] == "small"
        for column, wide, lines in zip(self._order(), widths, head, strict=True):
            align = self.way["figure_at"] if column == "f" and len(lines) == 1 else 0.5
            align = 0.0 if column == "n" else align
            at = left + 4 + (wide - 8) * align
            base = (y + top) / 2 - (len(lines) - 1) * size * 0.58 + size * 0.36
            for place, line in enumerate(lines):
                pen.say(at, base + place * size * 1.16, line, size * (0.92 if small else 1),
                        bold=not small, align=align,
                        colour=self.inks["grey"] if small else self.head_ink())  # fmt: skip
            left += wide

    def _block(
        self, block: Sequence[StateRow], x: float, y: float, widths: list[float], high: float,
        number: int, place: int, count: int,
    ) -> None:  # fmt: skip
        pen, rule, line = self.pen, self.way["rule"], self.inks["line"]
        whole, thick, end = sum(widths), self.way["thick"], y + len(block) * high
        places = [x + sum(widths[:n]) for n in range(len(widths) + 1)]
        bands, leader = self.way["bands"], self.way["states"] == "leader"
        for n, row in enumerate(block):
            top = y + n * high
            if bands and (n // bands) % 2:
                pen.box(x, top, whole, high, self.inks["pale"])
            shown = place + n * count + 1 if self.way["deal"] == "across" else number + n
            self._row(row, places, widths, top, high, shown)
            last = n == len(block) - 1
            if not leader and rule in {"grid", "rows"} and not last:
                pen.line(x, top + high, x + whole, top + high, thick, line)
            elif not leader and rule == "dots":
                pen.line(x, top + high, x + whole, top + high, 0.6, line, "0.8 2.2")
            elif rule == "fives" and (n % 5 == 4 or last):
                pen.line(x, top + high, x + whole, top + high, 0.6, line)
        if leader:
            return
        if rule in {"grid", "columns"}:
            for at in places[1:-1]:
                pen.line(at, y, at, end, thick, line)
        if rule in {"grid", "frame", "columns"}:
            pen.box(x, y, whole, end - y, "", line, thick, 0.0)
        elif rule == "double":
            pen.line(x, end + 1, x + whole, end + 1, 0.5)
            pen.line(x, end + 3, x + whole, end + 3, 0.5)

    def _row(
        self, row: StateRow, places: list[float], widths: list[float], top: float, high: float,
        number: int,
    ) -> None:  # fmt: skip
        pen, size, bold = self.pen, self.size, self.way["name_bold"]
        base, order = top + high / 2 + size * 0.36, self._order()
        column = self._column(self.kinds[row.state])
        for place, wide, letter in zip(places, widths, order, strict=False):
            if letter == "n":
                pen.say(place + 4, base, row.name, size, bold=bold, room=wide - 7)
                if self.way["states"] == "leader":
                    left = place + 7 + min(wide - 7, pen.wide(row.name, size, bold=bold))
                    right = place + wide
                    pen.leader(left, right, base, size)
            elif letter == "f":
                align = 1.0 if self.way["states"] == "leader" else self.way["figure_at"]
                pen.say(place + 4 + (wide - 8) * align, base, row.figure, size, align=align)
            elif letter == "#":
                words = row.state if self.way["number"] == "code" else f"{number}"
                pen.say(place + wide / 2, base, words, size * 0.9, align=0.5,
                        colour=self.inks["grey"])  # fmt: skip
            elif letter in {"m", column}:
                self.marks.cell(row.marks, place, top, wide, high)

    def _tiles(self, x: float, y: float, w: float, low: float) -> float:
        """A small box for each state."""
        pen, size, inks = self.pen, self.size, self.inks
        count: int = self.way["tiles"]
        look, rows = self.sheet.look, self.sheet.rows
        if pen.width > pen.height and w > 500:
            count += 1
        gap, lines = 4.0, -(-len(rows) // count)
        wide = (w - gap * (count - 1)) / count
        head = self.sheet.states_head
        caption = f"{head[0]} – {head[1]} – {head[2]}"
        pen.say(x, y + size, caption, size * 0.9, bold=True, room=w)
        y += size * 1.6
        high: float = min(size * 3.4, (low - y) / lines - gap)
        if high < size * 2.3:
            pen.faults.append("tiles too low")
        side = min(self.marks.width(min(high, size * 2)), wide * 0.5)
        side = max(side, self.marks.width(high * 0.6) if look.words else side)
        most = max(len(row.marks) for row in rows)
        side = side * most + 2
        if wide - side - 8 < 0.8 * max(
            pen.wide(row.name, size, bold=self.way["name_bold"]) for row in rows
        ):
            pen.faults.append("tiles too narrow")
        for n, row in enumerate(rows):
            if self.way["deal"] == "across":
                down, across = divmod(n, count)
            else:
                across, down = divmod(n, lines)
            left, top = x + across * (wide + gap), y + down * (high + gap)
            radius = 4.0 if self.way["rule"] in {"frame", "rows"} else 0.0
            fill = inks["pale"] if self.way["bands"] and look.family != "ground" else ""
            pen.box(left, top, wide, high, fill, inks["line"], self.way["thick"], radius)
            at = left + wide - side - 2 if self.way["columns"][0] != "m" else left + 2
            self.marks.cell(row.marks, at, top + 1.5, side, high - 3)
            begin = left + 5 if self.way["columns"][0] != "m" else left + side + 5
            pen.say(begin, top + high * 0.44, row.name, size, bold=self.way["name_bold"],
                    room=wide - side - 8)  # fmt: skip
            pen.say(begin, top + high * 0.86, row.figure, size * 0.92, colour=inks["grey"])
        return y + lines * (high + gap) - gap
