"""The totals as a paragraph tells them, over the ends of its lines: `1 voted` / `against`."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.geometry import is_within
from extract.sheet.layout.fields.mentions.texts import Text, texts_of
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.groups import once_each
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.position_labels import labels_on
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.layout.totals.total_figures import figures_on
from extract.sheet.layout.totals.ways.in_text import in_text
from extract.sheet.words import Word

WHITE = 2.5
"""Type sizes between two words of a text that is set to both edges at most."""
BLANK = 0.3
"""Type sizes between the last word of a line and the first of the next, where both follow."""


def in_sentences(
    lines: Sequence[Sequence[Word]], weighted: bool, by_ocr: bool
) -> Iterator[TotalsTable]:
    """The tables that paragraphs of several lines make, each read as if it were one line."""
    for text in texts_of([list(line) for line in lines if line], WHITE):
        if len(text) > 1:
            yield from tables_in(text, weighted, by_ocr)


def tables_in(text: Text, weighted: bool, by_ocr: bool) -> Iterator[TotalsTable]:
    """The tables of one paragraph, with labels and figures where they are printed."""
    printed, line = [word for each in text for word in each], one_line(text)
    places = {word.box: own.box for word, own in zip(line, printed, strict=True)}
    words = {id(word): own for word, own in zip(line, printed, strict=True)}
    figures = list(figures_on(line))
    groups = [group for group in once_each(labels_on([line], by_ocr)) if len(group) > 1]
    for group in groups:
        for table in in_text(group, figures, weighted, gap=math.inf):
            yield replace(
                table,
                labels=tuple(label_in_place(label, words) for label in table.labels),
                figures=tuple(figure_in_place(figure, places) for figure in table.figures),
            )


def one_line(text: Text) -> list[Word]:
    """The words of a paragraph one behind the other, as if on its first line."""
    first = text[0][0]
    right, found = first.box[0], list[Word]()
    for line in text:
        shift = right - line[0].box[0]
        for word in line:
            x0, _, x1, _ = word.box
            box = (x0 + shift, first.box[1], x1 + shift, first.box[3])
            found.append(replace(word, box=box))
        right = found[-1].box[2] + BLANK * first.size
    return found


def label_in_place(label: Label, words: dict[int, Word]) -> Label:
    """A label with its words where they are printed."""
    own = tuple(words[id(word)] for word in label.words)
    return replace(label, words=own, box=union(word.box for word in own))


def figure_in_place(figure: Figure, places: dict[Box, Box]) -> Figure:
    """A figure where its words are printed, which may be two: `15.09 %`."""
    own = [place for box, place in places.items() if is_within(box, figure.box)]
    return replace(figure, box=union(own), phrase=None)
