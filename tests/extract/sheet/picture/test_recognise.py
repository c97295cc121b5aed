"""What a first look doubts is settled by two others."""

import numpy as np
import pytest

from extract.sheet.picture import recognise
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.readers import FIRST_READER, SECOND_READER
from extract.sheet.picture.recognise import cut_signs, cut_words, mended, outvoted

PIXELS = np.full((40, 40, 3), 255, np.uint8)
BOX = (5, 5, 20, 25)


def settled(monkeypatch, first: Reading, second: Reading, third: Reading) -> str | None:
    def readings_of(pixels, boxes, places, look):
        return {n: {FIRST_READER: first, SECOND_READER: second}.get(look, third) for n in places}

    monkeypatch.setattr(recognise, "readings_of", readings_of)
    found = outvoted(PIXELS, [BOX], {0: first})
    return found[0].text if found else None


def said(text: str, sure: float) -> Reading:
    return Reading(text, sure, "", 0.0)


@pytest.mark.parametrize(("doubted", "text"), [("SJ", "27"), ("大", "Y"), ("LO", "LU")])
def test_two_looks_that_agree_outvote_a_first_one_that_doubts(monkeypatch, doubted, text):
    assert settled(monkeypatch, said(doubted, 0.5), said(text, 1.0), said(text, 0.9)) == text


def test_a_first_look_that_is_sure_stands(monkeypatch):
    assert settled(monkeypatch, said("21", 0.95), said("27", 1.0), said("27", 1.0)) is None


def test_two_looks_that_differ_settle_nothing(monkeypatch):
    assert settled(monkeypatch, said("SJ", 0.5), said("27", 1.0), said("21", 1.0)) is None


def test_a_drawing_is_not_taken_for_a_lone_sign(monkeypatch):
    assert settled(monkeypatch, said("", 0.0), said("Λ", 1.0), said("Λ", 1.0)) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (" 20. ", "20"),
        ("1.", "1."),
        ("15·09·2022", "15.09.2022"),
        ("28.5", "28.5"),
        ("a·b", "a·b"),
        (".15,18%", "15,18%"),
        (".18", ".18"),
        (".352", "352"),
        ("0.", "0"),
    ],
)
def test_a_figure_has_full_stops_within_and_none_before_or_behind_it(text, meant):
    assert mended(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"), [("KYΠPO∑", "KYΠPOΣ"), ("EΛΛA△A", "EΛΛAΔA"), ("△ Yes", "△ Yes")]
)
def test_a_sign_amid_letters_is_the_letter_of_its_form(text, meant):
    assert mended(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("(EL)(2,31 %)", "(EL) (2,31 %)"),
        ("States,4,38 %", "States, 4,38 %"),
        ("2,31", "2,31"),
        ("(EU) 2024/1", "(EU) 2024/1"),
    ],
)
def test_a_blank_that_was_lost_is_put_back(text, meant):
    assert mended(text) == meant


def test_a_rule_between_a_figure_and_a_name_parts_them():
    assert mended("7|S") == "7 S"


def dashes(*pieces: tuple[int, int]) -> np.ndarray:
    """A line with upright strokes from each place to the next, as letters have."""
    page = np.full((40, 400, 3), 255, np.uint8)
    for start, end in pieces:
        for x in range(start, end, 6):
            page[10:30, x : x + 3] = 0
    return page


LINE = (20, 10, 197, 30)
TWO = dashes((20, 60), (80, 200))


def cut(monkeypatch, page, whole: str, said_apart: list[str]) -> list[tuple[int, int, int, int]]:
    def read_boxes(pixels, boxes, look):
        return [said(text, 0.99) for text in said_apart]

    monkeypatch.setattr(recognise, "read_boxes", read_boxes)
    boxes = [LINE]
    cut_words(page, boxes, {0: said(whole, 0.9)})
    return boxes


