"""Tables of fpdf2 itself, and rows of its cells, each with marks drawn into their places."""

import importlib
from collections.abc import Mapping, Sequence
from typing import Any

library: Any = importlib.import_module("fpdf")
enums: Any = importlib.import_module("fpdf.enums")
Made = Mapping[str, Any]
_OWN = {"MINIMAL", "SINGLE_TOP_LINE", "NO_HORIZONTAL_LINES", "INTERNAL", "HORIZONTAL_LINES"}


def table(page: Any, one: Made) -> None:
    """Rows in a table of the library."""
    pdf, places = page.pdf, list[Any]()
    pdf.set_fill_color(0)  # Else its cells would take the last ground for their own.
    page.face({"t": "é"})
    gaps, usual = enums.CellBordersLayout.NONE, enums.CellBordersLayout.INHERIT
    with pdf.table(
        borders_layout=_layout(one, places), col_widths=tuple(one["widths"]),
        width=min(sum(one["widths"]), pdf.epw), align=one["at"], padding=(one["up"], one["pad"]),
        line_height=page.size * one["lead"], min_row_height=one["high"], text_align="LEFT",
        first_row_as_headings=bool(one["head"]), num_heading_rows=one["head"] or 1,
        headings_style=library.FontFace(),
    ) as made:  # fmt: skip
        for row in one["rows"]:
            line = made.row()
            for cell in row:
                face = _face(page, cell)
                line.cell(cell.get("t", ""), align=cell["at"], style=face,
                          v_align="T" if cell.get("top") else "M",
                          colspan=cell.get("across", 1),
                          border=gaps if cell.get("bare") else usual)  # fmt: skip
    end = pdf.get_y()
    for number, place, box in places:
        row = one["rows"][number]
        if place < len(row) and row[place].get("parts"):
            _fill(page, row[place], box, one["pad"])
    pdf.set_xy(pdf.l_margin, end)


def _face(page: Any, cell: Made) -> Any:
    said = {"t": cell.get("t", ""), **({"f": cell["f"]} if "f" in cell else {})}
    return library.FontFace(
        family=page.family(said), emphasis="BOLD" if cell.get("b") else "",
        color=cell.get("ink") or page.told["ink"], fill_color=cell.get("fill") or None,
        size_pt=page.size * cell.get("s", 1),
    )  # fmt: skip


def _fill(page: Any, cell: Made, box: Sequence[float], pad: float) -> None:
    """Parts in a cell, in its middle or at one of its sides."""
    left, top, right, low = box
    wide = sum(page.wide(part) for part in cell["parts"])
    x = {"L": left + pad, "C": (left + right - wide) / 2, "R": right - pad - wide}[cell["at"]]
    page.spread(cell["parts"], x, top, low - top)


def _layout(one: Made, places: list[Any]) -> Any:
    """Rules of the table; tells where each of its cells has been drawn."""
    own = enums.TableBordersLayout.coerce(one["rules"]) if one["rules"] in _OWN else None

    def styled(self: Any, row_idx: int, col_idx: int, col_pos: int, num_heading_rows: int,
               num_rows: int, num_col_idx: int, num_col_pos: int) -> Any:  # fmt: skip
        first, last = col_pos == 0, col_idx == num_col_idx - 1
        if own:
            style = own.cell_style_getter(row_idx, col_idx, col_pos, one["head"], num_rows,
                                          num_col_idx, num_col_pos)  # fmt: skip
        else:
            style = _edges(one, row_idx, first, last)
        draw = style.draw_cell_border

        def noted(pdf: Any, *box: float, **more: Any) -> Any:
            places.append((row_idx, col_idx, box))
            return draw(pdf, *box, **more)

        style.draw_cell_border = noted
        return style

    return type("Noted", (enums.TableBordersLayout,), {"cell_style_getter": styled})()


