"""The States on a page of PlutoPrint by what they voted: joined rows, panels, tallies, choices."""

from collections.abc import Mapping, Sequence

from tests.drawing.held_out.htmldoc.positions import of_position
from tests.drawing.held_out.htmldoc.tags import BLANK, Part, b, kept, tag, words
from tests.drawing.held_out.pluto.kit import Cell, beside, div, in_blocks, span, table
from tests.drawing.held_out.pluto.marks import ground_of, marks_of
from tests.drawing.held_out.pluto.totals import how_many, keyed
from tests.drawing.held_out.sheet import StateRow, TotalRow
from tests.drawing.held_out.told import Told


def _three(told: Told, row: StateRow) -> list[Cell]:
    mark = Cell(marks_of(told, row.marks), "m", ground_of(told, row.marks))
    rest = [Cell(kept(row.name), "n"), Cell(kept(row.figure), "f")]
    return [mark, *rest] if told.way["mark_before"] else [*rest, mark]


def _joined(told: Told) -> str:
    """One table: a cell for each position beside all rows of its States, with its sums."""
    *totals, whole = told.words.totals
    heads, first = told.words.states_head, words(told.words.totals_head[0])
    three = [Cell(words(heads[2]), "h m"), Cell(words(heads[0]), "h n"),
             Cell(words(heads[1]), "h f")]  # fmt: skip
    three = three if told.way["mark_before"] else three[1:] + three[:1]
    rows = [[Cell(first, "h"), *three]]
    for total in totals:
        mine = of_position(told, total)
        said = div(keyed(told, total), "strong") + div(told.members(total))
        said += div(kept(told.held(total))) if total.figure else ""
        group = Cell(said, "group", down=max(len(mine), 1))
        lines = [_three(told, row) for row in mine]
        lines = lines or [[Cell(words(told.way["nobody"]), span=3)]]
        lines[0] = [cell._replace(kind=f"{cell.kind} first") for cell in lines[0]]
        rows += [[group, *lines[0]], *lines[1:]]
    rows.append([Cell(f"{kept(whole.label)}: {how_many(told, whole)}", "s", span=4)])
    return table(rows, told.way["rules"], head=1, widths=(26, 0, 0, 0))


def _listed(told: Told, rows: Sequence[StateRow], over: int) -> str:
    """Names, figures and marks in columns, read down."""
    if not rows:
        return div(words(told.way["nobody"]), "nobody")
    lines = [_three(told, row) for row in rows]
    blocks = [table(some, told.way["rules"]) for some in in_blocks(lines, over)]
    return beside([*blocks, *[BLANK] * (over - len(blocks))])


def _panels(told: Told) -> str:
    """A panel for each position: a large number at the left, its States in columns."""
    parts = []
    for total in told.words.totals[:-1]:
        left = div(keyed(told, total), "strong") + div(total.members, "big")
        left += div(kept(told.held(total))) if total.figure else ""
        right = _listed(told, of_position(told, total), told.way["lists_over"])
        parts.append(table([[Cell(left, "left"), Cell(right, "right")]], kind="panel",
                           widths=(20, 80)))  # fmt: skip
    return div(words(" – ".join(told.words.states_head[:2])), "span") + "".join(parts)


def _terms(told: Told) -> str:
    """Positions as terms; their States one after the other, each with its mark."""
    parts = []
    for total in told.words.totals[:-1]:
        mine = of_position(told, total)
        said = [span(f"{marks_of(told, row.marks)}{BLANK}{kept(row.name)}{BLANK}"
                     f"{kept(row.figure)}", "whole", ground_of(told, row.marks))
                for row in mine]  # fmt: skip
        names = " ".join(said) or words(told.way["nobody"])
        parts.append(tag("dt", f"{b(keyed(told, total))} – {how_many(told, total)}")
                     + tag("dd", names))  # fmt: skip
    return tag("dl", "".join(parts))


def _choice(told: Told, row: StateRow, total: TotalRow) -> Cell:
    mine, way = told.position(row) == total.position, told.way["choice"]
    if way == "mark":
        mark = row.marks if mine else ()
        return Cell(marks_of(told, mark), "m", ground_of(told, mark))
    return Cell(span({"cross": "×", "dot": "●"}[way], "sign") if mine else "", "m")


