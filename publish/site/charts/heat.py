"""The heat map of pairs of Member States: how often they voted alike."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
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
    size = _CELL * (len(order) - 1)
    return {
        "data": {"values": [*_rows(order, cells)]},
        "encoding": {"x": _side("column", order[:-1]), "y": _side("row", order[1:])},
        "layer": [
            {"mark": "rect", "encoding": {"color": _banded("heat")}},
            {
                "mark": {"type": "text", "fontSize": 9},
                "encoding": {"text": {"field": "shown"}, "color": _banded("on-heat")},
            },
        ],
        "resolve": {"scale": {"color": "independent"}},
        "width": size,
        "height": size,
        "config": CONFIG,
    }


def _rows(order: Sequence[str], cells: Iterable[Cell]) -> Iterator[dict[str, Any]]:
    place = {code: number for number, code in enumerate(order)}
    for cell in cells:
        column, row = sorted((cell.state_a, cell.state_b), key=place.__getitem__)
        shown = f"({cell.pct:.0f})" if cell.few else f"{cell.pct:.0f}"
        yield {"row": row, "column": column, "band": band_of(cell.pct), "shown": shown}


def _side(field: str, codes: Sequence[str]) -> dict[str, Any]:
    axis = {"labelAngle": 0, "ticks": False, "domain": False}
    return {"field": field, "type": "nominal", "sort": [*codes], "title": None, "axis": axis}


def _banded(kind: str) -> dict[str, Any]:
    bands = range(len(BANDS) + 1)
    scale = {"domain": [*bands], "range": [COLOURS[f"{kind}-{band}"] for band in bands]}
    return {"field": "band", "type": "nominal", "legend": None, "scale": scale}
