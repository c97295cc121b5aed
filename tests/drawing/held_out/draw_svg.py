"""Sheets drawn as SVG and made a PDF by librsvg and cairo."""

import base64
import subprocess
from collections.abc import Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape

from tests.drawing.held_out.letters import fitting, folded, width_of
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, picture, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 2, "chevron": 3, "tick": 4, "thumb": 3, "sign": 2, "face": 2,
    "disc": 4, "square": 3, "letter": 2, "word": 2, "ground": 4, "pill": 4, "badge": 5,
}  # fmt: skip
_FONTS = (
    "Inter", "Lato", "Open Sans", "Roboto", "DejaVu Sans", "Liberation Sans", "Liberation Serif",
    "Linux Libertine O", "Linux Biolinum O", "Carlito", "DejaVu Serif",
)  # fmt: skip
_STROKES = {
    "tick": "M-.8 .05L-.25 .6L.85 -.65",
    "cross": "M-.7 -.7L.7 .7M.7 -.7L-.7 .7",
    "arrow_up": "M0 .9L0 -.85M-.55 -.25L0 -.85L.55 -.25",
    "arrow_down": "M0 -.9L0 .85M-.55 .25L0 .85L.55 .25",
    "chevron_up": "M-.8 .4L0 -.45L.8 .4",
    "chevron_down": "M-.8 -.4L0 .45L.8 -.4",
    "plus": "M-.8 0L.8 0M0 -.8L0 .8",
    "minus": "M-.8 0L.8 0",
    "dash": "M-.6 0L.6 0",
}
_TECHNIQUES = ("use", "path", "gradient", "shadow", "mask", "image", "stroke", "bordered")


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return [_pdf(_Drawing(plan).source()) for plan in plans]


def _pdf(source: str) -> bytes:
    run = subprocess.run(
        ["rsvg-convert", "--format", "pdf"], input=source.encode(), check=True, capture_output=True
    )
    return run.stdout


