"""The signs about labels and values, as those by which the rest of the reader knows them."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from extract.sheet.layout.fields.labels.label import CELL, gap, labels_in_line
from extract.sheet.layout.fields.labels.words import BEFORE_COLON, LONGEST, names_of_labels
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.in_text import NEXT_LINE, tells_result
from extract.sheet.layout.fields.values.paragraphs import are_close
from extract.sheet.words import Word, fold, said_by

DASHES = re.compile("[-–—]")
"""What stands in place of a colon behind a label."""
SHORT = 2
"""Letters in place of a mark at most."""
CLOSE = 2
"""So many values tell where those of a column begin."""
STROKES = re.compile("[/·•|~–—]")
"""What parts the fields of one text, in place of a semicolon."""
FEWEST = 2
"""Fields on one line of a text at least, with strokes between."""


def with_colons(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, a dash that ends a cell, or stands before a column of values, taken for the colon
    of its label: `When –`."""
    behind = [
        b.box[0] for line in lines for a, b in itertools.pairwise(line) if DASHES.fullmatch(a.text)
    ]
    found = []
    for line in lines:
        kept: list[Word] = []
        for place, word in enumerate(line):
            dash = DASHES.fullmatch(word.text)
            cell = list(cells_in([*kept, word]))[-1][:-1] if dash else []
            # Dashes at both ends of a line are an ornament: `– result of the vote –`.
            cell = [] if cell and DASHES.fullmatch(cell[0].text) else cell
            if cell and cell[-1].text.rstrip(".")[-1:].isalpha():
                after = line[place + 1 :][:1]
                in_column = sum(abs(x - w.box[0]) < w.size / 4 for x in behind for w in after)
                read = fold("".join(each.text for each in cell))
                # `Vote – Council of the EU` is a title, and `Result of voting – sitting of …`.
                named = {*names_of_labels().get(read, ()), BEFORE_COLON.get(read)} - {None}
                rest = line[place + 1 :]
                told = len(said_by(rest)) <= SHORT or tells_result(rest)
                known = bool(named) and ("final_result" not in named or told)
                ends = not after or gap(line, place + 1) > CELL * word.size
                if ends or known or in_column >= CLOSE:
                    kept[-1] = replace(kept[-1], text=f"{kept[-1].text}:")
                    continue
            kept.append(word)
        found.append(kept)
    return found


def without_brackets(lines: Sequence[Sequence[Word]], by_ocr: bool) -> list[list[Word]]:
    """The lines, the brackets around the fields of one text left out: `(Procedure: 2019/0343 (COD);
    Document voted: PE-CONS 7/20)`, and those around labels, `(voting rule)`, where several have
    them; and the voting rule in brackets on a line of its own."""
    labelled = sum(map(is_label_in_brackets, (cell for line in lines for cell in cells_in(line))))
    bare = (
        [
            word
            for cell in cells_in(line)
            for word in bare_list(cell, by_ocr) or bare_label(cell, labelled) or cell
        ]
        for line in lines
    )
    return [part for line in bare for part in off_rule(line, by_ocr)]


def is_label_in_brackets(cell: Sequence[Word]) -> bool:
    """Whether a cell is a label of a field in brackets."""
    bracketed = cell[0].text.startswith("(") and cell[-1].text.endswith(")")
    return bracketed and said_by(cell) in names_of_labels()


def bare_label(cell: Sequence[Word], labelled: int) -> list[Word]:
    """The words of a label without its brackets, begun as labels are; none of another cell, or
    where too few are `labelled` so."""
    if labelled < CLOSE or not is_label_in_brackets(cell):
        return []
    text = cell[0].text[1:]
    bare = [replace(cell[0], text=text[:1].upper() + text[1:]), *cell[1:]]
    return [*bare[:-1], replace(bare[-1], text=bare[-1].text[:-1])]


def off_rule(line: Sequence[Word], by_ocr: bool) -> list[list[Word]]:
    """A line, and what its end in brackets says of the voting rule: `text voted on 10512/25
    (decision by: unanimity)`."""
    last = line[-1].text.rstrip(".;,")
    begun = (n for n in range(1, len(line)) if line[n].text.startswith("("))
    for place in begun if last.endswith(")") else ():
        first = replace(line[place], text=line[place].text[1:])
        own = [first, *line[place + 1 : -1], replace(line[-1], text=last[:-1])]
        label = next(labels_in_line(own, 0, by_ocr), None)
        if label and label.name == "rule" and label.colon and label.words[0] is first:
            return [[*line[:place]], own]
    return [[*line]]


