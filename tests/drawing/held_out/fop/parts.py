"""The parts of a sheet but its states as XSL-FO: fields, totals, legend, result."""

from xml.sax.saxutils import escape

from tests.drawing.held_out.fop.marks import Marked, fo, fo_cell, fo_row, fo_table


class Parts(Marked):
    """Parts of one sheet in one scale."""

    def heading(self, words: str, *, align: str = "center", span: int = 1) -> str:
        """A cell at the head of a table."""
        return fo_cell(
            escape(words), background_color=self.head, color=self.head_ink, font_weight="bold",
            text_align=align, border=self.rule, padding="1.2pt 2pt",
            number_columns_spanned=span if span > 1 else "",
        )  # fmt: skip

    def result(self) -> str:
        """The mark and the word of the result."""
        _, word, mark = self.sheet.result
        said = fo("inline", escape(word), font_weight="bold") if word else ""
        return "\u00a0 ".join(piece for piece in (self.swatch(mark), said) if piece)

    def fields(self, width: float, *, more: bool) -> str:
        """The fields in a table; `more` adds date and result to it."""
        dice, narrow = self.dice, width < 420
        way = dice.choice(("shade", "shade", "lines", "stack", "apart", "pairs", "four"))
        if narrow:
            way = {"four": "stack", "pairs": "shade"}.get(way, way)
        if self.layout == "rail":
            way = "stack"
        shade = dice.choice(("#e8edf3", "#efefef", "#f3eee2", "#e6eeee", "#ece8f2"))
        bold = dice.choice(("label", "value", ""))
        pairs = [(label, escape(value)) for label, value in self.sheet.fields]
        if more:
            pairs += [(self.sheet.date[0], self.sheet.date[1]), (self.sheet.result[0], "")]
        labels = {"font_weight": "bold" if bold == "label" else "", "padding": "1.6pt 3pt"}
        values = {"font_weight": "bold" if bold == "value" else "", "padding": "1.6pt 3pt"}
        if way in {"shade", "four", "stack"}:
            labels["background_color"] = shade
        if way in {"shade", "four", "stack"} and dice.random() < 0.6:
            labels["border"] = values["border"] = self.rule
        if way == "lines":
            labels["border_bottom"] = values["border_bottom"] = self.rule
        longest = max(self.wide(label + ":", self.size, bold=True) for label, _ in pairs) + 9
        rows, held = [], list[str]()
        for label, value in pairs:
            said = self.result() if more and label == self.sheet.result[0] else value
            first = fo_cell(escape(label + self.colon), **labels)
            if way == "stack":
                top = {**labels, "font_size": "0.82em"}
                rows += [fo_row([fo_cell(escape(label), **top)]), fo_row([fo_cell(said, **values)])]
            elif way == "four" and label not in {"Subject", "Item", "Configuration"}:
                held += [first, fo_cell(said, **values)]
            else:
                spans = {"number_columns_spanned": 3} if way == "four" else {}
                last = [*held, *([fo_cell(), fo_cell()] if len(held) == 2 else [])]
                rows += [fo_row(last)] if last else []
                held = []
                rows.append(fo_row([first, fo_cell(said, **values, **spans)]))
            if len(held) == 4:
                rows.append(fo_row(held))
                held = []
        if held:
            rows.append(fo_row([*held, fo_cell(), fo_cell()]))
        if way == "stack":
            return fo_table([width], rows)
        if way == "four":
            half = width / 2 - longest
            return fo_table([longest, half, longest, half], rows)
        apart = {"border_collapse": "separate", "border_separation": "3pt"}
        return fo_table([longest, width - longest], rows, **(apart if way == "apart" else {}))

    def totals(self, width: float, *, end: bool) -> str:
        """The totals, one line for each position; `end` adds the result below them."""
        dice, sheet, show = self.dice, self.sheet, self.look.legend == "totals"
        order = (
            dice.choice(("kvmf", "vkmf", "vmfk", "vmkf")) if show else dice.choice(("vmf", "vfm"))
        )
        label, members, figures = sheet.totals_head
        texts = {
            "k": [f"{word}  " for word in self.look.words.values()] or ["WW"],
            "v": [label, *(word for row in sheet.totals for word in row.label.split())],
            "m": [members],
            "f": [*figures.split(), *(row.figure for row in sheet.totals)],
        }
        letters, widths = self.fitted([texts[c] for c in order], width)
        heads = dict(zip("vmf", sheet.totals_head, strict=True)) | {"k": ""}
        align = dice.choice(("right", "center", "end"))
        style = dice.choice(({"border": self.rule}, {"border_bottom": self.rule}, {}))
        rows = []
        if order[:2] == "kv":
            rest = [self.heading(heads[c]) for c in order[2:]]
            rows.append(fo_row([self.heading(heads["v"], span=2), *rest]))
        else:
            rows.append(fo_row([self.heading(heads[c]) for c in order]))
        for row in sheet.totals:
            strong = {"font_weight": "bold"} if row.position is None and self.pick else {}
            numbers = {"text_align": align, "padding": "1.5pt 5pt", **style, **strong}
            cells = {
                "k": self.mark_cell([row.mark] if row.mark else [], **style),
                "v": fo_cell(escape(row.label), padding="1.5pt 3pt", **style, **strong),
                "m": fo_cell(row.members, **numbers),
                "f": fo_cell(row.figure, **numbers),
            }
            rows.append(fo_row([cells[c] for c in order], self.height))
        if end:
            span = {"number_columns_spanned": len(order), "border": self.rule, "padding": "3pt"}
            for label, said in (sheet.date, (sheet.result[0], self.result())):
                words = f"{escape(label + self.colon)}\u00a0 {said}"
                rows.append(fo_row([fo_cell(words, **span)]))
        return fo_table(widths, rows, font_size=f"{letters:.2f}pt")

    def across(self, width: float) -> str:
        """The totals with a column for each position."""
        sheet, show = self.sheet, self.look.legend == "totals"
        labels = [word for row in sheet.totals for word in row.label.split()]
        letters, widths = self.fitted([sheet.totals_head, *[labels] * 5], width)
        rows = [
            fo_row(
                [self.heading(w) for w in (sheet.totals_head[0], *(r.label for r in sheet.totals))]
            )
        ]
        edge = {"border": self.rule, "padding": "2pt 3pt"}
        if show:
            cells = [
                self.mark_cell([r.mark] if r.mark else [], border=self.rule) for r in sheet.totals
            ]
            rows.append(fo_row([fo_cell(border=self.rule), *cells], self.height))
        for title, values in (
            (sheet.totals_head[1], [r.members for r in sheet.totals]),
            (sheet.totals_head[2], [r.figure for r in sheet.totals]),
        ):
            cells = [fo_cell(value, text_align="center", **edge) for value in values]
            rows.append(fo_row([fo_cell(escape(title), font_weight="bold", **edge), *cells]))
        return fo_table(widths, rows, font_size=f"{letters:.2f}pt")

    def end(self, width: float) -> str:
        """Sitting date and result, in a line or below one another, boxed or not."""
        dice, (label, date) = self.dice, self.sheet.date
        edge = {"border": self.rule} if dice.random() < 0.5 else {}
        one = [
            escape(label + self.colon),
            fo("inline", date, font_weight=dice.choice(("bold", ""))),
        ]
        two = [escape(self.sheet.result[0] + self.colon), self.result()]
        said = ["\u00a0 ".join(pair) for pair in (one, two)]
        if width > 380:
            return fo_table(
                [width / 2] * 2, [fo_row([fo_cell(s, padding="3pt", **edge) for s in said])]
            )
        return fo_table([width], [fo_row([fo_cell(s, padding="3pt", **edge)]) for s in said])

    def legend(self, width: float) -> str:
        """The legend of a line of its own, or nothing."""
        legend = self.sheet.legend
        if not legend:
            return ""
        count = len(legend) if width > 330 else 2
        cells = [fo_cell(f"{self.swatch(m)}\u00a0 {escape(t)}", padding="1.5pt") for m, t in legend]
        cells += [fo_cell()] * (-len(cells) % count)
        rows = [fo_row(cells[n : n + count]) for n in range(0, len(cells), count)]
        return fo_table([width / count] * count, rows)
