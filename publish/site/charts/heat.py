"""The heat map of pairs of Member States: how often they voted alike."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from publish.site.charts.drawing import COLOURS, CONFIG

BANDS = (75.0, 85.0, 90.0, 94.0, 96.0, 98.0)
"""Where one colour ends and the next begins, in per cent.

The same for all charts, so that years can be compared; narrow at the upper end, since most pairs of
states mostly agree."""
_CELL = 26


@dataclass(frozen=True, slots=True)
class Cell:
    """One pair."""

    state_a: str
    state_b: str
    pct: float
    few: bool
    """Few votes in common: its number stands in brackets."""


def band_of(pct: float) -> int:
    """Which colour it gets, from 0 for the least alike."""
    return bisect_right(BANDS, pct)


def band_names() -> Sequence[str]:
    """What each colour stands for."""
    inner = [f"{low:.0f}–{high:.0f} %" for low, high in pairwise(BANDS)]
    return [f"below {BANDS[0]:.0f} %", *inner, f"{BANDS[-1]:.0f} % and more"]


def heat_chart(order: Sequence[str], cells: Sequence[Cell]) -> dict[str, Any]:
    """The lower half of the matrix in that order, each cell with its number."""
    import altair as alt  # a second; most builds find their charts drawn

    place = {code: number for number, code in enumerate(order)}
    bands, rows = [*range(len(BANDS) + 1)], []
    for cell in cells:
        column, row = sorted((cell.state_a, cell.state_b), key=place.__getitem__)
        shown = f"({cell.pct:.0f})" if cell.few else f"{cell.pct:.0f}"
        rows.append({"row": row, "column": column, "band": band_of(cell.pct), "shown": shown})
    axis = alt.Axis(labelAngle=0, ticks=False, domain=False)
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("column:N", sort=[*order[:-1]], title=None, axis=axis),
        y=alt.Y("row:N", sort=[*order[1:]], title=None, axis=axis),
    )

    def banded(kind: str) -> alt.Color:
        colours = [COLOURS[f"{kind}-{band}"] for band in bands]
        return alt.Color("band:N", legend=None, scale=alt.Scale(domain=bands, range=colours))

    squares = base.mark_rect().encode(color=banded("heat"))
    numbers = base.mark_text(fontSize=9).encode(text="shown:N", color=banded("on-heat"))
    size = _CELL * (len(order) - 1)
    chart = alt.layer(squares, numbers).resolve_scale(color="independent")
    return {**chart.properties(width=size, height=size).to_dict(), "config": CONFIG}
