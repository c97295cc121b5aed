"""The second set itself: repeatable, in all languages, with traps that truly are some."""

from dataclasses import replace

import pytest

from tests.drawing.legible import illegible
from tests.drawing.second.traps import ILLEGIBLE, TRAPS
from tests.drawing.second.words import read_words
from tests.drawing.second_set import second_notes, trap_notes


@pytest.fixture
def words(shared_dir):
    return read_words(shared_dir / "domain" / "languages.toml")


@pytest.mark.shared
def test_a_note_depends_on_seed_and_place_alone(words):
    (one, two) = second_notes(2, 5, words, pictures=0.0, jbig2=False)
    *_, again = second_notes(2, 5, words, pictures=0.0, jbig2=False)

    assert (again.truth(), again.draw()) == (two.truth(), two.draw())
    assert one.draw() != two.draw()


@pytest.mark.shared
def test_twenty_four_notes_are_in_twenty_four_languages(words):
    notes = [*second_notes(24, 5, words, pictures=0.0, jbig2=False)]

    assert {note.front.words.code for note in notes} == set(words)
    assert len(words) == 24


@pytest.mark.long
@pytest.mark.shared
def test_every_trap_is_drawn_otherwise_than_the_note_without_it(words):
    traps = [*trap_notes(len(TRAPS), 5, words, jbig2=False)]

    assert [note.trap for note in traps] == list(TRAPS)
    for note in traps:
        plain = replace(
            note, blot=None, votes=tuple(replace(vote, faults=()) for vote in note.votes)
        )
        if note.trap in ILLEGIBLE:
            assert note.trap in illegible(note.votes[0])
        else:
            assert note.trap == "no sheet" or note.draw() != plain.draw()


@pytest.mark.shared
def test_no_note_without_a_trap_is_one_that_nobody_can_read(words):
    notes = second_notes(48, 5, words, jbig2=False)
    assert [n.name for n in notes for vote in n.votes if illegible(vote)] == []
