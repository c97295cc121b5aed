"""A caption right above the words that tell the result, and a running title, are no second label of
it."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.results import is_caption, is_title, stands_apart
from extract.sheet.layout.fields.labels.choices import label_choices
from extract.sheet.layout.fields.labels.label import FieldLabel, heads_else, labels_in_line
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import UNREAD, Word, lines
from tests.extract.sheet.layout.fields.test_results import read, sheet
from tests.extract.sheet.layout.typed import at


def label(x: float, y: float, text: str) -> FieldLabel:
    """The label of the result that stands there."""
    (found,) = labels_in_line(at(x, y, text), 0, False)
    return found


@pytest.mark.parametrize(
    ("place", "below", "caption"),
    [
        ((40, 100, "Result:"), (40, 114, "The act was adopted"), True),
        ((40, 100, "Result"), (40, 114, "The act was adopted"), False),
        ((40, 100, "Result:"), (40, 114, "Final result: adopted"), False),
        ((40, 100, "Result:"), (80, 114, "The act was adopted"), False),
        ((40, 100, "Result:"), (40, 160, "The act was adopted"), False),
        ((40, 114, "Result:"), (40, 100, "The act was adopted"), False),
    ],
    ids=["a caption", "no colon", "two colons", "beside", "far above", "below"],
)
def test_a_label_with_a_colon_right_above_words_of_a_result_is_a_caption(place, below, caption):
    assert is_caption(label(*place), [label(*below)]) is caption


def test_a_result_with_its_label_below_a_caption_is_read():
    words = sheet() + at(40, 130, "Result:") + at(40, 144, "Outcome of voting Adopted")
    assert read(words).result_words == "Adopted"


def test_a_result_with_its_label_beside_another_is_not_known():
    words = sheet() + at(40, 130, "Result:") + at(300, 144, "Outcome of voting: Adopted")
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read(words)


@pytest.mark.parametrize(("behind", "heads"), [("2026/0338 (COD)", True), ("page 2 of 3", False)])
def test_a_running_title_at_the_foot_of_the_page_has_the_file_behind_it(behind, heads):
    words = sheet() + at(40, 130, "Final result:") + at(140, 130, "Adopted")
    words += at(40, 700, "Voting result") + at(340, 700, behind)
    if heads:
        assert read(words).result_words == "Adopted"
    else:
        with pytest.raises(NoteRefusedError, match="stands 2 times"):
            read(words)


def test_a_file_before_a_label_of_the_result_makes_it_no_running_title():
    words = sheet() + at(40, 130, "Final result:") + at(140, 130, "Adopted")
    words += at(40, 700, "2026/0338 (COD)") + at(340, 700, "Voting result")
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read(words)


TITLED = [*at(220, 20, "Result of the vote"), *sheet(), *at(40, 130, "Result")]
TITLED += at(140, 130, "Adopted")


@pytest.mark.parametrize(
    ("subtitle", "label", "one"),
    [
        ("result of the vote", "Result:", True),
        ("– result of the vote –", "Result:", True),
        ("result of the vote", "Result", False),
        ("Result of the vote", "Result:", False),
    ],
    ids=["a subtitle", "between dashes", "a label without a colon", "a capital"],
)
def test_small_letters_below_the_title_are_no_second_result(subtitle, label, one):
    title = [*at(40, 4, "Institution: Council"), *at(220, 20, subtitle), *at(400, 20, "Brussels")]
    words = [*title, *sheet(), *at(40, 130, label), *at(140, 130, "Adopted")]
    with nullcontext() if one else pytest.raises(NoteRefusedError, match="stands 2 times"):
        assert read(words).result_words == "Adopted"


def test_a_running_title_may_say_again_what_the_page_begins_with():
    assert read([*TITLED, *at(40, 700, "Result of the vote – 1/1")]).result_words == "Adopted"


def test_a_running_title_in_small_type_may_say_no_more_than_the_page_begins_with():
    small = [replace(word, size=8.0) for word in at(40, 700, "Result of the vote")]
    assert read([*TITLED, *small]).result_words == "Adopted"


@pytest.mark.parametrize(
    "foot",
    [
        "Result of the vote: 1 Rejected",
        "Result of the vote Rejected",
        "Result of the vote N",
    ],
    ids=["with a mark and a result", "with a result", "with a mark"],
)
def test_what_may_be_a_label_of_the_result_is_no_running_title(foot):
    words = at(40, 700, foot)
    x0, top, x1, bottom = words[-1].box
    words[-1] = replace(words[-1], box=(x0 + 40, top, x1 + 40, bottom))
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read([*TITLED, *words])


@pytest.mark.parametrize(
    ("result", "by_ocr", "y", "apart"),
    [
        ("Adopted", True, 700, True),
        ("Adopted", True, 160, False),
        ("Adopted", False, 700, True),
        ("✔", False, 700, False),
    ],
    ids=["of a picture", "near the fields", "of a text", "the result a mark"],
)
def test_a_title_may_stand_alone_in_any_type_at_the_foot_of_a_page(result, by_ocr, y, apart):
    words = [*TITLED[:-1], *at(140, 130, result), *at(40, y, "Result of the vote")]
    with nullcontext() if apart else pytest.raises(NoteRefusedError, match="stands 2 times"):
        read_fields(lines(words), FieldPage([], 600.0, "", by_ocr, 2))


@pytest.mark.parametrize("caption", ["Vote: Members, % of population", "Vote: No. of members"])
def test_a_caption_of_the_totals_is_no_label_of_the_result(caption):
    assert read([*TITLED, *at(40, 160, caption)]).result_words == "Adopted"


@pytest.mark.parametrize("told", ["Adopted (25 Member States)", "Rejected, 12 % of population"])
def test_a_result_with_what_it_counts_is_one(told):
    assert read([*sheet(), *at(40, 144, f"Result: {told}")]).result_words == told


def test_a_result_may_stand_on_the_line_of_an_item():
    (label,) = labels_in_line([*at(40, 144, "Result:"), *at(140, 144, "Adopted")], 0, False)
    assert not heads_else(label, [*at(40, 144, "Result:"), *at(240, 144, "Item: 2024/0126 (COD)")])
    line = [*at(40, 144, "Result:"), *at(140, 144, "Adopted"), *at(300, 144, "2024/0126 (COD)")]
    assert not heads_else(label, line)


def test_a_title_with_the_file_behind_it_is_no_label_though_its_stroke_is_read_as_a_colon():
    foot = at(40, 700, "Result of the vote: 2024/0126 (COD)")
    assert read([*TITLED, *foot]).result_words == "Adopted"


def test_a_title_is_none_of_the_labels_where_sentences_say_the_other_fields():
    lines = [at(200, 20, "Voting result"), at(40, 130, "Final result")]
    title, own = (
        next(iter(labels_in_line(line, number, False))) for number, line in enumerate(lines)
    )
    assert is_title(title, [own], [own], lines, False)
    assert not is_title(own, [title], [title], lines, False)


def test_a_heading_on_the_line_of_the_label_of_the_result_is_no_second_one():
    words = sheet() + at(40, 130, "Overall result") + at(340, 130, "Result: adopted")
    assert read(words).result_words == "adopted"


@pytest.mark.parametrize("behind", ["Rejected", "N"])
def test_what_tells_a_result_before_its_label_on_one_line_is_a_second_one(behind):
    words = sheet() + at(40, 130, "Overall result") + at(160, 130, behind)
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        read([*words, *at(340, 130, "Result: adopted")])


Place = tuple[float, float, str]


def headed(*further: Place, own: str = "Adopted") -> str:
    """The result of a sheet with further words above its label, `Result`, or below it."""
    words = [*sheet(), *at(40, 200, "Result"), *at(140, 200, own)]
    for place in further:
        words += at(*place)
    return read(words).result_words


@pytest.mark.parametrize(
    "head",
    ["Outcome", "Result of the vote", "Council of the European Union – Voting result"],
)
def test_words_above_the_label_of_a_result_told_in_words_head_a_section(head):
    assert headed((40, 150, head)) == "Adopted"


def test_two_sections_may_have_heads_above_the_label_of_the_result():
    assert headed((40, 150, "Outcome"), (40, 170, "Result of the vote")) == "Adopted"


@pytest.mark.parametrize(
    ("further", "own"),
    [
        ([(40, 150, "Outcome:")], "Adopted"),
        ([(40, 150, "Outcome"), (140, 150, "Rejected")], "Adopted"),
        ([(40, 150, "Outcome"), (140, 150, "N")], "Adopted"),
        ([(40, 150, "Outcome"), (40, 162, "Rejected")], "Adopted"),
        ([(40, 150, "Outcome"), (140, 164, "Rejected")], "Adopted"),
        ([(40, 150, "Outcome"), (40, 162, "N")], "Adopted"),
        ([(40, 150, "Rejected"), (300, 150, "Outcome")], "Adopted"),
        ([(40, 250, "Outcome")], "Adopted"),
        ([(40, 150, "Final result")], "Adopted"),
        ([(40, 150, "Outcome")], "✔"),
    ],
    ids=[
        *("a colon", "a result behind", "a mark behind", "a result below", "one set in"),
        *("a mark below", "a result before", "below the label"),
        *("a label in full", "the result a mark"),
    ],
)
def test_what_may_be_a_label_of_the_result_heads_no_section(further, own):
    with pytest.raises(NoteRefusedError, match="stands 2 times"):
        headed(*further, own=own)


@pytest.mark.parametrize(
    ("place", "apart"),
    [
        ("Result:", True),
        ("Result", False),
        ("Voting result – page 1", False),
    ],
    ids=["a caption", "no colon", "a running title"],
)
def test_a_caption_and_a_running_title_stand_apart_from_the_label(place, apart):
    lines = [at(40, 100, place), at(40, 114, "The act was adopted")]
    there, own = (next(iter(labels_in_line(line, n, False))) for n, line in enumerate(lines))
    assert stands_apart(there, [own], [own], lines, at_foot=False) is apart


def test_a_title_with_a_colon_amid_it_is_no_label_of_the_result():
    words = (
        at(40, 20, "Council vote: results") + sheet() + at(40, 144, "Outcome of voting: Adopted")
    )
    assert read(words).result_words == "Adopted"


def below_values(result: str) -> list[Word]:
    """A sheet with its labels below their values, the title right above that of the result."""
    title = [replace(word, size=20.0) for word in at(40, 30, "Outcome of voting")]
    words = title + at(40, 44, "Conclusion") + at(140, 44, result)
    told = {
        "3812": "Session",
        "2024/0126 (COD)": "Item",
        "qualified majority": "Voting Rule",
        "REGULATION on honey": "Subject",
        "06/02/2025": "Sitting date",
    }
    for row, (value, label) in enumerate(told.items()):
        words += at(40, 100 + 40 * row, value) + at(40, 112 + 40 * row, label)
    return words


def test_the_title_above_the_label_of_the_result_is_no_result():
    assert read(below_values("")).result_words == UNREAD


def test_the_title_again_at_the_foot_is_not_the_label_of_the_result():
    words = at(40, 20, "Outcome of voting") + sheet() + at(40, 160, "Result of the vote")
    words += at(40, 700, "Outcome of voting")
    labels = label_choices(lines(words), by_ocr=True)[0]
    result = next(each for each in labels if each.name == "final_result")
    assert result.words[0].text == "Result"


def test_a_heading_behind_that_of_another_section_is_no_second_label_of_the_result():
    words = sheet() + at(40, 130, "Member States") + at(340, 130, "Voting result")
    words += at(40, 200, "Outcome of voting:") + at(180, 200, "✔")
    assert read(words).result_words == "✔"


@pytest.mark.parametrize(
    ("result", "beside", "one"),
    [
        ("Adopted", "General Secretariat of the Council of the Union", True),
        ("Adopted", "Institution: Council of the European Union", True),
        ("Adopted", "Rejected", False),
        ("✔", "General Secretariat of the Council of the Union", False),
    ],
    ids=["an institution", "a field", "another result", "the result a mark"],
)
def test_a_title_beside_other_words_is_no_second_result(result, beside, one):
    title = [*at(40, 20, "RESULT OF THE VOTE"), *at(300, 20, beside)]
    words = [*title, *sheet(), *at(40, 130, "Result"), *at(140, 130, result)]
    with nullcontext() if one else pytest.raises(NoteRefusedError, match="stands 2 times"):
        assert read(words).result_words == result
