"""The parts of a sheet as source of troff, tbl and pic: fields, totals, legend, result."""

from collections.abc import Sequence

from tests.drawing.held_out.groff.marks import mark_of
from tests.drawing.held_out.groff.ways import Page, escaped, pt
from tests.drawing.held_out.handed import says_itself, without_word
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.sheet import TotalRow

Lines = list[str]
_GREYS = ("#3c434d", "#7b828c", "#a7adb6", "#cfd3d8")
SPACE = "\\h'0.3m'"
"""Between a label and its value."""
_SEP = 2
"""Between columns of a table, in halves of a size."""


def bold(words: str) -> str:
    """Words already escaped, in bold; gropdf loses the place behind stretched spaces of a font."""
    return f"\\fB{words.replace(' ', chr(92) + ' ')}\\fP"


def gap(page: Page, part: float = 0.6) -> Lines:
    """Room before the next part."""
    return [f".sp {pt(page.size * part)}"]


def side_by_side(page: Page, parts: Sequence[tuple[float, float, Lines]]) -> Lines:
    """Parts that begin at one height, each of a place from the left and a width."""
    level = sum(line.startswith(".mk A") for _, _, lines in parts for line in lines)
    top, low = f"A{level}", f"B{level}"  # a part may hold others: its registers are its own
    made = [".br", f".mk {top}", f".nr {low} 0"]
    for left, wide, lines in parts:
        made += [f".sp |\\n[{top}]u", f".po +{pt(left)}", f".ll {pt(wide)}", *lines, ".br"]
        made += [f".if \\n[nl]>\\n[{low}] .nr {low} \\n[nl]"]
        made += [f".po -{pt(left)}", f".ll {pt(page.width)}"]
    return [*made, f".sp |\\n[{low}]u"]


def table(
    page: Page, heads: Sequence[str], rows: Sequence[Sequence[str]], keys: Sequence[str],
    rules: str, lead: float,
) -> Lines:  # fmt: skip
    """A table of tbl; a key holds alignment and width, as `l100`."""
    options = {"grid": "allbox ", "frame": "box ", "double": "doublebox ", "columns": "box "}
    bar = "|" if rules == "columns" else ""
    columns = [
        f"w({pt(float(key[1:].rstrip('*')))}){_SEP * (1 + 2 * ('*' in key))}" for key in keys
    ]
    columns[-1] = columns[-1][: columns[-1].index(")") + 1]
    letter = "" if page.way["head"] == "plain" else "b"
    form = [f" {bar} ".join(k[0] + b + c for k, c in zip(keys, columns, strict=True))
            for b in ([letter] if heads else []) + [""]]  # fmt: skip
    made = [f".vs {pt(page.size * lead)}", ".TS", f"{options.get(rules, '')}nokeep tab(\t);"]
    made += [*form[:-1], form[-1] + "."]
    body: Lines = []
    if heads:
        body.append("\t".join(heads))
        body += ["_"] if rules in {"head", "rows", "frame", "double", "columns"} else []
    for place, row in enumerate(rows):
        body.append("\t".join(row))
        if rules == "rows" or (rules == "head" and place == len(rows) - 1):
            body.append("_")
    return [*made, *(["_"] if rules == "rows" else []), *body, ".TE", f".vs {pt(page.size * 1.25)}"]


def _head_ground(page: Page, left: float, wide: float, lead: float, rules: str) -> str:
    """What lies below the head of a table."""
    high = page.size * lead + (0 if rules == "none" else 2)
    top = -high / 2 - page.size * 0.3 - (0 if rules == "none" else 0.8)
    return page.rect(left, top, wide, high, page.way["palette"][page.way["head"]])


def pairs_of(page: Page) -> list[tuple[str, str]]:
    """Labels and escaped values of the fields."""
    way, sheet = page.way, page.plan.sheet
    empty = "" if way["empty"] == "drop" else way["empty"]
    found = [
        (page.label(label), escaped(value or empty))
        for label, value in sheet.fields
        if value or way["empty"] != "drop"
    ]
    if way["date_at"] in {"first", "end"}:
        date = (page.label(sheet.date[0]), escaped(sheet.date[1]))
        found.insert(0 if way["date_at"] == "first" else len(found), date)
    if way["result_at"] == "fields":
        found.append((page.label(sheet.result[0]), result_value(page)[0]))
    return found


