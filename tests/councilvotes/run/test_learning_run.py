"""Notes of a year whose shares no table holds, through the real pipeline until they teach one."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.learnt_tables import load_learnt
from councilvotes.notes.note_store import load_note
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from councilvotes.review.inspecting_jobs import inspected
from councilvotes.review.inspection import archived_file
from councilvotes.run.pipeline import read_archive
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.records import ListedDocument
from extract.domain.learnt_tables import LearntTable
from extract.sheet.proof.known_tables import HOW_TO_SETTLE
from tests.drawing.figures import figures_of
from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import Fault, Row, SheetLook

DAY = date(2028, 3, 1)
FITS = "shares_fit_a_known_table"
UNKNOWN = "a table that is not known here"
LEARNT = "the table learnt from notes of 2028"


def shares_of_2028() -> dict[str, int]:
    """Hundredths of a per cent: pairs of states trade a little, so that the whole stays whole."""
    shares = {state: round(share * 100) for state, share in figures_of("2026").items()}
    traders = [state for state, share in shares.items() if share > 100]
    for gains, loses in zip(traders[::2], traders[1::2], strict=False):
        shares[gains] += 3
        shares[loses] -= 3
    return shares


SHARES = shares_of_2028()


def archived(data_dir, number: int, *faults: Fault) -> None:
    """Put a drawn note of 2028, adopted by all, into the archive as a crawl would."""
    note = seed_note(SheetLook(kind="text", marks="vector"))
    rows = tuple(Row(state, "yes", share / 100) for state, share in SHARES.items())
    vote = replace(note.votes[0], rows=rows, sitting_date=DAY, faults=faults)
    title = tuple(part.replace("2. juli 2026", "1. marts 2028") for part in note.title)
    note = replace(note, number=f"{number}/28", date=DAY, coreper=None, title=title, votes=(vote,))
    document_id = f"ST-{number}-2028-INIT"
    url = f"http://127.0.0.1/doc/document/{document_id}/da/pdf"
    now = datetime(2028, 3, 2, tzinfo=UTC)
    listed = ListedDocument(document_id, "da", url, "Voting result", DAY.isoformat())
    with Archive(data_dir) as archive:
        archive.begin_run(now)
        archive.keep_document(listed, Answer(url, now, 200, {}, draw_note(note), "ok", ""))


def fates(data_dir) -> dict[str, tuple[str, str]]:
    """Of each stored note its status and which table its shares were found to be."""
    told: dict[str, tuple[str, str]] = {}
    for document in held_documents(data_dir):
        record = load_note(stored_at(data_dir, document))
        (check,) = [check for check in record.checks if check.name == FITS]
        told[document.document_id] = (record.status, check.observed)
    return told


@pytest.fixture(scope="module")
def runs(tmp_path_factory):
    """The data folders after the first run and after the second."""
    first, second = (tmp_path_factory.mktemp(name) / "data" for name in ("first", "second"))
    archived(first, 1)
    archived(first, 2, Fault("share_wrong", "MT", figure=0.14))
    read(first)
    shutil.copytree(first, second)
    archived(second, 3)
    archived(second, 4)
    read(second)
    return first, second


def read(data_dir):
    out = Output(CommandOptions("sample", data_dir, False, True, LogFormat.text), "run")
    read_archive(out.options.settings(), out)


@pytest.fixture
def first_run(runs, out):
    """Two notes are read, one of them with a share misread by a hundredth."""
    settings = out.options.settings()
    shutil.copytree(runs[0], settings.data_dir)
    return settings


@pytest.fixture
def second_run(runs, out):
    """Two more notes of the year have come."""
    settings = out.options.settings()
    shutil.copytree(runs[1], settings.data_dir)
    return settings


def test_the_first_notes_of_a_year_are_accepted_and_flagged_as_a_new_table(first_run):
    assert fates(first_run.data_dir) == {
        "ST-1-2028-INIT": ("ok", UNKNOWN),
        "ST-2-2028-INIT": ("ok", UNKNOWN),
    }


def test_three_notes_that_agree_teach_the_table(second_run):
    learnt = LearntTable(2028, tuple(sorted(SHARES.items())), 3)
    assert load_learnt(second_run.data_dir) == (learnt,)


def test_earlier_notes_are_held_against_the_learnt_table_and_the_misread_one_is_refused(second_run):
    assert fates(second_run.data_dir) == {
        "ST-1-2028-INIT": ("ok", LEARNT),
        "ST-2-2028-INIT": ("refused", f"{LEARNT} in all rows but MT{HOW_TO_SETTLE}"),
        "ST-3-2028-INIT": ("ok", LEARNT),
        "ST-4-2028-INIT": ("ok", LEARNT),
    }


def test_an_inspection_judges_by_the_learnt_table_as_the_run_did(second_run):
    (document,) = [d for d in held_documents(second_run.data_dir) if "-2-" in d.document_id]
    stored = load_note(stored_at(second_run.data_dir, document))
    file = archived_file(stored.source, document.document_id, document.language, second_run)
    assert (inspected(file).record.reason, stored.status) == (stored.reason, "refused")


def test_tables_that_were_deleted_are_learnt_anew_from_the_stored_notes(second_run, out):
    before = load_learnt(second_run.data_dir), fates(second_run.data_dir)
    (second_run.data_dir / "learnt_tables.json").unlink()
    read_archive(second_run, out)
    assert (load_learnt(second_run.data_dir), fates(second_run.data_dir)) == before


def test_a_later_run_reads_nothing_again(second_run, out):
    assert read_archive(second_run, out).read == ()
