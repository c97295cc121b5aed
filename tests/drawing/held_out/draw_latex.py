"""Whole notes set by XeLaTeX: cover, sheet and declarations from one source."""

import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.drawing.held_out.around import with_page
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import picture, smudge, turned
from tests.drawing.held_out.sheet import Mark, Sheet, StateRow

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 4, "chevron": 1, "tick": 5, "thumb": 1, "sign": 3, "face": 1,
    "disc": 3, "square": 2, "letter": 3, "word": 3, "ground": 4, "pill": 2, "badge": 3,
}  # fmt: skip
_FONTS = {
    "Latin Modern Roman": "Liberation Serif",
    "Latin Modern Sans": "Liberation Sans",
    "TeX Gyre Termes": "Liberation Serif",
    "TeX Gyre Heros": "Liberation Sans",
    "TeX Gyre Pagella": "EB Garamond",
    "TeX Gyre Schola": "DejaVu Serif",
    "Linux Libertine O": "Linux Libertine O",
    "Linux Biolinum O": "Linux Biolinum O",
    "Liberation Serif": "Liberation Serif",
    "DejaVu Sans Condensed": "DejaVu Sans",
    "Roboto": "Roboto",
}
"""Fonts, and those that lend them Greek and Cyrillic."""
_SIGNS = {
    "arrow_up": (r"$\uparrow$", r"$\Uparrow$", r"$\boldsymbol{\uparrow}$"),
    "arrow_down": (r"$\downarrow$", r"$\Downarrow$", r"$\boldsymbol{\downarrow}$"),
    "triangle_up": (r"\ding{115}", r"$\blacktriangle$", r"$\blacktriangle$"),
    "triangle_down": (r"\ding{116}", r"$\blacktriangledown$", r"$\blacktriangledown$"),
    "tick": (r"\ding{51}", r"\ding{52}", r"$\checkmark$"),
    "cross": (r"\ding{55}", r"\ding{56}", r"$\times$"),
    "disc": (r"\ding{108}", r"\ding{108}", r"$\bullet$"),
    "ring": (r"\ding{109}", r"$\bigcirc$", r"$\circ$"),
    "square": (r"\ding{110}", r"$\blacksquare$", r"\ding{110}"),
    "diamond": (r"\ding{117}", r"$\blacklozenge$", r"\ding{117}"),
    "dash": ("--", "---", "--"),
    "plus": (r"$\boldsymbol{+}$", r"\ding{58}", "$+$"),
    "minus": (r"$\boldsymbol{-}$", r"$\boldsymbol{-}$", "$-$"),
}
_SPECIAL = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "^": r"\^{}", "_": r"\_", "%": r"\%", "~": r"\~{}", "−": "$-$",
}  # fmt: skip
_OTHER_SCRIPT = re.compile("[\u0370-\u052f\u1f00-\u1fff][\u0370-\u052f\u1f00-\u1fff ]*")


def bullet(plan: Plan) -> str:
    """What opens the items of its lists."""
    return plan.dice("bullet").choice(("–", "•", "-", "1."))


def draw_notes(plans: Sequence[Plan]) -> list[bytes]:
    """A document for each plan."""
    return [_draw(plan) for plan in plans]


def _draw(plan: Plan) -> bytes:
    for size in (1.0, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64):
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            sheet = _Sheet(plan, folder, size)
            if not sheet.landscape:
                pdf, said = _compiled(folder, _source(plan, size, sheet.source()))
                if "COVER2." in said and "SHEET3." in said:
                    return pdf
                continue
            pdf, said = _compiled(folder, _source(plan, size, r"\mbox{}"))
            turned_page, of_sheet = _compiled(folder, _source(plan, size, sheet.source(), True))
            if "COVER2." in said and "SHEET3." in of_sheet:
                return with_page(pdf, 1, turned_page)
    raise ValueError(f"{plan.name} does not fit on its pages")


