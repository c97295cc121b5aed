"""The ways in which the labels of a sheet may have their values: beside them, below, above."""

import itertools
from collections.abc import Sequence

from extract.records import Box
from extract.sheet.geometry import middle
from extract.sheet.layout.fields.choice import names_act, says
from extract.sheet.layout.fields.labels.label import FieldLabel
from extract.sheet.layout.fields.telling import INSTITUTION, is_day
from extract.sheet.layout.fields.values.head_rows import values_below_heads
from extract.sheet.layout.fields.values.in_text import tells_result, text_of
from extract.sheet.layout.fields.values.nearest_label import nearest_only
from extract.sheet.layout.fields.values.one_value import value_above, value_of
from extract.sheet.layout.fields.values.sections import without_next_section
from extract.sheet.layout.fields.values.value_columns import (
    Values,
    centred_starts,
    columns_of_labels,
    lines_beside,
    middle_of,
)
from extract.sheet.words import Word, fold

NEXT_ROW = 0.5
"""Type sizes by which values on one level may differ."""


def values_of(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
) -> list[Values]:
    """The lines that belong to each label, set to the top of its cell, and if that can be, to its
    middle; those above it, as forms have them: the label stands below the line to write on; and
    those below it in a table whose heads are the labels.

    `obstacles` are the tables of the sheet: a value ends where one begins.
    """
    ways: list[Values] = []
    for centred in (False, True):
        found: Values = {}
        for column in columns_of_labels(labels):
            starts: list[int] | None = None
            if centred:
                beside = lines_beside(column, lines, labels, obstacles, width)
                starts = centred_starts(column, beside)
            starts = [*(starts or [label.line for label in column]), len(lines)]
            for label, own in zip(column, itertools.pairwise(starts), strict=True):
                value = value_of(label, range(*own), lines, labels, obstacles, width)
                found[label.name] = value
            whole = {
                label.name: without_next_section(label, column, found, lines) for label in column
            }
            found |= whole
        found = nearest_only(labels, without_centred(found, labels), lines)
        # A label without words stands where its value begins, in the middle of nothing.
        found |= {label.name: ways[0][label.name] for label in labels if ways and not label.words}
        ways += [found] if found not in ways else []
    above = values_above(lines, labels, obstacles, width, ways[0])
    with_colon = {label.name for label in labels if label.colon}
    forms = {name: ways[0][name] if name in with_colon else value for name, value in above.items()}
    heads = values_below_heads(lines, labels, ways[0])
    ways += [nearest_only(labels, forms, lines), nearest_only(labels, above, lines), heads]
    told = [told_by_words(way, ways[0], above) for way in ways]
    return [way for n, way in enumerate(told) if way not in told[:n]]


def values_above(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[FieldLabel],
    obstacles: Sequence[Box],
    width: float,
    usual: Values,
) -> Values:
    """The values that stand above their labels, the `usual` ones of an act below the letterhead and
    of labels without words; of labels on one line all begin on one level, be it
    that some take more lines: `Employment, Social Policy, Health and Consumer` / `Affairs`."""
    page = (lines, labels, obstacles, width)
    above = {label.name: value_above(label, *page) for label in labels}
    for label in (each for each in labels if not above[each.name]):
        level = [above[o.name] for o in labels if o.line == label.line and len(above[o.name]) > 1]
        highest = min((middle_of(value[0]) for value in level), default=middle(label.box))
        high = (middle(label.box) - highest) / label.size + NEXT_ROW
        above[label.name] = value_above(label, *page, first=high) if level else []
    below, over = (text_of(way.get("subject", ())) for way in (usual, above))
    # Below the letterhead, under which the act stands.
    if names_act(below) and (not says(over) or INSTITUTION in fold(over)):
        above["subject"] = usual["subject"]
    return above | {label.name: usual[label.name] for label in labels if not label.words}


def without_centred(found: Values, labels: Sequence[FieldLabel]) -> Values:
    """The values without the lines below them that begin another, which reaches above its label as
    far as below: the last label of one column may stand higher than such a one beside it."""
    tops = {label.name: label.box[1] for label in labels}
    above = {
        id(word)
        for name, value in found.items()
        for line in value
        if middle_of(line) < tops[name]
        for word in line
    }
    bottoms = {label.name: label.box[3] for label in labels}
    return {
        name: [
            line for line in value if id(line[0]) not in above or middle_of(line) < bottoms[name]
        ]
        for name, value in found.items()
    }


def told_by_words(way: Values, usual: Values, above: Values) -> Values:
    """The values of one way, with the words beside the label of the result that tell it, or its
    own, or those above it: it may be the only label in a frame, or a caption. So may that of the
    day, of which nothing is told elsewhere."""
    day, over = text_of(way.get("sitting_date", [])), above.get("sitting_date", [])
    if not day and is_day(text_of(over)):
        way = {**way, "sitting_date": over}
    for other in (usual, way, above):
        value = other.get("final_result", [])
        if value and tells_result([word for line in value for word in line]):
            return {**way, "final_result": value}
    return way
