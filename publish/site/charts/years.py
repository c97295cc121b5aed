"""The chart of a Member State: how often it did not say yes, by year."""

from collections.abc import Mapping, Sequence
from typing import Any

from publish.site.charts.drawing import COLOURS, CONFIG
from publish.site.words import WORDS

KINDS: Mapping[str, str] = {
    "no": COLOURS["fill-no"],
    "abstain": COLOURS["fill-abstain"],
    "not_participating": COLOURS["fill-absent"],
}
"""One row of bars each, so that colour says nothing that its heading does not."""
_ROW_HEIGHT = 60
_YEAR_WIDTH = 34
_LEAST_WIDTH = 120
"""Room for the longest heading above the bars of few years."""


def years_chart(years: Sequence[int], counts: Mapping[str, Sequence[int]]) -> dict[str, Any]:
    """For each kind of position its count in each of these years."""
    rows = [
        {"year": year, "kind": WORDS[kind], "votes": count}
        for kind in KINDS
        for year, count in zip(years, counts[kind], strict=True)
    ]
    words = [WORDS[kind] for kind in KINDS]
    scale = {"domain": words, "range": [*KINDS.values()]}
    colour = {"field": "kind", "type": "nominal", "legend": None, "scale": scale}
    axis = {"labelAngle": 0, "ticks": False}
    header = {"labelOrient": "top", "labelAnchor": "start"}
    return {
        "data": {"values": rows},
        "facet": {"row": {"field": "kind", "title": None, "sort": words, "header": header}},
        "spec": {
            "encoding": {
                "x": {"field": "year", "type": "ordinal", "title": None, "axis": axis},
                "y": {"field": "votes", "type": "quantitative", "title": None, "axis": None},
            },
            "layer": [
                {"mark": {"type": "bar", "size": 30}, "encoding": {"color": colour}},
                {"mark": {"type": "text", "dy": -7}, "encoding": {"text": {"field": "votes"}}},
            ],
            "width": max(len(years) * _YEAR_WIDTH, _LEAST_WIDTH),
            "height": _ROW_HEIGHT,
        },
        "config": CONFIG,
    }
