"""Fields whose labels are unknown words, told by what only such a field says."""

from dataclasses import replace
from datetime import date

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.by_value import labels_by_value
from extract.sheet.layout.fields.labels.choices import find_labels
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT on honey"
UNKNOWN = {
    "Day in question": "6 February 2025",
    "Assembly": "Environment",
    "Dossier": "2024/0126 (COD)",
    "Papers": "PE-CONS 12/25",
    "Needed for adoption": "qualified majority",
    "What it is about": ACT,
    "What became of it": "Adopted",
}
"""No list of labels has any of these."""


def read(words: list[Word], by_ocr: bool = False) -> SheetFields:
    return read_fields(lines(words), FieldPage([], 600.0, "", by_ocr, 2))


def told(fields: SheetFields) -> list[object]:
    return [
        fields.sitting_date,
        fields.configuration,
        fields.item,
        fields.documents,
        fields.voting_rule_raw,
        fields.subject,
        fields.result_words,
    ]


ALL = [
    date(2025, 2, 6),
    "Environment",
    "2024/0126 (COD)",
    "PE-CONS 12/25",
    "qualified majority",
    ACT,
    "Adopted",
]


def beside(fields: dict[str, str], between: float = 100) -> list[Word]:
    words = []
    for row, (label, value) in enumerate(fields.items()):
        words += at(40, 50 + 16 * row, label) + at(40 + between, 50 + 16 * row, value)
    return words


def below(fields: dict[str, str]) -> list[Word]:
    words = []
    for row, (label, value) in enumerate(fields.items()):
        words += at(40, 50 + 30 * row, label) + at(48, 62 + 30 * row, value)
    return words


def test_values_beside_unknown_labels_are_read():
    assert told(read(beside(UNKNOWN))) == ALL


def test_values_below_unknown_labels_are_read():
    assert told(read(below(UNKNOWN))) == ALL


def test_values_below_unknown_heads_in_a_row_are_read():
    heads, words = {k: v for k, v in UNKNOWN.items() if v not in (ACT, "Adopted")}, []
    for column, (head, value) in enumerate(heads.items()):
        middle = 80 + 150 * column
        words += at(middle - 2.5 * len(head), 50, head) + at(middle - 2.5 * len(value), 64, value)
    words += at(40, 90, ACT) + at(40, 130, "Decision: Adopted")
    assert told(read_fields(lines(words), FieldPage([], 900.0, "", False, 2))) == ALL


def test_a_label_in_other_type_stands_above_its_value_however_near_the_next_one_is():
    fields = {label: value for label, value in UNKNOWN.items() if value != ACT}
    words: list[Word] = []
    for row, (label, value) in enumerate(fields.items()):
        small = [replace(word, size=8.0) for word in at(40, 50 + 24 * row, label)]
        words += small + at(40, 62 + 24 * row, value)
    words = [replace(word, font="Sans") for word in words]
    found = read([*words, *at(40, 300, ACT)])
    assert told(found) == ALL


def test_a_weekday_before_a_day_is_no_label():
    words = beside(UNKNOWN | {"Day in question": "Thursday 6 February 2025"})
    first, *_ = labels_by_value(lines(words), [], False)
    assert first.words[0].text == "Day"


def test_a_subject_without_a_label_ends_where_another_label_begins():
    fields = {label: value for label, value in UNKNOWN.items() if value != ACT}
    assert told(read([*at(140, 34, ACT), *beside(fields)])) == ALL


def test_the_small_second_line_of_a_subject_is_no_label_of_what_stands_right_below():
    fields = {label: value for label, value in UNKNOWN.items() if value not in (ACT, "Papers")}
    del fields["Dossier"]
    words = [
        *at(40, 10, f"{ACT} and on"),
        *at(40, 22, "jams and pies"),
        *at(40, 34, "2024/0126 (COD)"),
    ]
    found = read([*words, *(w for w in beside(fields))])
    assert (found.subject, found.item) == (f"{ACT} and on jams and pies", "2024/0126 (COD)")


def test_days_rules_files_and_documents_right_behind_unknown_labels_are_read():
    words = []
    for row, (label, value) in enumerate(UNKNOWN.items()):
        close = f"{label} {value}" if row < 5 else value
        words += at(40, 50 + 16 * row, close)
    assert told(read(words)) == ALL


