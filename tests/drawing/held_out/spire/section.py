"""Sections of a document of Word: their page, their columns."""

from collections.abc import Mapping
from typing import Any

from tests.drawing.held_out.spire.package import EDGES
from tests.drawing.held_out.spire.wml import line_of, twips


def section(way: Mapping[str, Any], ink: str, columns: int, gap: float = 0, *,
            line: bool = False) -> str:  # fmt: skip
    """The end of a section, as a line that nobody sees."""
    exact = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    inner = properties(way, ink, columns, gap, line=line)
    tiny = '<w:rPr><w:sz w:val="2"/></w:rPr>'
    return f"<w:p><w:pPr>{exact}{tiny}{inner}</w:pPr></w:p>"


def properties(way: Mapping[str, Any], ink: str, columns: int, gap: float = 0, *,
               line: bool = False) -> str:  # fmt: skip
    """The page of a section and its columns."""
    wide, high = way["paper"]
    side, top = twips(way["margin"]), twips(max(way["margin"], 48))
    turned = ' w:orient="landscape"' if wide > high else ""
    frame = line_of(way["frame"], "tlbr", 8, ink, 20) if way["frame"] else ""
    frame = f'<w:pgBorders w:offsetFrom="page">{frame}</w:pgBorders>' if frame else ""
    parted = ' w:sep="1"' if line else ""
    cols = f'<w:cols w:num="{columns}" w:space="{twips(gap)}"{parted}/>' if columns > 1 else ""
    return (f'<w:sectPr>{EDGES}<w:type w:val="continuous"/>'
            f'<w:pgSz w:w="{twips(wide)}" w:h="{twips(high)}"{turned}/>'
            f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{twips(46)}" w:left="{side}" '
            f'w:header="{twips(28)}" w:footer="{twips(24)}" w:gutter="0"/>{frame}{cols}'
            "</w:sectPr>")  # fmt: skip
