"""A picture of a sheet is turned until it is one; names alone may stand upright in it."""

from collections.abc import Sequence
from unittest.mock import Mock

import pytest

from extract.pdf.geometry import transform_box
from extract.records import Box
from extract.sheet.find import FoundSheet, look_at_picture
from extract.sheet.picture.master import quarters
from extract.sheet.words import Word
from tests.extract.sheet.layout.typed import at

WIDTH, HEIGHT = 600.0, 800.0
PAGE: Box = (0.0, 0.0, WIDTH, HEIGHT)
STATES = ("BELGIQUE", "DANMARK", "EESTI", "FRANCE", "ITALIA", "MALTA", "POLSKA")
LABELS = ("Session:", "Voting Rule:", "Sitting date:", "Final result:")
PROSE = "The delegations took note of the outcome of the vote that is set out here below."
Placed = tuple[str, Box]
"""A word with where it stands on the page."""


def labels(count: int = 4) -> list[Placed]:
    return [(w.text, w.box) for n in range(count) for w in at(50, 30 + 16 * n, LABELS[n])]


def upright(foot: float = 250.0) -> list[Placed]:
    """The names of states side by side, each read upwards from its foot."""
    return [
        (name, (150.0 + 20 * n, foot - 6 * len(name), 160.0 + 20 * n, foot))
        for n, name in enumerate(STATES)
    ]


def look(monkeypatch, seen: dict[int, Sequence[Placed]]) -> tuple[FoundSheet, list[int]]:
    """What a page is taken for whose picture shows these words turned by so many degrees, and by
    which it was turned for that."""
    asked: list[int] = []

    def master(_pdf, _page, _box, turned: int) -> Mock:
        asked.append(turned)
        wide, high = (HEIGHT, WIDTH) if turned % 180 else (WIDTH, HEIGHT)
        return Mock(turned=turned, shown=quarters(-turned, wide, high))

    def words(own: Mock, _seen) -> list[Word]:
        there = quarters(own.turned, WIDTH, HEIGHT)
        placed = [(text, transform_box(box, there)) for text, box in seen.get(own.turned, ())]
        return [Word(text, box, min(box[2] - box[0], box[3] - box[1])) for text, box in placed]

    monkeypatch.setattr("extract.sheet.find.master_of", master)
    monkeypatch.setattr("extract.sheet.find.read_master", words)
    return look_at_picture(Mock(), Mock(number=2), PAGE, None, ()), asked


def named(sheet: FoundSheet) -> list[str]:
    return sorted(name.text for name in sheet.signs.names)


@pytest.mark.parametrize("turned", [90, 270], ids=["upwards", "downwards"])
def test_a_sheet_whose_names_alone_stand_upright_is_read_with_them_level(monkeypatch, turned):
    found, _ = look(monkeypatch, {0: labels(), turned: upright()})
    assert (found.is_sheet, named(found)) == (True, sorted(STATES))
    assert len({round(word.middle) for word in found.words if word.text in STATES}) == 1
    assert [word.text for word in found.words if word.drawn is None] == [
        text for text, _ in labels()
    ]


def test_the_sheet_with_upright_names_is_the_picture_as_it_lies(monkeypatch):
    found, _ = look(monkeypatch, {0: labels(), 90: upright()})
    assert found.master is not None
    assert found.master.shown == quarters(0, WIDTH, HEIGHT)


def test_no_picture_is_recognised_twice_in_one_position(monkeypatch):
    _, asked = look(monkeypatch, {0: labels(), 270: upright()})
    assert sorted(asked) == [0, 90, 180, 270]


@pytest.mark.parametrize("turned", [0, 90, 270, 180])
def test_a_sheet_that_lies_on_a_side_is_turned_until_it_is_one(monkeypatch, turned):
    rows = [(name, at(50, 200 + 15 * n, name)[0].box) for n, name in enumerate(STATES)]
    back = quarters(-turned, *((HEIGHT, WIDTH) if turned % 180 else (WIDTH, HEIGHT)))
    own = [(text, transform_box(box, back)) for text, box in (*labels(), *rows)]
    found, asked = look(monkeypatch, {turned: own})
    assert (found.is_sheet, named(found), asked[-1]) == (True, sorted(STATES), turned)


def test_a_picture_without_the_labels_of_a_sheet_is_none_for_upright_names(monkeypatch):
    found, _ = look(monkeypatch, {0: labels(1), 90: upright()})
    assert (found.is_sheet, named(found)) == (False, [])


def test_a_picture_with_upright_names_of_a_few_states_is_left_as_it_lies(monkeypatch):
    found, _ = look(monkeypatch, {0: labels(), 90: upright()[:3]})
    assert (found.is_sheet, found.words) == (False, look(monkeypatch, {0: labels()})[0].words)


def test_a_picture_without_words_is_no_sheet(monkeypatch):
    found, asked = look(monkeypatch, {})
    assert (found.is_sheet, found.words, asked) == (False, (), [0, 90, 270, 180])


def test_the_picture_of_a_text_is_not_turned(monkeypatch):
    text = [(PROSE, (50.0, 30.0 + 16 * n, 450.0, 40.0 + 16 * n)) for n in range(30)]
    found, asked = look(monkeypatch, {0: text, 90: upright()})
    assert (found.is_sheet, asked) == (False, [0])
