"""The totals of a sheet: tables, cards, lines with leaders, chips."""

from collections.abc import Sequence

from tests.drawing.held_out.docx.marks import ground_of, runs_of, wide_of
from tests.drawing.held_out.docx.parts import (
    Runs,
    cell,
    heads,
    para,
    result_runs,
    table,
)
from tests.drawing.held_out.docx.ways import Node, NoRoomError, Page
from tests.drawing.held_out.handed import without_word
from tests.drawing.held_out.sheet import Mark, TotalRow


def totals(page: Page, wide: float) -> list[Node]:
    """How many voted in which way."""
    rows = [without_word(page.plan, row) for row in page.plan.sheet.totals]
    words = page.plan.sheet.totals_head
    kind = page.way["totals"]
    if wide < 330 and kind in {"across", "cards"}:
        kind = "table"
    if kind == "across":
        return [_across(page, rows, words, wide)]
    if kind == "cards":
        return [_cards(page, rows, words, wide)]
    if kind == "leaders":
        return _leaders(page, rows, words, wide)
    if kind == "chips":
        return [_chip(page, row, words) for row in rows]
    return [_totals_table(page, rows, words, wide)]


def label_runs(page: Page, row: TotalRow, *, mark: bool) -> Runs:
    """The label of a row of the totals, perhaps with its mark before it."""
    label = row.label.upper() if page.way["total_caps"] else row.label
    before = [*runs_of(page, row.mark), {"t": "\u00a0"}] if mark and row.mark else []
    return [*before, {"t": label, **({"b": True} if row.position is None else {})}]


def _totals_table(page: Page, rows: Sequence[TotalRow], words: Sequence[str], wide: float) -> Node:
    way, style = page.way, page.way["totals_style"]
    marked = any(row.mark for row in rows)
    style = "" if page.plan.sheet.look.family in {"ground", "pill"} else style
    at = way["totals_mark"] if marked else "inside"
    order = {"left": "xlmf", "inside": "lmf", "last": "lmfx", "after": "lxmf"}[at]
    label = max(page.measure(row.label.upper() if way["total_caps"] else row.label, bold=True)
                for row in rows) + 14  # fmt: skip
    label += wide_of(page) + 4 if marked and at == "inside" else 0
    figure = max(page.longest(words[2], bold=True), page.measure("100,00 %", bold=True)) + 14
    room = {
        "x": wide_of(page) + 12, "l": label, "m": page.measure(words[1], bold=True) + 14,
        "f": max(figure, min(page.measure(words[2], bold=True) + 14, wide * 0.3)),
    }  # fmt: skip
    if sum(room[c] for c in order) > wide:
        room["f"] = figure
    if sum(room[c] for c in order) > wide:
        raise NoRoomError("totals")
    spare = wide - sum(room[c] for c in order)
    room["l"] += min(spare, page.size * 9 if way["high"] > 1.4 else 0)
    head = {"x": ("", "center"), "l": (words[0], "left"), "m": (words[1], "center"),
            "f": (words[2], "right")}  # fmt: skip
    body = [heads(page, [head[c][0] for c in order], [head[c][1] for c in order], style)]
    for row in rows:
        bold: Node = {"b": True} if row.position is None else {}
        shade = ground_of(page, row.mark)
        parts = {
            "x": cell(*([] if shade and not _words(page, row.mark) else runs_of(page, row.mark)),
                      align="center", **({"shade": shade} if shade else {})),
            "l": cell(*label_runs(page, row, mark=at == "inside")),
            "m": cell({"t": row.members, **bold}, align="center"),
            "f": cell({"t": row.figure, **bold}, align="right"),
        }  # fmt: skip
        body.append([parts[c] for c in order])
    if way["result_at"] == "totals":
        span = len(order) - 1 - (order[0] == "x")
        name = cell({"t": page.plan.sheet.result[0], "b": True}, span=1 + (order[0] == "x"))
        body.append([name, cell(*result_runs(page), align="center", span=span)])
    made = table(page, body, [room[c] for c in order], way["totals_lines"], style=style)
    return made | {"flags": "h", "align": "center" if spare > 40 and way["zebra"] else "left"}


def _words(page: Page, mark: Mark | None) -> bool:
    return mark is not None and mark.shape in page.plan.sheet.look.words