def fields(page: Page, width: float) -> Lines:
    """Session, configuration, item and the rest."""
    way, pairs = page.way, pairs_of(page)
    kind = way["fields"]
    if kind in {"tabs", "tbl", "margin", "grid"} and width < 240:
        kind = "hang"
    styled = bold if way["label_bold"] else str
    colon = way["colon"]
    label_room = page.widest([label + ":" for label, _ in pairs]) + page.size
    ink = way["palette"]["accent"]
    if kind in {"tbl", "grid"}:
        rest = width - label_room - 2 * page.size * (1 if kind == "tbl" else 1.2)
        keys = [f"l{label_room - page.size:.1f}", f"l{rest:.1f}"]
        rows = [
            [styled(escaped(label) + colon), f"T{{\n.na\n.nh\n{value}\nT}}"]
            for label, value in pairs
        ]
        return table(page, [], rows, keys, "grid" if kind == "grid" else "none", 1.35)
    if kind == "stack":
        small = [
            f"\\s'{page.size * 0.85:.2f}'{page.ink(escaped(label), ink)}\\s0" for label, _ in pairs
        ]
        made: Lines = []
        for name, (_, value) in zip(small, pairs, strict=True):
            made += [styled(name), ".br", value or "\\&", ".br", *gap(page, 0.3)]
        return made
    if kind in {"tabs", "margin"}:
        made = [f".in {pt(label_room)}", f".ta {pt(label_room)}"]
        for label, value in pairs:
            name, room = styled(escaped(label) + colon), page.wide(label + colon)
            at = f"\\h'{pt(label_room - page.size - room)}'" if kind == "margin" else ""
            made += [".ti 0", f"{at}{name}\t{value}", ".br", *gap(page, 0.2)]
        return [*made, ".in 0"]
    inset = page.size * 0.9 if kind == "frame" else 0
    made = [f".in {pt(inset + page.size * 1.5)}", f".ll {pt(width - inset)}"]
    for label, value in pairs:
        made += [f".ti {pt(inset)}", f"{styled(escaped(label) + ':')}{SPACE}{value}", ".br"]
    made += [".in 0", f".ll {pt(width)}"]
    if kind == "frame":
        line = page.colour(way["palette"]["line"])
        draw = f"\\Z'\\v'0.6m'\\m[{line}]\\D'p {pt(width)} 0 0 -\\n[FH]u -{pt(width)} 0'\\m[]'"
        made = [".br", ".mk FA", *gap(page, 0.5), *made, ".nr FH \\n[nl]-\\n[FA]+0.3m",
                ".sp -1", draw, ".br", *gap(page, 0.8)]  # fmt: skip
    return made


def result_value(page: Page) -> tuple[str, float]:
    """Word, mark or both, and how wide that is."""
    _, word, mark = page.plan.sheet.result
    if page.plan.sheet.look.family in WRITTEN | {"ground"}:
        word = word or ("Adopted" if page.plan.vote.adopted else "Not adopted")
        mark = None
    drawn, wide = mark_of(page, mark) if mark else ("", 0.0)
    apart = "\\h'0.5m'" if drawn and word else ""
    words = bold(escaped(word)) if word else ""
    return f"{drawn}{apart}{words}", wide + page.wide(word) + page.size * 0.5


