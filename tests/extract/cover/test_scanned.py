"""A scanned cover: its hidden layer counts where the picture says the same."""

from dataclasses import replace
from datetime import date

import pytest

from extract.cover.read import EMPTY
from extract.cover.scanned import agreed, are_alike, differences, read_scanned_cover
from extract.errors import NoteRefusedError
from extract.pdf.document import open_pdf
from extract.pdf.page import read_text
from tests.drawing.note import draw_note
from tests.drawing.other import scan_with_text
from tests.drawing.seed import seed_note
from tests.drawing.spec import NoteSpec, SheetLook
from tests.variants import some_of

COVER = replace(
    EMPTY,
    document_id="ST-11513-2026-INIT",
    number="11513/26",
    language="da",
    date=date(2026, 7, 2),
    subject_codes=("VOTE 47", "INF 209"),
    interinstitutional_files=("2025/0429 (COD)",),
    title="Afstemningsresultat - Rådets holdning af 2. juli 2026",
    reference_documents=("11261/26", "11261/26 ADD 1"),
    coreper_date=date(2026, 7, 1),
)
NOTE = seed_note(SheetLook(kind="text", marks="vector"))


def read_twice(recognised: NoteSpec, layer="invisible"):
    """What comes of a scan of the seed note's cover with the words of another note below it."""
    with open_pdf(scan_with_text(draw_note(NOTE), recognised, layer)) as pdf:
        pages = [read_text(pdf, number) for number in range(1, len(pdf) + 1)]
        return read_scanned_cover(pdf, pages)


@pytest.mark.parametrize("layer", some_of(["invisible", "beneath"], "invisible"))
def test_a_hidden_layer_is_the_cover_where_the_picture_says_the_same(layer):
    read = read_twice(NOTE, layer)
    assert read is not None
    document = read.cover.document
    assert (document.document_id, document.language) == ("ST-11513-2026-INIT", "da")
    assert document.date == date(2026, 7, 2)
    assert document.subject_codes == ("VOTE 47", "INF 209", "PUBLIC 52", "CODEC 1389")
    assert document.reference_documents == ("11261/26", "11261/26 ADD 1")
    assert "11513/26" in read.page.text
    told = [(check.name, check.observed) for check in read.cover.checks if not check.passed]
    assert told == []


@pytest.mark.parametrize(
    ("misread", "told"),
    [
        (
            {"number": "11518/26"},
            "its document_id is ST-11518-2026-INIT, on the picture ST-11513-2026-INIT",
        ),
        pytest.param(
            {"date": date(2026, 7, 3)},
            "its date is 2026-07-03, on the picture 2026-07-02",
            marks=pytest.mark.long,
        ),
        pytest.param(
            {"codes": ("VOTE 41", "INF 209", "PUBLIC 52", "CODEC 1389")},
            "its subject_codes is CODEC 1389, INF 209, PUBLIC 52, VOTE 41, on the picture CODEC "
            "1389, INF 209, PUBLIC 52, VOTE 47",
            marks=pytest.mark.long,
        ),
    ],
)
def test_a_layer_that_the_picture_contradicts_refuses_the_note_and_tells_both(misread, told):
    why = "page 1: the cover has text that is not to be seen"
    with pytest.raises(NoteRefusedError, match=why) as refusal:
        read_twice(replace(NOTE, **misread))
    assert told in " ".join(str(refusal.value).split())


def test_a_cover_whose_text_is_all_to_be_seen_is_no_scan():
    with open_pdf(draw_note(NOTE)) as pdf:
        assert read_scanned_cover(pdf, [read_text(pdf, 1)]) is None


def test_nothing_read_at_all_is_no_agreement():
    assert len(list(differences(EMPTY, EMPTY))) == 4


def test_what_only_the_layer_says_is_left_out_and_told():
    picture = replace(
        COVER, reference_documents=("11261/26",), title="Afstemningsresultat", coreper_date=None
    )
    document, check = agreed(COVER, picture)
    assert document == replace(
        COVER, reference_documents=("11261/26",), title=None, coreper_date=None
    )
    assert (check.passed, check.blocking, check.observed) == (
        False,
        False,
        "left out: reference_documents 11261/26, 11261/26 ADD 1; title Afstemningsresultat - "
        "Rådets holdning af 2. juli 2026; coreper_date 2026-07-01",
    )
    assert agreed(COVER, COVER)[0] == COVER


@pytest.mark.parametrize(
    ("other", "alike"),
    [
        ("Afstemningsresultat – Radets holdning af 2. juli 2026", True),
        ("AfstemningsresultatRådets holdninq af 2.juli 2026", True),
        ("Afstemningsresultat - Rådets holdning af 3. juli 2026", False),
        ("Afstemningsresultat", False),
        ("", False),
    ],
)
def test_two_readings_of_a_text_have_the_same_figures_and_nearly_the_same_letters(other, alike):
    assert are_alike(COVER.title or "", other) is alike
