"""The interinstitutional files of a cover, and those left unread."""

import pytest

from extract.cover.interinstitutional_files import files_in
from extract.cover.read import examine_cover
from tests.extract.typed_pages import cover, page, typed


def files_of(*lines):
    note = page(1, sorted([*cover(file="").lines, *lines], key=lambda one: one.baseline))
    examined = examine_cover([note])
    (check,) = [c for c in examined.checks if c.name == "interinstitutional_files_read"]
    assert not check.blocking
    return examined.document.interinstitutional_files, check.passed, check.observed


@pytest.mark.parametrize(
    "printed",
    [
        "2011/0297 (COD) and 2011/0298 (COD)",
        "2011/0297 (COD), 2011/0298(COD)",
        "2011/0297 (COD) / 2011/0298 (COD)",
        "2011/0297 (COD) & 2011/0298 (COD)",
        "Interinstitutional Files 2011/0297 (COD) 2011/0298 (COD)",
        "Interinstitutional Files: 2011/0297 (COD) + 2011/0298 (COD) (first reading)",
        "2011/0297 (\N{CYRILLIC CAPITAL LETTER ES}OD), 2011/0298 (COD) *",
    ],
)
def test_both_files_are_read_whatever_stands_between_and_around_them(printed):
    both = ("2011/0297 (COD)", "2011/0298 (COD)")
    assert files_of(typed(57, 192, printed)) == (both, True, "all read")


def test_files_are_joined_by_the_words_of_the_covers_language():
    danish = {"language": "DA", "from": "fra:", "to": "til:", "subject": "Vedr.:"}
    examined = examine_cover([cover(file="2011/0297 (COD) samt 2011/0298 (COD)", **danish)])
    assert examined.document.interinstitutional_files == ("2011/0297 (COD)", "2011/0298 (COD)")


@pytest.mark.parametrize(
    ("printed", "unread"),
    [
        ("2011/0297/COD", "2011/0297/COD"),
        ("2012/0011-0012 (COD)", "2012/0011-0012 (COD"),
        ("2012/011 (COD)", "2012/011 (COD"),
        ("2012/0011 (COD) C7-0025/12", "2012/0011 (COD"),
    ],
)
def test_a_file_in_another_spelling_is_told(printed, unread):
    assert files_of(typed(108, 192, printed)) == ((), False, f"left unread: {unread}")


def test_a_file_in_the_text_of_a_cover_is_not_the_notes_and_is_told():
    text = typed(57, 660, "Opinion on 2012/0011 (COD)")
    assert files_of(text) == ((), False, "left unread: 2012/0011 (COD")


@pytest.mark.parametrize(
    "act", ["Regulation (EU) 2023/1542", "Decision 2008/616/JHA", "2010/75/EU"]
)
def test_the_number_of_an_act_is_no_file(act):
    assert files_of(typed(57, 660, act)) == ((), True, "all read")


@pytest.mark.parametrize(
    "printed",
    ["2018/0330 A (COD)", "2018/0330A(COD)", "2018/0330/A (COD)", "2018/0330 (A) (COD)"],
)
def test_the_letter_of_a_split_proposal_is_kept_and_written_in_one_way(printed):
    assert files_of(typed(57, 192, printed)) == (("2018/0330 A (COD)",), True, "all read")
    assert files_in(f"Item: {printed}") == ("2018/0330 A (COD)",)


def test_two_parts_of_a_proposal_are_two_files_and_one_left_unread_is_told():
    box = typed(57, 192, "2018/0330 A (COD), 2018/0330 B (COD)")
    both = ("2018/0330 A (COD)", "2018/0330 B (COD)")
    assert files_of(box) == (both, True, "all read")

    text = typed(57, 660, "Opinion on 2018/0330 B (COD)")
    told = (("2018/0330 A (COD)",), False, "left unread: 2018/0330 B (COD")
    assert files_of(typed(57, 192, "2018/0330A (COD)"), text) == told


@pytest.mark.parametrize("printed", ["2015/0412 COD", "2015/0412COD", "2015/0412 ( COD )"])
def test_a_file_whose_brackets_are_lost_is_read_where_its_procedure_is_known(printed):
    assert files_of(typed(57, 192, printed)) == (("2015/0412 (COD)",), True, "all read")


@pytest.mark.parametrize("printed", ["2019/0001 THE", "2019/0001 CODE", "2019/0001 C"])
def test_a_number_before_a_word_that_is_no_procedure_is_no_file(printed):
    assert files_in(printed) == ()


def test_a_letter_and_lost_brackets_are_both_read():
    assert files_in("2018/0330 A COD") == ("2018/0330 A (COD)",)
