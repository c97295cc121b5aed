"""Where values may stand in two ways, what they say tells which way is the sheet's."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.choice import ends_amid, fits, likeliest, rank
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.sheet_fields import SheetFields
from extract.sheet.layout.fields.values.value_columns import Values
from extract.sheet.words import lines
from tests.extract.sheet.layout.typed import at

ACT = ["REGULATION OF THE EUROPEAN", "PARLIAMENT AND OF THE COUNCIL", "on honey"]
USUAL = {
    "Session:": ["3812"],
    "Item:": ["2024/0126 (COD) (Document: 5171/25)"],
    "Voting Rule:": ["qualified majority"],
    "Subject:": ACT,
    "Sitting date:": ["06/02/2025"],
    "Final result:": ["Adopted"],
}


def read(values: dict[str, list[str]], *, centred: bool) -> SheetFields:
    """A table whose lines all stand equally far apart, within a value and between two."""
    words, y = [], 50.0
    for label, value in values.items():
        words += at(40, y + (6 * (len(value) - 1) if centred else 0), label)
        for row, line in enumerate(value):
            words += at(140, y + 12 * row, line)
        y += 12 * len(value)
    return read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


@pytest.mark.parametrize("centred", [True, False])
def test_lines_that_no_white_parts_are_parted_by_what_a_rule_may_say(centred):
    fields = read(USUAL, centred=centred)
    assert (fields.voting_rule_raw, fields.subject) == ("qualified majority", " ".join(ACT))


def test_a_label_on_no_line_has_the_lines_around_it():
    values = USUAL | {"Subject:": [*ACT, "and jams"]}
    assert read(values, centred=True).subject == " ".join([*ACT, "and jams"])


def test_a_value_may_begin_above_the_first_label_of_all():
    values = {"Subject:": ACT} | USUAL
    assert read(values, centred=True).subject == " ".join(ACT)


def test_a_rule_in_two_lines_keeps_them():
    values = USUAL | {"Voting Rule:": ["qualified", "majority"]}
    assert read(values, centred=False).voting_rule_raw == "qualified majority"


def test_lines_that_nothing_parts_are_refused():
    values = USUAL | {"Voting Rule:": ["as agreed"], "Subject:": ["Honey", "Jams", "Fruit"]}
    with pytest.raises(NoteRefusedError, match="'Voting Rule' and of the field beside it"):
        read(values, centred=True)


@pytest.mark.parametrize(
    "printed", ["– (written procedure)", "by written procedure", "(By written procedure)"]
)
def test_a_written_procedure_in_place_of_a_session_and_a_configuration_is_none(printed):
    values = {"Session:": [printed], "Configuration:": [printed]}
    fields = read(USUAL | values, centred=False)
    assert (fields.session_number, fields.configuration) == (None, None)


def test_an_act_below_the_item_is_the_subject():
    values = {k: v for k, v in USUAL.items() if k != "Voting Rule:"} | {"Subject:": ACT}
    fields = read(values | {"Voting Rule:": ["unanimity"]}, centred=True)
    assert (fields.item, fields.subject) == ("2024/0126 (COD)", " ".join(ACT))


def test_the_rest_of_an_item_is_no_rule():
    values = USUAL | {"Item:": ["2024/0126 (COD) (Document: PE-CONS", "71/25)"]}
    fields = read(values, centred=False)
    assert (fields.documents, fields.voting_rule_raw) == ("PE-CONS 71/25", "qualified majority")


def test_a_field_without_a_value_takes_none_of_the_one_below():
    values = USUAL | {"Session:": [""]}
    fields = read(values, centred=True)
    assert (fields.session_number, fields.item) == (None, "2024/0126 (COD)")


def test_a_line_of_the_subject_is_no_result():
    whole = [at(140, 50 + 12 * row, line) for row, line in enumerate(ACT)]
    rule = [at(140, 20, "unanimity")]
    ways = [
        {"rule": rule, "subject": whole, "final_result": []},
        {"rule": rule, "subject": whole[:2], "final_result": whole[2:]},
    ]
    assert rank(ways[0]) > rank(ways[1])


def test_a_line_of_the_subject_with_figures_is_no_institution():
    lines_of_act = [*ACT[:2], "Honey repealing Directive 2001/95/EC"]
    institution = {"Institution:": ["Council of the European Union"]}
    fields = read(
        {"Subject:": lines_of_act} | institution | (USUAL | {"Subject:": lines_of_act}),
        centred=False,
    )
    assert fields.subject == " ".join(lines_of_act)


def test_a_day_does_not_begin_with_the_end_of_a_subject():
    values = USUAL | {"Subject:": [*ACT[:2], "on jams"], "Sitting date:": ["6 February 2025"]}
    words, y = [], 50.0
    for label, value in values.items():
        for row, line in enumerate(value):
            words += at(140, y + 12 * row, line)
        y += 12 * (len(value) - 1)
        words += at(40, y if label == "Sitting date:" else y - 12 * (len(value) - 1), label)
        y += 12
    fields = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert fields.subject == " ".join(values["Subject:"])


@pytest.mark.parametrize(
    ("day", "least"),
    [("honey 6 February 2025", False), ("on 6 February 2025", True), ("6 February 2025", True)],
)
def test_of_two_ways_that_are_as_good_the_one_whose_day_is_but_a_day_comes_first(day, least):
    assert rank({"sitting_date": [at(40, 50, day)]})[-2] is least


@pytest.mark.parametrize(
    ("whole", "cut"),
    [
        ({"configuration": ["Industry (Internal Market,", "Space)"]}, {"sitting_date": ["Space)"]}),
        ({"item": ["2017/0353 (COD)"]}, {"item": ["VOTE SHEET"]}),
    ],
    ids=["a bracket is closed", "an item names a file"],
)
def test_of_two_ways_that_are_as_good_the_one_with_whole_values_comes_first(whole, cut):
    def way(values: dict[str, list[str]]) -> Values:
        rest = {"configuration": ["Industry (Internal Market,"], "sitting_date": ["6 May 2025"]}
        return {
            name: [at(40, 50 + 12 * n, line) for n, line in enumerate(value)]
            for name, value in (rest | values).items()
        }

    assert rank(way(whole))[-1] > rank(way(cut))[-1]


@pytest.mark.parametrize(
    ("text", "may_be"),
    [("Act", False), ("SUBJECT:", False), ("Council decision", False), ("Act on honey", True)],
)
def test_a_label_alone_is_no_subject(text, may_be):
    assert fits("subject", text) is may_be


@pytest.mark.parametrize(
    ("end", "amid"),
    [
        ("Regulation (EU)", True),
        ("Regulation (EU) No", True),
        ("Directive", False),
        ("Regulation (EU) 2016/79", False),
        ("casino", False),
    ],
)
def test_a_subject_ends_amid_a_sentence_before_the_number_of_an_act(end, amid):
    assert ends_amid(f"{' '.join(ACT)}, amending the {end}") is amid


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Council of the European Union", True),
        ("Council", True),
        ("European Union", False),
        ("Council of the", False),
    ],
)
def test_a_line_of_the_name_of_the_institution_is_not_what_its_field_says(text, whole):
    assert fits("institution", text) is whole


def test_the_title_of_the_sheet_below_its_kind_of_act_is_no_subject():
    assert not fits("subject", "Council of the European Union – Voting result")
    assert fits("subject", "Council Directive on honey")


def test_of_two_ways_the_one_that_gives_one_word_to_two_labels_comes_last():
    title, act = at(140, 40, "Council of the European Union"), at(140, 70, "REGULATION on honey")
    once: Values = {"institution": [title], "subject": [act]}
    twice: Values = {"institution": [title], "subject": [title, act]}
    assert likeliest([twice, once], 2) == once


def test_words_that_every_way_gives_to_two_labels_are_refused():
    title, act = at(140, 40, "Council of the European Union"), at(140, 70, "REGULATION on honey")
    with pytest.raises(NoteRefusedError, match="'Institution' and of the field beside it"):
        likeliest([{"institution": [title], "subject": [title, act]}], 2)
