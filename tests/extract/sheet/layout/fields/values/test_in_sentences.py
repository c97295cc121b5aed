"""Fields told in sentences, as minutes have them."""

from dataclasses import replace
from datetime import date

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.read import FieldPage, read_fields
from extract.sheet.layout.fields.values.in_sentences import told_in_none, told_in_sentences
from extract.sheet.layout.fields.values.in_text import text_of
from extract.sheet.words import Word, lines
from tests.extract.sheet.layout.typed import at

ACT = "REGULATION OF THE EUROPEAN PARLIAMENT on honey"
MINUTES = (
    "At its meeting No 3675 (Competitiveness (Internal Market, Industry,",
    "Research and Space)), held on Friday, 3 April 2020, the Council put to the vote",
    "document PE-CONS 78/20 (interinstitutional file 2017/0375 (COD)).",
    "The vote was taken by qualified majority.",
)


def written(*text: str, y: float = 50) -> list[Word]:
    return [word for n, line in enumerate(text) for word in at(40, y + 12 * n, line)]


def told(words: list[Word]) -> dict[str, str]:
    return {
        name: text_of(value) for name, value in told_in_sentences(lines(words), False)[0].items()
    }


def test_minutes_tell_all_fields_of_a_vote():
    assert told(written(*MINUTES)) == {
        "session": "3675",
        "sitting_date": "3 April 2020",
        "item": "2017/0375 (COD)",
        "documents": "PE-CONS 78/20",
        "configuration": "Competitiveness (Internal Market, Industry, Research and Space)",
        "rule": "qualified majority",
    }


@pytest.mark.parametrize(("step", "fields"), [(18, 6), (19, 2)], ids=["set wide", "apart"])
def test_the_lines_of_minutes_may_be_set_wide(step, fields):
    words = [word for n, line in enumerate(MINUTES) for word in at(40, 50 + step * n, line)]
    assert len(told(words)) == fields


@pytest.mark.parametrize(
    "said", ["its 3705th meeting", "session 3705", "the 3705th Council meeting, in Brussels,"]
)
def test_the_number_beside_the_meeting_is_the_session(said):
    words = written(f"At {said} on 3 April 2020 the Council voted by unanimity.")
    assert told(words)["session"] == "3705"


def test_a_year_that_ends_the_field_before_the_meeting_is_no_session():
    words = written("Rule Qualified majority; Date 2 January 2022; Meeting 3791; Text 11944/22.")
    assert told(words)["session"] == "3791"


def test_a_footnote_that_names_the_majority_tells_nothing():
    words = written("* When acting on a proposal of the Commission, qualified majority is reached.")
    assert told_in_sentences(lines(words), False) == ({}, [], lines(words))


def test_of_two_days_none_is_told():
    words = written("On 3 April 2020 and 4 April 2020 the Council voted on 2017/0375 (COD)", "by")
    words += written("unanimity.", y=74)
    assert "sitting_date" not in told(words)


def test_fields_in_a_list_are_told_by_their_labels():
    words = written("Date: 3 April 2020; Item: 2017/0375 (COD); Voting rule: unanimity.")
    assert told(words) == {
        "sitting_date": "3 April 2020",
        "item": "2017/0375 (COD)",
        "rule": "unanimity",
    }


def test_a_sheet_of_minutes_is_read_with_its_subject_and_result():
    words = [*written(*MINUTES), *at(60, 120, ACT), *at(40, 160, "Outcome of the vote: Adopted")]
    found = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (found.sitting_date, found.session_number) == (date(2020, 4, 3), "3675")
    assert (found.item, found.documents) == ("2017/0375 (COD)", "PE-CONS 78/20")
    assert (found.subject, found.voting_rule, found.result_words) == (
        ACT,
        "qualified_majority",
        "Adopted",
    )


def test_a_title_is_no_label_of_what_a_sentence_tells():
    words = [*at(200, 20, "Vote of the Council"), *written(*MINUTES), *at(60, 120, ACT)]
    found = read_fields(
        lines([*words, *at(40, 160, "Result: Adopted")]), FieldPage([], 600.0, "", False, 2)
    )
    assert found.sitting_date == date(2020, 4, 3)


def test_the_words_of_each_value_of_a_sentence_are_kept_for_a_second_look():
    words = [*written(*MINUTES), *at(60, 120, ACT), *at(40, 160, "Outcome of the vote: Adopted")]
    found = read_fields(lines(words), FieldPage([], 600.0, "", True, 2))
    told = [word.text for word in (*found.item_words, *found.document_words)]
    assert told == ["2017/0375", "(COD)", "PE-CONS", "78/20"]


