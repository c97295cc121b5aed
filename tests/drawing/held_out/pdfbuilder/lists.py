"""The States on a page of PDF::Builder in other forms than tables of theirs: lists of the library's
own markup, and one table of all that the page tells."""

import html

from tests.drawing.held_out.attempts import need
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.marked import form_of, ground_of
from tests.drawing.held_out.pdfbuilder.kit import Kit
from tests.drawing.held_out.pdfbuilder.marks import SIGN_FONTS, SIGNS
from tests.drawing.held_out.pdfbuilder.tables import marks_of, table, widths_of
from tests.drawing.held_out.ruled import Column
from tests.drawing.held_out.shared.facts import parted
from tests.drawing.held_out.shared.parts import Part
from tests.drawing.held_out.shared.tables import Cell, mark_column, state_cell
from tests.drawing.held_out.sheet import Mark


def listed(kit: Kit, wide: float) -> Part:
    """Lists of the library's markup, whose signs it puts in for names in the text."""
    rows, look, way = kit.told.rows(), kit.told.plan.sheet.look, kit.way
    kit.signs = font_file(SIGN_FONTS["sign"])
    over, gutter, raw = way["list_over"], way["gutter"], list[str]()
    for row in rows:
        said = html.escape(kit.told.named(row))
        for mark in row.marks:
            word = html.escape(look.words.get(mark.shape, ""))
            sign = f'<font color="{look.colours[mark.hue]}"><b>{word}</b></font>'
            said += f" – {sign if word else _name(mark)}"
        raw.append(said)
    each = (wide - gutter * (over - 1)) / over
    plain = [[(f"{kit.told.named(row)} – MMM", False)] for row in rows]
    need(max(kit.long(one[0][0]) for one in plain) + kit.size * 3, each, "a list")
    long = -(-len(raw) // over)
    return kit.beside(
        [kit.column(plain[n : n + long], each, kind="ul", gap=kit.size * 0.3,
                    raw=raw[n : n + long], substitute=_signs(kit))
         for n in range(0, len(raw), long)], each, gutter)  # fmt: skip


def _name(mark: Mark) -> str:
    return f"%{mark.shape}{mark.hue}{int(mark.turned)}%"


def _signs(kit: Kit) -> list[list[str]]:
    """What stands for each name of a mark in the text."""
    look, found = kit.told.plan.sheet.look, dict[str, list[str]]()
    for row in kit.told.rows():
        for mark in row.marks:
            if mark.shape in look.shapes:
                name = _name(mark)
                sign = SIGNS[form_of(kit.told.plan, mark)]
                face = f'<font face="Signs" color="{look.colours[mark.hue]}">'
                found[name] = [name, face, sign, "</font>"]
    return list(found.values())


def whole(kit: Kit, wide: float) -> Part:
    """One table of all that the page tells, whose parts have rows that span."""
    told, way, words = kit.told, kit.way, kit.told.words
    pairs, _, _ = parted(told)
    rows, heads = kit.told.rows(), words.states_head
    ends = [told.how_many(row) for row in words.totals]
    columns = [
        Column("", [row.name for row in rows] + [name for name, _ in pairs]
               + [row.label for row in words.totals], spare=0.5, at="l"),
        Column("", [value for _, value in pairs] + ends, at="l"),
        Column("", [heads[2]], mark_column(kit), 0.3, at="c")]  # fmt: skip
    body, spans = list[list[Cell]](), list[int]()

    def head(said: str) -> None:
        spans.append(len(body))
        body.append([Cell(said, True)])

    head(way["headings_of"]["facts"])
    body += [[Cell(name, way["label_bold"]), Cell(value), Cell()] for name, value in pairs]
    head(way["headings_of"]["totals"])
    body += [[Cell(row.label, not row.position), Cell(end, not row.position),
              marks_of(kit, row.mark)]
             for row, end in zip(words.totals, ends, strict=True)]  # fmt: skip
    head(way["headings_of"]["states"])
    body.append([Cell(heads[0], True), Cell(heads[1], True), Cell(heads[2], True)])
    fills = dict[tuple[int, int], str]()
    for number, row in enumerate(rows, 1):
        cells = [state_cell(kit, row, what, number) for what in "nfm"]
        fill = ground_of(told.plan, row.marks) if way["ground"] == "cell" else ""
        if fill:
            fills[len(body), 2], cells[2] = fill, Cell()
        body.append(cells)
    return table(kit, columns, body, widths_of(kit, columns, wide), way["rules"], headed=False,
                 spans=spans, fills=fills)  # fmt: skip
