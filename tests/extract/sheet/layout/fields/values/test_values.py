"""The words of a field are found beside their label, below it, around it, and amid a text."""

from contextlib import nullcontext
from dataclasses import replace

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.mixed_words import (
    refuse_more_than_day,
    refuse_more_than_rule,
)
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"
USUAL = {
    "Institution:": ["Council of the European Union"],
    "Session:": ["3812"],
    "Configuration:": ["Environment"],
    "Item:": ["2024/0126 (COD) (Document: 5171/25)"],
    "Voting Rule:": ["qualified majority"],
    "Subject:": [ACT],
    "Sitting date:": ["06/02/2025"],
    "Final result:": ["Adopted"],
}


def read(words: list[Word]) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


def told(fields: SheetFields) -> list[str | None]:
    return [fields.session_number, fields.configuration, fields.item, fields.voting_rule]


KNOWN = ["3812", "Environment", "2024/0126 (COD)", "qualified_majority"]


def test_values_may_stand_at_both_sides_of_the_middle_of_their_label():
    words, y = [], 50.0
    halves = {"Item:": ["2024/0126 (COD) (Document:", "5171/25)"], "Subject:": ACT.split(" AND ")}
    for label, usual in USUAL.items():
        value = halves.get(label, usual)
        words += at(40, y + 6 * (len(value) - 1), label)
        for row, line in enumerate(value):
            words += at(140, y + 12 * row, line)
        y += 12 * len(value) + 4
    fields = read(words)
    assert told(fields) == KNOWN
    assert fields.subject == ACT.replace(" AND ", " ")


def test_a_value_set_to_the_top_keeps_its_second_line():
    words, y = [], 50.0
    for label, usual in USUAL.items():
        value = ACT.split(" AND ") if label == "Subject:" else usual
        words += at(40, y, label)
        for row, line in enumerate(value):
            words += at(140, y + 12 * row, line)
        y += 12 * len(value) + 2
    fields = read(words)
    assert (told(fields), fields.sitting_date.year) == (KNOWN, 2025)
    assert fields.subject == ACT.replace(" AND ", " ")


def test_the_last_value_of_a_column_ends_above_one_beside_it_set_to_the_middle_of_its_label():
    words = [*at(40, 50, "Institution:"), *at(140, 50, USUAL["Institution:"][0])]
    words += [*at(320, 50, "Sitting date:"), *at(420, 50, "06/02/2025")]
    words += [*at(40, 70, "Session:"), *at(140, 70, "3812"), *at(320, 70, "Configuration:")]
    words += [*at(420, 64, "Transport, Telecommunications and"), *at(420, 76, "Energy")]
    for y, label in ((90, "Item:"), (104, "Voting Rule:"), (118, "Subject:")):
        words += [*at(40, y, label), *at(140, y, USUAL[label][0])]
    fields = read([*words, *at(40, 140, "Final result:"), *at(140, 140, "Adopted")])
    assert fields.configuration == "Transport, Telecommunications and Energy"
    assert (fields.session_number, fields.sitting_date.year) == ("3812", 2025)


def test_fields_may_follow_one_another_in_a_text():
    text = "; ".join(f"{label} {value[0]}" for label, value in USUAL.items())
    words, y, x = [], 50.0, 40.0
    for word in text.split():
        if x + 5 * len(word) > 560:
            x, y = 40.0, y + 12
        words += at(x, y, word)
        x += 5 * len(word) + 3
    fields = read(words)
    assert told(fields) == KNOWN
    assert (fields.subject, fields.result_words) == (ACT, "Adopted")


def test_a_label_as_wide_as_its_column_has_its_value_right_behind_it():
    words, y = [], 50.0
    for label, value in USUAL.items():
        words += at(40, y, label.rstrip(":"))
        words += at(107, y, value[0])  # `Configuration` ends at 105
        y += 14
    assert told(read(words)) == KNOWN


def test_a_label_may_be_told_from_its_value_by_its_place_alone():
    words, y = [], 50.0
    for label, value in USUAL.items():
        words += at(40, y, label if label == "Session:" else f"{label.rstrip(':')} {value[0]}")
        y += 14
    fields = read(words)
    assert (fields.configuration, fields.subject) == ("Environment", ACT)


