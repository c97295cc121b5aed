"""The headers of the tables: words over their columns, or before their rows."""

import itertools
import re
from collections.abc import Sequence

from extract.domain.member_states import load_member_states
from extract.records import Box
from extract.sheet.geometry import centre, middle
from extract.sheet.layout.fields.choice import CUT
from extract.sheet.layout.fields.labels.ends import in_other_type
from extract.sheet.layout.fields.values.head_rows import cells_in
from extract.sheet.layout.fields.values.paragraphs import LONG
from extract.sheet.layout.fields.values.value_columns import TEXT_STEP
from extract.sheet.layout.grammar import heads_column
from extract.sheet.layout.rows.names import cells_of
from extract.sheet.layout.totals.tables import TotalsTable
from extract.sheet.words import Word, fold, is_sign

BEYOND = 120.0
"""Points beside the names and figures of a table in which the column of its marks may have its
header, on either side."""
BLANK = 1.2
"""Type sizes between two words of a text in type of one width at most."""
ENDED = (":", ";", "=")
"""Signs behind a label or a value, and in no header: `Vote of: 29.09.2016`, `Vote of =`."""
COUNTED = re.compile(r"\(\d\d\)")
"""Behind a head: `Member States (27)`."""
LEADS_ON = re.compile(
    r"\b(?:several|certain|other|both|two|three|these|those|participating|third|all|Member)$"
)
"""With which no title ends: `undertaken by several` / `Member States`."""
NUMBERS = ("NO", "NR", "N", "ISO", "CODE", "ID", "MS")
"""What heads numbers or codes of rows, and names of Member States, in a header."""
SHARE = re.compile(r"[0-9] ?%")
"""`(55 % of members` is of a rule, and heads nothing."""
ABOVE = 4.5
"""Rows above a table in which its header stands."""


def line_height(totals: TotalsTable) -> float:
    """From one label of the totals to the next."""
    middles = sorted(middle(label.box) for label in totals.labels)
    gaps = [b - a for a, b in itertools.pairwise(middles) if b - a > 2]
    return min(gaps, default=2 * totals.labels[0].size)


def headers(lines: Sequence[Sequence[Word]], table: Box, pitch: float) -> set[int]:
    """The words of a table's header, line by line upwards from its first row."""
    found: set[int] = set()
    top = table[1]
    for line in reversed(lines):
        # Recognition takes pieces of a rule for signs.
        level = [w for w in line if w.middle < table[1] and not is_sign(w.text.strip("_-"))]
        left, right = table[0] - BEYOND, table[2] + BEYOND
        cells = [c for c in cells_of(level) if c[-1].box[2] > left and c[0].box[0] < right]
        over = [*itertools.chain(*cells)]
        if not over:
            continue
        if top - max(word.box[3] for word in over) > ABOVE * pitch:
            break
        over_it = [word for word in over if word.box[0] < table[2]]  # behind it marks may stand
        # `Session number: 3816;` ends with a line of a text right above the table.
        heads = [cell for cell in cells if not any(word.text.endswith(ENDED) for word in cell)]
        own = [w for c in heads if is_header(c) and not is_amid_text(c, cells) for w in c]
        if len(cells) == 1 and wraps(cells[0], lines):
            own = []
        years = all(map(is_year, cells)) and over[0].box[0] < table[0] + pitch
        if top == table[1] and years and not ends_text(over[0], lines):
            own = over  # `1958` heads those who joined then
        # `No` heads the numbers of rows, and is the contrary of yes elsewhere.
        own += [w for cell in cells if own and is_number_head(cell) for w in cell if w in over_it]
        if not own:
            if any(table[0] < centre(word.box) < table[2] for word in over):
                break
            continue
        found |= {id(word) for word in own}
        top = min(word.box[1] for word in own)
        if table[1] - top > ABOVE * pitch:
            break
    return found


