"""Which label a word belongs to that stands by two of them."""

from collections.abc import Sequence

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.fields.labels.label import FieldLabel, on_line_with
from extract.sheet.layout.fields.values.in_text import runs_on
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.words import Word

EDGE = 0.75
"""Type sizes by which a value may begin before the label that stands above it, as in a pill."""


def nearest_only(
    labels: Sequence[FieldLabel], found: Values, lines: Sequence[Sequence[Word]]
) -> Values:
    """The values, words that stand by two labels left to the one whose label or line is less than
    half as far, or below which it stands where both are level: beside a label whose value is below
    it, that of another column may stand. In a text each word is that of the last label before
    it."""
    places = {label.name: label for label in labels}
    away = distances(labels, found, lines)

    def stands_by_it(word: Word, name: str) -> bool:
        own = away[id(word)][name]
        return all(own < other / 2 for each, other in away[id(word)].items() if each != name)

    def is_below(word: Word, name: str) -> bool:
        own = places[name]
        return all(
            on_line_with(own, places[each])
            and places[each].box[2] < own.box[0] <= word.box[0] + EDGE * own.size
            for each in away[id(word)]
            if each != name
        )

    def is_others(word: Word, name: str) -> bool:
        others = [each for each in away[id(word)] if each != name]
        return any(stands_by_it(word, each) or is_below(word, each) for each in others)

    kept = {
        name: [[word for word in line if not is_others(word, name)] for line in value]
        for name, value in found.items()
    }
    return {name: [line for line in value if line] for name, value in kept.items()}


def distances(
    labels: Sequence[FieldLabel], found: Values, lines: Sequence[Sequence[Word]]
) -> dict[int, dict[str, float]]:
    """How far each word, by its id, lies from each label by which it stands, by the widest white on
    the way there line by line; 0 in a text."""
    away: dict[int, dict[str, float]] = {}
    for label in labels:
        before, distance = label.box, 0.0
        for line in found[label.name]:
            box = union(word.box for word in line)
            if not runs_on(label, lines[label.line]):
                distance = max(distance, white_between(before, box))
            for word in line:
                away.setdefault(id(word), {})[label.name] = distance
            before = box
    return away


def white_between(one: Box, other: Box) -> float:
    """The white between two boxes, along the page or down it, whichever is more."""
    across = max(one[0] - other[2], other[0] - one[2])
    return max(across, one[1] - other[3], other[1] - one[3], 0.0)
