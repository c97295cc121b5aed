"""What a page of HTMLDOC is made of: tags of HTML 3.2, which knows neither styles nor boxes."""

import re
from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from tests.drawing.held_out.told import Told

Part = Callable[[Told], str]
BLANK = "&nbsp;"


def tag(name: str, inner: str = "", **attributes: object) -> str:
    """An element with these attributes, without those that are empty."""
    said = "".join(f' {key.rstrip("_")}="{value}"' for key, value in attributes.items()
                   if value not in ("", None))  # fmt: skip
    return f"<{name}{said}>{inner}</{name}>"


def td(inner: str, **attributes: object) -> str:
    """A cell, with a blank where there is nothing else."""
    return tag("td", inner or BLANK, **{"valign": "middle", **attributes})


def tr(*cells: str, **attributes: object) -> str:
    """A line of cells."""
    return tag("tr", "".join(cells), **attributes)


def table(*rows: str, **attributes: object) -> str:
    """A table, which has no lines and no room of its own."""
    plain = {"border": 0, "cellpadding": 2, "cellspacing": 0}
    return tag("table", "".join(rows), **{**plain, **attributes})


def b(words: str) -> str:
    """Words in bold."""
    return f"<b>{words}</b>" if words else ""


def font(inner: str, colour: str = "", size: str = "", face: str = "") -> str:
    """The same in another colour, size or face."""
    return tag("font", inner, color=colour, size=size, face=face) if inner else ""


def line(colour: str, high: float = 1) -> str:
    """A line across."""
    return table(tr(tag("td", "", height=high, bgcolor=colour)), width="100%", cellpadding=0)


def words(said: str) -> str:
    """Words as they are."""
    return escape(said)


def kept(said: str) -> str:
    """Words that are not parted at a line's end."""
    return escape(said).replace(" ", BLANK)


def readable(page: str, face: str) -> str:
    """The same with Greek in a face that has it, where the page's own does not."""
    if face != "monospace":
        return page
    return re.sub("[\u0370-\u03ff]+", lambda found: font(found[0], face="sans"), page)


def joined(told: Told, plan: Sequence[Any], parts: Mapping[str, Part]) -> str:
    """Parts below one another; a share and two plans stand in a table side by side."""
    found = []
    for one in plan:
        if isinstance(one, str):
            found.append(parts[one](told) if one != "tinted" else "")
            continue
        share, left, right = one
        sides = [tag("td", joined(told, side, parts), valign="top", width=f"{wide}%",
                     bgcolor=told.way["side_tint"] if "tinted" in side else "")
                 for side, wide in ((left, share), (right, 96 - share))]  # fmt: skip
        gap = tag("td", BLANK, width="4%")
        found.append(table(tr(sides[0], gap, sides[1]), width="100%",
                           cellpadding=0 if "tinted" not in (*left, *right) else 5))  # fmt: skip
    between: str = told.way["between_parts"]
    return between.join(part for part in found if part)
