"""The figures of a sheet are read a second time."""

import hashlib

import pytest

import extract.sheet.see
from extract.read import read_note
from extract.records import Check, SourceFile
from extract.request import ReadRequest
from extract.sheet.marks.objects.pdfplumber_objects import objects_by_pdfplumber
from extract.sheet.proof.checks import figures_check
from extract.sheet.seen import SeenFigure
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook

BOX = (10.0, 100.0, 40.0, 110.0)


def figures(share: str | None, members: str | None) -> tuple[SeenFigure, SeenFigure]:
    return (
        SeenFigure("13,21%", share, BOX, "positions.IT.population_pct"),
        SeenFigure("27 members", members, BOX, ""),
    )


@pytest.mark.parametrize(
    ("again", "check"),
    [
        (("13.21 %", "27"), (True, "2 figures", "2 read alike a second time")),
        (
            ("13.27 %", "27"),
            (
                False,
                "13.21",
                "13.27 (positions.IT.population_pct): look at the sheet; a correction of each such "
                "field, also to the same figure, settles it",
            ),
        ),
        (("1321", "27"), (True, "2 figures", "1 read alike a second time")),
        (("131", "27"), (True, "2 figures", "1 read alike a second time")),
        (
            ("1327", "27"),
            (
                False,
                "13.21",
                "1327 (positions.IT.population_pct): look at the sheet; a "
                "correction of each such field, also to the same figure, settles it",
            ),
        ),
        (("13.21 %", "21"), (False, "27", "21")),
        (("", "27"), (True, "2 figures", "1 read alike a second time")),
        ((None, "27"), (True, "2 figures", "1 read alike a second time")),
    ],
)
def test_figures_that_are_read_differently_fail(again, check):
    passed, expected, observed = check
    read = figures_check(figures(*again))
    assert read == Check("figures_read_alike", passed, expected, observed)


@pytest.mark.parametrize(
    ("field", "passed"), [("sitting_date", True), ("positions.IT.population_pct", False)]
)
def test_a_comma_in_a_date_is_no_decimal_one(field, passed):
    figure = SeenFigure("19 , 2014", "19,2014", BOX, field)
    assert figures_check([figure]).passed is passed


@pytest.mark.parametrize(
    ("by_person", "again", "passed"),
    [
        ({"positions.IT.population_pct"}, ("13.27", "27"), True),
        ({"positions.IT.population_pct"}, ("13.27", "21"), False),
        ({"positions.FR.population_pct"}, ("13.27", "27"), False),
        ({"positions.IT.position"}, ("13.27", "27"), False),
    ],
)
def test_a_figure_that_a_person_read_stands_though_the_readers_differ(by_person, again, passed):
    check = figures_check(figures(*again), by_person)
    assert check.passed is passed
    assert not passed or check.observed == (
        "1 read alike a second time; positions.IT.population_pct read by a person"
    )


def test_a_note_whose_share_the_parsers_read_differently_is_refused(monkeypatch):
    def misreading(*args):
        found, texts = objects_by_pdfplumber(*args)
        return found, (texts[0][:-1] + "9", *texts[1:])

    data = draw_note(seed_note(SheetLook()))
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    assert read_note(data, ReadRequest(source, sample=True)).status == "ok"
    monkeypatch.setattr(extract.sheet.see, "objects_by_pdfplumber", misreading)
    record = read_note(data, ReadRequest(source, sample=True))
    assert (record.status, record.votes) == ("refused", ())
    assert "figures read alike" in str(record.reason)


@pytest.mark.parametrize(
    ("again", "passed"),
    [("20250818", True), ("2025-08-18", True), ("20250817", False)],
    ids=["without the signs", "with them", "another day"],
)
def test_a_day_read_without_the_signs_between_its_figures_is_the_same_day(again, passed):
    day = SeenFigure("2025-08-18", again, BOX, "sitting_date")
    assert figures_check([day]).passed is passed
