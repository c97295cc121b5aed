"""The Member States one after the other, each with its mark: tables, leaders, cards, bullets."""

from collections.abc import Callable, Mapping

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.spire import positions
from tests.drawing.held_out.spire.kit import Kit
from tests.drawing.held_out.spire.marks import SIGNS, ground_of, mark_cell, marks_of
from tests.drawing.held_out.spire.parts import headed
from tests.drawing.held_out.spire.wml import HOLD, Block, Cell, Row, Run

_HEADS = {
    "fr": ("État membre", "Population", "Vote"),
    "de": ("Mitgliedstaat", "Bevölkerung", "Stimme"),
    "es": ("Estado miembro", "Población", "Voto"),
}


def states(kit: Kit, wide: float) -> list[Block]:
    """All States, in the way's form."""
    return headed(kit, "states", _STATES[kit.way["states"]](kit, wide))


def _cell(kit: Kit, row: StateRow, what: str, number: int, fill: str) -> Cell:
    whole = kit.way["ground_on"] == "row" and what in "nc"
    fill = (whole and ground_of(kit, row.marks)) or fill
    if what == "m":
        return mark_cell(kit, row.marks, fill=fill)
    if what == "r":
        return kit.cell(fill=fill)
    said = {"n": row.name, "c": row.state, "f": row.figure, "i": f"{number}"}[what]
    at = {"f": kit.way["figure_at"], "i": "r"}.get(what, "l")
    bold = kit.way["names_bold"] and what == "n"
    return kit.cell(kit.held(said, bold=bold), at=at, fill=fill)


def _heads(kit: Kit) -> list[Cell]:
    way = kit.way
    names = dict(zip("nfm", kit.told.words.states_head, strict=True))
    names |= {"i": way["number_head"], "c": way["code_head"], "r": "Remarks"}
    at = {"f": way["figure_at"], "i": "r", "m": way["mark_at"]}
    if way["states"] != "bilingual":
        return [kit.head_cell(names[what], at.get(what, "l")) for what in way["order"]]
    others, found = dict(zip("nfm", _HEADS[way["second"]], strict=True)), []
    for what in way["order"]:
        lines = [kit.head_cell(names[what], at.get(what, "l")).blocks[0]]
        if what in others and (what != "f" or kit.told.plan.vote.figures == "shares"):
            small = kit.text(others[what], size=0.82, italic=True)
            lines.append(kit.para(small, at=at.get(what, "l"), leading=1.0))
        found.append(Cell(tuple(lines)))
    return found


