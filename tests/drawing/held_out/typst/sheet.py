"""The sheet of a note as a source of Typst."""

import random
from pathlib import Path

from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import Sheet, StateRow
from tests.drawing.held_out.typst.front import FONTS, font_of, page_of, text
from tests.drawing.held_out.typst.marks import Marks


def sheet_source(plan: Plan, folder: Path, size: float) -> str:
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
    marks = Marks(plan, folder, height)
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
    family = dice.choice(FONTS)
    out = (
        page_of(plan, flipped=flipped, margin=dice.uniform(36, 54))
        + f"#set text(font: {font_of(family)}, size: {dice.uniform(8.5, 10.5) * size}pt, "
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


def _totals(dice: random.Random, sheet: Sheet, marks: Marks, letters: float) -> str:
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


def _end(dice: random.Random, sheet: Sheet, marks: Marks, *, narrow: bool) -> str:
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


def _legend(sheet: Sheet, marks: Marks) -> str:
    if not sheet.legend:
        return ""
    pieces = []
    for mark, label in sheet.legend:
        ground = marks.ground([mark])
        shown = f"box(fill: {ground}, width: 16pt, height: 8pt)" if ground else marks.content(mark)
        pieces.append(f"#{shown} #{text(label)}")
    return f"#block(above: 1em, [{' #h(1.6em) '.join(pieces)}])\n"


def _states(
    dice: random.Random, sheet: Sheet, marks: Marks, count: int, height: float, letters: float
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
