"""What pdfplumber alone must hold to."""

import ast
from pathlib import Path

import pytest

import extract.sheet.marks.objects.pdfplumber_objects as plumber
from extract.errors import NoteRefusedError
from extract.sheet.marks.objects.identity import UNREAD
from extract.sheet.marks.objects.pdfplumber_objects import objects_by_pdfplumber
from tests.extract.sheet.marks.objects.test_objects_unseen import UP, at, form, pdf_of, stream
from tests.extract.sheet.marks.objects.test_pdfium_objects import BLACK, GREEN, Sheet, cell


def test_figures_are_read_where_they_stand():
    sheet = Sheet()
    sheet.arrow(0, GREEN, aside=30)
    sheet.word(0, "18,47", BLACK, aside=-20)
    sheet.word(1, "2.63 %", BLACK, aside=-20)
    sheet.word(1, "2.63 %", BLACK, aside=-19.7)  # imitated bold
    places = [(200, cell(row)[1], 245, cell(row)[3]) for row in range(3)]
    marks, texts = objects_by_pdfplumber(sheet.data, 1, [(255, *cell(0)[1:])], places)
    assert texts == ("18,47", "2.63%", "")
    assert marks[0].text == ""


def test_nothing_is_asked_of_no_cells():
    assert objects_by_pdfplumber(b"", 1, (), ()) == ((), ())


def test_a_file_that_it_cannot_parse_leaves_nothing_to_say():
    broken = b"%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\n%%EOF"
    for data in (broken, pdf_of(b"", "", {}, "/CropBox [(a) 0 1 1]")):
        assert objects_by_pdfplumber(data, 1, [cell(0)], [cell(1)]) == ((UNREAD,), ("",))


def test_objects_that_are_not_what_they_claim_to_be_are_refused():
    deep = "[" * 3000 + "]" * 3000
    broken = pdf_of(b"", "", {}, f"/Rotate {deep}")
    with pytest.raises(NoteRefusedError, match="page 1: the PDF is damaged inside"):
        objects_by_pdfplumber(broken, 1, [cell(0)], ())


def test_forms_within_forms_without_end_are_bounded():
    loop = {
        n: form(b"/A Do /B Do", f"/XObject << /A {n + 1} 0 R /B {n + 1} 0 R >>")
        for n in range(10, 18)
    }
    data = pdf_of(at(0, b"/A Do " + UP), "/XObject << /A 10 0 R >>", {**loop, 18: form(UP)})
    (found,), _ = objects_by_pdfplumber(data, 1, [cell(0)], ())
    assert found.kind is not None


def test_an_image_that_is_no_image_is_a_mark_like_any_other():
    image = stream("/Subtype /Image /Width 900000 /Height 900000 /Filter /DCTDecode", b"no")
    data = pdf_of(at(0, b"9 0 0 9 -4 -4 cm /A Do"), "/XObject << /A 10 0 R >>", {10: image})
    (found, none), _ = objects_by_pdfplumber(data, 1, [cell(0), cell(1)], ())
    assert found.kind != none.kind == "blank"


def test_it_shares_no_parser_with_the_first_reader():
    imported = set()
    for node in ast.walk(ast.parse(Path(str(plumber.__file__)).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            imported.add(node.module)
        elif isinstance(node, ast.Import):
            imported |= {alias.name for alias in node.names}
    pdfium = {f"extract.pdf.{name}" for name in ("document", "drawn", "edges", "page")}
    forbidden = {"extract.sheet.marks.objects.pdfium_objects", *pdfium}
    assert not forbidden & imported
    assert not {name for name in imported if name and name.startswith("pypdfium2")}


@pytest.mark.parametrize(
    ("inks", "same"),
    [("/A cs 1 scn", True), ("/B cs 1 scn", False), ("0 0 0 rg", False)],
    ids=["one spot colour", "two", "none"],
)
def test_one_number_in_two_spaces_of_colour_is_two_inks(inks, same):
    def spot(name: str, red: int) -> str:
        tint = f"<< /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [{red} 0 0] /N 1 >>"
        return f"[/Separation /{name} /DeviceRGB {tint}]"

    spaces = f"/ColorSpace << /A {spot('Red', 1)} /B {spot('Black', 0)} >>"
    drawn = at(0, b"/A cs 1 scn " + UP) + b" " + at(1, inks.encode() + b" " + UP)
    found, _ = objects_by_pdfplumber(pdf_of(drawn, spaces, {}), 1, [cell(0), cell(1)], ())
    kinds = {each.kind for each in found}
    assert None not in kinds and (len(kinds) == 1) is same
