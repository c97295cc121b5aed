"""Labels with their values right behind them, on one line each."""

import pytest

from extract.sheet.layout.fields.labels.choices import close_labels
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

LINES = ("Session 3812", "Date 06/02/2025", "Rule unanimity", "Act REGULATION on honey")
FOOT = ("Configuration Environment", "Result Adopted")


def sheet(*more: str) -> list[list[Word]]:
    """A sheet with a label and its value, a space between, on each line."""
    texts = (*LINES, *more, *FOOT)
    return lines([word for n, text in enumerate(texts) for word in at(40, 50 + 14 * n, text)])


def close(*more: str, by_ocr: bool = False) -> list[str]:
    """The fields of the close labels of such a sheet."""
    return [label.name for label in close_labels(sheet(*more), [], by_ocr)]


CLOSE = ["session", "sitting_date", "rule", "configuration", "final_result"]


@pytest.mark.parametrize("by_ocr", [False, True])
def test_labels_below_one_another_have_their_values_right_behind_them(by_ocr):
    assert close("Procedure 2021/0224 (COD)", by_ocr=by_ocr) == [*CLOSE[:3], "item", *CLOSE[3:]]


@pytest.mark.parametrize("by_ocr", [False, True])
@pytest.mark.parametrize("line", ["Procedure (COD): 2021/0224", "File (COD): 2021/0224 (COD)"])
def test_the_kind_in_brackets_before_a_colon_is_of_the_label(line, by_ocr):
    labels = close_labels(sheet(line), [], by_ocr)
    item = next(label for label in labels if label.name == "item")
    assert " ".join(word.text for word in item.words) == line.partition(" 2021")[0]


@pytest.mark.parametrize("value", ["2021/0224 (COD)", "2021/0224 (COD): honey", "(COD) 2021/0224"])
def test_a_colon_in_the_value_takes_no_label_away(value):
    assert close(f"Procedure {value}") == [*CLOSE[:3], "item", *CLOSE[3:]]


def test_the_first_word_of_an_unknown_label_with_a_colon_is_no_label():
    assert close("Text 16661/13") == [*CLOSE[:3], "documents", *CLOSE[3:]]
    assert close("Text voted upon: 16661/13") == CLOSE


def test_a_close_label_may_begin_with_a_capital():
    lines_with = [
        line if line[0].text != "Configuration" else at(40, 106, "Formation Environment")
        for line in sheet()
    ]
    assert [label.name for label in close_labels(lines_with, [], False)] == CLOSE


@pytest.mark.parametrize(
    ("line", "found"),
    [("Outcome Act adopted", ["final_result"]), ("Outcome of the vote", []), ("Act adopted", [])],
)
def test_what_says_how_the_vote_ended_makes_a_close_label_of_the_word_before_it(line, found):
    assert [label.name for label in close_labels([at(300, 400, line)], [], True)] == found


def told(*more: str) -> tuple[str | None, ...]:
    """The item, the documents, the subject and the configuration of such a sheet."""
    fields = read_fields(sheet(*more), FieldPage([], 600.0, "", False, 2))
    return fields.item, fields.documents, fields.subject, fields.configuration


REST = ("REGULATION on honey", "Environment")


@pytest.mark.parametrize("label", ["File (COD):", "Procedure (COD):", "Item", "Procedure"])
def test_a_file_with_its_kind_in_the_label_is_read_as_the_file(label):
    assert told(f"{label} 2021/0224 (COD)") == ("2021/0224 (COD)", None, *REST)


def test_a_value_with_a_colon_is_no_line_of_the_one_above_it():
    line = "Institution Council: EU"
    assert told("Documents PE-CONS 28/22", line) == (None, "PE-CONS 28/22", *REST)


def test_labels_that_end_below_one_another_have_their_values_right_behind_them():
    texts = ("Session 3812", "Date 06/02/2025", "Rule unanimity", "Heading REGULATION on honey")
    starts = (140 - 5 * text.index(" ") for text in texts)
    rows = [at(x, 50 + 14 * n, text) for n, (x, text) in enumerate(zip(starts, texts, strict=True))]
    found = close_labels(lines([word for row in rows for word in row]), [], False)
    assert [label.name for label in found] == ["session", "sitting_date", "rule"]