@pytest.mark.parametrize("whole", [" ", "YES"])
def test_a_word_in_place_of_a_mark_is_cut_from_a_name_that_is_not_read(monkeypatch, whole):
    assert [box[0] for box in cut(monkeypatch, TWO, whole, ["YES", " "])] == [20, 80]


def test_a_figure_is_cut_from_a_name_that_is_not_read(monkeypatch):
    assert [box[0] for box in cut(monkeypatch, TWO, "1.5", ["", "1.56"])] == [20, 80]


@pytest.mark.parametrize(
    ("page", "whole", "apart"),
    [
        (TWO, " ", ["BE", "TЪЯ"]),  # no word of a position
        (TWO, "YES MAGYARORSZAG", ["YES", "MAGYARORSZAG"]),  # all of it was read
        (dashes((20, 200)), " ", ["YES", ""]),  # no gap
    ],
    ids=["other words", "read", "one word"],
)
def test_what_holds_no_such_word_stays_whole(monkeypatch, page, whole, apart):
    assert cut(monkeypatch, page, whole, apart) == [LINE]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("OAbstention", "O Abstention"),
        ("XNo", "X No"),
        ("+Yes", "+ Yes"),
        ("OJ L 12", "OJ L 12"),
        ("ÖSTERREICH", "ÖSTERREICH"),
        ("ONU", "ONU"),
        ("Oui", "Oui"),
        ("NOAbstention", "NOAbstention"),
        ("+15.18", "+15.18"),
    ],
)
def test_a_ring_or_a_plus_before_a_label_is_a_word_of_its_own(text, meant):
    assert mended(text) == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        (
            "(88.37%)·No:1(0.86%)·Abstain:1(10.78%)·Not",
            "(88.37%) · No:1 (0.86%) · Abstain:1 (10.78%) · Not",
        ),
        ("(77.44%);Against:", "(77.44%); Against:"),
        ("0;All", "0; All"),
        ("2016/0279(COD)", "2016/0279(COD)"),
        ("PE-CONS 9/26(INIT)", "PE-CONS 9/26(INIT)"),
    ],
)
def test_totals_that_run_on_are_parted_at_the_signs_between_them(text, meant):
    assert mended(text) == meant


@pytest.mark.parametrize(
    ("read", "text"),
    [
        ("No: 0(0%)", "No: 0 (0%)"),
        ("participating:1—Total: 28(87,40%)", "participating:1 — Total: 28 (87,40%)"),
        ("Regulation (EU) No 1024/2012", "Regulation (EU) No 1024/2012"),
    ],
)
def test_blanks_lost_in_a_run_of_totals_are_put_back(read, text):
    assert mended(read) == text


FIGURE, FIGURES_BOX = dashes((20, 40), (56, 76)), (20, 10, 73, 30)
"""Two digits that stand farther apart than others, each as wide as a mark may be."""


@pytest.mark.parametrize(
    ("second", "own", "read"),
    [
        (said("27", 0.99), "2", True),
        (said("27", 0.5), "2", False),
        (said("24", 0.99), "2", False),
        (said("27", 0.99), "", False),
    ],
    ids=["both agree", "a doubt", "another figure", "a drawing"],
)
def test_two_digits_taken_for_one_drawing_are_a_figure_where_a_second_look_reads_them_so(
    monkeypatch, second, own, read
):
    def read_boxes(pixels, boxes, look):
        parts = {20: said(own, 0.99), 56: said("7", 0.99)}
        own_looks = {(FIGURES_BOX, SECOND_READER): second}
        return [own_looks.get((box, look), parts[box[0]]) for box in boxes]

    def readings_of(pixels, boxes, places, look):
        return dict.fromkeys(places, said("", 0.0))

    monkeypatch.setattr(recognise, "read_boxes", read_boxes)
    monkeypatch.setattr(recognise, "readings_of", readings_of)
    boxes = [FIGURES_BOX]
    anew = cut_signs(FIGURE, boxes, {0: said("E7", 0.5)})
    assert ((boxes, anew) == ([FIGURES_BOX], {0: second})) is read