def _blocks(kit: Kit, wide: float) -> list[Block]:
    """Blocks side by side in one table, read down."""
    way, rows = kit.way, kit.told.rows()
    over, order = way["blocks"], way["order"]
    length = -(-len(rows) // over)
    parted = way["gutter"] > 0
    lines = []
    if way["headed"]:
        heads: list[Cell] = []
        for block in range(over):
            heads += [kit.gap(way["gutter"])] if block and parted else []
            heads += _heads(kit)
        lines.append(Row(heads, head=True))
    for place in range(length):
        fill = way["tint"] if way["zebra"] and place % 2 else ""
        cells: list[Cell] = []
        for block in range(over):
            cells += [kit.gap(way["gutter"])] if block and parted else []
            number = block * length + place
            if number < len(rows):
                cells += [_cell(kit, rows[number], what, number + 1, fill) for what in order]
            else:
                cells += [kit.cell(rule=None if not parted else "none") for _ in order]
        lines.append(Row(cells, high=way["row_high"] * kit.size))
    step = len(order) + parted
    flexible = [step * n + order.index("r" if "r" in order else "n") for n in range(over)]
    return [kit.table(lines, wide, way["rules"], stretch=flexible, full=way["states_wide"])]


def _ranked(kit: Kit, wide: float) -> list[Block]:
    """One list, the largest States first, with what is reached so far."""
    held = {row.state: row.figure or 0.0 for row in kit.told.plan.vote.rows}
    rows, so_far = sorted(kit.told.rows(), key=lambda row: -held[row.state]), 0.0
    heads = [kit.head_cell("Rank", "r"), *_heads(kit), kit.head_cell("Cumulative", "r")]
    lines, comma = [Row(heads, head=True)], "," in "".join(row.figure for row in rows)
    for number, row in enumerate(rows, 1):
        so_far += held[row.state]
        shares = kit.told.plan.vote.figures == "shares"
        said = f"{so_far:.2f}" if shares else f"{so_far:.0f}"
        cells = [_cell(kit, row, what, number, "") for what in kit.way["order"]]
        total = kit.text(said.replace(".", ",") if comma else said, italic=True, size=0.9)
        lines.append(Row([kit.cell(kit.text(f"{number}"), at="r"), *cells,
                          kit.cell(total if row.figure else kit.text(""), at="r")]))  # fmt: skip
    return [kit.table(lines, wide, kit.way["rules"], stretch=(1 + kit.way["order"].index("n"),))]


def _leaders(kit: Kit, wide: float) -> list[Block]:
    """Lines with dots from the name to its figure and its mark, in columns of the page."""
    over, way, gap = kit.way["over_lists"], kit.way, 24
    room = (wide - gap * (over - 1)) / over
    lines, last = [], room - _marks_wide(kit) - 2.2 * kit.size
    for row in kit.told.rows():
        figure = kit.text(f"\t{row.figure.replace(' ', HOLD)}\t")
        signs, name = marks_of(kit, row.marks), _name(kit, row)
        if name.wide + figure.wide > last:
            raise NoRoomError("names and figures touch")
        stops = [(last, "right", way["leader"]), (room, "right", "none")]
        lines.append(kit.para(name, figure, *signs, tabs=stops, after=way["line_after"]))
    if over == 1:
        return lines
    return [kit.columns(lines, over, gap, line=way["column_line"])]


def _name(kit: Kit, row: StateRow) -> Run:
    """A State's name, as with a marker pen where the ground is the mark."""
    return kit.held(row.name, fill=ground_of(kit, row.marks))


def _marks_wide(kit: Kit) -> float:
    """The widest marks of a State."""
    return max(sum(one.wide for one in marks_of(kit, row.marks)) for row in kit.told.rows())


def _bulleted(kit: Kit, wide: float) -> list[Block]:
    """A list in columns whose bullets are the marks."""
    look, kinds = kit.told.plan.sheet.look, dict[tuple[str, str], int]()
    over, lines = kit.way["over_lists"], list[Block]()
    indent = max(2.1 * kit.size, _marks_wide(kit) + 0.9 * kit.size)
    for row in kit.told.rows():
        said = [_name(kit, row)]
        said += [kit.held(kit.way["name_figure"].format(kit.told.held(row)))] if row.figure else []
        if sum(piece.wide for piece in said) > (wide - 20 * (over - 1)) / over - indent - 4:
            raise NoRoomError("names too long for their columns")
        one = row.marks[0] if len(row.marks) == 1 else None
        plain = one and not one.smudged and not one.turned
        sign = SIGNS.get(look.shapes.get(one.shape, ""), "") if one and plain else ""
        if one and sign and look.family != "badge":
            key = (sign, look.colours[one.hue])
            if key not in kinds:
                kinds[key] = kit.numbering(key[0], "bullet", indent, font=kit.way["signs"],
                                           colour=key[1])  # fmt: skip
            lines.append(kit.para(*said, number=kinds[key], after=kit.way["line_after"]))
            continue
        signs = marks_of(kit, row.marks)
        lines.append(
            kit.para(
                *signs,
                kit.text("\t"),
                *said,
                left=indent,
                hanging=indent,
                tabs=[(indent, "left", "none")],
                after=kit.way["line_after"],
            )
        )
    return [kit.columns(lines, over, 20, line=kit.way["column_line"])]


def _cards(kit: Kit, wide: float) -> list[Block]:
    """Cards: a name above a figure, and the mark at the right of both."""
    over, pieces = kit.way["over_lists"], []
    for row in kit.told.rows():
        figure = kit.held(kit.told.held(row) or HOLD, size=0.92)
        lines = (kit.para(kit.held(row.name, bold=True, size=0.92), leading=1.0),
                 kit.para(figure, leading=1.0))  # fmt: skip
        mark = mark_cell(kit, row.marks, at="c", rule="card right")
        pieces.append([Cell(lines, rule="card left"), mark])
    rows = []
    for start in range(0, len(pieces), over):
        cells: list[Cell] = []
        for number in range(start, start + over):
            cells += [kit.gap(5)] if number > start else []
            cells += pieces[number] if number < len(pieces) else [kit.cell(rule="none")] * 2
        rows += [Row(cells), Row([kit.cell(kit.text("", size=0.3), rule="gap")] * len(cells))]
    flexible = [3 * n for n in range(over)]
    return [kit.table(rows[:-1], wide, "all", stretch=flexible)]


def _running(kit: Kit, wide: float) -> list[Block]:
    """All in one paragraph: name, figure and mark, with semicolons between."""
    runs: list[Run] = []
    rows, look = kit.told.rows(), kit.told.plan.sheet.look
    drawn = look.family == "badge" or (look.shapes and kit.way["technique"] != "sign")
    if drawn and look.family != "ground":
        raise NoRoomError("a line may end before a drawing")
    for number, row in enumerate(rows, 1):
        figure = f" ({kit.told.held(row)})" if row.figure else ""
        end = "." if number == len(rows) else "; "
        signs = marks_of(kit, row.marks)
        if not signs and kit.told.position(row) == "not_participating":
            signs = [kit.held(kit.told.words.positions["not_participating"], size=0.92)]
        colon = f":{HOLD}" if signs else ""
        runs += [_name(kit, row), kit.held(figure + colon), *signs, kit.text(end)]
    return [kit.para(*runs, leading=1.5)]


def _turned(kit: Kit, wide: float) -> list[Block]:
    """Bands of names that stand upright, figures and marks below them."""
    rows, over, heads = kit.told.rows(), kit.way["over_lists"], kit.told.words.states_head
    length = -(-len(rows) // over)
    high = 8 + max(kit.held(row.name, bold=True).wide for row in rows)
    room = (wide - 1.5 * max(kit.text(said).least for said in heads) - 12) / length
    if room < kit.size * 2.3:
        raise NoRoomError("bands too narrow")
    lines = []
    for start in range(0, len(rows), length):
        some = rows[start : start + length]
        rest = [kit.cell(rule="none")] * (length - len(some))
        names = [kit.cell(kit.held(row.name, bold=True), turned=True, valign="center")
                 for row in some]  # fmt: skip
        figures = [kit.cell(kit.held(row.figure.replace("%", "").strip(), size=0.85), at="c")
                   for row in some]  # fmt: skip
        signs = [mark_cell(kit, row.marks, at="c") for row in some]
        for said, cells, tall in ((heads[0], names, high), (heads[1], figures, 0),
                                  (heads[2], signs, kit.size * 1.7)):  # fmt: skip
            lines.append(Row([kit.head_cell(said), *cells, *rest], high=tall))
    first = max(kit.text(said, bold=True, size=kit.way["head_size"]).least for said in heads) + 10
    return [kit.table(lines, wide, "all", fixed=(first, *[(wide - first) / length] * length))]


_STATES: Mapping[str, Callable[[Kit, float], list[Block]]] = {
    "blocks": _blocks, "bilingual": _blocks, "ranked": _ranked, "leaders": _leaders,
    "bulleted": _bulleted, "cards": _cards, "running": _running, "turned": _turned,
    **positions.STATES,
}  # fmt: skip
