"""The words of a straightened picture, each picture read once for all languages."""

from pathlib import Path

from extract.sheet.picture.master import Master
from extract.sheet.picture.seen import words_seen
from extract.sheet.picture.words import Word


def read_master(master: Master, seen_folder: Path | None) -> tuple[Word, ...]:
    """The words of a picture, from the folder of those read before where it holds them."""

    def recognise() -> tuple[Word, ...]:
        # The engine weighs 0.5 s and 150 MB: pictures seen before never load it.
        from extract.sheet.picture.recognise import recognised

        return tuple(moved(word, -right, -down) for word in recognised(master))

    right, down = master.origin
    words = words_seen(seen_folder, master.fingerprint, recognise)
    return tuple(moved(word, right, down) for word in words)


def moved(word: Word, right: float, down: float) -> Word:
    """The word, so many points farther right and down."""
    x0, top, x1, bottom = word.box
    box = (x0 + right, top + down, x1 + right, bottom + down)
    return Word(word.text, box, word.size, word.again)
