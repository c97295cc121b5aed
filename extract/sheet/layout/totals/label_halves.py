"""The words for positions as the lines of a narrow cell have them: `Not` above `participating`."""

from functools import lru_cache

from extract.records import PositionName
from extract.sheet.layout.grammar import POSITION_WORDS, label_words
from extract.sheet.words import fold


@lru_cache(maxsize=1)
def parted_labels() -> dict[tuple[str, str], PositionName]:
    """The labels of several words as two lines may have them, the lower of which is no label, nor
    the upper one but for another position: `No` above `participation`."""
    return {
        (head, tail): position
        for position, labels in POSITION_WORDS.items()
        for words in map(str.split, labels)
        for cut in range(1, len(words))
        for head, tail in [(fold("".join(words[:cut])), fold("".join(words[cut:])))]
        if label_words().get(head) != position and tail not in label_words()
    }


@lru_cache(maxsize=1)
def halves() -> tuple[frozenset[str], frozenset[str]]:
    """The upper lines of such labels, and the lower ones."""
    uppers, lowers = zip(*parted_labels(), strict=True)
    return frozenset(uppers), frozenset(lowers)


@lru_cache(maxsize=1)
def beginnings() -> frozenset[str]:
    """How labels of three words and more begin, up to each of their words but the last."""
    return frozenset(
        fold("".join(words[:cut])) for words in long_labels() for cut in range(1, len(words))
    )


@lru_cache(maxsize=1)
def lines_below() -> frozenset[str]:
    """What a line of such a label but its first may say."""
    return frozenset(
        fold("".join(words[start:end]))
        for words in long_labels()
        for start in range(1, len(words))
        for end in range(start + 1, len(words) + 1)
    )


@lru_cache(maxsize=1)
def openings() -> frozenset[str]:
    """How the lines of all such labels begin, up to each of their letters."""
    lines = frozenset().union(*halves(), beginnings(), lines_below())
    return frozenset(line[:end] for line in lines for end in range(len(line) + 1))


def long_labels() -> list[list[str]]:
    """The words of the labels that may take three lines; those of two have two at most."""
    labels = (words.split() for each in POSITION_WORDS.values() for words in each)
    return [words for words in labels if len(words) > 2]