class _Drawing:
    """One sheet; x and y count points from the upper left corner."""

    def __init__(self, plan: Plan) -> None:
        self.plan, self.sheet, self.look = plan, plan.sheet, plan.sheet.look
        dice = self.dice = plan.dice("svg")
        self.side = dice.random() < 0.25
        wide = self.side or dice.random() < 0.1
        paper = (595.0, 842.0) if dice.random() < 0.85 else (612.0, 792.0)
        self.width, self.height = paper[::-1] if wide else paper
        self.wide = wide
        self.blocks = dice.choices((1, 2, 3), (22, 50, 28))[0]
        if self.side:
            self.blocks = min(self.blocks, 2)
        elif wide:
            self.blocks = max(self.blocks, 2)
        self.family = dice.choice(_FONTS)
        self.size = dice.uniform(8.2, 10)
        self.margin = dice.uniform(32, 58)
        self.pick = dice.randrange(3)
        self.order = dice.choices(("nfm", "nmf", "mnf", "fnm"), (50, 25, 19, 6))[0]
        self.technique = dice.choice(_TECHNIQUES)
        self.hue = dice.choice(("#003399", "#1f4e5f", "#444444", "#6b2f3a", "#2d4a2d"))
        self.cards = dice.random() < 0.2
        self.across = self.blocks > 1 and dice.random() < 0.15
        self.defs: dict[str, str] = {}
        self.body: list[str] = []
        self.top = self.margin

    def source(self) -> str:
        """The whole SVG."""
        self._lay_out()
        w, h = self.width, self.height
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
            f'width="{w}pt" height="{h}pt" viewBox="0 0 {w} {h}">'
            f"<defs>{''.join(self.defs.values())}</defs>"
            f'<rect width="{w}" height="{h}" fill="#ffffff"/>{"".join(self.body)}</svg>'
        )

    # Words and lines

    def say(
        self,
        x: float,
        y: float,
        words: str,
        *,
        size: float | None = None,
        bold: bool = False,
        align: str = "start",
        colour: str = "#000000",
        room: float | None = None,
    ) -> None:
        """Words on a base line, made smaller where they find no room."""
        if not words:
            return
        size = size or self.size
        if room:
            size = fitting(words, self.family, size, room, bold=bold)
        weight = ' font-weight="bold"' if bold else ""
        self.body.append(
            f'<text x="{x:.2f}" y="{y:.2f}" font-family="{self.family}" font-size="{size:.2f}"'
            f'{weight} text-anchor="{align}" fill="{colour}" xml:space="preserve">'
            f"{escape(words)}</text>"
        )

    def paragraph(
        self, x: float, top: float, words: str, room: float, size: float, *, bold: bool = False
    ) -> float:
        """Lines below one another; where they end."""
        for line in folded(words, self.family, size, room, bold=bold) or [""]:
            self.say(x, top + size, line, size=size, bold=bold)
            top += size * 1.3
        return top

    def box(
        self, x: float, y: float, w: float, h: float, *, fill: str = "none", line: str = "none",
        round_: float = 0, thick: float = 0.5,
    ) -> None:  # fmt: skip
        """A rectangle."""
        self.body.append(
            f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" rx="{round_}" '
            f'fill="{fill}" stroke="{line}" stroke-width="{thick}"/>'
        )

    def line(self, x: float, y: float, x2: float, y2: float, *, thick: float = 0.5) -> None:
        """A grey line."""
        self.body.append(
            f'<line x1="{x:.2f}" y1="{y:.2f}" x2="{x2:.2f}" y2="{y2:.2f}" stroke="#8a8a8a" '
            f'stroke-width="{thick}"/>'
        )

    # Marks

    def cell_marks(self, marks: Sequence[Mark], x: float, y: float, w: float, h: float) -> None:
        """The marks of a cell about its middle, with its ground where that is the mark."""
        for place, mark in enumerate(marks):
            if self.look.family == "ground" and not mark.smudged:
                inset = (0, 1.2, 2)[self.pick]
                self.box(
                    x - w / 2 + inset, y - h / 2 + inset / 2, w - 2 * inset, h - inset,
                    fill=self.look.colours[mark.hue], round_=(0, 0, 3)[self.pick],
                )  # fmt: skip
            shift = (place - (len(marks) - 1) / 2) * min(h, 16)
            self.mark(mark, x + shift, y, min(h, 18) * self.look.size, w)

    def mark(self, mark: Mark, x: float, y: float, size: float, room: float) -> None:
        """A mark about this point."""
        look = self.look
        if mark.smudged:
            self.image(smudge(self.dice), x, y, size * 1.2)
            return
        if mark.shape in look.words:
            self._word(mark, x, y, size, room)
            return
        if look.family == "ground":
            word = {"yes": "Yes", "no": "No", "abstain": "Abst."}.get(mark.shape, "")
            if self.pick == 2 and mark.shape == mark.hue:
                self.say(x, y + size * 0.28, word, size=size * 0.75, align="middle",
                         colour=look.ink_on(mark.hue), room=room - 3)  # fmt: skip
            return
        shape, colour = look.shapes[mark.shape], look.colours[mark.hue]
        if look.family == "badge":
            self._badge(mark, shape, colour, x, y, size)
        else:
            self._shape(mark, shape, colour, x, y, size)

    def _word(self, mark: Mark, x: float, y: float, size: float, room: float) -> None:
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        letters = min(size, self.size)
        if self.look.family == "pill" and mark.shape != "not_participating":
            longest = max(self.look.words.values(), key=len)
            letters = fitting(longest, self.family, letters * 0.82, room - 8, bold=True)
            wide = width_of(longest, self.family, letters, bold=True) + 6
            high = letters * 1.35
            corner = (0, high / 2, 2)[self.pick]
            self.box(x - wide / 2, y - high / 2, wide, high, fill=colour, round_=corner)
            ink = self.look.ink_on(mark.hue)
            self.say(
                x, y + letters * 0.35, word, size=letters, bold=True, align="middle", colour=ink
            )
            return
        self.say(x, y + letters * 0.35, word, size=letters, bold=self.pick == 0, align="middle",
                 colour=colour, room=room - 2)  # fmt: skip

    def _badge(self, mark: Mark, shape: str, colour: str, x: float, y: float, size: float) -> None:
        fill = self._fill(colour)
        effect = self._effect()
        half = size / 2
        if self.pick == 0:
            sides = f'width="{size:.2f}" height="{size:.2f}"'
            frame = f'<rect x="{-half:.2f}" y="{-half:.2f}" {sides} rx="2"'
        elif self.pick == 1:
            frame = f'<circle r="{half:.2f}"'
        else:
            corners = (
                (0.95, 0),
                (0.5, 0.85),
                (-0.5, 0.85),
                (-0.95, 0),
                (-0.5, -0.85),
                (0.5, -0.85),
            )
            frame = f'<path d="{svg_path((corners,), half)}"'
        rings = self._rings(mark, shape)
        inner = f'<path d="{svg_path(rings, half * 0.58)}" fill="#ffffff" fill-rule="evenodd"/>'
        if self.technique == "stroke" and shape in _STROKES and not mark.turned:
            inner = self._stroked(shape, "#ffffff", half * 0.58)
        self.body.append(
            f'<g transform="translate({x:.2f} {y:.2f})">{frame} fill="{fill}"{effect}/>{inner}</g>'
        )

    def _rings(self, mark: Mark, shape: str) -> tuple[Ring, ...]:
        rings = self.look.outlines.rings(shape)
        return turned(rings) if mark.turned else rings

    def _fill(self, colour: str) -> str:
        if self.technique != "gradient":
            return colour
        name = f"g{colour[1:]}"
        self.defs[name] = (
            f'<linearGradient id="{name}" x1="0" y1="0" x2="0" y2="1">'
            f'<stop offset="0" stop-color="{colour}" stop-opacity="0.72"/>'
            f'<stop offset="1" stop-color="{colour}"/></linearGradient>'
        )
        return f"url(#{name})"

    def _effect(self) -> str:
        if self.technique == "shadow":
            self.defs["shadow"] = (
                '<filter id="shadow" x="-30%" y="-30%" width="170%" height="170%">'
                '<feDropShadow dx="0.6" dy="0.8" stdDeviation="0.5" flood-opacity="0.35"/></filter>'
            )
            return ' filter="url(#shadow)"'
        if self.technique == "bordered":
            return ' stroke="#333333" stroke-width="0.4"'
        return ""

    def _stroked(self, shape: str, colour: str, half: float) -> str:
        cap = ("round", "butt", "square")[self.pick]
        wide = self.look.outlines.tick * 1.1
        return (
            f'<path d="{_STROKES[shape]}" transform="scale({half:.3f})" fill="none" '
            f'stroke="{colour}" stroke-width="{wide:.2f}" stroke-linecap="{cap}" '
            f'stroke-linejoin="{"round" if cap == "round" else "miter"}"/>'
        )

    def _shape(self, mark: Mark, shape: str, colour: str, x: float, y: float, size: float) -> None:
        half = size / 2
        rings = self._rings(mark, shape)
        move = f'transform="translate({x:.2f} {y:.2f})"'
        if self.technique == "image":
            file = BytesIO()
            picture(rings, colour, (28, 56, 112)[self.pick]).save(file, "PNG")
            self.image(file.getvalue(), x, y, size)
        elif self.technique == "use":
            name = f"s{shape}{mark.turned:d}{colour[1:]}"
            path = svg_path(rings, half)
            self.defs[name] = f'<path id="{name}" d="{path}" fill="{colour}" fill-rule="evenodd"/>'
            self.body.append(f'<use xlink:href="#{name}" x="{x:.2f}" y="{y:.2f}"/>')
        elif self.technique == "mask":
            name = f"m{shape}{mark.turned:d}"
            path = svg_path(rings, 0.5, 0.5, 0.5)
            self.defs[name] = (
                f'<mask id="{name}" maskContentUnits="objectBoundingBox">'
                f'<path d="{path}" fill="#ffffff" fill-rule="evenodd"/></mask>'
            )
            self.body.append(
                f'<rect x="{x - half:.2f}" y="{y - half:.2f}" width="{size:.2f}" '
                f'height="{size:.2f}" fill="{colour}" mask="url(#{name})"/>'
            )
        elif self.technique == "stroke" and shape in _STROKES and not mark.turned:
            self.body.append(f"<g {move}>{self._stroked(shape, colour, half)}</g>")
        else:
            self.body.append(
                f'<path {move} d="{svg_path(rings, half)}" fill="{self._fill(colour)}" '
                f'fill-rule="evenodd"{self._effect()}/>'
            )

    def image(self, data: bytes, x: float, y: float, size: float) -> None:
        """A picture about this point."""
        code = base64.b64encode(data).decode()
        self.body.append(
            f'<image x="{x - size / 2:.2f}" y="{y - size / 2:.2f}" width="{size:.2f}" '
            f'height="{size:.2f}" xlink:href="data:image/png;base64,{code}"/>'
        )

    # The sheet

    def _lay_out(self) -> None:
        left, right = self.margin, self.width - self.margin
        self._head(left, right)
        front = self.plan.front
        if self.dice.random() < 0.5:
            y = self.height - 24
            self.say(left, y, f"{front.number} {front.suffix}".strip(), size=8)
            self.say(right, y, front.words.code.upper(), size=9, bold=True, align="end")
        notes = 44.0 + 22 * len(self.sheet.footnotes)
        if self.side:
            middle = left + (right - left) * 0.38
            start = self.top
            self._fields(left, middle)
            self.top += 8
            self._totals(left, middle, narrow=True)
            self.top += 8
            self._end(left, middle)
            self._legend(left, middle)
            low, self.top = self.top, start
            self._states(middle + 24, right, notes)
            self.top = max(low, self.top)
            self._notes(left, right)
            return
        self._fields(left, right)
        self.top += self.dice.uniform(6, 12)
        way = self.dice.choice(("above", "beside", "beside", "below"))
        if way == "above":
            self._totals(left, right, narrow=False)
            self.top += 8
            self._end(left, right)
        elif way == "beside":
            start = self.top
            self._totals(left, left + (right - left) * 0.58, narrow=True)
            low, self.top = self.top, start + 6
            self._end(left + (right - left) * 0.64, right)
            self.top = max(low, self.top)
        else:
            self._end(left, right)
            notes += 120
        self._legend(left, right)
        self.top += self.dice.uniform(8, 14)
        self._states(left, right, notes)
        if way == "below":
            self.top += 12
            self._totals(left, right, narrow=True)
        self._notes(left, right)

    def _head(self, left: float, right: float) -> None:
        sheet = self.sheet
        band = self.dice.random() < 0.3
        if band:
            self.box(0, 0, self.width, 26, fill=self.hue)
            self.say(left, 17, sheet.organisation, colour="#ffffff", bold=True)
            self.say(right, 17, sheet.annex, colour="#ffffff", bold=True, align="end")
            self.top = 44
            return
        if sheet.annex:
            self.say(right, self.top + 6, sheet.annex, bold=True, align="end", size=11)
        if sheet.organisation:
            self.say(left, self.top + 6, sheet.organisation)
        if sheet.annex or sheet.organisation:
            self.top += 18

    def _fields(self, left: float, right: float) -> None:
        dice = self.dice
        colon, bold = dice.choice((":", ":", "")), dice.choice(("label", "value", ""))
        framed = dice.random() < 0.25
        start = self.top
        if framed:
            self.top += 6
            left, right = left + 8, right - 8
        labels = [label + colon for label, _ in self.sheet.fields]
        indent = max(width_of(t, self.family, self.size, bold=True) for t in labels)
        indent += dice.uniform(10, 28)
        lined = dice.random() < 0.25
        aligned = dice.random() < 0.2
        for label, (_, value) in zip(labels, self.sheet.fields, strict=True):
            x, anchor = (left + indent - 10, "end") if aligned else (left, "start")
            self.say(x, self.top + self.size, label, bold=bold == "label", align=anchor)
            room = right - left - indent
            self.top = self.paragraph(
                left + indent, self.top, value, room, self.size, bold=bold == "value"
            )
            if lined:
                self.line(left, self.top + 1, right, self.top + 1, thick=0.3)
            self.top += 3
        if framed:
            self.top += 4
            self.box(left - 8, start, right - left + 16, self.top - start, line=self.hue, round_=3)

    def _totals(self, left: float, right: float, *, narrow: bool) -> None:
        if not narrow and self.dice.random() < 0.45:
            self._totals_across(left, right)
        else:
            self._totals_down(left, min(right, left + 330))

    def _totals_down(self, left: float, right: float) -> None:
        dice, show = self.dice, self.look.legend == "totals"
        order = dice.choice(("kvmf", "vkmf")) if show else "vmf"
        parts = {"k": 0.22 if self.look.words else 0.12, "v": 0.36, "m": 0.2, "f": 0.28}
        whole = sum(parts[c] for c in order)
        widths = {c: (right - left) * parts[c] / whole for c in order}
        height = dice.uniform(13, 17)
        style = dice.choice(("grid", "rows", "none", "head"))
        heads = dict(zip("vmf", self.sheet.totals_head, strict=True)) | {"k": ""}
        size = min(self.size, height * 0.62)
        if style == "head":
            self.box(left, self.top, right - left, height, fill=self.hue)
        x = left
        for c in order:
            colour = "#ffffff" if style == "head" else "#000000"
            at, anchor = (x + 4, "start") if c == "v" else (x + widths[c] / 2, "middle")
            self.say(at, self.top + height * 0.68, heads[c], bold=True, align=anchor, size=size,
                     colour=colour, room=widths[c] - 6)  # fmt: skip
            x += widths[c]
        first, last = self.top, self.top + height * 6
        for number, row in enumerate(self.sheet.totals, 1):
            y = first + number * height
            x = left
            for c in order:
                if c == "k":
                    marks = [row.mark] if row.mark else []
                    self.cell_marks(marks, x + widths[c] / 2, y + height / 2, widths[c], height)
                else:
                    words = {"v": row.label, "m": row.members, "f": row.figure}[c]
                    at, anchor = (x + 4, "start") if c == "v" else (x + widths[c] / 2, "middle")
                    self.say(at, y + height * 0.68, words, align=anchor, size=size,
                             room=widths[c] - 6)  # fmt: skip
                x += widths[c]
        if style in {"grid", "rows"}:
            for number in range(7):
                self.line(left, first + number * height, right, first + number * height)
        if style == "grid":
            for at in [
                left,
                *(left + sum(list(widths.values())[: n + 1]) for n in range(len(order))),
            ]:
                self.line(at, first, at, last)
        self.top = last

    def _totals_across(self, left: float, right: float) -> None:
        """The kinds beside one another, their members and shares below."""
        _, members, figures = self.sheet.totals_head
        label = max(width_of(t, self.family, self.size, bold=True) for t in (members, figures)) + 14
        wide = (right - left - label) / 5
        show = self.look.legend == "totals"
        height = 16.0
        rows = 4 if show else 3
        for place, row in enumerate(self.sheet.totals):
            self._total_column(row, left + label + wide * (place + 0.5), wide, height, show=show)
        self.say(left + 3, self.top + height * (rows - 2) + 11, members, bold=True)
        self.say(left + 3, self.top + height * (rows - 1) + 11, figures, bold=True)
        for number in range(rows + 1):
            if number != 1 or not show:
                self.line(left, self.top + number * height, right, self.top + number * height)
        self.top += rows * height

    def _total_column(
        self, row: TotalRow, x: float, wide: float, height: float, *, show: bool
    ) -> None:
        y = self.top
        self.say(x, y + 11, row.label, bold=True, align="middle", room=wide - 6)
        if show:
            y += height
            marks = [row.mark] if row.mark else []
            self.cell_marks(marks, x, y + height / 2, min(wide, 46), height - 2)
        self.say(x, y + height + 11, row.members, align="middle")
        self.say(x, y + 2 * height + 11, row.figure, align="middle", room=wide - 6)

    def _end(self, left: float, right: float) -> None:
        dice = self.dice
        colon = dice.choice((":", ":", ""))
        label, date = self.sheet.date
        said, word, mark = self.sheet.result
        gap = (
            max(width_of(t + colon, self.family, self.size, bold=True) for t in (label, said)) + 12
        )
        one_line = right - left > 400 and dice.random() < 0.35
        y = self.top + self.size
        self.say(left, y, label + colon)
        self.say(left + gap, y, date, bold=dice.random() < 0.5)
        x = left
        if one_line:
            x = left + (right - left) * 0.5
        else:
            y += self.size * 1.9
        self.say(x, y, said + colon)
        here = x + gap
        if mark:
            wide = 48 if self.look.words else 24
            self.cell_marks([mark], here + wide / 2, y - self.size * 0.33, wide, 14)
            here += wide + 8
        self.say(here, y, word, bold=True)
        self.top = y + 6

    def _legend(self, left: float, right: float) -> None:
        if not self.sheet.legend:
            return
        self.top += 16
        x = left
        for mark, label in self.sheet.legend:
            wide = 46 if mark.shape in self.look.words else 18
            length = wide + 6 + width_of(label, self.family, self.size) + 18
            if x + length > right + 18:
                x, self.top = left, self.top + 17
            self.cell_marks([mark], x + wide / 2, self.top - 3, wide, 13)
            self.say(x + wide + 5, self.top, label)
            x += length
        self.top += 4

    def _blocks(self) -> tuple[tuple[StateRow, ...], ...]:
        """Down one block after the other, or from block to block along the lines."""
        if self.across:
            return tuple(self.sheet.rows[n :: self.blocks] for n in range(self.blocks))
        return self.sheet.blocks(self.blocks)

    def _states(self, left: float, right: float, below: float) -> None:
        dice = self.dice
        parts = self._blocks()
        gap = dice.choice((4.0, 10.0, 18.0)) if len(parts) > 1 else 0.0
        width = (right - left - gap * (len(parts) - 1)) / len(parts)
        if len(parts) == 1:
            width = min(width, dice.uniform(300, 470))
        room = self.height - self.top - below - 20
        height = min(room / (len(parts[0]) + 1.6), dice.uniform(13, 22))
        size = min(height * 0.66, dice.uniform(7.6, 10))
        shares = (
            {"n": 0.54, "f": 0.27, "m": 0.19}
            if len(parts) < 3
            else {"n": 0.5, "f": 0.29, "m": 0.21}
        )
        widths = {c: width * shares[c] for c in self.order}
        longest = max((row.name for row in self.sheet.rows), key=len)
        size = fitting(longest, self.family, size, widths["n"] - 8)
        style = "card" if self.cards else dice.choice(("grid", "rows", "none", "zebra", "dots"))
        align = dice.choice(("end", "middle"))
        start = self.top
        low = start
        for place, part in enumerate(parts):
            x = left + place * (width + gap)
            self._heads(x, start, widths, min(size, 9))
            for number, row in enumerate(part):
                y = start + 16 + number * height
                self._state(row, x, y, widths, height, size, style, align, number)
            end = start + 16 + len(part) * height
            if style == "grid":
                self._grid(x, start, widths, height, len(part))
            low = max(low, end)
        self.top = low

    def _heads(self, x: float, top: float, widths: Mapping[str, float], size: float) -> None:
        heads = dict(zip("nfm", self.sheet.states_head, strict=True))
        for c in self.order:
            at, anchor = (x + 4, "start") if c == "n" else (x + widths[c] / 2, "middle")
            self.say(at, top + 11, heads[c], bold=True, align=anchor, size=size, room=widths[c] - 4)
            x += widths[c]

    def _state(
        self, row: StateRow, x: float, y: float, widths: Mapping[str, float], height: float,
        size: float, style: str, align: str, number: int,
    ) -> None:  # fmt: skip
        whole = sum(widths.values())
        if style == "zebra" and number % 2 and self.look.family != "ground":
            self.box(x, y, whole, height, fill="#eef1f5")
        if style == "card":
            self.box(x, y + 1, whole, height - 2, line="#b9c0ca", round_=3, thick=0.6)
        for c in self.order:
            wide = widths[c]
            if c == "m":
                self.cell_marks(row.marks, x + wide / 2, y + height / 2, wide, height)
            elif c == "n":
                self.say(x + 4, y + height / 2 + size * 0.35, row.name, size=size, room=wide - 6)
            else:
                at = x + wide - 8 if align == "end" else x + wide / 2
                self.say(at, y + height / 2 + size * 0.35, row.figure, size=size, align=align,
                         room=wide - 8)  # fmt: skip
            x += wide
        x -= whole
        if style == "rows":
            self.line(x, y + height, x + whole, y + height, thick=0.4)
        elif style == "dots":
            self.body.append(
                f'<line x1="{x:.2f}" y1="{y + height:.2f}" x2="{x + whole:.2f}" '
                f'y2="{y + height:.2f}" stroke="#777777" stroke-width="0.6" '
                'stroke-dasharray="0.1 2.4" stroke-linecap="round"/>'
            )

    def _grid(
        self, x: float, top: float, widths: Mapping[str, float], height: float, rows: int
    ) -> None:
        whole = sum(widths.values())
        levels = [top, *(top + 16 + n * height for n in range(rows + 1))]
        for y in levels:
            self.line(x, y, x + whole, y)
        at = x
        for wide in (0.0, *widths.values()):
            at += wide
            self.line(at, top, at, levels[-1])

    def _notes(self, left: float, right: float) -> None:
        self.top += 8
        for note in self.sheet.footnotes:
            self.top = self.paragraph(left, self.top, note, right - left, 7) + 3
