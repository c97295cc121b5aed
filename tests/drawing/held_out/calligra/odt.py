"""Text documents of OpenDocument: paragraphs, tables and shapes, with the styles that they need."""

import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

_NAMES: Mapping[str, str] = {
    "office": "office", "style": "style", "text": "text", "table": "table", "draw": "drawing",
    "fo": "xsl-fo-compatible", "svg": "svg-compatible", "manifest": "manifest",
}  # fmt: skip
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in _NAMES.items()
)
_OPEN = f'{_SPACES} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"'
_XML = '<?xml version="1.0" encoding="UTF-8"?>'
_MIME = "application/vnd.oasis.opendocument.text"
SLOT = "§"
"""Stands where a shape belongs, until it is known where on the page that is."""
Box = tuple[float, float, float, float]
_SIDES = {"l": "left", "r": "right", "t": "top", "b": "bottom"}
_FREE = ('style:vertical-pos="from-top" style:vertical-rel="page" '
         'style:horizontal-pos="from-left" style:horizontal-rel="page" '
         'style:wrap="run-through" style:run-through="foreground"')  # fmt: skip


def attributes(values: Mapping[str, Any]) -> str:
    """Those that say something."""
    return " ".join(
        f'{name}="{value}"' for name, value in values.items() if value not in ("", None)
    )


def breaking(words: str) -> str:
    """Words as XML, with their line breaks."""
    return escape(words).replace("\n", "<text:line-break/>").replace("\t", "<text:tab/>")


@dataclass(frozen=True, slots=True)
class Shape:
    """A drawing of a kind, or a picture, in a box."""

    box: Box
    kind: str = "frame"
    how: str = 'draw:stroke="none" draw:fill="none"'
    more: str = ""
    picture: bytes = b""


