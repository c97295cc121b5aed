"""The Member States: tables, lists in columns, chips, and a matrix of positions."""

from collections.abc import Sequence

from tests.drawing.held_out.firefox import marks
from tests.drawing.held_out.firefox.ways import Page, said, tag
from tests.drawing.held_out.sheet import StateRow
from tests.drawing.held_out.votes import POSITIONS


def states(page: Page, kind: str = "") -> str:
    """Every State with its figure and its mark."""
    kind = kind or page.way["states"]
    return {"list": _list, "chips": _chips, "matrix": _matrix}.get(kind, _tables)(page)


def _cell(page: Page, state: StateRow, column: str) -> str:
    ground = marks.ground_of(page, state.marks)
    if column == "m":
        inner = marks.drawn(page, state.marks)
        return tag("td", inner, "m", "" if page.way["swatch"] == "row" else ground)
    return tag("td", said(state.name if column == "n" else state.figure), column)


def _tables(page: Page) -> str:
    """Tables beside one another."""
    words = dict(zip("nfm", page.words.states_head, strict=True))
    columns, found = page.way["columns"], []
    head = tag("tr", "".join(tag("th", said(words[c]), c) for c in columns))
    for block in page.plan.sheet.blocks(page.way["blocks"]):
        rows = [head]
        for state in block:
            whole = page.way["swatch"] == "row" and marks.ground_of(page, state.marks)
            cells = "".join(_cell(page, state, c) for c in columns)
            rows.append(tag("tr", cells, "", whole or ""))
        found.append(tag("table", "".join(rows), f"states {page.way['rules']}"))
    return tag("div", "".join(found), "blocks")


def _line(page: Page, state: StateRow) -> str:
    """Name, figure and mark in the order of the columns."""
    pieces = {
        "n": tag("span", said(state.name), "n"),
        "f": tag("span", said(state.figure), "f"),
        "m": tag("span", marks.drawn(page, state.marks), "m", marks.ground_of(page, state.marks)),
    }
    return "".join(pieces[c] for c in page.way["columns"])


def _list(page: Page) -> str:
    """One list that the browser deals to columns, the heads above it."""
    words = dict(zip("nfm", page.words.states_head, strict=True))
    heads = "".join(tag("span", said(words[c]), c) for c in page.way["columns"])
    top = "".join(tag("div", heads, "line") for _ in range(page.way["blocks"]))
    lines = [tag("div", _line(page, state), "line") for state in page.plan.sheet.rows]
    body = tag("div", "".join(lines), f"columns {page.way['rules']}")
    return tag("div", top, "heads") + body


def _chips(page: Page) -> str:
    """A chip for each State; they flow in rows."""
    chips = []
    for state in page.plan.sheet.rows:
        ground = marks.ground_of(page, state.marks)
        inner = tag("span", marks.drawn(page, state.marks), "m")
        inner += tag("span", said(state.name), "n") + tag("span", said(state.figure), "f")
        chips.append(tag("div", inner, "chip", ground))
    words = page.words.states_head
    note = tag("p", f"{said(words[2])} · {said(words[0])} · {said(words[1])}", "note")
    return note + tag("div", "".join(chips), "chips")


def _matrix(page: Page) -> str:
    """A column for each position, with a mark where it belongs."""
    words: Sequence[str] = (*page.words.states_head[:2], *page.words.positions.values())
    rows = [tag("tr", "".join(tag("th", said(w), "nf"[n] if n < 2 else "m")
                              for n, w in enumerate(words)))]  # fmt: skip
    for state, vote in zip(page.plan.sheet.rows, page.plan.vote.rows, strict=True):
        cells = _cell(page, state, "n") + _cell(page, state, "f")
        for position in POSITIONS:
            cells += _cell(page, state, "m") if position == vote.position else tag("td", "", "m")
        rows.append(tag("tr", cells))
    return tag("table", "".join(rows), "states matrix grid")
