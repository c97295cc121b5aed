"""The lines of a text are what two looks of three say; a word that was lost is found there."""

from dataclasses import replace

import numpy as np
import pytest

from extract.sheet.picture import texts
from extract.sheet.picture.engine import Reading
from extract.sheet.picture.master import Master
from extract.sheet.picture.texts import (
    first_letter,
    in_capitals,
    inked,
    majority,
    read_again,
    spelled,
    whole_line,
)
from extract.sheet.words import Word
from tests.extract.sheet.picture.test_letter_heights import drawn

SEED, LOST, ODD = "on seed potatoes", "on eed potatoes", "on sced patatoes"


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ([SEED, SEED, LOST], SEED),
        ([LOST, SEED, SEED], SEED),
        ([LOST, "onseed potatoes", SEED], SEED),
        ([SEED, "On Seed potatoes", "on seed potatoes"], SEED),
        ([LOST, "on seed potatos", "an seed potatoes"], SEED),
        ([LOST, ODD, SEED], None),
        ([LOST, SEED, "on seed"], None),
        (["(Doc. 1779/25)", "(Doc. 1779/25)", "(Doc. 11779/25)"], "(Doc. 11779/25)"),
        (["(Doc. 1779/25)", "(Doc. 1779/25)", "(Doc. 17179/26)"], "(Doc. 1779/25)"),
    ],
    ids=[
        "first",
        "others",
        "blanks",
        "capitals",
        "word by word",
        "a word of three",
        "words lost",
        "a figure lost",
        "a figure misread",
    ],
)
def test_a_line_is_what_two_looks_of_three_say(said, text):
    assert majority(said) == text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("laying doWn statistiCS On hOneY", "laying down statistics on honey"),
        ("the COUNCIL aMending it", "the COUNCIL amending it"),
        ("layÍng down", "laying down"),
        ("the eCall in-vehicle system", "the eCall in-vehicle system"),
        ("railways,their 1,5 m waterwayS", "railways, their 1,5 m waterways"),
        ("On seed potatoes", "on seed potatoes"),
        ("COUNCIL CONCerning statistics", "COUNCIL concerning statistics"),
        ("COUNCIL on COnSumer credits", "COUNCIL on consumer credits"),
        ("COUNCIL On European statistics", "COUNCIL on European statistics"),
        ("AND OF THE COUNCIL On", "AND OF THE COUNCIL on"),
        ("as regards the C02 emission", "as regards the CO2 emission"),
        ("OF THE CoUNCIL", "OF THE COUNCIL"),
        ("REGULATION ON HONEY", "REGULATION ON HONEY"),
        ("EUROPEAN PARLIAMENTAND OF THE", "EUROPEAN PARLIAMENT AND OF THE"),
        ("2019/0106 (COD]", "2019/0106 (COD)"),
        ("[2019/0106]", "[2019/0106]"),
        ("Regulation (EU) No 1303/2013 On", "Regulation (EU) No 1303/2013 On"),
    ],
)
def test_blanks_behind_commas_and_small_letters_amid_others_are_mended(read, meant):
    assert spelled(read) == meant


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("OF THE COUNCIL Iaying down rules", "OF THE COUNCIL laying down rules"),
        ("on waters of the Ionian and Iberian coast", "on waters of the Ionian and Iberian coast"),
    ],
)
def test_a_capital_for_the_straight_letter_of_its_form_is_small(read, meant):
    assert spelled(read) == meant


LINE = (100.0, 50.0, 140.0, 60.0)
TEXT = [Word("on", (80.0, 30.0, 200.0, 40.0), 10.0), Word("honey", LINE, 10.0)]


@pytest.mark.parametrize(
    ("others", "left", "right"),
    [
        ([], 80.0, 240.0),
        ([(10.0, 50.0, 90.0, 60.0), (170.0, 50.0, 180.0, 60.0)], 91.0, 169.0),
        ([(10.0, 70.0, 90.0, 80.0)], 80.0, 240.0),
        ([(170.0, 56.0, 180.0, 66.0)], 80.0, 169.0),
    ],
    ids=["free", "amid others", "below", "partly beside others"],
)
def test_a_line_is_looked_at_from_edge_to_edge_of_its_text_up_to_what_is_not_its_own(
    others, left, right
):
    assert whole_line(LINE, TEXT, others) == (left, 50.0, right, 60.0)


def test_words_close_beside_a_line_are_taken_to_it_and_what_stands_apart_is_not():
    page = np.full((40, 400, 3), 255, np.uint8)
    for x0, x1 in ((20, 60), (66, 120), (126, 180), (240, 300)):
        page[10:30, x0:x1:3] = page[10:30, x1 - 1] = 0
    assert inked(page, (66, 10, 120, 30), (10, 10, 390, 30)) == (20, 10, 180, 30)
    assert inked(page, (66, 10, 120, 30), (64, 10, 124, 30)) == (66, 10, 120, 30)


