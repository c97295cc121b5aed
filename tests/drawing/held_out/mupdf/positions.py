"""The States on a page of MuPDF by what they voted: joined cells, sections, prose, columns."""

from collections.abc import Callable, Mapping, Sequence

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import BLANK, b, kept, tag, words
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.mupdf.kit import Cell, Row, beside, div, one, para, room_of, table
from tests.drawing.held_out.mupdf.marks import Drawer
from tests.drawing.held_out.sheet import StateRow, TotalRow


def _named(kit: Drawer, row: StateRow) -> str:
    figure = f" ({kit.told.held(row) if kit.way['units'] else row.figure})" if row.figure else ""
    return kept(row.name + figure)


def _names(kit: Drawer, total: TotalRow) -> str:
    names: str = kit.way["names_between"].join(
        _named(kit, row) for row in of_position(kit.told, total)
    )
    return names or words(kit.way["nobody"])


def _how_many(kit: Drawer, total: TotalRow) -> str:
    held = f", {kit.told.held(total)}" if total.figure else ""
    return kept(f"{kit.told.members(total)}{held}")


def _whole(kit: Drawer) -> str:
    whole = kit.words.totals[-1]
    return para(f"{b(words(whole.label))}: {_how_many(kit, whole)}")


def _listed(kit: Drawer, wide: float) -> Row:
    """A table of four rows: position, number, share, names."""
    heads, first = kit.words.totals_head, wide * 0.2
    rows = [
        [
            Cell(words(heads[0]), "h n"),
            Cell(words(heads[1]), "h m"),
            Cell(words(heads[2]), "h m"),
            Cell(words(kit.words.states_head[0]), "h n"),
        ]
    ]
    for total in kit.words.totals:
        names = _names(kit, total) if total.position else ""
        rows.append([Cell(b(words(total.label)), "n"), Cell(total.members, "m"),
                     Cell(kept(kit.told.held(total)), "m"), Cell(names, "n")])  # fmt: skip
    widths = [first, wide * 0.12, wide * 0.14, wide * 0.54]
    return one(table(kit, rows, f"states {kit.way['rules']}", widths))