def test_a_subject_without_a_label_may_head_the_sheet_on_two_lines():
    fields = {label: value for label, value in UNKNOWN.items() if value != ACT}
    words = [replace(word, size=14.0) for word in [*at(40, 10, ACT), *at(40, 25, "and jams")]]
    assert told(read([*words, *beside(fields)])) == [*ALL[:5], f"{ACT} and jams", "Adopted"]


def test_two_days_name_no_label():
    words = [*beside(UNKNOWN), *at(40, 300, "Lodged on 7 February 2025")]
    with pytest.raises(NoteRefusedError, match="no readable 'Sitting date'"):
        read(words)


def test_a_known_label_counts_before_what_a_value_says():
    words = [*beside(UNKNOWN | {"Date": "7 February 2025"})]
    assert read(words).sitting_date == date(2025, 2, 7)
    on_lines = lines(words)
    found = labels_by_value(on_lines, find_labels(on_lines, False), False)
    assert "sitting_date" not in [label.name for label in found]


def test_a_known_label_whose_value_says_something_else_yields_to_the_place_that_says_it():
    fields = {label.replace("Needed for", "Rule for"): value for label, value in UNKNOWN.items()}
    assert told(read(beside(fields, 140))) == ALL


def test_the_last_line_of_a_subject_is_no_label_of_what_stands_below_it():
    words = [*at(40, 50, f"{ACT} and on"), *at(40, 62, "jams"), *at(40, 75, "2024/0126 (COD)")]
    fields = {
        label: UNKNOWN[label]
        for label in ("Day in question", "Needed for adoption", "What became of it")
    }
    found = read(
        [
            *words,
            *[
                replace(w, box=(w.box[0], w.box[1] + 100, w.box[2], w.box[3] + 100))
                for w in beside(fields)
            ],
        ]
    )
    assert (found.subject, found.item) == (f"{ACT} and on jams", "2024/0126 (COD)")


def test_a_written_procedure_stands_for_no_session():
    assert read(beside(UNKNOWN | {"Session": "written procedure"})).session_number is None


def test_known_labels_amid_the_words_of_one_line_are_found_by_their_values():
    words = beside({label: UNKNOWN[label] for label in ("Day in question", "What it is about")})
    words += at(40, 100, "Required majority qualified majority Result Adopted")
    found = read(words)
    assert (found.voting_rule_raw, found.result_words) == ("qualified majority", "Adopted")


def test_a_second_line_that_names_an_act_is_not_taken_for_the_subject():
    fields = {label: value for label, value in UNKNOWN.items() if value != ACT}
    words = [
        *at(40, 10, "Matter at hand: Position of the Council with a view to a"),
        *at(95, 22, ACT),
    ]
    with pytest.raises(NoteRefusedError, match="'Subject'"):
        read([*words, *beside(fields)])


def test_a_number_tells_no_label_of_a_session():
    assert read(beside(UNKNOWN | {"Nummer": "381"})).session_number is None


@pytest.mark.parametrize("word", ["Yes", "For"])
def test_a_word_for_a_vote_alone_tells_no_label_of_the_result(word):
    with pytest.raises(NoteRefusedError, match="'Final result'"):
        read(beside(UNKNOWN | {"What became of it": word}))


@pytest.mark.parametrize("label", ["What it is about", "Title:"])
def test_a_label_at_the_middle_of_the_lines_of_a_subject_is_its_own(label):
    fields = {label: value for label, value in UNKNOWN.items() if value not in (ACT, "Adopted")}
    words = [*at(40, 135, label), *at(140, 130, ACT), *at(140, 141, "and jams")]
    found = read([*beside(fields), *words, *at(40, 400, "Final result Adopted")])
    assert (found.subject, found.voting_rule_raw) == (f"{ACT} and jams", "qualified majority")


def test_of_two_cells_before_a_value_the_nearer_one_is_its_label():
    fields = {label: UNKNOWN[label] for label in UNKNOWN if label != "Needed for adoption"}
    words = [*beside(fields), *at(40, 300, "Session"), *at(110, 300, "3812")]
    words += [*at(200, 300, "Needed for adoption"), *at(360, 300, "qualified majority")]
    found = read(words)
    assert (found.session_number, found.voting_rule_raw) == ("3812", "qualified majority")
    names = {label.name: label for label in labels_by_value(lines(words), [], False)}
    assert [word.text for word in names["rule"].words] == ["Needed", "for", "adoption"]


