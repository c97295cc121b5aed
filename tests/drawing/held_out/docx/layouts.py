"""Whole sheets as documents of Word."""

from collections.abc import Sequence

from tests.drawing.held_out.docx import parts
from tests.drawing.held_out.docx.marks import runs_of
from tests.drawing.held_out.docx.parts import cell, gap_of, para, result_runs, table
from tests.drawing.held_out.docx.states import (
    Room,
    blocks_of,
    row_high,
    state_cells,
    state_heads,
    states,
    tab_lines,
)
from tests.drawing.held_out.docx.totals import chip_result, totals
from tests.drawing.held_out.docx.ways import Node, NoRoomError, Page
from tests.drawing.held_out.handed import without_word


def document_of(page: Page) -> Node:
    """One sheet; raises where a part finds no room."""
    way = page.way
    wide, high = page.paper
    body = [*_head(page), *_body(page), gap_of(page, 0.6), *parts.footnotes(page)]
    frame = f'w:val="{way["frame"]}" w:sz="8" w:space="20" w:color="{way["accent"][1:]}"'
    margin = way["margin"]
    return {
        "font": way["font"], "size": round(page.size * 2) / 2, "own_heads": way["own_heads"],
        "page": {"w": wide, "h": high, "x": margin, "y": max(44.0, margin * 0.9), "edge": 27.0,
                 "border": frame if way["frame"] else ""},
        "header": _edge(page) if way["edge"] == "header" else [],
        "footer": _foot(page), "body": _apart(page, body),
    }  # fmt: skip


def _apart(page: Page, blocks: Sequence[Node]) -> list[Node]:
    """Tables never touch one another: Word would make one of two."""
    found: list[Node] = [gap_of(page, 0.3)] if "rows" in blocks[0] else []
    for block in blocks:
        if found and "rows" in found[-1] and "rows" in block:
            found.append(gap_of(page))
        found.append(block)
    return found


def _edge(page: Page) -> list[Node]:
    sheet = page.plan.sheet
    if not sheet.organisation and not sheet.annex:
        return []
    words = f"{sheet.organisation}\t{sheet.annex}"
    return [para({"t": words, "size": page.size * 0.9}, tabs=[(page.wide, "right", 0)])]


def _head(page: Page) -> list[Node]:
    way = page.way
    found = [*_edge(page), gap_of(page, 0.5)] if way["edge"] == "body" and _edge(page) else []
    if not way["title"]:
        return found
    kind, words = way["title_way"], way["title"]
    large: Node = {"t": words, "b": True, "size": page.size * 1.6}
    if kind in {"Title", "Heading 1"}:
        size = page.size * (1.9 if kind == "Title" else 1.5)
        return [*found, para({"t": words, "size": size}, style=kind, after=6)]
    if kind == "band":
        band = para(large | {"color": "#FFFFFF"}, shade=way["accent"], align="center", after=8)
        return [*found, band]
    if kind == "ruled":
        line = {"bottom": (12, way["accent"].lstrip("#"))}
        return [*found, para(large | {"color": way["accent"]}, border=line, after=8)]
    return [*found, para(large, align="center" if kind == "centred" else "left", after=6)]


def _foot(page: Page) -> list[Node]:
    front, footer = page.plan.front, page.way["footer"]
    if not footer:
        return []
    small: Node = {"size": page.size * 0.85}
    number = f"{front.number} {front.suffix}".strip()
    runs: list[Node] = [{"t": number, **small}]
    if footer == "both":
        runs.append({"t": f"\t{front.words.code.upper()}", **small})
    if footer == "page":
        runs += [{"t": "\t", **small}, {"field": "PAGE"}]
    return [para(*runs, tabs=[(page.wide, "right", 0)])]


def _titled(page: Page, words: str, blocks: list[Node]) -> list[Node]:
    kind = page.way["headings"]
    if not kind or not blocks:
        return blocks
    if kind == "Heading 2":
        return [
            para({"t": words, "size": page.size * 1.15}, style=kind, before=4, after=3),
            *blocks,
        ]
    line = {"bottom": (6, page.way["accent"].lstrip("#"))} if kind == "ruled" else {}
    head: Node = {"t": words, "b": True, "color": page.way["accent"]}
    return [para(head, before=2, after=4, border=line), *blocks]


def _votes(page: Page, wide: float) -> list[Node]:
    made = [*totals(page, wide), *chip_result(page)]
    tail = parts.ends(page, wide)
    return [*_titled(page, "Totals", made), *([gap_of(page, 0.5), *tail] if tail else [])]


def _members(page: Page, wide: float) -> list[Node]:
    key = parts.legend(page, wide)
    made = states(page, wide)
    above = [*key, gap_of(page, 0.4)] if key and page.way["legend_at"] == "above" else []
    below = [gap_of(page, 0.4), *key] if key and page.way["legend_at"] != "above" else []
    return [*_titled(page, "Member States", [*above, *made]), *below]


def _body(page: Page) -> list[Node]:
    way, wide, gap = page.way, page.wide, gap_of(page)
    order = way["order"]
    if order == "form":
        return _form(page)
    facts = _titled(page, "Details", parts.fields(page, wide))
    if order in {"beside", "wings"}:
        left = wide * (0.4 if way["landscape"] else 0.43)
        right = wide - left - page.size * 1.6
        if way["landscape"]:
            side = [*_titled(page, "Details", parts.fields(page, left)), gap, *_votes(page, left)]
            facts = []
        else:
            side = _votes(page, left)
            facts = [*facts, gap]
        cells = [(left, side), (right, _members(page, right))]
        return [*facts, _outer(page, cells if order == "beside" else cells[::-1])]
    if order == "halves":
        left = wide * 0.5
        right = wide - left - page.size * 1.6
        halves = [(left, _titled(page, "Details", parts.fields(page, left))),
                  (right, _votes(page, right))]  # fmt: skip
        return [_outer(page, halves), gap, *_members(page, wide)]
    if order == "sections":
        return [*facts, gap, *_sections(page), *_votes(page, wide)]
    if order == "states first":
        return [*facts, gap, *_members(page, wide), gap, *_votes(page, wide)]
    return [*facts, gap, *_votes(page, wide), gap, *_members(page, wide)]


