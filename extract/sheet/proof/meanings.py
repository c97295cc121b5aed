"""What each kind of mark may mean: by legend, hue, form, letters, and what was taught."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, PositionName, Proof, Reader
from extract.sheet.geometry import height
from extract.sheet.layout.grammar import drawing_said
from extract.sheet.marks.views.forms import BY_FORM, BY_HUE
from extract.sheet.proof.hints import POINTED, forms_of, hints, letters_of
from extract.sheet.proof.row import NamedRow
from extract.sheet.seen import BLANK, INKS, OBJECTS, Drawing, Hue, Seen, SeenMarks

FLAT = 4.0
"""Points: a dash is lower; a pill is not, though it is as many times as wide as it is high."""
FORBIDDEN: dict[str | None, tuple[PositionName, ...]] = {
    "green": ("no",),
    "red": ("yes",),
    "up": ("no",),
    "tick": ("no",),
    "down": ("yes",),
    "cross": ("yes",),
}
"""What a hue or a form cannot mean, whatever the totals say."""


@dataclass(frozen=True, slots=True)
class Group:
    """The rows whose marks look alike in every view from pixels."""

    drawing: int | None
    """None for blank cells."""
    rows: tuple[int, ...]
    names: tuple[PositionName, ...]
    """What they may mean, by legend, convention and what was taught."""
    proof: Proof | None = None
    """What says so; None where the totals alone will."""
    backed: tuple[PositionName, ...] = ()
    """What hue, form or letters suggest."""
    by_person: bool = False
    """Whether a person said what it is."""
    dash: Hue | None = None
    """The hue of a dash; None where its drawing is another."""
    said: PositionName | None = None
    """What its word or letter says; None where it shows none."""


def mark_groups(
    seen: Seen,
    marks: SeenMarks,
    rows: Sequence[NamedRow],
    taught: Mapping[int, PositionName],
    given: Mapping[int, PositionName],
) -> list[Group]:
    """The rows by what their marks look like, each with what it may mean; first those `given` by a
    person. Raises NoteRefusedError where legend, convention and teaching contradict one another."""
    groups = [Group(None, (n,), (name,), "totals", (name,), True) for n, name in given.items()]
    members = by_drawing(marks, (place for place in range(len(rows)) if place not in given))
    shown = {n: marks.drawings[n] for n in members if n is not None}
    by_legend = {n: legend_says(marks, members[n], len(rows), seen.page) for n in shown}
    letters = letters_of(shown)
    # In a tally any sign may be the mark: `X` under `Yes`.
    tally = any(view.reader == "column" for view in marks.views)
    one_form = tally and len({forms_of(drawing) for drawing in shown.values()}) == 1
    turned = [form for each in marks.drawings for form in forms_of(each) if form in POINTED]
    claimed, alone = by_legend.values(), turned in (["up"], ["down"])
    shown = without_grounds(shown) if tally else shown
    for number, own in members.items():
        if number is None:
            groups.append(Group(None, tuple(own), blank_meanings(seen, marks)))
            continue
        drawing, said = shown[number], by_legend[number] or of_one_sort(marks, number, len(rows))
        beside = mark_of_label(marks, said, len(rows))
        names, proof = meanings(
            drawing, said, taught.get(number), claimed, beside, says_none=one_form, alone=alone
        )
        if not names:
            where = ", ".join(rows[n].state.name_en for n in own[:3])
            raise NoteRefusedError(
                f"page {seen.page}: the mark of {where} contradicts itself: its legend, hue, "
                f"form or letters name it otherwise ({described(drawing, said)})"
            )
        dash = drawing.hue if is_flat_dash(drawing, marks, own) else None
        hinted = (*hints(drawing, seen.grey, shown.values()), letters.get(number))
        hinted = (*hinted, "not_participating" if dash and lack_figure(rows, own) else None)
        signs = tuple(n for n in dict.fromkeys((*hinted, likest(marks, own))) if n is not None)
        written = drawing_said(drawing.text) or letters.get(number)
        groups.append(Group(number, tuple(own), names, proof, signs, False, dash, written))
    return groups


def without_grounds(shown: dict[int, Drawing]) -> dict[int, Drawing]:
    """The drawings, of words on grounds that are all filled alike the words alone."""
    if not are_filled_alike(shown.values()):
        return shown
    return {n: replace(each, hue="none", form=None, inner=None) for n, each in shown.items()}


def are_filled_alike(shown: Collection[Drawing]) -> bool:
    """Whether all marks are words on grounds of one hue, and say several positions: the field that
    was chosen is filled, whatever its word, and neither hue nor form tells anything."""
    said = {drawing_said(drawing.text) for drawing in shown}
    return None not in said and len(said) > 1 and len({drawing.hue for drawing in shown}) == 1


def by_drawing(marks: SeenMarks, places: Iterable[int]) -> dict[int | None, list[int]]:
    """Rows by the drawing that they bear; None where they bear none."""
    rows: dict[int | None, list[int]] = {}
    for place in places:
        rows.setdefault(marks.drawn[place], []).append(place)
    return rows


def is_flat_dash(drawing: Drawing, marks: SeenMarks, own: Sequence[int]) -> bool:
    """Whether marks that are drawn as a dash are as flat as one."""
    boxes = [box for n in own if (box := marks.boxes[n]) is not None]
    return drawing.form == "dash" and all(height(box) < FLAT for box in boxes)


def lack_figure(rows: Sequence[NamedRow], own: Collection[int]) -> bool:
    """Whether some rows, and no others, have no share or weight: a sheet leaves that of states out
    that do not participate."""
    return {n for n, row in enumerate(rows) if row.share is None} == {*own}


def likest(marks: SeenMarks, own: Sequence[int]) -> PositionName | None:
    """The label of the legend whose mark most of some rows are most like, and none another's."""
    near = [marks.nearest[place] for place in own] if marks.nearest else []
    said = set(near) - {None}
    return said.pop() if len(said) == 1 and 2 * near.count(None) < len(near) else None


