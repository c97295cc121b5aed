from dataclasses import replace

import pytest

from councilvotes.errors import NotFoundHereError, WrongUseError
from councilvotes.notes.named import NamedNote, named_notes
from councilvotes.notes.note_store import note_path, store_note
from tests.councilvotes.records import note, vote


def keep(data_dir, document_id, language="en", votes=None, **cover):
    made = note(language=language, **({} if votes is None else {"votes": votes}))
    made = replace(made, document=replace(made.document, **cover))
    store_note(note_path(data_dir / "notes", document_id, language), made)


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
        ("ST-8-2019-REV-1-COR-1", "ST-8-2019-REV-1-COR-1"),
    ],
)
def test_a_number_is_known_as_printed_and_as_the_register_writes_it(tmp_path, number, prefix):
    assert named_notes(tmp_path, number) == [NamedNote(prefix)]


def test_a_vote_id_names_the_note_and_the_vote(tmp_path):
    assert named_notes(tmp_path, "ST-11513-2026-V2") == [NamedNote("ST-11513-2026", 2)]
    assert named_notes(tmp_path, "ST-11513-2026-ADD-1-V3") == [NamedNote("ST-11513-2026-ADD-1", 3)]


@pytest.mark.parametrize("number", ["eleven", "11513", "11513/2026x", "../x", "ST-7-2020-V"])
def test_what_is_no_number_is_wrong_use(tmp_path, number):
    with pytest.raises(WrongUseError, match="is no number of a note"):
        named_notes(tmp_path, number)


@pytest.mark.parametrize("written", ["VOTE 47/2026", "vote 47/26", " Vote  047/2026 "])
def test_a_vote_number_is_sought_on_the_covers_of_its_year(tmp_path, written):
    keep(tmp_path, "ST-7-2026-INIT", subject_codes=("VOTE 47", "INF 1"))
    keep(tmp_path, "ST-8-2026-INIT", subject_codes=("VOTE 4", "INF 47"))
    keep(tmp_path, "ST-9-2025-INIT", subject_codes=("VOTE 47",))
    assert named_notes(tmp_path, written) == [NamedNote("ST-7-2026")]


def test_a_vote_number_that_no_cover_bears_is_not_found(tmp_path):
    keep(tmp_path, "ST-7-2026-INIT", subject_codes=("VOTE 47",))
    with pytest.raises(NotFoundHereError, match=r"no note VOTE 48/2026 in .*councilvotes gaps"):
        named_notes(tmp_path, "VOTE 48/26")


def test_versions_and_languages_of_a_document_are_one_note(tmp_path):
    for document_id, language in (("INIT", "da"), ("INIT", "en"), ("COR-1", "en")):
        keep(tmp_path, f"ST-7-2026-{document_id}", language, subject_codes=("VOTE 47",))
    assert named_notes(tmp_path, "VOTE 47/2026") == [NamedNote("ST-7-2026")]


def test_a_procedure_is_that_of_the_sheet_and_else_of_the_cover(tmp_path):
    keep(tmp_path, "ST-7-2020-INIT", interinstitutional_files=("2019/0002 (COD)",))
    keep(tmp_path, "ST-8-2020-INIT", votes=(replace(vote(), item=None),))
    assert named_notes(tmp_path, "2020/0001/COD") == [
        NamedNote("ST-7-2020"),
        NamedNote("ST-8-2020"),
    ]
    with pytest.raises(NotFoundHereError, match="no note on 2019/0002/COD in"):
        named_notes(tmp_path, "2019/0002/COD")


def test_the_parts_of_a_split_proposal_and_other_codes_are_other_procedures(tmp_path):
    keep(tmp_path, "ST-7-2020-INIT", votes=(replace(vote(), item="2020/0001 A (COD)"),))
    assert named_notes(tmp_path, "2020/0001A/COD") == [NamedNote("ST-7-2020")]
    for other in ("2020/0001/COD", "2020/0001A/NLE", "2020/0001B/COD"):
        with pytest.raises(NotFoundHereError):
            named_notes(tmp_path, other)
