"""Which VOTE numbers are held, told to people and to programs."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from councilvotes.errors import NotFoundHereError
from councilvotes.intake.gaps import Gaps, gaps_in, lines_of, print_gaps, ranges_of
from councilvotes.notes.note_store import note_path, store_note
from crawler.archive.archive import Archive
from crawler.ledger.imports import ImportedDocument
from publish.records import CoverageRow
from tests.councilvotes.records import note

DAY = datetime(2026, 7, 2, tzinfo=UTC)


@pytest.fixture
def hold(tmp_path):
    """Archive a note of 2020 with its codes, as read; give the data folder."""

    def keep(number, *codes, dated=date(2020, 1, 3), language="en", **changes):
        document_id = f"ST-{number}-2020-INIT"
        body = f"%PDF-1.7 {document_id} {language} %%EOF".encode()
        data_dir = tmp_path / "data"
        with Archive(data_dir) as archive:
            archive.begin_run(DAY)
            brought = ImportedDocument(document_id, language, "note.pdf", body, DAY)
            archive.keep_import(brought, replace=False)
            held = {(each.document_id, each.language): each for each in archive.held()}
        record = note(held[document_id, language].sha256, language, **changes)
        cover = replace(
            record.document, document_id=document_id, subject_codes=codes, date=dated, number=None
        )
        votes = tuple(replace(each, vote_id=f"ST-{number}-2020") for each in record.votes)
        path = note_path(data_dir / "notes", document_id, language)
        store_note(path, replace(record, document=cover, votes=votes))
        return data_dir

    return keep


def test_held_and_missing_numbers_are_the_rows_of_the_release(hold):
    hold(7, "VOTE 1")
    assert gaps_in(hold(9, "VOTE 3", "INF 2")) == Gaps(
        rows=(
            CoverageRow(2020, 1, "held", "ST-7-2020-INIT", ()),
            CoverageRow(2020, 2, "missing", None, ()),
            CoverageRow(2020, 3, "held", "ST-9-2020-INIT", ()),
        ),
        remarks=(),
    )


def test_a_number_borne_twice_is_said(hold):
    hold(7, "VOTE 1")
    assert gaps_in(hold(9, "VOTE 1")).remarks == (
        "2020: VOTE 1 is borne by 2 documents: ST-7-2020-INIT, ST-9-2020-INIT",
    )


def test_a_number_dated_before_the_one_below_it_is_said(hold):
    hold(7, "VOTE 1", dated=date(2020, 2, 1))
    assert gaps_in(hold(9, "VOTE 2", dated=date(2020, 1, 31))).remarks == (
        "2020: VOTE 2 (ST-9-2020-INIT, 2020-01-31) is dated before VOTE 1 (ST-7-2020-INIT, "
        "2020-02-01)",
    )


def test_language_versions_with_different_numbers_are_said(hold):
    hold(7, "VOTE 1")
    assert gaps_in(hold(7, "VOTE 2", language="da")).remarks == (
        "ST-7-2020-INIT bears VOTE 2 in da; VOTE 1 in en",
    )


def test_numbers_far_beyond_a_year_are_said_and_make_nothing_missing(hold):
    hold(7, "VOTE 901")
    gaps = gaps_in(hold(9, "VOTE 902"))
    assert [row.status for row in gaps.rows] == ["held", "held"]
    assert gaps.remarks == (
        "2020: VOTE 901-902 is far beyond the votes of any year: nothing is counted as missing on "
        "its word",
    )


def test_a_document_whose_number_was_not_read_is_said_with_the_reason(hold):
    data_dir = hold(7, status="refused", reason="the PDF is damaged inside", votes=())
    assert gaps_in(data_dir).remarks == (
        "no VOTE number was read from ST-7-2020-INIT: the PDF is damaged inside",
    )


def test_documents_without_a_number_for_the_same_reason_are_one_remark(hold):
    for number in range(101, 113):
        data_dir = hold(number, status="refused", reason="not a voting note", votes=())
    named = ", ".join(f"ST-{number}-2020-INIT" for number in range(101, 111))
    assert gaps_in(data_dir).remarks == (
        f"no VOTE number was read from {named} and 2 more: not a voting note",
    )


def test_a_held_document_that_was_not_read_is_said(tmp_path, keep_a_document):
    keep_a_document(tmp_path)
    assert gaps_in(tmp_path) == Gaps(
        (),
        (
            "no VOTE number was read from ST-1-2020-INIT: It is held and has not been read yet: "
            "run again.",
        ),
    )


def test_lines_tell_each_year_with_its_ranges():
    rows = [CoverageRow(2019, 1, "held", "ST-1-2019-INIT", ())]
    rows += [CoverageRow(2020, number, "missing", None, ()) for number in (1, 2, 3, 5)]
    rows.insert(4, CoverageRow(2020, 4, "refused", "ST-2-2020-INIT", ()))
    rows.append(CoverageRow(2020, 6, "held", "ST-3-2020-INIT", ()))
    assert list(lines_of(rows)) == [
        "2019: 1 held; the highest is VOTE 1",
        "2020: 1 held, 1 refused, 4 missing; the highest is VOTE 6",
        "  refused: 4",
        "  missing: 1-3, 5",
    ]


@pytest.mark.parametrize(
    ("numbers", "told"), [([], ""), ([4], "4"), ([1, 2], "1-2"), ([1, 3, 4, 9], "1, 3-4, 9")]
)
def test_ranges(numbers, told):
    assert ranges_of(numbers) == told


def test_json_is_rows_and_remarks(hold, out, capsys):
    assert hold(7, "VOTE 1") == out.options.settings().data_dir
    print_gaps(out, as_json=True)
    assert json.loads(capsys.readouterr().out) == {
        "rows": [
            {
                "year": 2020,
                "vote_number": 1,
                "status": "held",
                "document_id": "ST-7-2020-INIT",
                "also_borne_by": [],
            }
        ],
        "remarks": [],
    }


def test_without_an_archive_it_says_what_to_do(out):
    with pytest.raises(NotFoundHereError, match="`councilvotes run` makes one"):
        print_gaps(out, as_json=False)
