"""Whole notes set by Typst: cover, sheet and declarations from one source."""

import random
import tempfile
from collections.abc import Mapping, Sequence
from importlib import import_module
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium

from tests.drawing.held_out.check import overlaps
from tests.drawing.held_out.marks import Family, MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import picture, smudge, svg_path, turned
from tests.drawing.held_out.sheet import Mark, Sheet, StateRow

FAMILIES: Mapping[Family, float] = {
    "arrow": 4, "triangle": 3, "chevron": 1, "tick": 4, "thumb": 2, "sign": 2, "face": 1,
    "disc": 3, "square": 2, "letter": 2, "word": 3, "ground": 3, "pill": 2, "badge": 3,
}  # fmt: skip
_FONTS = (
    "Libertinus Serif", "New Computer Modern", "Liberation Sans", "Liberation Serif",
    "DejaVu Sans", "Open Sans", "Inter", "Roboto", "Linux Libertine O",
    "Linux Biolinum O",
)  # fmt: skip
_SCRIPTS = '"DejaVu Sans"'
_GLYPHS = {
    "arrow_up": "↑⬆⇧", "arrow_down": "↓⬇⇩", "triangle_up": "▲▲▴", "triangle_down": "▼▼▾",
    "tick": "✓✔✓", "cross": "✗✘✕", "disc": "●●⬤", "ring": "○○◯", "square": "■■◼",
    "diamond": "◆◆◆", "dash": "–—–", "plus": "+✚➕", "minus": "−−–", "smile": "☺☺☺",
    "frown": "☹☹☹",
}  # fmt: skip
_TECHNIQUES = ("curve", "curve", "svg", "png", "glyph", "gradient", "outline")


def bullet(plan: Plan) -> str:
    """What opens the items of its lists."""
    return plan.dice("bullet").choice(("–", "•", "-", "1."))


def draw_notes(plans: Sequence[Plan]) -> list[bytes]:
    """A document for each plan."""
    return [_draw(plan) for plan in plans]


def _draw(plan: Plan) -> bytes:
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sizes = (1.0, 0.95, 0.9, 0.85, 0.8, 0.74, 0.68)
        sheet = next(s for z in sizes if _fits(folder, s := _sheet_source(plan, folder, z)))
        cover = next(s for z in sizes if _pages(folder, s := _cover_source(plan, z)) == 1)
        parts = [cover, sheet, *([_annex_source(plan)] if plan.declarations else [])]
        return _compiled(folder, "\n".join(f"#[\n{part}\n]" for part in parts))


def _compiled(folder: Path, source: str) -> bytes:
    path = folder / "note.typ"
    path.write_text(source, encoding="utf-8")
    return bytes(import_module("typst").compile(path, root=folder))


def _pages(folder: Path, source: str) -> int:
    return len(pdfium.PdfDocument(_compiled(folder, source)))


def _fits(folder: Path, source: str) -> bool:
    """Whether the sheet is one page on which no words lie upon others."""
    document = pdfium.PdfDocument(_compiled(folder, source))
    if len(document) > 1:
        return False
    return not any(overlaps(document[0].get_textpage(), document[0].get_size()))


def text(words: str) -> str:
    """A string of Typst's."""
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _font(name: str) -> str:
    return f"({text(name)}, {_SCRIPTS})"


def _page(plan: Plan, *, flipped: bool = False, margin: float = 48) -> str:
    dice = plan.dice("page")
    paper = dice.choices(("a4", "us-letter"), (85, 15))[0]
    foot = ""
    number = f"{plan.front.number} {plan.front.suffix}".strip()
    if dice.random() < 0.7:
        code = plan.front.words.code.upper()
        foot = (
            f", footer: context grid(columns: (1fr, 1fr, 1fr), {text(number)}, "
            f'align(center, counter(page).display()), align(right, strong("{code}")))'
        )
    turn = ", flipped: true" if flipped else ""
    return f'#set page(paper: "{paper}", margin: {margin}pt{turn}{foot})\n'


