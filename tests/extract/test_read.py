"""From bytes to a record that is right or refused, on notes drawn for the purpose."""

import hashlib
from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from extract.read import read_note
from extract.records import Check, GroupTotal, NoteRecord, SourceFile, Totals
from extract.request import ReadRequest
from extract.vote import vote_id_of
from tests.drawing.note import draw_note
from tests.drawing.other import scan_cover, scan_with_sheet_text, scan_with_text
from tests.drawing.seed import seed_note
from tests.drawing.spec import Fault, SheetLook
from tests.extract.seen import seen_folder

TEXT = SheetLook(kind="text", marks="vector")
PICTURE = SheetLook(kind="picture", dpi=120)
SOME_WAYS = [("image", False, False), ("glyph", True, False)]
"""Marks, whether with a legend, whether with rulings; the twin has vectors with both."""
OTHER_WAYS = [
    pytest.param(*way, marks=pytest.mark.long)
    for way in product(("image", "vector", "glyph"), (True, False), (True, False))
    if way not in SOME_WAYS
]
FAULTS = [
    (Fault("mark_omitted", "IT"), "a mark is missing in the rows of Italy"),
    (Fault("share_wrong", "MT", figure=1.13), "shares"),
    (Fault("two_marks", "FR", shown="no"), "two marks stand in the row of France"),
    (Fault("mark_contradicts", "DE", shown="no"), "26 yes, 1 no"),
]
FAULTS_OF_PICTURES = [
    FAULTS[0],
    *(pytest.param(*each, marks=pytest.mark.long) for each in FAULTS[1:]),
]


def read(
    data: bytes,
    *,
    sample: bool = True,
    document_id: str | None = None,
    language: str | None = None,
) -> NoteRecord:
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(
        data,
        ReadRequest(
            source, document_id=document_id, language=language, sample=sample, seen=seen_folder()
        ),
    )


def assert_refused(data: bytes, words: str) -> None:
    record = read(data)
    assert (record.status, record.votes) == ("refused", ())
    assert words in (record.reason or "")


def seed_with(look: SheetLook = TEXT, *faults: Fault) -> bytes:
    note = seed_note(look)
    return draw_note(replace(note, votes=(replace(note.votes[0], faults=faults),)))


@pytest.fixture(scope="module")
def twin() -> NoteRecord:
    return read(seed_with())


def test_the_seed_note_is_read_whole(twin):
    assert (twin.status, twin.reason, twin.reconstruction) == ("ok", None, True)
    assert twin.document is not None
    assert (
        twin.document.document_id,
        twin.document.language,
        twin.document.original_language,
        twin.document.date,
        twin.document.subject_codes,
        twin.document.vote_number,
        twin.document.reference_documents,
        twin.document.written_procedure,
        twin.document.coreper_date,
    ) == (
        "ST-11513-2026-INIT",
        "da",
        "en",
        date(2026, 7, 2),
        ("VOTE 47", "INF 209", "PUBLIC 52", "CODEC 1389"),
        47,
        ("11261/26", "11261/26 ADD 1"),
        True,
        date(2026, 7, 1),
    )


def test_the_seed_vote_has_27_yes_and_shares_of_exactly_100(twin):
    (vote,) = twin.votes
    assert [p.position for p in vote.positions] == ["yes"] * 27
    assert round(sum(p.population_pct or 0 for p in vote.positions), 2) == 100.00
    assert (vote.vote_id, vote.result, vote.sitting_date) == (
        "ST-11513-2026",
        "adopted",
        date(2026, 7, 2),
    )
    assert vote.totals == Totals(
        yes=GroupTotal(27, 100.0, None),
        no=GroupTotal(0, 0.0, None),
        abstain=GroupTotal(0, 0.0, None),
        not_participating=GroupTotal(0, None, None),
        total=27,
    )


