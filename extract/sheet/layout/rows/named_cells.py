"""The cells of a page that name a Member State, on one line or wrapped."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.pdf.runs import union
from extract.records import Box
from extract.sheet.layout.grammar import number_in, position_said
from extract.sheet.layout.rows.misread_names import by_code_above, misread
from extract.sheet.layout.rows.name_columns import in_one_language
from extract.sheet.layout.rows.names import (
    APART,
    CODE,
    Name,
    cells_of,
    name_of,
    states_by_code,
    states_by_name,
)
from extract.sheet.words import Word, fold

WRAPPED = 2.0
"""Type sizes from one line of a name to the next at most: names in two scripts take two lines."""
NAMED, MEMBERS = 5, 15
"""Names of states with which codes are but beside them; and codes alone that are those of rows: the
fewest members whose votes are known."""
GOES_ON = ("/", "–", "—", "-")
"""What ends the first half of a name: `UK –`, `ÉIRE/`."""


def names_on(lines: Sequence[Sequence[Word]]) -> list[Name]:
    """The cells that name a Member State, those on two lines made one."""
    return names_in([cells_of(line) for line in lines])


def names_in(lines: Sequence[Sequence[list[Word]]]) -> list[Name]:
    """The same of lines in cells."""
    cells = [[name_of(cell) for cell in with_wide_names(line)] for line in lines]
    cells = [row for row in cells if row and not any(map(amid_text, row, [None, *row], row[1:]))]
    found = [name for row in cells for name in row if name.state is not None]
    loose = [name for row in cells for name in row if number_in(name.text) is None]
    found += over_lines(cells, found)
    found += wrapped(loose, found)
    names = once_on_line(in_one_language([*found, *misread(loose, found)]))
    names += by_code_above(loose, names)
    return names if len(names) >= NAMED else codes_alone(loose) or names  # `UK` is a name too


def codes_alone(cells: Sequence[Name]) -> list[Name]:
    """The cells that are the code of a state, where so many states have one that codes stand in
    place of names; none where a state has two, but for that of the language at the foot, which is
    neither in line nor in a column with others."""
    coded = [(cell, states_by_code().get(cell.text)) for cell in cells]
    found = [replace(cell, state=state, exact=True) for cell, state in coded if state is not None]
    counted = Counter(name.state for name in found)
    found = [name for name in found if counted[name.state] < 2 or stands_with(name, found)]
    states = {name.state for name in found}
    return found if MEMBERS <= len(states) == len(found) else []


def stands_with(name: Name, others: Sequence[Name]) -> bool:
    """Whether a cell is level with another, or begins where one does."""
    return any(
        name.off(other.middle) < name.size / 2 or abs(name.box[0] - other.box[0]) < 1
        for other in others
        if other is not name
    )


def amid_text(name: Name, before: Name | None, behind: Name) -> bool:
    """Whether a state is named amid a text, whose words recognition takes for cells where they
    stand wide apart: other words are as near to it on both sides."""
    return (
        name.state is not None
        and before is not None
        and all(
            one.box[0] - other.box[2] < 2 * APART * name.size and is_plain(each)
            for one, other, each in ((name, before, before), (behind, name, behind))
        )
    )


def is_plain(cell: Name) -> bool:
    """Whether a cell is but a word: no state, be it by its code, no figure, and nothing in place of
    a mark; `for` is one amid a text."""
    said = position_said(cell.text) is not None and not cell.text.islower()
    named = cell.state is not None or cell.text in states_by_code()
    named = named or number_in(cell.text) is not None
    return not (said or named) and len(fold(cell.text)) >= CODE


def with_wide_names(cells: Sequence[list[Word]]) -> list[list[Word]]:
    """The cells, two that name a state together made one: `United` `Kingdom`, set wide."""
    joined: list[list[Word]] = []
    for cell in cells:
        before = joined[-1] if joined else []
        if before and cell[0].box[0] - before[-1].box[2] < 2 * APART * cell[0].size:
            texts = ["".join(word.text for word in words) for words in (before, cell)]
            known = states_by_name()
            if fold("".join(texts)) in known and not any(fold(text) in known for text in texts):
                joined[-1] = [*before, *cell]
                continue
        joined.append(cell)
    return joined


def once_on_line(names: Sequence[Name]) -> list[Name]:
    """The names, one that stands twice on a line, as code and in full, but once; so too a code
    above a name on two lines."""

    def fuller(name: Name, other: Name) -> bool:
        if len(other.text) <= len(name.text) or other.state != name.state:
            return False
        level = abs(other.middle - name.middle) < 0.5 * name.size
        code = len(name.text) == CODE and 0 <= other.box[1] - name.box[3] < WRAPPED * name.size
        above = code and abs(other.box[0] - name.box[0]) < name.size
        return level or above

    return [name for name in names if not any(fuller(name, other) for other in names)]


def over_lines(rows: Sequence[Sequence[Name]], found: list[Name]) -> list[Name]:
    """Names that go on from the end of one line to the beginning of the next, as in a text:
    `Suomi/` `Finland – 1,24 %`, `United` `Kingdom`; their halves are taken from those `found`."""
    joined: list[Name] = []
    for upper, lower in pairwise(rows):
        last = upper[-1]
        # Beside the list may stand the label of its position, with its count.
        for first in (cell for cell in lower if cell.box[0] < last.box[0]):
            whole = together(last, first)
            halves = {half.state for half in (last, first) if half.state is not None}
            whole_alone = goes_on_below(upper, whole) or not halves
            if whole_alone and whole.state is not None and halves <= {whole.state}:
                joined.append(replace(whole, box=last.box))
                found[:] = [name for name in found if name not in (last, first)]
                break
    return joined


def goes_on_below(upper: Sequence[Name], whole: Name) -> bool:
    """Whether a line ends within the name that goes on below it, with a sign behind a part of it or
    its code; a dash alone stands for nobody."""
    *before, last = upper
    code = states_by_code().get(before[-1].text) if before else None
    begun = bool(fold(last.text)) or (code is not None and code is whole.state)
    return last.text.endswith(GOES_ON) and begun


def in_two_languages(upper: Name, lower: Name) -> Name | None:
    """The name of a state in two languages, one below the other, of which recognition may lose the
    slash: `Luxemburg /` `Luxembourg`; None where it is another one, or the same word again."""
    again = fold(upper.text) == fold(lower.text)
    if upper.state is None or upper.state is not lower.state or again:
        return None
    exact = upper.exact and lower.exact
    return replace(together(upper, lower), state=upper.state, exact=exact)


def wrapped(cells: Sequence[Name], found: Sequence[Name]) -> list[Name]:
    """Two or three cells one below the other that name a state together: `BELGIQUE/` `BELGIË`."""
    joined: list[Name] = []
    ordered = sorted(cells, key=lambda name: name.middle)
    for place, upper in enumerate(ordered):
        for lower in below(upper, ordered[place + 1 :]):
            if not (fold(upper.text) and fold(lower.text)):
                continue  # a name that recognition could not read stands in a row of its own
            whole = in_two_languages(upper, lower) or together(upper, lower)
            halves = {half.state for half in (upper, lower) if half.state is not None}
            if whole.state is not None and halves <= {whole.state}:
                joined.append(whole)
                break
    joined = [with_code_above(merged(name, joined), ordered) for name in joined]
    joined = [name for n, name in enumerate(joined) if name not in joined[:n]]
    known = [name for name in found if any(meets(name.box, whole.box) for whole in joined)]
    if isinstance(found, list):
        for name in known:
            found.remove(name)
    return joined


def with_code_above(name: Name, cells: Sequence[Name]) -> Name:
    """A name with its code and a dash right above: `UK –` above `UNITED` above `KINGDOM`."""
    for cell in cells:
        code = states_by_code().get(cell.text.rstrip("".join(GOES_ON)).rstrip())
        if code is not None and code == name.state and name in below(cell, [name]):
            return replace(name, box=union([cell.box, name.box]), words=(*cell.words, *name.words))
    return name


def merged(name: Name, others: Sequence[Name]) -> Name:
    """A name with those of the same state that share a word with it: `BE` above `BELGIQUE/` above
    `BELGIË`."""
    same = [each for each in others if each.state == name.state]
    words = {id(word): word for each in same for word in each.words}
    shared = [each for each in same if any(word in name.words for word in each.words)]
    if len(shared) < 2:
        return name
    own = sorted({id(w) for each in shared for w in each.words}, key=lambda key: words[key].middle)
    parts = tuple(words[key] for key in own)
    text = " ".join(word.text for word in parts)
    size = max(each.size for each in shared)
    return Name(text, union(w.box for w in parts), size, name.state, True, parts)


def below(upper: Name, others: Sequence[Name]) -> Iterator[Name]:
    """The cells right below one, set to its left edge, be it behind its code, its right edge or its
    middle."""
    first, *rest = upper.words
    begin = rest[0].box[0] if rest and first.text in states_by_code() else upper.box[0]
    for lower in others:
        if lower.box[1] - upper.box[3] > (WRAPPED - 1) * upper.size:
            if lower.middle - upper.middle > 2 * WRAPPED * upper.size:
                return
            continue
        if lower.box[1] < upper.middle:
            continue
        ends = (
            lower.box[0] - upper.box[0],
            lower.box[0] - begin,
            lower.box[2] - upper.box[2],
            (lower.box[0] + lower.box[2] - upper.box[0] - upper.box[2]) / 2,
        )
        if min(map(abs, ends)) < 0.5 * upper.size:
            yield lower


def together(upper: Name, lower: Name) -> Name:
    """Two cells as one."""
    return name_of([*upper.words, *lower.words])


def meets(one: Box, other: Box) -> bool:
    """Whether two boxes share some of the page."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