def _cover_source(plan: Plan, size: float) -> str:
    front, dice = plan.front, plan.dice("cover")
    words, labels = front.words, front.words.labels
    font = dice.choice(_FONTS)
    council = text(labels["council"])
    number = f"{front.number} {front.suffix}".strip()
    key = "interinstitutional_file" + ("_plural" if len(front.files) > 1 else "")
    files = "\\ ".join(f"#{text(f)}" for f in (f"{labels[key]}:", *front.files))
    right = [words.dateline(front.date), f"(OR. {front.original})", "", number, "", *front.codes]
    column = "\\ ".join(f"#{text(t)}" for t in right)
    annex = labels["annex"].capitalize()
    first = f"{annex} 1" if front.with_statements else annex
    body = [text(words.phrases["outcome"].format(annex=first))]
    if front.references:
        label = f"{labels['reference_document']}:"
        if dice.random() < 0.5:
            body.append(text(f"{label} {front.references.printed}"))
        else:
            body += [text(label), text(front.references.printed)]
    if front.coreper:
        part, day = front.coreper
        body.append(text(words.phrases["coreper"].format(part=part, date=words.date(day))))
    if front.with_statements:
        body.append(text(words.phrases["statements"].format(annex=f"{annex} 2")))
    subject = "\\ ".join(f"#{text(line)}" for line in front.title)
    label = labels["subject"].rstrip(".:")
    dot = "." if labels["subject"].rstrip(":").endswith(".") else ""
    rows = (
        (f"{labels['from']}:", f"#{text(labels['general_secretariat'])}"),
        (f"{labels['to']}:", f"#{text(labels['delegations'])}"),
        (f"{label}{dot}:", subject),
    )
    cells = ", ".join(f"{text(name)}, [{value}]" for name, value in rows)
    stroke = dice.choice(("none", "(x: none, y: 0.5pt)", "none"))
    bold = dice.choice(("bold", "regular"))
    return (
        _page(plan, margin=56)
        + f"#set text(font: {_font(font)}, size: {11 * size}pt, hyphenate: false)\n"
        + "#set par(leading: 0.55em)\n"
        + f"#grid(columns: (1fr, 17em), [#strong({council})\\ \\ \\ \\ *{files}*], "
        + f'[#set text(weight: "{bold}")\n{column}])\n#v(1.4em)\n'
        + f"*#{text(labels['note'])}*\n#v(0.4em)\n"
        + f"#table(columns: (7.5em, 1fr), stroke: {stroke}, inset: (x: 2pt, y: 5pt), {cells})\n"
        + "".join(f"#v(0.7em)\n#{line}\n\n" for line in body)
    )


def _annex_source(plan: Plan) -> str:
    dice = plan.dice("annex")
    labels = plan.front.words.labels
    font = dice.choice(_FONTS[:8])
    indent = dice.choice((0, 0, 14))
    head = dice.choice(("strong", "underline", "bold-underline", "large"))
    centred = dice.random() < 0.4
    justify = str(dice.random() < 0.5).lower()
    mark = bullet(plan)
    out = [
        _page(plan, margin=62),
        f"#set text(font: {_font(font)}, size: {dice.choice((10, 11, 12))}pt, hyphenate: false)\n",
        f"#set par(leading: 0.6em, spacing: 1.1em, justify: {justify}, "
        f"first-line-indent: {indent}pt)\n",
    ]
    if mark == "1.":
        out.append('#set enum(numbering: "1.", tight: false)\n')
    else:
        out.append(f"#set list(marker: {text(mark)}, tight: false)\n")
    out.append(f"#align(right, strong({text(labels['annex'] + ' 2')}))\n#v(1em)\n")
    for declaration in plan.declarations:
        words = f"#{text(declaration.heading)}"
        if head in {"strong", "bold-underline", "large"}:
            words = f"#strong[{words}]"
        if head in {"underline", "bold-underline"}:
            words = f"#underline[{words}]"
        if head == "large":
            words = f"#text(size: 1.2em)[{words}]"
        words = f"#block(above: 2em, below: 1.3em, sticky: true)[{words}]"
        out.append(f"#align(center)[{words}]\n" if centred else f"{words}\n")
        items: list[str] = []
        for part in (*declaration.parts, None):
            if part and part.bullet:
                lead = f"#strong({text(part.lead)}) " if part.lead else ""
                items.append(f"[{lead}#{text(part.text)}]")
                continue
            if items:
                kind = "enum" if mark == "1." else "list"
                out.append(f"#{kind}({', '.join(items)})\n\n")
                items = []
            if part:
                lead = f"#strong({text(part.lead)}) " if part.lead else ""
                note = f"#footnote({text(part.footnote)})" if part.footnote else ""
                before, after = part.text, ""
                if note:
                    split = part.text.split(" ")
                    before, after = " ".join(split[:4]), " " + " ".join(split[4:])
                line = f"{lead}#{text(before)}{note}#{text(after)}"
                out.append(f"#block(sticky: true)[*{line}*]\n\n" if part.title else f"{line}\n\n")
    return "".join(out)


