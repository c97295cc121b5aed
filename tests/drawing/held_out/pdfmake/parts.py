"""The parts of a sheet as nodes of pdfmake: fields, totals, legend, result, states."""

from collections.abc import Sequence
from itertools import chain, zip_longest

from tests.drawing.held_out.handed import says_itself, without_word
from tests.drawing.held_out.marks import WRITTEN
from tests.drawing.held_out.pdfmake.marks import ground_of, node_of
from tests.drawing.held_out.pdfmake.ways import Node, Page
from tests.drawing.held_out.sheet import Mark, StateRow, TotalRow


def in_line(page: Page, nodes: Sequence[Node]) -> Node:
    """Nodes one beside the other, each as wide as it is."""
    cells = [{**node, "noWrap": True} for node in nodes]
    return page.table([cells], ["auto"] * len(cells), "none", pad=0.5)


def _label(page: Page, words: str, colon: str = "") -> str:
    return (words.upper() if page.way["label_case"] == "capitals" else words) + colon


def _result_value(page: Page) -> Node:
    _, word, mark = page.plan.sheet.result
    look = page.plan.sheet.look
    if look.family in WRITTEN | {"ground"}:
        word = word or ("Adopted" if page.plan.vote.adopted else "Not adopted")
        mark = None if page.way["fat"] else mark
    nodes: list[Node] = [node_of(page, mark)] if mark else []
    return in_line(page, [*nodes, {"text": word, "bold": True}] if word else nodes)


def ends(page: Page) -> list[Node]:
    """Date and result, where they do not stand among the fields."""
    way, sheet, found = page.way, page.plan.sheet, list[Node]()
    if way["date_at"] == "with result":
        found.append({"text": [{"text": sheet.date[0] + ": ", "bold": True}, sheet.date[1]]})
    if way["result_at"] == "fields":
        return found
    label: Node = {"text": sheet.result[0] + ":", "bold": True, "fontSize": page.size * 1.15}
    line = in_line(page, [label, _result_value(page)])
    if way["result_at"] == "banner":
        line = page.table([[line | {"fillColor": "#eef0f3"}]], ["*"], "none", pad=3)
    return [*found, line]


def fields(page: Page) -> Node:
    """Session, configuration, item and the rest."""
    way, sheet = page.way, page.plan.sheet
    empty = "" if way["empty"] == "drop" else way["empty"].replace("blank", "")
    pairs: list[tuple[str, Node]] = [
        (label, {"text": value or empty})
        for label, value in sheet.fields
        if value or way["empty"] != "drop"
    ]
    if way["date_at"] in {"first", "end"}:
        place = 0 if way["date_at"] == "first" else len(pairs)
        pairs.insert(place, (sheet.date[0], {"text": sheet.date[1]}))
    if way["result_at"] == "fields":
        pairs.append((sheet.result[0], _result_value(page)))
    return {
        "table": _field_table, "lines": _field_lines, "defs": _field_lines,
        "cards": _field_cards, "box": _field_box,
    }[way["fields"]](page, pairs)  # fmt: skip


def _field_table(page: Page, pairs: Sequence[tuple[str, Node]]) -> Node:
    fill = {"fillColor": "#eef0f3"} if page.way["head"] in {"pale", "fill"} else {}
    rows = [
        [{"text": _label(page, label, page.way["colon"]), "bold": True, "noWrap": True, **fill}, v]
        for label, v in pairs
    ]
    return page.table(rows, ["auto", "*"], page.way["field_rules"])


def _field_lines(page: Page, pairs: Sequence[tuple[str, Node]]) -> Node:
    lines: list[Node] = []
    for label, value in pairs:
        name = {"text": _label(page, label, ":"), "bold": True}
        if page.way["fields"] == "defs":
            lines += [name, value | {"margin": [page.size * 1.6, 0, 0, page.size * 0.25]}]
        elif "table" in value:
            lines.append(in_line(page, [name, value]))
        else:
            lines.append({"text": [name, {"text": " " + value["text"]}]})
    return {"stack": lines, "lineHeight": 1.12}


def _card(page: Page, label: str, value: Node) -> Node:
    name = {"text": _label(page, label), "fontSize": page.size * 0.82, "color": "#555555"}
    return {"stack": [name, value], "verticalAlignment": "top"}