def test_the_italian_declaration_is_read_word_for_word(twin):
    note = seed_note(TEXT)
    paragraphs = [
        f"- {p.lead}{'' if not p.lead else ' '}{p.text}" if p.bullet else p.text
        for p in note.statements[0].paragraphs
    ]
    (statement,) = twin.statements
    assert (statement.heading, statement.authors) == ("Erklæring fra Italien", ("IT",))
    assert statement.text.split("\n\n") == paragraphs


@pytest.mark.parametrize(("marks", "legend", "rulings"), [*SOME_WAYS, *OTHER_WAYS])
def test_every_way_of_drawing_a_text_sheet_gives_the_same_vote(twin, marks, legend, rulings):
    look = SheetLook(kind="text", marks=marks, legend=legend, rulings=rulings)
    record = read(seed_with(look))
    got = [
        (p.member_state, p.position, p.population_pct) for v in record.votes for p in v.positions
    ]
    assert got == [
        (p.member_state, p.position, p.population_pct) for p in twin.votes[0].positions
    ], record.reason


@pytest.mark.parametrize(
    # JPEG with grain and askew is read in test_evidence.py.
    "encoding",
    ["png", pytest.param("jpeg", marks=pytest.mark.long)],
)
def test_a_picture_of_the_sheet_gives_the_same_vote_as_its_text(twin, encoding):
    record = read(seed_with(replace(PICTURE, encoding=encoding)))
    (drawn,), (typed,) = record.votes, twin.votes
    assert replace(drawn, positions=()) == replace(typed, positions=())
    assert [(p.member_state, p.position, p.population_pct) for p in drawn.positions] == [
        (p.member_state, p.position, p.population_pct) for p in typed.positions
    ]


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        FAULTS[0],
        pytest.param(*FAULTS[1], marks=pytest.mark.long),  # as in sheet/proof/test_one_decimal.py
        *FAULTS[2:],
    ],
)
def test_a_fault_of_the_sheet_refuses_the_note_and_publishes_no_position(fault, words):
    assert_refused(seed_with(TEXT, fault), words)


@pytest.mark.parametrize(("fault", "words"), FAULTS_OF_PICTURES)
def test_a_fault_of_a_sheet_in_a_picture_refuses_the_note_too(fault, words):
    assert_refused(seed_with(PICTURE, fault), words)


def test_a_refused_note_still_tells_its_cover(twin):
    record = read(seed_with(TEXT, Fault("mark_contradicts", "DE", shown="no")))
    assert (record.document, record.statements) == (twin.document, twin.statements)


def test_a_reconstruction_is_refused_outside_a_sample_source():
    record = read(seed_with(), sample=False)
    assert (record.status, record.votes) == ("refused", ())
    assert "reconstruction" in (record.reason or "")


def test_a_file_that_is_not_what_its_address_promised_is_refused():
    record = read(seed_with(), document_id="ST-11514-2026-INIT", language="da")
    assert "expected ST-11514-2026-INIT, found ST-11513-2026-INIT" in (record.reason or "")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"<!DOCTYPE html><html><title>Just a moment...</title></html>", "HTML"),
        (b"PK\x03\x04" + bytes(4000), "no %PDF-"),
        (b"%PDF-1.7\n" + bytes(4000), "cut off"),
        (b"%PDF-1.7\n" + bytes(4000) + b"%%EOF", "no startxref"),
        (b"%PDF-1.7\n" + bytes(4000) + b"startxref\n0\n%%EOF", "damaged"),
    ],
)
def test_bytes_that_are_no_whole_pdf_are_refused_with_what_to_do(data, words):
    record = read(data)
    assert (record.status, record.votes, record.document) == ("refused", (), None)
    assert words in (record.reason or "")


@pytest.mark.parametrize(
    ("document_id", "number", "vote_id"),
    [
        ("ST-11513-2026-INIT", 1, "ST-11513-2026"),
        ("ST-11513-2026-INIT", 2, "ST-11513-2026-V2"),
        ("ST-11513-2026-REV-1-COR-2", 1, "ST-11513-2026"),
        ("ST-11513-2026-ADD-1", 1, "ST-11513-2026-ADD-1"),
        ("ST-11513-2026-REV-1-ADD-2", 3, "ST-11513-2026-ADD-2-V3"),
    ],
)
def test_a_vote_keeps_its_id_over_revisions_and_an_addition_has_its_own(
    document_id, number, vote_id
):
    assert vote_id_of(document_id, number) == vote_id


