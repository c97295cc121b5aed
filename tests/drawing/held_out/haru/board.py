"""A whole sheet: which part stands where."""

from tests.drawing.held_out.haru.pen import Pen
from tests.drawing.held_out.haru.states import States
from tests.drawing.held_out.haru.ways import Way

_BETWEEN = 9.0


class Board(States):
    """One page."""

    def __init__(self, way: Way) -> None:
        pen = Pen(way["paper"], way["font"], way["coding"], way["ink"], turned=way["turned"])
        super().__init__(pen, way)
        self.margin = float(way["margin"])
        self.used = 0.0
        """How much of the height is drawn upon."""

    def lay_out(self) -> None:
        """Draw all of it; what finds no room is among the pen's faults."""
        pen, margin = self.pen, self.margin
        x, w = margin, pen.width - 2 * margin
        top, low = self._head(x, margin, w), pen.height - margin - self._foot(x, w)
        notes = self.measured(lambda: self.footnotes(0.0, 0.0, w))
        low -= notes + 4
        if self.way["order"] == "side":
            bottom = self._beside(x, top, w, low)
        else:
            bottom = self._below(x, top, w, low)
        self.used = self.used or (bottom - margin) / (low - margin)
        if bottom > low + 1:
            pen.faults.append(f"{bottom - low:.0f} too long")
        self.footnotes(x, (low if self.way["fat"] else bottom) + 5, w)

    def _below(self, x: float, top: float, w: float, low: float) -> float:
        """Parts below one another, two of them perhaps beside one another."""
        groups = str(self.way["order"]).split(".")
        if not self.sheet.legend:
            groups.remove("L")
        at = groups.index("S")
        for group in groups[:at]:
            top = self._group(group, x, top, w) + _BETWEEN
        after = sum(
            self.measured(lambda g=group: self._group(g, x, 0.0, w)) + _BETWEEN  # type: ignore[misc]
            for group in groups[at + 1 :]
        )
        top = self.states(x, top + 2, w, low - after - 2) + 4
        for group in groups[at + 1 :]:
            top = self._group(group, x, top + _BETWEEN, w)
        return top

    def _group(self, group: str, x: float, top: float, w: float) -> float:
        if len(group) == 1:
            return self.part(group, x, top, w)
        part = 0.54 if "F" in group else 0.6
        if (group[0] == "T" and "F" in group) or group[0] == "R":
            part = 1 - part
        first = w * part - 8
        ends = (
            self.part(group[0], x, top, first),
            self.part(group[1], x + first + 16, top, w - first - 16),
        )
        return max(ends)

    def _beside(self, x: float, top: float, w: float, low: float) -> float:
        """The states on one side, all else on the other."""
        panel, gap, pad = w * self.way["side_part"], 16.0, 7.0 if self.way["side_fill"] else 0.0
        left, states = x, x + panel + gap
        if self.way["side"] == "right":
            left, states = x + w - panel, x
        if self.way["side_fill"]:
            self.pen.box(left, top, panel, low - top, self.inks["pale"])
        else:
            at = left - gap / 2 if self.way["side"] == "right" else left + panel + gap / 2
            self.pen.line(((at, top), (at, low)), 0.6, self.inks["line"])
        here, inner = top + pad, panel - 2 * pad
        order = [p for p in self.way["side_order"] if p != "L" or self.sheet.legend]
        whole = sum(self.high(p, inner) for p in order)
        spare = (low - here - pad - whole) / len(order)
        for part in order:
            here = self.part(part, left + pad, here, inner) + min(22.0, max(spare, 3.0))
        end = self.states(states, top, w - panel - gap, low)
        self.used = (max(end, here) - self.margin) / (low - self.margin)
        return max(end, here if here > low + 20 else low)

    # Head and foot of the page

    def _head(self, x: float, top: float, w: float) -> float:
        pen, sheet, size = self.pen, self.sheet, self.size
        if self.way["frame"]:
            self._frame()
        if sheet.organisation or sheet.annex:
            pen.say(x, top + size, sheet.organisation, size, colour=self.inks["grey"])
            pen.say(x + w, top + size, sheet.annex, size * 1.1, bold=True, align="right")
            top += size * 1.9
        title, form, large = self.way["title"], self.way["title_way"], size * 1.55
        if not title:
            return top
        high = large * 1.7
        base = top + high / 2 + large * 0.35
        if form == "band":
            pen.box(x, top, w, high, self.inks["deep"])
            pen.say(x + 8, base, title, large, bold=True, colour="#ffffff")
        elif form == "tab":
            pen.box(x, top + 2, 4, high - 4, self.inks["deep"])
            pen.say(x + 11, base, title, large, bold=True, colour=self.inks["deep"])
        elif form == "centre":
            pen.say(x + w / 2, base, title, large, bold=True, align="centre", space=0.5)
        else:
            pen.say(x, base, title, large, bold=True)
        if form in {"under", "lines"}:
            pen.line(((x, top + high), (x + w, top + high)), 1.1, self.inks["deep"])
        if form == "lines":
            pen.line(((x, top), (x + w, top)), 1.1, self.inks["deep"])
        return top + high + 7

    def _frame(self) -> None:
        pen, edge = self.pen, self.margin * 0.55
        for inset in (edge, edge - 3) if self.way["frame"] == "double" else (edge,):
            round_by = 9.0 if self.way["frame"] == "round" else 0.0
            pen.box(inset, inset, pen.width - 2 * inset, pen.height - 2 * inset, "",
                    self.inks["line"], 0.8, round_by)  # fmt: skip

    def _foot(self, x: float, w: float) -> float:
        """The number and the language of the document; how high they are."""
        pen, form, front = self.pen, self.way["footer"], self.way.plan.front
        if not form:
            return 0.0
        y, size = pen.height - self.margin, max(6.5, self.size * 0.8)
        number, code = f"{front.number} {front.suffix}".strip(), front.words.code.upper()
        if form == "line":
            pen.line(((x, y - size * 1.4), (x + w, y - size * 1.4)), 0.5, self.inks["line"])
        pen.say(x, y, number, size)
        if form != "number":
            pen.say(x + w, y, code, size, bold=True, align="right")
        return size * 1.8
