"""Write documents of Word with python-docx: `press.py FOLDER`, which takes a JSON list of them.

Run by the interpreter that has python-docx; it knows nothing of this project.
"""

import base64
import importlib
import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

Node = dict[str, Any]
_NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_SPACES = " ".join(f'xmlns:{name}="{where}"' for name, where in _NAMES.items())
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")


def main() -> None:
    """Write N.docx for each document of the list."""
    folder = Path(sys.argv[1])
    for place, node in enumerate(json.load(sys.stdin)):
        _Writer(node).save(folder / f"{place}.docx")


class _Writer:
    """One document while it is written."""

    def __init__(self, node: Node) -> None:
        self.node = node
        self.shared = importlib.import_module("docx.shared")
        self.oxml = importlib.import_module("docx.oxml")
        self.document = importlib.import_module("docx").Document()
        self.shapes = 100

    def save(self, path: Path) -> None:
        """The whole document."""
        node, document = self.node, self.document
        normal = document.styles["Normal"]
        self._letters(normal, node["font"], node["size"])
        for name in ("Title", "Heading 1", "Heading 2", "Subtitle"):
            if node["own_heads"]:
                self._letters(document.styles[name], node["font"])
        section = document.sections[0]
        self._page(section)
        for part, blocks in ((section.header, node["header"]), (section.footer, node["footer"])):
            self._blocks(part, blocks, first=part.paragraphs[0] if blocks else None)
        self._blocks(document, node["body"])
        core = document.core_properties
        core.author, core.title, core.comments, core.keywords = "", "", "", ""
        document.save(str(path))

    def _letters(self, style: Any, font: str, size: float = 0) -> None:
        style.font.name = font
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for name in list(fonts.attrib):
            if name.endswith("Theme"):
                del fonts.attrib[name]
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(self._tag(f"w:{script}"), font)
        if size:
            style.font.size = self.shared.Pt(size)
            style.paragraph_format.space_after = self.shared.Pt(0)

    def _tag(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        return f"{{{_NAMES[prefix]}}}{local}"

    def _xml(self, text: str) -> Any:
        head, cut, rest = text.partition(">")
        if head.endswith("/"):
            return self.oxml.parse_xml(f"{head[:-1]} {_SPACES}/{cut}{rest}")
        return self.oxml.parse_xml(f"{head} {_SPACES}{cut}{rest}")

    def _page(self, section: Any) -> None:
        point, page = self.shared.Pt, self.node["page"]
        section.page_width, section.page_height = point(page["w"]), point(page["h"])
        if page["w"] > page["h"]:
            section.orientation = 1
        section.left_margin = section.right_margin = point(page["x"])
        section.top_margin = section.bottom_margin = point(page["y"])
        section.header_distance = section.footer_distance = point(page["edge"])
        section._sectPr.append(self._xml('<w:pgNumType w:start="2"/>'))
        if page["border"]:
            sides = "".join(f"<w:{side} {page['border']}/>" for side in _SIDES[:4])
            section._sectPr.append(
                self._xml(f'<w:pgBorders w:offsetFrom="page">{sides}</w:pgBorders>')
            )
            sort = section._sectPr
            order = ["headerReference", "footerReference", "type", "pgSz", "pgMar", "pgBorders"]
            order += ["pgNumType", "cols", "docGrid"]
            for child in sorted(sort, key=lambda e: order.index(e.tag.rpartition("}")[2])):
                sort.append(child)

    def _blocks(self, where: Any, blocks: list[Node], first: Any = None) -> None:
        for block in blocks:
            if "rows" in block:
                self._table(where, block)
            elif "columns" in block:
                self._columns(block)
            else:
                self._paragraph(first or where.add_paragraph(), block)
            first = None

    def _columns(self, block: Node) -> None:
        """From here on, the page has so many columns."""
        section = self.document.add_section(0)
        number, gap = block["columns"], round(block.get("gap", 0) * 20)
        line = ' w:sep="1"' if block.get("line") else ""
        for old in section._sectPr.findall(self._tag("w:cols")):
            section._sectPr.remove(old)
        for old in section._sectPr.findall(self._tag("w:pgNumType")):
            section._sectPr.remove(old)
        section._sectPr.append(self._xml(f'<w:cols w:num="{number}" w:space="{gap}"{line}/>'))

    def _paragraph(self, made: Any, block: Node) -> None:
        point, form = self.shared.Pt, made.paragraph_format
        made.style = self.document.styles[block.get("style", "Normal")]
        form.space_before, form.space_after = (
            point(block.get("before", 0)),
            point(block.get("after", 0)),
        )
        form.line_spacing = point(block["exact"]) if "exact" in block else block.get("line", 1.0)
        if "least" in block:
            form.line_spacing, form.line_spacing_rule = point(block["least"]), 3
        form.alignment = {"left": 0, "center": 1, "right": 2}[block.get("align", "left")]
        if block.get("indent"):
            left, first = block["indent"]
            form.left_indent, form.first_line_indent = point(left), point(first)
        if block.get("sides"):
            form.left_indent, form.right_indent = (point(room) for room in block["sides"])
        for at, side, leader in block.get("tabs", ()):
            where = {"left": 0, "center": 1, "right": 2}[side]
            form.tab_stops.add_tab_stop(point(at), where, leader)
        properties = made._p.get_or_add_pPr()
        if block.get("border"):
            sides = "".join(
                f'<w:{side} w:val="single" w:sz="{wide}" w:space="3" w:color="{colour}"/>'
                for side, (wide, colour) in block["border"].items()
            )
            properties.insert_element_before(
                self._xml(f"<w:pBdr>{sides}</w:pBdr>"),
                "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc",
            )  # fmt: skip
        if block.get("shade"):
            properties.insert_element_before(
                self._shade(block["shade"]), "w:tabs", "w:spacing", "w:ind", "w:jc"
            )
        for piece in block["p"]:
            self._piece(made, piece)

    def _shade(self, colour: str) -> Any:
        colour = colour.lstrip("#")
        return self._xml(f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>')

    def _piece(self, paragraph: Any, piece: Node) -> None:
        if "xml" in piece:
            self.shapes += 2
            text = piece["xml"].replace("@ID@", str(self.shapes))
            text = text.replace("@ID2@", str(self.shapes + 1))
            paragraph._p.append(self._xml(text))
            return
        run = paragraph.add_run()
        if "image" in piece:
            data = BytesIO(base64.b64decode(piece["image"]))
            inline = run.add_picture(data, height=self.shared.Pt(piece["h"]))._inline
            for side in "TBLR":
                inline.set(f"dist{side}", "0")
            return
        if "break" in piece:
            run._r.append(self._xml(f'<w:br w:type="{piece["break"]}"/>'))
            return
        if "field" in piece:
            for kind in ("begin", "", "end"):
                inside = f'<w:fldChar w:fldCharType="{kind}"/>'
                if not kind:
                    inside = f"<w:instrText>{piece['field']}</w:instrText>"
                paragraph._p.append(self._xml(f"<w:r>{inside}</w:r>"))
            return
        run.text = piece["t"]
        self._form(run, piece)

    def _form(self, run: Any, piece: Node) -> None:
        font = run.font
        if "b" in piece:
            font.bold = piece["b"]
        if piece.get("i"):
            font.italic = True
        if piece.get("small_caps"):
            font.small_caps = True
        if piece.get("size"):
            font.size = self.shared.Pt(round(piece["size"] * 2) / 2)
        if piece.get("color"):
            font.color.rgb = self.shared.RGBColor.from_string(piece["color"].lstrip("#").upper())
        properties = run._r.get_or_add_rPr()
        if piece.get("font"):
            self._run_font(run, piece["font"])
        if piece.get("border"):
            colour = piece["border"].lstrip("#")
            line = f'<w:bdr w:val="single" w:sz="8" w:space="2" w:color="{colour}"/>'
            properties.append(self._xml(line))
        if piece.get("shade"):
            properties.append(self._shade(piece["shade"]))

    def _run_font(self, run: Any, font: str) -> None:
        run.font.name = font
        fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(self._tag(f"w:{script}"), font)

    def _table(self, where: Any, block: Node) -> None:
        rows, widths = block["rows"], block["widths"]
        point = self.shared.Pt
        inside = hasattr(where, "_tc") or not hasattr(where, "styles")
        size = (len(rows), len(widths))
        made = (
            where.add_table(*size) if hasattr(where, "_tc")
            else where.add_table(*size, point(sum(widths))) if inside else where.add_table(*size)
        )  # fmt: skip
        made.autofit = False
        made.style = self.document.styles[block.get("style") or "Normal Table"]
        properties = made._tbl.tblPr
        made.alignment = {"left": 0, "center": 1, "right": 2}[block.get("align", "left")]
        if block.get("indent"):
            dist = round(block["indent"] * 20)
            properties.append(self._xml(f'<w:tblInd w:w="{dist}" w:type="dxa"/>'))
        if block.get("lines") is not None:
            sides = "".join(
                f"<w:{side} {self._line(*block['lines'][side])}/>"
                for side in _SIDES
                if side in block["lines"]
            )
            properties.append(self._xml(f"<w:tblBorders>{sides}</w:tblBorders>"))
        y, x = (round(20 * room) for room in block.get("pad", (1, 4)))
        margins = "".join(
            f'<w:{side} w:w="{room}" w:type="dxa"/>'
            for side, room in (("top", y), ("left", x), ("bottom", y), ("right", x))
        )
        properties.append(self._xml(f"<w:tblCellMar>{margins}</w:tblCellMar>"))
        look = made._tbl.tblPr.find(self._tag("w:tblLook"))
        if look is not None:
            properties.remove(look)
        flags = block.get("flags", "")
        bits = {"firstRow": "h" in flags, "lastRow": "l" in flags, "firstColumn": "f" in flags}
        bits |= {"lastColumn": False, "noHBand": "z" not in flags, "noVBand": True}
        value = sum(
            bit for bit, name in ((0x20, "firstRow"), (0x40, "lastRow"), (0x80, "firstColumn"),
                                  (0x200, "noHBand"), (0x400, "noVBand")) if bits[name]
        )  # fmt: skip
        names = " ".join(f'w:{name}="{int(on)}"' for name, on in bits.items())
        properties.append(self._xml(f'<w:tblLook w:val="{value:04X}" {names}/>'))
        for column, wide in zip(made.columns, widths, strict=True):
            column.width = point(wide)
        for place, cells in enumerate(rows):
            row = made.rows[place]
            if block.get("high"):
                row.height = point(block["high"])
            column = 0
            for cell in cells:
                span = cell.get("span", 1)
                box = made.cell(place, column)
                if span > 1:
                    box = box.merge(made.cell(place, column + span - 1))
                box.width = point(sum(widths[column : column + span]))
                column += span
                self._cell(box, cell)

    def _line(self, kind: str, wide: float, colour: str) -> str:
        colour = colour.lstrip("#")
        return f'w:val="{kind}" w:sz="{round(wide * 8)}" w:space="0" w:color="{colour}"'

    def _cell(self, box: Any, cell: Node) -> None:
        properties = box._tc.get_or_add_tcPr()
        if cell.get("lines"):
            sides = "".join(
                f"<w:{side} {self._line(*cell['lines'][side])}/>"
                for side in _SIDES
                if side in cell["lines"]
            )
            properties.append(self._xml(f"<w:tcBorders>{sides}</w:tcBorders>"))
        if cell.get("shade"):
            properties.append(self._shade(cell["shade"]))
        box.vertical_alignment = {"top": 0, "center": 1, "bottom": 3}[cell.get("valign", "center")]
        self._blocks(box, cell["blocks"], first=box.paragraphs[0])
        if "rows" in cell["blocks"][-1]:
            last = box.add_paragraph() if not box._tc[-1].tag.endswith("}p") else box.paragraphs[-1]
            last.paragraph_format.space_after = self.shared.Pt(0)
            last.paragraph_format.line_spacing = self.shared.Pt(1)
        if "rows" in cell["blocks"][0] and len(box.paragraphs[0].runs) == 0:
            box._tc.remove(box.paragraphs[0]._p)


if __name__ == "__main__":
    main()
