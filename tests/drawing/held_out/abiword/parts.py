"""The parts of a sheet but States: fields, totals, result, legend, footnotes."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.abiword.marks import inline, room_of, shade_of, swatch
from tests.drawing.held_out.abiword.pen import Cell, NoRoomError, Page, bold, gap, para, run, table
from tests.drawing.held_out.sheet import TotalRow

PAD = 3.5
EDGES = 2 * PAD + 8
"""What a cell takes besides its words: twice the above, and what AbiWord keeps for itself."""
_TAB = "\t"


def padded(*runs: str, align: str = "left") -> str:
    """A paragraph of a cell, off its lines."""
    side = f"{PAD}pt"
    return para(*runs, text_align=align, margin_left=side, margin_right=side)


def label_run(page: Page, label: str, *, colon: bool = True) -> str:
    """A label as this sheet has them."""
    words = label + (page.way["colon"] if colon else "")
    return bold(words) if page.way["label_bold"] else run(words)


def head_cell(page: Page, words: str, align: str = "left", span: int = 1) -> Cell:
    """A cell of a head."""
    style = page.way["head"]
    shade = {"tint": page.way["tint"], "accent": page.way["accent"]}.get(style, "")
    ink = "#ffffff" if style == "accent" else ""
    return Cell(padded(bold(words, color=ink), align=align), span, shade)


def _pairs(page: Page) -> list[tuple[str, str]]:
    """Label and runs of each field, date and result among them where they belong."""
    pairs = [(label, run(value)) for label, value in page.words.fields]
    label, value = page.words.date
    pairs.insert(min(page.way["date_at"], len(pairs)), (label, run(value)))
    if page.way["result"] == "field":
        pairs.append((page.words.result[0], answer(page)))
    return pairs


def answer(page: Page) -> str:
    """The mark or the word of the result, or both."""
    _, word, mark = page.words.result
    shown = inline(page, [mark]) if mark else ""
    return shown + (run("\u00a0\u00a0") if shown and word else "") + bold(word)


def grid(page: Page, wide: float) -> str:
    """A table of labels and values."""
    pairs = _pairs(page)
    side = page.widest([label for label, _ in pairs], bold=True) + EDGES
    shade = page.way["tint"] if page.way["head"] in {"tint", "accent"} else ""
    rows = [
        [Cell(padded(label_run(page, label, colon=False)), 1, shade), Cell(padded(value))]
        for label, value in pairs
    ]
    return table([side, wide - side], rows, lines=page.way["lines"].replace("ends", "rows"),
                 colour=page.way["line"], thick=page.way["thick"])  # fmt: skip


def hanging(page: Page, wide: float) -> str:
    """Lines of labels, their values at a tab stop."""
    pairs = _pairs(page)
    side = page.widest([f"{label}:" for label, _ in pairs], bold=True) + page.size * 1.4
    looks = {
        "margin_left": f"{side:.1f}pt",
        "text_indent": f"-{side:.1f}pt",
        "tabstops": f"{side:.1f}pt/L0",
        "margin_bottom": f"{page.size * 0.25:.1f}pt",
    }
    return "".join(
        para(label_run(page, label), run(_TAB), value, **looks) for label, value in pairs
    )


def double(page: Page, wide: float) -> str:
    """Short fields side by side in two columns, long ones across."""
    pairs = _pairs(page)
    side = page.widest([f"{label}:" for label, _ in pairs], bold=True) + EDGES
    half = wide / 2 - side
    values = dict([*page.words.fields, page.words.date])
    rows: list[list[Cell]] = []
    for label, value in pairs:
        cells = [Cell(padded(label_run(page, label))), Cell(padded(value))]
        if page.wide(values.get(label, "")) > half - page.size:
            rows.append([cells[0], Cell(cells[1].inside, 3)])
        elif rows and len(rows[-1]) == 2 and rows[-1][1].span == 1:
            rows[-1] += cells
        else:
            rows.append(cells)
    for row in rows:
        if len(row) == 2 and row[1].span == 1:
            row.append(Cell(padded(), 2))
    return table([side, half, side, half], rows, lines="none")


def above(page: Page, wide: float) -> str:
    """Each label above its value."""
    small = {"font_size": f"{page.size * 0.85:.1f}pt", "color": page.way["accent"]}
    return "".join(
        para(bold(label, **small)) + para(value, margin_bottom=f"{page.size * 0.5:.1f}pt")
        for label, value in _pairs(page)
    )


def totals(page: Page, wide: float) -> str:
    """How many voted in which way, and what they hold."""
    return _TOTALS[page.way["totals"]](page, wide)


def _held(page: Page, row: TotalRow) -> str:
    return row.figure or str(page.way["empty"])


def _table(page: Page, wide: float) -> str:
    rows, head = page.words.totals, page.words.totals_head
    marked = any(row.mark for row in rows)
    lead = room_of(page) + EDGES if marked else 0.0
    label = page.widest([head[0], *(r.label for r in rows)], bold=True) + EDGES
    sides = [page.widest([one, "100,00 %"], bold=True) + EDGES for one in head[1:]]
    if lead + label + sum(sides) > wide:
        raise NoRoomError("totals")
    columns = [*([lead] if marked else []), label, *sides]
    align = page.way["figures"]
    cells = [[head_cell(page, head[0], span=2 if marked else 1),
              *(head_cell(page, one, align) for one in head[1:])]]  # fmt: skip
    for row in rows:
        look = run if row.position else bold
        line = [Cell(padded(look(row.label)))]
        if marked:
            marks = [row.mark] if row.mark else []
            shown = Cell(padded(inline(page, marks), align="center"), 1, shade_of(page, marks))
            line.insert(0, shown)
        line += [Cell(padded(look(one), align=align)) for one in (row.members, _held(page, row))]
        cells.append(line)
    return table(columns, cells, lines=page.way["lines"], colour=page.way["line"],
                 high=page.size * page.way["high"], thick=page.way["thick"])  # fmt: skip


def _strip(page: Page, wide: float) -> str:
    """A column for each position."""
    rows, head = page.words.totals, page.words.totals_head
    lead = room_of(page) if any(row.mark for row in rows) else 0.0
    first = page.widest(head[1:], bold=True) + EDGES
    rest = [page.widest([r.label, r.figure], bold=True) + lead + EDGES for r in rows]
    if first + sum(rest) > wide:
        return _table(page, wide)
    spare = min((wide - first - sum(rest)) / 5, page.size * 2)
    cells = [[head_cell(page, "")]]
    style = page.way["head"]
    shade = page.way["tint"] if style in {"tint", "accent"} else ""
    for row in rows:
        shown = swatch(page, row.mark) + run(" ") if row.mark else ""
        cells[0].append(Cell(padded(shown, bold(row.label), align="center"), 1, shade))
    cells[0][0] = Cell(padded(), 1, shade)
    for words, of in (
        (head[1], [r.members for r in rows]),
        (head[2], [_held(page, r) for r in rows]),
    ):
        cells.append(
            [Cell(padded(bold(words))), *(Cell(padded(run(o), align="center")) for o in of)]
        )
    return table([first, *(one + spare for one in rest)], cells, lines=page.way["lines"],
                 colour=page.way["line"], thick=page.way["thick"])  # fmt: skip


def _lines(page: Page, wide: float) -> str:
    """A line for each position, its numbers at tab stops."""
    rows, head = page.words.totals, page.words.totals_head
    lead = room_of(page) + page.size * 0.5 if any(row.mark for row in rows) else 0.0
    label = lead + page.widest([head[0], *(r.label for r in rows)], bold=True) + page.size * 2
    first = label + page.wide(head[1], bold=True)
    second = first + page.widest([head[2], "100,00 %"], bold=True) + page.size * 2
    if second > wide:
        raise NoRoomError("totals")
    stops = f"{first:.1f}pt/R{page.way['leader']},{second:.1f}pt/R0"
    if lead:
        stops = f"{lead:.1f}pt/L0,{stops}"
    plain = f"{lead:.1f}pt/L0,{first:.1f}pt/R0,{second:.1f}pt/R0".removeprefix("0.0pt/L0,")
    skip = run(_TAB) if lead else ""
    looks = {"line_height": "1.25"}
    lines = [para(skip, bold(_TAB.join(head)), tabstops=plain, **looks)]
    for row in rows:
        look = run if row.position else bold
        shown = swatch(page, row.mark) if row.mark else ""
        numbers = _TAB.join((row.label, row.members, _held(page, row)))
        lines.append(para(shown, skip, look(numbers), tabstops=stops, **looks))
    return "".join(lines)


def _sentences(page: Page, wide: float) -> str:
    """What minutes would say of each position."""
    weights = page.plan.vote.figures == "weights"
    lines = []
    for row in page.words.totals:
        shown = swatch(page, row.mark) + run("  ") if row.mark else ""
        held = ""
        if row.figure:
            sign = "" if weights or "%" in row.figure else " %"
            held = f", {row.figure}{sign} {'weighted votes' if weights else 'of the population'}"
        unit = "member" if row.members == "1" else "members"
        lines.append(para(shown, bold(f"{row.label}: "), run(f"{row.members} {unit}{held}"),
                          line_height="1.25", margin_left=f"{page.size}pt"))  # fmt: skip
    return "".join(lines)


def result(page: Page, wide: float) -> str:
    """The result in a line or a box, unless it is among the fields."""
    way, label = page.way["result"], page.words.result[0]
    if way == "line":
        return gap(page.size * 0.6) + para(bold(f"{label}:\u00a0"), answer(page))
    if way == "field":
        return ""
    inside = padded(bold(f"{label}:\u00a0\u00a0"), answer(page), align="center")
    _, word, mark = page.words.result
    room = page.wide(f"{label}:   {word}", bold=True) + (room_of(page) if mark else 0) + 50
    box = table([min(room, wide)], [[Cell(inside)]], lines="grid", thick=1.0,
                high=page.size * 2, colour=page.way["line"])  # fmt: skip
    return gap(page.size * 0.6) + box


def legend(page: Page, wide: float) -> str:
    """What the marks mean, where the totals do not say it."""
    shown = [(swatch(page, mark), label) for mark, label in page.words.legend]
    if not shown:
        return ""
    title = page.way["legend_title"]
    if page.way["legend"] == "column":
        stop = max(room_of(page), page.wide("x" * 7)) + page.size * 0.4
        lines = [para(mark, run(_TAB), run(label), tabstops=f"{stop:.1f}pt/L0", line_height="1.2")
                 for mark, label in shown]  # fmt: skip
        return gap(page.size * 0.5) + (para(bold(title)) if title else "") + "".join(lines)
    runs = [bold(title + "   ")] if title else []
    for mark, label in shown:
        runs += [mark, run(f"\u00a0{label}      ".replace(" participating", "\u00a0participating"))]
    return gap(page.size * 0.5) + para(*runs)


_TOTALS: Mapping[str, Callable[[Page, float], str]] = {
    "table": _table, "strip": _strip, "lines": _lines, "sentences": _sentences,
    "foot": lambda page, wide: "",
}  # fmt: skip
