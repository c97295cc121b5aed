"""The parts of a sheet but its states: fields, totals, legend, result and footnotes."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.docx.marks import ground_of, runs_of, wide_of
from tests.drawing.held_out.docx.ways import Node, NoRoomError, Page
from tests.drawing.held_out.handed import says_itself, without_word
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.sheet import Mark, TotalRow

Runs = list[Node]


def para(*pieces: Node | str, **form: Any) -> Node:
    """A paragraph of runs."""
    runs = [{"t": piece} if isinstance(piece, str) else piece for piece in pieces]
    return {"p": runs, **form}


def cell(*pieces: Node | str, align: str = "left", **form: Any) -> Node:
    """A cell of one paragraph."""
    return {"blocks": [para(*pieces, align=align)], **form}


def gap_of(page: Page, part: float = 0.8) -> Node:
    """An empty line, not as high as others."""
    return para(exact=max(2.0, page.size * part))


def table(
    page: Page, rows: Sequence[Sequence[Node]], widths: Sequence[float], lines: str,
    **form: Any,
) -> Node:  # fmt: skip
    """A table of Word, ruled or with a style of its own."""
    style = form.pop("style", "")
    pad = form.pop("pad", (1.2, 4.0))
    made: Node = {"rows": [list(row) for row in rows], "widths": list(widths), "pad": pad, **form}
    return made | ({"style": style} if style else {"lines": page.lines(lines)})


def heads(page: Page, words: Sequence[str], sides: Sequence[str], style: str = "") -> list[Node]:
    """The head of a table."""
    way = page.way
    bold: Node = {"b": way["head"] != "plain"}
    form: Node = {}
    if not style:
        bold["i"] = way["head"] == "italic"
        if way["head"] == "fill":
            form, bold = {"shade": way["accent"]}, bold | {"color": "#FFFFFF"}
        elif way["head"] == "pale":
            form = {"shade": way["pale"]}
        else:
            form = {"lines": {"bottom": ("single", 1.0, way["line"])}}
    return [
        cell({"t": text, **bold}, align=side, **(form if text or way["head"] != "plain" else {}))
        for text, side in zip(words, sides, strict=True)
    ]


def label_of(page: Page, words: str, colon: bool = True) -> Node:
    """The label of a field."""
    way = page.way
    words = words.upper() if way["label_caps"] else words
    kind: dict[str, Node] = {
        "bold": {"b": True}, "plain": {}, "italic": {"i": True},
        "accent": {"b": True, "color": way["accent"]},
    }  # fmt: skip
    return {"t": words + (way["colon"] if colon else ""), **kind[way["label"]]}


def pairs_of(page: Page) -> list[tuple[str, Runs, str]]:
    """The fields: label, value, and the value's words."""
    way, sheet = page.way, page.plan.sheet
    empty = {"drop": "", "blank": ""}.get(way["empty"], way["empty"])
    pairs: list[tuple[str, Runs, str]] = [
        (label, [{"t": value or empty}], value)
        for label, value in sheet.fields
        if value or way["empty"] != "drop"
    ]
    day: tuple[str, Runs, str] = (sheet.date[0], [{"t": sheet.date[1]}], sheet.date[1])
    labels = [label for label, _, _ in pairs]
    places = {"first": 0, "end": len(pairs), "item": labels.index("Item")}
    if way["date_at"] in places:
        pairs.insert(places[way["date_at"]], day)
    if way["result_at"] == "fields":
        pairs.append((sheet.result[0], result_runs(page), "x" * 12))
    return pairs


def result_runs(page: Page) -> Runs:
    """The mark or the word of the result, or both."""
    _, word, mark = page.plan.sheet.result
    look = page.plan.sheet.look
    if look.family in WRITTEN | {"ground"}:
        word = word or ("Adopted" if page.plan.vote.adopted else "Not adopted")
        mark = None
    runs = runs_of(page, mark)
    written: Runs = [{"t": ("\u00a0" if runs else "") + word, "b": True}] if word else []
    return [*runs, *written]


def ends(page: Page, wide: float) -> list[Node]:
    """Date and result, where they do not stand among the fields."""
    way, sheet, found = page.way, page.plan.sheet, list[Node]()
    if way["date_at"] == "result":
        found.append(para(label_of(page, sheet.date[0]), "\u2002", sheet.date[1], after=3))
    if way["result_at"] in {"fields", "totals"}:
        return found
    label: Node = {"t": sheet.result[0] + ":\u2002", "b": True, "size": page.size * 1.1}
    form: Node = {"align": "right"} if way["result_at"] == "right" else {}
    if way["result_at"] == "box":
        line = (8, way["accent"].lstrip("#"))
        inset = max(6.0, (wide - page.size * 22) / 2) if way["date_at"] != "end" else 6.0
        form = {
            "border": dict.fromkeys(("top", "left", "bottom", "right"), line),
            "sides": (6.0, 2 * inset - 6.0), "before": 5, "after": 5,
        }  # fmt: skip
    elif way["result_at"] == "band":
        form = {"shade": way["pale"], "align": "center", "before": 2, "after": 2}
    return [*found, para(label, *result_runs(page), **form)]


def fields(page: Page, wide: float) -> list[Node]:
    """Session, configuration, item and the rest."""
    pairs = pairs_of(page)
    kind = page.way["fields"]
    if wide < 330 and kind in {"quad", "cells"}:
        kind = "stacked"
    if kind in {"table", "quad", "cells"}:
        form = {"table": _table, "quad": _quad, "cells": _cells}[kind]
        return [form(page, pairs, wide)]
    return _lines(page, pairs, wide, kind)


