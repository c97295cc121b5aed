"""The cover as a whole."""

from dataclasses import replace
from datetime import date

import pytest

from extract.cover.read import EMPTY, examine_cover, is_voting_note
from extract.pdf.page import PageText
from tests.extract.typed_pages import NOTE, cover, page, read_cover, typed


def test_every_entry_of_a_cover_is_read():
    assert read_cover([cover()]) == NOTE


def test_a_cover_in_a_language_without_vocabulary_gives_what_needs_no_words():
    unknown = cover(language="XX", date="2-a de julio 2026", title="Rezulto", title_end="de voco")

    assert read_cover([unknown]) == replace(
        NOTE,
        language="xx",
        date=None,
        sender=None,
        recipient=None,
        title=None,
        reference_documents=(),
        written_procedure=False,
        coreper_date=None,
    )


@pytest.mark.parametrize(
    ("behind", "below"), [("", "15. July 2026"), (" 15.", "July 2026")], ids=["whole", "in part"]
)
def test_the_date_of_corepers_decision_may_stand_on_a_line_that_looks_like_an_item(behind, below):
    lines = list(cover().lines)
    place = next(n for n, one in enumerate(lines) if "Coreper" in one.text)
    at = lines[place].baseline
    decided = "Date on which Coreper (Part 2) decided to use the written procedure:"
    lines[place : place + 1] = [typed(57, at, decided + behind), typed(57, at + 14, below)]

    assert read_cover([page(1, lines)]).coreper_date == date(2026, 7, 15)


@pytest.mark.parametrize(
    ("documents", "read", "unread"),
    [
        ("11261/26 + ADD 1 til 3", ("", " ADD 1", " ADD 2", " ADD 3"), ()),
        ("11261/26 + ADD 1 og 2", ("", " ADD 1", " ADD 2"), ()),
        ("11261/26 + ADD 1 (ikke offentlig)", ("",), ("ADD 1 (ikke offentlig)",)),
        ("se bilaget", (), ("Referencedokument:",)),
    ],
)
def test_reference_documents_are_read_in_the_covers_language_or_told(documents, read, unread):
    danish = {"language": "DA", "label": "Referencedokument:", "from": "fra:", "to": "til:"}
    note = examine_cover([cover(subject="Vedr.:", documents=documents, **danish)])
    assert note.document.reference_documents == tuple(f"11261/26{suffix}" for suffix in read)
    assert note.unread == unread


def with_title(*parts: tuple[float, float, str]) -> PageText:
    """A cover whose subject goes on in these lines, each at its left edge and baseline."""
    lines = [one for one in cover().lines if one.baseline < 411 or one.baseline > 560]
    lines += [typed(*part) for part in parts]
    return page(1, sorted(lines, key=lambda one: one.baseline))


@pytest.mark.parametrize("gap", [14, 28, 30, 36, 48])
def test_a_subject_goes_on_over_blank_lines(gap):
    ends = "Outcome of the written procedure completed on 2 July 2026"
    texts = ("REGULATION on batteries", "Adoption of the legislative act", ends)
    note = with_title(*((156.0, 398.0 + gap * n, text) for n, text in enumerate(texts, 1)))
    document = read_cover([note])
    assert (
        document.title
        == "Voting result REGULATION on batteries Adoption of the legislative act" + (f" {ends}")
    )
    assert document.written_procedure


@pytest.mark.parametrize(("x0", "baseline"), [(156, 500), (200, 440)])
def test_a_text_far_below_the_subject_or_far_right_is_none_of_it_and_is_told(x0, baseline):
    examined = examine_cover([with_title((x0, baseline, "Adoption of the act"))])
    told = [(check.name, check.observed) for check in examined.checks if not check.passed]
    assert examined.document.title == "Voting result"
    assert told == [("cover_entries_read", "below an entry: 'Adoption of the act'")]


@pytest.mark.parametrize(
    "text", ["Reference document: 11261/26", "date of the decision of Coreper: 1 July 2026"]
)
def test_the_text_of_a_cover_indented_like_its_table_is_no_subject(text):
    note = examine_cover([with_title((156, 440, text))])
    assert note.document.title == "Voting result"
    assert [check.name for check in note.checks if not check.passed] == []


def test_reference_documents_may_go_on_in_the_next_line():
    lines = [*cover(documents="11261/26 + ADD 1,").lines, typed(57, 584, "2 and 3")]
    note = page(1, sorted(lines, key=lambda one: one.baseline))
    assert read_cover([note]).reference_documents == tuple(
        f"11261/26{suffix}" for suffix in ("", " ADD 1", " ADD 2", " ADD 3")
    )


def test_several_original_languages_are_none():
    lines = [typed(341, 125, "(OR. en/fr)")]

    assert read_cover([page(1, lines)]).original_language is None


@pytest.mark.parametrize("pages", [[], [page(1, [])], [page(1, [typed(0, 0, "?")])]])
def test_odd_input_gives_an_empty_document(pages):
    assert read_cover(pages) == EMPTY


def test_the_notice_of_a_reconstruction_is_no_part_of_a_title_or_footer():
    notice = "Reconstruction by councilvotes of a public vote: sample, not a Council document"
    note = cover()
    marked = page(1, [*note.lines, typed(57, 420, notice), typed(57, 775, notice)])
    ordered = replace(marked, lines=tuple(sorted(marked.lines, key=lambda x: x.baseline)))

    assert read_cover([ordered]) == NOTE


def test_the_code_vote_makes_a_voting_note():
    assert is_voting_note(read_cover([cover(title="Something else")]), [])


def test_the_words_of_the_title_make_a_voting_note():
    assert is_voting_note(read_cover([cover(codes="INF 209")]), [])


def test_a_document_without_either_is_none():
    other = cover(codes="INF 209", title="Offer letter", title_end="- Approval")

    assert not is_voting_note(read_cover([other]), [])
