"""Labels in a second language: in a column of their own between labels and values, or behind a
slash."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.labels.label import labels_in_line
from extract.sheet.layout.fields.telling import fields_said
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, tells_result, text_of
from extract.sheet.words import BAR, Word

COLUMNS = 3
"""Of labels, translations and values."""
FEWEST = 3
"""Lines at least on which labels, translations and values begin one below the other."""
ALIGNED = 0.5
"""Type sizes by which two of them begin apart at most."""
Cells = Sequence[Sequence[Word]]


def without_translations(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines without the middle one of three columns, where its cells stand behind labels and
    say nothing that a field says, and those behind them do: `TITLE OF ACT: | Titel des Rechtsakts |
    DIRECTIVE …`."""
    lines = without_slashes(lines, by_ocr)
    rows = [[*cells_in(line)] for line in lines]
    three = [cells for cells in rows if len(cells) == COLUMNS]
    for cells in three:
        own = [other for other in three if begin_alike(cells, other)]
        labelled = [each for each in own if [*labels_in_line(each[0], 0, by_ocr)]]
        middle = [text_of([each[1]]) for each in own]
        told = sum(bool(fields_said(text_of([each[2]]), by_ocr)) for each in own)
        if min(len(labelled), told) >= FEWEST and not any(
            fields_said(text, by_ocr) or any(map(str.isdecimal, text)) for text in middle
        ):
            first, last = own[0][0][0], own[-1][0][0]
            gone = {
                id(word)
                for row in rows
                for cell in row
                for word in cell
                if begins_at(cell[0], cells[1][0])
                and first.box[1] - first.size < cell[0].middle < last.box[3] + last.size
            }
            kept = ([word for word in line if id(word) not in gone] for line in lines)
            return [line for line in kept if line]
    return [[*line] for line in lines]


