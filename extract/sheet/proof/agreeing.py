"""Which views tell the positions apart: two that share nothing must, and none may object."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from extract.errors import NoteRefusedError
from extract.records import PositionName, Reader
from extract.sheet.geometry import height, middle
from extract.sheet.proof.row import NamedRow
from extract.sheet.seen import BLANK, FORMS, INKS, OBJECTS, Kind, SeenMarks

OTHERWISE = "another mark is drawn there than for the others of its position"
SAME_LINE = 0.5
"""Of a row's height: rows nearer to one another are on one line."""
FEW = 2
"""So many marks of a position at most were changed, where the others are one object."""
ON_GROUND = re.compile(r" on .*?(?= under |$)")
"""What a parser adds to the kind of a mark on a ground: rows may be striped."""
Named = Sequence[tuple[Kind, PositionName]]
"""What a view takes the mark of each row for, and the position that it is to mean."""


def agreeing(
    marks: SeenMarks,
    names: Sequence[PositionName],
    rows: Sequence[NamedRow],
    given: Mapping[int, PositionName],
    page: int,
) -> tuple[Reader, ...]:
    """The views that tell the positions apart: two that share nothing must do so for every two.
    Raises NoteRefusedError where a view contradicts the naming, or too few can say."""
    asked = [place for place in range(len(rows)) if place not in given]
    views = {v.reader: [(v.kinds[place], names[place]) for place in asked] for v in marks.views}
    inked = [marks.boxes[place] is not None for place in asked]
    stripes = stripes_of([rows[place] for place in asked])
    for n, why in objections(marks, inked, views, len(rows), stripes):
        where = rows[asked[n]].state.name_en
        raise NoteRefusedError(f"page {page}: views disagree at {where}: {why}")
    present = list(dict.fromkeys(names[place] for place in asked))
    pairs: list[tuple[PositionName, ...]] = [*combinations(present, 2)]
    used: dict[Reader, None] = {}
    for pair in pairs or [(name,) for name in present]:
        able = [reader for reader, named in views.items() if tells_apart(named, pair)]
        if len(able) < 2 or set(able) <= set(OBJECTS):
            what = " from ".join(pair) if pairs else f"that all marks are alike ({pair[0]})"
            raise NoteRefusedError(
                f"page {page}: no two views can tell {what}: {', '.join(able) or 'none'} can"
            )
        used |= dict.fromkeys(able)
    return tuple(used)


def objections(
    marks: SeenMarks,
    inked: Sequence[bool],
    views: Mapping[Reader, Named],
    rows: int,
    stripes: Sequence[bool] = (),
) -> Iterator[tuple[int, str]]:
    """Of the rows that were asked of, each at which a view contradicts what others see, and how."""
    objects = [named for reader, named in views.items() if reader in OBJECTS]
    same = drawn_alike(objects)
    for n, shown in enumerate(inked):
        if objects and shown and all(named[n][0] == BLANK for named in objects):
            yield n, "what is seen there is a rule or a ground, and no mark of the file's"
    # Words are told apart by what they say, whatever their ink and outline.
    worded = "ocr" in views and all(kind is not None for kind, _ in views["ocr"])
    sure = [view.reader for view in marks.views if view.sure and not worded]
    outlines = [views[each] for each in sure if each == "silhouette"]
    # Noise sways one of the forms of a mark; whatever changed it, both.
    looks = [views[each] for each in sure if each == "look" and outlines]
    outlines += [named for named in looks if len({kind for kind, _ in named}) > 1]
    yield from drawn_otherwise(objects, outlines, stripes)
    hues = {marks.drawings[n].hue for n in marks.drawn[:rows] if n is not None}
    # Of one ink a thin stroke is paler or darker by how it falls on the pixels.
    blended = (*FORMS, "tint") if len(hues) == 1 else FORMS
    for view in marks.views:
        if worded and view.reader in INKS:
            continue
        named = views[view.reader]
        legend = list(zip(view.kinds[rows:], marks.legend, strict=False))
        drawn = same if view.reader in blended else frozenset()
        wrong = contradiction(named, legend, drawn) if view.sure else None
        if wrong is not None:
            other = f"another position than {named[wrong][1]}"
            yield wrong, f"{view.reader} sees a mark like those of {other}"


def drawn_otherwise(
    objects: Sequence[Named], outlines: Sequence[Named] = (), stripes: Sequence[bool] = ()
) -> Iterator[tuple[int, str]]:
    """The rows of a position whose mark differs from nearly all others: to every parser of the
    file, since an arrow turned over in a disc may look the same on the pixels; where none can
    compare, as with what a shading fills, by its `outlines`. Where marks are drawn anew for each of
    the `stripes`, it differs from the others on its own."""
    names = [name for _, name in [*objects, *outlines][0]] if objects or outlines else []
    for name in dict.fromkeys(names):
        rows = [n for n, each in enumerate(names) if each == name]
        able = [named for named in objects if all(named[n][0] is not None for n in rows)]
        if len(able) < max(len(objects), 2):
            able = [] if able else list(outlines)
        elif any(map(is_drawn_by_row, able)):
            alike = [[n for n in rows if stripes and stripes[n] is each] for each in (False, True)]
            found = set[int]().union(*(odd_to_all(objects, able, each) for each in alike))
            rare = (n for n in found if any(times(named, n, rows) <= FEW for named in able))
            yield from [(n, OTHERWISE) for n in sorted(rare)]
            able = list(outlines)
        yield from [(n, OTHERWISE) for n in sorted(odd_to_all(objects, able, rows))]


