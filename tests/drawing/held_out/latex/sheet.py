"""The sheet of one note as TeX."""

from collections.abc import Sequence

from tests.drawing.held_out.latex.front import in_bold, tex
from tests.drawing.held_out.latex.marks import Marked
from tests.drawing.held_out.sheet import StateRow


class LatexSheet(Marked):
    """The sheet of one note as TeX."""

    def source(self) -> str:
        """All of it."""
        sheet, dice = self.sheet, self.dice
        head = ""
        if sheet.annex:
            head += rf"{{\hfill{in_bold(sheet.annex)}\par}}\vspace{{6pt}}"
        if sheet.organisation:
            head += rf"{tex(sheet.organisation)}\par\vspace{{4pt}}"
        fields = self._fields()
        totals, legend = self._totals(), self._legend()
        gap = r"\par\vspace{7pt}"
        small = self.size * 0.8
        notes = "".join(
            rf"\par\vspace{{4pt}}{{\fontsize{{{small:.2f}pt}}{{{small * 1.2:.2f}pt}}\selectfont "
            rf"{tex(note)}\par}}"
            for note in sheet.footnotes
        )
        way = dice.choice(("seed", "seed", "beside", "last"))
        end = self._end(narrow=self.side or way == "beside")
        if self.side:
            left = rf"{head}{fields}{gap}{totals}{gap}{end}{legend}"
            states = self._states()
            body = (
                rf"\begin{{minipage}}[t]{{0.37\textwidth}}\raggedright {left}\end{{minipage}}\hfill"
                rf"\begin{{minipage}}[t]{{0.6\textwidth}}\vspace{{0pt}}{states}\end{{minipage}}{notes}"
            )
        elif way == "seed":
            body = rf"{head}{fields}{gap}{totals}{gap}{end}{legend}{gap}{self._states()}{notes}"
        elif way == "beside":
            both = (
                rf"\begin{{minipage}}[t]{{0.55\textwidth}}\vspace{{0pt}}{totals}\end{{minipage}}"
                rf"\begin{{minipage}}[t]{{0.4\textwidth}}\vspace{{2pt}}{end}\end{{minipage}}"
            )
            body = rf"{head}{fields}{gap}{both}{legend}{gap}{self._states()}{notes}"
        else:
            body = rf"{head}{fields}{gap}{end}{legend}{gap}{self._states()}{gap}{totals}{notes}"
        defined = "".join(
            rf"\definecolor{{{name}}}{{HTML}}{{{code[1:].upper()}}}"
            for code, name in self.colours.items()
        )
        return (
            rf"{defined}\fontsize{{{self.size:.2f}pt}}{{{self.size * 1.2:.2f}pt}}\selectfont "
            rf"\setlength\parskip{{0pt}}{body}"
        )

    def _fields(self) -> str:
        dice = self.dice
        colon, bold = dice.choice((":", ":", "")), dice.choice(("label", "value", ""))
        way = dice.choice(("lines", "table", "table", "ruled"))
        if not colon and way == "lines":
            way = "table"

        def shown(words: str, part: str) -> str:
            return in_bold(words) if bold == part else tex(words)

        pairs = [(shown(k + colon, "label"), shown(v, "value")) for k, v in self.sheet.fields]
        if way == "lines":
            return "".join(rf"\noindent {k} {v}\par\vspace{{2pt}}" for k, v in pairs)
        width = r"\linewidth"
        columns = r"p{25mm}>{\raggedright\arraybackslash}X"
        if way == "ruled":
            rows = "".join(rf"\hline {k} & {v} \\" for k, v in pairs)
            return (
                rf"\begin{{tabularx}}{{{width}}}{{|{columns.replace('>', '|>', 1)}|}}"
                rf"{rows}\hline\end{{tabularx}}"
            )
        rows = "".join(rf"{k} & {v} \\[1pt]" for k, v in pairs)
        return rf"\begin{{tabularx}}{{{width}}}{{@{{}}{columns}@{{}}}}{rows}\end{{tabularx}}"

    def _totals(self) -> str:
        dice, show = self.dice, self.look.legend == "totals"
        order = dice.choice(("kvmf", "vkmf")) if show else "vmf"
        align = dice.choice("rc")
        heads = dict(zip("vmf", map(in_bold, self.sheet.totals_head), strict=True)) | {"k": ""}
        rows = []
        for row in self.sheet.totals:
            cells = {
                "v": tex(row.label),
                "m": row.members,
                "f": tex(row.figure),
                "k": self.cell([row.mark] if row.mark else []),
            }
            rows.append(" & ".join(cells[c] for c in order))
        letters = {"v": "l", "k": "c", "m": align, "f": align}
        columns = [letters[c] for c in order]
        head = " & ".join(heads[c] for c in order)
        return self._tabular(columns, head, rows, dice.choice(("none", "grid", "rows", "booktabs")))

    def _tabular(self, columns: Sequence[str], head: str, rows: Sequence[str], rules: str) -> str:
        between = "|" if rules == "grid" else ""
        spec = between + between.join(columns) + between
        line = r"\hline " if rules in {"grid", "rows"} else ""
        first, mid, last = line, line, line
        if rules == "booktabs":
            first, mid, last = r"\toprule ", r"\midrule ", r"\bottomrule "
        body = rf" \\ {line}".join(rows)
        return (
            rf"{{\renewcommand\arraystretch{{{self.stretch:.2f}}}\begin{{tabular}}{{{spec}}}{first}"
            rf"{head} \\ {mid}{body} \\ {last}\end{{tabular}}}}"
        )

    def _end(self, *, narrow: bool) -> str:
        dice = self.dice
        colon = dice.choice((":", ":", ""))
        label, date = self.sheet.date
        said, word, mark = self.sheet.result
        value = " ".join([*([self.mark(mark)] if mark else []), *([in_bold(word)] if word else [])])
        day = in_bold(date) if dice.random() < 0.5 else tex(date)
        if dice.random() < 0.3 and not narrow:
            return rf"\noindent {label}{colon} {day}\hspace{{14mm}}{said}{colon}\quad {value}\par "
        return (
            rf"\begin{{tabular}}{{@{{}}l@{{\quad}}l@{{}}}}{label}{colon} & {day} \\[3pt]"
            rf"{said}{colon} & {value}\end{{tabular}}\par "
        )

    def _legend(self) -> str:
        if not self.sheet.legend:
            return ""
        pieces = r"\qquad ".join(
            rf"\mbox{{{self.mark(mark)}\enspace {tex(label)}}}" for mark, label in self.sheet.legend
        )
        return rf"\par\vspace{{6pt}}\noindent {pieces}\par "

    def _states(self) -> str:
        dice = self.dice
        parts = self.sheet.blocks(self.blocks)
        heads = dict(zip("nfm", self.sheet.states_head, strict=True))
        if self.blocks == 3 and not self.landscape:
            words = heads["f"].split(" ")
            heads["f"] = "\n".join(words)
        align = dice.choice("rcr")
        wide = 1.0 if self.blocks > 1 or self.side else dice.uniform(0.6, 1.0)
        joined = dice.random() < 0.5
        zebra = dice.random() < 0.3 and self.look.family != "ground"
        tint = self.colour(dice.choice(("#eef2f9", "#f1f1f1", "#f7f2e6")))
        letters = {
            "n": r">{\raggedright\arraybackslash}X",
            "f": align,
            "m": "c",
        }
        between = "|" if self.rules == "grid" else ""
        line = r"\hline " if self.rules in {"grid", "rows"} else ""
        first, mid, last = line, line, line
        if self.rules == "booktabs":
            first, mid, last = r"\toprule ", r"\midrule ", r"\bottomrule "
        spec = between.join(letters[c] for c in self.order)
        head = " & ".join(self._head(heads[c]) for c in self.order)
        colours = rf"\rowcolors{{2}}{{}}{{{tint}}}" if zebra else r"\rowcolors{2}{}{}"
        small = self.size * (0.8 if self.blocks == 3 and not self.landscape else 0.95)
        style = (
            rf"\renewcommand\arraystretch{{{self.stretch:.2f}}}{colours}"
            rf"\fontsize{{{small:.2f}pt}}{{{small * 1.2:.2f}pt}}\selectfont"
            + (r"\setlength\tabcolsep{3pt}" if self.blocks == 3 else "")
        )

        def table(columns: str, head: str, rows: Sequence[str], width: str) -> str:
            body = rf" \\ {line}".join(rows)
            return (
                rf"{{{style}\begin{{tabularx}}{{{width}}}{{{between}{columns}{between}}}{first}"
                rf"{head} \\ {mid}{body} \\ {last}\end{{tabularx}}}}"
            )

        if joined:
            rows = [
                " & ".join(self._row(p[n]) if n < len(p) else "& & " for p in parts)
                for n in range(len(parts[0]))
            ]
            columns = between.join([spec] * len(parts))
            return table(columns, " & ".join([head] * len(parts)), rows, rf"{wide:.2f}\linewidth")
        width = rf"{(wide - 0.03 * (len(parts) - 1)) / len(parts):.3f}\linewidth"
        return r"\noindent " + r"\hfill ".join(
            rf"\begin{{minipage}}[t]{{{width}}}\vspace{{0pt}}"
            + table(spec, head, [self._row(row) for row in p], r"\linewidth")
            + r"\end{minipage}"
            for p in parts
        )

    def _head(self, words: str) -> str:
        if "\n" in words:
            lines = r"\\[-2pt] ".join(map(in_bold, words.split("\n")))
            return r"\begin{tabular}{@{}c@{}}" + lines + r"\end{tabular}"
        return in_bold(words)

    def _row(self, row: StateRow) -> str:
        cells = {"n": tex(row.name), "f": tex(row.figure), "m": self.cell(row.marks)}
        return " & ".join(cells[c] for c in self.order)
