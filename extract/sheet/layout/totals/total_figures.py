"""The figures of a line of the totals, as a text has them and as recognition does."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.pdf.runs import union
from extract.sheet.geometry import height, width
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.grammar import PER_CENT, Number, heads_column, number_in
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.wrapped_labels import NEAR
from extract.sheet.words import Word, fold

LONE = {"O": "0", "o": "0", "Q": "0", "σ": "0", "D": "0", "l": "1", "I": "1", "|": "1"}
"""Letters for which recognition takes a lone figure."""
ROUND = 0.92
"""Times its height a nought is wide at most."""
LEADING = re.compile(
    r"^[.…·]+(?=[0-9]{1,2}%?$)|^\|(?=[0-9]{1,2}$)|(?<=^[0-9])[.…]+$|(?<=^[0-9]{2})[.…]+$"
)
"""The last of the dots between a label and its figure, or the first behind it; or a bar."""
LOST_DOT = re.compile(
    r"^(?!\d\d\.(?:0[1-9]|1[0-2])\.\d\d$)(1?[0-9]|2[0-8])\.(?=[0-9]{1,3}[.,][0-9]{1,2}$)"
)
"""A count with the dot behind it, `20 · 91.13`, which recognition has for a point; `24.12.24` is a
date."""
PARTED = re.compile(r"[^/|;·–—-]+")
"""What stands between the signs that part members from shares: `25/78,90`, `24-291`."""

FEWEST_SIGNS, SHARE = 2, ".population_pct"
"""Shares with decimals and a sign at least, by which another without either is none; and the end
of the field of one."""


def parts_of(word: Word, by_ocr: bool, dotted: bool) -> Iterator[Word]:
    """A word, or the two figures that it holds; `1·5` are two unless that is how shares are
    written, and `68/22` is the number of a document.

    Recognition takes a lone nought for a letter, and a lone one: beside a label they are figures.
    """
    if by_ocr and not is_ring(word):
        again = None if word.again is None else mended(word.again)
        word = replace(word, text=mended(word.text), again=again)
    parts = list(PARTED.finditer(word.text))
    if by_ocr and (halves := halves_of(word)):
        yield from halves
        return
    one = not parts or (number_in(word.text) is not None and ("·" not in word.text or dotted))
    numbers = [number_in(part.group()) for part in parts]
    document = "/" in word.text and not any(n and (n.decimals or n.percent) for n in numbers)
    if one or len(parts) > 2 or None in numbers or (document and word.text != "0/0"):
        yield word
        return
    agains = PARTED.findall(word.again or "")
    x0, top, x1, bottom = word.box
    letter = (x1 - x0) / len(word.text)
    for place, part in enumerate(parts):
        start, end = part.span()
        again = agains[place] if len(agains) == len(parts) else word.again
        box = (x0 + letter * start, top, x0 + letter * end, bottom)
        yield replace(word, text=part.group(), box=box, again=again)


def halves_of(word: Word) -> list[Word]:
    """The count and the share of which one look at a picture made one figure, `10,64`, and the
    other two, `1 0,64`; no word where the looks differ otherwise."""
    again = (word.again or "").replace("%", "").split()
    said = word.text.replace(",", ".").rstrip("%")
    if len(again) != 2 or "".join(again).replace(",", ".").rstrip("%") != said:
        return []
    count, share = again
    number = number_in(share)
    if not count.isdecimal() or number is None or not number.decimals:
        return []
    x0, top, x1, bottom = word.box
    letter = (x1 - x0) / (len(word.text) + 1)
    ends = (x0 + letter * len(count), x0 + letter * (len(count) + 1))
    first = replace(word, text=count, box=(x0, top, ends[0], bottom), again=count)
    rest = word.text[len(count) :]
    return [first, replace(word, text=rest, box=(ends[1], top, x1, bottom), again=share)]


def is_ring(word: Word) -> bool:
    """Whether a letter was read where a ring stands, which is as wide as high: a nought is not."""
    round_one = word.text in LONE and LONE[word.text] == "0"
    return round_one and width(word.box) > ROUND * height(word.box)


def figures_on(line: Sequence[Word]) -> list[Figure]:
    """The figures of a line, a per cent sign that stands apart taken to its figure; none of a
    date."""
    found: list[Figure] = []
    dates = words_of_dates(line)
    counts = {
        id(a)
        for a, b in pairwise(line)
        if number_in(a.text) and b.text == "Member" and b.box[0] - a.box[2] < NEAR * a.size
    }
    last = max((word.box[0] for word in line if id(word) in counts), default=0.0)
    phrases = {id(word): union(w.box for w in cell) for cell in cells_in(line) for word in cell}
    for before, word, behind in zip([None, *line[:-1]], line, [*line[1:], None], strict=True):
        labelled = before is not None and before.text.endswith(":")
        # `All States: 27.` ends a sentence, and so does `not participating: 0. Total: 27 members.`
        ends = behind is None or behind.text[:1].isupper()
        text = word.text.rstrip(".") if labelled and ends else word.text
        number = None if id(word) in dates else number_in(text)
        sign = behind is not None and PER_CENT.match(behind.text) is not None
        # `(302 weighted votes)`, which may go on on the next line.
        near = behind is not None and behind.box[0] - word.box[2] < NEAR * word.size
        counted = heads_column(behind.text) if behind and near else text.startswith("(")
        counted = counted or (text.startswith("(") and behind is not None and behind.text == "in")
        if number is None or (is_of_text(text) and not (sign or labelled or counted)):
            continue
        if number == Number(1, "", False) and near and id(behind) in counts:
            continue  # the last dash of a leader, read so
        before_count = behind is not None and number_in(behind.text) is not None
        before_count = before_count and word.box[0] < last and id(word) not in counts
        if number == Number(0, "", False) and before_count:
            continue  # a ring in place of a mark, read so: `Abstain ○ 4 Member States`
        if before is not None and fold(before.text) == "LEAST":
            continue  # the majority that a footnote tells: `at least 55 % of members`
        if is_whole_of(found, before, word):
            continue  # `17 of 27`
        box = word.box
        if behind is not None and sign and behind.box[0] - word.box[2] < NEAR * word.size:
            box, text = union([word.box, behind.box]), f"{text} %"
            number = Number(number.whole, number.decimals, True)
        found.append(Figure(number, box, text, word.again, phrases[id(word)]))
    return found


def is_whole_of(found: Sequence[Figure], before: Word | None, word: Word) -> bool:
    """Whether `of` stands close between a word and the figure before it on its line."""
    if before is None or fold(before.text) != "OF" or not found:
        return False
    whites = (before.box[0] - found[-1].box[2], word.box[0] - before.box[2])
    return whites[0] >= 0 and max(whites) < NEAR * before.size


def words_of_dates(line: Sequence[Word]) -> set[int]:
    """The words of a line that are a date, with the month in letters: `9 March 2012`; beside a date
    of one word figures may stand."""
    threes = (line[n : n + 3] for n in range(len(line) - 2))
    # `16,2016` may be one word, and a count stand behind it in the next column.
    near = (t for t in threes if t[2].box[0] - t[1].box[2] < NEAR * t[0].size)
    spelt = (three for three in near if not any(date_in(word.text) for word in three))
    dates = (three for three in spelt if date_in(" ".join(word.text for word in three)))
    return {id(word) for three in dates for word in three}


def is_of_text(text: str) -> bool:
    """Whether a count stands at one end of a bracket, as in `(Doc. 7401/16 REV 1)`; behind a colon
    it is a figure none the less: `(Weighted votes: 266)`."""
    return text.count("(") != text.count(")") and text.strip("()").isdecimal()


def mended(text: str) -> str:
    """A lone letter as the figure for which recognition took it, with the sign behind it; and a
    figure without the dots that lead to it."""
    text = LEADING.sub("", text)
    figure = LOST_DOT.sub(r"\1·", text.rstrip("%;,"))
    return LONE.get(figure, figure) + text[len(figure) :]


def without_bare(found: Mapping[str, Figure]) -> dict[str, Figure]:
    """The figures without one in place of a share that has neither decimals nor the sign which all
    others have, and is no nought: a count that a bar of a chart shows. Beside no members in favour,
    against or abstaining it tells that these were misread."""
    shares = {f: figure.number for f, figure in found.items() if f.endswith(SHARE)}
    signs = [number.percent and bool(number.decimals) for number in shares.values()]
    nobody = {f.removesuffix(".members") for f, figure in found.items() if not figure.number.whole}
    nobody -= {"not_participating"}
    bare = {
        field
        for field, number in shares.items()
        if number.whole
        and not (number.percent or number.decimals)
        and field.removesuffix(SHARE) not in nobody
    }
    one = len(bare) == 1 and signs.count(True) == len(signs) - 1 >= FEWEST_SIGNS
    return {field: figure for field, figure in found.items() if not (one and field in bare)}