def _across(page: Page, rows: Sequence[TotalRow], words: Sequence[str], wide: float) -> Node:
    """A column for each position."""
    first = max(page.longest(word, bold=True) for word in words) + 14
    first = max(first, min(page.measure(words[2], bold=True) + 12, wide * 0.24))
    each = (wide - first) / len(rows)
    if page.measure("participating", bold=True) + 10 > each:
        raise NoRoomError("totals")
    labels = [row.label for row in rows]
    body = [heads(page, [words[0], *labels], ["left", *["center"] * len(rows)])]
    if any(row.mark for row in rows):
        marks = [cell(*runs_of(page, row.mark), align="center") for row in rows]
        body.append([cell(""), *marks])
    body.append([cell(words[1]), *[cell(row.members, align="center") for row in rows]])
    body.append([cell(words[2]), *[cell(row.figure, align="center") for row in rows]])
    if page.way["result_at"] == "totals":
        name = cell({"t": page.plan.sheet.result[0], "b": True})
        body.append([name, cell(*result_runs(page), align="center", span=len(rows))])
    return table(page, body, [first, *[each] * len(rows)], page.way["totals_lines"], pad=(2, 4))


def _cards(page: Page, rows: Sequence[TotalRow], words: Sequence[str], wide: float) -> Node:
    """A box for each position, its count large."""
    each = wide / len(rows)
    if page.measure("participating", bold=True) + 12 > each:
        raise NoRoomError("totals")
    cards = []
    small: Node = {"size": page.size * 0.85, "color": "#404040"}
    for row in rows:
        inside = [para(*runs_of(page, row.mark), align="center")] if row.mark else []
        inside.append(para({"t": row.label, "b": True}, align="center"))
        inside.append(para({"t": row.members, "size": page.size * 1.5}, align="center"))
        inside.append(para({"t": words[1].lower(), **small}, align="center"))
        if row.figure:
            inside.append(para(row.figure, align="center"))
            inside.append(para({"t": words[2], **small}, align="center"))
        cards.append({"blocks": inside, "valign": "top"})
    body = [cards]
    if page.way["result_at"] == "totals":
        label: Node = {"t": page.plan.sheet.result[0] + ": ", "b": True}
        body.append([cell(label, *result_runs(page), align="center", span=len(rows))])
    kind = page.way["totals_lines"]
    return table(page, body, [each] * len(rows), "columns" if kind == "none" else kind, pad=(3, 4))


def _leaders(page: Page, rows: Sequence[TotalRow], words: Sequence[str], wide: float) -> list[Node]:
    """Lines with dotted leaders, as tab stops make them."""
    wide = min(wide - 2, page.size * 40)
    second = wide - max(page.measure(words[2], bold=True), page.measure("100,00 %")) - 14
    mark = wide_of(page) + 8 if any(row.mark for row in rows) else 0
    need = mark + max(page.measure(row.label, bold=True) for row in rows) + 30
    if need > second - page.measure(words[1], bold=True):
        raise NoRoomError("totals")
    start = [(mark, "left", 0)] if mark else []
    stops = [*start, (second, "right", 1), (wide, "right", 1)]
    bare = [*start, (second, "right", 0), (wide, "right", 0)]
    bold: Node = {"b": True}
    lead = "\t" if mark else ""
    head = [{"t": f"{lead}{words[0]}\t{words[1]}\t{words[2]}", **bold}]
    found = [para(*head, tabs=bare, after=2)]
    for row in rows:
        named = [{"t": row.label, **(bold if row.position is None else {})}]
        figures = f"\t{row.members}" + (f"\t{row.figure}" if row.figure else "")
        runs = [*runs_of(page, row.mark), *([{"t": lead}] if mark else []), *named]
        found.append(para(*runs, figures, tabs=stops, after=1))
    if page.way["result_at"] == "totals":
        name: Node = {"t": page.plan.sheet.result[0] + ":\u2002", **bold}
        found.append(para(name, *result_runs(page), before=3))
    return found


def _chip(page: Page, row: TotalRow, words: Sequence[str]) -> Node:
    """One line of words and numbers."""
    share = f", {words[2]}: {row.figure}" if row.figure else ""
    before: Runs = [*runs_of(page, row.mark), {"t": "\u2002"}] if row.mark else []
    name: Node = {"t": f"{row.label}: ", "b": True}
    return para(*before, name, f"{row.members} {words[1].lower()}{share}", after=1)


def chip_result(page: Page) -> list[Node]:
    """The result, where totals of running lines have no row for it."""
    if page.way["result_at"] != "totals" or page.way["totals"] != "chips":
        return []
    label: Node = {"t": page.plan.sheet.result[0] + ": ", "b": True}
    return [para(label, *result_runs(page), before=2)]