def _compiled(folder: Path, source: str) -> tuple[bytes, str]:
    """The document, and what XeLaTeX says of it."""
    (folder / "note.tex").write_text(source, encoding="utf-8")
    run = subprocess.run(
        ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "note.tex"],
        cwd=folder,
        capture_output=True,
        check=False,
    )
    said = run.stdout.decode("utf-8", "replace")
    if run.returncode:
        raise ValueError(said[-1500:])
    return (folder / "note.pdf").read_bytes(), said


def tex(words: str) -> str:
    """The words as TeX reads them, Greek and Cyrillic in the font that lends them."""
    plain = "".join(_SPECIAL.get(letter, letter) for letter in words)
    return _OTHER_SCRIPT.sub(lambda found: r"{\lent " + found.group() + "}", plain)


def _bold(words: str) -> str:
    return rf"\textbf{{{tex(words)}}}"


def _source(plan: Plan, size: float, sheet: str, landscape: bool = False) -> str:
    """The whole note, or a sheet alone on a page turned sideways."""
    dice = plan.dice("latex")
    font = dice.choice(list(_FONTS))
    options = [
        dice.choice(("10pt", "11pt")),
        dice.choices(("a4paper", "letterpaper"), (85, 15))[0],
    ]
    margin = dice.randrange(14, 24)
    cover = _cover(plan, min(size + 0.06, 1.0))
    annex = _annex(plan) if plan.declarations else ""
    if landscape:
        options.append("landscape")
        cover, annex = r"\setcounter{page}{2}", ""
    foot = r"\pagestyle{empty}"
    if dice.random() < 0.6:
        number = tex(f"{plan.front.number} {plan.front.suffix}".strip())
        code = plan.front.words.code.upper()
        foot = (
            r"\makeatletter\def\ps@foot{\let\@mkboth\@gobbletwo\let\@oddhead\@empty"
            rf"\def\@oddfoot{{\normalfont\small {number}\hfil\thepage\hfil\textbf{{{code}}}}}}}"
            r"\makeatother\pagestyle{foot}"
        )
    return "\n".join(
        (
            rf"\documentclass[{','.join(options)}]{{article}}",
            r"\usepackage{amsmath,amssymb,pifont,array,booktabs,graphicx,tabularx}",
            r"\usepackage[table]{xcolor}\usepackage{tikz}\usepackage{fontspec}",
            rf"\usepackage[margin={margin if landscape else 24}mm]{{geometry}}",
            rf"\setmainfont{{{font}}}\newfontfamily\lent{{{_FONTS[font]}}}",
            r"\hyphenpenalty=10000 \exhyphenpenalty=10000 \sloppy \setlength\parindent{0pt}",
            foot,
            r"\begin{document}",
            cover,
            "" if landscape else r"\clearpage\typeout{COVER\thepage.}",
            "" if landscape else rf"\newgeometry{{margin={margin}mm}}",
            sheet,
            r"\clearpage\typeout{SHEET\thepage.}",
            "" if landscape else r"\restoregeometry",
            annex,
            r"\end{document}",
        )
    )


