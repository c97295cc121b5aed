"""Drawings that differ in what no object says: masks, patterns, tables of characters, notes."""

import zlib

import pytest

from tests.extract.sheet.marks.objects.test_pdfium_objects import Read, by_objects, by_plumber, cell

SIDE = 400
UP = b"0 6 m 5 0 l 2 0 l 2 -6 l -2 -6 l -2 0 l -5 0 l f\n"
DOWN = b"0 -6 m 5 0 l 2 0 l 2 6 l -2 6 l -2 0 l -5 0 l f\n"


@pytest.fixture(params=[by_objects, by_plumber], ids=["objects", "pdfplumber"])
def read(request: pytest.FixtureRequest) -> Read:
    """One of the two parsers."""
    reader: Read = request.param
    return reader


def stream(entries: str, data: bytes) -> bytes:
    return f"<< {entries} /Length {len(data)} >> stream\n".encode() + data + b"\nendstream"


def form(data: bytes, resources: str = "", more: str = "") -> bytes:
    where = "/BBox [-10 -10 10 10]"
    return stream(
        f"/Type /XObject /Subtype /Form {where} {more} /Resources << {resources} >>", data
    )


def pdf_of(content: bytes, resources: str, objects: dict[int, bytes], page: str = "") -> bytes:
    """A page of this content; `objects` are numbered from 10."""
    media = f"/MediaBox [0 0 {SIDE} {SIDE}] /Contents 4 0 R {page}"
    numbered = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        3: f"<< /Type /Page /Parent 2 0 R {media} /Resources << {resources} >> >>".encode(),
        4: stream("", content),
        **objects,
    }
    data, places = b"%PDF-1.7\n", {}
    for number, body in numbered.items():
        places[number] = len(data)
        data += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += f"{number} 1\n{place:010d} 00000 n \n".encode()
    size = max(numbered) + 1
    return data + f"trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()


def at(row: int, drawing: bytes) -> bytes:
    """A drawing in the middle of a row's cell."""
    left, top, right, bottom = cell(row)
    x, y = (left + right) / 2, SIDE - (top + bottom) / 2
    return f"q 1 0 0 1 {x} {y} cm ".encode() + drawing + b" Q\n"


def kinds(read: Read, data: bytes, rows: int) -> list[str | None]:
    found = [each.kind for each in read(data, [cell(row) for row in range(rows)])]
    return [kind if kind in (None, "blank") else str(found.index(kind)) for kind in found]


def test_what_a_soft_mask_cuts_out_cannot_be_told(read):
    group = "/Group << /S /Transparency /CS /DeviceGray >>"
    objects = {
        10: form(b"1 g " + UP, more=group),
        11: form(b"1 g " + DOWN, more=group),
        12: form(b"1 g -8 -8 16 16 re f", more="/Group << /S /Transparency >>"),
    }
    states = " ".join(f"/M{n} << /SMask << /S /Luminosity /G {10 + n} 0 R >> >>" for n in (0, 1))
    drawn = [
        at(row, f"/M{n} gs 0 0.5 0 rg -8 -8 16 16 re f".encode()) for row, n in enumerate((0, 1, 0))
    ]
    data = pdf_of(b"".join(drawn), f"/ExtGState << {states} >>", objects)
    assert kinds(read, data, 4) == [None, None, None, "blank"]


def test_soft_masks_of_equal_images_part_them(read):
    def mask(rows: list[int]) -> bytes:
        pixels = b"".join(bytes([255 if row in rows else 0] * 8) for row in range(8))
        entries = "/Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray"
        return stream(f"{entries} /Filter /FlateDecode", zlib.compress(pixels))

    def image(masked: int) -> bytes:
        entries = "/Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceRGB"
        data = zlib.compress(bytes([0, 90, 160] * 64))
        return stream(f"{entries} /Filter /FlateDecode /SMask {masked} 0 R", data)

    objects = {
        10: mask([0, 1, 2]),
        11: mask([5, 6, 7]),
        12: image(10),
        13: image(11),
        14: image(10),
    }
    names = "/A 12 0 R /B 13 0 R /C 14 0 R"
    drawn = [at(row, f"12 0 0 12 -6 -6 cm /{n} Do".encode()) for row, n in enumerate("ABCA")]
    data = pdf_of(b"".join(drawn), f"/XObject << {names} >>", objects)
    assert kinds(read, data, 5) == ["0", "1", "0", "0", "blank"]


