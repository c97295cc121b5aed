"""The words of a straightened picture, each picture read once for all languages."""

from collections.abc import Sequence
from pathlib import Path

from extract.newsheet.picture.boxes import PixelBox
from extract.newsheet.picture.master import Master
from extract.newsheet.picture.seen import words_seen
from extract.newsheet.picture.words import Word, figures, has_digit

LONGEST = 40
"""Characters; what is longer is a sentence beside the tables, which is not read again."""


def read_master(master: Master, seen_folder: Path | None) -> tuple[Word, ...]:
    """The words of a picture, from the folder of those read before where it holds them."""
    right, down = master.origin
    words = words_seen(seen_folder, master.fingerprint, lambda: recognised(master))
    return tuple(moved(word, right, down) for word in words)


def recognised(master: Master) -> tuple[Word, ...]:
    """The words of a picture by recognition; boxes from the picture's own top left."""
    # The engine weighs 0.5 s and 150 MB: pictures seen before never load it.
    from extract.newsheet.picture.boxes import boxes_of
    from extract.newsheet.picture.looks import FIRST, looked_at

    boxes = boxes_of(master.pixels, master.dpi)
    texts = looked_at(master.pixels, boxes, FIRST)
    again = second_look(master, boxes, texts)
    right, down = master.origin
    return tuple(
        moved(word_of(text, box, again.get(place), master.dpi), -right, -down)
        for place, (text, box) in enumerate(zip(texts, boxes, strict=True))
    )


def second_look(master: Master, boxes: Sequence[PixelBox], texts: Sequence[str]) -> dict[int, str]:
    """What a second look reads in each box with figures, by its place.

    Where it differs from the first, a third one decides: what two of three agree on, else what the
    second says.
    """
    from extract.newsheet.picture.looks import SECOND, THIRD, looked_at

    places = [n for n, text in enumerate(texts) if has_digit(text) and len(text) <= LONGEST]
    seconds = looked_at(master.pixels, [boxes[n] for n in places], SECOND)
    again = dict(zip(places, seconds, strict=True))
    differ = [n for n in places if figures(again[n]) != figures(texts[n])]
    thirds = looked_at(master.pixels, [boxes[n] for n in differ], THIRD)
    for place, third in zip(differ, thirds, strict=True):
        if figures(third) == figures(texts[place]):
            again[place] = third
    return again


def word_of(text: str, box: PixelBox, again: str | None, dpi: int) -> Word:
    """A word of a box in pixels."""
    left, top, right, bottom = (side * 72 / dpi for side in box)
    return Word(text, (left, top, right, bottom), bottom - top, again)


def moved(word: Word, right: float, down: float) -> Word:
    """The word, so many points farther right and down."""
    x0, top, x1, bottom = word.box
    box = (x0 + right, top + down, x1 + right, bottom + down)
    return Word(word.text, box, word.size, word.again)
