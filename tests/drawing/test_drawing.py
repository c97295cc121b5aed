"""What a drawn note promises to those who test with it."""

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO

import pdfplumber
import pypdfium2
import pytest

from tests.drawing.figures import figures_of
from tests.drawing.note import draw_note
from tests.drawing.other import NoticeSpec, damage, draw_notice
from tests.drawing.seed import seed_note
from tests.drawing.spec import COLOUR, Fault, PositionName, SheetLook
from tests.drawing.states import SHEET_NAMES
from tests.drawing.totals import TotalLine, total_lines
from tests.drawing.words import KEYWORDS, NOTICE

POSITIONS: tuple[PositionName, ...] = ("yes", "no", "abstain", "not_participating")
LEGEND_AND_RESULT = Counter({"yes": 2, "no": 1, "abstain": 1, "not_participating": 1})


def marks_on_sheet(data):
    """The vector marks of page 2, counted by the colour they are filled with."""
    names = {COLOUR.of(name): name for name in POSITIONS}
    with pdfplumber.open(BytesIO(data)) as pdf:
        page = pdf.pages[1]
        fills = [thing["non_stroking_color"] for thing in page.curves + page.rects]
    return Counter(names[fill] for fill in fills if fill in names)


def test_the_same_spec_gives_the_same_bytes(drawn_vote, note_with):
    look = SheetLook(kind="picture", dpi=60)
    note = note_with(replace(drawn_vote, look=look))
    assert draw_note(note) == draw_note(note)


def test_a_text_sheet_names_the_states_with_their_shares_in_protocol_order(
    drawn_vote, note_with, page_texts
):
    text = page_texts(draw_note(note_with(drawn_vote)))[1]
    found = re.findall(r"^(\S+(?: KINGDOM)?) (\d+,\d\d)$", text, re.MULTILINE)
    shares = figures_of("2026")
    expected = [
        (name, f"{shares[code]:.2f}".replace(".", ","))
        for code, name in SHEET_NAMES.items()
        if code in shares and code != "DK"
    ]
    assert found == expected


def test_who_does_not_take_part_has_a_name_and_no_share(drawn_vote, note_with, page_texts):
    assert "\nDANMARK\n" in page_texts(draw_note(note_with(drawn_vote)))[1]


def test_a_state_without_a_row_is_not_listed(drawn_vote, note_with, page_texts):
    rows = tuple(row for row in drawn_vote.rows if row.member_state != "DK")
    text = page_texts(draw_note(note_with(replace(drawn_vote, rows=rows))))[1]
    assert "DANMARK" not in text


def test_totals_are_reckoned_from_the_printed_rows(drawn_vote):
    assert total_lines(drawn_vote) == (
        TotalLine("yes", "Yes", 24, "96,44%"),
        TotalLine("no", "No", 1, "2,11%"),
        TotalLine("abstain", "Abstain", 1, "0,13%"),
        TotalLine("not_participating", "Not participating", 1, ""),
    )


def test_all_voting_yes_is_a_round_hundred():
    yes = total_lines(seed_note().votes[0])[0]
    assert yes == TotalLine("yes", "Yes", 27, "100%")


def test_vector_marks_are_those_of_rows_legend_and_result(drawn_vote, note_with):
    rows = Counter({"yes": 24, "no": 1, "abstain": 1, "not_participating": 1})
    assert marks_on_sheet(draw_note(note_with(drawn_vote))) == rows + LEGEND_AND_RESULT


@pytest.mark.parametrize(
    ("fault", "rows"),
    [
        (Fault("mark_omitted", "FR"), {"yes": 23, "no": 1}),
        (Fault("two_marks", "FR", shown="no"), {"yes": 24, "no": 2}),
        (Fault("mark_contradicts", "FR", shown="no"), {"yes": 23, "no": 2}),
    ],
)
def test_a_fault_changes_the_marks_of_one_row(drawn_vote, note_with, fault, rows):
    data = draw_note(note_with(replace(drawn_vote, faults=(fault,))))
    expected = Counter({**rows, "abstain": 1, "not_participating": 1}) + LEGEND_AND_RESULT
    assert marks_on_sheet(data) == expected


def test_a_fault_leaves_the_totals_true(drawn_vote):
    fault = Fault("mark_contradicts", "FR", shown="no")
    assert total_lines(replace(drawn_vote, faults=(fault,))) == total_lines(drawn_vote)


def test_a_wrong_share_is_printed_in_its_row(drawn_vote, note_with, page_texts):
    fault = Fault("share_wrong", "FR", figure=51.18)
    text = page_texts(draw_note(note_with(replace(drawn_vote, faults=(fault,)))))[1]
    assert "FRANCE 51,18\n" in text