def test_stencils_are_told_by_their_colour_and_by_their_turn(read):
    rows = bytes([0xFF, 0xFF, 0xFF, 0x00, 0x00, 0x00, 0x00, 0x00])
    entries = "/Subtype /Image /Width 8 /Height 8 /BitsPerComponent 1 /ImageMask true"
    put = b"12 0 0 12 -6 -6 cm /A Do"
    drawn = [
        at(0, b"0 0.5 0 rg " + put),
        at(1, b"0.8 0 0 rg " + put),
        at(2, b"0 0.5 0 rg 12 0 0 -12 -6 6 cm /A Do"),
        at(3, b"0 0.5 0 rg " + put),
    ]
    data = pdf_of(b"".join(drawn), "/XObject << /A 10 0 R >>", {10: stream(entries, rows)})
    assert kinds(read, data, 4) == ["0", "1", "2", "0"]


def test_patterns_cannot_be_told(read):
    def pattern(colour: str) -> bytes:
        ends = f"/C0 [{colour}] /C1 [{colour}] /Domain [0 1] /FunctionType 2 /N 1"
        axis = f"/ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 0 1] /Function << {ends} >>"
        return f"<< /PatternType 2 /Shading << {axis} /Extend [true true] >> >>".encode()

    objects = {10: pattern("0 0.5 0"), 11: pattern("0.8 0 0"), 12: pattern("0 0.5 0")}
    drawn = [at(row, f"/Pattern cs /P{n} scn ".encode() + UP) for row, n in enumerate((0, 1, 2))]
    names = " ".join(f"/P{n} {10 + n} 0 R" for n in range(3))
    data = pdf_of(b"".join(drawn), f"/Pattern << {names} >>", objects)
    assert kinds(read, data, 4) == [None, None, None, "blank"]


def test_glyphs_with_one_wrong_character_for_all_are_never_taken_for_one(read):
    table = (
        b"/CIDInit /ProcSet findresource begin begincmap\n"
        b"1 begincodespacerange <00> <FF> endcodespacerange\n"
        b"2 beginbfchar <41> <0058> <42> <0058> endbfchar endcmap"
    )
    font = (
        "<< /Type /Font /Subtype /Type3 /FontBBox [-10 -10 10 10] /FontMatrix [0.1 0 0 0.1 0 0]"
        " /CharProcs << /a 11 0 R /b 12 0 R >> /FirstChar 65 /LastChar 66 /Widths [10 10]"
        " /Encoding << /Differences [65 /a /b] >> /Resources << >> /ToUnicode 13 0 R >>"
    )
    objects = {
        10: font.encode(),
        11: stream("", b"10 0 d0 " + UP),
        12: stream("", b"10 0 d0 " + DOWN),
        13: stream("", table),
    }
    drawn = [at(row, f"BT /F 10 Tf 0 0.5 0 rg ({n}) Tj ET".encode()) for row, n in enumerate("ABA")]
    data = pdf_of(b"".join(drawn), "/Font << /F 10 0 R >>", objects)
    assert (
        kinds(read, data, 4) == [None, None, None, "blank"]
        if read is by_objects
        else ["0", "1", "0", "blank"]
    )


def test_nested_forms_are_placed_and_inherit_their_colour(read):
    objects = {
        10: form(UP),
        11: form(b"q 0.5 0 0 0.5 0 0 cm /I Do Q", "/XObject << /I 10 0 R >>"),
        12: form(b"q 1 0 0 -1 0 0 cm /I Do Q", "/XObject << /I 10 0 R >>"),
    }
    drawn = [
        at(0, b"0 0.5 0 rg /A Do"),
        at(1, b"0.8 0 0 rg /A Do"),
        at(2, b"0 0.5 0 rg 2 0 0 2 0 0 cm /B Do"),
        at(3, b"0 0.5 0 rg /C Do"),
    ]
    names = "/XObject << /A 10 0 R /B 11 0 R /C 12 0 R >>"
    assert kinds(read, pdf_of(b"".join(drawn), names, objects), 4) == ["0", "1", "0", "3"]


def test_a_mark_drawn_as_an_annotation_cannot_be_told_and_is_no_blank(read):
    left, top, right, bottom = cell(1)
    x, y = (left + right) / 2, SIDE - (top + bottom) / 2
    shown = f"/Subtype /Stamp /Rect [{x - 6} {y - 6} {x + 6} {y + 6}] /AP << /N 12 0 R >>"
    objects = {
        10: f"<< /Type /Annot {shown} >>".encode(),
        11: f"<< /Type /Annot /Subtype /Link /Rect [{x - 6} {y + 20} {x + 6} {y + 30}] >>".encode(),
        12: form(b"0 0.6 0 rg -6 -6 12 12 re f", more="/Subtype /Form"),
    }
    data = pdf_of(at(2, UP), "", objects, "/Annots [10 0 R 11 0 R]")
    assert kinds(read, data, 3) == ["blank", None, "2"]
