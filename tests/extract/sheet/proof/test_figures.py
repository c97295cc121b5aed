"""A second parser reads the figures of a text sheet."""

import hashlib
from dataclasses import replace

import pytest

import extract.sheet.readers
from extract.read import read_note
from extract.records import Check, Source
from extract.sheet.marks.plumber import read_plumber
from extract.sheet.proof.figures import figures_check, figures_of, place_of
from extract.sheet.words.words import Segment, SheetWords
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook

CELL = (100.0, 100.0, 120.0, 140.0)


SHARE_OF_ITALY = ("positions.IT.population_pct",)


def word(text: str, top: float) -> Segment:
    return Segment(text, (10.0, top, 40.0, top + 10.0), 9.0)


FIGURES = (word("13.21%", 100), word("27 members", 120))


def test_figures_are_the_words_with_a_digit_in_the_rows_of_the_cells():
    heading, name, share, below = (
        word("9 July", 80),
        word("Italia", 105),
        word("13.21", 125),
        word("3", 150),
    )
    words = SheetWords(2, 595.0, 842.0, (heading, name, share, below), by_ocr=False)
    assert figures_of(words, [CELL]) == [share]
    assert place_of(share) == (9.0, 124.0, 41.0, 136.0)


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
        (("13.21 %", "21"), (False, "27", "21")),
        (("", "27"), (True, "2 figures", "1 read alike a second time")),
    ],
)
def test_figures_that_two_parsers_read_differently_fail(again, check):
    passed, expected, observed = check
    read = figures_check(FIGURES, again, lambda: [SHARE_OF_ITALY, ()])
    assert read == Check("figures_read_alike", passed, expected, observed)


@pytest.mark.parametrize(
    ("by_person", "again", "passed"),
    [
        ({"positions.IT.population_pct"}, ("13.27", "27"), True),
        ({"positions.IT.population_pct"}, ("13.27", "21"), False),
        ({"positions.FR.population_pct"}, ("13.27", "27"), False),
        ({"positions.IT.position"}, ("13.27", "27"), False),
    ],
)
def test_a_figure_that_a_person_read_stands_though_the_parsers_differ(by_person, again, passed):
    check = figures_check(FIGURES, again, lambda: [SHARE_OF_ITALY, ()], by_person)
    assert check.passed is passed
    assert not passed or check.observed == (
        "1 read alike a second time; positions.IT.population_pct read by a person"
    )


def test_the_fields_are_asked_for_only_where_readings_differ():
    assert figures_check(FIGURES, ("13.21", "27"), unasked).passed


def unasked() -> list[tuple[str, ...]]:
    raise AssertionError("the fields of figures that are read alike were asked for")


def test_a_note_whose_share_the_parsers_read_differently_is_refused(monkeypatch):
    def misreading(data, page, cells, figures):
        reading = read_plumber(data, page, cells, figures)
        texts = (reading.figures[0][:-1] + "9", *reading.figures[1:])
        return replace(reading, figures=texts)

    data = draw_note(seed_note(SheetLook()))
    source = Source("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    assert read_note(data, source, sample=True).status == "ok"
    monkeypatch.setattr(extract.sheet.readers, "read_plumber", misreading)
    record = read_note(data, source, sample=True)
    assert (record.status, record.votes) == ("refused", ())
    assert "figures read alike" in str(record.reason)