def _cover(plan: Plan, size: float) -> str:
    front, dice = plan.front, plan.dice("cover")
    words, labels = front.words, front.words.labels
    number = f"{front.number} {front.suffix}".strip()
    key = "interinstitutional_file" + ("_plural" if len(front.files) > 1 else "")
    bold = dice.random() < 0.6

    def line(text: str) -> str:
        return _bold(text) if bold else tex(text)

    right = [words.dateline(front.date), f"(OR. {front.original})", "", number, "", *front.codes]
    left = [_bold(labels["council"]), "", "", tex(f"{labels[key]}:"), *map(tex, front.files)]
    annex = labels["annex"].capitalize()
    first = f"{annex} 1" if front.with_statements else annex
    body = [words.phrases["outcome"].format(annex=first)]
    if front.references:
        body.append(f"{labels['reference_document']}: {front.references.printed}")
    if front.coreper:
        part, day = front.coreper
        body.append(words.phrases["coreper"].format(part=part, date=words.date(day)))
    if front.with_statements:
        body.append(words.phrases["statements"].format(annex=f"{annex} 2"))
    label = labels["subject"].rstrip(".:")
    dot = "." if labels["subject"].rstrip(":").endswith(".") else ""
    rows = (
        (f"{labels['from']}:", (labels["general_secretariat"],)),
        (f"{labels['to']}:", (labels["delegations"],)),
        (f"{label}{dot}:", front.title),
    )
    rule = dice.choice((r"\hline ", ""))
    line_end = r"\newline "
    table = "".join(
        rf"{rule}{tex(name)} & {line_end.join(map(tex, values))} \\[3pt]" for name, values in rows
    )
    points = 11 * size
    return (
        rf"\fontsize{{{points:.2f}pt}}{{{points * 1.22:.2f}pt}}\selectfont "
        r"\begin{minipage}[t]{0.56\textwidth}\raggedright "
        + r"\\ ".join(text or r"\mbox{}" for text in left)
        + r"\end{minipage}\hfill\begin{minipage}[t]{0.42\textwidth}\raggedright "
        + r"\\ ".join(line(text) if text else r"\mbox{}" for text in right)
        + r"\end{minipage}\par\vspace{18pt}"
        + _bold(labels["note"])
        + r"\par\vspace{6pt}\begin{tabularx}{\textwidth}"
        + r"{@{}p{28mm}>{\raggedright\arraybackslash}X@{}}"
        + table
        + rf"{rule}\end{{tabularx}}\par "
        + "".join(rf"\vspace{{9pt}}{tex(text)}\par " for text in body)
    )


def _annex(plan: Plan) -> str:
    dice, labels = plan.dice("annex"), plan.front.words.labels
    points = dice.choice((10, 11, 12))
    head = dice.choice(("bold", "underline", "both", "large"))
    centred = dice.random() < 0.4
    mark = bullet(plan)
    kind = "enumerate" if mark == "1." else "itemize"
    label = "" if mark == "1." else f"[{tex(mark)}]"
    out = [
        rf"\fontsize{{{points}pt}}{{{points * 1.25:.2f}pt}}\selectfont ",
        rf"\setlength\parskip{{{dice.choice((5, 7, 9))}pt}}",
        rf"\setlength\parindent{{{dice.choice((0, 0, 15))}pt}}",
        r"\raggedright" if dice.random() < 0.4 else "",
        rf"\begin{{flushright}}{_bold(labels['annex'] + ' 2')}\end{{flushright}}\par ",
    ]
    for declaration in plan.declarations:
        words = tex(declaration.heading)
        if head in {"bold", "both", "large"}:
            words = rf"\textbf{{{words}}}"
        if head in {"underline", "both"} and len(declaration.heading) < 60:
            words = rf"\underline{{{words}}}"
        if head == "large":
            words = rf"{{\large {words}}}"
        centre = r"\centering " if centred else r"\noindent "
        out.append(rf"\par\vspace{{14pt}}{{{centre}{words}\par}}\nopagebreak\vspace{{4pt}}")
        items: list[str] = []
        for part in (*declaration.parts, None):
            lead = rf"{_bold(part.lead)} " if part and part.lead else ""
            if part and part.bullet:
                items.append(rf"\item{label} {lead}{tex(part.text)}")
                continue
            if items:
                out.append(rf"\begin{{{kind}}}{' '.join(items)}\end{{{kind}}}")
                items = []
            if part:
                text = tex(part.text)
                if part.footnote:
                    split = part.text.split(" ")
                    before, after = " ".join(split[:4]), " ".join(split[4:])
                    text = rf"{tex(before)}\footnote{{{tex(part.footnote)}}} {tex(after)}"
                text = lead + text
                out.append(
                    rf"\textbf{{{text}}}\par\nopagebreak " if part.title else text + r"\par "
                )
    return "\n".join(out)


