"""Labels that are glued to their values, or to a bar beside them."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from extract.domain.member_states import load_member_states
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, names_of_labels
from extract.sheet.layout.grammar import position_said
from extract.sheet.words import Word, fold, lines

FILE = re.compile(r"(?:19|20)[0-9]{2}/[0-9]{4}\b")
"""How the number of an interinstitutional file begins."""
ITEM = re.compile(r"\(?[0-9][0-9.,]*%?\)[,;](?=[^\W\d])")
"""The end of one item of a list before the letters of the next: `(7),LUXEMBOURG`."""
NUMBERED = re.compile(r"[0-9]{2,5}/[0-9]{2,4}(?=[A-Z][a-z])")
"""The end of a document's number before the first word of a label: `70/26Voting rule:`."""
SLASHED = re.compile(r"/(?=[^\W\d]{2})")
"""A slash before a word."""
DOTTED = re.compile(r"(?<=\w)[·•](?=[A-Z][a-z])")
"""Between two fields of a line; in Catalan a small letter follows."""
TOLD = re.compile(r"([^\W\d]{2,})[-–—·](?=[0-9])")
"""A label and the dash before its figure."""


def split_colons(words: Iterable[Word], ends: Iterable[str] = ()) -> list[Word]:
    """The words, a glued label cut from its value (`Item:2025/0429`, `Council session:4028`) and
    from a bar (`|Session`).

    `ends` are the last words of further labels.
    """
    known = {*names_of_labels(), *BEFORE_COLON, *map(fold, ends)}
    whole = [part for word in words for part in behind_number(without_bar(word))]
    glued = {id(word) for line in lines(whole) for word in with_glued_labels(line, known)}
    cut: list[Word] = []
    for word in whole:
        cut += parted(word, word.text.find(":") + 1) if id(word) in glued else [word]
    return cut


def behind_number(word: Word) -> list[Word]:
    """A word, the first one of a label cut from the number of the document before it."""
    number = NUMBERED.match(word.text)
    return parted(word, number.end()) if number else [word]


def split_slashes(words: Iterable[Word]) -> list[Word]:
    """The words, a slash cut from that of another language behind it, `Yes /Oui`, and the dot
    between two fields from both, `session·Foreign Affairs`."""
    cut = [
        part for word in words for part in (parted(word, 1) if SLASHED.match(word.text) else [word])
    ]
    return [part for word in cut for part in at_dot(word)]


def at_dot(word: Word) -> list[Word]:
    """A word; the two between which it has a dot, and that, apart."""
    dot = DOTTED.search(word.text)
    if dot is None:
        return [word]
    before, rest = parted(word, dot.start())
    return [before, *parted(rest, 1)]


def split_items(words: Iterable[Word]) -> list[Word]:
    """The words, each item of a list cut from the name of the next state: `(7),LUXEMBOURG`."""
    cut: list[Word] = []
    for word in words:
        ends = [item.end() for item in ITEM.finditer(word.text)]
        end = next((end for end in ends if names_state(word.text[end:])), 0)
        cut += [word] if not end else [*(parts := parted(word, end))[:1], *split_items(parts[1:])]
    return cut


def split_positions(words: Iterable[Word]) -> list[Word]:
    """The words, one that says a position twice cut in two, `YESYes` is a mark with its word and
    the label right behind it; and a position from its share, `No-0,62%`."""
    cut: list[Word] = []
    for word in words:
        half, found = len(word.text) // 2, TOLD.match(word.text)
        twice = fold(word.text[:half]) == fold(word.text[half:])
        if twice and position_said(word.text[:half]):
            cut += parted(word, half)
        elif found and position_said(found[1]):
            label, share = parted(word, found.end())
            again = TOLD.sub("", (word.again or "").replace(" ", ""))
            cut += [label, replace(share, again=again or None)]
        else:
            cut.append(word)
    return cut


def names_state(text: str) -> bool:
    """Whether a text begins with the name of a state, or with its first word."""
    letters = re.match(r"[^\W\d_]+(?:/[^\W\d_]+)?", text)
    return letters is not None and fold(letters.group()) in first_words()


@cache
def first_words() -> frozenset[str]:
    """The first word of each name of a state, folded as a whole name is."""
    names = (name for state in load_member_states() for name in state.sheet_names)
    return frozenset(fold(name.split()[0]) for name in names)


def parted(word: Word, end: int) -> list[Word]:
    """A word up to one of its letters, and from there on."""
    x0, top, x1, bottom = word.box
    at = x0 + (x1 - x0) * end / len(word.text)
    return [
        replace(word, text=word.text[:end], box=(x0, top, at, bottom)),
        replace(word, text=word.text[end:], box=(at, top, x1, bottom)),
    ]


def with_glued_labels(line: Sequence[Word], known: Container[str]) -> Iterator[Word]:
    """The words of a line in which a label ends and its value begins: one that is known, or any
    before an interinstitutional file."""
    for place, word in enumerate(line):
        head, _, tail = word.text.partition(":")
        starts = range(max(place - LONGEST + 1, 0), place + 1)
        texts = ("".join(each.text for each in line[n:place]) + head for n in starts)
        named = head and any(fold(text) in known for text in texts)
        if tail and (named or (head.isalpha() and FILE.match(tail))):
            yield word


def without_bar(word: Word) -> Word:
    """A word without the bar that parts it from the field before it."""
    if not re.match(r"\|[^\W\d]", word.text):
        return word
    x0, top, x1, bottom = word.box
    start = x0 + (x1 - x0) / len(word.text)
    return replace(word, text=word.text[1:], box=(start, top, x1, bottom))