def test_a_value_may_be_centred_below_its_label_beside_another_column():
    words, y = [], 50.0
    for label, value in {**USUAL, "Subject:": ACT.split(" AND ")}.items():
        words += at(200 - 2.5 * len(label), y, label)
        for line in value:
            y += 12
            words += at(200 - 2.5 * len(line), y, line)
        y += 20
    fields = read(words + at(500, y - 82, "beside"))
    assert told(fields) == KNOWN
    assert fields.subject == ACT.replace(" AND ", " ")


def test_a_value_beside_a_label_that_has_its_own_below_is_another_columns():
    words, y = [], 50.0
    for label, value in USUAL.items():
        if label != "Sitting date:":
            words += at(40, y, label.rstrip(":")) + at(40, y + 12, value[0])
            y += 30
    words += at(400, 128, "Sitting date") + at(400, 140, "06/02/2025")  # level with `Item`
    fields = read(words)
    assert (fields.item, fields.sitting_date.isoformat()) == ("2024/0126 (COD)", "2025-02-06")


def test_the_heading_of_a_section_is_not_a_second_result():
    words, y = at(40, 30, "Date and") + at(40, 42, "result"), 60.0
    for label, value in USUAL.items():
        words += at(140, y, label) + at(240, y, value[0])
        y += 14
    assert read(words).result_words == "Adopted"


def test_a_rule_that_the_subject_runs_into_is_refused():
    words, y = [], 50.0
    for label, value in USUAL.items():
        words += at(40, y, label) + at(140, y, value[0])
        y += 14
    words += at(240, 50.0 + 4 * 14, "DIRECTIVE OF THE")
    with pytest.raises(
        NoteRefusedError, match="'Voting Rule' and of the field beside it cannot be"
    ):
        read(words)


def test_two_values_of_two_lines_set_to_the_top_are_not_mixed():
    words, y = [], 50.0
    halves = {
        "Configuration:": ["Agriculture", "and Fisheries"],
        "Item:": ["2024/0126 (COD)", "(Document: 5171/25)"],
    }
    for label, usual in USUAL.items():
        words += at(40, y, label)
        for line in halves.get(label, usual):
            words += at(140, y, line)
            y += 12
    fields = read(words)
    assert (fields.configuration, fields.item) == ("Agriculture and Fisheries", "2024/0126 (COD)")


def test_a_dash_below_a_label_is_not_held_against_values_that_stand_below():
    texts = [
        "Roll call",
        "ITEM",
        "2020/0263 (COD) (Document: 15494/22)",
        "VOTING RULE",
        "unanimity",
    ]
    texts += ["SUBJECT", f"{ACT} on honey", "SITTING DATE", "2022-09-01", "FINAL RESULT"]
    words = at(40, 70, "INSTITUTION") + at(240, 70, "SESSION") + at(440, 70, "CONFIGURATION")
    words += at(40, 80, "Council of the European Union") + at(240, 80, "–") + at(440, 80, "–")
    heights = [40, 98, 108, 126, 136, 154, 164, 182, 192, 210]
    for y, text in zip(heights, texts, strict=True):
        words += at(40, y, text)
    fields = read(words)
    assert (fields.item, fields.voting_rule_raw, fields.subject) == (
        "2020/0263 (COD)",
        "unanimity",
        f"{ACT} on honey",
    )


def test_of_two_labels_on_one_line_a_word_close_to_the_first_value_is_the_seconds_below_it():
    words = at(40, 50, "Institution") + at(190, 50, "Session")
    words += at(40, 64, "Council of the European Union") + at(188, 64, "4111")
    words += at(40, 90, "Voting Rule") + at(140, 90, "unanimity")
    words += at(40, 106, "Subject") + at(140, 106, "REGULATION on honey")
    words += at(40, 122, "Sitting date") + at(140, 122, "06/02/2025")
    words += at(40, 138, "Final result") + at(140, 138, "Adopted")
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert fields.session_number == "4111"


def test_a_line_below_the_label_of_another_column_that_begins_in_the_first_is_not_its_value():
    words = at(40, 50, "Session") + at(120, 50, "3812") + at(250, 50, "Configuration")
    words += at(340, 50, "Environment")
    first, rest = f"{ACT} and", "jam"  # as far left of `Configuration` as right
    words += at(120, 64, first) + at(40, 70, "Subject") + at(120, 76, rest)
    for row, (label, value) in enumerate([*USUAL.items()][3:5] + [*USUAL.items()][6:]):
        words += at(40, 96 + 16 * row, label.rstrip(":")) + at(120, 96 + 16 * row, value[0])
    fields = read(words)
    assert (fields.configuration, fields.subject) == ("Environment", f"{first} {rest}")


