"""The number of a session, and the configuration of the Council behind it."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.session import configuration_of, session_of, with_configuration
from extract.sheet.layout.fields.values.in_text import text_of
from tests.extract.sheet.layout.fields.test_results import read, sheet
from tests.extract.sheet.layout.typed import at


def parted(session: str, *configuration: str) -> dict[str, str]:
    """The texts of both fields, the first line of the configuration on that of the session."""
    values = {"session": [at(40, 50, session)]}
    if configuration:
        values["configuration"] = [
            at(200, 62 + 12 * n, text) for n, text in enumerate(configuration)
        ]
    return {name: text_of(lines) for name, lines in with_configuration(values).items()}


@pytest.mark.parametrize(
    "session",
    ["4107 Environment", "4107 • Environment", "4107 – Environment", "No 4107 — Environment"],
)
def test_a_configuration_without_a_label_is_read_behind_the_number_of_the_session(session):
    assert parted(session) == {"session": "4107", "configuration": "Environment"}


@pytest.mark.parametrize("session", ["4107th session", "4107th Council meeting", "No 4107"])
def test_words_for_the_meeting_beside_its_number_are_none_of_it(session):
    number = parted(session)["session"]
    assert session_of(number, 2) == "4107"


def test_the_first_line_of_a_configuration_above_that_of_its_label_is_read():
    assert parted("4107 Justice and", "Home Affairs") == {
        "session": "4107",
        "configuration": "Justice and Home Affairs",
    }


@pytest.mark.parametrize(
    ("session", "configuration"),
    [("4107 of the year", ()), ("4107 Environment", ("Competitiveness",)), ("4107", ())],
    ids=["other words", "a configuration with its label", "a number alone"],
)
def test_a_number_without_a_configuration_of_its_own_stays_as_it_is(session, configuration):
    expected = {"session": session}
    if configuration:
        expected["configuration"] = configuration[0]
    assert parted(session, *configuration) == expected


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Environment", "Environment"),
        ("– (written procedure)", None),
        ("– Session (by written procedure)", None),
        ("Written procedure", None),
        ("- (written procedure) nterinstitutiona ile", None),
        ("", None),
    ],
)
@pytest.mark.parametrize("by_ocr", [False, True], ids=["text", "picture"])
def test_a_written_procedure_has_no_configuration(printed, found, by_ocr):
    assert configuration_of(printed, by_ocr, 2) == found


def test_what_is_no_configuration_that_is_known_refuses_a_picture_alone():
    assert configuration_of("Honey and Jam", False, 2) == "Honey and Jam"
    with pytest.raises(NoteRefusedError, match="'Honey and Jam' is no known configuration"):
        configuration_of("Honey and Jam", True, 2)


@pytest.mark.parametrize(
    ("printed", "number"),
    [("3812", "3812"), ("No 3812", "3812"), ("", None), ("none (written procedure)", None)],
)
def test_a_session_has_a_number_unless_the_procedure_was_written(printed, number):
    assert session_of(printed, 2) == number


def test_other_words_in_place_of_the_number_of_a_session_are_refused():
    with pytest.raises(NoteRefusedError, match="'Environment' stands behind 'Session'"):
        session_of("Environment", 2)


def test_a_session_with_its_configuration_behind_it_is_read_from_the_sheet():
    words = at(140, 50, "3812 Environment")
    words += [word for word in sheet() if word.text != "3812"]
    fields = read([*words, *at(40, 130, "Final result:"), *at(140, 130, "Adopted")])
    assert (fields.session_number, fields.configuration) == ("3812", "Environment")


@pytest.mark.parametrize("printed", ["40231", "402"])
def test_a_session_has_a_number_of_four_digits(printed):
    with pytest.raises(NoteRefusedError, match="a number of four digits is expected"):
        session_of(printed, 2)
