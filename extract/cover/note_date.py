"""The day of a note, wherever its cover prints it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from extract.cover.layout import AT_EDGE, ENTRY_GAP
from extract.pdf.runs import Line
from extract.text.dates import find_dates
from extract.text.vocabulary import Vocabulary


def read_date(
    column: Sequence[Line], others: Sequence[Sequence[Line]], vocabulary: Vocabulary
) -> date | None:
    """The first date of the right column, else the only date in the first place that has any.

    The places are the segments left of the column, and then those above all text.
    """
    dates = dates_in(column, vocabulary)
    if dates:
        return dates[0]
    for place in others:
        dates = dates_in(place, vocabulary)
        if dates:
            return dates[0] if len(set(dates)) == 1 else None
    return None


def dates_in(segments: Sequence[Line], vocabulary: Vocabulary) -> list[date]:
    """The dates of some segments; where none has any, those that go on in the segment below."""
    whole = [day for segment in segments for day in find_dates(segment.text, vocabulary)]
    return whole or [
        day
        for above, below in pairwise(segments)
        if goes_on(above, below)
        for day in find_dates(f"{above.text} {below.text}", vocabulary)
    ]


def goes_on(above: Line, below: Line) -> bool:
    """Whether a segment is the next line below another at the same left edge."""
    near = 0 < below.baseline - above.baseline <= ENTRY_GAP * above.size
    return near and abs(below.runs[0].x0 - above.runs[0].x0) <= AT_EDGE
