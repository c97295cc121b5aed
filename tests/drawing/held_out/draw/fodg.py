"""A page as a flat drawing of OpenDocument: frames, shapes, paths, pictures, connectors, tables."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.drawing.held_out.placed.items import Item

_SPACES = {"office": "office", "style": "style", "text": "text", "table": "table",
           "draw": "drawing", "fo": "xsl-fo-compatible", "svg": "svg-compatible"}  # fmt: skip
_ROOT = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
_NAMES = " ".join(f'xmlns:{short}="{_ROOT.format(name)}"' for short, name in _SPACES.items())
_TIP = ('<draw:marker draw:name="tip" svg:viewBox="0 0 20 20" svg:d="M10 0L20 20L0 20Z"/>'
        '<draw:stroke-dash draw:name="dots" draw:style="round" draw:dots1="1" '
        'draw:dots1-length="0.8pt" draw:distance="2pt"/>')  # fmt: skip
_NO_PADS = {f"fo:padding-{side}": "0pt" for side in ("left", "right", "top", "bottom")}
_SCRIPTS = (("fo", ""), ("style", "-asian"), ("style", "-complex"))
SCALE = 1000
"""Units of a path's box for 1 of an outline."""


class Page:
    """One page; keeps the styles that its items ask for."""

    def __init__(self, items: Sequence[Item], paper: tuple[float, float]) -> None:
        self._styles: dict[str, str] = {}
        self._grades: dict[str, str] = {}
        self._fonts: set[str] = set()
        self._body = "".join(self._drawn(one) for one in items)
        self._paper = paper

    def document(self) -> str:
        """The whole file."""
        wide, high = self._paper
        side = "landscape" if wide > high else "portrait"
        fonts = "".join(f"<style:font-face style:name={quoteattr(one)} svg:font-family="
                        f'"{escape(one)}"/>' for one in sorted(self._fonts))  # fmt: skip
        plain = ('<style:style style:name="M" style:family="drawing-page">'
                 '<style:drawing-page-properties draw:fill="none"/></style:style>')  # fmt: skip
        return (
            f'<?xml version="1.0" encoding="UTF-8"?><office:document {_NAMES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.graphics">'
            f"<office:font-face-decls>{fonts}</office:font-face-decls>"
            f"<office:styles>{_TIP}{''.join(self._grades.values())}</office:styles>"
            '<office:automatic-styles><style:page-layout style:name="P">'
            f'<style:page-layout-properties fo:margin="0pt" fo:page-width="{wide}pt" '
            f'fo:page-height="{high}pt" style:print-orientation="{side}"/></style:page-layout>'
            f"{plain}{''.join(self._styles.values())}</office:automatic-styles>"
            '<office:master-styles><style:master-page style:name="S" style:page-layout-name="P" '
            'draw:style-name="M"/></office:master-styles><office:body><office:drawing>'
            '<draw:page draw:name="1" draw:style-name="M" draw:master-page-name="S">'
            f"{self._body}</draw:page></office:drawing></office:body></office:document>"
        )

    def _style(self, family: str, inside: str) -> str:
        """The name of a style, which is made once."""
        name = f"{family[:1]}{len(self._styles)}"
        key = f"{family} {inside}"
        if key in self._styles:
            return self._styles[key].split('"')[1]
        self._styles[key] = (f'<style:style style:name="{name}" style:family="{family}">'
                             f"{inside}</style:style>")  # fmt: skip
        return name

    def _graphic(self, one: Item) -> str:
        """The style of a shape or a frame."""
        fill, line = one.get("fill", ""), one.get("stroke", "")
        look = {"draw:fill": "solid" if fill else "none", "draw:stroke": "none",
                **_NO_PADS, "draw:textarea-vertical-align": one.get("stand", "top"),
                "draw:auto-grow-height": "false", "draw:auto-grow-width": "false",
                "fo:wrap-option": "wrap"}  # fmt: skip
        if fill:
            look["draw:fill-color"] = fill
        if last := one.get("fill2", ""):
            look |= {"draw:fill": "gradient", "draw:fill-gradient-name": self._grade(fill, last)}
        if line:
            look |= {"draw:stroke": "dash" if one.get("strokeDash") else "solid",
                     "svg:stroke-color": line, "svg:stroke-width": f"{one['strokeWidth']:.2f}pt",
                     "draw:stroke-dash": "dots", "draw:stroke-linejoin": one.get("join", "miter"),
                     "svg:stroke-linecap": one.get("cap", "butt")}  # fmt: skip
        if one.get("tip"):
            look |= {"draw:marker-end": "tip", "draw:marker-end-width": f"{one['tip']:.2f}pt"}
        if one.get("opacity"):
            look["draw:opacity"] = f"{one['opacity']}%"
        if shade := one.get("shadow"):
            look |= {"draw:shadow": "visible", "draw:shadow-offset-x": f"{shade:.2f}pt",
                     "draw:shadow-offset-y": f"{shade:.2f}pt", "draw:shadow-color": "#999999",
                     }  # fmt: skip
        return self._style("graphic", f"<style:graphic-properties {_told(look)}/>")

    def _grade(self, first: str, last: str) -> str:
        name = f"g{first[1:]}{last[1:]}"
        self._grades[name] = (f'<draw:gradient draw:name="{name}" draw:style="linear" '
                              f'draw:start-color="{first}" draw:end-color="{last}" draw:angle='
                              '"0deg" draw:border="0%"/>')  # fmt: skip
        return name

    def _words(self, one: Item) -> str:
        """Paragraphs of runs: words, whether they are bold, colour, part of the size, font."""
        side = {"left": "start", "right": "end", "center": "center"}[one["at"]]
        look = {"fo:text-align": side, "fo:margin": "0pt"}
        if one.get("step"):
            look["fo:line-height"] = f"{one['step']:.2f}pt"
        style = self._style("paragraph", f"<style:paragraph-properties {_told(look)}/>"
                            f"<style:text-properties {_sizes(one)}/>")  # fmt: skip
        return "".join(f'<text:p text:style-name="{style}">'
                       + "".join(self._run(*run) for run in runs) + "</text:p>"
                       for runs in one["paragraphs"])  # fmt: skip

    def _run(self, said: str, font: str, size: float, bold: bool, colour: str) -> str:
        self._fonts.add(font)
        look = {"fo:color": colour, "fo:language": "none", "fo:country": "none"}
        for space, kind in _SCRIPTS:
            look |= {f"style:font-name{kind}": font, f"{space}:font-size{kind}": f"{size:.2f}pt",
                     f"{space}:font-weight{kind}": "bold" if bold else "normal"}  # fmt: skip
        style = self._style("text", f"<style:text-properties {_told(look)}/>")
        broken = escape(said).replace("\n", "<text:line-break/>") if said.strip() else "<text:s/>"
        return f'<text:span text:style-name="{style}">{broken}</text:span>'

    def _drawn(self, one: Item) -> str:
        kind = one["kind"]
        if kind == "table":
            return self._table(one)
        style = f'draw:style-name="{self._graphic(one)}"'
        if kind in {"rule", "link"}:
            ends = (f'svg:x1="{one["x"]:.2f}pt" svg:y1="{one["y"]:.2f}pt" '
                    f'svg:x2="{one["x2"]:.2f}pt" svg:y2="{one["y2"]:.2f}pt"')  # fmt: skip
            shape = "connector" if kind == "link" else "line"
            return f"<draw:{shape} {style} {ends}/>"
        place = _place(one)
        if kind == "image":
            return (f"<draw:frame {style} {place}><draw:image><office:binary-data>{one['data']}"
                    "</office:binary-data></draw:image></draw:frame>")  # fmt: skip
        if kind == "path":
            return (f'<draw:path {style} {place} svg:viewBox="0 0 {one["edges"]}" '
                    f'svg:d="{one["d"]}"/>')  # fmt: skip
        said = self._words(one) if one.get("paragraphs") else ""
        if not one.get("fill") and not one.get("stroke"):
            return f"<draw:frame {style} {place}><draw:text-box>{said}</draw:text-box></draw:frame>"
        corner = f' draw:corner-radius="{one["round"]}pt"' if one.get("round") else ""
        shape = "ellipse" if kind == "ellipse" else "rect"
        return f"<draw:{shape} {style} {place}{corner}>{said}</draw:{shape}>"

    def _table(self, one: Item) -> str:
        """A table of the program's own, in its frame."""
        columns = "".join(
            f'<table:table-column table:style-name="{name}"/>'
            for name in (self._style("table-column", "<style:table-column-properties "
                                     f'style:column-width="{wide:.2f}pt"/>')
                         for wide in one["widths"]))  # fmt: skip
        rows = ""
        for high, cells in zip(one["heights"], one["cells"], strict=True):
            name = self._style("table-row", f'<style:table-row-properties style:row-height='
                               f'"{high:.2f}pt"/>')  # fmt: skip
            made = "".join(self._cell(cell) for cell in cells)
            rows += f'<table:table-row table:style-name="{name}">{made}</table:table-row>'
        return (f"<draw:frame {_place(one)}><table:table>{columns}{rows}</table:table>"
                "</draw:frame>")  # fmt: skip

    def _cell(self, cell: Item) -> str:
        fill, pad = cell.get("fill", ""), cell.get("pad", 0)
        look = {"draw:fill": "solid" if fill else "none", **_NO_PADS,
                "fo:padding-left": f"{pad}pt", "fo:padding-right": f"{pad}pt",
                "draw:textarea-vertical-align": "middle"}  # fmt: skip
        look |= {"draw:fill-color": fill} if fill else {}
        edges = {f"fo:border-{side}": cell["edges"].get(side, "none")
                 for side in ("left", "top", "right", "bottom")}  # fmt: skip
        name = self._style("table-cell", f"<style:graphic-properties {_told(look)}/>"
                           f"<style:paragraph-properties {_told(edges)}/>"
                           f"<style:text-properties {_sizes(cell)}/>")  # fmt: skip
        return (f'<table:table-cell table:style-name="{name}">{self._words(cell)}'
                "</table:table-cell>")  # fmt: skip


def _told(look: Mapping[str, str]) -> str:
    return " ".join(f"{name}={quoteattr(value)}" for name, value in look.items())


def _sizes(one: Item) -> str:
    """The size of what has no words, which would be great else."""
    size = f"{one['paragraphs'][0][0][2]:.2f}pt"
    return _told({f"{space}:font-size{kind}": size for space, kind in _SCRIPTS})


def _place(one: Item) -> str:
    return (f'svg:x="{one["x"]:.2f}pt" svg:y="{one["y"]:.2f}pt" '
            f'svg:width="{one["width"]:.2f}pt" svg:height="{one["height"]:.2f}pt"')  # fmt: skip
