"""Elements as text, and what all parts of one sheet share."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from tests.drawing.held_out.marks import MarkLook
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Web:
    """One sheet, and what the dice chose for it."""

    plan: Plan
    c: Mapping[str, Any]

    @property
    def sheet(self) -> Sheet:
        """What it says."""
        return self.plan.sheet

    @property
    def look(self) -> MarkLook:
        """How its marks look."""
        return self.plan.sheet.look


def el(name: str, *inside: str, cls: str = "", style: str = "", **more: object) -> str:
    """An element; what is inside is text that was escaped already."""
    said = {"class": cls, "style": style} | {key: str(value) for key, value in more.items()}
    pairs = "".join(f' {key}="{escape(value)}"' for key, value in said.items() if value)
    return f"<{name}{pairs}>{''.join(inside)}</{name}>"


def div(*inside: str, cls: str = "", style: str = "") -> str:
    """A block."""
    return el("div", *inside, cls=cls, style=style)


def span(*inside: str, cls: str = "", style: str = "") -> str:
    """A piece of a line."""
    return el("span", *inside, cls=cls, style=style)


def tr(cells: Iterable[str], *, cls: str = "", style: str = "") -> str:
    """A row of a table."""
    return el("tr", *cells, cls=cls, style=style)


def data_uri(kind: str, data: bytes) -> str:
    """A file inside an address."""
    return f"data:image/{kind};base64,{base64.b64encode(data).decode()}"
