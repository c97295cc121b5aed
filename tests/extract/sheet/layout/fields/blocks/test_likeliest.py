"""Fields read by blocks: forms whose cells stand at their middles, whose labels no list has."""

from dataclasses import replace
from datetime import date

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.blocks.likeliest import has_own_line, in_blocks, likeliest_way
from extract.sheet.layout.fields.blocks.stacks import Block
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.fields.blocks.test_stacks import bold, plain
from tests.extract.sheet.layout.typed import at

ACT = ("REGULATION OF THE EUROPEAN", "PARLIAMENT AND OF THE", "COUNCIL on honey", "(recast)")


def form(result: str = "Adopted") -> list[Word]:
    """Two columns of cells: the subject takes four lines, at whose middle all beside it stands."""
    words = bold(at(40, 67, "Draft act") + at(300, 67, "When"))
    words += plain([word for n, line in enumerate(ACT) for word in at(120, 50 + 11 * n, line)])
    words += plain(at(380, 67, "4 November 2022"))
    words += bold(
        at(40, 106, "Session")
        + at(40, 117, "(number)")
        + at(300, 106, "Council of")
        + at(300, 117, "ministers for")
    )
    words += plain(
        at(120, 111, "3842")
        + at(380, 106, "Transport, Telecommunications and")
        + at(380, 117, "Energy")
    )
    words += bold(at(40, 140, "Papers") + at(300, 140, "Case number"))
    words += plain(at(120, 140, "PE-CONS 28/22") + at(380, 140, "2021/0224 (COD)"))
    words += bold(at(40, 162, "Majority needed") + at(300, 162, "End result:"))
    return words + plain(at(120, 162, "Qualified majority") + at(380, 162, result))


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 700.0, "", False, 2))


def told(words: list[Word]) -> dict[str, str]:
    _, values = in_blocks(lines(words), False)[0]
    return {name: text_of(value) for name, value in values.items()}


def test_a_form_of_cells_is_read_whole() -> None:
    fields = read(form())
    assert (
        fields.subject,
        fields.sitting_date,
        fields.session_number,
        fields.configuration,
        fields.documents,
        fields.item,
        fields.voting_rule_raw,
        fields.result_words,
    ) == (
        " ".join(ACT),
        date(2022, 11, 4),
        "3842",
        "Transport, Telecommunications and Energy",
        "PE-CONS 28/22",
        "2021/0224 (COD)",
        "Qualified majority",
        "Adopted",
    )


def test_a_line_that_says_another_field_is_no_line_of_the_subject() -> None:
    words = bold(at(40, 50, "Topic:") + at(40, 72, "Organ:"))
    words += plain(at(120, 50, "DIRECTIVE OF THE EUROPEAN PARLIAMENT on") + at(120, 61, "honey"))
    words += plain(at(120, 72, "Council of the European Union"))
    assert told(words)["subject"] == "DIRECTIVE OF THE EUROPEAN PARLIAMENT on honey"


def test_a_subject_goes_on_where_its_lines_stand_farther_apart_than_others() -> None:
    words = bold(at(40, 50, "Topic:") + at(40, 100, "Papers:") + at(40, 111, "Case number:"))
    words += plain([word for n, line in enumerate(ACT) for word in at(120, 36 + 14 * n, line)])
    words += plain(at(120, 100, "PE-CONS 28/22") + at(120, 111, "2021/0224 (COD)"))
    assert told(words)["subject"] == " ".join(ACT)


def hung(lower: float, second: str = "(recast)") -> list[Word]:
    """A subject whose next line begins so far across, its label before the first one."""
    words = bold(at(40, 50, "Topic:") + at(40, 100, "Papers:"))
    words += plain(at(120, 50, "REGULATION on honey") + at(lower, 64, second))
    return words + plain(at(120, 100, "PE-CONS 28/22"))


def test_a_subject_goes_on_below_its_label_amid_a_sentence() -> None:
    words = hung(40, "and on wine")
    in_picture = [replace(word, font="") for word in words]
    assert [told(each)["subject"] for each in (words, in_picture)] == [
        "REGULATION on honey and on wine"
    ] * 2


@pytest.mark.parametrize(
    ("lower", "second"),
    [(40, "Printed today"), (80, "and on wine")],
    ids=["a new sentence", "elsewhere"],
)
def test_what_begins_anew_or_elsewhere_is_no_line_of_a_whole_subject(lower, second) -> None:
    assert told(hung(lower, second))["subject"] == "REGULATION on honey"