def test_a_subject_on_many_short_lines_is_one_subject():
    fields = {label: value for label, value in UNKNOWN.items() if value != ACT}
    text = ["CONCERNS", "REGULATION OF THE", "EUROPEAN PARLIAMENT", "amending", "Regulation No 8"]
    words = [word for n, line in enumerate(text) for word in at(400, 50 + 12 * n, line)]
    found = read([*words, *beside(fields)])
    assert found.subject == "REGULATION OF THE EUROPEAN PARLIAMENT amending Regulation No 8"


@pytest.mark.parametrize("number", ["{}. ", "{}.", "{}, "])
def test_numbered_labels_above_their_values_are_labels_however_near_the_next_value_is(number):
    words: list[Word] = []
    for row, (label, value) in enumerate(UNKNOWN.items()):
        words += at(40, 50 + 24 * row, number.format(row + 1) + label)
        words += at(40, 62 + 24 * row, value)
    assert told(read(words)) == ALL


def test_the_first_line_of_a_subject_may_end_with_the_name_of_the_act():
    act = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"
    words = at(40, 50, "Proposal") + at(140, 50, act) + at(140, 62, "on honey")
    (label,) = labels_by_value(lines(words), [], False)
    assert (label.name, [word.text for word in label.words]) == ("subject", ["Proposal"])


def test_a_name_may_take_several_lines_of_a_cell_below_the_heads_of_a_row():
    words = at(40, 50, "Body") + at(180, 50, "As") + at(420, 50, "Session")
    words += at(40, 64, "Council of the") + at(40, 76, "European Union") + at(420, 64, "3402")
    words += at(180, 64, "Employment, Social Policy,") + at(180, 76, "Health and Consumer Affairs")
    labels = find_labels(lines(words), False)
    found = {label.name: label.words for label in labels_by_value(lines(words), labels, False)}
    assert [word.text for word in found["configuration"]] == ["As"]


def test_a_title_in_larger_type_is_no_label_of_the_subject_below_it():
    title = [replace(word, size=20.0) for word in at(40, 30, "VOTE OF THE COUNCIL")]
    (label,) = labels_by_value(lines([*title, *at(40, 70, ACT)]), [], False)
    assert (label.name, label.words) == ("subject", ())


@pytest.mark.parametrize(("text", "named"), [("Decision", True), ("Decision of the day", False)])
def test_the_word_for_a_result_alone_on_its_line_is_its_label_where_none_is_found(text, named):
    found = labels_by_value(lines([*at(40, 50, ACT), *at(40, 90, text)]), [], False)
    assert ("final_result" in [label.name for label in found]) is named


def test_a_label_that_ends_with_a_known_one_is_the_label_as_a_whole():
    words = at(40, 50, "Ordinary procedure: 2015/0331") + at(40, 62, "(COD)")
    (label,) = labels_by_value(lines(words), [], False)
    assert (label.name, len(label.words)) == ("item", 2)


def test_a_title_right_above_a_subject_without_a_label_is_no_line_of_it():
    title = [replace(word, size=20.0) for word in at(40, 55, "VOTE DETAILS")]
    (label,) = labels_by_value(lines([*title, *at(40, 70, ACT)]), [], False)
    assert (label.name, label.words) == ("subject", ())


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("How it ended:", True),
        ("Meaning of the signs:", False),
        ("How to read this:", False),
        ("How it ended: in time", False),
    ],
)
def test_the_one_label_without_words_behind_it_is_that_of_the_result(text, named):
    found = labels_by_value(lines([*at(40, 50, ACT), *at(40, 90, text)]), [], False)
    assert ("final_result" in [label.name for label in found]) is named


def test_the_one_day_of_a_sheet_needs_no_label():
    words = beside({name: value for name, value in UNKNOWN.items() if name != "Day in question"})
    assert read([*words, *at(300, 20, "6 February 2025")]).sitting_date == date(2025, 2, 6)
