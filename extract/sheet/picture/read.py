"""The words of a straightened picture, each picture read once for all languages."""

from dataclasses import replace
from pathlib import Path

from extract.sheet.geometry import moved
from extract.sheet.kept import seen_once
from extract.sheet.picture.master import Master
from extract.sheet.words import Word


def read_master(master: Master, seen_folder: Path | None) -> tuple[Word, ...]:
    """The words of a picture, from the folder of those read before where it holds them."""
    right, down = master.origin

    def there(word: Word, right: float, down: float) -> Word:
        return replace(word, box=moved(word.box, right, down))

    def recognise() -> tuple[Word, ...]:
        # The engine weighs 0.5 s and 150 MB: pictures seen before never load it.
        from extract.sheet.picture.recognise import recognised

        return tuple(there(word, -right, -down) for word in recognised(master))

    words = seen_once(seen_folder, tuple[Word, ...], (master.fingerprint,), recognise)
    return tuple(there(word, right, down) for word in words)