def bare_list(cell: Sequence[Word], by_ocr: bool) -> list[Word]:
    """The words of a cell without the brackets around all of them; none where it has no such
    brackets, or not several labels with colons, one right behind the first: `(Document: 7401/16)`
    goes on from an item."""
    first, last = cell[0].text, cell[-1].text.rstrip(".;")
    if len(cell) < FEWEST or not (first.startswith("(") and last.endswith(")")):
        return []
    bare = [replace(cell[0], text=first[1:]), *cell[1:-1], replace(cell[-1], text=last[:-1])]
    depth, least = 0, 0
    for char in "".join(word.text for word in bare):
        depth += (char == "(") - (char == ")")
        least = min(least, depth)
    labels = [label for label in labels_in_line(bare, 0, by_ocr) if label.colon]
    listed = len(labels) >= FEWEST and labels[0].words[0] is bare[0]
    return bare if depth == least == 0 and listed else []


def with_semicolons(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines, a stroke between two fields of one text taken for a semicolon: `Date: 22.05.2020 /
    Rule: Qualified majority / …`. A label with a colon stands before it and behind it."""
    words = [word for line in lines for word in line]
    strokes = [n for n, word in enumerate(words) if is_stroke(word)]
    ends = [-1, *strokes, len(words)]
    parting = [
        at
        for before, at, after in zip(ends, ends[1:], ends[2:], strict=False)
        if any(map(is_colon, words[before + 1 : at]))
        and any(map(is_colon, words[at + 1 : min(at + 1 + LONGEST, after)]))
    ]
    if not any(is_list(line) for line in lines):
        return [[*line] for line in lines]
    gone = {id(words[at]) for at in parting}
    ended = {id(words[at - 1]) for at in parting}
    return [
        [
            replace(word, text=f"{word.text};") if id(word) in ended else word
            for word in line
            if id(word) not in gone
        ]
        for line in lines
        if any(id(word) not in gone for word in line)
    ]


def with_broken_labels(lines: Sequence[Sequence[Word]]) -> list[list[Word]]:
    """The lines of a list, a label that the end of one breaks put together on the next, or before
    its value there: `…; Date of` above `the sitting 22 July 2022`. That of the result stays: a mark
    may stand behind it."""
    found = [[*line] for line in lines]
    for upper, lower in itertools.pairwise(found):
        ends = [n for n, word in enumerate(upper) if word.text.endswith(";")]
        first = upper[ends[-1] + 1 :] if ends else []
        wholes = (said_by([*first, *lower[:n]]) for n in range(LONGEST))
        names = (names_of_labels().get(said, ("final_result",)) for said in wholes if first)
        down = lower[0].middle - upper[-1].middle
        near = down < NEXT_LINE * lower[0].size
        if near and any("final_result" not in each for each in names):
            del upper[-len(first) :]
            back = first[-1].box[2] + first[-1].size / 4 - lower[0].box[0]
            lower[:0] = [moved(word, -back, down) for word in first]
    return found


def moved(word: Word, across: float, down: float) -> Word:
    """A word taken for one that stands so far to the right, and lower, than it is drawn."""
    x0, top, x1, bottom = word.box
    return replace(word, box=(x0 + across, top + down, x1 + across, bottom + down))


def is_colon(word: Word) -> bool:
    """Whether a word ends with a colon, or is one."""
    return word.text.endswith(":")


def is_list(line: Sequence[Word]) -> bool:
    """Whether a line of text has strokes between fields with a label each; between two languages of
    one label there is one, and `Institution / body:` may be a label of a second column."""
    parts = [[*part] for stroke, part in itertools.groupby(line, is_stroke) if not stroke]
    return are_close([line]) and sum(any(map(is_colon, part)) for part in parts) >= FEWEST


def is_stroke(word: Word) -> bool:
    """Whether a word is a stroke."""
    return STROKES.fullmatch(word.text) is not None
