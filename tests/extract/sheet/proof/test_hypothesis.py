"""What the totals would make of a mark that cannot be read is told, and never taken."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest

from extract.domain.member_states import members_on
from extract.findings import Findings
from extract.read import find_out
from extract.records import GroupTotal, PositionName, SourceFile, Totals
from extract.request import ReadRequest
from extract.sheet.proof.hypothesis import (
    FEW,
    Hypothesis,
    OpenCell,
    Suggestion,
    suggestion_in_words,
    suggestion_of,
)
from extract.sheet.proof.row import NamedRow
from extract.sheet.seen import SeenMarks
from tests.drawing.figures import figures_of, rows_of
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import Fault, SheetLook
from tests.extract.sheet.proof.accounts import account

LOOK = SheetLook(kind="text", marks="vector")
MIXED: Mapping[PositionName, Sequence[str]] = {
    "no": ("HU", "SK"),
    "abstain": ("MT", "AT"),
}


def findings(*faults: Fault, look: SheetLook = LOOK, **others: tuple[str, ...]) -> Findings:
    """What is found in a note with these faults; who is not named voted yes."""
    votes: dict[PositionName, Sequence[str]] = {**MIXED, **others}  # type: ignore[dict-item]
    named = {state for states in votes.values() for state in states}
    votes["yes"] = [state for state in figures_of("2026") if state not in named]
    note = seed_note(look)
    vote = replace(note.votes[0], rows=rows_of(votes, "2026"), faults=faults)
    data = draw_note(replace(note, votes=(vote,)))
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return find_out(data, ReadRequest(source, sample=True))


def suggestions(found: Findings) -> list[Suggestion]:
    """Those for each sheet that has one."""
    offered = [
        suggestion_of(outcome.nearest, outcome.seen.page, place)
        for place, outcome in enumerate(found.outcomes)
    ]
    assert offered
    return [each for each in offered if each is not None]


def suggested(found: Findings) -> list[tuple[list[str], tuple[tuple[str, ...], ...], bool]]:
    """States, namings and whether there are more, of every suggestion."""
    return [
        ([cell.member_state for cell in suggestion.cells], suggestion.namings, suggestion.more)
        for suggestion in suggestions(found)
    ]


@pytest.mark.parametrize(
    ("state", "position"),
    [
        ("HU", "no"),
        *(
            pytest.param(*each, marks=pytest.mark.long)
            for each in (("PL", "yes"), ("AT", "abstain"), ("MT", "abstain"))
        ),
    ],
)
def test_one_mark_that_cannot_be_read_has_the_one_naming_that_fits(state, position):
    found = findings(Fault("two_marks", state))
    assert suggested(found) == [([state], ((position,),), False)]
    assert (found.reason is not None, found.votes) == (True, ())


def test_a_missing_mark_is_offered_where_the_legend_draws_one_for_not_participating():
    found = findings(Fault("mark_omitted", "MT"), not_participating=("DK",))
    assert "a mark is missing" in (found.reason or "")
    assert suggested(found) == [(["MT"], (("abstain",),), False)]


@pytest.mark.long
def test_several_open_cells_are_named_together():
    found = findings(Fault("two_marks", "MT"), Fault("two_marks", "HU"))
    assert suggested(found) == [(["HU", "MT"], (("no", "abstain"),), False)]


@pytest.mark.long
def test_states_whose_shares_are_alike_leave_several_namings():
    # Ireland's share and Slovakia's lie within what the totals may be rounded by.
    found = findings(
        Fault("two_marks", "IE"), Fault("two_marks", "SK"), no=("IE",), abstain=("SK",)
    )
    assert suggested(found) == [(["IE", "SK"], (("no", "abstain"), ("abstain", "no")), False)]


@pytest.mark.long
def test_a_legal_blank_beside_the_open_cell_keeps_its_meaning():
    look = replace(LOOK, absent="blank")
    found = findings(Fault("two_marks", "MT"), look=look, not_participating=("DK",))
    assert suggested(found) == [(["MT"], (("abstain",),), False)]


@pytest.mark.long
def test_a_contradicted_total_beside_the_open_cell_leaves_no_naming():
    found = findings(Fault("two_marks", "MT"), Fault("mark_contradicts", "DE", shown="no"))
    assert suggested(found) == [(["MT"], (), False)]


def test_too_many_open_cells_are_not_asked_of_the_totals():
    states = ("DE", "FR", "IT", "ES", "PL")
    found = findings(*(Fault("two_marks", state) for state in states))
    (suggestion,) = suggestions(found)
    assert (len(suggestion.cells) > FEW, suggestion.namings) == (True, ())


@pytest.mark.long
def test_an_accepted_note_and_one_whose_marks_are_all_read_have_no_offer():
    assert suggestions(findings()) == []
    assert suggestions(findings(Fault("mark_contradicts", "DE", shown="no"))) == []


IT = OpenCell("IT", "Italy", (0, 0, 1, 1))
MT = OpenCell("MT", "Malta", (0, 0, 1, 1))


@pytest.mark.parametrize(
    ("suggestion", "words"),
    [
        (
            Suggestion(0, 2, (IT,), (("not_participating",),)),
            "page 2: Italy: the totals would make it: not participating "
            "(members and shares fit no other)",
        ),
        (
            Suggestion(0, 2, (IT, MT), (("yes", "no"),)),
            "page 2: Italy, Malta: the totals would make them: Italy yes, Malta no "
            "(members and shares fit no other)",
        ),
        (
            Suggestion(0, 2, (IT,), (("yes",), ("no",)), more=True),
            "page 2: Italy: the totals leave it open: yes; or no; or others still",
        ),
        (
            Suggestion(0, 2, (IT,), ()),
            "page 2: Italy: no naming fits the printed members and shares: more is wrong on the "
            "sheet",
        ),
        (
            Suggestion(0, 2, (IT, MT, IT, MT, IT), ()),
            "page 2: Italy, Malta, Italy, Malta and others: 5 cells stand open, too many for the "
            "totals to name",
        ),
    ],
)
def test_an_offer_is_told_in_one_line(suggestion, words):
    assert suggestion_in_words(suggestion) == words


BOX = (0.0, 0.0, 1.0, 1.0)
STATES = members_on(date(2026, 7, 2))[:3]  # Belgium, Bulgaria, Czechia


def refused(
    names: Sequence[PositionName | None], blank: Sequence[bool] = (False, False, False)
) -> Hypothesis:
    """Of a refused sheet of three rows, two of them yes and one no, in shares of 50, 30 and 20."""
    totals = Totals(
        yes=GroupTotal(2, 70.0, None),
        no=GroupTotal(1, 30.0, None),
        abstain=GroupTotal(0, 0.0, None),
        not_participating=GroupTotal(0, None, None),
        total=3,
    )
    rows = tuple(
        NamedRow(state, "text", BOX, share, BOX)
        for state, share in zip(STATES, (5000, 3000, 2000), strict=True)
    )
    marks = SeenMarks((BOX,) * 3, (BOX,) * 3, (), False, (), (), (0,) * 3, ())
    return Hypothesis(marks, account(rows, (), totals), tuple(names), tuple(blank), ())


@pytest.mark.parametrize(
    ("names", "blank", "open_states", "namings"),
    [
        (("yes", None, "yes"), (False,) * 3, ["BG"], (("no",),)),
        ((None, "no", None), (False,) * 3, ["BE", "CZ"], (("yes", "yes"),)),
        (("yes", "no", "yes"), (False,) * 3, [], ()),
        # a blank that is taken for not participating leaves no naming: it may be a missing mark
        (
            (None, "not_participating", "yes"),
            (False, True, False),
            ["BE", "BG"],
            (("yes", "no"),),
        ),
    ],
)
def test_what_the_nearest_reading_leaves_open_is_asked_of_the_totals(
    names, blank, open_states, namings
):
    suggestion = suggestion_of(refused(names, blank), 2, 1)
    assert [cell.member_state for cell in (suggestion.cells if suggestion else ())] == open_states
    assert (suggestion.namings if suggestion else ()) == namings


def test_a_sheet_of_which_no_reading_came_near_has_no_offer():
    assert suggestion_of(None, 2, 0) is None