def described(drawing: Drawing, said: PositionName | None) -> str:
    """What speaks for which name of a drawing."""
    hue = "" if drawing.hue == "none" else drawing.hue
    signs = {"legend": said, "hue": hue, "form": drawing.form, "letters": drawing.text}
    return ", ".join(f"{sort} {sign}" for sort, sign in signs.items() if sign)


def of_one_sort(marks: SeenMarks, number: int, rows: int) -> PositionName | None:
    """The label of the legend whose mark alone has the hue and the form of a drawing, both known:
    thin strokes fall otherwise where a legend is smaller."""
    own = marks.drawings[number]
    if own.hue not in BY_HUE or not set(forms_of(own)) & BY_FORM.keys():
        return None
    legend = marks.drawn[rows : rows + len(marks.legend)]
    like = [
        name
        for name, n in zip(marks.legend, legend, strict=True)
        if n is not None
        and marks.drawings[n].hue == own.hue
        and forms_of(marks.drawings[n]) == forms_of(own)
    ]
    return like[0] if len(like) == 1 else None


def mark_of_label(marks: SeenMarks, said: PositionName | None, rows: int) -> Drawing | None:
    """The drawing beside a label of the legend."""
    if said is None:
        return None
    number = marks.drawn[rows + marks.legend.index(said)]
    return None if number is None else marks.drawings[number]


def meanings(
    drawing: Drawing,
    said: PositionName | None,
    taught: PositionName | None,
    claimed: Collection[PositionName | None],
    beside: Drawing | None = None,
    says_none: bool = False,
    alone: bool = False,
) -> tuple[tuple[PositionName, ...], Proof | None]:
    """What a drawing may mean, and what says so; `claimed` are the names that the legend gives,
    `beside` is its own mark of the name `said`; `says_none`: its form stands for no position;
    `alone`: no other drawing is turned up or down."""
    forms = (None, None) if says_none else forms_of(drawing)
    if beside is not None and forms == forms_of(beside):
        # A tick taken for a cross: the legend has the very form, and the hue stands by it. A
        # triangle beside a disc and a bar points nowhere.
        forms = (None, None) if BY_HUE.get(drawing.hue) == said or alone else forms
    cannot = {n for sign in (drawing.hue, *forms) for n in FORBIDDEN.get(sign, ())}
    signs: tuple[tuple[PositionName | None, Proof], ...] = (
        (said, "legend"),
        (taught, "taught"),
        (drawing_said(drawing.text), "convention"),
    )
    named = [(name, proof) for name, proof in signs if name is not None]
    if not named:
        return tuple(n for n in POSITIONS if n not in cannot and n not in claimed), None
    name, proof = named[0]
    agreed = name not in cannot and all(other == name for other, _ in named)
    return ((name,) if agreed else ()), proof


def legend_says(marks: SeenMarks, own: Sequence[int], rows: int, page: int) -> PositionName | None:
    """What the legend calls marks, by the views in which they are like the mark of one label alone;
    a view that is not sure is heard where no other says anything.
    Raises NoteRefusedError where two views find them like the marks of two labels."""
    said: dict[PositionName, Reader] = {}
    drawings = set(marks.drawn[:rows])
    others = of_another_form(marks, own, rows)
    for view in sorted(marks.views, key=lambda view: not view.sure):
        if said and not view.sure:
            break
        kinds = {view.kinds[place] for place in own}
        legend = view.kinds[rows : rows + len(marks.legend)]
        blind = len(marks.legend) == 1 and len(set(view.kinds[:rows])) == 1 < len(drawings)
        if len(set(legend)) < len(legend) or blind:
            continue  # blind to what tells the marks of the legend apart, or those of the rows
        labels = zip(marks.legend, legend, strict=True)
        like = [name for name, kind in labels if kind in kinds - {None, BLANK}]
        if view.reader in INKS:
            like = [name for name in like if name not in others]
        if len(like) == len(kinds) == 1:
            said.setdefault(like[0], view.reader)
    if len(said) > 1:
        views = ", ".join(f"{reader} says {name}" for name, reader in said.items())
        raise NoteRefusedError(f"page {page}: views disagree on a mark of the legend: {views}")
    return next(iter(said), None)


def of_another_form(marks: SeenMarks, own: Sequence[int], rows: int) -> set[PositionName]:
    """The labels whose marks are surely drawn otherwise than some rows', where all rows have one
    hue: ink that is alike says nothing then, `+` and `o` have it both, or `Yes` and `N/P`. Where
    the letters are too small for a look, the parsers tell."""
    hues = {marks.drawings[n].hue for n in marks.drawn[:rows] if n is not None}
    if len(hues) != 1:
        return set()
    apart: dict[PositionName, bool] = {}
    for readers in (("look",), OBJECTS):
        for view in (view for view in marks.views if view.sure and view.reader in readers):
            shown = {view.kinds[place] for place in own}
            for name, kind in zip(marks.legend, view.kinds[rows:], strict=False):
                if None not in {kind, *shown}:
                    apart.setdefault(name, kind not in shown)
    return {name for name, is_apart in apart.items() if is_apart}


def blank_meanings(seen: Seen, marks: SeenMarks) -> tuple[PositionName, ...]:
    """What a blank cell may mean: never yes or no. Amber is bleached where a page has no hue: there
    a blank may also be an abstention."""
    names: list[PositionName] = ["not_participating"]
    if seen.grey:
        names.append("abstain")
    return tuple(name for name in names if name not in marks.legend)
