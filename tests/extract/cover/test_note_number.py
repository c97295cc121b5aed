"""The number of a note with its suffixes, and where it may stand."""

import pytest

from extract.cover.note_number import no_number
from extract.cover.read import examine_cover
from extract.pdf.page import PageText
from tests.extract.typed_pages import NOTE, cover, footer, page, read_cover, typed


def test_a_suffix_below_the_number_belongs_to_it():
    lines = [
        typed(341, 152, "17146/1/12"),
        typed(341, 165, "REV 1"),
        typed(341, 208, "VOTE 7"),
        *footer("17146/1/12 REV 1", 1, "EN"),
    ]

    document = read_cover([page(1, lines)])

    assert (document.document_id, document.subject_codes) == ("ST-17146-2012-REV-1", ("VOTE 7",))


def with_below_number(*pieces: str) -> PageText:
    """A cover whose footer names the document without its suffix."""
    lines = [*cover().lines, *(typed(341, 165 + 13 * n, text) for n, text in enumerate(pieces))]
    return page(1, sorted(lines, key=lambda one: one.baseline))


@pytest.mark.parametrize(
    ("printed", "suffix"),
    [
        ("Rev 1", "REV-1"),
        ("REV. 1", "REV-1"),
        ("Cor. 1", "COR-1"),
        ("COR1(da)", "COR-1"),
        ("COR 1 (DE, FR)", "COR-1"),
        ("AMD 1", "AMD-1"),
        ("ADD 1 Rev. 2", "ADD-1-REV-2"),
    ],
)
def test_a_suffix_is_known_in_any_case_with_or_without_a_full_stop(printed, suffix):
    apart = examine_cover([with_below_number(printed)])
    joined = examine_cover([cover(number=f"11513/26 {printed}")])
    assert apart.document.document_id == f"ST-11513-2026-{suffix}"
    assert joined.document.document_id == f"ST-11513-2026-{suffix}"
    assert apart.document.subject_codes == ("VOTE 47", "INF 209")


@pytest.mark.parametrize("printed", ["REV I", "CORRIGENDUM 1", "Révision 1", "ADD", "Amendment 1"])
def test_what_looks_like_a_suffix_and_is_none_known_leaves_the_note_without_a_number(printed):
    apart = examine_cover([with_below_number(printed)])
    joined = examine_cover([cover(number=f"11513/26 {printed}")])
    for examined in (apart, joined):
        assert examined.document.document_id is None
        assert examined.unknown_suffix == f"11513/26 {printed}"


def test_a_suffix_in_two_parts_one_of_them_unknown_gives_no_number():
    examined = examine_cover([with_below_number("COR 1", "REVISED 2")])
    assert (examined.document.number, examined.unknown_suffix) == (None, "11513/26 COR 1 REVISED 2")


@pytest.mark.parametrize("code", ["CORDROGUE 3", "CORLX 7", "LIMITE", "(OR. en)"])
def test_a_code_or_a_marking_below_the_number_is_no_suffix(code):
    examined = examine_cover([with_below_number(code)])
    assert examined.document.document_id == "ST-11513-2026-INIT"


@pytest.mark.parametrize("between", ["(OR. en)", "(OR. en/fr)", "LIMITE", "RESTREINT UE"])
def test_an_original_language_or_a_marking_may_part_a_number_from_its_suffix(between):
    document = read_cover([with_below_number(between, "COR 1")])
    assert (document.document_id, document.subject_codes) == (
        "ST-11513-2026-COR-1",
        ("VOTE 47", "INF 209"),
    )


@pytest.mark.parametrize("stray", ["COR 1", "1. COR", "REV1", "ADD 2", "CORRIGENDUM 1"])
def test_a_suffix_among_the_codes_leaves_the_note_without_a_number(stray):
    examined = examine_cover([cover(codes=f"VOTE 47|{stray}|INF 209")])
    assert (examined.document.document_id, examined.unknown_suffix) == (
        None,
        f"11513/26 {stray}",
    )


@pytest.mark.parametrize("printed", ["11513/26 COR 1", "11514/26", "CM 11513/26", "11513/25"])
def test_a_footer_with_another_number_leaves_the_note_without_one(printed):
    note = page(1, [*cover().lines[:-2], *footer(printed, 1, "EN")])
    examined = examine_cover([note])
    assert (examined.document.document_id, examined.in_footer) == (
        None,
        f"11513/26 and {printed}",
    )
    told = no_number(examined.unknown_suffix, examined.in_footer)
    assert told.startswith("page 1: the cover and its footer print different document numbers (")


def test_a_number_missing_above_is_not_taken_from_the_footer_beside_a_lone_suffix():
    note = cover(number="", codes="COR 1|VOTE 47")
    lone = page(1, [*note.lines[:-2], *footer("11513/26", 1, "EN")])
    assert examine_cover([lone]).unknown_suffix == "11513/26 COR 1"


def test_a_number_missing_above_is_taken_from_the_footer():
    assert read_cover([page(1, footer("8/26 ADD 1", 1, "DA"))]).document_id == "ST-8-2026-ADD-1"


def test_a_number_left_of_the_column_has_the_suffix_below_it_where_the_footer_has_the_number():
    lines = [one for one in cover().lines if one.text != "11513/26"]
    left = [typed(57, 112, "11513/26"), typed(57, 125, "REV 1")]
    note = page(1, sorted([*lines, *left], key=lambda one: one.baseline))
    footed = page(1, [*note.lines[:-2], *footer("11513/26", 1, "EN")])
    assert read_cover([footed]).document_id == "ST-11513-2026-REV-1"
    assert read_cover([footed]).subject_codes == NOTE.subject_codes