@pytest.mark.parametrize(
    ("second", "third", "read", "agreed"),
    [
        ("honey", "honey", "honey", True),
        ("hon", "hon", "hon", True),
        ("hon", "one", "honey", False),
        ("EUrOpEan", "EUrOpEan", "EUrOpEan", False),
        ("NextGenerationEU", "NextGenerationEU", "NextGenerationEU", True),
    ],
    ids=["alike", "outvoted", "all differ", "capitals amid a word", "a name with capitals"],
)
def test_a_text_is_agreed_on_where_all_its_lines_are(monkeypatch, second, third, read, agreed):
    page = np.full((400, 800, 3), 255, np.uint8)
    master = Master(page, 72, 0.0, "", (0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    said = iter([second, third])

    def read_boxes(pixels, boxes, look):
        return [Reading(text, 1.0, "", 0.0) for text in ("on", next(said))]

    monkeypatch.setattr(texts, "read_boxes", read_boxes)
    words, alike = read_again(master, TEXT, [])
    assert ([word.text for word in words], alike) == (["on", read], agreed)


def test_a_line_cut_amid_its_first_letter_begins_with_it_and_not_with_the_label_before():
    page = np.full((40, 400, 3), 255, np.uint8)
    for x0, x1 in ((60, 72), (84, 96), (99, 111), (114, 126)):  # a label, then three letters
        page[10:30, x0:x1] = 0
    assert first_letter(page, 99, 10, 30) == 84
    assert first_letter(page, 84, 10, 30) == 84


def test_a_letter_of_a_line_is_as_large_as_it_is_drawn(monkeypatch):
    page = drawn("on seed potatoes")
    high, wide, _ = page.shape
    word = Word("on Seed potatoes", (10.0, 10.0, wide - 10.0, high - 10.0), high - 20.0)
    master = Master(page, 72, 0.0, "", (0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    monkeypatch.setattr(texts, "read_boxes", lambda *_: [Reading(word.text, 1.0, "", 0.0)])
    words, sure = read_again(master, [word], [])
    assert ([each.text for each in words], sure) == (["on seed potatoes"], True)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("REGULATION Of THE eUROPEAN PARLIAMENT", "REGULATION OF THE EUROPEAN PARLIAMENT"),
        ("COUNCIL on eCall In EU waters", "COUNCIL on eCall In EU waters"),
        ("REGULATION (EU) No 1303/2013", "REGULATION (EU) No 1303/2013"),
    ],
)
def test_a_small_letter_amid_words_in_capitals_is_one_of_them(read, meant):
    assert in_capitals(read) == meant


@pytest.mark.parametrize(("gap", "read"), [(4.0, "on"), (40.0, "RE on")], ids=["close", "apart"])
def test_a_look_at_a_value_may_see_the_short_label_right_before_it(monkeypatch, gap, read):
    page = np.full((400, 800, 3), 255, np.uint8)
    master = Master(page, 72, 0.0, "", (0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    monkeypatch.setattr(texts, "read_boxes", lambda *_: [Reading("RE on", 1.0, "", 0.0)])
    (word, *_) = TEXT
    label = (word.box[0] - gap - 10, word.box[1], word.box[0] - gap, word.box[3])
    words, _ = read_again(master, [replace(word, text="on")], [label])
    assert [each.text for each in words] == [read]


@pytest.mark.parametrize(
    ("whole", "own"),
    [("file 9/26; on", "9/26;"), ("file 9/25; on", "9/2")],
    ids=["read", "not read"],
)
def test_words_amid_a_line_that_were_cut_are_looked_for_in_all_of_it(monkeypatch, whole, own):
    page = np.full((400, 800, 3), 255, np.uint8)
    master = Master(page, 72, 0.0, "", (0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    word = Word("9/26;", (100.0, 50.0, 140.0, 60.0), 10.0)

    def read_boxes(pixels, boxes, look):
        wide = boxes[0][2] - boxes[0][0] > 60
        return [Reading(whole if wide else "9/2", 1.0, "", 0.0)]

    monkeypatch.setattr(texts, "read_boxes", read_boxes)
    beside = [(60.0, 50.0, 97.0, 60.0), (143.0, 50.0, 160.0, 60.0)]
    words, _ = read_again(master, [word], beside)
    assert [each.text for each in words] == [own]


def test_small_letters_amid_capitals_are_large():
    assert spelled("DIRECTIvE OF THE EuROPEAN COuNCIL on eCall") == (
        "DIRECTIVE OF THE EUROPEAN COUNCIL on eCall"
    )


@pytest.mark.parametrize(("cased", "agreed"), [(True, False), (False, True)])
def test_numbers_are_agreed_on_whichever_letters_beside_them_are_capitals(
    monkeypatch, cased, agreed
):
    page = np.full((400, 800, 3), 255, np.uint8)
    master = Master(page, 72, 0.0, "", (0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 0.0, 0.0))
    word = Word("(DoC. 11261/26)", (10.0, 10.0, 200.0, 30.0), 20.0)
    monkeypatch.setattr(texts, "read_boxes", lambda *_: [Reading(word.text, 1.0, "", 0.0)])
    monkeypatch.setattr(texts, "by_height", lambda text, *_: text)
    assert read_again(master, [word], [], cased=cased)[1] is agreed
