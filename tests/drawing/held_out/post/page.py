"""A whole sheet: which part stands where."""

from tests.drawing.held_out.post.states import States

_BETWEEN = 9.0


class Page(States):
    """One page."""

    used = 0.0
    """How much of the height is drawn upon."""

    def lay_out(self) -> None:
        """Draw all of it; what finds no room is among the pen's faults."""
        pen, margin = self.pen, float(self.way["margin"])
        x, w = margin, pen.width - 2 * margin
        top, low = self._head(x, margin, w), pen.height - margin - self._foot(x, w)
        low -= pen.measured(lambda: self.notes(0.0, 0.0, w)) + 6
        beside = self.way["order"] == "side"
        end = self._beside(x, top, w, low) if beside else self._below(x, top, w, low)
        self.used = (end - margin) / (low - margin)
        if end > low + 1:
            pen.faults.append(f"{end - low:.0f} too long")
        self.notes(x, (low if self.way["fat"] else end) + 6, w)

    def _below(self, x: float, top: float, w: float, low: float) -> float:
        """Parts below one another, two of them perhaps beside one another."""
        groups = [g for g in str(self.way["order"]).split("|") if g != "L" or self.key]
        at = groups.index("S")

        def rest() -> float:
            here = 0.0
            for group in groups[at + 1 :]:
                here = self._group(group, x, here + _BETWEEN, w)
            return here

        for group in groups[:at]:
            top = self._group(group, x, top, w) + _BETWEEN
        top = self.states(x, top, w, low - self.pen.measured(rest) - 3) + 3
        for group in groups[at + 1 :]:
            top = self._group(group, x, top + _BETWEEN, w)
        return top

    def _group(self, group: str, x: float, top: float, w: float) -> float:
        """Where it ends."""
        if len(group) == 1:
            return top + self.part(group, x, top, w)
        first = w * (0.36 if group[0] == "R" or group == "TF" else 0.56) - 8
        ends = (
            self.part(group[0], x, top, first),
            self.part(group[1], x + first + 16, top, w - first - 16),
        )
        return top + max(ends)

    def _beside(self, x: float, top: float, w: float, low: float) -> float:
        """The states on one side, all else on the other."""
        panel, gap, ground = w * self.way["side_part"], 18.0, self.way["side_ground"]
        right, pad = self.way["side"] == "right", 7.0 if ground else 0.0
        left, states = (x + w - panel, x) if right else (x, x + panel + gap)
        order = [p for p in self.way["side_order"] if p != "L" or self.key]
        inner = panel - 2 * pad

        def column(spare: float) -> float:
            here = top + pad
            for part in order:
                here += self.part(part, left + pad, here, inner) + spare
            return here - spare + pad

        free = low - self.pen.measured(lambda: column(0.0))
        spare = max(5.0, min(20.0, free / len(order)))
        if ground:
            fill, edge = (self.inks["pale"], "") if ground == "pale" else ("", self.inks["line"])
            self.pen.box(
                left, top, panel, low - top, fill, edge, 0.8, 5.0 if self.way["fat"] else 0
            )
        else:
            at = left - gap / 2 if right else left + panel + gap / 2
            self.pen.line(at, top, at, low, 0.5, self.inks["line"])
        end = column(spare)
        bottom = self.states(states, top, w - panel - gap, low)
        return max(end, bottom)

    # Head and foot of the page

    def _head(self, x: float, top: float, w: float) -> float:
        pen, sheet, size, deep = self.pen, self.sheet, self.size, self.inks["deep"]
        if self.way["frame"]:
            self._frame()
        if sheet.organisation or sheet.annex:
            pen.say(x, top + size, sheet.organisation, size, colour=self.inks["grey"])
            pen.say(x + w, top + size, sheet.annex, size * 1.1, bold=True, align=1)
            top += size * 1.9
        title, form, large = self.way["title"], self.way["title_way"], size * 1.5
        if not title:
            return top
        high = large * 1.7
        base, ink, at, align = top + high / 2 + large * 0.36, "#000000", x, 0.0
        if form == "reverse":
            pen.box(x, top, w, high, deep)
            ink, at = "#ffffff", x + 8
        elif form == "lapel":
            wide = pen.wide(title, large, bold=True) + 24
            pen.box(x, top, wide, high, deep)
            pen.line(x, top + high, x + w, top + high, 1.2, deep)
            ink, at = "#ffffff", x + 12
        elif form in {"centred", "box"}:
            at, align = x + w / 2, 0.5
        if form == "box":
            pen.box(x, top, w, high, self.inks["pale"], deep, 0.7, 5.0)
        elif form == "ruled":
            for y in (top, top + high):
                pen.line(x, y, x + w, y, 0.9, deep)
        pen.say(at, base, title, large, bold=True, align=align, colour=ink)
        return top + high + 8

    def _frame(self) -> None:
        edge, form = self.way["margin"] * 0.5, self.way["frame"]
        w, h, radius = self.pen.width, self.pen.height, 10.0 if form == "round" else 0.0
        for n in (edge, edge - 3) if form == "double" else (edge,):
            self.pen.box(n, n, w - 2 * n, h - 2 * n, "", self.inks["line"], 0.8, radius)

    def _foot(self, x: float, w: float) -> float:
        """The number and the language of the document; how high they are."""
        pen, form, front = self.pen, self.way["foot"], self.way.plan.front
        if not form:
            return 0.0
        y, size = pen.height - self.way["margin"], max(6.5, self.size * 0.8)
        if form == "line":
            pen.line(x, y - size * 1.4, x + w, y - size * 1.4, 0.5, self.inks["line"])
        pen.say(x, y, f"{front.number} {front.suffix}".strip(), size)
        if form != "number":
            pen.say(x + w, y, front.words.code.upper(), size, bold=True, align=1)
        return size * 1.8
