"""The parts of a slide: fields, totals, legend, result, States and footnotes."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.handed import says_itself, without_word
from tests.drawing.held_out.impress import pen
from tests.drawing.held_out.impress.grid import Cell, Piece, flow_wide, grid
from tests.drawing.held_out.impress.marks import ground_of, ink_on, wide_of
from tests.drawing.held_out.impress.pen import Para, Run
from tests.drawing.held_out.impress.ways import WHITE, NoRoomError, Page, Part, placed, stack
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.sheet import LABELS, StateRow, TotalRow

_TABLED = {"table", "quad", "cards"}
_SIDES = {"x": "center", "l": "left", "m": "center", "f": "right", "b": "left"}


def _label(page: Page, words: str, colon: str) -> Run:
    form, way = dict(page.way["label"]), page.way
    if form.pop("ink", 0):
        form["color"] = way["accent"]
    if way["label_fill"] == "accent" and way["fields"] in {"table", "quad"}:
        form |= {"b": 1, "color": WHITE}
    return pen.run((words.upper() if way["caps"] else words) + colon, **form)


def _head(page: Page, words: Sequence[str], sides: Sequence[str], *, plain: bool) -> list[Cell]:
    """The head of a table; where a style has its own, or there is no ground, only bold."""
    kind = "bold" if plain else page.way["head"]
    form: Run = {"b": kind != "plain", "i": kind == "italic"}
    fill = {"fill": page.way["accent"], "pale": page.way["pale"]}.get(kind, "")
    form |= {"color": WHITE} if kind == "fill" else {}
    cells = zip(words, sides, strict=True)
    return [Cell([pen.run(t, **form)] if t else [], side, fill=fill) for t, side in cells]


def _result(page: Page) -> list[Piece]:
    """The mark or the word of the result, or both."""
    _, word, mark = page.plan.sheet.result
    if page.plan.sheet.look.family in WRITTEN | {"ground"}:
        word = word or ("Adopted" if page.plan.vote.adopted else "Not adopted")
        mark = None
    written = [pen.run(("\u00a0" if mark else "") + word, b=1)] if word else []
    return [*([mark] if mark else []), *written]


def _result_at(page: Page) -> str:
    at, way = str(page.way["result_at"]), page.way
    at = "cards" if at == "box" or (at == "fields" and way["fields"] not in _TABLED) else at
    return "banner" if at == "totals" and way["totals"] not in {"table", "shapes", "bars"} else at


def _pairs(page: Page) -> list[tuple[str, list[Piece]]]:
    way, sheet = page.way, page.plan.sheet
    given = [(label, value) for label, value in sheet.fields if value or way["empty"] != "drop"]
    at = {"first": 0, "end": len(given)}.get(way["date_at"], [a for a, _ in given].index("Item"))
    given.insert(at, sheet.date)
    found: list[tuple[str, list[Piece]]] = [(a, [pen.run(b or way["empty"])]) for a, b in given]
    return [*found, (sheet.result[0], _result(page))] if _result_at(page) == "fields" else found


def fields(page: Page, wide: float) -> Part:
    """Session, configuration, item and the rest."""
    pairs, way, kind = _pairs(page), page.way, page.way["fields"]
    first = max(page.measure(_label(page, a, ":")["t"]) for a, _ in pairs) + 10
    if kind in _TABLED:
        count = 1 if kind == "table" or wide < 300 else 3 if kind == "cards" and wide > 640 else 2
        return _field_grid(page, pairs, 0 if kind == "cards" else first, wide, count)
    paras: list[Para] = []
    for label, (value, *_) in pairs:
        assert isinstance(value, dict)
        name = _label(page, label, ": " if kind == "bullets" else way["colon"])
        if kind == "tabbed":
            runs = (name, pen.run("\t"), value)
            paras.append(pen.para(*runs, after=2, indent=(first, -first)))
        elif kind == "stacked":
            paras.append(pen.para(name | {"size": page.size * 0.85}))
            paras.append(pen.para(value, after=3, indent=(page.size * 0.8, 0)))
        else:
            dot = {"t": "•", "font": "DejaVu Sans", "color": way["accent"]}
            indent = (page.size, -page.size)
            paras.append(pen.para(name, value, indent=indent, bullet=dot, after=2))
    return page.block(paras, wide)


def _field_grid(
    page: Page, pairs: Sequence[tuple[str, list[Piece]]], first: float, wide: float, count: int
) -> Part:
    """One field in a row, or short ones beside one another; labels beside or over values."""
    way, room, each = page.way, wide / count - first, 2 if first else 1
    fits = [flow_wide(page, value) < room - 12 for _, value in pairs]
    rows: list[list[tuple[str, list[Piece]]]] = []
    for place, pair in enumerate(pairs):
        if rows and fits[place] and fits[place - 1] and len(rows[-1]) < count:
            rows[-1].append(pair)
        else:
            rows.append([pair])
    fill = {"pale": way["pale"], "accent": way["accent"]}.get(way["label_fill"], "")
    made: list[list[Cell]] = []
    for row in rows:
        made.append([])
        for place, (label, value) in enumerate(row):
            held = Cell(value)
            if place == len(row) - 1:
                held.span = each * (count - len(row)) + 1
            if first:
                made[-1].append(Cell([_label(page, label, way["colon"])], fill=fill))
            else:
                held.over = _label(page, label, "") | {"size": page.size * 0.82}
            made[-1].append(held)
    lines = way["field_lines"] if first or way["field_lines"] != "none" else "grid"
    widths = [first, room] * count if first else [room] * count
    return grid(page, widths, made, lines, kind="shapes" if lines == "dots" else "table")


def result(page: Page, wide: float) -> Part | None:
    """The result, where it stands by itself."""
    kind, accent, label = _result_at(page), page.way["accent"], page.plan.sheet.result[0]
    both = [pen.run(f"{label}:\u2002", b=1), *_result(page)]
    if kind in {"fields", "totals"}:
        return None
    if kind == "callout":
        name = Cell([pen.run(label, b=1, color=WHITE)], fill=accent)
        widths = [page.measure(label) + page.size * 1.6, flow_wide(page, _result(page)) + 40]
        return grid(page, widths, [[name, Cell(_result(page), "center")]], "grid")
    if kind == "banner":
        cells = [Cell(fill=accent), Cell(both, "center", fill=page.pale or WHITE)]
        return grid(page, [5, wide - 5], [cells], kind="shapes")
    room = min(wide, flow_wide(page, both) + page.size * 5) if kind == "cards" else wide
    align = "center" if kind == "cards" else "left"
    return grid(page, [room], [[Cell(both, align)]], kind="cards" if kind == "cards" else "shapes")


def legend(page: Page, wide: float) -> Part | None:
    """What marks mean, in a line or a list of their own."""
    entries = [e for e in page.plan.sheet.legend if not says_itself(page.plan, *e)]
    if not entries:
        return None
    way, mark = page.way, wide_of(page) + 9
    title = [Cell([pen.run(way["legend_title"], b=1)])] if way["legend_title"] else []
    items = [[Cell([sign], "center"), Cell([pen.run(text)])] for sign, text in entries]
    texts = [page.measure(text) + 12 + page.size for _, text in entries]
    widths = [page.measure(way["legend_title"]) + 14] * len(title)
    widths += [room for text in texts for room in (mark, text)]
    if way["legend_way"] == "stack" or sum(widths) > wide:
        lead = grid(page, [page.measure(way["legend_title"]) + 14], [title], kind="shapes")
        return stack([lead if title else None, grid(page, [mark, max(texts)], items)], 0)
    return grid(page, widths, [[*title, *(c for item in items for c in item)]], way["legend_way"])


def footnotes(page: Page, wide: float) -> Part | None:
    """What stands small below."""
    small = page.size * 0.8
    paras = [pen.para(pen.run(note, size=small), after=1) for note in page.plan.sheet.footnotes]
    return page.block(paras, wide) if paras else None


def totals(page: Page, wide: float) -> Part:
    """How many voted in which way."""
    rows = [without_word(page.plan, row) for row in page.plan.sheet.totals]
    if page.way["caps"]:
        rows = [TotalRow(r.label.upper(), r.members, r.figure, r.mark, r.position) for r in rows]
    if page.way["totals"] in {"across", "tiles"}:
        try:
            return _across(page, rows, wide, tiles=page.way["totals"] == "tiles")
        except NoRoomError:
            pass
    return _down(page, rows, wide)


def _down(page: Page, rows: Sequence[TotalRow], wide: float) -> Part:
    way, words = page.way, page.plan.sheet.totals_head
    kind = way["totals"] if way["totals"] in {"shapes", "columns"} else "table"
    order = way["totals_mark"] if any(row.mark for row in rows) else "lbmf"
    share = page.measure(words[2]) if kind == "columns" else page.longest(words[2])
    room = {
        "x": wide_of(page) + 10, "l": max(page.measure(r.label) for r in rows),
        "m": page.measure(words[1]), "f": max(share, page.measure("100,00 %")), "b": 0.0,
    }  # fmt: skip
    room |= {c: room[c] + 11 for c in "lmf"}
    spare = wide - sum(room[c] for c in order)
    if spare < 0:
        raise NoRoomError("totals")
    if way["totals"] == "bars" and spare > page.size * 6:
        room["b"] = min(spare, page.size * 22)
    else:
        order = order.replace("b", "")
        for c, part in (("l", 0.5), ("m", 0.2), ("f", 0.3)):
            room[c] += min(spare, page.size * 13) * part
    style = way["totals_style"] if kind == "table" else ""
    title = {"l": words[0], "m": words[1], "f": words[2]}
    sides = [_SIDES[c] for c in order]
    plain = bool(style) or kind == "columns"
    made = [_head(page, [title.get(c, "") for c in order], sides, plain=plain)]
    most = max(int(row.members) for row in rows[:-1])
    for row in rows:
        form: Run = {"b": 1} if row.position is None else {}
        held = {"l": row.label, "m": row.members, "f": row.figure}
        cells = [Cell([pen.run(held[c], **form)] if c in held else [], _SIDES[c]) for c in order]
        if row.mark:
            cells[order.index("x")].pieces = [row.mark]
        if "b" in order and row.position:
            cells[order.index("b")].bar = int(row.members) / most
        made.append(cells)
    if _result_at(page) == "totals":
        name = Cell([pen.run(page.plan.sheet.result[0], b=1)], span=len(order) - 2)
        made.append([name, Cell(_result(page), "center", span=2)])
    lines, zebra = way["totals_lines"], kind == "shapes" and bool(page.pale)
    form = {"kind": kind, "style": style, "heads": 1, "zebra": zebra}
    return grid(page, [room[c] for c in order], made, lines, **form)


def _across(page: Page, rows: Sequence[TotalRow], wide: float, *, tiles: bool) -> Part:
    """A column for each position; or tiles, on which the numbers are large."""
    words, small = page.plan.sheet.totals_head, page.size * 0.88
    figures = [f"{words[2]}: {r.figure}" if tiles and r.figure else r.figure for r in rows]
    longest = max([*(r.label for r in rows), *figures, "100,00 %"], key=page.measure)
    first = 0 if tiles else max(map(page.measure, words)) + 11
    each = max(page.measure(longest) + 11, wide_of(page) + 10)
    if first + each * len(rows) > wide:
        raise NoRoomError("across")
    each = min(each * 1.3, (wide - first) / len(rows))
    names = [r.label for r in rows] if tiles else [words[0], *(r.label for r in rows)]
    sides = ["center" if tiles or place else "left" for place in range(len(names))]
    made = [_head(page, names, sides, plain=False)]
    lead = [] if tiles else [Cell()]
    if any(row.mark for row in rows):
        made.append([*lead, *(Cell([r.mark] if r.mark else [], "center") for r in rows)])
    if tiles:
        unit = pen.run(f"\u2009{words[1].lower()}", size=small)
        large = [pen.run(r.members, size=page.size * 1.7, b=1) for r in rows]
        made.append([Cell([number, unit], "center") for number in large])
        made.append([Cell([pen.run(text, size=small)], "center") for text in figures])
        return grid(page, [each] * len(rows), made, page.way["totals_lines"], heads=1)
    for name, values in ((words[1], [r.members for r in rows]), (words[2], figures)):
        texts = zip((name, *values), sides, strict=True)
        made.append([Cell([pen.run(text)], side) for text, side in texts])
    return grid(page, [first, *[each] * len(rows)], made, page.way["totals_lines"], heads=1)


def states(page: Page, wide: float) -> Part:
    """Every Member State with its figure and its mark, in as many blocks as find room."""
    for count in range(page.way["blocks"], 0, -1):
        try:
            return _states(page, wide, count)
        except NoRoomError:
            continue
    raise NoRoomError("states")


def _states(page: Page, wide: float, count: int) -> Part:
    way, sheet, columns = page.way, page.plan.sheet, page.way["columns"]
    words, kind, rows, look = sheet.states_head, way["states"], sheet.rows, sheet.look
    if look.family == "ground" and way["swatch"] in {"row", "name"}:
        columns = columns.replace("m", "")
    style = way["state_style"] if kind in {"table", "joined"} else ""
    side = {"n": "left", "f": way["figure_side"], "m": "center", "#": "right"}
    if kind == "joined" and columns.endswith("f"):
        side["f"] = "center"
    mark = max(flow_wide(page, _marks(page, row)) for row in rows)
    share = page.measure(words[1]) if kind == "columns" else page.longest(words[1])
    room = {
        "n": max(page.measure(text) for text in (words[0], *(row.name for row in rows))),
        "f": max(share, *(page.measure(row.figure) for row in rows)),
        "m": max(mark, wide_of(page), page.measure(words[2])), "#": page.measure("28"),
    }  # fmt: skip
    gap = 0.0 if kind == "joined" else page.size * 1.7
    spare = (wide - gap * (count - 1)) / count - sum(room[c] + 11 for c in columns)
    if spare < 0:
        raise NoRoomError("blocks")
    more = {"n": 0.4, "f": 0.3, "m": 0.3, "#": 0.0}
    widths = [room[c] + 11 + min(spare, page.size * 12) * more[c] for c in columns]
    titles = {"n": words[0], "f": words[1], "m": words[2], "#": ""}
    plain = bool(style) or kind == "columns"
    top = _head(page, [titles[c] for c in columns], [side[c] for c in columns], plain=plain)
    lines = [_state(page, n, row, columns, side) for n, row in enumerate(rows, 1)]
    length = -(-len(rows) // count)
    blocks = [lines[n * length : (n + 1) * length] for n in range(count)]
    blocks = [lines[n::count] for n in range(count)] if way["row_major"] else blocks
    form: dict[str, Any] = {"style": style, "heads": 1, "zebra": way["zebra"]}
    if kind == "joined":
        short = [block + [[Cell() for _ in columns]] * (length - len(block)) for block in blocks]
        whole = [[c for line in across for c in line] for across in zip(*short, strict=True)]
        return grid(page, widths * count, [top * count, *whole], way["state_lines"], **form)
    parts = [grid(page, widths, [top, *b], way["state_lines"], kind=kind, **form) for b in blocks]
    return placed([(n * (sum(widths) + gap), 0.0, part) for n, part in enumerate(parts)])


def _marks(page: Page, row: StateRow) -> list[Piece]:
    """The marks of a row, or its mark with a word."""
    if len(row.marks) > 1:
        return [row.marks[0], pen.run("\u2002"), *row.marks[1:]]
    word = page.way["worded"] and row.marks and not row.marks[0].smudged
    return [*row.marks, *([pen.run(f"\u00a0{LABELS[row.marks[0].shape]}")] if word else [])]


def _state(page: Page, n: int, row: StateRow, columns: str, side: dict[str, str]) -> list[Cell]:
    every = page.way["swatch"] == "row"
    fill = ground_of(page, row.marks[0]) if "m" not in columns and row.marks else ""
    form: Run = {"color": ink_on(fill)} if fill else {}
    other = form if every else {}
    cells = {
        "n": Cell([pen.run(row.name, b=page.way["name_bold"], **form)], fill=fill),
        "f": Cell([pen.run(row.figure, **other)], fill=fill if every else ""),
        "#": Cell([pen.run(str(n), **other)], fill=fill if every else ""),
        "m": Cell(_marks(page, row)),
    }
    if "m" not in columns and any(mark.smudged for mark in row.marks):
        cells["n"].pieces = [*row.marks, *cells["n"].pieces]
    for name, c in cells.items():
        c.align = side[name]
    return [cells[c] for c in columns]


def headed(page: Page, words: str, part: Part | None, wide: float) -> Part | None:
    """A part below its heading, where this slide has headings."""
    kind, accent = page.way["headings"], page.way["accent"]
    if not kind or part is None:
        return part
    tab = kind == "tab"
    name = Cell([pen.run(words, b=1, color=WHITE if tab else accent)], fill=accent if tab else "")
    room = page.measure(words) + 24 if tab else wide
    return stack([grid(page, [room], [[name]], "rows" if kind == "rows" else "none"), part], 4)
