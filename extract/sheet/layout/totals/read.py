"""The totals: the labels Yes, No, Abstain, Not participating, Total, and the figures beside
them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, product
from statistics import median

from extract.errors import NoteRefusedError
from extract.pdf.runs import union
from extract.records import POSITIONS, GroupTotal
from extract.sheet.geometry import height, middle
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.grammar import PER_CENT, Number, heads_column, number_in
from extract.sheet.layout.rows.figures import Figure, with_sign
from extract.sheet.layout.rows.read import StatesTable
from extract.sheet.layout.totals.at_foot import at_foot, under_columns, under_groups
from extract.sheet.layout.totals.groups import table_groups
from extract.sheet.layout.totals.in_text import in_text
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.over_bars import over_bars
from extract.sheet.layout.totals.places import beside, in_cells, under
from extract.sheet.layout.totals.tables import MOST_MEMBERS, TOTAL, TotalsTable, is_members, rank
from extract.sheet.layout.totals.total_alone import in_line, with_total_alone
from extract.sheet.layout.totals.wrapped_labels import NEAR
from extract.sheet.words import Word, fold, is_sign

LONE = {"O": "0", "o": "0", "Q": "0", "σ": "0", "D": "0", "l": "1", "I": "1", "|": "1"}
"""Letters for which recognition takes a lone figure."""
LEADING = re.compile(r"^[.…·|]+(?=[0-9]{1,2}%?$)|(?<=^[0-9])[.…]+$|(?<=^[0-9]{2})[.…]+$")
"""The last of the dots between a label and its figure, or the first behind it; or a bar."""
DECIMALS = 2
"""Of a share more than the whole, whose decimal sign recognition lost."""
DASH, LONGEST = 0.5, 3
"""Of a figure's height: a dash, which stands for nobody, is lower; and letters that recognition
takes for a count at most. A count unread refuses a picture."""
MARK = 2.0
"""Type sizes before a label within which the sign of a legend stands."""
FEWEST_BARS = 3
"""Between the four positions; the columns of figures are parted by rules."""
UNNAMED = "totals.not_participating.members"
"""A count that people call by many names."""
LOST_DOT = re.compile(r"^([0-9]{1,2})\.(?=[0-9]{1,3}[.,][0-9]{1,2}$)")
"""A count with the dot behind it, `20 · 91.13`, which recognition has for a point."""
PARTED = re.compile(r"[^/|;·–—-]+")
"""What stands between the signs that part members from shares: `25/78,90`, `24-291`."""


def read_totals(
    lines: Sequence[Sequence[Word]],
    labels: Sequence[Label],
    states: StatesTable,
    by_ocr: bool,
    page: int,
) -> TotalsTable:
    """The totals of a page; `lines` hold no words of the `states`.

    Raises NoteRefusedError where no labels with figures stand together.
    """
    lines = [
        [part for word in line for part in parts_of(word, by_ocr, states.dotted)]
        for line in map(without_bars, lines)
    ]
    figures = [figure for line in lines for figure in figures_on(line)]
    weighted = states.weighted
    if by_ocr and not weighted:
        figures = [with_sign(figure, DECIMALS) for figure in figures]
    foot = partial(at_foot, states=states.box)
    groups = table_groups(labels)
    tables = [
        with_total_alone(with_unnamed(table, figures), labels, figures)
        for group in groups
        for way in (beside, under, in_cells, in_text, foot, under_groups, under_columns, over_bars)
        for table in way(group, figures, weighted)
    ]
    best = max(tables, key=rank, default=None)
    if best is None or best.totals.yes.members is None:
        raise NoteRefusedError(
            f"page {page}: no totals were found: figures beside the words Yes, No, Abstain, Not "
            "participating, Total"
        )
    refuse_unread_count(best, labels, lines, page)
    return best


def without_bars(line: Sequence[Word]) -> list[Word]:
    """The words of a line without the bars that part positions in it: one alone may be a 1."""
    bars = [word for word in line if word.text == "|"]
    figures = sum(number_in(word.text) is not None for word in line)
    return [w for w in line if len(bars) < FEWEST_BARS or figures < len(bars) or w not in bars]


def with_unnamed(table: TotalsTable, figures: Sequence[Figure]) -> TotalsTable:
    """The totals with the one count whose label is unknown words: in line with the others, it makes
    up the sum. So is that of all states known, whatever it is called, or that of those who do not
    participate."""
    counts = [
        figure
        for figure, field in zip(table.figures, table.fields, strict=True)
        if field.endswith(".members") or field == TOTAL
    ]
    lacking = [
        f for f in (*(f"totals.{p}.members" for p in POSITIONS), TOTAL) if f not in table.fields
    ]
    if lacking not in ([TOTAL], [UNNAMED]):
        return table
    known = sum(f.number.whole for f in counts)
    missing = known if table.totals.total is None else 2 * table.totals.total - known
    sums = [
        figure
        for figure in figures
        if figure not in table.figures
        and is_members([figure])
        and figure.number.whole == missing
        and in_line(figure, counts)
    ]
    if len(sums) != 1:
        return table
    totals = replace(table.totals, total=missing)
    if lacking == [UNNAMED]:
        totals = replace(table.totals, not_participating=GroupTotal(missing, None, None))
    return replace(
        table, totals=totals, figures=(*table.figures, sums[0]), fields=(*table.fields, *lacking)
    )


def refuse_unread_count(
    table: TotalsTable, labels: Sequence[Label], lines: Sequence[Sequence[Word]], page: int
) -> None:
    """Refuse a sheet with something that cannot be read where the members of a position belong:
    level with its label, in the column of the others' counts, or more members than there are where
    that of all belongs. A dash there is lower than a figure.

    Raises NoteRefusedError.
    """
    counts = [
        figure.box
        for figure, field in zip(table.figures, table.fields, strict=True)
        if field.endswith(".members")
    ]
    if not counts:
        return
    high = median(height(box) for box in counts)
    own = {word.box for label in labels for word in label.words}
    lacking = [label for label in labels if lacks_count(table, label)]
    for label, word in product(lacking, chain(*lines)):
        level = abs(word.middle - middle(label.box)) < label.size / 2
        over = any(word.box[0] < box[2] and word.box[2] > box[0] for box in counts)
        tall = height(word.box) > DASH * high
        behind = (each.box[0] - word.box[2] for each in labels)
        mark = is_sign(word.text) and any(0 <= white < MARK * label.size for white in behind)
        longest = LONGEST if label.position else len(str(MOST_MEMBERS))
        unread = tall and not mark and len(word.text) <= longest
        if level and over and unread and word.box not in own:
            whose = label.position or "all"
            raise NoteRefusedError(
                f"page {page}: the members of {whose} cannot be read in the totals: "
                f"{word.text!r} stands there"
            )


def lacks_count(table: TotalsTable, label: Label) -> bool:
    """Whether no members are read for the position of a label, or for the total of the table."""
    if label.position:
        return getattr(table.totals, label.position).members is None
    return label in table.labels and table.totals.total is None


def parts_of(word: Word, by_ocr: bool, dotted: bool) -> Iterator[Word]:
    """A word, or the two figures that it holds; `1·5` are two unless that is how shares are
    written, and `68/22` is the number of a document.

    Recognition takes a lone nought for a letter, and a lone one: beside a label they are figures.
    """
    if by_ocr:
        again = None if word.again is None else mended(word.again)
        word = replace(word, text=mended(word.text), again=again)
    parts = list(PARTED.finditer(word.text))
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


def figures_on(line: Sequence[Word]) -> list[Figure]:
    """The figures of a line, a per cent sign that stands apart taken to its figure; none of a
    date."""
    found: list[Figure] = []
    dates = words_of_dates(line)
    for before, word, behind in zip([None, *line[:-1]], line, [*line[1:], None], strict=True):
        text, labelled = word.text, before is not None and before.text.endswith(":")
        number = None if id(word) in dates else number_in(text)
        sign = behind is not None and PER_CENT.match(behind.text) is not None
        # `(302 weighted votes)`, which may go on on the next line.
        counted = heads_column(behind.text) if behind is not None else text.startswith("(")
        if number is None or (is_of_text(text) and not (sign or labelled or counted)):
            continue
        if before is not None and fold(before.text) == "LEAST":
            continue  # the majority that a footnote tells: `at least 55 % of members`
        if is_whole_of(found, before):
            continue  # `17 of 27`
        box = word.box
        if behind is not None and sign and behind.box[0] - word.box[2] < NEAR * word.size:
            box, text = union([word.box, behind.box]), f"{text} %"
            number = Number(number.whole, number.decimals, True)
        found.append(Figure(number, box, text, word.again))
    return found


def is_whole_of(found: Sequence[Figure], before: Word | None) -> bool:
    """Whether `of` stands between a word and the figure before it on its line."""
    if before is None or fold(before.text) != "OF" or not found:
        return False
    return 0 <= before.box[0] - found[-1].box[2] < NEAR * before.size


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
