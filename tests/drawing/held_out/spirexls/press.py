"""Print workbooks by Spire.XLS: `press.py FOLDER`, which takes JSON: pages of cells.

Run by the interpreter that has spire.xls.free and openpyxl; it knows nothing of this project.
"""

import base64
import importlib
import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.drawing.image import Image
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.formatting.rule import DataBarRule, IconSetRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

_AT = {"l": "left", "c": "center", "r": "right"}
_SIDES = {"t": "top", "b": "bottom", "l": "left", "r": "right"}
_EMU, _PIXEL = 12700, 0.75
_NARROW = 1.575
"""Characters of a column that becomes eleven pixels wide."""


def main() -> None:
    """Write N.pdf for each page."""
    spire = importlib.import_module("spire.xls")
    folder = Path(sys.argv[1])
    for number, page in enumerate(json.load(sys.stdin)):
        path = folder / f"{number}.xlsx"
        _book(page).save(path)
        book = spire.Workbook()
        book.LoadFromFile(str(path))
        book.CustomFontFileDirectory = page["fonts"]
        sheet = book.Worksheets[0]
        _draw_shapes(spire, sheet, page)
        book.SaveToFile(str(folder / f"{number}.pdf"), spire.FileFormat.PDF)
        book.Dispose()


def _book(page: dict[str, Any]) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.properties.creator = None
    sheet = book.active
    sheet.sheet_view.showGridLines = False
    for column in range(1, page["cols"] + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _NARROW
    for row, high in enumerate(page["heights"], 1):
        sheet.row_dimensions[row].height = high
    sheet.page_setup.paperSize = page["paper"]
    sheet.page_setup.orientation = "landscape" if page["landscape"] else "portrait"
    for side in ("left", "right", "top", "bottom"):
        setattr(sheet.page_margins, side, page["margin"] / 72)
    sheet.page_margins.header = sheet.page_margins.footer = page["margin"] / 144
    if page["foot"]:
        foot = getattr(sheet.oddFooter, page["foot_at"])
        foot.text, foot.size, foot.font = page["foot"], 8, f"{page['font']},Regular"
    for box in page["boxes"]:
        _fill(sheet, box)
    for box in page["boxes"]:
        for drawing in _placed(page, box):
            if "picture" in drawing:
                _place_picture(sheet, drawing)
    return book


def _fill(sheet: Any, box: dict[str, Any]) -> None:
    """Words, ground and lines of a joined cell."""
    first, top = box["c"] + 1, box["r"] + 1
    last, low = first + box["w"] - 1, top + box["h"] - 1
    cell = sheet.cell(top, first)
    place = f"{get_column_letter(first)}{top}"
    runs = box.get("runs", [])
    if "bar" in box:
        cell.value = box["bar"]
        bar = DataBarRule("num", 0, "num", 1, "FF" + box["hue"][1:], showValue=False)
        sheet.conditional_formatting.add(place, bar)
    elif "icon" in box:
        cell.value = box["icon"][1]
        icons = IconSetRule(box["icon"][0], "num", [1, 2, 3], showValue=False)
        sheet.conditional_formatting.add(place, icons)
    elif len(runs) == 1:
        cell.value, cell.data_type = runs[0]["said"], "s"
        cell.font = _font(runs[0])
    elif runs:
        blocks = [TextBlock(InlineFont(rFont=run["font"], b=run["bold"], sz=run["size"],
                                       color="FF" + run["colour"][1:]), run["said"])
                  for run in runs]  # fmt: skip
        cell.value = CellRichText(*blocks)
    cell.alignment = Alignment(horizontal=_AT[box["at"]], vertical=box["valign"],
                               wrap_text=box["wrap"],
                               text_rotation=90 if box["turned"] else 0)  # fmt: skip
    _line(sheet, box, (first, top), (last, low))
    if (first, top) != (last, low):
        sheet.merge_cells(start_row=top, end_row=low, start_column=first, end_column=last)


def _line(sheet: Any, box: dict[str, Any], corner: tuple[int, int], end: tuple[int, int]) -> None:
    """Ground and lines of all cells that are joined."""
    (first, top), (last, low) = corner, end
    for row in range(top, low + 1):
        for column in range(first, last + 1):
            outer = {"t": row == top, "b": row == low, "l": column == first, "r": column == last}
            lines = {_SIDES[at]: Side(style=style, color="FF" + box["line"][1:])
                     for at, style in box["edges"].items() if outer[at]}  # fmt: skip
            one = sheet.cell(row, column)
            one.border = Border(**lines)
            if box["fill"]:
                one.fill = PatternFill("solid", fgColor="FF" + box["fill"][1:])


def _font(run: dict[str, Any]) -> Font:
    return Font(name=run["font"], size=run["size"], bold=run["bold"], italic=run["italic"],
                color="FF" + run["colour"][1:])  # fmt: skip


def _placed(page: dict[str, Any], box: dict[str, Any]) -> list[dict[str, Any]]:
    """The drawings of a box with the column, the row and what is left over to their corner."""
    found, drawings = [], box.get("drawings", [])
    top = sum(page["heights"][: box["r"]])
    high = sum(page["heights"][box["r"] : box["r"] + box["h"]])
    sizes = [page["size"] * drawing["scale"] for drawing in drawings]
    total = sum(sizes) + 2 * (len(sizes) - 1)
    room = box["w"] * page["unit"] - total
    x = box["c"] * page["unit"] + {"l": min(4, room / 2), "c": room / 2, "r": room - 4}[box["at"]]
    for drawing, size in zip(drawings, sizes, strict=True):
        column = int(x // page["unit"])
        y, row = top + (high - size) / 2, 0
        while sum(page["heights"][: row + 1]) <= y:
            row += 1
        over = y - sum(page["heights"][:row])
        found.append({**drawing, "column": column, "row": row, "dx": x - column * page["unit"],
                      "dy": over, "size": size})  # fmt: skip
        x += size + 2
    return found


def _place_picture(sheet: Any, drawing: dict[str, Any]) -> None:
    image = Image(BytesIO(base64.b64decode(drawing["picture"])))
    corner = AnchorMarker(col=drawing["column"], colOff=round(drawing["dx"] * _EMU),
                          row=drawing["row"], rowOff=round(drawing["dy"] * _EMU))  # fmt: skip
    side = round(drawing["size"] * _EMU)
    image.anchor = OneCellAnchor(_from=corner, ext=XDRPositiveSize2D(side, side))
    sheet.add_image(image)


def _draw_shapes(spire: Any, sheet: Any, page: dict[str, Any]) -> None:
    for box in page["boxes"]:
        for one in _placed(page, box):
            if "shape" not in one:
                continue
            side = round(one["size"] / _PIXEL)
            kind = getattr(spire.PrstGeomShapeType, one["shape"])
            shape = sheet.PrstGeomShapes.AddPrstGeomShape(one["row"] + 1, one["column"] + 1, side,
                                                          side, kind)  # fmt: skip
            shape.Left += round(one["dx"] / _PIXEL)
            shape.Top += round(one["dy"] / _PIXEL)
            shape.Rotation = one["turn"]
            colour = spire.Color.FromRgb(*(int(one["colour"][n : n + 2], 16) for n in (1, 3, 5)))
            shape.Fill.FillType = spire.ShapeFillType.SolidColor
            shape.Fill.ForeColor = spire.Color.get_White() if one["hollow"] else colour
            shape.Line.Visible = one["hollow"]
            if one["hollow"]:
                shape.Line.ForeColor = colour
                shape.Line.Weight = 1.25


if __name__ == "__main__":
    main()
