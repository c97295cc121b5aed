"""Fields that stand behind no label that is known."""

from datetime import date

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.words import lines
from tests.extract.sheet.layout.fields.blocks.test_stacks import bold, plain
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on honey"
HEADER = (
    "Interinstitutional reference 2022/0126 (COD) | Texts: 6678/22 and 6678/22 ADD 1",
    "Council session 3822, General Affairs | Friday, 1 April 2022",
    "Voted under qualified majority, and in the end the act was adopted",
)
FOOT = "Prepared by the directorate for Environment"


def read(*told, act=ACT):
    words = bold(at(40, 50, act))
    words += [w for n, line in enumerate(told) for w in plain(at(40, 70 + 12 * n, line))]
    return read_fields(lines(words), FieldPage([], 700.0, "", False, 2))


def test_fields_between_strokes_are_read_by_what_they_say():
    fields = read(*HEADER)
    assert (fields.session_number, fields.configuration) == ("3822", "General Affairs")
    assert (fields.item, fields.documents) == ("2022/0126 (COD)", "6678/22 and 6678/22 ADD 1")
    assert (fields.voting_rule, fields.sitting_date) == ("qualified_majority", date(2022, 4, 1))
    assert (fields.subject, fields.result_words) == (ACT, "adopted")


@pytest.mark.parametrize(
    "other",
    [
        "A first vote took place on 3 March 2022",
        "Amendment 4 was rejected",
        "Related file 2021/0001 (COD)",
    ],
    ids=["day", "result", "file"],
)
def test_a_field_that_is_told_twice_otherwise_is_not_read(other):
    with pytest.raises(NoteRefusedError):
        read(*HEADER, other)


def test_a_note_on_majorities_tells_no_rule():
    note = "Unanimity under Article 352; at least 55 % of the members otherwise."
    assert read(*HEADER, "", note).voting_rule == "qualified_majority"


def test_a_configuration_away_from_the_meeting_is_not_read():
    lower = ("",) * 9
    with pytest.raises(NoteRefusedError):
        read(HEADER[0], "Council session 3822 | Friday, 1 April 2022", HEADER[2], *lower, FOOT)


def test_a_session_that_labels_do_not_name_is_read_with_its_configuration():
    words = at(40, 50, "Act") + at(140, 50, ACT)
    for n, (label, value) in enumerate(
        (
            ("Reference", "PE-CONS 91/20"),
            ("Council", "3681 (General Affairs)"),
            ("File", "2018/0201 (COD)"),
            ("Voting rule", "qualified majority"),
            ("Date", "26 February 2020"),
            ("Result", "Adopted"),
        )
    ):
        words += at(40, 64 + 14 * n, f"{label}:") + at(140, 64 + 14 * n, value)
    fields = read_fields(lines(words), FieldPage([], 700.0, "", False, 2))
    assert (fields.session_number, fields.configuration) == ("3681", "General Affairs")


FORM = {
    "Item": "2024/0250 (COD) (Document: 12993/25)",
    "Session": "4023",
    "Configuration": "General Affairs",
    "Voting rule": "qualified majority",
    "Subject": ACT,
    "Sitting date": "29 August 2025",
    "Final result": "Adopted",
}


def form(**changed):
    words = []
    fields = FORM | {name.replace("_", " "): value for name, value in changed.items()}
    for n, (label, value) in enumerate(fields.items()):
        y = 50 + 30 * n
        words += at(40, y, f"{label}:")
        for down, line in enumerate(value.split(" / ")):
            words += at(160, y + 12 * down, line)
    return read_fields(lines(words), FieldPage([], 700.0, "", False, 2))


def test_a_form_with_plain_words_is_read():
    fields = form()
    assert (fields.sitting_date, fields.subject) == (date(2025, 8, 29), ACT)


@pytest.mark.parametrize(
    "changed",
    [
        {"Sitting_date": "28 and 29 August 2025"},
        {"Sitting_date": "since 29 August 2025"},
        {"Subject": f"Withdrawal: / {ACT}"},
        {"Subject": f"Corrigendum – / {ACT}"},
        {"Configuration": "population)"},
    ],
    ids=["two days", "since", "withdrawal", "corrigendum", "the end of other words"],
)
def test_what_labels_refuse_is_not_read_by_what_the_page_mentions(changed):
    with pytest.raises(NoteRefusedError):
        form(**changed)


def test_words_behind_the_label_of_the_result_that_tell_none_are_kept():
    assert form(Final_result="Voted down").result_words == "Voted down"


def test_a_label_before_the_value_of_another_field_hides_none():
    file = "Interinstitutional reference 2022/0126 (COD)"
    fields = read(file, *HEADER[1:], "Voted on: 6678/22 and 6678/22 ADD 1")
    assert (fields.documents, fields.sitting_date) == (
        "6678/22 and 6678/22 ADD 1",
        date(2022, 4, 1),
    )


def test_a_session_whose_configuration_belongs_to_no_label_is_read_with_it_or_not_at_all():
    told = ("Session: 3822", "Item: 2022/0126 (COD) (Document: 6678/22)", "Rule: unanimity")
    named = "Agriculture and Fisheries, once more"
    with pytest.raises(NoteRefusedError, match="configuration"):
        read(*told, f"Subject: {ACT}", "Sitting date: 1 April 2022", "Result: Adopted", named)


@pytest.mark.parametrize(
    "session", ["none (next: 3822)", "2901 (Coreper) / 3822 (Council)", "preparatory to 3822"]
)
def test_a_part_of_what_stands_behind_a_label_is_not_read_for_it(session):
    told = ("Item: 2022/0126 (COD) (Document: 6678/22)", "Rule: unanimity", f"Subject: {ACT}")
    with pytest.raises(NoteRefusedError):
        read(f"Session: {session}", *told, "Sitting date: 1 April 2022", "Result: Adopted")


def test_two_labels_of_one_field_that_tell_it_otherwise_refuse_the_sheet():
    told = ("Item: 2022/0126 (COD) (Document: 6678/22)", "Rule: unanimity", f"Subject: {ACT}")
    with pytest.raises(NoteRefusedError, match="two labels tell the sitting date"):
        read(*told, "Sitting date: 1 April 2022", "Result: Adopted", "Sitting date: 2 May 2022")


@pytest.mark.parametrize("words", ["Not by", "Reversed", "In Coreper –"])
def test_a_rule_below_other_words_behind_its_label_refuses_the_sheet(words):
    page = at(40, 50, "Voting rule:") + at(140, 50, words) + at(140, 62, "qualified majority")
    page += at(40, 80, "Subject:") + at(140, 80, ACT) + at(40, 95, "Sitting date:")
    page += at(140, 95, "1 April 2022") + at(40, 110, "Final result:") + at(140, 110, "Adopted")
    with pytest.raises(NoteRefusedError):
        read_fields(lines(page), FieldPage([], 700.0, "", False, 2))
