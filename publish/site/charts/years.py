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
    import altair as alt  # a second; most builds find their charts drawn

    rows = [
        {"year": year, "kind": WORDS[kind], "votes": count}
        for kind in KINDS
        for year, count in zip(years, counts[kind], strict=True)
    ]
    words = [WORDS[kind] for kind in KINDS]
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        x=alt.X("year:O", title=None, axis=alt.Axis(labelAngle=0, ticks=False)),
        y=alt.Y("votes:Q", title=None, axis=None),
    )
    colour = alt.Color(
        "kind:N", legend=None, scale=alt.Scale(domain=words, range=[*KINDS.values()])
    )
    bars = base.mark_bar(size=30).encode(color=colour)
    numbers = base.mark_text(dy=-7).encode(text="votes:Q")
    width = max(len(years) * _YEAR_WIDTH, _LEAST_WIDTH)
    chart = alt.layer(bars, numbers).properties(width=width, height=_ROW_HEIGHT)
    facets = chart.facet(
        row=alt.Row(
            "kind:N",
            title=None,
            sort=words,
            header=alt.Header(labelOrient="top", labelAnchor="start"),
        )
    )
    return {**facets.to_dict(), "config": CONFIG}