def _tally(told: Told) -> str:
    """A column for each position, its members in its head; the shares below all."""
    *totals, whole = told.words.totals
    heads, shares = told.words.states_head, told.words.totals_head[2]
    rows = [[Cell(words(heads[0]), "h n"), Cell(words(heads[1]), "h f"),
             *(Cell(words(total.label) + div(total.members, "tally"), "h m")
               for total in totals)]]  # fmt: skip
    rows += [
        [
            Cell(kept(row.name), "n"),
            Cell(kept(row.figure), "f"),
            *(_choice(told, row, total) for total in totals),
        ]
        for row in told.rows()
    ]
    last = [Cell(f"{kept(whole.label)}: {whole.members}", "n s"),
            Cell(kept(whole.figure) or words(shares), "f s"),
            *(Cell(kept(total.figure), "m s") for total in totals)]  # fmt: skip
    rows.insert(1 if told.way["sums"] == "above" else len(rows), last)
    return table(rows, told.way["rules"], head=1, zebra=told.way["zebra"],
                 widths=(0, 16, 13, 13, 13, 13))  # fmt: skip


def _turned(said: str) -> str:
    """Words from below upwards; a cell that held them by itself would cover its lines."""
    return div(div(kept(said), "up"), "well")


def _upright(told: Told) -> str:
    """Two tables of narrow columns, the positions upright above them."""
    totals, heads = told.words.totals[:-1], told.words.states_head
    top = [Cell(words(heads[0]), "h n low"), Cell(words(heads[1]), "h f low"),
           *(Cell(_turned(total.label), "h tall") for total in totals)]  # fmt: skip
    lines = [
        [
            Cell(kept(row.name), "n"),
            Cell(kept(row.figure), "f"),
            *(_choice(told, row, total) for total in totals),
        ]
        for row in told.rows()
    ]
    return beside([table([top, *some], told.way["rules"], head=1)
                   for some in in_blocks(lines, 2)])  # fmt: skip


def _crossed(told: Told) -> str:
    """States across below their turned names, positions down; sums at the end of each row."""
    *totals, whole = told.words.totals
    rows, heads = told.rows(), told.words.totals_head
    names = [Cell(_turned(row.name), "h tall") for row in rows]
    ends = [Cell(words(said.rstrip("*")), "h low s") for said in heads[1:]]
    lines = [[Cell(words(told.words.states_head[0]), "h low"), *names, *ends]]
    shares = [Cell(row.figure.replace("%", "").strip(), "m tiny") for row in rows]
    lines.append([Cell(words(told.words.states_head[1]), "lab"), *shares,
                  Cell(b(whole.members), "m s"), Cell(b(kept(whole.figure)), "m s")])  # fmt: skip
    for total in totals:
        cells = [_choice(told, row, total) for row in rows]
        lines.append([Cell(keyed(told, total), "lab"), *cells, Cell(b(total.members), "m s"),
                      Cell(b(kept(total.figure)), "m s")])  # fmt: skip
    wide = round(74 / len(rows), 2)
    return table(lines, "all", head=1, widths=(12, *[wide] * len(rows), 5, 9))


def _options(told: Told) -> str:
    """All possible votes beside each name; the one that was cast is marked, the others are pale."""
    totals = told.words.totals[:-1]
    shown = [total for total in totals if total.position != "not_participating"
             or total.members != "0"]  # fmt: skip
    lines = []
    for row in told.rows():
        words_ = [Cell(span(kept(total.label),
                            "cast" if told.position(row) == total.position else "pale"), "o")
                  for total in shown]  # fmt: skip
        lines.append([Cell(kept(row.name), "n"), Cell(kept(row.figure), "f"), *words_])
    heads = told.words.states_head
    top = [Cell(words(heads[0]), "h n"), Cell(words(heads[1]), "h f"),
           Cell(words(heads[2]), "h o", span=len(shown))]  # fmt: skip
    return table([top, *lines], told.way["rules"], head=1)


STATES: Mapping[str, Part] = {
    "joined": _joined, "panels": _panels, "terms": _terms, "tally": _tally,
    "upright": _upright, "crossed": _crossed, "options": _options,
}  # fmt: skip