def without_slashes(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines without what stands behind the slash of a label, `DOCUMENT / Documento del
    Consejo`, and goes on in its type on the next line, where several labels have one; all of them
    where a value may stand there. Where more labels stand behind the slash, `Objet / Subject`, they
    are without what stands before it."""
    lines = with_slashes_apart(lines) if by_ocr else lines
    cells = [part for line in lines for cell in cells_in(line) for part in between_bars(cell)]
    slashed = [(cell, place) for cell in cells if (place := slash_in(cell))]
    known = [cell for cell, place in slashed if [*labels_in_line(cell[:place], 0, by_ocr)]]
    second = [cell for cell, n in slashed if [*labels_in_line(cell[n + 1 :], 0, by_ocr)]]
    if len(second) >= max(FEWEST, len(known) + 1):
        own = [(c, n) for c, n in slashed if c in second or tells_result(c[n + 1 :])]
        return without_first(lines, own)
    gone = behind_slashes(cells, slashed, known, by_ocr) if len(known) >= FEWEST else ()
    kept = ([word for word in line if id(word) not in gone] for line in lines)
    return [line for line in kept if line]


def between_bars(cell: Sequence[Word]) -> Iterator[list[Word]]:
    """The words of a cell between its bars, `Tagung / Session 3764 | Ort / Place`."""
    for bar, words in groupby(cell, lambda word: word.text == BAR):
        if not bar:
            yield [*words]


def with_slashes_apart(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines with the slash apart that recognition takes to a label before it: `Subject/`."""
    found = [[*line] for line in lines]
    for line in found:
        for place in reversed(range(len(line))):
            parts = at_slash(line[place])
            begun = next((cell[0] for cell in cells_in(line) if line[place] in cell), None)
            first = next(n for n, word in enumerate(line) if word is begun)
            if len(parts) > 1 and [*labels_in_line([*line[first:place], parts[0]], 0, True)]:
                line[place : place + 1] = parts
    return found


def at_slash(word: Word) -> list[Word]:
    """A word of letters and the slash that ends it, if one does."""
    if not (word.text.endswith("/") and word.text[:-1].isalpha()):
        return [word]
    x0, top, x1, bottom = word.box
    end = x1 - (x1 - x0) / len(word.text)
    first = replace(word, text=word.text[:-1], box=(x0, top, end, bottom), stretches=())
    return [first, replace(word, text="/", box=(end, top, x1, bottom), stretches=())]


def without_first(
    lines: Sequence[Sequence[Word]], slashed: Sequence[tuple[Sequence[Word], int]]
) -> list[list[Word]]:
    """The lines without what stands before the slashes of some cells; what is left begins where
    these do."""
    gone = {id(word) for cell, place in slashed for word in cell[: place + 1]}
    begun = {
        id(cell[n + 1]): replace(cell[n + 1], box=(cell[0].box[0], *cell[n + 1].box[1:]))
        for cell, n in slashed
    }
    return [[begun.get(id(word), word) for word in line if id(word) not in gone] for line in lines]


def behind_slashes(
    cells: Sequence[Sequence[Word]],
    slashed: Sequence[tuple[Sequence[Word], int]],
    known: Sequence[Sequence[Word]],
    by_ocr: bool,
) -> set[int]:
    """The words behind the slashes of the cells that begin where `known` labels do, and of those
    that go on below them; none where a value may be among them, but for one in two languages,
    `Adopted / adopté`."""
    told = [(c, n) for c, n in slashed if tells_result(c[:n]) and not tells_result(c[n + 1 :])]
    own = [(c, n) for c, n in slashed if any(begins_at(c[0], label[0]) for label in known)]
    own = [each for each in own if each not in told]
    behind = [translated(cell, place) for cell, place in own]
    if any(may_hold_value(label[1:], by_ocr) for label, _ in behind):
        return set()
    gone = {id(word) for label, value in behind for word in (*label, *value)}
    gone |= {id(word) for cell, place in told for word in cell[place:]}
    further = [c for c in cells if not slash_in(c) and not [*labels_in_line(c, 0, by_ocr)]]
    below = [
        other
        for cell, _ in own
        for other in further
        if begins_at(other[0], cell[0])
        and 0 < other[0].middle - cell[-1].middle < NEXT_LINE * cell[0].size
        and in_one_type(cell[-1], other)
    ]
    # Where one of them is a value, values are set in the type of the labels.
    if not any(fields_said(text_of([other]), by_ocr) for other in below):
        gone |= {id(word) for other in below for word in other}
    return gone


def in_one_type(last: Word, words: Sequence[Word]) -> bool:
    """Whether words below a label are set in its type, which is not known in a picture."""
    return last.font != "" and not any(in_other_type(last, word) for word in words)


def translated(cell: Sequence[Word], place: int) -> tuple[Sequence[Word], Sequence[Word]]:
    """What stands behind the slash of a label in another language, up to the colon of that, and
    behind the slash of the value: `Final result / Résultat final: Adopted / Adopté`."""
    colons = (n for n in range(place, len(cell)) if cell[n].text.endswith(":"))
    end = next(colons, len(cell) - 1) + 1
    again = slash_in(cell[end:])
    return cell[place:end], cell[end + again :] if again else ()


def may_hold_value(words: Sequence[Word], by_ocr: bool) -> bool:
    """Whether a value may stand behind a label's translation, with no white between."""
    text = text_of([words])
    fonts = {word.font for word in words}
    return any(map(str.isdecimal, text)) or len(fonts) > 1 or bool(fields_said(text, by_ocr))


def slash_in(cell: Sequence[Word]) -> int:
    """Where the slash of a label stands, behind its words; 0 where there is none."""
    return next((n for n, word in enumerate(cell) if word.text == "/" and n + 1 < len(cell)), 0)


def begin_alike(one: Cells, other: Cells) -> bool:
    """Whether the cells of two lines begin one below the other."""
    return all(begins_at(a[0], b[0]) for a, b in zip(one, other, strict=True))


def begins_at(word: Word, other: Word) -> bool:
    """Whether two words begin one below the other."""
    return abs(word.box[0] - other.box[0]) < ALIGNED * word.size
