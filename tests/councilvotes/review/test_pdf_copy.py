from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from councilvotes.errors import NotFoundHereError
from councilvotes.notes.named import NamedNote
from councilvotes.review.pdf_copy import Chosen, choose, name_of, put
from crawler.blobs.folder import FolderStore
from crawler.records import HeldDocument
from tests.blob_files import blob_file
from tests.councilvotes.records import note, vote

THEN = datetime(2026, 7, 2, tzinfo=UTC)


@pytest.fixture
def held(tmp_path):
    """Gives a held file by its id and language."""

    def make(document_id, language="en", content=b"%PDF-1.7"):
        blobs = FolderStore(tmp_path / "blobs")
        sha256 = blobs.put(content)
        return HeldDocument(document_id, language, "", sha256, 8, blobs.address, THEN, THEN)

    return make


@pytest.fixture
def archive(held):
    names = ("INIT", "REV-1", "REV-1-COR-1", "ADD-1", "REV-2")
    files = {f"ST-7-2020-{name}": {"en": held(f"ST-7-2020-{name}")} for name in names}
    files["ST-7-2020-INIT"] |= {code: held("ST-7-2020-INIT", code) for code in ("da", "fr")}
    files["ST-77-2020-INIT"] = {"el": held("ST-77-2020-INIT", "el")}
    return files


def chosen(archive, prefix, language=None):
    found = choose(archive, NamedNote(prefix), prefix, language)
    return found.file.document_id.removeprefix("ST-7-2020-"), found.file.language


def test_the_newest_version_is_given_unless_another_is_named(archive):
    assert chosen(archive, "ST-7-2020") == ("REV-2", "en")
    assert chosen(archive, "ST-7-2020-REV-1") == ("REV-1", "en")
    assert chosen(archive, "ST-7-2020-ADD-1") == ("ADD-1", "en")
    assert chosen(archive, "ST-7-2020-REV") == ("REV-2", "en")


def test_english_is_given_else_the_only_language_unless_one_is_named(archive):
    assert chosen(archive, "ST-7-2020-INIT") == ("INIT", "en")
    assert chosen(archive, "ST-7-2020-INIT", "fr") == ("INIT", "fr")
    assert chosen(archive, "ST-77-2020") == ("ST-77-2020-INIT", "el")


def test_what_else_there_is_of_the_document_is_told(archive):
    assert choose(archive, NamedNote("ST-7-2020-INIT"), "7/20 INIT", "da") == Chosen(
        file=archive["ST-7-2020-INIT"]["da"],
        languages=("en", "fr"),
        versions=(
            *("ST-7-2020-REV-1", "ST-7-2020-REV-1-COR-1", "ST-7-2020-REV-2"),
            "ST-7-2020-ADD-1",
        ),
    )


def test_what_is_not_held_says_what_is(archive):
    with pytest.raises(NotFoundHereError, match="no file of 8/20 is in the archive"):
        choose(archive, NamedNote("ST-8-2020"), "8/20", None)
    with pytest.raises(NotFoundHereError, match="ST-7-2020-INIT is not held in de: try da, en, fr"):
        choose(archive, NamedNote("ST-7-2020-INIT"), "7/20 INIT", "de")


def test_the_name_says_day_vote_document_version_and_language(held):
    record = note(votes=(replace(vote(), sitting_date=date(2012, 12, 31)),))
    file = held("ST-17146-2012-REV-1-COR-2", "fr")
    assert name_of(file, record) == "2012-12-31 VOTE 1-2012 ST 17146-12 REV 1 COR 2 fr.pdf"


def test_the_day_of_a_note_without_a_vote_is_that_of_its_cover(held):
    record = note(status="refused", reason="torn", votes=())
    assert name_of(held("ST-7-2020-INIT"), record) == "2020-01-03 VOTE 1-2020 ST 7-20 INIT en.pdf"


def test_what_is_not_known_is_left_out_of_the_name(held):
    record = note(status="refused", reason="torn", votes=())
    blank = replace(record, document=replace(record.document, date=None, vote_number=None))
    assert name_of(held("ST-7-2020-INIT"), blank) == "ST 7-20 INIT en.pdf"
    assert name_of(held("ST-7-2020-INIT"), None) == "ST 7-20 INIT en.pdf"


def test_a_file_is_written_once_and_no_other_is_overwritten(held, tmp_path):
    path = tmp_path / "to" / "note.pdf"
    file = held("ST-7-2020-INIT", content=b"%PDF one")
    assert put(file, path) == (path, True)
    assert put(file, path) == (path, False)
    with pytest.raises(NotFoundHereError, match=r"note\.pdf is another file: move it away"):
        put(held("ST-7-2020-INIT", content=b"%PDF two"), path)
    assert path.read_bytes() == b"%PDF one"


def test_a_damaged_file_is_not_given(held, tmp_path):
    file = held("ST-7-2020-INIT")
    blob_file(file).write_bytes(b"%PDF rotten")
    with pytest.raises(NotFoundHereError, match="no longer what was archived"):
        put(file, tmp_path / "note.pdf")
    assert not (tmp_path / "note.pdf").exists()
