"""Group shares printed with one decimal are held to half of it; with two, to half of the second."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace

import pytest

import tests.drawing.totals
from extract.domain.member_states import load_populations, members_on
from extract.read import read_note
from extract.records import GroupTotal, NoteRecord, PositionName, SourceFile, Totals
from extract.request import ReadRequest
from extract.sheet.proof.group_shares import explained_check, group_shares_check
from extract.sheet.proof.row import NamedRow
from extract.sheet.proof.shares import shares_check
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.extract.sheet.proof.accounts import account

BOX = (0.0, 0.0, 1.0, 1.0)
OF_2026 = next(t for t in load_populations() if t.valid_from.year == 2026)
SHARES = dict(OF_2026.shares)
TEXT = SheetLook(kind="text", marks="vector")
PICTURE = SheetLook(kind="picture", dpi=120)


def read(look: SheetLook) -> NoteRecord:
    """The record of a note on which Hungary votes no and Austria abstains."""
    note = seed_note(look)
    (vote,) = note.votes
    said: dict[str, PositionName] = {"HU": "no", "AT": "abstain"}
    rows = [replace(row, position=said.get(row.member_state, "yes")) for row in vote.rows]
    data = draw_note(replace(note, votes=(replace(vote, rows=tuple(rows)),)))
    source = SourceFile("n.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True))


@pytest.fixture
def printed(monkeypatch) -> Callable[[dict[str, str]], None]:
    """Has group shares printed by other figures: those of `95,86%`, `2,11%` and `2,03%`."""
    usual = tests.drawing.totals._group_figure

    def set_to(figures: dict[str, str]) -> None:
        def figure(vote, position):
            text = usual(vote, position)
            return figures.get(text, text)

        monkeypatch.setattr(tests.drawing.totals, "_group_figure", figure)

    return set_to


@pytest.mark.parametrize(
    "look",
    [pytest.param(TEXT, id="text"), pytest.param(PICTURE, id="picture", marks=pytest.mark.long)],
)
def test_a_sheet_whose_group_shares_have_one_decimal_is_read_as_printed(look, printed):
    printed({"95,86%": "95,9%", "2,11%": "2,1%", "2,03%": "2,0%"})
    record = read(look)
    assert (record.status, record.reason) == ("ok", None)
    assert record.votes[0].totals == Totals(
        yes=GroupTotal(25, 95.9, None),
        no=GroupTotal(1, 2.1, None),
        abstain=GroupTotal(1, 2.0, None),
        not_participating=GroupTotal(0, None, None),
        total=27,
        share_decimals=1,
    )


@pytest.mark.parametrize(
    "figures",
    [
        {"95,86%": "95,9%", "2,11%": "2,1%"},  # a last digit is lost
        *(
            pytest.param(each, marks=pytest.mark.long)
            for each in (
                {"95,86%": "95,8%", "2,11%": "2,1%", "2,03%": "2,0%"},  # cut, or misread
                {"95,86%": "95,9%", "2,11%": "2,2%", "2,03%": "2,0%"},
                {"2,03%": "2,0%"},
                {"95,86%": "96%", "2,11%": "2%", "2,03%": "2%"},
            )
        ),
    ],
)
def test_a_share_that_is_off_or_coarser_than_the_others_refuses_the_note(figures, printed):
    printed(figures)
    record = read(TEXT)
    assert (record.status, record.votes) == ("refused", ())
    assert re.search("shares match totals|group shares are explained", record.reason or "")


def sheet(decimals: int, yes: float, no: float) -> list[bool]:
    """Whether the three checks of group shares pass where Hungary and Italy vote no."""
    rows = [NamedRow(s, "text", BOX, SHARES[s.code], BOX) for s in members_on(OF_2026.valid_from)]
    names: list[PositionName] = ["no" if r.state.code in ("HU", "IT") else "yes" for r in rows]
    blank = GroupTotal(0, None, None)
    totals = Totals(GroupTotal(25, yes, None), GroupTotal(2, no, None), blank, blank, 27, decimals)
    read = account(rows, names, totals)
    return [
        shares_check(read).passed,
        group_shares_check(read, []).passed,
        explained_check(read, [OF_2026]).passed,
    ]


@pytest.mark.parametrize(
    ("decimals", "yes", "no", "passed"),
    [
        (2, 84.7, 15.3, True),  # what the rows make, to the hundredth
        (1, 84.7, 15.3, True),
        (1, 84.8, 15.2, False),
        (1, 84.7, 15.4, False),
        (2, 84.74, 15.26, False),
        (2, 84.71, 15.3, False),
    ],
)
def test_the_checks_hold_group_shares_to_half_of_their_last_digit(decimals, yes, no, passed):
    assert all(sheet(decimals, yes, no)) is passed
