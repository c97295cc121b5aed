"""Build files that a reader of PDFs may choke on, small or at full size."""

import re
import zlib
from collections.abc import Mapping
from io import BytesIO

from reportlab.lib.pdfencrypt import StandardEncryption

from tests.drawing.fonts import register_fonts
from tests.drawing.note import draw_pages, open_canvas
from tests.drawing.spec import NoteSpec

PADDING = b"% " + b"padding " * 128 + b"\n"
"""Files below 1 KB are refused for that alone."""
MEGABYTE = bytes(1 << 20)
PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R %s >>"


def assemble(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these numbered objects, of which 1 is the catalogue."""
    file = b"%PDF-1.7\n" + PADDING
    return file + written(objects, len(file)) + ending(objects, 1, len(file))


def revised(pdf: bytes, objects: Mapping[int, bytes]) -> bytes:
    """The same file with objects added or replaced, as an editor appends a revision."""
    (before,) = re.findall(rb"startxref\s+(\d+)", pdf)
    (root,) = re.findall(rb"/Root (\d+) 0 R", pdf)
    previous = b"/Prev " + before
    return pdf + written(objects, len(pdf)) + ending(objects, int(root), len(pdf), previous)


def written(objects: Mapping[int, bytes], start: int) -> bytes:
    """Objects and their table of places."""
    body, places = b"", {}
    for number, value in sorted(objects.items()):
        places[number] = start + len(body)
        body += b"%d 0 obj\n%s\nendobj\n" % (number, value)
    table = b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, place) for number, place in places.items()
    )
    return body + b"xref\n" + table


def ending(objects: Mapping[int, bytes], root: int, start: int, more: bytes = b"") -> bytes:
    """The trailer of what `written` wrote."""
    place = start + written(objects, start).rindex(b"xref\n")
    trailer = b"<< /Size %d /Root %d 0 R %s >>" % (max(objects) + 1, root, more)
    return b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, place)


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def bomb(megabytes: int, entries: bytes = b"") -> bytes:
    """A stream of zeros, deflated twice: two gigabytes come from a few kilobytes."""
    raw = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    one = raw.compress(MEGABYTE) + raw.flush(zlib.Z_FULL_FLUSH)  # stands on its own
    checksum = megabytes * len(MEGABYTE) % 65521 << 16 | 1  # Adler-32 of zeros
    packed = b"\x78\xda" + one * megabytes + raw.flush() + checksum.to_bytes(4, "big")
    return stream(zlib.compress(packed, 9), b"/Filter [/FlateDecode /FlateDecode] " + entries)


def one_page(entries: bytes, content: bytes, more: Mapping[int, bytes]) -> bytes:
    """A file of one page; `more` are objects from 5 on."""
    return assemble(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            3: PAGE % entries,
            4: content,
            **more,
        }
    )


def many_pages(count: int) -> bytes:
    """A page tree of so many leaves."""
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + count))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    return assemble(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, count),
            **dict.fromkeys(range(3, 3 + count), page),
        }
    )


def looping_pages() -> bytes:
    """A page tree whose branch holds its own root."""
    return assemble(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 4 >>",
            3: b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 4 >>",
        }
    )


def nested_forms(depth: int, fan: int, first: int) -> dict[int, bytes]:
    """Forms from object `first` on; each draws the next one `fan` times."""
    forms = {}
    for number in range(first, first + depth):
        resources = b"/Resources << /XObject << /F %d 0 R >> >>" % (number + 1)
        entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + resources
        forms[number] = stream(b"/F Do " * fan, entries)
    last = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]"
    return {**forms, first + depth: stream(b"0 0 1 1 re f", last)}


def form_in_itself(number: int) -> dict[int, bytes]:
    """A form that draws itself twice."""
    resources = b"/Resources << /XObject << /F %d 0 R >> >>" % number
    entries = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] " + resources
    return {number: stream(b"/F Do /F Do", entries)}


def pages_of(pdf: bytes) -> list[tuple[int, bytes]]:
    """Number and text of every page object of a drawn note, in order."""
    objects = re.findall(rb"(\d+) 0 obj\n?(.*?)endobj", pdf, re.DOTALL)
    return [(int(n), text) for n, text in objects if re.search(rb"/Type /Page\b", text)]


def next_number(pdf: bytes) -> int:
    """The first object number that is free."""
    return max(int(number) for number in re.findall(rb"(\d+) 0 obj", pdf)) + 1


def with_sheet_page(pdf: bytes, old: bytes, new: bytes, more: Mapping[int, bytes]) -> bytes:
    """A drawn note with a change to the page object of its sheet, and more objects."""
    number, text = pages_of(pdf)[1]
    changed, count = re.subn(old, new, text, count=1, flags=re.DOTALL)
    assert count == 1, text
    return revised(pdf, {number: changed, **more})


def unpacked(note: NoteSpec) -> bytes:
    """A drawn note whose pages are not compressed, so that a changed byte is a changed word."""
    register_fonts()
    file = BytesIO()
    canvas = open_canvas(file, note)
    canvas.setPageCompression(0)
    draw_pages(canvas, note)
    canvas.save()
    return file.getvalue()


def locked(note: NoteSpec, user: str, owner: str) -> bytes:
    """A drawn note, encrypted; an empty user password lets everyone read it."""
    register_fonts()
    file = BytesIO()
    canvas = open_canvas(file, note)
    canvas.setEncrypt(StandardEncryption(user, owner, canPrint=0, canCopy=0, strength=128))
    draw_pages(canvas, note)
    canvas.save()
    return file.getvalue()
