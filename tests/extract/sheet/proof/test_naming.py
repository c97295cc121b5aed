"""Kinds of mark get names from legend, convention and totals, and only where nothing objects."""

from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from extract.domain.member_states import load_populations, members_on
from extract.errors import NoteRefusedError
from extract.records import Box, GroupTotal, PositionName, Reader, Totals
from extract.sheet.proof.naming import name_rows
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.shares import adds_up
from extract.sheet.seen import BLANK, Drawing, Form, Hue, Kind, Seen, SeenMarks, View
from tests.extract.sheet.proof.accounts import account

NOWHERE = (0.0, 0.0, 1.0, 1.0)
SHARES = dict(load_populations()[-1].shares)
STATES = [state for state in members_on(date(2026, 7, 2)) if state.code in SHARES]
ROWS = [NamedRow(state, "text", NOWHERE, SHARES[state.code], NOWHERE) for state in STATES]
READERS: tuple[Reader, ...] = ("tint", "silhouette", "look", "identity", "pdfplumber")
SEEN = Seen(2, False, (), False, None, None, None, (), (), False, None)


@dataclass(frozen=True)
class Sheet:
    """Drawings by name, which of them each state has, and what the legend and the result show."""

    drawings: dict[str, tuple[Hue, Form | None]]
    others: dict[str, str]
    """The drawing of each state that has not the first; BLANK for none."""
    legend: dict[PositionName, str] = field(default_factory=dict)
    result: str | None = None
    seen_as: dict[Reader, dict[str, str]] = field(default_factory=dict)
    """What a view takes a drawing for, where it does not tell them apart."""


def marks_of(sheet: Sheet) -> SeenMarks:
    usual = next(iter(sheet.drawings))
    own = [sheet.others.get(state.code, usual) for state in STATES]
    shown = [*own, *sheet.legend.values(), *([sheet.result] if sheet.result else [])]
    views = []
    for reader in READERS:
        taken = sheet.seen_as.get(reader, {})
        kinds: list[Kind] = [BLANK if d == BLANK else taken.get(d, d) for d in shown]
        views.append(View(reader, tuple(kinds), True))
    numbers = {name: number for number, name in enumerate(sheet.drawings)}
    boxes: list[Box | None] = [None if drawing == BLANK else NOWHERE for drawing in shown]
    drawings = tuple(
        Drawing((0.0, 0.0, 0.0), "", "", hue, form, None, "")
        for hue, form in sheet.drawings.values()
    )
    return SeenMarks(
        boxes=tuple(boxes),
        cells=(NOWHERE,) * len(STATES),
        legend=tuple(sheet.legend),
        has_result=sheet.result is not None,
        views=tuple(views),
        drawings=drawings,
        drawn=tuple(numbers.get(drawing) for drawing in shown),
        faults=(),
    )


def totals_of(others: dict[str, PositionName]) -> Totals:
    """Those printed where the named states vote so, and all others yes."""
    names = [others.get(state.code, "yes") for state in STATES]

    def group(name: PositionName) -> GroupTotal:
        held = sum(SHARES[s.code] for s, n in zip(STATES, names, strict=True) if n == name)
        return GroupTotal(names.count(name), held / 100, None)

    return Totals(
        yes=group("yes"),
        no=group("no"),
        abstain=group("abstain"),
        not_participating=group("not_participating"),
        total=len(STATES),
    )


def named(sheet: Sheet, others: dict[str, PositionName], seen: Seen = SEEN) -> list[PositionName]:
    read = account(ROWS, (), totals_of(others))
    naming = name_rows(seen, marks_of(sheet), read, {}, {})
    assert adds_up(read.named(naming.names))
    return [n for n, state in zip(naming.names, STATES, strict=True) if state.code in others]


STARS: dict[str, tuple[Hue, Form | None]] = {
    "star": ("none", None),
    "moon": ("none", None),
    "sun": ("none", None),
}


def test_the_legend_names_drawings_that_nobody_knows():
    sheet = Sheet(
        STARS, {"IT": "moon", "MT": "sun"}, {"yes": "star", "no": "moon", "abstain": "sun"}
    )
    assert named(sheet, {"IT": "no", "MT": "abstain"}) == ["no", "abstain"]