def test_a_footnote_right_below_a_value_is_none_of_it():
    words = [
        w for n, (k, v) in enumerate(USUAL.items()) for w in at(40, 50 + 14 * n, f"{k} {v[0]}")
    ]
    subject = at(40, 170, f"Subject: {ACT}") + at(40, 182, "* When acting on a proposal")
    words = [word for word in words if word.box[1] != 120.0]
    assert read([*words, *subject]).subject == ACT


def test_the_heads_of_a_row_of_values_may_take_two_lines():
    words = at(40, 50, "Interinstitutional") + at(40, 62, "file") + at(180, 50, "Session")
    words += at(320, 50, "Sitting date") + at(450, 50, "Voting Rule")
    words += at(40, 80, "2024/0126 (COD)") + at(180, 80, "3812") + at(320, 80, "06/02/2025")
    words += at(450, 80, "unanimity") + at(40, 110, f"Subject: {ACT}")
    fields = read([*words, *at(40, 140, "Final result: Adopted")])
    assert (fields.item, fields.session_number) == ("2024/0126 (COD)", "3812")


def test_values_may_stand_above_labels_with_colons():
    words, y = [], 80.0
    title = [replace(word, size=18.0) for word in at(40, 60, "Result of the public vote")]
    for label, (value, *_) in USUAL.items():
        words += at(40, y, value) + at(40, y + 12, label)
        y += 36
    fields = read([*title, *words])
    assert (told(fields), fields.subject, fields.result_words) == (KNOWN, ACT, "Adopted")


def test_the_words_of_the_result_may_stand_behind_its_label_where_all_others_stand_above():
    words, y = [], 80.0
    for label, (value, *_) in USUAL.items():
        beside = label == "Final result:"
        words += at(120, y + 12, value) if beside else at(40, y, value)
        words += at(40, y + 12, label)
        y += 36
    assert read(words).result_words == "Adopted"


def test_the_words_of_the_result_may_stand_above_their_caption_where_all_others_stand_behind():
    words, y = [], 80.0
    for label, (value, *_) in USUAL.items():
        caption = label == "Final result:"
        words += at(40, y - 12, value) if caption else at(140, y, value)
        words += at(40, y, "Final result" if caption else label)
        y += 24
    assert read(words).result_words == "Adopted"


def test_a_label_on_two_lines_may_be_set_to_its_right_edge():
    words, y = [], 50.0
    for label, (value, *_) in USUAL.items():
        if label == "Configuration:":
            words += at(130 - 35, y, "Council") + at(140, y, value) + at(130 - 70, y + 12, label)
            y += 12
        else:
            words += at(130 - 5 * len(label), y, label) + at(140, y, value)
        y += 14
    assert told(read(words)) == KNOWN


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        (["7/10/2022", "Council Environment"], True),
        (["Wednesday,", "23 September 2026"], False),
        (["7/10/2022"], False),
    ],
    ids=["a line of another field", "the weekday before it", "one line"],
)
def test_a_day_ends_with_a_figure(value, refused):
    on_lines = [at(140, 50 + 12 * n, text) for n, text in enumerate(value)]
    expected = pytest.raises(NoteRefusedError, match="'Sitting date' go on in another field")
    with expected if refused else nullcontext():
        refuse_more_than_day(on_lines, 2)


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        (["INSTITUTION RESPONSIBLE", "Qualified majority (Council)"], True),
        (["reinforced qualified majority"], False),
        (["majority of the", "members of the group"], False),
    ],
    ids=["a line of another field", "another rule", "another rule on two lines"],
)
def test_a_rule_that_is_known_has_no_other_line(value, refused):
    on_lines = [at(140, 50 + 12 * n, text) for n, text in enumerate(value)]
    expected = pytest.raises(NoteRefusedError, match="'Voting Rule' go on in another field")
    with expected if refused else nullcontext():
        refuse_more_than_rule(on_lines, [], "other", 2)