def _outer(page: Page, parts_: Sequence[tuple[float, list[Node]]]) -> Node:
    """Parts beside one another, in a table that is not seen."""
    between = page.size * 1.6
    (left, first), (right, second) = parts_
    empty = [para("", exact=1)]
    cells = [{"blocks": _apart(page, made), "valign": "top"} for made in (first, empty, second)]
    return {"rows": [cells], "widths": [left, between, right], "lines": {}, "pad": (0, 0)}


def _sections(page: Page) -> list[Node]:
    """The States in columns of the page, each begun by a break."""
    gap = page.size * 1.8
    key = parts.legend(page, page.wide)
    for count in (3, 2):
        try:
            room = Room(page, page.wide - gap * (count - 1), count)
        except NoRoomError:
            continue
        if count == 3 and page.way["blocks"] < 3:
            continue
        room.gap = 0
        lines, _ = tab_lines(page, page.wide - gap * (count - 1), count)
        start = {"columns": count, "gap": gap, "line": page.way["zebra"]}
        found: list[Node] = [*key, start]
        for number, block in enumerate(lines):
            head = block[0]
            if number:
                head = {**head, "p": [{"break": "column"}, *head["p"]]}
            found += [head, *block[1:]]
        return [*found, {"columns": 1}, gap_of(page)]
    raise NoRoomError("columns")


def _form(page: Page) -> list[Node]:
    """One table for all: fields, totals and States, as a form of an office has them."""
    way = page.way
    columns = "nfm" if way["figure_side"] == "right" else "nmf"
    count = 1 if way["blocks"] == 1 else 2
    room = Room(page, page.wide, count)
    room.gap = 0
    one = page.wide / count
    spread = dict(room.each)
    if count == 1:
        spread["f"] = spread["m"] = one * 0.25
    spread["n"] = one - spread["f"] - spread["m"]
    label = max(page.measure(str(parts.label_of(page, name)["t"]), bold=True)
                for name, _, _ in parts.pairs_of(page)) + 12  # fmt: skip
    if spread["n"] < label or spread["n"] < room.name * 0.85:
        raise NoRoomError("form")
    widths = [spread[c] for c in columns] * count
    total = len(widths)
    shade = {"shade": way["pale"]} if way["label_shade"] else {}
    band = {"shade": way["accent"]} if way["head"] == "fill" else {"shade": way["pale"]}
    ink: Node = {"b": True, "color": "#FFFFFF" if way["head"] == "fill" else "#000000"}
    body: list[list[Node]] = []

    def headed(words: str) -> None:
        if way["headings"]:
            body.append([cell({"t": words, **ink}, span=total, **band)])

    headed("Details")
    for name, value, _ in parts.pairs_of(page):
        held = cell(*value, span=total - 1, valign="top")
        body.append([cell(parts.label_of(page, name), valign="top", **shade), held])
    votes = _form_totals(page, total)
    members: list[list[Node]] = [state_heads(page, columns) * count]
    blank = [cell("") for _ in columns]
    blocks = [[state_cells(page, row, n, columns) for n, row in block]
              for block in blocks_of(page, count)]  # fmt: skip
    for place in range(len(blocks[0])):
        line: list[Node] = []
        for block in blocks:
            line += block[place] if place < len(block) else blank
        members.append(line)
    key = parts.legend(page, page.wide)
    parts_ = [("Totals", votes), ("Member States", members)]
    for words, rows in parts_ if way["zebra"] or way["across"] else parts_[::-1]:
        headed(words)
        body += rows
    rules = "rows" if way["state_lines"] in {"rows", "dotted"} else "grid"
    made = table(page, body, widths, rules, pad=(1.0, 4.0), high=row_high(page))
    return [*([*key, gap_of(page, 0.4)] if key else []), made]


def _form_totals(page: Page, total: int) -> list[list[Node]]:
    way, sheet = page.way, page.plan.sheet
    spans = (1, 1, 1) if total == 3 else (1, 2, 3)
    words = sheet.totals_head
    head = parts.heads(page, words, ("left", "center", "center"))
    found = [[{**made, "span": span} for made, span in zip(head, spans, strict=True)]]
    for row in sheet.totals:
        row = without_word(page.plan, row)
        bold: Node = {"b": True} if row.position is None else {}
        named = [{"t": row.label, **bold}]
        if row.mark:
            named = [*named, {"t": "\u2002"}, *runs_of(page, row.mark)]
        pieces = (named, [{"t": row.members, **bold}], [{"t": row.figure, **bold}])
        sides = ("left", "center", "center")
        found.append(
            [cell(*runs, align=side, span=span)
             for runs, side, span in zip(pieces, sides, spans, strict=True)]
        )  # fmt: skip
    if way["date_at"] == "result":
        found.append([cell(parts.label_of(page, sheet.date[0])),
                      cell(sheet.date[1], span=total - 1)])  # fmt: skip
    if way["result_at"] != "fields":
        name = cell({"t": sheet.result[0], "b": True})
        found.append([name, cell(*result_runs(page), span=total - 1)])
    return found
