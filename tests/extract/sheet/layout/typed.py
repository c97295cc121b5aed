"""Words as a page of text has them."""

from extract.sheet.layout.grammar import Number
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.rows.placed.row import PlacedRow
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.words import Word

TEN = 10.0


def at(x: float, y: float, text: str) -> list[Word]:
    """The words of a text that begins there, each letter half as wide as its type."""
    words, place = [], x
    for part in text.split():
        words.append(Word(part, (place, y, place + 5 * len(part), y + TEN), TEN))
        place += 5 * len(part) + 3
    return words


def states_at(y: float, text: str = "2.63", weighted: bool = False) -> StatesTable:
    """A table of states on two lines, of which only the figures are told."""
    tops = (y, y + 15)
    figures = [
        Figure(Number(2, "63", False), (150, top, 170, top + TEN), text, None) for top in tops
    ]
    rows = tuple(PlacedRow(None, each, 0, each.box[1], each.box[3]) for each in figures)
    return StatesTable(rows, weighted, 2, 1, 15.0, ())
