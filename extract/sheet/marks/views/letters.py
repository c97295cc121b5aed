"""The words and letters that marks show, by recognition."""

from collections.abc import Sequence
from statistics import median

from extract.sheet.geometry import height
from extract.sheet.layout.grammar import nearest, position_said, words_and_marks
from extract.sheet.marks.views.looks import Look
from extract.sheet.marks.views.surface import Labelled, Surface
from extract.sheet.seen import BLANK, Drawing, Kind
from extract.sheet.words import fold

WORDLIKE = 0.2
"""Natural logarithm of width over height: `No` is a third wider than high, an arrow is not."""
FLAT = 2.5
"""Points high: small letters of five-point type; what is flatter is a dash and no word."""
RIM = 0.2
"""Of its height, at the edges of a ground: there a rule or its neighbour may show."""
LONG = 8
"""Letters from which a word for a position is known with one of them misread."""
READ = 3
"""So many marks that look alike are read: a kind of fewer may be one mark that was changed."""


def word_in(surface: Surface, looks: Sequence[Look]) -> str:
    """The word or letter that marks show which look alike, be it unread in one of them; empty where
    it is none that stands for a position. In a file only those as wide as words are read: it has
    its letters as text."""
    high = median(height(look.box) for look in looks)
    wordlike = median(look.proportion for look in looks) >= WORDLIKE
    if high < FLAT or (surface.parsers and not wordlike):
        return ""
    first = looks[:READ]
    said = [text for text in read_in(surface, first[:2]) if text]
    if len(set(said)) == 1:  # else the third alone decides nothing
        said += [text for text in read_in(surface, first[2:]) if text]
    return said[0] if len(set(said)) == 1 and 2 * len(said) > len(first) else ""


def read_in(surface: Surface, looks: Sequence[Look]) -> list[str]:
    """What two of three looks read in each mark, where that stands for a position."""
    # The engine weighs 0.5 s and 150 MB: marks that are no words never load it.
    from extract.sheet.picture.readers import FIRST_READER, SECOND_READER, THIRD_READER, read_boxes

    boxes = [place_of(surface, look) for look in looks]
    said: list[list[str]] = [[] for _ in looks]
    found, left = [""] * len(looks), list(range(len(looks)))
    for each in (FIRST_READER, SECOND_READER, THIRD_READER):
        readings = read_boxes(surface.fine, [boxes[n] for n in left], each)
        for n, reading in zip(left, readings, strict=True):
            text = as_said(reading.text.strip())
            own = fold(text) if len(fold(text)) >= LONG else text
            if own in said[n]:
                found[n] = text
            elif position_said(text) is not None:
                said[n].append(own)
        # A third look alone decides nothing.
        left = [n for n in left if not found[n] and (said[n] or each is FIRST_READER)]
        if not left:
            break
    return found


def place_of(surface: Surface, look: Look) -> tuple[int, int, int, int]:
    """Where a mark is read, in pixels: with a little around it."""
    from extract.sheet.picture.parts import inked_in

    scale = surface.fine_dpi / 72
    x0, top, x1, bottom = look.box
    box = (
        max(round((x0 - 1) * scale), 0),
        max(round((top - 1) * scale), 0),
        round((x1 + 1) * scale),
        round((bottom + 1) * scale),
    )
    # A letter amid the ground of a cell is too small to be read with all of that.
    return (inked_in(surface.fine, box, RIM) or box) if look.block else box


def as_said(text: str) -> str:
    """A reading, or the one word for a position of so many letters that it may be, with a letter
    misread: `Votes in fayour`."""
    folded = fold(text)
    if len(folded) < LONG or position_said(text) is not None:
        return text
    near = nearest(folded, [word for word in words_and_marks() if len(word) >= LONG])
    return near[0] if len({position_said(word) for word in near}) == 1 else text


def letters_seen(
    surface: Surface,
    looks: Sequence[Look | None],
    rows: int,
    drawings: Sequence[Drawing],
    drawn: Sequence[int | None],
    tally: bool,
) -> list[Labelled]:
    """The view by recognition of a picture whose marks are words or letters, dashes aside: each
    mark is read by itself. Of a text sheet, or where the marks are drawings, there is none: those
    of a tally are called by their heads as well."""
    alike: dict[int, list[Look]] = {}
    for look, number in zip(looks[:rows], drawn, strict=False):
        if look is not None and number is not None and drawings[number].form != "dash":
            alike.setdefault(number, []).append(look)
    if surface.parsers or not all(drawings[number].text for number in alike):
        return []
    if tally and not all(word_in(surface, own) for own in alike.values()):
        return []
    return read_by_itself(surface, looks)


def words_seen(
    surface: Surface, looks: Sequence[Look | None], parsed: Sequence[Labelled]
) -> list[Labelled]:
    """The same view of a text sheet on which every mark has a word of a position in the file, as
    pale pills have: it is read from the pixels alone. Where marks are drawings there is none."""
    texts = [
        each.text
        for view in parsed
        for each, look in zip(view.objects, looks, strict=False)
        if look is not None
    ]
    if not texts or not all(position_said(text.strip()) for text in texts):
        return []
    return read_by_itself(surface, looks)


def read_by_itself(surface: Surface, looks: Sequence[Look | None]) -> list[Labelled]:
    """The view in which each mark is the word or letter that is read in it."""
    shown = [look for look in looks if look is not None]
    read = iter(read_in(surface, shown))
    kinds: list[Kind] = [
        BLANK if look is None else f"ocr {text}" if (text := fold(next(read))) else None
        for look in looks
    ]
    return [Labelled("ocr", kinds, [], True)] if any(kinds) else []