def _field_cards(page: Page, pairs: Sequence[tuple[str, Node]]) -> Node:
    """Short ones in pairs, long ones across."""
    rows: list[list[Node]] = []
    waiting: list[Node] = []
    for label, value in pairs:
        card = _card(page, label, value)
        if len(str(value.get("text", ""))) > 34:
            rows.append([card | {"colSpan": 2}, {"text": ""}])
        elif waiting:
            rows.append([waiting.pop(), card])
        else:
            waiting.append(card)
    if waiting:
        rows.append([waiting.pop() | {"colSpan": 2}, {"text": ""}])
    return page.table(rows, ["*", "*"], page.way["field_rules"])


def _field_box(page: Page, pairs: Sequence[tuple[str, Node]]) -> Node:
    inside = {**_field_lines(page, pairs), "fillColor": "#f3f4f6"}
    return page.table([[inside]], ["*"], "frame", pad=5)


def _of_legend(page: Page, mark: Mark | None) -> list[Node]:
    return [node_of(page, mark)] if mark else []


def totals(page: Page) -> Node:
    """How many voted in which way."""
    rows = [without_word(page.plan, row) for row in page.plan.sheet.totals]
    heads = page.plan.sheet.totals_head
    if page.way["totals"] == "across":
        return _totals_across(page, rows, heads)
    if page.way["totals"] == "cards":
        wide = ["*"] * len(rows)
        return page.table([[_total_card(page, row, heads) for row in rows]], wide, "grid", pad=3)
    if page.way["totals"] == "list":
        return {"stack": [in_line(page, _total_line(page, row, heads[2])) for row in rows]}
    marked = any(row.mark for row in rows)
    body = [page.heads(("", *heads) if marked else heads, ("left",) * marked + _TOTALS)]
    for row in rows:
        bold = {"bold": row.position is None}
        legend = [node_of(page, row.mark) if row.mark else {"text": ""}] if marked else []
        body.append(
            [
                *[cell | {"alignment": "center"} for cell in legend],
                {"text": row.label, **bold},
                {"text": row.members, "alignment": "center", **bold},
                {"text": row.figure, "alignment": "right", **bold},
            ]
        )
    wide = ["auto"] * marked + ["auto", "auto", "auto"]
    return page.table(body, wide, page.way["totals_rules"], heads=1)


_TOTALS = ("left", "center", "right")


def _totals_across(page: Page, rows: Sequence[TotalRow], heads: Sequence[str]) -> Node:
    middle = {"alignment": "center"}
    body = [page.heads([heads[0], *[row.label for row in rows]], ["left", *["center"] * len(rows)])]
    if any(row.mark for row in rows):
        marks = [node_of(page, row.mark) if row.mark else {"text": ""} for row in rows]
        body.append([{"text": ""}, *[mark | middle for mark in marks]])
    body.append([{"text": heads[1]}, *[{"text": row.members, **middle} for row in rows]])
    body.append([{"text": heads[2]}, *[{"text": row.figure, **middle} for row in rows]])
    wide = ["auto", *["*"] * len(rows)]
    return page.table(body, wide, page.way["totals_rules"], heads=1)


def _total_card(page: Page, row: TotalRow, heads: Sequence[str]) -> Node:
    small = {"fontSize": page.size * 0.8, "color": "#444444"}
    stack: list[Node] = [{"text": row.label, "bold": True}, *_of_legend(page, row.mark)]
    stack += [{"text": row.members, "fontSize": page.size * 1.5}, {"text": heads[1], **small}]
    stack += [{"text": row.figure}, {"text": heads[2], **small}] if row.figure else []
    return {"stack": stack, "alignment": "center", "verticalAlignment": "top"}


def _total_line(page: Page, row: TotalRow, head: str) -> list[Node]:
    share = f" – {head}: {row.figure}" if row.figure else ""
    words = {"text": [{"text": f"{row.label}: ", "bold": True}, f"{row.members} members{share}"]}
    return [*_of_legend(page, row.mark), words]


