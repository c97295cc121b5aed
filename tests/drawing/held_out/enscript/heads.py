"""What stands about the States on a page of text: title, fields, totals, result, legend."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.enscript.marks import shown
from tests.drawing.held_out.enscript.tables import FRAMES, Column, table
from tests.drawing.held_out.enscript.text import (
    BLANK,
    Kit,
    Line,
    Piece,
    Run,
    fold,
    hung,
    joined,
    long,
    moved,
    put,
    widest,
    words,
)  # fmt: skip
from tests.drawing.held_out.shared.columns import count_order
from tests.drawing.held_out.shared.facts import parted
from tests.drawing.held_out.sheet import TotalRow


def head(kit: Kit, wide: float) -> list[Piece]:
    """Who issues the page, its annex, its title."""
    room, way, sheet = int(wide), kit.way, kit.told.plan.sheet
    office = sheet.organisation or "Council of the European Union"
    title = words(way["title"], bold=True, scale=way["title_scale"])
    need(long(title), room, "title")
    above = (*put(words(office), room - len(sheet.annex)), *words(sheet.annex))
    if way["head"] == "middle":
        lines = [put(words(one), room, "c") for one in (sheet.annex, office) if one]
        return [(*lines, BLANK, put(title, room, "c"))]
    rule = words(way["head_sign"] * room)
    if way["head"] == "ruled":
        return [(above, rule, BLANK, title)]
    if way["head"] == "banner":
        spare = [BLANK] * (way["title_scale"] > 1)  # Great letters reach into the line above.
        return [(rule, *spare, put(title, room, "c"), put(words(office), room, "c"), rule,
                 *([put(words(sheet.annex), room, "r")] if sheet.annex else []))]  # fmt: skip
    return [(above, BLANK, title, words(way["head_sign"] * long(title)))]


def _label(kit: Kit, name: str) -> Line:
    return words(name, bold=kit.way["label_bold"])


def facts(kit: Kit, wide: float) -> list[Piece]:
    """All fields."""
    return [_FACTS[kit.way["facts"]](kit, kit.told.pairs(), int(wide))]


def others(kit: Kit, wide: float) -> list[Piece]:
    """The fields without the act."""
    return [_FACTS[kit.way["facts"]](kit, parted(kit.told)[0], int(wide))]


def act(kit: Kit, wide: float) -> list[Piece]:
    """The act alone."""
    name, said = parted(kit.told)[1]
    label = _label(kit, f"{name}:")
    if kit.way["facts"] == "above":
        return [(label, *((Run("   "), *line) for line in fold(said, int(wide) - 3)))]
    return [hung((*label, Run(" ")), said, int(wide))]


Pairs = Sequence[tuple[str, str]]


def _lines(kit: Kit, pairs: Pairs, wide: int) -> Piece:
    """A line for each, with a colon, dots or a bar after its label."""
    room, sign, found = max(len(name) for name, _ in pairs), kit.way["after"], list[Line]()
    for name, value in pairs:
        label = _label(kit, name)
        if sign == "dots":
            free = room - len(name) + 3
            label = (*label, Run(f" {'.' * free}: "))
        elif sign == "right":
            label = (*put(label, room, "r"), Run(" : "))
        elif sign == "close":
            label = put((*label, Run(":")), room + 3)
        else:
            label = (*put(label, room + 1), Run(f"{sign} "))
        found += [BLANK] * kit.way["fact_gap"] if found else []
        found += hung(label, value, wide)
    return tuple(found)


def _above(kit: Kit, pairs: Pairs, wide: int) -> Piece:
    """Labels above their values, two beside one another where they are short."""
    found, left = list[Line](), list[tuple[str, str]]()
    half = wide // 2
    for one in [*pairs, ("", "")]:
        short = max(map(len, one)) < half - 3 and one[0]
        if short:
            left.append(one)
        if left and (len(left) == 2 or not short):
            found += [BLANK] if found else []
            names, values = zip(*left, strict=True)
            found.append(tuple(r for name in names for r in put(_label(kit, name), half)))
            found.append(tuple(r for said in values for r in put(words(f"  {said}"), half)))
            left = []
        if one[0] and not short:
            found += [BLANK] if found else []
            found += [_label(kit, one[0]), *((Run("  "), *x) for x in fold(one[1], wide - 2))]
    return tuple(found)


def _two(kit: Kit, pairs: Pairs, wide: int) -> Piece:
    """Two fields in a line; long ones have lines of their own."""
    half, found, left = wide // 2, list[Line](), list[tuple[str, str]]()
    room = max(len(name) for name, _ in pairs) + 2

    def cell(name: str, value: str) -> Line:
        return (*put(_label(kit, f"{name}:"), room), *words(value))

    for name, value in [*pairs, ("", "")]:
        short = name and room + len(value) < half - 2
        if left and (not short or len(left) == 2):
            found.append(tuple(run for one in left for run in put(cell(*one), half)))
            left = []
        if short:
            left.append((name, value))
        elif name:
            found += hung(put(_label(kit, f"{name}:"), room), value, wide)
    return tuple(found)


def _cells(kit: Kit, pairs: Pairs, wide: int) -> Piece:
    """Labels and values in a frame; those of several lines, which it would part, stand outside."""
    room = max(len(name) for name, _ in pairs)
    outside = [one for one in pairs if len(one[1]) > wide - room - 7]
    pairs = [one for one in pairs if one not in outside]
    rules = kit.way["rules"] if kit.way["rules"] in FRAMES else "frame"
    body = [[_label(kit, name), words(value)] for name, value in pairs]
    plain = {"grid": "frame", "boxgrid": "boxed"}.get(rules, rules)
    rest = max(wide - room - 7, 0) if kit.way["table_at"] == "c" else 0
    made = table(kit, [Column(""), Column("", "l", rest)], body, plain, headed=False)
    return (*made, *(_lines(kit, outside, wide) if outside else ()))


def _said(kit: Kit, pairs: Pairs, wide: int) -> Piece:
    """A sentence, and the act."""
    name, value = parted(kit.told)[1]
    act_ = hung((*_label(kit, f"{name}:"), Run(" ")), value, wide)
    return (*fold(kit.told.opening(), wide), BLANK, *act_)


_FACTS: Mapping[str, Callable[[Kit, Pairs, int], Piece]] = {
    "lines": _lines, "above": _above, "two": _two, "cells": _cells, "said": _said,
}  # fmt: skip


def totals(kit: Kit, wide: float) -> list[Piece]:
    """How many voted which way."""
    made = _TOTALS[kit.way["totals"]](kit, int(wide))
    need(widest(made), int(wide), "totals")
    return [moved(made, int(wide), kit.way["count_at"])]


def _by_rows(kit: Kit, wide: int) -> Piece:
    heads, order = kit.told.words.totals_head, count_order(kit.told)
    some = {"l": Column(heads[0]), "n": Column(heads[1], "r"), "f": Column(heads[2], "r"),
            "m": Column("", "c")}  # fmt: skip

    def cell(row: TotalRow, what: str) -> Line:
        said = {"l": row.label, "n": row.members, "f": row.figure}
        bold = not row.position and what == "l"
        return shown(kit, row.mark) if what == "m" else words(said[what], bold=bold)

    rows = [[cell(row, one) for one in order] for row in kit.told.words.totals]
    return table(kit, [some[one] for one in order], rows, kit.way["count_rules"])


def _by_columns(kit: Kit, wide: int) -> Piece:
    rows, heads = kit.told.words.totals, kit.told.words.totals_head
    some = [Column(""), *(Column(row.label, "c", 7) for row in rows)]
    body = [[_label(kit, heads[1]), *(words(row.members) for row in rows)],
            [_label(kit, heads[2]), *(words(row.figure) for row in rows)]]  # fmt: skip
    if any(row.mark for row in rows):
        body.insert(0, [(), *(shown(kit, row.mark) for row in rows)])
    return table(kit, some, body, kit.way["count_rules"])


def _in_lines(kit: Kit, wide: int) -> Piece:
    """A line for each position: its mark, its word, dots, and how many."""
    rows = kit.told.words.totals
    most = max(long(shown(kit, row.mark)) for row in rows)
    room = max(len(row.label) for row in rows)
    found = []
    for row in rows:
        before = (*put(shown(kit, row.mark), most, "c"), Run(" ")) if most else ()
        dots = f" {kit.way['leader'] * (room - len(row.label) + 3)} "
        held = Run(f"  ({kit.told.held(row)})" if row.figure else "")
        found.append((*before, *_label(kit, row.label), Run(dots), Run(f"{row.members:>2}"), held))
    return tuple(found)


def _sentence(kit: Kit, wide: int) -> Piece:
    return fold(kit.told.count(), wide)


_TOTALS: Mapping[str, Callable[[Kit, int], Piece]] = {
    "rows": _by_rows, "across": _by_columns, "lines": _in_lines, "sentence": _sentence,
}  # fmt: skip


def result(kit: Kit, wide: float) -> list[Piece]:
    """The outcome in a line, a box or between lines."""
    way, room = kit.way, int(wide)
    label, said, mark = kit.told.words.result
    parts = [words(said, bold=True) if said else (), shown(kit, mark)]
    line = joined([words(f"{label}:", bold=way["label_bold"]),
                   *(parts[::-1] if way["mark_before"] else parts)], " ")  # fmt: skip
    need(long(line), room - 8, "result")
    if way["result"] == "stars":
        made: Piece = ((Run("*** "), *line, Run(" ***")),)
    elif way["result"] == "box":
        signs = FRAMES[way["rules"] if way["rules"] in FRAMES else "frame"]
        top, bottom = (words(signs[one][0] + signs["h"] * (long(line) + 2) + signs[one][2])
                       for one in "tb")  # fmt: skip
        made = (top, (Run(f"{signs['v']} "), *line, Run(f" {signs['v']}")), bottom)
    elif way["result"] == "ruled":
        rule = words("=" * (long(line) + 1))
        made = (rule, line, rule)
    else:
        made = (line,)
    return [moved(made, room, way["result_at"])]


PARTS: Mapping[str, Callable[[Kit, float], Sequence[Piece]]] = {
    "head": head, "facts": facts, "others": others, "act": act, "totals": totals,
    "result": result,
}  # fmt: skip
