"""Natural tables of ConTeXt, ruled as this sheet has them, and boxes beside one another."""

from collections.abc import Sequence

from tests.drawing.held_out.context.ways import Page, bold, bp, escaped, ink_on

_ALIGN = {"l": "flushleft", "r": "flushright", "c": "middle"}
Cell = tuple[str, str]
"""What stands in a cell, and settings of its own."""


def table(
    page: Page,
    columns: Sequence[tuple[str, float]],
    rows: Sequence[Sequence[Cell]],
    head: Sequence[str] = (),
    rules: str = "none",
    zebra: str = "",
    lead: float = 0,
    starts: Sequence[int] = (),
) -> str:
    """A table whose columns have an alignment and a width; rows as high as the lead says.

    Columns that start another block stand off, behind a rule.
    """
    way, size = page.way, page.size
    pad = size * way["pad"]
    line = page.colour("#000000" if rules == "book" else way["palette"]["line"])
    grid = "frame=on," if rules == "grid" else "frame=off,"
    made = [
        f"\\bTABLE[{grid}rulethickness={bp(way['rule'])},framecolor={line},offset=0pt,"
        f"loffset={bp(pad)},roffset={bp(pad)},strut=yes,autostrut=no]"
    ]
    for place, (aligned, wide) in enumerate(columns, 1):
        made.append(
            f"\\setupTABLE[column][{place}][width={bp(wide)},"
            f"{f'loffset={bp(pad + size)},' if place - 1 in starts else ''}"
            f"align={{{_ALIGN[aligned]},lohi,"
            "nothyphenated,verytolerant,stretch}]"
        )
    if head:
        made.append(_row(_head(page, head), _edges(page, rules, "head", len(columns), starts), ""))
    high = (
        f"height={bp(size * lead)},"
        if lead
        else f"toffset={bp(size * 0.2)},boffset={bp(size * 0.2)},"
    )
    for place, row in enumerate(rows):
        edges = _edges(page, rules, "last" if place == len(rows) - 1 else "", len(columns), starts)
        if not head and place == 0:
            edges = [e + _top(page, rules) for e in edges]
        ground = ""
        if zebra and (place % 2 == 0) == (zebra == "odd"):
            ground = f"background=color,backgroundcolor={page.colour(way['palette']['tint'])},"
        made.append(_row(row, edges, high + ground))
    return "\\hbox{" + "\n".join((*made, "\\eTABLE")) + "}"


def _row(cells: Sequence[Cell], edges: Sequence[str], settings: str) -> str:
    inside = [
        f"\\bTD[{settings}{edge}{own}] {words}\\eTD"
        for (words, own), edge in zip(cells, edges, strict=True)
    ]
    return f"\\bTR{''.join(inside)}\\eTR"


def _head(page: Page, names: Sequence[str]) -> list[Cell]:
    way, accent = page.way, page.way["palette"]["accent"]
    ground, made = "", []
    if way["head"] in {"tint", "accent"}:
        colour = way["palette"]["tint"] if way["head"] == "tint" else accent
        ground = f"background=color,backgroundcolor={page.colour(colour)},"
    for name in names:
        words = escaped(page.label(name))
        words = words if way["head"] == "plain" else bold(words)
        if way["head"] == "accent" and name:
            words = page.ink(words, ink_on(accent))
        space = bp(page.size * 0.25)
        made.append((words, f"{ground}toffset={space},boffset={space},"))
    return made


def _top(page: Page, rules: str) -> str:
    thick = f"rulethickness={bp(page.way['rule'] + 0.5)},"
    return {"book": f"topframe=on,{thick}", "frame": "topframe=on,", "rows": "topframe=on,"}.get(
        rules, ""
    )


def _edges(page: Page, rules: str, place: str, count: int, starts: Sequence[int]) -> list[str]:
    """What is ruled about the cells of a row."""
    below = "bottomframe=on,"
    made = []
    for column in range(count):
        edge = ""
        if rules == "rows" or (rules in {"head", "book", "frame", "columns"} and place == "head"):
            edge = below
        if rules in {"book", "frame"} and place == "last":
            edge = below
        if rules in {"book", "frame"} and place == "head":
            edge += "topframe=on,"
        if (rules == "columns" and column) or column in starts:
            edge += "leftframe=on,"
        if rules == "frame":
            edge += "leftframe=on," if column == 0 else ""
            edge += "rightframe=on," if column == count - 1 else ""
        made.append(edge)
    return made


def beside(parts: Sequence[tuple[float, str]], gap: float) -> str:
    """Boxes of these widths side by side, their tops at one height."""
    boxes = [f"\\SheetTop{{{bp(wide)}}}{{{text}}}" for wide, text in parts]
    return "\\hbox{" + f"\\kern{bp(gap)}".join(boxes) + "}"


def skip(page: Page, part: float) -> str:
    """Room between parts."""
    return f"\\par\\vskip{bp(page.size * part)}"


def line(words: str) -> str:
    """One line or paragraph."""
    return f"\\noindent\\SheetStrut {words}\\par"
