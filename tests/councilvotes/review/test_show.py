import io

import pytest
from rich.console import Console

from councilvotes.errors import NotFoundHereError, WrongUseError
from councilvotes.review.show import find_notes, register_prefix, show_note
from councilvotes.run.note_store import note_path, store_note
from tests.councilvotes.records import note


def shown(data_dir, number, *, colour=False):
    file = io.StringIO()
    console = Console(
        file=file,
        width=100,
        force_terminal=colour,
        color_system="standard" if colour else None,
    )
    show_note(data_dir, number, None, console)
    return file.getvalue()


def keep(data_dir, record, document_id="ST-7-2020-INIT", language="en"):
    store_note(note_path(data_dir / "notes", document_id, language), record)


@pytest.mark.parametrize(
    ("number", "prefix"),
    [
        ("11513/26", "ST-11513-2026"),
        ("st 11513/26", "ST-11513-2026"),
        ("11513/26 COR 1", "ST-11513-2026-COR-1"),
        ("11513/26 INIT", "ST-11513-2026-INIT"),
        ("17146/1/12", "ST-17146-2012-REV-1"),
        ("17146/1/12 REV 1", "ST-17146-2012-REV-1"),
        ("17146/1/12 REV 1 COR 2", "ST-17146-2012-REV-1-COR-2"),
        ("8/99", "ST-8-1999"),
        ("ST-11513-2026-INIT", "ST-11513-2026-INIT"),
        ("ST-11513-2026", "ST-11513-2026"),
        ("ST-11513-2026-V2", "ST-11513-2026"),
    ],
)
def test_a_number_is_found_as_printed_and_as_the_register_writes_it(number, prefix):
    assert register_prefix(number) == prefix


@pytest.mark.parametrize("number", ["eleven", "11513", "11513/2026x", "../x"])
def test_what_is_no_number_is_wrong_use(number):
    with pytest.raises(WrongUseError, match="is no number of a note"):
        register_prefix(number)


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
    found = find_notes(tmp_path, "7/20", None)
    assert [record.source.sha256[0] for record in found] == ["c", "a"]


def test_english_is_shown_unless_it_is_refused(tmp_path):
    keep(tmp_path, note(language="da"), language="da")
    keep(tmp_path, note(language="en"), language="en")
    assert find_notes(tmp_path, "7/20", None) == [note(language="en")]
    keep(tmp_path, note(status="refused", reason="torn", votes=()), language="en")
    assert find_notes(tmp_path, "7/20", None) == [note(language="da")]


def test_a_language_may_be_asked_for(tmp_path):
    keep(tmp_path, note(language="da"), language="da")
    keep(tmp_path, note(language="en"), language="en")
    assert find_notes(tmp_path, "7/20", "da") == [note(language="da")]
    with pytest.raises(NotFoundHereError, match="not held in fr: try da, en"):
        find_notes(tmp_path, "7/20", "fr")


def test_a_vote_is_shown_with_positions_totals_and_declarations(tmp_path):
    keep(tmp_path, note())
    words = " ".join(shown(tmp_path, "7/20").replace("│", " ").split())
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