def _label_room(page: Page, pairs: Sequence[tuple[str, Runs, str]], room: float) -> float:
    labels = [str(label_of(page, label)["t"]) for label, _, _ in pairs]
    return max(page.measure(label, bold=True) for label in labels) + room


def _table(page: Page, pairs: Sequence[tuple[str, Runs, str]], wide: float) -> Node:
    shade = {"shade": page.way["pale"]} if page.way["label_shade"] else {}
    first = _label_room(page, pairs, 12)
    rows = [
        [cell(label_of(page, label), valign="top", **shade), cell(*value, valign="top")]
        for label, value, _ in pairs
    ]
    return table(page, rows, (first, wide - first), page.way["field_lines"], pad=(1.6, 5))


def _quad(page: Page, pairs: Sequence[tuple[str, Runs, str]], wide: float) -> Node:
    """Two short fields in a row, a long one across."""
    first = _label_room(page, pairs, 12)
    half = wide / 2 - first
    shade = {"shade": page.way["pale"]} if page.way["label_shade"] else {}
    rows: list[list[Node]] = []
    waiting: list[Node] = []
    for label, value, words in pairs:
        name = cell(label_of(page, label), valign="top", **shade)
        held = cell(*value, valign="top")
        if page.measure(words) > half - 14:
            if waiting:
                rows.append([waiting[0], {**waiting[1], "span": 3}])
                waiting = []
            rows.append([name, {**held, "span": 3}])
        elif waiting:
            rows.append([*waiting, name, held])
            waiting = []
        else:
            waiting = [name, held]
    if waiting:
        rows.append([waiting[0], {**waiting[1], "span": 3}])
    return table(page, rows, (first, half, first, half), page.way["field_lines"], pad=(1.8, 5))


def _cells(page: Page, pairs: Sequence[tuple[str, Runs, str]], wide: float) -> Node:
    """As a form: the label small above its value, three short ones in a row."""
    third = wide / 3
    rows: list[list[Node]] = []
    line: list[Node] = []

    def close() -> None:
        if line:
            line[-1]["span"] = 4 - len(line)
            rows.append(line.copy())
            line.clear()

    for label, value, words in pairs:
        small = {**label_of(page, label, colon=False), "size": page.size * 0.78}
        both = {"blocks": [para(small), para(*value)], "valign": "top"}
        if page.measure(words) > third - 12:
            close()
            line.append(both)
            close()
        else:
            line.append(both)
            if len(line) == 3:
                close()
    close()
    kind = page.way["field_lines"]
    return table(page, rows, [third] * 3, "grid" if kind == "none" else kind, pad=(1.5, 5))


def _lines(
    page: Page, pairs: Sequence[tuple[str, Runs, str]], wide: float, kind: str
) -> list[Node]:
    found = []
    first = _label_room(page, pairs, 14)
    for label, value, _ in pairs:
        name = label_of(page, label)
        if kind == "hanging":
            tab = {"indent": (first, -first), "tabs": [(first, "left", 0)]}
            found.append(para(name, "\t", *value, after=1.5, **tab))
        elif kind == "stacked":
            found.append(para({**name, "size": page.size * 0.85}))
            found.append(para(*value, after=2.5, indent=(page.size, 0)))
        else:
            found.append(para({**name, "t": name["t"].rstrip(":") + ": "}, *value, after=1))
    if kind == "boxed":
        line = (6, page.way["line"].lstrip("#"))
        border = dict.fromkeys(("top", "left", "bottom", "right"), line)
        found = [block | {"border": border, "sides": (5.0, 5.0), "after": 0} for block in found]
    return found


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


def legend(page: Page, wide: float) -> list[Node]:
    """What each mark means, in lines of its own."""
    way = page.way
    shown = [(m, w) for m, w in page.plan.sheet.legend if not says_itself(page.plan, m, w)]
    if not shown:
        return []
    if way["legend_way"] == "cells" and wide > 330:
        each = [wide_of(page) + 12, page.measure("Not participating") + 12]
        if sum(each) * len(shown) <= wide:
            cells = []
            for mark, words in shown:
                cells += [cell(*runs_of(page, mark), align="center"), cell(words)]
            return [table(page, [cells], each * len(shown), "grid", pad=(2, 4))]
    runs: Runs = [{"t": way["legend_title"] + "\u2002", "b": True}] if way["legend_title"] else []
    for place, (mark, words) in enumerate(shown):
        sign = "\u00a0=\u00a0" if way["legend_way"] == "equals" else "\u00a0"
        tail = "\u2003" if place < len(shown) - 1 else ""
        runs += [*runs_of(page, mark), {"t": sign + words.replace(" ", "\u00a0")}, {"t": tail}]
    form: Node = {"line": 1.15}
    if way["legend_way"] == "box":
        line = (4, way["line"].lstrip("#"))
        form |= {"border": dict.fromkeys(("top", "left", "bottom", "right"), line),
                 "sides": (5.0, 5.0)}  # fmt: skip
    return [para(*runs, **form)]


def footnotes(page: Page) -> list[Node]:
    """Small print."""
    size = max(6.5, page.size * 0.78)
    return [para({"t": note, "size": size}, after=1) for note in page.plan.sheet.footnotes]
