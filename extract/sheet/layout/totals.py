"""The totals: the labels Yes, No, Abstain, Not participating, Total, and the figures beside
them."""

from collections.abc import Sequence

from extract.errors import NoteRefusedError
from extract.pdf.runs import union
from extract.sheet.layout.grammar import PER_CENT, Number, number_in
from extract.sheet.layout.position_labels import NEAR, Label
from extract.sheet.layout.row_figures import Figure
from extract.sheet.layout.totals_places import beside, groups_of, under
from extract.sheet.layout.totals_tables import TotalsTable, rank
from extract.sheet.layout.totals_text import in_text
from extract.sheet.words import Word

LONE = {"O": "0", "o": "0", "Q": "0", "σ": "0", "D": "0", "l": "1", "I": "1", "|": "1"}
"""Letters for which recognition takes a lone figure."""


def read_totals(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[Label],
    weighted: bool,
    by_ocr: bool,
    page: int,
) -> TotalsTable:
    """The totals of a page; `lines` hold no words of the states table.

    Raises NoteRefusedError where no labels with figures stand together.
    """
    figures = [figure for line in lines for figure in figures_on(line, by_ocr)]
    tables = [
        table
        for group in groups_of(labels)
        for way in (beside, under, in_text)
        for table in way(group, figures, weighted)
    ]
    best = max(tables, key=rank, default=None)
    if best is None or best.totals.yes.members is None:
        raise NoteRefusedError(
            f"page {page}: no totals were found: figures beside the words Yes, No, Abstain, Not "
            "participating, Total"
        )
    return best


def figures_on(line: Sequence[Word], by_ocr: bool) -> list[Figure]:
    """The figures of a line, a per cent sign that stands apart taken to its figure.

    Recognition takes a lone nought for a letter, and a lone one: beside a label they are figures.
    """
    found: list[Figure] = []
    for word, behind in zip(line, [*line[1:], None], strict=True):
        text = mended(word.text) if by_ocr else word.text
        number = number_in(text)
        if number is None:
            continue
        box = word.box
        sign = behind is not None and PER_CENT.match(behind.text) is not None
        if behind is not None and sign and behind.box[0] - word.box[2] < NEAR * word.size:
            box, text = union([word.box, behind.box]), f"{text} %"
            number = Number(number.whole, number.decimals, True)
        again = mended(word.again) if by_ocr and word.again else word.again
        found.append(Figure(number, box, text, again))
    return found


def mended(text: str) -> str:
    """A lone letter as the figure for which recognition took it, with its per cent sign."""
    figure = text.removesuffix("%")
    return LONE.get(figure, figure) + text[len(figure) :]
