"""What lies on a slide, as DrawingML: shapes with texts, connectors, pictures and tables."""

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

Node = dict[str, Any]
"""An object of a slide as `press.py` takes it: its XML, perhaps with a picture."""
Run = dict[str, Any]
Para = dict[str, Any]
_SIDES = {"left": "l", "center": "ctr", "right": "r"}
_NO_LINE = "<a:ln><a:noFill/></a:ln>"
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"


def emu(points: float) -> int:
    """In the unit of DrawingML."""
    return round(points * 12700)


def solid(colour: str) -> str:
    """A flat fill."""
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def graded(first: str, second: str, angle: int = 90) -> str:
    """A fill that runs from one colour into another."""
    inks = ((0, first.lstrip("#")), (100000, second.lstrip("#")))
    stops = "".join(f'<a:gs pos="{at}"><a:srgbClr val="{ink}"/></a:gs>' for at, ink in inks)
    way = f'<a:lin ang="{angle * 60000}" scaled="0"/>'
    return f"<a:gradFill><a:gsLst>{stops}</a:gsLst>{way}</a:gradFill>"


def line(colour: str, width: float = 0.75, dash: str = "solid", more: str = "") -> str:
    """An edge."""
    return f'<a:ln w="{emu(width)}">{solid(colour)}<a:prstDash val="{dash}"/>{more}</a:ln>'


def run(words: str, **form: Any) -> Run:
    """Words in one kind of letters."""
    return {"t": words, **form}


def para(*runs: Run, align: str = "left", **form: Any) -> Para:
    """A paragraph."""
    return {"runs": runs, "align": align, **form}


def _letters(form: Run, tag: str) -> str:
    ticks = "".join(f' {name}="{form[name]}"' for name in ("u", "cap") if form.get(name))
    ticks += "".join(f' {name}="1"' for name in "bi" if form.get(name))
    font = quoteattr(form["font"])
    faces = "".join(f"<a:{kind} typeface={font}/>" for kind in ("latin", "ea", "cs"))
    veil = solid(form["light"]).replace("solidFill", "highlight") if form.get("light") else ""
    ink = (solid(form["color"]) if form["color"] else "") + veil
    return (
        f'<a:{tag} lang="en-GB" sz="{round(form["size"] * 10) * 10}"{ticks}>{ink}{faces}</a:{tag}>'
    )


def _paragraph(p: Para, base: Run) -> str:
    left, first = map(emu, p.get("indent", (0, 0)))
    inside = ""
    for name, key in (("lnSpc", "exact"), ("spcAft", "after")):
        if key in p:
            inside += f'<a:{name}><a:spcPts val="{round(p[key] * 100)}"/></a:{name}>'
    bullet = p.get("bullet")
    if bullet:
        part = round(bullet.get("size", base["size"]) / base["size"] * 100) * 1000
        inside += (
            solid(bullet["color"]).replace("solidFill", "buClr") + f'<a:buSzPct val="{part}"/>'
        )
        inside += f"<a:buFont typeface={quoteattr(bullet['font'])}/><a:buChar char="
        inside += f"{quoteattr(bullet['t'])}/>"
    found = f'<a:pPr marL="{left}" indent="{first}" algn="{_SIDES[p["align"]]}">'
    found += f"{inside or '<a:buNone/>'}</a:pPr>"
    for r in p["runs"]:
        found += f"<a:r>{_letters(base | r, 'rPr')}<a:t>{escape(r['t'])}</a:t></a:r>"
    return f"<a:p>{found}{_letters(base, 'endParaRPr')}</a:p>"


def text(paras: Sequence[Para], base: Run, pad: float = 0, anchor: str = "ctr") -> str:
    """What stands in a shape, so far from its left and its right."""
    sides = f'lIns="{emu(pad)}" tIns="0" rIns="{emu(pad)}" bIns="0"'
    form = f'<a:bodyPr wrap="square" {sides} anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
    return form + "".join(_paragraph(p, base) for p in paras)


