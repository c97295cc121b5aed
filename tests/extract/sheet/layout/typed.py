"""Words as a page of text has them."""

from extract.sheet.words import Word

TEN = 10.0


def at(x: float, y: float, text: str) -> list[Word]:
    """The words of a text that begins there, each letter half as wide as its type."""
    words, place = [], x
    for part in text.split():
        words.append(Word(part, (place, y, place + 5 * len(part), y + TEN), TEN))
        place += 5 * len(part) + 3
    return words
