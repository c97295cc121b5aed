"""Sheets drawn with Asymptote: its paths, pens, shades and graphics, its words set by XeLaTeX."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.held_out.asymptote import parts, states
from tests.drawing.held_out.asymptote.page import Box, Page, beside, space, stack
from tests.drawing.held_out.asymptote.ways import LAYOUTS, SIZES, WAYS
from tests.drawing.held_out.attempts import NoRoomError, drawn_in_attempts
from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.told import random_told

FAMILIES: Mapping[Family, float] = {
    "arrow": 5, "triangle": 5, "chevron": 5, "tick": 6, "thumb": 4, "sign": 4, "face": 3,
    "disc": 4, "square": 4, "letter": 5, "word": 5, "ground": 4, "pill": 4, "badge": 6,
}  # fmt: skip
_PRELUDE = Path(__file__).parent / "asymptote" / "page.asy"
_GUTTER = 20.0
_PARTS: Mapping[str, parts.Part] = {
    "head": parts.head, "facts": parts.facts, "result": parts.result, "legend": parts.legend,
    "footnotes": parts.footnotes, "states": states.states, "totals": states.totals,
}  # fmt: skip


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan."""
    return drawn_in_attempts(plans, _page_of, _printed)


def _page_of(plan: Plan, attempt: int) -> Page:
    told = random_told(plan, attempt, WAYS, LAYOUTS, SIZES)
    page, margin = Page(told, told.way["paper"]), told.way["margin"]
    whole = _put_together(page, page.paper[0] - 2 * margin, told.way["plan"])
    if whole.high > page.paper[1] - 2 * min(margin, 40) or whole.wide > page.paper[0] - margin:
        raise NoRoomError(f"{told.way['layout']}: {whole.wide:.0f} by {whole.high:.0f}")
    whole.put(margin, min(margin, 40))
    return page


def _put_together(page: Page, room: float, plan: Sequence[Any]) -> Box:
    """Parts below one another; two plans side by side stand for a part."""
    boxes = []
    for one in plan:
        if isinstance(one, str):
            boxes.append(_PARTS[one](page, room))
            continue
        share, left, right = one
        first = _put_together(page, share * room - _GUTTER / 2, left)
        second = _put_together(page, (1 - share) * room - _GUTTER / 2, right)
        keep = space(share * room + _GUTTER / 2 - first.wide)
        boxes.append(beside([first, keep, second], 0))
    return stack(boxes, page.told.way["gap"])


def _printed(pages: Sequence[Page]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, by a run of its own."""
    return [(_run(page), "") for page in pages]


def _run(page: Page) -> bytes:
    wide, high = page.paper
    source = [
        _PRELUDE.read_text(encoding="utf-8"),
        f'texpreamble("\\usepackage{{fontspec,graphicx}}\\setmainfont[Ligatures=NoCommon]'
        f'{{{page.font}}}");',
        f"fill(box((0, 0), ({wide}, -{high})), white);",
        *page.source,
    ]
    with tempfile.TemporaryDirectory() as folder:
        for name, data in page.pictures.items():
            (Path(folder) / name).write_bytes(data)
        (Path(folder) / "sheet.asy").write_text("\n".join(source), encoding="utf-8")
        command = ["asy", "sheet.asy"]
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        if run.returncode or not (Path(folder) / "sheet.pdf").exists():
            raise RuntimeError(f"asy ended with {run.returncode}: {run.stdout}{run.stderr}")
        return (Path(folder) / "sheet.pdf").read_bytes()