def test_a_header_tells_the_meeting():
    header = "3416th session of the Council (Education, Youth, Culture and Sport), 6 June 2016"
    assert told(written(header)) == {
        "session": "3416",
        "sitting_date": "6 June 2016",
        "configuration": "Education, Youth, Culture and Sport",
    }


def test_a_header_set_to_the_middle_may_take_two_lines():
    upper = at(40, 50, "3416th session of the Council (Environment), 6 June")
    lower = at((40 + upper[-1].box[2]) / 2 - 12, 62, "2016")
    assert told([*upper, *lower])["sitting_date"] == "6 June 2016"


COLUMN = ("3416th session of the Council", "(Environment), 6 June", "2016")


def below_title(*text: str, fonts: tuple[str, str] = ("Bold", "Plain")) -> list[Word]:
    """A large title, and below it the lines of a narrow column, as far apart as in HTML."""
    title = at(40, 50, "HOW THE MEMBER STATES VOTED")
    below = (at(40, 65 + 16 * n, line) for n, line in enumerate(text))
    return [
        *(replace(word, font=fonts[0], size=12.0) for word in title),
        *(replace(word, font=fonts[1]) for line in below for word in line),
    ]


def test_a_meeting_may_be_told_on_lines_of_a_narrow_column_below_a_title_in_bold():
    assert told(below_title(*COLUMN)) == {
        "session": "3416",
        "sitting_date": "6 June 2016",
        "configuration": "Environment",
    }


def test_a_narrow_column_that_does_not_begin_with_a_meeting_of_the_council_is_no_header():
    assert told(below_title("3416th session", "(Environment), 6 June 2016,", "that day, at")) == {}


def test_in_a_picture_whose_fonts_are_not_known_no_lines_below_a_title_are_set_apart():
    assert told(below_title(*COLUMN, fonts=("", ""))) == {}


def test_a_line_of_a_form_without_its_meeting_is_no_header():
    assert told(written("Environment, 6 June 2016")) == {}


def test_a_header_may_go_on_at_the_left_edge():
    header = (
        "Council of the European Union 4034th session of the Council (Environment), 07 November"
    )
    assert told(written("HOW THE MEMBER STATES VOTED", header, "2025"))["sitting_date"] == (
        "07 November 2025"
    )


def test_a_header_may_tell_of_a_written_procedure():
    found = told(at(40, 50, "Written procedure, 17 Jul 2020"))
    assert found == {"session": "Written procedure", "sitting_date": "17 Jul 2020"}


def test_a_sentence_may_lead_to_the_title_of_the_act_and_have_a_colon_in_brackets():
    words = written(
        "On 06.05.2020 the Council of the European Union, by written procedure, took a vote",
        "(rule: simple majority rule) on document 9668/20 REV 1, file 2017/0183 (COD):",
    )
    assert told(words) == {
        "session": "written procedure",
        "sitting_date": "06.05.2020",
        "item": "2017/0183 (COD)",
        "documents": "9668/20 REV 1",
        "rule": "simple majority",
    }


def test_a_paragraph_may_follow_a_short_line_of_the_same_text():
    words = written(
        "Act: REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL concerning honey",
        "from bees",
        *MINUTES,
    )
    assert told(words)["documents"] == "PE-CONS 78/20"
    assert told(words)["rule"] == "qualified majority"


def test_a_paragraph_does_not_begin_where_its_first_word_had_no_room_above():
    full = f"Act: REGULATION concerning {'honey ' * 9}"
    text = f"Union and {'long ' * 14}words", f"by unanimity on {MINUTES[2]}"
    assert told(written(full, *text)) == {}


def test_a_document_parted_at_its_hyphen_by_the_end_of_a_line_is_whole():
    words = written(
        "The Council voted at session 2971 on 2010/01/01 on document PE-",
        "CONS 46/10, file 2009/0341 (COD). The voting rule was qualified majority.",
    )
    assert told(words)["documents"] == "PE-CONS 46/10"


def test_a_paragraph_that_speaks_of_a_document_that_is_not_read_is_refused():
    lost = [text.replace("PE-CONS 78/20", "PE CONS seventy") for text in MINUTES]
    fields = [
        *at(40, 120, f"Subject: {ACT}"),
        *at(40, 140, "Final result: Adopted"),
    ]
    with pytest.raises(NoteRefusedError, match="what stands behind 'document' is no document"):
        read_fields(lines([*written(*lost), *fields]), FieldPage([], 600.0, "", False, 2))


