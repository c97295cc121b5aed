"""Print workbooks by Aspose.Cells: `press.py FOLDER`, which takes JSON: pages of cells.

Run by the interpreter that has aspose-cells-python; it knows nothing of this project. Without a
licence the library prints a line of its own at the head of each page, above the margin.
"""

import base64
import importlib
import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

_AT = {"l": "LEFT", "c": "CENTER", "r": "RIGHT"}
_SIDES = {"t": "TOP", "b": "BOTTOM", "l": "LEFT", "r": "RIGHT"}
_PIXELS, _INCH, _CENTIMETRES = 4 / 3, 72, 2.54
_NARROW = 11
"""Pixels of a column."""


def main() -> None:
    """Write N.pdf for each page."""
    cells = importlib.import_module("aspose.cells")
    work = json.load(sys.stdin)
    cells.FontConfigs.set_font_folders(work["fonts"], True)
    for number, page in enumerate(work["pages"]):
        book = cells.Workbook()
        sheet = book.worksheets[0]
        _set_up(cells, sheet, page)
        for box in page["boxes"]:
            _fill(cells, sheet, box)
        for one in page["drawings"]:
            _draw(sheet, one)
        options = cells.PdfSaveOptions()
        options.one_page_per_sheet = False
        book.save(str(Path(sys.argv[1]) / f"{number}.pdf"), options)


def _set_up(cells: Any, sheet: Any, page: dict[str, Any]) -> None:
    """Squared paper, its margins and what stands at its foot."""
    for column in range(page["cols"]):
        sheet.cells.set_column_width_pixel(column, _NARROW)
    for row, high in enumerate(page["heights"]):
        sheet.cells.set_row_height(row, float(high))
    setup = sheet.page_setup
    setup.paper_size = getattr(cells.PaperSizeType, page["paper"])
    turned = page["landscape"]
    kinds = cells.PageOrientationType
    setup.orientation = kinds.LANDSCAPE if turned else kinds.PORTRAIT
    for side in ("left", "right", "top", "bottom"):
        setattr(setup, f"{side}_margin", page["margin"] / _INCH * _CENTIMETRES)
    setup.footer_margin = page["margin"] / _INCH * _CENTIMETRES / 2
    if page["foot"]:
        said = f'&"{page["font"]},Regular"&8{page["foot"]}'
        setup.set_footer(page["foot_at"], said)


def _colour(said: str) -> Any:
    drawing = importlib.import_module("aspose.pydrawing")
    return drawing.Color.from_argb(*(int(said[n : n + 2], 16) for n in (1, 3, 5)))


def _fill(cells: Any, sheet: Any, box: dict[str, Any]) -> None:
    """Words, ground and lines of a joined cell."""
    cell = sheet.cells.get(box["r"], box["c"])
    runs = box.get("runs", [])
    if runs:
        cell.put_value("".join(run["said"] for run in runs), False)
    style = cell.get_style()
    style.horizontal_alignment = getattr(cells.TextAlignmentType, _AT[box["at"]])
    style.vertical_alignment = cells.TextAlignmentType.CENTER
    style.is_text_wrapped = box["wrap"]
    if runs:
        _write(style.font, runs[0])
    if box["fill"]:
        style.pattern = cells.BackgroundType.SOLID
        style.foreground_color = _colour(box["fill"])
    cell.set_style(style)
    place = 0
    for run in runs if len(runs) > 1 else []:
        _write(cell.characters(place, len(run["said"])).font, run)
        place += len(run["said"])
    _line(cells, sheet, box)
    if box["w"] * box["h"] > 1:
        sheet.cells.merge(box["r"], box["c"], box["h"], box["w"])


def _write(font: Any, run: dict[str, Any]) -> None:
    font.name, font.double_size = run["font"], float(run["size"])
    font.is_bold, font.is_italic = run["bold"], run["italic"]
    font.color = _colour(run["colour"])


def _line(cells: Any, sheet: Any, box: dict[str, Any]) -> None:
    """Lines about all cells that are joined."""
    last, low = box["c"] + box["w"] - 1, box["r"] + box["h"] - 1
    for row in range(box["r"], low + 1):
        for column in range(box["c"], last + 1):
            outer = {"t": row == box["r"], "b": row == low,
                     "l": column == box["c"], "r": column == last}  # fmt: skip
            lines = {at: kind for at, kind in box["edges"].items() if outer[at]}
            if not lines and not box["fill"]:
                continue
            cell = sheet.cells.get(row, column)
            style = cell.get_style()
            for at, kind in lines.items():
                side = getattr(cells.BorderType, f"{_SIDES[at]}_BORDER")
                style.set_border(side, getattr(cells.CellBorderType, kind.upper()),
                                 _colour(box["line"]))  # fmt: skip
            if box["fill"]:
                style.pattern = cells.BackgroundType.SOLID
                style.foreground_color = _colour(box["fill"])
            cell.set_style(style)


def _draw(sheet: Any, one: dict[str, Any]) -> None:
    """A picture or a shape at its place, in columns and in points."""
    kinds = importlib.import_module("aspose.cells.drawing")
    side = round(one["size"] * _PIXELS)
    if "picture" in one:
        place = sheet.pictures.add(0, 0, BytesIO(base64.b64decode(one["picture"])))
        shape = sheet.pictures[place]
        shape.width = shape.height = side
    else:
        kind = getattr(kinds.AutoShapeType, one["shape"])
        shape = sheet.shapes.add_auto_shape(kind, 0, 0, 0, 0, side, side)
        shape.rotation_angle = float(one["turn"])
        _dress(kinds, shape, one)
    shape.x, shape.y = round(one["x"] * _NARROW), round(one["y"] * _PIXELS)


def _dress(kinds: Any, shape: Any, one: dict[str, Any]) -> None:
    colour = _colour(one["colour"])
    shape.fill.fill_type = kinds.FillType.SOLID
    shape.fill.solid_fill.color = _colour("#ffffff") if one["hollow"] else colour
    if not one["hollow"]:
        shape.line.fill_type = kinds.FillType.NONE
        return
    shape.line.fill_type = kinds.FillType.SOLID
    shape.line.solid_fill.color = colour
    shape.line.weight = 1.25


if __name__ == "__main__":
    main()
