"""What stands below the link of a sheet is text below it, but not what stands beside it."""

from dataclasses import replace

import pytest

from extract.sheet.signs import signs_of
from extract.statements.unread_places import after_link
from tests.extract.sheet.layout.typed import at
from tests.extract.typed_pages import typed

LINK = typed(57, 700, "For information: http://www.consilium.europa.eu/public-vote")
BELOW = typed(57, 740, "Bemærk")


def test_lines_of_the_sheet_right_of_its_link_are_no_text_below_it():
    beside = [typed(350, 705, "Sitting date: 06/02/2025"), typed(350, 720, "Final result")]
    assert after_link([LINK, *beside], 725.0) == []


def test_text_below_the_link_and_below_all_labels_is_told():
    beside = typed(350, 720, "Final result")
    assert after_link([LINK, beside, BELOW], 725.0) == [BELOW]
    assert after_link([LINK, BELOW], 0.0) == [BELOW]


def test_a_footnote_of_the_sheet_below_its_link_is_no_text():
    assert after_link([LINK, typed(57, 740, "* reached by 55 %"), BELOW], 725.0) == []


def test_the_number_of_the_note_at_the_foot_of_the_page_is_no_text():
    foot = typed(57, 760, "15912/1/14 REV 1 DE 2")
    assert after_link([LINK, foot], 725.0) == []
    assert after_link([LINK, foot, BELOW], 725.0) == [BELOW]


def test_a_title_that_runs_up_the_side_of_the_page_is_no_text_below_the_sheet():
    title = typed(57, 770, "Outcome of voting")
    (run,) = title.runs
    upright = replace(title, runs=(run._replace(box=(40.0, 650.0, 51.0, 770.0)),))
    assert after_link([LINK, upright], 725.0) == []
    assert after_link([LINK, title], 725.0) == [title]


def test_the_words_below_two_signatures_are_no_text_below_the_sheet():
    (left,), (right,) = (
        typed(x, 740, text).runs for x, text in ((57, "Place"), (350, "Signature"))
    )
    signed = replace(BELOW, runs=(left, right))
    assert after_link([LINK, signed], 725.0) == []
    assert after_link([LINK, signed, BELOW], 725.0) == [signed, BELOW]


def test_a_sheet_without_a_link_has_nothing_below_it():
    assert after_link([BELOW], 0.0) == []


def test_the_foot_of_a_sheet_is_that_of_its_lowest_label_and_of_no_name():
    words = at(40, 50, "Final result:") + at(300, 80, "Yes") + at(350, 80, "27")
    words += at(40, 120, "MALTA") + at(40, 140, "Bemærk")
    assert signs_of(words, by_ocr=False).foot == 90.0
    assert signs_of(at(40, 120, "MALTA"), by_ocr=False).foot == 0.0


@pytest.mark.parametrize("number", ["2", "- 2 -", "2/5"])
def test_the_number_of_the_page_alone_is_no_text(number):
    assert after_link([LINK, typed(300, 760, number)], 725.0) == []


def test_totals_and_the_result_below_the_link_are_no_text():
    totals = [typed(57, 740, "Yes 25 99.29 %"), typed(57, 752, "Act adopted")]
    assert after_link([LINK, *totals], 725.0) == []
    assert after_link([LINK, *totals, BELOW], 725.0) == [BELOW]