def test_what_stands_close_above_minutes_is_no_line_of_them():
    words = [*at(40, 50, f"Subject: {ACT}"), *written(*MINUTES, y=62)]
    found = read_fields(
        lines([*words, *at(40, 160, "Result: Adopted")]), FieldPage([], 600.0, "", True, 2)
    )
    assert (found.subject, found.session_number) == (ACT, "3675")


def test_words_in_brackets_behind_the_meeting_that_are_no_configuration_refuse_the_sheet():
    first = 'At its meeting No 3675 (Env"onment), held on Friday, 3 April 2020, the Council'
    words = [*written(first, *MINUTES[2:]), *at(60, 120, ACT), *at(40, 160, "Result: Adopted")]
    with pytest.raises(NoteRefusedError, match="stands behind the meeting"):
        read_fields(lines(words), FieldPage([], 600.0, "", False, 2))


def centred(y: float, text: str, font: str) -> list[Word]:
    words = at(0, y, text)
    left = 300 - words[-1].box[2] / 2
    return [replace(word, font=font) for word in at(left, y, text)]


def test_a_header_of_two_lines_in_its_own_type_stands_amid_a_title_and_labels():
    words = centred(50, "3408th session of the Council (Environment), held in public, 6", "Sans")
    words += centred(62, "June 2016", "Sans") + centred(74, ACT, "Bold")
    words += centred(86, "(File: 2015/0237 (COD); Document: PE-CONS 46/16)", "Sans")
    assert told(words) == {
        "session": "3408",
        "sitting_date": "6 June 2016",
        "configuration": "Environment",
    }


def test_labels_at_the_beginnings_of_lines_tell_no_paragraph():
    fields = {
        "Voting institution:": "Council of the European Union",
        "Session:": "3296",
        "File:": "2013/0372(COD)",
        "Voting rule:": "unanimity",
        "Concerning:": ACT,
    }
    words = []
    for n, (label, value) in enumerate(fields.items()):
        bold = [replace(word, font="Bold") for word in at(47, 100 + 14 * n, label)]
        words += [
            *bold,
            *(replace(w, font="Sans") for w in at(bold[-1].box[2] + 12, 100 + 14 * n, value)),
        ]
    words += [replace(w, font="Sans") for w in at(114, 170, "as regards the scope")]
    words += [replace(w, font="Bold") for w in at(47, 184, "Date:")] + at(84, 184, "03.10.2014")
    assert told(words).keys() >= {"subject", "item"}
    read, paragraph, rest = told_in_none(lines(words), False)
    assert (read, paragraph, len(rest)) == ({}, [], 7)


def test_the_subject_goes_on_in_the_type_of_the_paragraph_above_it():
    words = [*written(*MINUTES), *at(40, 98, ACT), *at(40, 122, "Outcome of the vote: Adopted")]
    found = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (found.session_number, found.subject) == ("3675", ACT)


def test_a_header_of_the_council_may_tell_of_a_written_procedure():
    words = at(220, 30, "VOTE – COUNCIL OF THE EU")
    words += at(100, 50, "Council of the European Union")
    words += at(words[-1].box[2] + 11, 50, "Written procedure, 2 Sep 2022")
    for n, line in enumerate((f"Act: {ACT}", "Item: 2021/0267 (COD)", "Rule: unanimity")):
        words += at(40, 62 + 12 * n, line)
    words += at(40, 120, "Decision: Adopted")
    found = read_fields(lines(words), FieldPage([], 600.0, "", False, 2))
    assert (found.session_number, found.sitting_date) == (None, date(2022, 9, 2))


def test_labels_in_type_of_their_own_at_the_beginnings_of_lines_tell_no_paragraph():
    said = (("Sitting of", "7 October 2016"), ("Council session no", "3404"), ("Rule", "unanimity"))
    words: list[Word] = []
    for n, (label, value) in enumerate(said):
        first = [replace(word, font="Bold") for word in at(40, 50 + 12 * n, label)]
        behind = [
            replace(word, font="Plain") for word in at(first[-1].box[2] + 3, 50 + 12 * n, value)
        ]
        words += [*first, *behind]
    assert told_in_none(lines(words), False)[0] == {}


def test_close_labels_at_the_beginnings_of_lines_tell_no_paragraph():
    said = ("Institution Council", "Session 3811", "Configuration Environment", "Item 2022/0415")
    words = written("Of the vote of the Council of the European Union", *said)
    assert told_in_none(lines(words), False)[0] == {}


def test_a_sign_glued_to_the_number_of_a_session_is_none_of_it():
    header = "Council of the European Union ·4011th session of the Council (Environment),"
    assert told(written(header, "14 Nov 2025"))["session"] == "4011"
