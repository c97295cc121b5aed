"""What labels of Graphviz are made of: tables, their cells, text with its breaks."""

from html import escape

from tests.drawing.held_out.letters import folded
from tests.drawing.held_out.told import Told


def td(inner: str, **attributes: object) -> str:
    """A cell; its content at the left unless it is told otherwise."""
    return f"<TD{_said({'align': 'LEFT'} | attributes)}>{inner}</TD>"


def table(rows: list[list[str]], **attributes: object) -> str:
    """A table of such cells, without lines or room unless it is told otherwise."""
    bare: dict[str, object] = {"border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 0}
    lines = "".join(f"<TR>{''.join(row)}</TR>" for row in rows)
    return f"<TABLE{_said(bare | attributes)}>{lines}</TABLE>"


def loose(inner: str, at: str = "LEFT", *, down: bool = False) -> str:
    """A table that is not stretched: what is spare goes to many empty cells beside or below it."""
    before = {"LEFT": 0, "CENTER": 12, "RIGHT": 24}[at]
    cells = [td("")] * before + [td(inner)] + [td("")] * (24 - before)
    return table([[cell] for cell in cells] if down else [cells])


def _said(attributes: dict[str, object]) -> str:
    return "".join(f' {name.upper()}="{said}"' for name, said in attributes.items() if said != "")


def text(
    told: Told,
    words: str,
    room: float = 0,
    *,
    scale: float = 1,
    bold: bool = False,
    colour: str = "",
    at: str = "LEFT",
) -> str:
    """Words in lines that find room, where there is a measure of it."""
    if not words:
        return ""
    size = max(told.size * scale, 6.2)
    lines = folded(words, told.way["font"], size, room * 0.97, bold=bold) if room else [words]
    # A break says how the line before it is ranged.
    last = f'<BR ALIGN="{at}"/>' if len(lines) > 1 else ""
    said = f'<BR ALIGN="{at}"/>'.join(escape(line, quote=False) for line in lines) + last
    ink = f' COLOR="{colour}"' if colour else ""
    said = f"<B>{said}</B>" if bold else said
    return f'<FONT POINT-SIZE="{size:.2f}"{ink}>{said}</FONT>'