def test_hue_and_form_name_what_has_no_legend():
    drawings: dict[str, tuple[Hue, Form | None]] = {
        "up": ("green", "up"),
        "down": ("red", "down"),
        "disc": ("amber", "disc"),
    }
    sheet = Sheet(drawings, {"IT": "down", "MT": "disc"})
    assert named(sheet, {"IT": "no", "MT": "abstain"}) == ["no", "abstain"]


def test_the_totals_name_three_marks_of_a_kind():
    sheet = Sheet(STARS, {"IT": "moon", "MT": "moon", "FR": "moon"})
    assert named(sheet, {"IT": "no", "MT": "no", "FR": "no"}) == ["no"] * 3


@pytest.mark.parametrize("states", [("IT",), ("IT", "MT")])
def test_the_totals_do_not_name_one_or_two_marks(states):
    sheet = Sheet(STARS, dict.fromkeys(states, "moon"))
    with pytest.raises(NoteRefusedError, match="is named by the totals alone"):
        named(sheet, dict.fromkeys(states, "no"))


def test_one_mark_that_falls_otherwise_on_the_pixels_is_not_doubted_if_the_file_draws_the_same():
    drawings: dict[str, tuple[Hue, Form | None]] = {"star": ("none", None), "cut": ("none", None)}
    same = {"cut": "star"}
    seen_as: dict[Reader, dict[str, str]] = {"tint": same, "identity": same, "pdfplumber": same}
    assert named(Sheet(drawings, {"SI": "cut"}, result="star", seen_as=seen_as), {}) == []


def test_a_mark_that_only_its_form_likens_to_the_legend_is_doubted():
    drawings: dict[str, tuple[Hue, Form | None]] = {
        **STARS,
        "star of another colour": ("none", None),
    }
    forms = {"star of another colour": "star"}
    sheet = Sheet(
        drawings,
        {"SI": "star of another colour"},
        {"yes": "star", "no": "moon"},
        seen_as={"silhouette": forms, "look": forms},
    )
    with pytest.raises(NoteRefusedError, match="mark of Slovenia differs from the others called"):
        named(sheet, {})


def test_a_mark_in_the_hue_of_another_position_contradicts_itself():
    drawings: dict[str, tuple[Hue, Form | None]] = {
        "star": ("green", None),
        "moon": ("red", None),
        "red star": ("red", None),
    }
    forms = {"red star": "star"}
    sheet = Sheet(
        drawings,
        {"SI": "red star"},
        {"yes": "star", "no": "moon"},
        seen_as={"silhouette": forms, "look": forms},
    )
    with pytest.raises(NoteRefusedError, match="the mark of Slovenia contradicts itself"):
        named(sheet, {})


def test_marks_that_are_all_alike_and_that_nothing_names_are_mere_ink():
    with pytest.raises(
        NoteRefusedError, match="the marks are all alike and are named by the totals"
    ):
        named(Sheet(STARS, {}), {})


def test_marks_that_are_all_alike_may_be_like_that_of_the_result():
    assert named(Sheet(STARS, {}, result="star"), {"IT": "yes"}) == ["yes"]


def test_a_blank_is_not_participating_and_never_a_vote():
    sheet = Sheet(STARS, {"IT": BLANK}, {"yes": "star"})
    assert named(sheet, {"IT": "not_participating"}) == ["not_participating"]
    read = account(ROWS, (), totals_of({"IT": "no"}))
    naming = name_rows(SEEN, marks_of(sheet), read, {}, {})
    assert not adds_up(read.named(naming.names))


def test_a_view_that_sees_one_kind_as_two_positions_refuses():
    sheet = Sheet(
        STARS,
        {"IT": "moon", "MT": "moon", "FR": "moon"},
        {"yes": "star", "no": "moon"},
    )
    marks = marks_of(sheet)
    tint, *others = marks.views
    kinds = list(tint.kinds)
    kinds[[s.code for s in STATES].index("IT")] = "star"
    hues = (replace(marks.drawings[0], hue="green"), *marks.drawings[1:])
    views = (replace(tint, kinds=tuple(kinds)), *others)
    marks = replace(marks, drawings=hues, views=views)
    with pytest.raises(NoteRefusedError, match="views disagree"):
        name_rows(
            SEEN, marks, account(ROWS, (), totals_of({"IT": "no", "MT": "no", "FR": "no"})), {}, {}
        )