@pytest.mark.parametrize(("legend", "images"), [(True, 27 + 4 + 1), (False, 27 + 1)])
def test_marks_may_be_small_images_with_or_without_a_legend(drawn_vote, note_with, legend, images):
    look = SheetLook(marks="image", legend=legend)
    data = draw_note(note_with(replace(drawn_vote, look=look)))
    with pdfplumber.open(BytesIO(data)) as pdf:
        assert len(pdf.pages[1].images) == images


def test_marks_may_be_glyphs(drawn_vote, note_with, page_texts):
    look = SheetLook(marks="glyph", legend=False)
    text = page_texts(draw_note(note_with(replace(drawn_vote, look=look, result=None))))[1]
    assert Counter(text) & Counter("↑" * 99 + "↓" * 99) == Counter({"↑": 24, "↓": 1})


def test_rulings_can_be_left_out(drawn_vote, note_with):
    counts = []
    for rulings in (True, False):
        look = SheetLook(rulings=rulings)
        data = draw_note(note_with(replace(drawn_vote, look=look)))
        with pdfplumber.open(BytesIO(data)) as pdf:
            counts.append(len(pdf.pages[1].rects))
    assert counts[0] - counts[1] == 27 * 6


def test_a_picture_sheet_is_one_picture_without_words(page_texts):
    data = draw_note(seed_note())
    with pdfplumber.open(BytesIO(data)) as pdf:
        images = pdf.pages[1].images
    assert len(images) == 1
    assert page_texts(data)[1].split("\n") == ["11513/26 2", "GIP.INST DA", NOTICE]


@pytest.mark.parametrize(
    ("encoding", "colours", "stream"),
    [
        ("png", "colour", ("FlateDecode", "DeviceRGB")),
        ("jpeg", "colour", ("DCTDecode", "DeviceRGB")),
        ("png", "grey", ("FlateDecode", "DeviceGray")),
        ("jpeg", "grey", ("DCTDecode", "DeviceGray")),
        ("png", "bilevel", ("FlateDecode", "DeviceGray")),
    ],
)
def test_a_picture_has_the_encoding_and_colours_asked_for(
    drawn_vote, note_with, encoding, colours, stream
):
    look = SheetLook(kind="picture", encoding=encoding, colours=colours, dpi=60)
    data = draw_note(note_with(replace(drawn_vote, look=look)))
    with pdfplumber.open(BytesIO(data)) as pdf:
        image = pdf.pages[1].images[0]
        filters = [part.name for part, _ in image["stream"].get_filters()]
        space = image["colorspace"][0].name
    assert (filters[-1], space) == stream


def test_every_page_says_that_it_is_a_reconstruction(opened, page_texts):
    data = draw_note(seed_note())
    with opened(data) as document:
        keywords = document.get_metadata_value("Keywords")
    assert keywords == KEYWORDS
    assert [NOTICE in text for text in page_texts(data)] == [True] * 4


def test_the_notice_can_be_left_out(opened, page_texts):
    data = draw_note(replace(seed_note(), reconstruction=False))
    with opened(data) as document:
        keywords = document.get_metadata_value("Keywords")
    assert KEYWORDS not in keywords
    assert not any("econstruction" in text for text in page_texts(data))


def test_only_the_leads_of_bullets_are_bold_in_a_declaration():
    with pdfplumber.open(BytesIO(draw_note(seed_note()))) as pdf:
        chars = [char for page in pdf.pages[2:] for char in page.chars]
    bold = "".join(
        char["text"] for char in chars if "Bold" in char["fontname"] and char["size"] == 12
    )
    leads = [
        "BILAG 2",
        "Erklæring fra Italien",
        "Overdragelse af scanningsbeføjelser til private enheder:",
        "Proportionalitetskriterier:",
        "Retligt og institutionelt tilsyn:",
        "End-to-end-kryptering:",
    ]
    assert bold.replace(" ", "") == "".join(leads).replace(" ", "")


def test_a_notice_reports_no_vote(page_texts):
    day = seed_note().date
    notice = NoticeSpec("90090/26", day, ("INF 990",), ("Notice of meeting",), ("Nothing else.",))
    text = page_texts(draw_notice(notice))[0]
    assert "Nothing else." in text
    assert "vote on" not in text


def test_a_damaged_file_looks_whole_and_cannot_be_opened():
    broken = damage(draw_note(seed_note(SheetLook())))
    assert (broken[:5], broken[-6:]) == (b"%PDF-", b"%%EOF\n")
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(broken)