class _Marks:
    """The marks of one note as Typst's own expressions."""

    def __init__(self, plan: Plan, folder: Path, height: float) -> None:
        self.look: MarkLook = plan.sheet.look
        self.dice = plan.dice("marks")
        self.size = height * self.look.size
        self.technique = self.dice.choice(_TECHNIQUES)
        self.pick = self.dice.randrange(3)
        self.folder = folder
        self.radius = self.dice.choice((1, 3, 6))
        self.write_on_ground = self.dice.random() < 0.3
        if any(shape not in _GLYPHS for shape in self.look.shapes.values()):
            self.technique = "svg" if self.technique == "glyph" else self.technique
        if self.technique == "outline" and self.look.family not in {"arrow", "triangle", "square"}:
            self.technique = "curve"

    def ground(self, marks: Sequence[Mark]) -> str | None:
        """The fill of the cell, where that is the mark."""
        if self.look.family != "ground" or not marks or marks[0].smudged:
            return None
        return f'rgb("{self.look.colours[marks[0].hue]}")'

    def content(self, mark: Mark | None) -> str:
        """A piece of content; a ground has none of its own."""
        if mark is None:
            return '""'
        if mark.smudged:
            path = self.folder / "smudge.png"
            path.write_bytes(smudge(self.dice))
            return f'box(baseline: 20%, image("smudge.png", height: {self.size * 1.1}pt))'
        if mark.shape in self.look.words:
            return self._word(mark)
        if self.look.family == "ground":
            word = {"yes": "Y", "no": "N", "abstain": "A"}.get(mark.shape, "")
            if self.write_on_ground and word and mark.shape == mark.hue:
                return f'text(fill: rgb("{self.look.ink_on(mark.hue)}"), "{word}")'
            return '""'
        if self.look.family == "badge":
            return self._badge(mark)
        return self._shape(mark, self.look.shapes[mark.shape], self.look.colours[mark.hue], 1.0)

    def _word(self, mark: Mark) -> str:
        word, colour = self.look.words[mark.shape], self.look.colours[mark.hue]
        if self.look.family == "pill" and mark.shape != "not_participating":
            ink = self.look.ink_on(mark.hue)
            width = "2.2em" if len(word) < 3 else "5.4em"
            return (
                f'box(fill: rgb("{colour}"), radius: {self.radius}pt, inset: (x: 2pt, y: 1.5pt), '
                f"baseline: 1.5pt, width: {width}, "
                f'align(center, text(size: 0.85em, fill: rgb("{ink}"), {text(word)})))'
            )
        weight = "bold" if self.pick else "regular"
        return f'text(fill: rgb("{colour}"), weight: "{weight}", {text(word)})'

    def _badge(self, mark: Mark) -> str:
        colour = self.look.colours[mark.hue]
        inner = self._shape(mark, self.look.shapes[mark.shape], "#ffffff", 0.62)
        corner = "50%" if self.pick < 2 else "2pt"
        return (
            f"box(baseline: 20%, width: {self.size}pt, height: {self.size}pt, radius: {corner}, "
            f'fill: rgb("{colour}"), align(center + horizon, {inner}))'
        )

    def _shape(self, mark: Mark, shape: str, colour: str, part: float) -> str:
        size = self.size * part
        rings = self.look.outlines.rings(shape)
        rings = turned(rings) if mark.turned else rings
        if self.technique == "glyph" and not mark.turned:
            glyph = _GLYPHS[shape][self.pick]
            return f'text(font: "DejaVu Sans", size: {size}pt, fill: rgb("{colour}"), "{glyph}")'
        if self.technique == "svg":
            path = svg_path(rings, 10, 10, 10)
            source = (
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">'
                f'<path fill="{colour}" fill-rule="evenodd" d="{path}"/></svg>'
            )
            return (
                f'box(baseline: 15%, image(bytes({text(source)}), format: "svg", height: {size}pt))'
            )
        if self.technique == "png":
            name = f"{shape}{mark.turned:d}{colour[1:]}.png"
            file = BytesIO()
            picture(rings, colour, (24, 48, 96)[self.pick]).save(file, "PNG")
            (self.folder / name).write_bytes(file.getvalue())
            return f'box(baseline: 15%, image("{name}", height: {size}pt))'
        half = size / 2
        steps = []
        for ring in rings:
            points = [f"({half * (1 + x):.3f}pt, {half * (1 - y):.3f}pt)" for x, y in ring]
            steps += [f"curve.move({points[0]})", *(f"curve.line({p})" for p in points[1:])]
            steps.append("curve.close()")
        paint = f'rgb("{colour}")'
        fill = f'fill: {paint}, fill-rule: "even-odd"'
        if self.technique == "gradient":
            shade = f"gradient.linear({paint}.lighten(25%), {paint}, angle: 90deg)"
            fill = f'fill: {shade}, fill-rule: "even-odd"'
        if self.technique == "outline" and shape not in {"dash", "minus"}:
            fill = f"stroke: 1pt + {paint}"
        return (
            f"box(baseline: 15%, width: {size}pt, height: {size}pt, "
            f"place(top + left, curve({fill}, {', '.join(steps)})))"
        )