def times(named: Named, row: int, rows: Sequence[int]) -> int:
    """On how many of some rows a parser finds the object of a row."""
    return sum(named[n][0] == named[row][0] for n in rows)


def odd_to_all(objects: Sequence[Named], able: Sequence[Named], rows: Sequence[int]) -> set[int]:
    """Of some rows those whose mark is odd to all views that can tell, and no object of others."""
    odd = [odd_ones(named, rows) for named in able] if rows else []
    fellows = {*rows} - set[int]().union(*odd)
    return {
        n
        for n in set[int]().union(*odd).intersection(*odd)
        if not objects or not all(is_same(named, n, fellows) for named in objects)
    }


def stripes_of(rows: Sequence[NamedRow]) -> list[bool]:
    """Of each row whether its line is an even one of the table, as every other one may be
    shaded."""
    middles = [middle(row.cell) for row in rows]
    lines: list[float] = []
    for level in sorted(middles):
        if not lines or level - lines[-1] > SAME_LINE * height(rows[0].cell):
            lines.append(level)
    return [min(range(len(lines)), key=lambda n: abs(lines[n] - y)) % 2 == 0 for y in middles]


def is_drawn_by_row(named: Named) -> bool:
    """Whether a parser finds the marks of a position to be several objects, many of each: one for
    the striped rows of a table and one for the others."""
    kinds = Counter((name, ON_GROUND.sub("", kind)) for kind, name in named if kind)
    many = Counter(name for (name, _), count in kinds.items() if count > FEW)
    return any(count > 1 for count in many.values())


def is_same(named: Named, row: int, others: Collection[int]) -> bool:
    """Whether a parser finds the very object of a row in others too: a rule that its mark touches
    changes the outline."""
    kind = named[row][0]
    return kind is not None and any(named[n][0] == kind for n in others)


def odd_ones(named: Named, rows: Sequence[int]) -> set[int]:
    """The rows whose mark is of another kind than nearly all others, whatever the ground of its
    row; none where many are."""
    drawn = {n: ON_GROUND.sub("", kind) if (kind := named[n][0]) else kind for n in rows}
    kinds = Counter(drawn.values())
    (usual, most), *_ = kinds.most_common(1)
    few = len(rows) - most <= FEW and most > FEW * (len(rows) - most)
    return {n for n in rows if drawn[n] != usual} if few and None not in kinds else set()


def drawn_alike(objects: Sequence[Named]) -> frozenset[PositionName]:
    """The positions whose marks are all one object, and one that no other has, to each parser of
    the file that can tell; one at least can."""
    said: dict[PositionName, list[bool]] = {}
    for named in objects:
        kinds: dict[PositionName, set[Kind]] = {}
        for kind, name in named:
            kinds.setdefault(name, set()).add(kind)
        for name, own in kinds.items():
            others = set[Kind]().union(*(kinds[other] for other in kinds if other != name))
            if None not in own:
                alone = len(own) == 1 and own.isdisjoint(others | {BLANK})
                said.setdefault(name, []).append(alone)
    return frozenset(name for name, alone_to_each in said.items() if all(alone_to_each))


def contradiction(named: Named, legend: Named, same: Collection[PositionName] = ()) -> int | None:
    """A row whose mark a view takes for one of another position; None where it has no objection.
    Where it parts the marks of a position of `same`, they only fall otherwise on the pixels.

    A view may part marks of one position, or take all marks of two positions for one kind: then it
    says nothing of these. It objects where it does both. The other position's mark may be that of
    the legend: an arrow upside down may have the green of its fellows and the shape of a *no*.
    """
    seen = [(kind, name) for kind, name in named if kind is not None]
    for kind in dict.fromkeys(kind for kind, _ in seen):
        held = dict.fromkeys(name for other, name in seen if other == kind)
        shown = {name for other, name in legend if other == kind}
        rarest = min(held, key=[name for _, name in named].count)
        parted = any(name in held and name not in same and other != kind for other, name in seen)
        if parted and (len(held) > 1 or (shown and shown.isdisjoint(held))):
            return named.index((kind, rarest))
    return None


def tells_apart(named: Named, pair: Sequence[PositionName]) -> bool:
    """Whether a view sees every mark of two positions, and none of one like one of the other; of a
    single position, that all are alike."""
    first, *others = ({kind for kind, name in named if name == each} for each in pair)
    if None in first.union(*others):
        return False
    return first.isdisjoint(others[0]) if others else len(first) == 1
