"""What a file of unknown origin is, by its cover."""

from dataclasses import replace
from importlib.resources import files

import pytest

from extract.identify import Identified, identify
from tests.drawing.note import draw_note
from tests.drawing.other import scan_cover, scan_with_text
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook

SAMPLE = files("councilvotes.sample")
NOTE = seed_note(SheetLook(kind="text", marks="vector"))
SEED = draw_note(NOTE)
MISREAD = replace(NOTE, number="11518/26")
"""As a scanner may read the figures of the first one."""


def test_a_voting_note_is_known_by_its_cover():
    assert identify(SEED, sample=True) == Identified("ST-11513-2026-INIT", "da", True, None)


def test_a_reconstruction_is_no_document_of_a_real_source():
    assert identify(SEED, sample=False) == Identified(
        None, None, True, "a reconstruction, not a Council document"
    )


def test_a_document_without_a_vote_is_no_voting_note():
    notice = (SAMPLE / "ST-90090-2022-INIT.en.pdf").read_bytes()
    assert identify(notice, sample=True) == Identified(
        None, None, True, "no code VOTE and no voting result on its cover"
    )


@pytest.mark.parametrize(
    "layer",
    # The other two ways of hiding are read in cover/test_scanned.py.
    [
        "transparent",
        *(pytest.param(way, marks=pytest.mark.long) for way in ("invisible", "beneath")),
    ],
)
def test_words_of_a_scanned_cover_that_are_not_to_be_seen_are_not_trusted(layer):
    found = identify(scan_with_text(SEED, MISREAD, layer), sample=True)
    assert (found.document_id, found.readable) == (None, False)
    assert "text that is not to be seen ('Rådet for Den' and " in (found.reason or "")


def test_words_printed_over_a_picture_are_the_covers_own():
    found = identify(scan_with_text(SEED, MISREAD, "seen"), sample=True)
    assert found == Identified("ST-11518-2026-INIT", "da", True, None)


def test_a_suffix_in_an_unknown_spelling_is_told():
    found = identify(draw_note(replace(NOTE, suffix="REV I")), sample=True)
    assert found == Identified(
        None,
        None,
        False,
        "page 1: the document number '11513/26 REV I' seems to end in a suffix, in no spelling that"
        " is known (REV 1, COR 1, ADD 1): look at it, and report it",
    )


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "0 bytes"),
        (b"<html>challenge</html>", "HTML page"),
        (SEED[:-2000], "cut off"),
        ((SAMPLE / "ST-90091-2022-INIT.en.pdf").read_bytes(), "damaged inside"),
        (scan_cover(SEED), "a picture without text"),
    ],
)
def test_a_file_that_cannot_be_read_is_not_called_another_document(data, told):
    found = identify(data, sample=True)
    assert (found.document_id, found.language, found.readable) == (None, None, False)
    assert told in (found.reason or "")