def _joined(kit: Drawer, wide: float) -> Row:
    """Two tables; the position stands once, beside all its States."""
    over, length = kit.way["joined_over"], -(-len(kit.told.rows()) // kit.way["joined_over"])
    each, parts = room_of(kit, wide, over), list[list[list[Cell]]]()
    heads = kit.words.states_head
    lines: list[list[Cell]] = []
    for total in kit.words.totals[:-1]:
        mine = of_position(kit.told, total)
        while mine:
            room = length - len(lines)
            some, mine = mine[:room], mine[room:]
            for n, row in enumerate(some):
                label = div(b(words(total.label))) + div(_how_many(kit, total))
                first = [Cell(label, "n top", down=len(some))] if not n else []
                lines.append([*first, Cell(kept(row.name), "n"), Cell(kept(row.figure), "f")])
            if len(lines) == length:
                parts, lines = [*parts, lines], []
    parts += [lines] if lines else []
    widths = [each * 0.34, each * 0.44, each * 0.22]
    top = [Cell(words(heads[2]), "h n"), Cell(words(heads[0]), "h n"), Cell(words(heads[1]), "h f")]
    return beside([table(kit, [top, *part], f"states {kit.way['rules']}", widths)
                   for part in parts])  # fmt: skip


def _sections(kit: Drawer, wide: float) -> Row:
    """A heading for each position; its States flow below it through columns."""
    rows, over = [], kit.way["sections_over"]
    for total in kit.words.totals[:-1]:
        title = tag("h3", f"{words(total.label)} – {_how_many(kit, total)}")
        mine = of_position(kit.told, total)
        lines = "".join(para(_line(kit, row), "line") for row in mine)
        lines = lines or para(words(kit.way["nobody"]), "line")
        rows += [
            {"gutter": 0, "gap": 0, **one(title)},
            {"gutter": 0, "gap": 2, **one(lines, over=over, gap=kit.way["gutter"])},
        ]
    return {"cells": [{"share": 1.0, "rows": rows}]}


def _line(kit: Drawer, row: StateRow) -> str:
    held = kit.told.held(row) if kit.way["units"] else row.figure
    return kept(row.name) + BLANK * 2 + b(kept(held))


def _minutes(kit: Drawer, wide: float) -> Row:
    """A paragraph for each position."""
    html = "".join(para(f"{b(words(total.label))} ({_how_many(kit, total)}): {_names(kit, total)}.",
                        "running") for total in kit.words.totals[:-1])  # fmt: skip
    return one(html + _whole(kit))


def _bullets(kit: Drawer, wide: float) -> Row:
    """The same as a list of bullets."""
    items = "".join(tag("li", f"{b(words(total.label))}: {_how_many(kit, total)}"
                        + div(_names(kit, total))) for total in kit.words.totals[:-1])  # fmt: skip
    return one(tag("ul", items) + _whole(kit))


def _columns(kit: Drawer, wide: float) -> Row:
    """Stories side by side, one for each position; the first has two thirds."""
    parts, shares = [], []
    for total in kit.words.totals[:-1]:
        mine = of_position(kit.told, total)
        lines = "".join(para(_line(kit, row), "line") for row in mine)
        top = tag("h3", words(total.label)) + div(_how_many(kit, total), "count")
        parts.append(top + (lines or para(words(kit.way["nobody"]), "line")))
        shares.append(1.0)
    need = max(width_of(row.name + row.figure + "0000", kit.way["font"], kit.told.size, bold=True)
               for row in kit.told.rows())  # fmt: skip
    if need > room_of(kit, wide, 4):
        raise NoRoomError("columns of positions")
    return beside(parts, shares, frame={"line": kit.way["line"], "box": True, "even": True}, pad=6)


def _matrix(kit: Drawer, wide: float) -> Row:
    """A column for each position, with a cross or the figure below that which was taken."""
    return beside(_matrices(kit, wide, 1))


def _twins(kit: Drawer, wide: float) -> Row:
    """The same in two tables."""
    return beside(_matrices(kit, room_of(kit, wide, 2), 2))


def _matrices(kit: Drawer, wide: float, over: int) -> list[str]:
    rows, totals = kit.told.rows(), kit.words.totals[:-1]
    length, as_figures = -(-len(rows) // over), kit.way["choice"] == "figure"
    pad = 2 * kit.way["pad_across"] + 3
    names = max(width_of(row.name, kit.way["font"], kit.told.size) for row in rows) + pad
    heads = kit.words.states_head
    longest = max(width_of(word, kit.way["font"], kit.told.size, bold=True)
                  for word in heads[1].split())  # fmt: skip
    figures = 0.0 if as_figures else max(kit.told.size * 3.6, longest) + pad
    each = (wide - names - figures) / 4
    longest = max(width_of(word, kit.way["font"], kit.told.size * 0.8, bold=True)
                  for total in totals for word in total.label.split())  # fmt: skip
    if each < longest + pad or (as_figures and each < kit.told.size * 3.2 + pad):
        raise NoRoomError("columns to tick")
    top = [Cell(words(heads[0]), "h n"), *([] if as_figures else [Cell(words(heads[1]), "h f")]),
           *(Cell(words(total.label), "h m small") for total in totals)]  # fmt: skip
    lines = [_chosen(kit, row, totals, as_figures=as_figures) for row in rows]
    widths = [names, *([] if as_figures else [figures]), *([each] * 4)]
    return [table(kit, [top, *lines[n : n + length]], f"states {kit.way['rules']}", widths,
                  kit.way["zebra"] == 1) for n in range(0, len(lines), length)]  # fmt: skip


def _chosen(kit: Drawer, row: StateRow, totals: Sequence[TotalRow], *, as_figures: bool
            ) -> list[Cell]:  # fmt: skip
    sign = kept(row.figure) or "–" if as_figures else kit.way["choice"]
    sign = sign if as_figures else tag("span", sign, style="font-family:S")
    line = [Cell(kept(row.name), "n")]
    if not as_figures:
        line.append(Cell(kept(row.figure), "f"))
    return [*line, *(Cell(sign if total.position == kit.told.position(row) else "", "m")
                     for total in totals)]  # fmt: skip


STATES: Mapping[str, Callable[[Drawer, float], Row]] = {
    "listed": _listed, "joined": _joined, "sections": _sections, "minutes": _minutes,
    "bullets": _bullets, "columns": _columns, "matrix": _matrix, "twins": _twins,
}  # fmt: skip