def _sheet_source(plan: Plan, folder: Path, size: float) -> str:
    dice, sheet = plan.dice("typst sheet"), plan.sheet
    side = dice.random() < 0.2
    flipped = side or dice.random() < 0.08
    blocks = dice.choices((1, 2, 3), (25, 55, 20))[0]
    if flipped:
        blocks = max(2, blocks) if not side else min(2, blocks)
    elif blocks == 3 and any(len(row.name) > 18 for row in sheet.rows):
        blocks = 2
    height = {1: dice.uniform(11.5, 13.5), 2: dice.uniform(13, 18), 3: dice.uniform(13, 20)}[blocks]
    if flipped:
        height = min(height, 13.5 if blocks == 1 else 16)
    height *= size
    letters = min(height * 0.68, dice.uniform(8, 10.5) * size)
    if side and blocks == 2:
        letters = min(letters, 8 * size)
    if blocks == 3 and not flipped:
        letters = min(letters, 7.6 * size)
        height = max(height, 2.6 * letters)
    marks = _Marks(plan, folder, height)
    states = _states(dice, sheet, marks, blocks, height, letters)
    fields = _fields(dice, sheet, narrow=side)
    totals = _totals(dice, sheet, marks, letters)
    legend = _legend(sheet, marks)
    notes = "".join(
        f"#block(above: 0.8em, text(size: 0.8em, {text(note)}))\n" for note in sheet.footnotes
    )
    head = f"#align(right, strong({text(sheet.annex)}))\n" if sheet.annex else ""
    if sheet.organisation:
        head += f"#{text(sheet.organisation)}\n#v(0.6em)\n"
    family = dice.choice(_FONTS)
    out = (
        _page(plan, flipped=flipped, margin=dice.uniform(36, 54))
        + f"#set text(font: {_font(family)}, size: {dice.uniform(8.5, 10.5) * size}pt, "
        + "hyphenate: false)\n#set par(leading: 0.5em, spacing: 0.9em)\n"
    )
    gap = "#v(0.9em)\n"
    way = dice.choice(("seed", "seed", "beside", "last"))
    end = _end(dice, sheet, marks, narrow=side or way == "beside")
    if side:
        return (
            f"{out}#grid(columns: (38%, 1fr), column-gutter: 22pt, "
            f"[{head}{fields}{gap}{totals}{gap}{end}{legend}], [{states}{notes}])\n"
        )
    if way == "seed":
        middle = f"{totals}{gap}{end}"
    elif way == "beside":
        middle = f"#grid(columns: (auto, 1fr), column-gutter: 40pt, [{totals}], [{end}])\n"
    else:
        return f"{out}{head}{fields}{gap}{end}{gap}{states}{legend}{gap}{totals}{notes}"
    return f"{out}{head}{fields}{gap}{middle}{legend}{gap}{states}{notes}"


