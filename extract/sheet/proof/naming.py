"""Name the kinds of mark: every naming that nothing contradicts is tried, and exactly one must
prove."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, PositionName, Proof, Reader, Totals
from extract.sheet.layout.grammar import letter_said, word_said
from extract.sheet.marks.forms import BY_FORM, BY_HUE, is_coloured
from extract.sheet.proof.agreeing import OBJECTS, agreeing
from extract.sheet.proof.counts import members_check
from extract.sheet.proof.row import Row
from extract.sheet.proof.shares import group, shares_check
from extract.sheet.seen import BLANK, Drawing, Form, Seen, SeenMarks, View

ENOUGH = 3
"""So many marks of one kind no smudge makes: the totals alone may name them."""
ARROWS = ("up", "down", "tick", "cross", "plus")
FORBIDDEN: dict[str, tuple[PositionName, ...]] = {
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
    proof: Proof | None
    """What says so; None where the totals alone will."""
    backed: tuple[PositionName, ...]
    """What hue, form or letters suggest."""
    by_person: bool = False
    """Whether a person said what it is."""
    form: tuple[str, str] | None = None
    """Of its drawing, with its hue; None where the form is none that is known."""


@dataclass(frozen=True, slots=True)
class Naming:
    """The position of every row, with what proves it."""

    names: tuple[PositionName, ...]
    proofs: tuple[Proof, ...]
    readers: tuple[Reader, ...]
    """The views that tell the positions apart."""
    proved: bool
    """Whether members and shares fit; the checks say what does not."""


def name_rows(
    seen: Seen,
    marks: SeenMarks,
    rows: Sequence[Row],
    totals: Totals,
    taught: Mapping[int, PositionName],
    given: Mapping[int, PositionName],
) -> Naming:
    """The one naming of the rows that proves; where none does, the likeliest, not proved.

    `taught` names drawings of the sheet that were taught before, `given` rows that a person read.
    Raises NoteRefusedError where nothing names a mark, where two namings prove, and where the views
    do not see the same kinds.
    """
    groups = groups_of(seen, marks, rows, taught, given)
    fitting = dict(fits(groups, rows, totals, seen.weighted))
    if len(fitting) > 1:
        raise NoteRefusedError(
            f"page {seen.page}: the totals leave open what the marks mean: {len(fitting)} namings "
            "fit members and shares"
        )
    # One that does not add up may yet be corrected by people: it is held to all the rest.
    chosen = next(iter(fitting.values())) if fitting else likeliest(groups, rows, seen.page)
    names = tuple(spread(groups, chosen, len(rows)))
    refuse_unbacked(groups, chosen, marks.views, rows, seen.page)
    refuse_mere_ink(groups, chosen, marks, seen.page)
    readers = agreeing(seen, marks, names, rows, given)
    proofs: list[Proof] = ["solved"] * len(rows)
    for each, name in zip(groups, chosen, strict=True):
        for row in each.rows:
            proofs[row] = proof_of(each, name, bool(marks.legend))
    return Naming(names, tuple(proofs), readers, bool(fitting))


def groups_of(
    seen: Seen,
    marks: SeenMarks,
    rows: Sequence[Row],
    taught: Mapping[int, PositionName],
    given: Mapping[int, PositionName],
) -> list[Group]:
    """The rows by what their marks look like, each with what it may mean.

    Raises NoteRefusedError where legend, convention and teaching contradict one another.
    """
    members: dict[int | None, list[int]] = {}
    for place in range(len(rows)):
        if place not in given:
            members.setdefault(marks.drawn[place], []).append(place)
    by_legend = {
        drawing: said
        for drawing, own in members.items()
        if drawing is not None and (said := legend_says(marks, own, len(rows), seen.page))
    }
    claimed = set(by_legend.values())
    letters = letters_of(marks, members)
    forms = {marks.drawings[n].form for n in members if n is not None}
    groups = [
        Group(None, (place,), (name,), "totals", (name,), by_person=True)
        for place, name in given.items()
    ]
    for drawing, own in members.items():
        if drawing is None:
            names, proof = blank_meanings(seen, marks), None
            backed: tuple[PositionName, ...] = ()
        else:
            shown = marks.drawings[drawing]
            signs = [*suggestions(shown, seen.grey, forms), *letters.get(drawing, ())]
            backed = tuple(dict.fromkeys(signs))
            said = by_legend.get(drawing)
            names, proof = meanings(shown, said, taught.get(drawing), claimed)
            if not names:
                where = ", ".join(rows[n].state.name_en for n in own[:3])
                raise NoteRefusedError(
                    f"page {seen.page}: the mark of {where} contradicts itself: its legend, hue, "
                    f"form or letters name it otherwise ({described(shown, said)})"
                )
        form = None if drawing is None else form_and_hue(marks.drawings[drawing])
        groups.append(Group(drawing, tuple(own), names, proof, backed, form=form))
    return groups


def form_and_hue(drawing: Drawing) -> tuple[str, str] | None:
    """What a drawing is in words; None where its form is none that is known."""
    return (drawing.form, drawing.hue) if drawing.form else None


def letters_of(
    marks: SeenMarks, drawings: Iterable[int | None]
) -> dict[int, tuple[PositionName, ...]]:
    """What the drawings of a sheet say by a letter each, where two of them say different things.

    One letter alone proves nothing: a font may call its tick `a`.
    """
    said = {n: letter_said(marks.drawings[n].text) for n in drawings if n is not None}
    if None in said.values() or len(set(said.values())) < 2:
        return {}
    return {n: (name,) for n, name in said.items() if name is not None}


def described(drawing: Drawing, said: PositionName | None) -> str:
    """What speaks for which name of a drawing."""
    parts = [f"legend {said}"] if said else []
    parts += [f"hue {drawing.hue}"] if drawing.hue != "none" else []
    parts += [f"form {drawing.form}"] if drawing.form else []
    parts += [f"letters {drawing.text}"] if drawing.text else []
    return ", ".join(parts)


def meanings(
    drawing: Drawing,
    said: PositionName | None,
    taught: PositionName | None,
    claimed: set[PositionName],
) -> tuple[tuple[PositionName, ...], Proof | None]:
    """What a drawing may mean, and what says so."""
    named: list[tuple[PositionName, Proof]] = []
    if said is not None:
        named.append((said, "legend"))
    if taught is not None:
        named.append((taught, "taught"))
    word = word_said(drawing.text)
    if word is not None:
        named.append((word, "convention"))
    possible = [name for name in POSITIONS if name not in forbidden(drawing)]
    if named:
        name, proof = named[0]
        agreed = all(other == name for other, _ in named) and name in possible
        return ((name,) if agreed else ()), proof
    return tuple(name for name in possible if name not in claimed), None


def forbidden(drawing: Drawing) -> set[PositionName]:
    """What hue and form of a drawing cannot mean."""
    signs = (drawing.hue, drawing.form, drawing.inner)
    return {name for sign in signs if sign for name in FORBIDDEN.get(sign, ())}


def suggestions(drawing: Drawing, grey: bool, forms: Set[Form | None]) -> Iterator[PositionName]:
    """What words, hue and form of a drawing suggest; a grey one among coloured ones, or a dash,
    that nobody took part; a dash among plus signs also a minus, a disc or a square among arrows or
    ticks an abstention. `forms` are those of all marks of the rows."""
    word = word_said(drawing.text)
    if word is not None:
        yield word
    if drawing.hue in BY_HUE:
        yield BY_HUE[drawing.hue]
    for form in (drawing.form, drawing.inner):
        if form in BY_FORM:
            yield BY_FORM[form]
    if drawing.form in ("disc", "block") and drawing.inner is None and forms & set(ARROWS):
        yield "abstain"
    if drawing.form == "dash" and "plus" in forms:
        yield "no"
    if not is_coloured(drawing.tint) and (drawing.form == "dash" or not grey):
        yield "not_participating"


def legend_says(marks: SeenMarks, own: Sequence[int], rows: int, page: int) -> PositionName | None:
    """What the legend calls marks, by the views in which they are like the mark of one label alone;
    one that is not sure is heard where no other says anything.

    Raises NoteRefusedError where two views find them like the marks of two labels.
    """
    said: dict[PositionName, Reader] = {}
    for view in sorted(marks.views, key=lambda view: not view.sure):
        if said and not view.sure:
            break
        kinds = {view.kinds[place] for place in own}
        legend = view.kinds[rows : rows + len(marks.legend)]
        if len(set(legend)) < len(legend):
            continue  # blind to what tells the marks of the legend apart
        like = {
            name
            for name, kind in zip(marks.legend, legend, strict=True)
            if kind is not None and kind != BLANK and kind in kinds
        }
        if len(like) == 1 and len(kinds) == 1:
            said.setdefault(like.pop(), view.reader)
    if len(said) > 1:
        views = ", ".join(f"{reader} says {name}" for name, reader in said.items())
        raise NoteRefusedError(f"page {page}: views disagree on a mark of the legend: {views}")
    return next(iter(said), None)


def blank_meanings(seen: Seen, marks: SeenMarks) -> tuple[PositionName, ...]:
    """What a blank cell may mean: never yes or no.

    Amber is bleached where a page has no hue: there a blank may also be an abstention.
    """
    names: list[PositionName] = ["not_participating", *(["abstain"] if seen.grey else [])]  # type: ignore[list-item]
    return tuple(name for name in names if name not in marks.legend)


def fits(
    groups: Sequence[Group], rows: Sequence[Row], totals: Totals, weighted: bool
) -> Iterator[tuple[tuple[PositionName, ...], tuple[PositionName, ...]]]:
    """Every naming with the printed members and shares: of the rows, and of the groups."""
    for chosen in with_members(groups, totals, {}):
        names = spread(groups, chosen, len(rows))
        if not members_check(totals, names).passed:
            continue
        if shares_check(totals, rows, names, weighted).passed:
            yield tuple(names), chosen


def with_members(
    groups: Sequence[Group], totals: Totals, counts: Mapping[PositionName, int]
) -> Iterator[tuple[PositionName, ...]]:
    """Names for the groups by which no position has more members than are printed."""
    if not groups:
        yield ()
        return
    first, *rest = groups
    for name in first.names:
        held = counts.get(name, 0) + len(first.rows)
        printed = group(totals, name).members
        if held <= (printed or 0):
            for others in with_members(rest, totals, {**counts, name: held}):
                yield (name, *others)


def spread(
    groups: Sequence[Group], chosen: Sequence[PositionName], rows: int
) -> list[PositionName]:
    """The name of every row."""
    names: list[PositionName] = ["not_participating"] * rows
    for each, name in zip(groups, chosen, strict=True):
        for row in each.rows:
            names[row] = name
    return names


def likeliest(groups: Sequence[Group], rows: Sequence[Row], page: int) -> tuple[PositionName, ...]:
    """What legend and convention would make of the marks, though it does not add up.

    Raises NoteRefusedError where they name not all of them.
    """
    chosen: list[PositionName] = []
    for each in groups:
        best = likely_name(each)
        if best is None:
            where = ", ".join(rows[n].state.name_en for n in each.rows[:5])
            what = "a mark is missing" if each.drawing is None else "nothing names the marks"
            raise NoteRefusedError(
                f"page {page}: {what} in the rows of {where}: no naming fits the printed members "
                "and shares"
            )
        chosen.append(best)
    return tuple(chosen)


def likely_name(each: Group) -> PositionName | None:
    """What legend and convention would make of a group; None where they do not say."""
    common = [name for name in each.backed if name in each.names]
    sure = each.names if len(each.names) == 1 else common
    return sure[0] if len(sure) == 1 else None


def proof_of(each: Group, name: PositionName, legend: bool) -> Proof:
    """What named a group."""
    if each.proof is not None:
        return each.proof
    if name in each.backed:
        return "convention"
    return "totals" if legend else "solved"


def refuse_unbacked(
    groups: Sequence[Group],
    chosen: Sequence[PositionName],
    views: Sequence[View],
    rows: Sequence[Row],
    page: int,
) -> None:
    """Refuse a sheet on which the totals alone name one or two marks, or marks of one position
    fall apart so that one or two of them differ from the rest: they may be smudged or changed.

    Raises NoteRefusedError.
    """
    for each, why in doubted(groups, chosen, views):
        where = ", ".join(rows[n].state.name_en for n in each.rows)
        raise NoteRefusedError(f"page {page}: the mark of {where} {why}")


def refuse_mere_ink(
    groups: Sequence[Group], chosen: Sequence[PositionName], marks: SeenMarks, page: int
) -> None:
    """Refuse a sheet whose marks are all alike where the totals alone name them: a dotted rule, or
    one bullet a row, proves a unanimous vote as well. The mark of the result may be their like.

    Raises NoteRefusedError.
    """
    inked = [(each, name) for each, name in zip(groups, chosen, strict=True) if each.rows]
    inked = [(each, name) for each, name in inked if each.drawing is not None or each.by_person]
    backed = any(each.proof is not None or name in each.backed for each, name in inked)
    like_result = marks.has_result and marks.drawn[-1] in {each.drawing for each, _ in inked}
    if len({name for _, name in inked}) == 1 and not backed and not like_result:
        raise NoteRefusedError(
            f"page {page}: the marks are all alike and are named by the totals alone "
            f"({inked[0][1]}): no legend, hue, form, taught drawing or mark of the result says "
            "that they are marks"
        )


def same_objects(one: Group, other: Group, views: Sequence[View]) -> bool:
    """Whether the file draws the marks of two groups by the same objects: where pixels part them
    all the same, they only fall otherwise."""
    told = []
    for view in views:
        own, match = ({view.kinds[row] for row in each.rows} for each in (one, other))
        if view.reader in OBJECTS and not {None, BLANK} & (own | match):
            told.append(own <= match)
    return bool(told) and all(told)


def doubted(
    groups: Sequence[Group], chosen: Sequence[PositionName | None], views: Sequence[View]
) -> Iterator[tuple[Group, str]]:
    """The groups of one or two marks that nothing backs, or that differ from their fellows."""
    for each, name in zip(groups, chosen, strict=True):
        if each.drawing is None or len(each.rows) >= ENOUGH:
            continue
        same = [
            other
            for other, said in zip(groups, chosen, strict=True)
            if said == name
            and other is not each
            and not other.by_person
            # Two dashes of one colour are two pixels high, or three, as they fall.
            and not (each.proof == "legend" and each.form is not None and other.form == each.form)
        ]
        larger = [other for other in same if len(other.rows) >= len(each.rows)]
        if larger and not any(same_objects(each, other, views) for other in larger):
            yield each, f"differs from the others called {name}: it may be smudged or changed"
        elif each.proof is None and name not in each.backed:
            yield (
                each,
                f"is named by the totals alone ({name}): no legend, hue, form or taught drawing "
                "says what it means",
            )