def worded(parting: Reader, *, sure: bool) -> SeenMarks:
    """Marks that all say yes, one of which a view takes for another."""
    sheet = Sheet({"yes": ("none", None), "yes too": ("none", None)}, {"SI": "yes too"})
    marks = marks_of(sheet)
    alike: dict[Reader, View] = {}
    for view in marks.views[:3]:  # a picture has no objects
        kinds = view.kinds if view.reader == parting else ("yes",) * len(view.kinds)
        alike[view.reader] = View(view.reader, kinds, sure or view.reader != parting)
    alike["ocr"] = View("ocr", ("ocr YES",) * len(marks.drawn), True)
    drawings = tuple(replace(drawing, text="YES") for drawing in marks.drawings)
    return replace(marks, drawings=drawings, views=tuple(alike.values()))


@pytest.mark.parametrize(
    ("parting", "sure"),
    [("look", False), ("look", True), ("silhouette", False), ("silhouette", True)],
    ids=str,
)
def test_the_same_word_that_falls_a_little_otherwise_on_the_pixels_is_not_doubted(parting, sure):
    read = account(ROWS, (), totals_of({}))
    assert set(name_rows(SEEN, worded(parting, sure=sure), read, {}, {}).names) == {"yes"}


def test_a_word_in_surely_another_ink_is_doubted_though_it_can_be_read():
    read = account(ROWS, (), totals_of({}))
    with pytest.raises(NoteRefusedError, match="differs from the others called yes"):
        name_rows(SEEN, worded("tint", sure=True), read, {}, {})


def drawn_twice(parting: list[Reader], *, inner: Form | None, other: Form | None) -> SeenMarks:
    """Amber marks that some views from pixels take for two kinds, with forms inside them."""
    sheet = Sheet(
        {"ring": ("green", None), "bar": ("amber", None), "bar too": ("amber", None)},
        {"IT": "bar", "FR": "bar", "SI": "bar too"},
    )
    marks = marks_of(sheet)
    views = [
        view
        if view.reader in parting
        else replace(view, kinds=tuple(str(kind).removesuffix(" too") for kind in view.kinds))
        for view in marks.views[:3]
    ]
    first, bar, too = marks.drawings
    drawings = (first, replace(bar, inner=inner), replace(too, inner=other))
    return replace(marks, drawings=drawings, views=tuple(views))


ABSTAIN: dict[str, PositionName] = {"IT": "abstain", "FR": "abstain", "SI": "abstain"}


def test_a_mark_of_its_fellows_hue_and_form_that_one_view_alone_parts_is_not_doubted():
    marks = drawn_twice(["look"], inner="dash", other="dash")
    read = account(ROWS, (), totals_of(ABSTAIN))
    assert name_rows(SEEN, marks, read, {}, {}).names.count("abstain") == 3


@pytest.mark.parametrize(
    ("parting", "inner", "other"),
    [
        (["look"], "up", "down"),
        (["look"], None, None),
        (["look", "silhouette"], "dash", "dash"),
        (["tint"], "dash", "dash"),
    ],
    ids=["turned over", "in no known form", "by two views", "by its ink"],
)
def test_a_mark_that_more_than_its_fall_on_the_pixels_parts_is_doubted(parting, inner, other):
    read = account(ROWS, (), totals_of(ABSTAIN))
    with pytest.raises(NoteRefusedError, match="the mark of Slovenia differs from the others"):
        name_rows(SEEN, drawn_twice(parting, inner=inner, other=other), read, {}, {})


@pytest.mark.parametrize("same", [["pdfplumber"], ["identity", "pdfplumber"]], ids=["one", "both"])
def test_a_mark_that_a_parser_finds_to_be_the_same_object_is_not_doubted(same):
    drawings: dict[str, tuple[Hue, Form | None]] = {"star": ("none", None), "cut": ("none", None)}
    seen_as: dict[Reader, dict[str, str]] = {reader: {"cut": "star"} for reader in ["tint", *same]}
    assert named(Sheet(drawings, {"SI": "cut"}, result="star", seen_as=seen_as), {}) == []
