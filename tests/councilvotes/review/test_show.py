import io
import json
from dataclasses import replace

import pytest
from rich.console import Console

from councilvotes.errors import NotFoundHereError
from councilvotes.notes.note_store import note_path, store_note
from councilvotes.review.show import find_notes, json_lines, show_note
from extract.encode import to_json
from extract.majority.vote import with_majority
from extract.records import GroupTotal
from tests.councilvotes.records import note, vote


def shown(data_dir, number, *, vote=None, colour=False):
    file = io.StringIO()
    console = Console(
        file=file,
        width=100,
        force_terminal=colour,
        color_system="standard" if colour else None,
    )
    show_note(data_dir, number, None, vote, console)
    return file.getvalue()


def words_of(text):
    return " ".join(text.replace("│", " ").split())


def records(data_dir, number, language=None):
    return [found.record for found in find_notes(data_dir, number, language)]


def two_votes():
    return note(votes=(vote(), replace(vote(), vote_id="ST-7-2020-V2", subject="A second one")))


def keep(data_dir, record, document_id="ST-7-2020-INIT", language="en"):
    store_note(note_path(data_dir / "notes", document_id, language), record)


def test_a_number_that_is_not_held_says_so(tmp_path):
    with pytest.raises(NotFoundHereError, match="no note 7/20 in"):
        find_notes(tmp_path, "7/20", None)


def test_a_longer_number_is_another_note(tmp_path):
    keep(tmp_path, note(), "ST-77-2020-INIT")
    with pytest.raises(NotFoundHereError):
        find_notes(tmp_path, "7/20", None)


def test_every_document_of_a_number_is_shown(tmp_path):
    keep(tmp_path, note(), "ST-7-2020-INIT")
    keep(tmp_path, note(sha256="c" * 64), "ST-7-2020-COR-1")
    assert [record.source.sha256[0] for record in records(tmp_path, "7/20")] == ["a", "c"]


def test_of_two_versions_the_newer_is_said_to_count(tmp_path):
    keep(tmp_path, note(), "ST-7-2020-INIT")
    keep(tmp_path, note(sha256="c" * 64), "ST-7-2020-COR-1")
    words = words_of(shown(tmp_path, "7/20"))
    assert "superseded: ST-7-2020-COR-1 counts in its place" in words
    assert "this version counts, in place of ST-7-2020-INIT" in words
    assert "superseded: ST-7-2020-COR-1" in words_of(shown(tmp_path, "ST-7-2020-INIT"))


def test_a_version_superseded_by_one_that_is_refused_does_not_count_and_nor_does_that(tmp_path):
    keep(tmp_path, note(), "ST-7-2020-INIT")
    keep(tmp_path, note(status="refused", reason="torn", votes=()), "ST-7-2020-REV-1")
    words = words_of(shown(tmp_path, "7/20"))
    assert "superseded by ST-7-2020-REV-1, which is refused: no version counts" in words
    assert [found.counts for found in find_notes(tmp_path, "7/20", None)] == [False, False]


def test_an_addition_supersedes_nothing(tmp_path):
    keep(tmp_path, note(), "ST-7-2020-INIT")
    keep(tmp_path, note(), "ST-7-2020-ADD-1")
    assert [found.counts for found in find_notes(tmp_path, "7/20", None)] == [True, True]


def test_the_second_vote_of_a_note_is_shown_alone_where_it_is_named(tmp_path):
    keep(tmp_path, two_votes())
    for words in (shown(tmp_path, "7/20", vote=2), shown(tmp_path, "ST-7-2020-V2")):
        assert "A second one" in words
        assert "Regulation on [square] brackets" not in words
    assert shown(tmp_path, "7/20").count("sitting of 2020-01-02") == 2


def test_a_vote_that_the_note_does_not_have_is_not_found(tmp_path):
    keep(tmp_path, two_votes())
    with pytest.raises(NotFoundHereError, match="no vote 3 is read in a note 7/20"):
        shown(tmp_path, "7/20", vote=3)