def test_a_cover_that_was_scanned_refuses_the_note_and_says_so():
    record = read(scan_cover(seed_with()), sample=False)

    assert (record.status, record.votes) == ("refused", ())
    assert record.reason is not None
    assert record.reason.startswith("page 1: the cover is a picture without text")


@pytest.mark.long  # cover/test_scanned.py
def test_a_cover_whose_words_are_not_to_be_seen_refuses_the_note_under_no_number():
    misread = replace(seed_note(TEXT), number="11518/26")
    record = read(scan_with_text(seed_with(), misread, "invisible"))
    assert (record.status, record.votes, record.document) == ("refused", (), None)
    assert str(record.reason).startswith("page 1: the cover has text that is not to be seen")


def test_a_sheet_that_was_scanned_is_read_by_what_is_to_be_seen_on_it():
    note = seed_note(PICTURE)
    text = seed_note(TEXT).votes[0]
    misread = replace(text, item="2025/0428 (COD)", sitting_date=date(2026, 7, 1))
    record = read(scan_with_sheet_text(note, replace(note, votes=(misread,))))
    (vote,) = record.votes
    assert (vote.item, vote.sitting_date) == ("2025/0429 (COD)", date(2026, 7, 2))
    seen = ("tint", "silhouette", "look", "colour")
    assert {position.evidence.read_by for position in vote.positions} == {seen}


def test_files_and_documents_of_a_sheet_that_are_left_unread_refuse_the_note():
    note = seed_note(TEXT)
    item = "2025/0429 (COD) + 2023/0003"
    vote = replace(note.votes[0], item=item, voted_documents="11261/26 + ADD 1 + LEX 1")
    record = read(draw_note(replace(note, votes=(vote,))))
    told = [check for check in record.checks if not check.passed]
    unread = "left unread: 2023/0003; LEX 1"
    assert told == [Check("item_read", False, "all read, or none printed", unread)]
    assert (record.status, record.votes) == ("refused", ())
    assert record.reason == (
        f"check failed: item read: expected all read, or none printed, found {unread}"
    )


def test_reference_documents_of_a_cover_that_are_left_unread_are_told():
    note = replace(seed_note(TEXT), references="11261/26 + ADD 1 + LEX 1")
    (told,) = [check for check in read(draw_note(note)).checks if not check.passed]
    assert (told.name, told.observed) == ("reference_documents_read", "left unread: LEX 1")


def in_writing(session: str, configuration: str) -> NoteRecord:
    note = seed_note(TEXT)
    vote = replace(note.votes[0], session=session, configuration=configuration)
    return read(draw_note(replace(note, votes=(vote,))))


def test_a_written_procedure_with_the_number_of_a_meeting_is_refused():
    record = in_writing("3987", "Environment")
    assert (record.status, record.reason) == (
        "refused",
        "check failed: written procedure has no session: expected none, found 3987; Environment",
    )


@pytest.mark.long
def test_a_written_procedure_with_a_configuration_alone_is_told():
    record = in_writing("", "Environment")
    (told,) = [check for check in record.checks if not check.passed]
    assert (record.status, told.name) == ("ok", "written_procedure_has_no_session")
    assert (told.observed, told.blocking) == ("Environment", False)


def test_a_note_whose_suffix_is_not_understood_is_refused_not_taken_for_the_first_version():
    record = read(draw_note(replace(seed_note(TEXT), suffix="CORRIGENDUM 1")))
    assert (record.status, record.votes) == ("refused", ())
    told = "page 1: the document number '11513/26 CORRIGENDUM 1' seems"
    assert str(record.reason).startswith(told)