def ends(page: Page, width: float) -> Lines:
    """Date and result, where they do not stand among the fields."""
    way, sheet, made = page.way, page.plan.sheet, Lines()
    if way["date_at"] == "with result":
        made += [
            f"{bold(escaped(page.label(sheet.date[0])) + ':')}{SPACE}{escaped(sheet.date[1])}",
            ".br",
        ]
        made += gap(page, 0.3)
    if way["result_at"] == "fields":
        return made
    value, wide = result_value(page)
    label = page.label(sheet.result[0]) + ":"
    text = f"{bold(escaped(label))}\\h'0.7m'{value}"
    if way["result_at"] == "line":
        return [*made, text, ".br"]
    room = page.wide(label) + wide + page.size * 2
    room = width if way["result_at"] == "banner" else min(room, width)
    top, high = -page.size * 1.35, page.size * 2
    if way["result_at"] == "banner":
        ground = page.rect(0, top, room, high, way["palette"]["tint"])
    else:
        ground = page.box(0, top, room, high, way["palette"]["accent"])
    return [*made, *gap(page, 0.5), f"{ground}\\h'0.7m'{text}", ".br", *gap(page, 0.6)]


def legend(page: Page, width: float) -> Lines:
    """What each mark means, in a line or more."""
    shown = [(m, w) for m, w in page.plan.sheet.legend if not says_itself(page.plan, m, w)]
    if not shown:
        return []
    title = page.way["legend_title"]
    pieces, used = [title] if title else [], page.wide(title) + page.size
    for mark, words in shown:
        drawn, wide = mark_of(page, mark)
        pieces.append(f"{drawn}\\h'0.4m'{escaped(words).replace(' ', chr(92) + ' ')}")
        used += wide + page.wide(words) + page.size * 2.1
    made = ["\\h'1.1m' ".join(pieces), ".br"]
    if page.way["legend_frame"] and used < width:
        frame = page.box(0, -page.size * 1.25, used, page.size * 1.8, page.way["palette"]["line"])
        made = [*gap(page, 0.2), f"{frame}\\h'0.7m'{made[0]}", ".br", *gap(page, 0.3)]
    return made


def totals(page: Page, width: float) -> Lines:
    """How many voted in which way."""
    rows = [without_word(page.plan, row) for row in page.plan.sheet.totals]
    kind = page.way["totals"]
    need = {"across": 6.5 * len(rows), "boxes": 6.6 * len(rows), "bars": 26}
    if kind in need and need[kind] * page.size + page.size * 8 > width:
        kind = "tbl"
    return {"tbl": _table, "across": _across, "leaders": _leaders, "bars": _bars,
            "boxes": _boxes, "lines": _sentences}[kind](page, rows, width)  # fmt: skip


def _mark(page: Page, row: TotalRow) -> tuple[str, float]:
    return mark_of(page, row.mark) if row.mark else ("", 0.0)


def _table(page: Page, rows: Sequence[TotalRow], width: float) -> Lines:
    heads, rules, lead = page.plan.sheet.totals_head, page.way["totals_rules"], page.way["lead"]
    marked = any(row.mark for row in rows)
    rooms = [page.widest([page.label(heads[0]), *[row.label for row in rows]])]
    rooms += [page.widest([page.label(heads[1])]), page.widest([page.label(heads[2])])]
    rooms = [*([max(_mark(page, row)[1] for row in rows)] if marked else []), *rooms]
    spare = width - sum(rooms) - page.size * (len(rooms) + 0.5)
    if spare < 0:
        least = page.widest([*[row.figure for row in rows], *page.label(heads[2]).split()])
        rooms[-1] = max(least, rooms[-1] + spare)
    aligned = "clcr" if marked else "lcr"
    keys = [f"{a}{room:.1f}" for a, room in zip(aligned, rooms, strict=True)]
    names = ("", *heads) if marked else heads
    cells = head_cells(page, names, aligned, rooms, lead, rules)
    body = []
    for row in rows:
        styled = bold if row.position is None else str
        cell = [styled(escaped(w)) if w else "" for w in (row.label, row.members, row.figure)]
        body.append([_mark(page, row)[0], *cell] if marked else cell)
    return table(page, cells, body, keys, rules, lead)