def preset(name: str, guides: str = "") -> str:
    """A form that the program has."""
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def path(rings: Sequence[Sequence[tuple[float, float]]]) -> str:
    """A form of one's own, of points from -1 to 1."""
    steps = ""
    for ring in rings:
        spots = [(round(1000 * (1 + x)), round(1000 * (1 - y))) for x, y in ring]
        first, *rest = [f'<a:pt x="{x}" y="{y}"/>' for x, y in spots]
        steps += f"<a:moveTo>{first}</a:moveTo>"
        steps += "".join(f"<a:lnTo>{point}</a:lnTo>" for point in rest) + "<a:close/>"
    lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
    return f'<a:custGeom>{lists}<a:path w="2000" h="2000">{steps}</a:path></a:pathLst></a:custGeom>'


def _place(box: Sequence[float], tag: str = "a", turn: str = "") -> str:
    x, y, w, h = map(emu, box)
    return f'<{tag}:xfrm{turn}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></{tag}:xfrm>'


def _object(tag: str, kind: str, rest: str) -> Node:
    name = f'<p:cNvPr id="@ID@" name="{kind} @ID@"/><p:cNv{kind}Pr/><p:nvPr/>'
    return {"xml": f"<p:{tag}><p:nv{kind}Pr>{name}</p:nv{kind}Pr>{rest}</p:{tag}>"}


def shape(
    box: Sequence[float], form: str = "rect", fill: str = "", edge: str = "", words: str = "",
    *, turn: int = 0,
) -> Node:  # fmt: skip
    """A shape or, where nothing is painted, a box of text."""
    spot = _place(box, turn=f' rot="{turn * 60000}"' if turn else "")
    paint = (form if form.startswith("<") else preset(form)) + (fill or "<a:noFill/>")
    body = words or "<a:bodyPr/><a:p/>"
    rest = f"<p:spPr>{spot}{paint}{edge or _NO_LINE}</p:spPr><p:txBody>{body}</p:txBody>"
    return _object("sp", "Sp", rest)


def connector(x: float, y: float, wide: float, high: float, edge: str) -> Node:
    """A straight line, upwards where it is less than nothing high."""
    box = (x, min(y, y + high), wide, abs(high))
    spot = _place(box, turn=' flipV="1"' if high < 0 else "")
    return _object("cxnSp", "CxnSp", f"<p:spPr>{spot}{preset('line')}{edge}</p:spPr>")


def image(box: Sequence[float], data: str) -> Node:
    """A picture, as text."""
    fill = '<p:blipFill><a:blip r:embed="@REL@"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
    body = f"{fill}<p:spPr>{_place(box)}{preset('rect')}</p:spPr>"
    return _object("pic", "Pic", body) | {"image": data}


def cell(paras: Sequence[Para], base: Run, fill: str, span: int, edges: Sequence[str]) -> str:
    """A cell of a table."""
    words = text(paras or [para()], base).replace("<a:noAutofit/>", "")
    blank = '<a:tc hMerge="1"><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc>' * (span - 1)
    sides = f'marL="{emu(4)}" marR="{emu(4)}" marT="0" marB="0" anchor="ctr"'
    form = f"<a:tcPr {sides}>{''.join(edges)}{fill}</a:tcPr>"
    return f'<a:tc gridSpan="{span}"><a:txBody>{words}</a:txBody>{form}</a:tc>{blank}'


def table(
    x: float, y: float, widths: Sequence[float], rows: Sequence[tuple[float, str]], style: str
) -> Node:
    """A table of the program; each row has its height."""
    grid = "".join(f'<a:gridCol w="{emu(wide)}"/>' for wide in widths)
    lines = "".join(f'<a:tr h="{emu(high)}">{cells}</a:tr>' for high, cells in rows)
    flags = f'firstRow="1" bandRow="1"><a:tableStyleId>{style}</a:tableStyleId>' if style else ">"
    whole = f"<a:tbl><a:tblPr {flags}</a:tblPr><a:tblGrid>{grid}</a:tblGrid>{lines}</a:tbl>"
    box = _place((x, y, sum(widths), sum(high for high, _ in rows)), "p")
    data = f'<a:graphic><a:graphicData uri="{_TABLE}">{whole}</a:graphicData></a:graphic>'
    return _object("graphicFrame", "GraphicFrame", box + data)
