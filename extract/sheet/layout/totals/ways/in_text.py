"""The totals as a text: labels with their figures behind them, or before them."""

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from extract.sheet.geometry import height, middle, off_level
from extract.sheet.layout.rows.figures import Figure
from extract.sheet.layout.totals.groups import Item, lines_of_items
from extract.sheet.layout.totals.label import Label
from extract.sheet.layout.totals.tables import TotalsTable, is_members, tables_of

LEAST_WEIGHT = 3
"""Of a Member State, under the Treaty of Nice: Malta's."""
GAP = 18.0
"""Times its height that a figure of a text stands behind the one before it, at most: `Population
of the Union (%):` may stand between."""
BEYOND = 5.0
"""Type sizes that a line without a label may be longer than all that have one: what begins farther
right stands beside the text."""
TEXT_LINE, NEXT_LINE = 2.0, 3.0
"""Type sizes from a label in a text to its figures below at most: they go on on the next line; and
where all of them stand there, padded as a line of a table is."""


def in_text(
    group: Sequence[Label], figures: Sequence[Figure], weighted: bool, gap: float = GAP
) -> Iterator[TotalsTable]:
    """The tables that a text makes: `Yes: 21 (84.57 %), No: 3 (4.82 %)`, or `21 Yes`; another
    column stands behind a wider `gap` between two figures, in heights of one."""
    behind, before = figures_about(group, figures, gap)
    for counts in (behind, before):
        owners: dict[int, Label] = {}
        members: list[Figure] = []
        shares: list[Figure] = []
        counted = {id(figure) for figure in itertools.chain(*counts.values())}
        for label in group:
            own = counts[label] or (behind[label] if label.position is None else [])
            count = next((figure for figure in own if is_members([figure])), None)
            rest = [figure for figure in behind[label] if figure is not count]
            if counts is before:  # the last one before the next label is that label's
                rest = [figure for figure in rest if id(figure) not in counted]
                rest = [*(figure for figure in before[label] if figure is not count), *rest]
            share = next((f for f in rest if is_share(f, count, weighted)), None)
            holds = label.position != "not_participating"  # behind it a rule may look like a 1
            if share is None and count is not None and len(rest) == 1 and holds:
                # `2 members, 8 %` of the population, without decimals; below stands another count.
                share = None if is_below(rest[0], label) else rest[0]
            members += [count] if count else []
            shares += [share] if share else []
            owners |= {id(figure): label for figure in (count, share) if figure}
        yield from tables_of(group, [members, shares], partial(is_owner, owners), weighted)


def figures_about(
    group: Sequence[Label], figures: Sequence[Figure], gap: float = GAP
) -> tuple[dict[Label, list[Figure]], dict[Label, list[Figure]]]:
    """The figures of a text behind each label, up to the next one, and the count before each, with
    a share behind it."""
    behind: dict[Label, list[Figure]] = {label: [] for label in group}
    before: dict[Label, list[Figure]] = {label: [] for label in group}
    last: Label | None = None
    loose: list[Figure] = []
    printed: list[Label | Figure] = [*group, *figures]
    on_lines = [list(near_one_another(line, gap)) for line in lines_of_items(printed)]
    labelled = [line for line in on_lines if any(isinstance(item, Label) for item in line)]
    end = max(item.box[2] for line in labelled for item in line) + BEYOND * group[0].size
    for item, following in itertools.chain(*map(with_next, on_lines)):
        if item.box[0] > end:
            continue  # beside the text
        if isinstance(item, Label):
            own = [f for f in loose if middle(item.box) - middle(f.box) < TEXT_LINE * item.size]
            # `17 Member States, 74.95 %, voted in favour`
            shared = is_members(own[-2:-1]) and not is_members(own[-1:])
            before[item], loose, last = own[-2:] if shared else own[-1:], [], item
            continue
        loose.append(item)
        above = behind[last][-1:] if last else []  # `22 Member States`, and below it `83,30 %`
        over = middle(above[0].box if above else last.box) if last else 0.0
        near = last and middle(item.box) - over < reach_of(last, behind[last])
        # Before a label on the next line its own mark may be taken for a figure, but for no share.
        leads = isinstance(following, Label) and is_members([item])
        if last and near and not (leads and is_below(item, last)):
            behind[last].append(item)
    return behind, before


def with_next(line: Iterable[Item]) -> Iterator[tuple[Item, Item | None]]:
    """What stands on a line, each with what follows it there."""
    printed = list(line)
    yield from zip(printed, [*printed[1:], None], strict=True)


def is_below(item: Label | Figure, label: Label) -> bool:
    """Whether something stands on a line below that of a label."""
    return middle(item.box) - middle(label.box) > label.size / 2


def reach_of(label: Label, own: Sequence[Figure]) -> float:
    """How far below a label its figures may stand, some of which are known."""
    level = any(off_level(figure.box, label.box) < label.size / 2 for figure in own)
    return (TEXT_LINE if level else NEXT_LINE) * label.size


def near_one_another(line: Sequence[Label | Figure], gap: float) -> Iterator[Label | Figure]:
    """The labels of a line and its figures, those not behind white that no text has between two
    figures: there another column of the page stands."""
    last: Figure | None = None
    for item in line:
        # Of two figures of one type recognition finds one higher than the other.
        high = max(height(each.box) for each in (item, last or item))
        if isinstance(item, Label) or last is None or item.box[0] - last.box[2] <= gap * high:
            yield item
            last = None if isinstance(item, Label) else item


def is_share(figure: Figure, count: Figure | None, weighted: bool) -> bool:
    """Whether a figure may be what so many members hold: none hold nothing; no weight is less than
    three."""
    if count is not None and count.number.whole == 0 and figure.number.hundredths:
        return False
    if not weighted:
        return not is_members([figure])
    return count is None or figure.number.whole >= LEAST_WEIGHT * count.number.whole


def is_owner(owners: Mapping[int, Label], label: Label, figure: Figure) -> bool:
    """Whether a figure is a label's."""
    return owners.get(id(figure)) == label