def head_cells(
    page: Page, names: Sequence[str], aligned: str, rooms: Sequence[float], lead: float, rules: str
) -> list[str]:
    """The head of a table, its ground drawn once, in the first cell."""
    whole, half = sum(rooms) + page.size * len(rooms), page.size / 2
    folds = [page.wide(page.label(n)) > r * 1.02 for n, r in zip(names, rooms, strict=True)]
    plain = any(folds) or page.way["head"] not in {"tint", "accent"}
    cells = []
    for place, (name, room) in enumerate(zip(names, rooms, strict=True)):
        words = page.label(name)
        made = escaped(words)
        if folds[place]:
            cells.append(_folded(made, aligned[place]))
            continue
        if not plain and page.way["head"] == "accent":
            made = page.ink(made, "#ffffff")
        if not plain and place == 0:
            spare = room - page.wide(words)
            left = -half - spare * {"c": 0.5, "r": 1}.get(aligned[0], 0)
            made = _head_ground(page, left, whole, lead, rules) + made
        cells.append(made)
    return cells


def _folded(words: str, aligned: str) -> str:
    """Words of a head in a line for each."""
    fill = {"l": ".na", "r": ".rj 9", "c": ".ce 9"}[aligned]
    return f"T{{\n{fill}\n.nh\n" + words.replace(" ", "\n.br\n") + "\nT}"


def _across(page: Page, rows: Sequence[TotalRow], width: float) -> Lines:
    heads, rules, lead = page.plan.sheet.totals_head, page.way["totals_rules"], page.way["lead"]
    first = page.widest([page.label(h) for h in heads])
    rooms = [first] + [
        max(page.widest([row.label, row.figure]), _mark(page, row)[1]) for row in rows
    ]
    if sum(rooms) + page.size * (len(rooms) + 1) > width:
        return _table(page, rows, width)
    keys = [f"{'c' if n else 'l'}{room:.1f}" for n, room in enumerate(rooms)]
    names = [heads[0], *[row.label for row in rows]]
    cells = head_cells(page, names, "l" + "c" * len(rows), rooms, lead, rules)
    body = [["", *[_mark(page, row)[0] for row in rows]]] if any(r.mark for r in rows) else []
    body.append([escaped(page.label(heads[1])), *[escaped(row.members) for row in rows]])
    body.append([escaped(page.label(heads[2])), *[escaped(row.figure) for row in rows]])
    return table(page, cells, body, keys, rules, lead)


def _leaders(page: Page, rows: Sequence[TotalRow], width: float) -> Lines:
    heads = [page.label(head) for head in page.plan.sheet.totals_head]
    marked = max((_mark(page, row)[1] for row in rows), default=0)
    start = marked + page.size * 0.6 if marked else 0
    rooms = [page.widest([heads[1], "00"]), page.widest([heads[2], "100,00 %"])]
    wide = start + page.widest([row.label for row in rows]) + sum(rooms) + page.size * 12
    wide = min(width, wide)
    if wide - sum(rooms) - start < page.size * 8:
        return _table(page, rows, width)
    ends_at = (wide - rooms[1] - page.size * 1.2, wide)
    made = [".nf", f".lc {page.way['leader'][-1]}", f".ta {pt(ends_at[0])}R {pt(ends_at[1])}R"]
    made.append("\t".join(bold(escaped(head)) for head in heads))
    for row in rows:
        drawn, room = _mark(page, row)
        styled = bold if row.position is None else str
        mark = (
            f"\\h'{pt((marked - room) / 2)}'{drawn}\\h'{pt((marked - room) / 2)}'" if marked else ""
        )
        name = f"{mark}\\h'{pt(start - marked)}'{styled(escaped(row.label))}"
        last = f"\\h'0.3m'\x01{styled(escaped(row.figure))}" if row.figure else ""
        made += [f"{name} \x01{styled(escaped(row.members))}{last}"]
    return [*made, ".fi"]


def _sentences(page: Page, rows: Sequence[TotalRow], width: float) -> Lines:
    made: Lines = []
    head = page.plan.sheet.totals_head[2]
    longest = max(page.wide(f"{r.label}: 27 members – {head}: {r.figure}") for r in rows)
    between = " \\[en] " if longest + page.size * 2 < width else "\n.br\n\\h'2m'"
    for row in rows:
        drawn, _ = _mark(page, row)
        share = f"{between}{escaped(head)}: {escaped(row.figure)}" if row.figure else ""
        start = f"{drawn}\\h'0.5m'" if drawn else ""
        made += [
            f"{start}{bold(escaped(row.label) + ':')}{SPACE}{row.members} members{share}",
            ".br",
        ]
    return [*made]