def _fields(dice: random.Random, sheet: Sheet, *, narrow: bool) -> str:
    colon = dice.choice((":", ":", ""))
    bold = dice.choice(("label", "value", "none"))

    def shown(words: str, part: str) -> str:
        return f"strong({text(words)})" if bold == part else text(words)

    pairs = [(shown(k + colon, "label"), shown(v, "value")) for k, v in sheet.fields]
    way = dice.choice(("lines", "grid", "ruled", *(() if narrow else ("two",))))
    if way == "lines" and colon:
        return "".join(f"#{label} #{value}\n\n" for label, value in pairs)
    cells = ", ".join(f"{label}, {value}" for label, value in pairs)
    if way == "ruled":
        return f"#table(columns: (9em, 1fr), stroke: 0.4pt + luma(150), inset: 3.5pt, {cells})\n"
    if way == "two":
        four, rest = pairs[:4], pairs[4:]
        upper = ", ".join(f"{label}, {value}" for label, value in four)
        lower = ", ".join(f"{label}, {value}" for label, value in rest)
        return (
            f"#grid(columns: (auto, 1fr, auto, 1fr), gutter: 6pt, {upper})\n#v(0.3em)\n"
            f"#grid(columns: (auto, 1fr), gutter: 6pt, {lower})\n"
        )
    return f"#grid(columns: (9em, 1fr), row-gutter: 6pt, {cells})\n"


def _totals(dice: random.Random, sheet: Sheet, marks: _Marks, letters: float) -> str:
    show = sheet.look.legend == "totals"
    place = dice.choice(("before", "behind"))
    columns = ["auto", "auto", "auto"]
    if show:
        columns.insert(0 if place == "before" else 1, "auto")
    head = [f"strong({text(words)})" for words in sheet.totals_head]
    if show:
        head.insert(0 if place == "before" else 1, '""')
    cells = [f"table.cell({word})" for word in head]
    align = dice.choice(("right", "center"))
    for row in sheet.totals:
        line = [
            f"table.cell(align: left, {text(row.label)})",
            f"table.cell(align: {align}, {text(row.members)})",
            f"table.cell(align: {align}, {text(row.figure)})",
        ]
        if show:
            ground = marks.ground([row.mark] if row.mark else [])
            fill = f"fill: {ground}, " if ground else ""
            cell = f"table.cell({fill}align: center, {marks.content(row.mark)})"
            line.insert(0 if place == "before" else 1, cell)
        cells += line
    stroke = dice.choice(("none", "0.4pt", "(x: none, y: 0.4pt + gray)", "0.6pt + luma(120)"))
    inset = dice.uniform(2.5, 4.5)
    return (
        f"#table(columns: ({', '.join(columns)}), stroke: {stroke}, inset: (x: 8pt, y: {inset}pt), "
        f"align: horizon, {', '.join(cells)})\n"
    )


