"""The language of a cover: by the mark in its footer, else by its words."""

import pytest

from tests.extract.typed_pages import (
    NOTE,
    cover,
    letter_by_letter,
    line,
    page,
    read_cover,
    run,
    typed,
)


def test_a_language_mark_must_stand_on_the_right():
    lines = [typed(57, 800, "DA", 18.0)]

    assert read_cover([page(1, lines)]).language is None


def with_footer(*runs):
    """A cover whose footer is one line of these runs."""
    lines = [one for one in cover().lines if one.baseline < 770]
    return page(1, [*lines, line(789.0, *runs)])


@pytest.mark.parametrize(
    "mark",
    [
        letter_by_letter(506, 789.0, "EN", 10.0),
        [run("EN 1/3", 506, 789.0, 10.0)],
        [run("EN1", 506, 789.0, 10.0)],
        [run("E", 506, 789.0, 10.0), run("N ", 512, 789.0, 10.0), run("1", 523, 789.0, 10.0)],
        [run("AB", 306, 789.0, 10.0), run("EN", 516, 789.0, 10.0)],
        [run("EN", 446, 789.0, 14.0), run("AB", 516, 789.0, 10.0)],
    ],
)
def test_a_language_mark_is_known_however_it_is_drawn_and_what_stands_beside_it(mark):
    note = with_footer(run("11513/26", 57, 789.0, 10.0), *mark)
    assert read_cover([note]) == NOTE


def without_mark(**changes):
    """A cover whose footer has no language mark."""
    return page(1, [one for one in cover(**changes).lines if one.baseline != 805])


def test_without_a_mark_the_words_of_the_cover_tell_its_language():
    assert read_cover([without_mark()]) == NOTE
    danish = {"from": "fra:", "to": "til:", "subject": "Vedr.:"}
    assert read_cover([without_mark(**danish)]).language == "da"


def test_words_of_several_languages_tell_none():
    mixed = {"from": "fra:", "to": "To:", "subject": "Subject:"}
    assert read_cover([without_mark(**mixed)]).language is None
