"""What a page of fpdf2 is made of, as JSON: words, lines, tables, boxes."""

from collections.abc import Sequence
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.told import Told

Part = dict[str, Any]
Block = dict[str, Any]
Cell = dict[str, Any]
BARE: Cell = {"at": "L", "bare": True}
"""What stands in the gutter between blocks."""
_SMALL = 6.8


class Kit:
    """What one page is printed with; keeps its fonts."""

    def __init__(self, told: Told) -> None:
        self.told, self.way = told, told.way
        self.wide: float = told.way["paper"][0] - 2 * told.way["margin"]
        self.fonts: dict[str, tuple[str, str]] = {}
        self.uses(told.way["font"])

    def uses(self, family: str) -> str:
        """A font of a file that the page has."""
        self.fonts[family] = font_file(family), font_file(family, bold=True)
        return family

    def text(self, said: str, *, bold: bool = False, size: float = 1, ink: str = "",
             font: str = "") -> Part:  # fmt: skip
        """Words in one look.

        Raises NoRoomError where their font lacks a letter.
        """
        family = self.uses(font or self.way["font"])
        if gap := lacking(said.replace("\n", ""), self.fonts[family][bold]):
            raise NoRoomError(f"{family} has no {gap}")
        least = (8.0 if self.told.plan.picture else _SMALL) / self.told.size
        part: Part = {"t": said, "b": bold, "s": max(size, least), "ink": ink}
        return part | ({"f": font} if font else {})

    def para(self, *runs: Part, at: str = "L", leading: float = 0) -> Block:
        """A paragraph."""
        lead = leading or self.way["leading"]
        return {"do": "para", "runs": [run for run in runs if run["t"]], "at": at, "lead": lead}

    def line(self, *items: Sequence[Part], at: str = "L", gap: float = 0, high: float = 0
             ) -> Block:  # fmt: skip
        """Items that stay whole, beside one another."""
        size = max((part.get("s", 1) for item in items for part in item), default=1)
        lead = high or max(1.3, 1.25 * size)
        return {"do": "line", "items": [list(item) for item in items if item], "at": at,
                "gap": gap, "lead": lead}  # fmt: skip

    def cell(self, said: str = "", at: str = "L", **more: Any) -> Cell:
        """A cell of words."""
        if not said:
            return {"at": at, **more}
        bold, size, ink = (more.pop(*one) for one in (("bold", False), ("size", 1), ("ink", "")))
        return self.text(said, bold=bold, size=size, ink=ink) | {"at": at, **more}

    def head(self, said: str, at: str = "L") -> Cell:
        """A head of a column."""
        way = self.way
        return self.cell(said, at, bold=way["head_bold"], ink=way["head_ink"],
                         fill=way["head_fill"])  # fmt: skip

    def table(self, rows: Sequence[Sequence[Cell]], widths: Sequence[float], rules: str, *,
              head: int = 0, sums: int = 0, high: float = 0, up: float = -1, at: str = "LEFT",
              made: str = "") -> Block:  # fmt: skip
        """Rows of cells; the first are heads, the last sums."""
        way = self.way
        return {"do": made or way["made"], "rows": [list(row) for row in rows],
                "widths": list(widths), "rules": rules, "head": head, "sums": sums,
                "high": high * self.told.size, "up": way["pad"] if up < 0 else up,
                "pad": way["pad_across"], "lead": 1.16, "at": at}  # fmt: skip

    def box(self, blocks: Sequence[Block], *, fill: str = "", edge: bool = True, pad: float = 5
            ) -> Block:  # fmt: skip
        """Blocks in a frame or upon a ground."""
        return {"do": "box", "blocks": list(blocks), "fill": fill, "edge": edge, "pad": pad,
                "round": self.way["round"], "gap": 3}  # fmt: skip

    def beside(self, left: Sequence[Block], right: Sequence[Block], share: float, gutter: float
               ) -> Block:  # fmt: skip
        """Two columns of the page."""
        return {"do": "beside", "left": left, "right": right, "share": share, "gutter": gutter,
                "gap": self.way["gap"]}  # fmt: skip