def legend(page: Page) -> list[Node]:
    """What each mark means, in a line of its own."""
    shown = [(m, w) for m, w in page.plan.sheet.legend if not says_itself(page.plan, m, w)]
    if not shown:
        return []
    nodes: list[Node] = [{"text": page.way["legend_title"]}] if page.way["legend_title"] else []
    for mark, words in shown:
        nodes += [node_of(page, mark), {"text": words + "\u2003"}]
    return [in_line(page, nodes)]


def states(page: Page, most: int = 3) -> Node:
    """The Member States, read down one block after the other, or across in tiles."""
    way, sheet = page.way, page.plan.sheet
    if way["states"] == "tiles" and most > 1:
        return _tiles(page, 4 if most > 2 else 2)
    blocks = sheet.blocks(min(way["blocks"], most))
    place = 0
    parts: list[list[list[Node]]] = []
    for block in blocks:
        parts.append([_state_row(page, row, place + n) for n, row in enumerate(block, 1)])
        place += len(block)
    rules, pad = way["state_rules"], way["state_pad"]
    near = len(blocks) > 1 + way["landscape"]
    led = near or way["zebra"] or rules in {"grid", "rows", "under"}
    wide = "*" if led else "auto"
    heads, widths = _state_heads(page), [wide if c == "n" else "auto" for c in way["columns"]]
    if way["states"] == "joined":
        none: Node = {"text": ""}
        blank = [none] * len(widths)
        lines = [[heads] * len(parts), *zip_longest(*parts, fillvalue=blank)]
        gaps = [heads[0] | none, *[none] * (len(lines) - 1)]
        body = [
            [*chain(*([*cells, gap] for cells in line))][:-1]
            for line, gap in zip(lines, gaps, strict=True)
        ]
        apart = [*widths, page.size] * len(parts)
        return page.table(body, apart[:-1], rules, heads=1, pad=pad)
    tables = [page.table([heads, *part], widths, rules, heads=1, pad=pad) for part in parts]
    return {"columns": tables, "columnGap": page.size * 1.6}


def _state_heads(page: Page) -> list[Node]:
    name, figure, vote = page.plan.sheet.states_head
    words = {"n": (name, "left"), "f": (figure, "right"), "m": (vote, "center"), "#": ("#", "left")}
    chosen = [words[column] for column in page.way["columns"]]
    return page.heads([w for w, _ in chosen], [a for _, a in chosen])


def _marks(page: Page, marks: Sequence[Mark]) -> Node:
    nodes = [node_of(page, mark) for mark in marks]
    if len(nodes) > 1:
        return in_line(page, nodes)
    return {"alignment": "center", **nodes[0]} if nodes else {"text": ""}


def _state_row(page: Page, row: StateRow, number: int) -> list[Node]:
    way = page.way
    zebra: Node = {"fillColor": "#f0f2f5"} if way["zebra"] and number % 2 else {}
    ground = ground_of(page, row.marks[0] if row.marks else None)
    mark = _marks(page, row.marks) if not ground or way["ground"] == "box" else {"text": ""}
    cells: dict[str, Node] = {
        "n": {"text": row.name, "noWrap": True},
        "f": {"text": row.figure, "noWrap": True, "alignment": "right"},
        "m": mark,
        "#": {"text": str(number), "color": "#666666"},
    }
    painted = {"cell": "m", "row": "nfm#", "box": ""}[way["ground"]]
    return [cells[c] | zebra | (ground if c in painted else {}) for c in way["columns"]]


def _tiles(page: Page, across: int) -> Node:
    cells: list[Node] = []
    for row in page.plan.sheet.rows:
        words = [{"text": row.name, "bold": True}, {"text": row.figure}]
        inside = page.table(
            [[_marks(page, row.marks), {"stack": words}]],
            [page.size * (4 if page.plan.sheet.look.words else 2), "*"],
            "none",
            pad=0.5,
        )
        cells.append(inside)
    cells += [{"text": ""}] * (-len(cells) % across)
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    caption = {"text": " · ".join(page.plan.sheet.states_head), "fontSize": page.size * 0.85}
    rules = "grid" if page.way["state_rules"] in {"grid", "frame", "columns"} else "under"
    return {"stack": [caption, page.table(rows, ["*"] * across, rules, pad=1)]}