def _end(dice: random.Random, sheet: Sheet, marks: _Marks, *, narrow: bool) -> str:
    """Sitting date and final result."""
    label, date = sheet.date
    said, word, mark = sheet.result
    colon = dice.choice((":", ":", ""))
    shown = []
    if mark:
        ground = marks.ground([mark])
        if ground:
            shown.append(f"box(fill: {ground}, width: 22pt, height: 10pt)")
        else:
            shown.append(marks.content(mark))
    if word:
        shown.append(f"strong({text(word)})")
    value = f"[{' '.join('#' + piece for piece in shown)}]"
    join = dice.choice(("column", "row", "grid"))
    if join == "row" and not narrow:
        first = f"#{text(label + colon)} *#{text(date)}*"
        return f"{first} #h(4em) #{text(said + colon)} #h(0.5em) #{value}\n"
    if join == "grid":
        return (
            f"#grid(columns: (auto, auto), column-gutter: 12pt, row-gutter: 7pt, "
            f"{text(label + colon)}, {text(date)}, {text(said + colon)}, {value})\n"
        )
    return f"#{text(label + colon)} *#{text(date)}*\n\n#{text(said + colon)} #h(0.6em) #{value}\n"


def _legend(sheet: Sheet, marks: _Marks) -> str:
    if not sheet.legend:
        return ""
    pieces = []
    for mark, label in sheet.legend:
        ground = marks.ground([mark])
        shown = f"box(fill: {ground}, width: 16pt, height: 8pt)" if ground else marks.content(mark)
        pieces.append(f"#{shown} #{text(label)}")
    return f"#block(above: 1em, [{' #h(1.6em) '.join(pieces)}])\n"


def _states(
    dice: random.Random, sheet: Sheet, marks: _Marks, count: int, height: float, letters: float
) -> str:
    order = dice.choices(("nfm", "nmf", "mnf", "mfn"), (60, 22, 12, 6))[0]
    name, figure, vote = sheet.states_head
    align = dice.choice(("right", "center", "right", "left"))
    rules = dice.choice(("none", "rows", "grid", "head", "dotted"))
    stroke = {
        "none": "none",
        "rows": "(x: none, y: 0.4pt + luma(170))",
        "grid": "0.4pt + luma(110)",
        "head": "(x, y) => if y == 0 { (bottom: 0.8pt) } else { none }",
        "dotted": '(x: none, y: (paint: luma(120), thickness: 0.5pt, dash: "dotted"))',
    }[rules]
    zebra = dice.random() < 0.3 and sheet.look.family != "ground"
    tint = dice.choice(("luma(238)", 'rgb("#eaf1fb")', 'rgb("#f4f0e4")'))
    fill = f"(x, y) => if y > 0 and calc.even(y) {{ {tint} }} else {{ none }}" if zebra else "none"
    width = {"n": "1fr", "f": "auto", "m": "auto"}
    if count == 3:
        width = {"n": "auto", "f": "1fr", "m": "1fr"}
    heads = {"n": text(name), "f": text(figure), "m": text(vote)}
    joined = dice.random() < 0.5
    parts = sheet.blocks(count)

    def cells_of(row: StateRow) -> list[str]:
        ground = marks.ground(row.marks)
        filled = f"fill: {ground}, " if ground else ""
        content = " + h(3pt) + ".join(marks.content(m) for m in row.marks) or '""'
        shown = {
            "n": f"table.cell(align: left + horizon, {text(row.name)})",
            "f": f"table.cell(align: {align} + horizon, {text(row.figure)})",
            "m": f"table.cell({filled}align: center + horizon, {content})",
        }
        return [shown[c] for c in order]

    heading = [f"table.cell(align: center + horizon, strong({heads[c]}))" for c in order]
    style = f"stroke: {stroke}, fill: {fill}, inset: (x: 4pt, y: 0pt), rows: {height:.2f}pt"
    if joined:
        columns = ", ".join(width[c] for _ in parts for c in order)
        cells = heading * len(parts)
        for n in range(len(parts[0])):
            for part in parts:
                cells += cells_of(part[n]) if n < len(part) else ['""'] * 3
        table = f"table(columns: ({columns}), {style}, {', '.join(cells)})"
        return f"#text(size: {letters}pt, {table})\n"
    tables = []
    for part in parts:
        cells = [*heading, *(c for row in part for c in cells_of(row))]
        columns = ", ".join(width[c] for c in order)
        tables.append(f"table(columns: ({columns}), {style}, {', '.join(cells)})")
    grid = f"grid(columns: (1fr,) * {len(parts)}, column-gutter: 14pt, {', '.join(tables)})"
    return f"#text(size: {letters}pt, {grid})\n"