def _bars(page: Page, rows: Sequence[TotalRow], width: float) -> Lines:
    """By pic: a bar as long as many members voted so."""
    size, look, high = page.size, page.plan.sheet.look, page.size * 1.6
    heads, whole = page.plan.sheet.totals_head, int(rows[-1].members)
    marked = max((_mark(page, row)[1] for row in rows), default=0)
    start = page.widest([row.label for row in rows]) + size * 0.6
    start += marked + size * 0.5 if marked else 0
    tail = page.widest([f"27 ({row.figure})" for row in rows]) + size * 0.6
    room = min(width - start - tail, size * 22)
    made = [".PS", "scale = 72"]
    for place, row in enumerate(rows):
        y = -high * (place + 0.5)
        drawn = _mark(page, row)[0]
        if drawn:
            made.append(f'"{drawn}" at ({marked / 2:.2f}, {y:.2f})')
        x = marked + size * 0.5 if marked else 0
        made.append(f'"{bold(escaped(row.label))}" ljust at ({x:.2f}, {y:.2f})')
        length = room * int(row.members) / whole
        colour = page.way["palette"]["accent"] if row.position is None else (
            look.colours[row.position] if look.hues and page.way["bar"] == "kind"
            else _GREYS[place % 4])  # fmt: skip
        if length:
            made.append(
                f"box wid {length:.2f} ht {high * 0.6:.2f} with .w at ({start:.2f}, {y:.2f}) "
                f'shaded "{page.colour(colour)}" outlined "{page.colour(colour)}"'
            )
        share = f" ({escaped(row.figure)})" if row.figure else ""
        end = start + length + size * 0.4
        made.append(f'"{row.members}{share}" ljust at ({end:.2f}, {y:.2f})')
    shown = f"{escaped(heads[1])} ({escaped(heads[2])})" if any(r.figure for r in rows) else ""
    return [*([shown, ".br"] if shown else []), *made, ".PE", *gap(page, 0.3)]


def _boxes(page: Page, rows: Sequence[TotalRow], width: float) -> Lines:
    """By pic: a box for each kind, one beside the other."""
    size, heads = page.size, page.plan.sheet.totals_head
    across = min(width / len(rows), size * 10.5)
    if (
        max(page.widest([row.label for row in rows]), page.wide(heads[2], size=size * 0.75))
        > across - 4
    ):
        return _table(page, rows, width)
    marked = any(row.mark for row in rows)
    high = size * (8 if marked else 6.5)
    made = [".PS", "scale = 72"]
    line = page.colour(page.way["palette"]["line"])
    small = f"\\s'{size * 0.75:.2f}'"
    for place, row in enumerate(rows):
        x, y = across * (place + 0.5), 0.0
        fill = f'shaded "{page.colour(page.way["palette"]["tint"])}"' if page.way["zebra"] else ""
        made.append(f'box wid {across - 3:.2f} ht {high:.2f} at ({x:.2f}, {-high / 2:.2f}) '
                    f'outlined "{line}" {fill}')  # fmt: skip
        stack = [(bold(escaped(row.label)), 1.3)]
        stack += [(_mark(page, row)[0], 1.5)] if marked else []
        stack += [
            (f"\\s'{size * 1.4:.2f}'{row.members}\\s0", 1.5),
            (f"{small}{escaped(heads[1])}\\s0", 1),
        ]
        if row.figure:
            stack += [(escaped(row.figure), 1.2), (f"{small}{escaped(heads[2])}\\s0", 0.9)]
        for words, room in stack:
            y -= size * room
            if words:
                made.append(f'"{words}" at ({x:.2f}, {y + size * 0.25:.2f})')
    return [*made, ".PE", *gap(page, 0.3)]