def test_a_label_in_small_letters_below_that_of_the_subject_is_none_of_its_lines() -> None:
    words = hung(40, "language") + plain(at(95, 64, "EN"))
    assert told(words)["subject"] == "REGULATION on honey"


def test_a_label_alone_with_a_drawing_is_the_results() -> None:
    words = [word for word in form("") if word.text not in ("End", "result:")]
    words += bold(at(40, 190, "Status"))
    labels, _ = in_blocks(lines(words), False)[0]
    assert [
        " ".join(w.text for w in label.words) for label in labels if label.name == "final_result"
    ] == ["Status"]


def test_vote_over_a_column_is_no_label_of_the_result() -> None:
    words = [word for word in form("") if word.text not in ("End", "result:")]
    words += bold(at(40, 190, "Vote") + at(120, 190, "Inhabitants"))
    labels, _ = in_blocks(lines(words), False)[0]
    assert "final_result" not in {label.name for label in labels}


def test_a_form_without_a_result_is_refused() -> None:
    words = [word for word in form("") if word.text not in ("End", "result:")]
    with pytest.raises(NoteRefusedError, match="Final result"):
        read(words)


def test_of_two_ways_as_likely_that_say_two_things_none_is_taken(monkeypatch) -> None:
    (labels, values), *_ = in_blocks(lines(form()), False)
    other = values | {"documents": [at(120, 140, "PE-CONS 29/22")]}
    monkeypatch.setattr(
        "extract.sheet.layout.fields.blocks.likeliest.in_blocks",
        lambda lines, by_ocr: [(labels, values), (labels, other)],
    )
    assert likeliest_way(lines(form()), False) is None


def heads(count: int, down: float) -> list[Word]:
    """A row of labels with the value of each so far below it, and a result."""
    columns = (
        ("Session", "3842"),
        ("Date", "4 November 2022"),
        ("Interinstitutional file", "2021/0224 (COD)"),
    )
    words = bold(at(40, 200, "Result:")) + plain(at(120, 200, "Adopted"))
    for n, (label, value) in enumerate(columns[:count]):
        words += bold(at(40 + 160 * n, 50, label)) + plain(at(40 + 160 * n, 50 + down, value))
    return words


@pytest.mark.parametrize("down", [14, 50], ids=["close below", "in cells with room"])
def test_below_a_row_of_heads_each_has_its_value(down: float) -> None:
    assert told(heads(3, down)) == {
        "session": "3842",
        "sitting_date": "4 November 2022",
        "item": "2021/0224 (COD)",
        "final_result": "Adopted",
    }


def test_words_far_below_two_labels_beside_one_another_are_not_theirs() -> None:
    assert told(heads(2, 50)) == {"final_result": "Adopted", "sitting_date": "4 November 2022"}


def test_the_translation_of_a_label_is_no_line_of_the_subject_beside_one_of_that() -> None:
    words = bold(at(40, 50, "Topic:") + at(40, 100, "Papers:"))
    words += plain(at(220, 50, "REGULATION on honey") + at(220, 100, "PE-CONS 28/22"))
    translated = plain(at(40, 64, "acte voté"))
    assert told([*words, *translated])["subject"] == "REGULATION on honey acte voté"
    beside = plain(at(220, 64, "Règlement sur le miel"))
    assert "acte" not in told([*words, *translated, *beside])["subject"]


@pytest.mark.parametrize(
    ("x", "y", "own"),
    [(120, 64, True), (124, 66, True), (126, 64, False), (300, 64, False), (120, 78, False)],
    ids=["level", "nearly", "farther right", "elsewhere", "on another line"],
)
def test_words_where_a_subject_begins_have_their_line_for_themselves(x, y, own) -> None:
    first, cell = at(120, 50, "REGULATION")[0], Block((tuple(at(40, 64, "acte voté")),), 1)
    beside = Block((tuple(at(x, y, "RÈGLEMENT")),), 1)
    assert has_own_line(first, cell, [cell, beside]) is own


def test_a_line_that_begins_where_its_subject_does_is_not_beside_itself() -> None:
    cell = Block((tuple(at(120, 64, "and on wine")),), 1)
    assert not has_own_line(at(120, 50, "REGULATION")[0], cell, [cell])