def test_a_vote_of_the_time_of_weights_is_shown_with_them(tmp_path):
    totals = replace(vote().totals, yes=GroupTotal(1, None, 12))
    positions = tuple(replace(p, population_pct=None, weight=29) for p in vote().positions)
    keep(tmp_path, note(votes=(replace(vote(), totals=totals, positions=positions),)))
    words = words_of(shown(tmp_path, "7/20"))
    assert "Weight" in words and "Population" not in words
    assert "BE yes 29 2" in words and "yes 1 12" in words


def test_as_json_each_document_says_whether_it_counts_and_has_its_record(tmp_path):
    keep(tmp_path, note(), "ST-7-2020-INIT")
    keep(tmp_path, note(sha256="c" * 64), "ST-7-2020-COR-1")
    old, new = map(json.loads, json_lines(tmp_path, "7/20", None, None))
    assert new == {
        "document_id": "ST-7-2020-COR-1",
        "counts": True,
        "superseded_by": None,
        "record": json.loads(to_json(note(sha256="c" * 64))),
    }
    assert (old["counts"], old["superseded_by"]) == (False, "ST-7-2020-COR-1")


def test_english_is_shown_unless_it_is_refused(tmp_path):
    keep(tmp_path, note(language="da"), language="da")
    keep(tmp_path, note(language="en"), language="en")
    assert records(tmp_path, "7/20") == [note(language="en")]
    keep(tmp_path, note(status="refused", reason="torn", votes=()), language="en")
    assert records(tmp_path, "7/20") == [note(language="da")]


def test_a_language_may_be_asked_for(tmp_path):
    keep(tmp_path, note(language="da"), language="da")
    keep(tmp_path, note(language="en"), language="en")
    assert records(tmp_path, "7/20", "da") == [note(language="da")]
    with pytest.raises(NotFoundHereError, match="not held in fr: try da, en"):
        find_notes(tmp_path, "7/20", "fr")


def test_a_vote_is_shown_with_positions_totals_and_declarations(tmp_path):
    keep(tmp_path, note())
    words = words_of(shown(tmp_path, "7/20"))
    for expected in (
        "7/20 (en)",
        "Regulation on [square] brackets",
        "qualified majority · sitting of 2020-01-02",
        "ST-7-2020 adopted",
        "BE yes 2.58 2",
        "DE no 2",
        "yes 1 2.58",
        "no 1 18.54",
        "total 27",
        "Statement by Italy IT",
        "Words.",
    ):
        assert expected in words


def test_a_terminal_gets_colours_and_a_file_none(tmp_path):
    keep(tmp_path, note())
    assert "\x1b[32myes" in shown(tmp_path, "7/20", colour=True)
    assert "\x1b[" not in shown(tmp_path, "7/20")


def test_a_refused_note_shows_its_reason(tmp_path):
    keep(tmp_path, note(status="refused", reason="the sheet is torn", votes=()))
    assert "refused: the sheet is torn" in shown(tmp_path, "7/20")


def test_a_reconstruction_says_that_it_is_one(tmp_path):
    keep(tmp_path, note(reconstruction=True))
    assert "sample, not data" in shown(tmp_path, "7/20")


def test_every_note_of_a_procedure_is_shown_the_oldest_first(tmp_path):
    keep(tmp_path, note(sha256="c" * 64), "ST-12-2020-INIT")
    keep(tmp_path, note(sha256="b" * 64), "ST-7-2020-INIT")
    keep(tmp_path, note(), "ST-99-2019-INIT")
    for written in ("2020/0001/COD", "2020/0001 (cod)", "2020/1"):
        assert [each.source.sha256[0] for each in records(tmp_path, written)] == ["a", "b", "c"]


def test_what_the_majority_came_to_is_shown(tmp_path):
    keep(tmp_path, note(votes=(with_majority(vote()),)))
    assert "Majority: not reached" in words_of(shown(tmp_path, "VOTE 1/2020"))