class Odt:
    """A document in the making: what its parts ask for in styles and files."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str], str] = {}
        self._files: dict[bytes, str] = {}
        self._slots: list[tuple[Shape, ...]] = []
        self._tables = 0

    def style(self, family: str, inner: str) -> str:
        """The name of a style with these properties."""
        return self._styles.setdefault((family, inner), f"S{len(self._styles)}")

    def span(self, inner: str, **text: Any) -> str:
        """A run of words."""
        if not (said := attributes({f"fo:{n.replace('_', '-')}": v for n, v in text.items()})):
            return inner
        name = self.style("text", f"<style:text-properties {said}/>")
        return f'<text:span text:style-name="{name}">{inner}</text:span>'

    def paragraph(
        self, inner: str, text: Mapping[str, Any], shape: Mapping[str, Any], tabs: Sequence[str]
    ) -> str:
        """A paragraph; tabs are places, those that end with `r` are of words' right ends."""
        stops = "".join(
            f'<style:tab-stop style:position="{tab.rstrip("r")}pt" '
            f'style:type="{"right" if tab.endswith("r") else "left"}"/>'
            for tab in tabs
        )  # fmt: skip
        stops = f"<style:tab-stops>{stops}</style:tab-stops>" if stops else ""
        name = self.style("paragraph", (
            f"<style:paragraph-properties {attributes(shape)}>{stops}</style:paragraph-properties>"
            f"<style:text-properties {attributes(text)}/>"))  # fmt: skip
        return f'<text:p text:style-name="{name}">{inner}</text:p>'

    def cell(
        self, inner: str, ground: str, edges: Mapping[str, str], pad: tuple[float, float, float],
        spans: tuple[int, int], middle: bool,
    ) -> str:  # fmt: skip
        """A cell; of its edges those that are named are drawn."""
        kind = attributes({
            "fo:background-color": ground,
            **{f"fo:border-{_SIDES[side]}": how for side, how in edges.items()},
            "fo:padding-top": f"{pad[0]}pt", "fo:padding-bottom": f"{pad[1]:.1f}pt",
            "fo:padding-left": f"{pad[2]}pt", "fo:padding-right": f"{pad[2]}pt",
            "style:vertical-align": "middle" if middle else "top",
        })  # fmt: skip
        name = self.style("table-cell", f"<style:table-cell-properties {kind}/>")
        across, down = spans
        wide = f' table:number-columns-spanned="{across}"' if across > 1 else ""
        high = f' table:number-rows-spanned="{down}"' if down > 1 else ""
        return (f'<table:table-cell table:style-name="{name}"{wide}{high}>{inner}'
                "</table:table-cell>" + "<table:covered-table-cell/>" * (across - 1))  # fmt: skip

    def table(self, widths: Sequence[float], rows: Sequence[str]) -> str:
        """A table of rows of cells."""
        self._tables += 1
        kind = (f'style:width="{sum(widths):.1f}pt" table:align="left" fo:margin-left="0pt"'
                ' table:border-model="collapsing"')  # fmt: skip
        name = self.style("table", f"<style:table-properties {kind}/>")
        columns = "".join(f'<table:table-column table:style-name="{self._column(wide)}"/>'
                          for wide in widths)  # fmt: skip
        lines = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        return (f'<table:table table:name="T{self._tables}" table:style-name="{name}">'
                f"{columns}{lines}</table:table>")  # fmt: skip

    def _column(self, wide: float) -> str:
        inner = f'<style:table-column-properties style:column-width="{wide:.1f}pt"/>'
        return self.style("table-column", inner)

    def slot(self, *shapes: Shape) -> str:
        """The sign for a place of shapes, which count from its middle on the line of letters."""
        self._slots.append(shapes)
        return SLOT

    def _drawn(self, shape: Shape, x: float, y: float, level: int) -> str:
        """A shape that lies free upon the page."""
        left, top, wide, high = shape.box
        place = (f'text:anchor-type="page" text:anchor-page-number="1" draw:z-index="{level}" '
                 f'svg:x="{x + left:.2f}pt" svg:y="{y + top:.2f}pt" svg:width="{wide:.2f}pt" '
                 f'svg:height="{high:.2f}pt"')  # fmt: skip
        name = self.style("graphic", f"<style:graphic-properties {shape.how} {_FREE}/>")
        place += f' draw:style-name="{name}"'
        if not shape.picture:
            return f"<draw:{shape.kind} {place} {shape.more}/>"
        end = "jpg" if shape.picture.startswith(b"\xff\xd8") else "png"
        file = self._files.setdefault(shape.picture, f"Pictures/{len(self._files)}.{end}")
        image = f'<draw:image xlink:href="{file}" xlink:type="simple"/>'
        return f"<draw:frame {place}>{image}</draw:frame>"

    @property
    def pictures(self) -> int:
        """How many of the shapes are pictures."""
        return sum(bool(shape.picture) for shapes in self._slots for shape in shapes)

    def filled(self, body: str, places: Sequence[tuple[float, float]]) -> str:
        """The body with its shapes where their signs stood; a blank takes each sign's room."""
        drawn = "".join(
            self._drawn(shape, x, y, level)
            for shapes, (x, y) in zip(self._slots, places, strict=True)
            for level, shape in enumerate(shapes, 1)
        )
        return drawn + body.replace(SLOT, "\u00a0")

    def file(self, body: str, paper: tuple[int, int], margin: float, foot: str) -> bytes:
        """The whole document as a file."""
        auto = "".join(
            f'<style:style style:name="{name}" style:family="{family}">{inner}</style:style>'
            for (family, inner), name in self._styles.items()
        )
        content = (f"{_XML}<office:document-content {_OPEN}><office:automatic-styles>{auto}"
                   f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
                   "</office:body></office:document-content>")  # fmt: skip
        parts = {"content.xml": content.encode(), "styles.xml": _styles(paper, margin, foot)}
        parts |= {name: data for data, name in self._files.items()}
        entries = "".join(f'<manifest:file-entry manifest:full-path="{name}" '
                          f'manifest:media-type="{_kind(name)}"/>'
                          for name in ("/", *parts))  # fmt: skip
        listed = f"{_XML}<manifest:manifest {_SPACES}>{entries}</manifest:manifest>"
        made = BytesIO()
        with zipfile.ZipFile(made, "w") as book:
            book.writestr("mimetype", _MIME, zipfile.ZIP_STORED)
            for name, data in (*parts.items(), ("META-INF/manifest.xml", listed.encode())):
                book.writestr(name, data)
        return made.getvalue()


def _kind(name: str) -> str:
    ends = {"png": "image/png", "jpg": "image/jpeg", "xml": "text/xml"}
    return ends.get(name.rpartition(".")[2], _MIME)


def _styles(paper: tuple[int, int], margin: float, foot: str) -> bytes:
    wide, high = paper
    lines = (f'fo:page-width="{wide}pt" fo:page-height="{high}pt" fo:margin-left="{margin}pt" '
             f'fo:margin-right="{margin}pt" fo:margin-top="{margin}pt" '
             f'fo:margin-bottom="{margin / 2 if foot else margin}pt"')  # fmt: skip
    if wide > high:
        lines += ' style:print-orientation="landscape"'
    below = ('<style:footer-style><style:header-footer-properties fo:min-height="14pt"/>'
             "</style:footer-style>" if foot else "")  # fmt: skip
    last = (f'<style:footer><text:p text:style-name="F">{breaking(foot)}</text:p></style:footer>'
            if foot else "")  # fmt: skip
    small = ('<style:style style:name="F" style:family="paragraph"><style:text-properties '
             'fo:font-size="8pt" fo:color="#555555"/></style:style>')  # fmt: skip
    return (f"{_XML}<office:document-styles {_OPEN}><office:automatic-styles>{small}"
            f'<style:page-layout style:name="L"><style:page-layout-properties {lines}/>{below}'
            "</style:page-layout></office:automatic-styles><office:master-styles>"
            '<style:master-page style:name="Standard" style:page-layout-name="L">'
            f"{last}</style:master-page></office:master-styles></office:document-styles>"
            ).encode()  # fmt: skip