class _Sheet:
    """The sheet of one note as TeX."""

    def __init__(self, plan: Plan, folder: Path, size: float) -> None:
        self.sheet: Sheet = plan.sheet
        self.look = plan.sheet.look
        self.folder = folder
        dice = self.dice = plan.dice("latex sheet")
        side = self.side = dice.random() < 0.2
        landscape = self.landscape = side or dice.random() < 0.08
        self.blocks = dice.choices((1, 2, 3), (28, 54, 18))[0]
        if side:
            self.blocks = min(2, self.blocks)
        elif landscape:
            self.blocks = max(2, self.blocks)
        elif self.blocks == 3 and any(len(row.name) > 18 for row in self.sheet.rows):
            self.blocks = 2
        self.size = dice.uniform(8.6, 10.2) * size
        self.pick = dice.randrange(3)
        self.stretch = dice.uniform(1.05, 1.45) * size
        self.order = dice.choices(("nfm", "nmf", "mnf"), (60, 26, 14))[0]
        self.rules = dice.choice(("none", "grid", "rows", "booktabs"))
        self.technique = self._technique()
        self.colours: dict[str, str] = {}

    def _technique(self) -> str:
        ways = ["tikz", "tikz", "png"]
        if set(self.look.shapes.values()) <= set(_SIGNS):
            ways += ["sign", "sign", "sign"]
        if set(self.look.shapes.values()) & {"square", "disc", "dash", "minus"} == set(
            self.look.shapes.values()
        ):
            ways += ["rule"]
        return self.dice.choice(ways)

    def colour(self, code: str) -> str:
        """The name of a colour."""
        return self.colours.setdefault(code, f"ink{'abcdefghijklmnop'[len(self.colours)]}")

    # Marks

    def cell(self, marks: Sequence[Mark]) -> str:
        """The content of a vote's cell, its ground too."""
        if self.look.family == "ground" and marks and not marks[0].smudged:
            (mark,) = marks
            word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
            inner = ""
            if self.pick == 1 and word and mark.shape == mark.hue:
                ink = self.colour(self.look.ink_on(mark.hue))
                inner = rf"\textcolor{{{ink}}}{{{word}}}"
            return rf"\cellcolor{{{self.colour(self.look.colours[mark.hue])}}}{inner}"
        return r"\,".join(self.mark(mark) for mark in marks)

    def mark(self, mark: Mark) -> str:
        """A mark within a line of text."""
        size = self.size * self.look.size * 1.15
        if mark.smudged:
            (self.folder / "smudge.png").write_bytes(smudge(self.dice))
            return rf"\raisebox{{-2pt}}{{\includegraphics[height={size:.2f}pt]{{smudge.png}}}}"
        if mark.shape in self.look.words:
            return self._word(mark)
        if self.look.family == "ground":
            colour = self.colour(self.look.colours[mark.hue])
            return rf"\textcolor{{{colour}}}{{\rule[-1pt]{{18pt}}{{8pt}}}}"
        shape, colour = self.look.shapes[mark.shape], self.look.colours[mark.hue]
        if self.look.family == "badge":
            return self._badge(mark, shape, colour, size)
        return self._shape(mark, shape, colour, size)

    def _word(self, mark: Mark) -> str:
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        text = tex(word)
        if self.look.family == "pill" and mark.shape != "not_participating":
            ink, ground = self.colour(self.look.ink_on(mark.hue)), self.colour(colour)
            small = rf"\fontsize{{{self.size * 0.82:.2f}pt}}{{{self.size:.2f}pt}}\selectfont"
            inner = rf"{small}\textcolor{{{ink}}}{{{text}}}"
            if self.pick == 0:
                return rf"{{\fboxsep=1.2pt\colorbox{{{ground}}}{{{inner}}}}}"
            corner = (0, 2, 4)[self.pick]
            style = f"fill={ground},rounded corners={corner}pt,inner xsep=3pt,inner ysep=1.3pt"
            return rf"\tikz[baseline=(x.base)]\node(x)[{style}]{{{inner}}};"
        weight = r"\bfseries " if self.pick == 0 else ""
        return rf"\textcolor{{{self.colour(colour)}}}{{{weight}{text}}}"

    def _badge(self, mark: Mark, shape: str, colour: str, size: float) -> str:
        ground, white = self.colour(colour), self.colour("#ffffff")
        half = size / 2
        frame = rf"\fill[{ground}](0,0)circle[radius={half:.2f}pt];"
        if self.pick == 0:
            frame = (
                rf"\fill[{ground},rounded corners=1.5pt](-{half:.2f}pt,-{half:.2f}pt)rectangle"
                rf"({half:.2f}pt,{half:.2f}pt);"
            )
        inner = self._path(mark, shape, white, size * 0.6)
        return rf"\tikz[baseline=-2.4pt]{{{frame}{inner}}}"

    def _path(self, mark: Mark, shape: str, name: str, size: float) -> str:
        rings = self.look.outlines.rings(shape)
        rings = turned(rings) if mark.turned else rings
        half = size / 2
        path = "".join(
            "--".join(f"({x * half:.2f}pt,{y * half:.2f}pt)" for x, y in ring) + "--cycle "
            for ring in rings
        )
        return rf"\fill[{name},even odd rule]{path};"

    def _shape(self, mark: Mark, shape: str, colour: str, size: float) -> str:
        name = self.colour(colour)
        if self.technique == "sign" and not mark.turned:
            large = size * (1.15 if "\\ding" in _SIGNS[shape][self.pick] else 1.4)
            sign = _SIGNS[shape][self.pick]
            return (
                rf"{{\fontsize{{{large:.2f}pt}}{{{self.size:.2f}pt}}\selectfont"
                rf"\textcolor{{{name}}}{{{sign}}}}}"
            )
        if self.technique == "png":
            rings = self.look.outlines.rings(shape)
            rings = turned(rings) if mark.turned else rings
            file = f"{shape.replace('_', '')}{mark.turned:d}{colour[1:]}.png"
            picture(rings, colour, (30, 60, 120)[self.pick]).save(self.folder / file)
            return rf"\raisebox{{-1.5pt}}{{\includegraphics[height={size:.2f}pt]{{{file}}}}}"
        if self.technique == "rule" and shape == "square":
            return rf"\textcolor{{{name}}}{{\rule{{{size * 0.75:.2f}pt}}{{{size * 0.75:.2f}pt}}}}"
        return rf"\tikz[baseline=-2.4pt]{{{self._path(mark, shape, name, size)}}}"

    # The sheet

    def source(self) -> str:
        """All of it."""
        sheet, dice = self.sheet, self.dice
        head = ""
        if sheet.annex:
            head += rf"{{\hfill{_bold(sheet.annex)}\par}}\vspace{{6pt}}"
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
            return _bold(words) if bold == part else tex(words)

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
        heads = dict(zip("vmf", map(_bold, self.sheet.totals_head), strict=True)) | {"k": ""}
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
        value = " ".join([*([self.mark(mark)] if mark else []), *([_bold(word)] if word else [])])
        day = _bold(date) if dice.random() < 0.5 else tex(date)
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
            lines = r"\\[-2pt] ".join(map(_bold, words.split("\n")))
            return r"\begin{tabular}{@{}c@{}}" + lines + r"\end{tabular}"
        return _bold(words)

    def _row(self, row: StateRow) -> str:
        cells = {"n": tex(row.name), "f": tex(row.figure), "m": self.cell(row.marks)}
        return " & ".join(cells[c] for c in self.order)