def _edges(one: Made, row: int, first: bool, last: bool) -> Any:
    rules, head, rows = one["rules"], one["head"], len(one["rows"])
    strong = enums.TableBorderStyle(thickness=1.0)
    dotted = enums.TableBorderStyle(thickness=0.5, dash=0.8, gap=2.0)
    style = enums.TableCellStyle()
    if rules in {"all", "rows"}:
        style.top, style.bottom = row == 0, True
        style.left = style.right = rules == "all"
    elif rules == "dotted":
        style.bottom = dotted
    elif rules == "book":
        style.top = strong if row == 0 else False
        style.bottom = strong if row == rows - 1 else row == head - 1
    elif rules in {"frame", "columns"}:
        style.top, style.bottom = row == 0, row in {head - 1, rows - 1}
        style.left = first or rules == "columns"
        style.right = last or rules == "columns"
    if one["sums"] and row == rows - one["sums"] and rules != "none":
        style.top = strong
    return style


def cells(page: Any, one: Made) -> None:
    """The same as rows of cells, each of them printed by itself."""
    pdf, widths = page.pdf, one["widths"]
    left = pdf.l_margin + {"LEFT": 0.0, "CENTER": 0.5, "RIGHT": 1.0}[one["at"]] * (
        pdf.epw - sum(widths)
    )
    step = page.size * one["lead"]
    for n, row in enumerate(one["rows"]):
        high = max(one["high"], *(_high(page, one, row, k) * step + 2 * one["up"]
                                  for k in range(len(row))))  # fmt: skip
        if pdf.will_page_break(high):
            pdf.add_page()
        x, y, place = left, pdf.get_y(), 0
        for cell in row:
            across = cell.get("across", 1)
            wide = sum(widths[place : place + across])
            place += across
            _printed(page, one, cell, (x, y, wide, high), n)
            x += wide
        pdf.set_xy(pdf.l_margin, y + high)


def _high(page: Any, one: Made, row: Sequence[Made], number: int) -> int:
    cell = row[number]
    if not cell.get("t"):
        return 0
    place = sum(other.get("across", 1) for other in row[:number])
    wide = sum(one["widths"][place : place + cell.get("across", 1)])
    page.face(cell)
    lines = page.pdf.multi_cell(wide - 2 * one["pad"], None, cell["t"], dry_run=True,
                                align="L", output="LINES")  # fmt: skip
    return len(lines)


def _printed(page: Any, one: Made, cell: Made, box: Sequence[float], row: int) -> None:
    pdf, (x, y, wide, high) = page.pdf, box
    border = 0 if cell.get("bare") else _border(one, row)
    pdf.set_xy(x, y)
    pdf.set_fill_color(cell.get("fill") or "#ffffff")
    pdf.cell(wide, high, "", border=border, fill=bool(cell.get("fill")))
    if one["rules"] == "dotted" and not cell.get("bare"):
        pdf.dashed_line(x, y + high, x + wide, y + high, 0.8, 2)
    if cell.get("parts"):
        _fill(page, cell, (x, y, x + wide, y + high), one["pad"])
    if cell.get("t"):
        lines = _high(page, {"widths": [wide], "pad": one["pad"]}, [{**cell, "across": 1}], 0)
        page.face(cell)
        step = page.size * one["lead"]
        pdf.set_xy(x + one["pad"], y + (high - lines * step) / 2)
        pdf.multi_cell(wide - 2 * one["pad"], step, cell["t"], align=cell["at"])


def _border(one: Made, row: int) -> str | int:
    rules, rows = one["rules"], len(one["rows"])
    top = "T" if row == 0 or (one["sums"] and row == rows - one["sums"]) else ""
    under = "B" if row in {one["head"] - 1, rows - 1} else ""
    found: dict[str, str | int] = {
        "all": 1, "rows": top + "B", "HORIZONTAL_LINES": top + "B", "book": top + under,
        "columns": "LR" + top + under, "NO_HORIZONTAL_LINES": "LR" + top + under,
        "frame": top + under, "MINIMAL": top + under, "INTERNAL": 1,
        "SINGLE_TOP_LINE": "B" if row == one["head"] - 1 else 0,
    }  # fmt: skip
    return found.get(rules, 0)
