"""Name the kinds of mark: every naming that nothing contradicts is tried, and exactly one must
prove."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from extract.errors import NoteRefusedError
from extract.records import POSITIONS, PositionName, Proof, Reader
from extract.sheet.proof.account import Account
from extract.sheet.proof.agreeing import agreeing
from extract.sheet.proof.hints import forms_of
from extract.sheet.proof.meanings import Group, mark_groups
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.shares import follow_shares, shares_check
from extract.sheet.seen import BLANK, FORMS, OBJECTS, Seen, SeenMarks, View

ENOUGH = 3
"""So many marks of one kind no smudge makes: the totals alone may name them."""
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Naming:
    """The position of every row, with what proves it."""

    names: tuple[PositionName, ...]
    proofs: tuple[Proof, ...]
    readers: tuple[Reader, ...]
    """The views that tell the positions apart."""


def name_rows(
    seen: Seen,
    marks: SeenMarks,
    account: Account,
    taught: Mapping[int, PositionName],
    given: Mapping[int, PositionName],
) -> Naming:
    """The one naming of the rows that proves; where none does, the likeliest: the checks tell.

    `taught` names drawings of the sheet that were taught before, `given` rows that a person read.
    Raises NoteRefusedError where nothing names a mark, where two namings prove, and where the views
    do not see the same kinds.
    """
    rows = account.rows
    groups = mark_groups(seen, marks, rows, taught, given)
    fitting = fitting_namings(groups, account)
    if len(fitting) > 1:
        raise NoteRefusedError(
            f"page {seen.page}: the totals leave open what the marks mean: {len(fitting)} namings "
            "fit members and shares"
        )
    # One that does not add up may yet be corrected by people: it is held to all the rest.
    chosen = fitting[0] if fitting else likeliest(groups, rows, seen.page)
    for each, why in doubted(chosen, marks):
        where = ", ".join(rows[n].state.name_en for n in each.rows)
        raise NoteRefusedError(f"page {seen.page}: the mark of {where} {why}")
    refuse_mere_ink(chosen, marks, rows, seen.page)
    names = by_row(chosen)
    readers = agreeing(marks, names, rows, given, seen.page)
    by_totals: Proof = "totals" if marks.legend else "solved"
    proofs: dict[Group, Proof] = {
        each: each.proof or ("convention" if name in each.backed else by_totals)
        for each, name in chosen.items()
    }
    return Naming(names, by_row(proofs), readers)


def fitting_namings(groups: Sequence[Group], account: Account) -> list[dict[Group, PositionName]]:
    """The namings that fit the printed members and shares; of several those that the marks say by
    their letters, if any."""
    printed = {position: account.printed(position).members or 0 for position in POSITIONS}
    fitting = [
        chosen
        for chosen in namings(groups, printed)
        if shares_check(account.named(by_row(chosen))).passed
    ]
    written = [each for each in fitting if is_as_written(each)] if len(fitting) > 1 else []
    return written or fitting


def namings(
    groups: Sequence[Group], left: Mapping[PositionName, int]
) -> Iterator[dict[Group, PositionName]]:
    """Names for the groups by which every position has the members that are `left` for it."""
    if not groups:
        if not any(left.values()):
            yield {}
        return
    first, *rest = groups
    for name in first.names:
        others = left[name] - len(first.rows)
        if others >= 0:
            for naming in namings(rest, {**left, name: others}):
                yield {first: name, **naming}


def is_as_written(chosen: Mapping[Group, PositionName]) -> bool:
    """Whether a naming has each mark with a letter or word mean what that says."""
    return all(each.said in (None, name) for each, name in chosen.items())


def by_row(values: Mapping[Group, Value]) -> tuple[Value, ...]:
    """What groups have, for every row of them."""
    found = {row: value for each, value in values.items() for row in each.rows}
    return tuple(found[row] for row in sorted(found))


def likeliest(
    groups: Sequence[Group], rows: Sequence[NamedRow], page: int
) -> dict[Group, PositionName]:
    """What legend and convention would make of the marks, though it does not add up. Raises
    NoteRefusedError where they name not all of them."""
    chosen: dict[Group, PositionName] = {}
    for each in groups:
        best = likely_name(each)
        if best is None:
            where = ", ".join(rows[n].state.name_en for n in each.rows[:5])
            what = "a mark is missing" if each.drawing is None else "nothing names the marks"
            raise NoteRefusedError(
                f"page {page}: {what} in the rows of {where}: no naming fits the printed members "
                "and shares"
            )
        chosen[each] = best
    return chosen


def likely_name(each: Group) -> PositionName | None:
    """What legend and convention would make of a group; None where they do not say."""
    common = [name for name in each.backed if name in each.names]
    sure = each.names if len(each.names) == 1 else common
    return sure[0] if len(sure) == 1 else None


def refuse_mere_ink(
    chosen: Mapping[Group, PositionName],
    marks: SeenMarks,
    rows: Sequence[NamedRow],
    page: int,
) -> None:
    """Refuse a sheet whose marks are all alike where the totals alone name them, or that are bars
    of its shares: a dotted rule, or one bullet a row, proves a unanimous vote as well. The mark of
    the result may be their like.

    Raises NoteRefusedError.
    """
    inked = {e: name for e, name in chosen.items() if e.drawing is not None or e.by_person}
    backed = any(each.proof is not None or name in each.backed for each, name in inked.items())
    like_result = marks.has_result and marks.drawn[-1] in {each.drawing for each in inked}
    names = set(inked.values())
    bars = follow_shares(marks.boxes[: len(rows)], rows)
    if len(names) == 1 and (bars or not (backed or like_result)):
        raise NoteRefusedError(
            f"page {page}: the marks are all alike and are named by the totals alone "
            f"({names.pop()}): no legend, hue, form, taught drawing or mark of the result says "
            "that they are marks"
        )


def doubted(
    chosen: Mapping[Group, PositionName | None], marks: SeenMarks
) -> Iterator[tuple[Group, str]]:
    """The groups of one or two marks that the totals alone name, or that differ from their
    fellows: they may be smudged or changed."""
    views = marks.views
    for each, name in chosen.items():
        if each.drawing is None or len(each.rows) >= ENOUGH:
            continue
        larger = [
            other
            for other, said in chosen.items()
            if said == name
            and other is not each
            and not other.by_person
            and len(other.rows) >= len(each.rows)
            # Two dashes of one colour are two pixels high, or three, as they fall.
            and not (each.proof == "legend" and each.dash is not None and other.dash == each.dash)
            # Both are written out: the same word falls a little otherwise on the pixels.
            and not (each.said == name == other.said and surely_alike(each, other, views))
        ]
        if any(same_objects(each, e, views) or same_form(each, e, marks) for e in larger):
            continue
        if larger:
            yield each, f"differs from the others called {name}: it may be smudged or changed"
        elif each.proof is None and name not in each.backed:
            yield (
                each,
                f"is named by the totals alone ({name}): no legend, hue, form or taught drawing "
                "says what it means",
            )


def surely_alike(one: Group, other: Group, views: Sequence[View]) -> bool:
    """Whether no view that is sure parts the words of two groups: one that is smudged is other.
    What their letters look like falls as it may where they are recognised one by one, and of a
    whole word its outline, with a bar of colour beside it or without."""
    words = {v.kinds[row] for v in views if v.reader == "ocr" for row in (*one.rows, *other.rows)}
    whole = all(word is not None and len(word.split()[-1]) > 1 for word in words)
    unheard = () if not words else FORMS if whole else ("look",)
    return all(
        {view.kinds[row] for row in one.rows} <= {view.kinds[row] for row in other.rows}
        for view in views
        if view.sure and view.reader not in unheard
    )


def same_form(one: Group, other: Group, marks: SeenMarks) -> bool:
    """Whether at most one view from pixels parts the marks of two groups, and that by no ink, or by
    the ink of coarse pixels alone, while they have one hue and one form: a smudge sways the others,
    and what is turned over has another form. Recognition that takes a disc for a letter in some
    rows says nothing in the others."""
    assert one.drawing is not None
    if other.drawing is None:
        return False
    drawn, match = marks.drawings[one.drawing], marks.drawings[other.drawing]
    parting = [
        view.reader
        for view in marks.views
        if not parts_all(view, marks)
        and not (view.reader == "ocr" and None in (view.kinds[row] for row in one.rows))
        and {view.kinds[row] for row in one.rows}.isdisjoint(view.kinds[row] for row in other.rows)
    ]
    finer = any(view.reader == "colour" and view.sure for view in marks.views)
    few = ([], ["silhouette"], ["look"], *([["tint"]] if finer else []))
    alike = any(mine is not None for mine in forms_of(drawn)) and forms_of(drawn) == forms_of(match)
    written = one.said is not None and one.said == other.said
    return drawn.hue == match.hue and (alike or written) and parting in few


def parts_all(view: View, marks: SeenMarks) -> bool:
    """Whether a parser parts most marks from all others: a program may draw each a little
    otherwise."""
    shown = [kind for kind in view.kinds[: len(marks.cells)] if kind != BLANK]
    return view.reader in OBJECTS and 2 * len(set(shown)) > len(shown)


def same_objects(one: Group, other: Group, views: Sequence[View]) -> bool:
    """Whether the file draws the marks of two groups by the same objects, to a parser that can
    tell: where pixels part them all the same, they only fall otherwise, and another parser may part
    what looks alike."""
    same = []
    for view in views:
        own, match = ({view.kinds[row] for row in each.rows} for each in (one, other))
        if view.reader in OBJECTS and not {None, BLANK} & (own | match):
            same.append(own <= match)
    return any(same)