def is_amid_text(cell: Sequence[Word], cells: Sequence[Sequence[Word]]) -> bool:
    """Whether words that are no header stand as close on both sides of a cell as those of a text in
    type of one width: `establishing a Community Code on Visas`."""
    size, (left, right) = cell[0].size, (cell[0].box[0], cell[-1].box[2])
    before = (c for c in cells if 0 <= left - c[-1].box[2] < BLANK * size and not is_header(c))
    behind = (c for c in cells if 0 <= c[0].box[0] - right < BLANK * size and not is_header(c))
    return any(map(fold_cell, before)) and any(map(fold_cell, behind))


def wraps(cell: Sequence[Word], lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a line goes on from one of a text right above it, which does not end there, and at
    whose end its first word had no room: `… undertaken by several` / `Member States`."""
    above = line_above(cell, lines)
    text = " ".join(word.text for word in above)
    return bool(CUT.search(text) or LEADS_ON.search(text))


def may_end_text(cell: Sequence[Word], lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a header alone on its line may as well be the end of a text right above it, in its
    type: nothing tells which."""
    above = line_above(cell, lines)
    return bool(above) and not in_other_type(above[-1], cell[0])


def line_above(cell: Sequence[Word], lines: Sequence[Sequence[Word]]) -> Sequence[Word]:
    """The line of a text right above a cell, at whose end the first word of that had no room among
    the lines of its column; none where there is no such line."""
    first = cell[0]
    cells = (each for line in lines for each in cells_in(line))
    column = [each for each in cells if abs(each[0].box[0] - first.box[0]) < first.size / 2]
    right = max((each[-1].box[2] for each in column), default=0.0)
    room = first.box[2] - first.box[0] + first.size / 4
    full = (
        each
        for each in column
        if each[-1].box[2] + room > right and len(each) >= LONG and ends_text(first, [each])
    )
    return next(full, ())


def fold_cell(cell: Sequence[Word]) -> str:
    """The letters of a cell."""
    return fold("".join(word.text for word in cell))


def row_heads(lines: Sequence[Sequence[Word]], table: Box) -> set[int]:
    """The words that head the rows of a table, `Members` and `Population`, where it lies across;
    farther off a label of a field, `Vote of`, may be level with it."""
    cells = [cell for line in lines for cell in cells_of(line)]
    near = [
        c for c in cells if c[-1].box[2] > table[0] - BEYOND and c[0].box[0] < table[2] + BEYOND
    ]
    level = [cell for cell in near if table[1] <= cell[0].middle <= table[3]]
    # `of population)` ends the rule beside the totals.
    heads = (c for c in level if is_header(c) and not ends_bracket("".join(w.text for w in c)))
    return {id(word) for cell in heads for word in cell}


def ends_bracket(text: str) -> bool:
    """Whether a text ends a bracket that stands before it."""
    return text.count(")") > text.count("(")


def is_number_head(cell: Sequence[Word]) -> bool:
    """Whether a cell heads the numbers, the codes or the names of rows, if it stands in a header,
    or counts these; of a font of drawings a file may say that each is an `n`."""
    text = "".join(word.text for word in cell)
    return (
        text == "#"
        or COUNTED.fullmatch(text) is not None
        or (text != "n" and fold(text) in NUMBERS)
    )


def is_year(cell: Sequence[Word]) -> bool:
    """Whether a cell is a year of accession: the last line of a subject may be another."""
    years = {str(state.member_from.year) for state in load_member_states()}
    return len(cell) == 1 and cell[0].text in years


def ends_text(word: Word, lines: Sequence[Sequence[Word]]) -> bool:
    """Whether a word begins right below the beginning of a line of text, as `2013` does that ends a
    subject."""
    return any(
        abs(line[0].box[0] - word.box[0]) < word.size / 2
        and 0 < word.middle - line[0].middle < TEXT_STEP * word.size
        for line in lines
    )


def is_header(cell: Sequence[Word]) -> bool:
    """Whether a cell is one of a header as a whole: a subject may have such words too, and so may
    a rule, `(55 % of members, 65 % of population)`."""
    text = "".join(word.text for word in cell)
    closed = text.count(")") <= text.count("(")
    return closed and SHARE.search(text) is None and heads_column(text)
