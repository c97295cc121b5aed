"""The labels of fields that stand on two lines, put together."""

from collections.abc import Collection, Iterator, Sequence

from extract.sheet.layout.fields.choice import fits
from extract.sheet.layout.fields.labels.label import ALIGNED, HEADING, label_at, labels_in_line
from extract.sheet.layout.fields.telling import INSTITUTION
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import across, text_of
from extract.sheet.words import UNREAD, Word, fold

NEXT_LINE, OF_LETTERS = 2.0, 2.6
"""Type sizes from the first line of a label to its second at most; and heights of letters in a
picture, which are as high as their box: capitals have 0.7 of their type."""
GOES_ON = ("of", "the")
"""Words that no label ends with."""
BETWEEN = 2
"""Lines farther down on which the second one stands at most: the value may be level with the middle
of both."""


def with_whole_labels(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines, the second line of a label moved behind its first."""
    found = [list(line) for line in lines]
    for number, line in enumerate(found):
        for cell in list(cells_in(line)):
            labels = [*labels_in_line(cell, number, by_ocr)]
            goes_on = cell[-1].text.lower() in GOES_ON  # `Session of the`, and `Council:` below it
            own = {label.name for label in labels if not goes_on}
            begun = [len(label.words) for label in labels if label.words[0] is cell[0]]
            # Its value may stand below it, or amid both lines; no value is a line of heads.
            last = own and cell[-1] is line[-1] and not has_labels(found, number + 1, by_ocr)
            for below in found[number + 1 + bool(last) : number + 1 + BETWEEN]:
                parts = parts_of_label(cell, max(begun, default=1), below, by_ocr)
                whole = ((u, low) for u, low in parts if is_whole(u, low, own, line, below, by_ocr))
                upper, lower = next(whole, ([], []))
                amid = last and not stands_amid(found[number + 1], cell, lower)
                if lower and not amid:
                    far = upper[-1] is line[-1] and below is not found[number + 1]
                    below[:] = [word for word in below if word not in lower]
                    if far:  # its value is level with the middle of both lines
                        line[:] = [word for word in line if word not in upper]
                    put_behind(upper, lower, found[number + 1] if far else line)
                    break
    return [line for line in found if line]


def has_labels(lines: Sequence[Sequence[Word]], number: int, by_ocr: bool) -> bool:
    """Whether several labels stand on a line, as the heads of a table do."""
    return any(len([*labels_in_line(line, number, by_ocr)]) > 1 for line in lines[number:][:1])


def put_behind(upper: Sequence[Word], lower: Sequence[Word], line: list[Word]) -> None:
    """Put a label on a line where it is to stand, its first words too where they do not yet."""
    place = sum(word.box[0] < upper[-1].box[2] for word in line)
    line[place:place] = lower if upper[-1] in line else [*upper, *lower]


def stands_amid(between: Sequence[Word], upper: Sequence[Word], lower: Sequence[Word]) -> bool:
    """Whether the value of a label on two lines stands between these, beside the label."""
    end = max(upper[-1].box[2], lower[-1].box[2]) if lower else upper[-1].box[2]
    aside = all(word.box[0] > end or word.box[2] < upper[0].box[0] for word in between)
    return aside and bool(lower) and lower[0].text[:1].islower()


def parts_of_label(
    cell: Sequence[Word], least: int, below: Sequence[Word], by_ocr: bool
) -> Iterator[tuple[Sequence[Word], Sequence[Word]]]:
    """The cells that may be the two lines of one label, the first of them with or without its last
    words, of which `least` are a label: the value may stand close behind."""
    for lower in cells_in(below):
        for count in range(len(cell), least - 1, -1):
            if stands_below(lower, cell[:count], by_ocr):
                yield cell[:count], lower


def is_whole(
    upper: Sequence[Word],
    lower: Sequence[Word],
    own: Collection[str],
    line: Sequence[Word],
    below: Sequence[Word],
    by_ocr: bool,
) -> bool:
    """Whether two cells are the lines of one label, which names the field that the upper one names
    alone; what stands close behind the upper one on its `line` is its value, or begins one that
    goes on behind the lower."""
    whole = [*upper, *lower]
    label = label_at(whole, 0, 0, by_ocr)
    if label is None or len(label.words) != len(whole) or (own and label.name not in own):
        return False
    # The value above `Configuration:` is no `Council`, be its words far apart.
    if fold(text_of([line[line.index(upper[0]) :]])).startswith(INSTITUTION):
        return False
    close = next((cell for cell in cells_in(line) if upper[0] in cell), [])[len(upper) :]
    next_line = [word for word in below if word.box[0] > lower[-1].box[2]][:1]
    in_column = close and any(abs(w.box[0] - close[0].box[0]) < w.size / 4 for w in next_line)
    return (
        (not close or fits(label.name, text_of([close])) or bool(in_column))
        and not (own and names_other(label.name, lower, by_ocr))
        and not are_two(label.name, (upper, line), (lower, below), by_ocr)
    )


def names_other(name: str, lower: Sequence[Word], by_ocr: bool) -> bool:
    """Whether a cell alone is the label of another field: `Session` below `Date`, and not `voted
    on` below `Document`."""
    return lower[0].text[:1].isupper() and any(
        label.name != name for label in labels_in_line(lower, 0, by_ocr)
    )


def are_two(
    name: str,
    upper: tuple[Sequence[Word], Sequence[Word]],
    lower: tuple[Sequence[Word], Sequence[Word]],
    by_ocr: bool,
) -> bool:
    """Whether two cells, each with its line, are the labels of two fields and no one label for
    `name`: the lower one names that too, and the value beside it alone says so. `Council` above
    `Documents` may be the label of the configuration."""
    alone = {label.name for label in labels_in_line(lower[0], 0, by_ocr)}
    said = [text_of([beside(*each)]) for each in (upper, lower)]
    return name in alone and all(said) and [fits(name, text) for text in said] == [False, True]


def beside(cell: Sequence[Word], line: Sequence[Word]) -> Sequence[Word]:
    """The cell behind another one on its line; no words where there is none."""
    return next((other for other in cells_in(line) if other[0].box[0] >= cell[-1].box[2]), [])


def stands_below(lower: Sequence[Word], upper: Sequence[Word], by_ocr: bool) -> bool:
    """Whether a cell begins where another one does, or ends or has its middle there, on the next
    line of one text, in its type: above a label a title may stand."""
    size, reach = upper[0].size, OF_LETTERS if by_ocr else NEXT_LINE
    down = lower[0].middle - upper[0].middle
    # In a picture the height of a box tells little of its type.
    sized = max(size, lower[0].size) < HEADING * min(size, lower[0].size)
    alike = sized or not upper[0].font
    ends = (lower[0].box[0] - upper[0].box[0], lower[-1].box[2] - upper[-1].box[2])
    aside = min(map(abs, (*ends, across(lower) - across(upper))))
    alike &= any(word.text.strip(UNREAD) for word in lower)  # a rule that was taken for words
    return alike and aside < ALIGNED * size / 2 and down < reach * size
