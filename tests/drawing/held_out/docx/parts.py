"""The parts of a sheet but its states and totals: fields, legend, result and footnotes."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.docx.marks import runs_of, wide_of
from tests.drawing.held_out.docx.ways import Node, Page
from tests.drawing.held_out.handed import says_itself
from tests.drawing.held_out.marks import WRITTEN

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
