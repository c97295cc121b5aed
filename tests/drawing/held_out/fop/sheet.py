"""One sheet as XSL-FO: its states, and how all parts are arranged on the page."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from tests.drawing.held_out.fop.marks import fo, fo_cell, fo_row, fo_table
from tests.drawing.held_out.fop.parts import Parts
from tests.drawing.held_out.sheet import StateRow

_SMALL = 7.0
"""Letters below this size are avoided: the states go to fewer tables."""


class FoSheet(Parts):
    """One sheet in one scale."""

    def states(self, width: float) -> str:
        """The states in one table, or in several beside one another."""
        dice, sheet = self.dice, self.sheet
        order = dice.choices(("nfm", "nmf", "mnf", "fnm", "mfn"), (40, 24, 18, 10, 8))[0]
        if dice.random() < 0.2 and " " not in sheet.rows[0].name:
            order = order.replace("n", "cn")
        between = dice.choice((6.0, 10.0, 16.0))
        joined, full = dice.random() < 0.4, dice.random() < 0.6
        for count in range(self.blocks, 0, -1):
            gap = between if count > 1 else 0.0
            room = (width - gap * (count - 1)) / count
            letters = min(self.height * 0.7, self.size, 10.5)
            widths = self.widths(order, letters)
            while sum(widths) > room:
                letters *= 0.97
                widths = self.widths(order, letters)
            if letters > _SMALL:
                break
        parts = sheet.blocks(count)
        part = room / sum(widths) if full or len(parts) > 2 else 1.0
        widths = [wide * min(part, max(1.0, room / sum(widths))) for wide in widths]
        style = dice.choice(("grid", "lines", "stripes", "columns", "head", "none"))
        stripe = dice.choice(("#eef2f8", "#f1f1f1", "#f7f2e6"))
        if style == "stripes" and self.look.family == "ground":
            style = "lines"
        edge = {
            "grid": {"border": self.rule},
            "lines": {"border_bottom": self.rule},
            "columns": {"border_left": self.rule, "border_right": self.rule},
        }.get(style, {})
        align = dice.choice(("right", "center", "center"))
        heads = dict(zip("nfm", sheet.states_head, strict=True))
        head = [
            self.heading(heads[c], span=1 + (c == "n" and "c" in order)) for c in order if c != "c"
        ]
        lines: list[list[list[str]]] = []
        for rows in parts:
            lines.append([head])
            for number, row in enumerate(rows):
                tint = stripe if style == "stripes" and number % 2 else ""
                lines[-1].append(self._state(row, order, align, edge | {"background_color": tint}))
        size = f"{letters:.2f}pt"
        if not joined or len(parts) == 1:
            tables = [
                fo_table(
                    widths, [fo_row(cells, self.height * bool(n)) for n, cells in enumerate(some)]
                )
                for some in lines
            ]
            columns = [wide for _ in parts for wide in (sum(widths), gap)][:-1]
            cells = [c for t in tables for c in (fo("table-cell", t), fo_cell())][:-1]
            return fo_table(columns, [fo_row(cells)], font_size=size)
        rows_out = []
        for number in range(len(lines[0])):
            cells = []
            for some in lines:
                here = some[number] if number < len(some) else [fo_cell() for _ in order]
                cells += [*([fo_cell()] if cells else []), *here]
            rows_out.append(fo_row(cells, self.height * bool(number)))
        columns = [wide for _ in parts for wide in (*widths, gap)][:-1]
        return fo_table(columns, rows_out, font_size=size)

    def _state(
        self, row: StateRow, order: str, align: str, edge: Mapping[str, object]
    ) -> list[str]:
        side = {"padding_left": f"{self.pad:.1f}pt", "padding_right": f"{self.pad:.1f}pt"}
        lent = "DejaVu Sans" if any(c.isalpha() and c > "\u017f" for c in row.name) else ""
        shown = {
            "n": fo_cell(escape(row.name), font_family=lent, **edge, **side),
            "f": fo_cell(row.figure, text_align=align, **edge, **side),
            "c": fo_cell(row.state, **edge, **side),
            "m": self.mark_cell(row.marks, **edge),
        }
        return [shown[column] for column in order]

    # The page

    def source(self) -> str:
        """The whole document."""
        dice, sheet, front = self.dice, self.sheet, self.plan.front
        top = []
        if sheet.annex or sheet.organisation:
            half = [
                fo_cell(escape(sheet.organisation)),
                fo_cell(escape(sheet.annex), text_align="end", font_weight="bold"),
            ]
            line = {"border_bottom": self.rule} if dice.random() < 0.4 else {}
            top.append(fo_table([self.room / 2] * 2, [fo_row(half)], **line))
        foot = ""
        if dice.random() < 0.5:
            number, code = f"{front.number} {front.suffix}".strip(), front.words.code.upper()
            pair = [fo_cell(escape(number)), fo_cell(code, text_align="end", font_weight="bold")]
            table = fo_table([self.room / 2] * 2, [fo_row(pair)], font_size="8pt")
            foot = fo("static-content", table, flow_name="foot")
        notes = [
            fo("block", escape(n), font_size="0.82em", space_before="2pt") for n in sheet.footnotes
        ]
        space = dice.uniform(5, 11)
        parts = [*top, *self._arranged(), "".join(notes)]
        flow = "".join(
            fo("block-container" if part.startswith("<fo:table") else "block", part,
               space_after=f"{space:.1f}pt") for part in parts if part
        )  # fmt: skip
        body = fo("region-body", margin_bottom="16pt")
        body += fo("region-after", extent="14pt", region_name="foot")
        master = fo(
            "simple-page-master", body, master_name="page", page_width=f"{self.paper[0]}pt",
            page_height=f"{self.paper[1]}pt", margin=f"{self.margin:.1f}pt",
            margin_bottom=f"{self.margin * 0.6:.1f}pt",
        )  # fmt: skip
        sequence = fo(
            "page-sequence", foot + fo("flow", flow, flow_name="xsl-region-body"),
            master_reference="page", font_family=f"{self.family}, DejaVu Sans",
            font_size=f"{self.size:.2f}pt", line_height=f"{dice.uniform(1.15, 1.3):.2f}",
        )  # fmt: skip
        return (
            '<?xml version="1.0" encoding="UTF-8"?>'
            '<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format">'
            f"{fo('layout-master-set', master)}{sequence}</fo:root>"
        )

    def _arranged(self) -> list[str]:
        """All between the head of the page and its footnotes."""
        dice, room = self.dice, self.room
        where = dice.choice(("fields", "totals", "own", "own"))
        if where == "totals" and self.layout in {"across", "foot"}:
            where = "own"

        def beside(*columns: tuple[float, Sequence[str]]) -> str:
            """Parts below one another, in columns with room between them."""
            widths = [w for wide, _ in columns for w in (wide, self.gap)][:-1]
            cells = []
            for _, parts in columns:
                held = [fo("block-container", p, space_after="8pt") for p in parts if p]
                cells += [fo("table-cell", "".join(held)), fo_cell()]
            return fo_table(widths, [fo_row(cells[:-1])])

        def end(width: float) -> str:
            return self.end(width) if where == "own" else ""

        more, below = where == "fields", where == "totals"
        if self.layout == "box":
            left, right = room * 0.44, room * 0.56 - self.gap
            inside = self.fields(right - 10, more=more)
            frame = fo("table-cell", inside, padding="4pt", border=self.rule)
            fields = fo_table([right], [fo_row([frame])])
            pair = beside((left, [self.totals(left, end=below)]), (right, [fields]))
            return [pair, end(room), self.legend(room), self.states(room)]
        if self.layout in {"panel", "across", "foot"}:
            wide = room * dice.uniform(0.5, 0.75)
            upright = self.layout == "panel"
            totals = self.totals(wide, end=below) if upright else self.across(room)
            lower = [totals, end(room), self.legend(room)]
            states = self.states(room)
            order = [states, *lower] if self.layout == "foot" else [*lower, states]
            return [self.fields(room, more=more), *order]
        if self.layout == "rail":
            left, right = room * 0.54, room * 0.46 - self.gap
            rail = [
                self.fields(right, more=more),
                self.totals(right, end=below),
                end(right),
                self.legend(right),
            ]
            return [beside((left, [self.states(left)]), (right, rail))]
        left, right = room * 0.52, room * 0.48 - self.gap
        pair = beside(
            (left, [self.fields(left, more=more)]),
            (right, [self.totals(right, end=below), end(right), self.legend(right)]),
        )
        return [pair, self.states(room)]
