"""The hostile files of the tests by name, small or at full size."""

import re
from collections.abc import Callable

from tests.drawing.note import draw_note
from tests.drawing.seed import seed_note
from tests.drawing.spec import SheetLook
from tests.extract.hostile.build import (
    assemble,
    bomb,
    form_in_itself,
    locked,
    looping_pages,
    many_pages,
    nested_forms,
    next_number,
    one_page,
    stream,
    with_sheet_page,
)

TEXT = SheetLook(kind="text", marks="vector")


def note() -> bytes:
    """A drawn note that is read without complaint."""
    return draw_note(seed_note(TEXT))


def sheet_with(old: bytes, new: bytes, more: dict[int, bytes]) -> bytes:
    """The drawn note with its sheet page changed; `new` may name `more`'s first number as %d."""
    pdf = note()
    first = next_number(pdf)
    new = new.replace(b"%d", b"%d" % first)
    return with_sheet_page(pdf, old, new, {first + n: value for n, value in more.items()})


def beside_contents(value: bytes) -> bytes:
    """The drawn note with one more content stream on its sheet page."""
    return sheet_with(rb"/Contents (\d+) 0 R", rb"/Contents [\1 0 R %d 0 R]", {0: value})


def image_bomb(megabytes: int) -> bytes:
    """The drawn note with a huge image over its sheet."""
    side = int((megabytes * 1024 * 1024) ** 0.5)
    entries = b"/Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8 "
    size = b"/Width %d /Height %d" % (side, side)
    pdf = note()
    first = next_number(pdf)
    more = {
        first: bomb(megabytes, entries + size),
        first + 1: stream(b"q 200 0 0 200 100 100 cm /Big Do Q"),
    }
    new = rb"/Contents [\1 0 R %d 0 R] \2/XObject << /Big %d 0 R >> " % (first + 1, first)
    return with_sheet_page(pdf, rb"/Contents (\d+) 0 R (.*?/Resources <<)", new, more)


def forms_on_sheet(forms: Callable[[int], dict[int, bytes]]) -> bytes:
    """The drawn note with forms drawn over its sheet."""
    pdf = note()
    first = next_number(pdf)
    more = {first: stream(b"/F Do"), **forms(first + 1)}
    new = rb"/Contents [\1 0 R %d 0 R] \2/XObject << /F %d 0 R >> " % (first, first + 1)
    return with_sheet_page(pdf, rb"/Contents (\d+) 0 R (.*?/Resources <<)", new, more)


def bomb_of_objects(megabytes: int) -> bytes:
    """A file whose catalogue lies in a compressed object stream of zeros."""
    return assemble(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            4: bomb(megabytes, b"/Type /ObjStm /N 1 /First 8"),
        }
    ).replace(b"/Kids [3 0 R]", b"/Kids [4 0 R]")


def without_xref() -> bytes:
    """The drawn note without its table of objects, its trailer and the place of the table."""
    return re.sub(rb"xref\n.*startxref\n\d+\n", b"", note(), flags=re.DOTALL)


def files(size: int) -> dict[str, Callable[[], bytes]]:
    """How to build each file; bombs give `size` megabytes, trees a tenth of it in hundreds."""
    box = rb"/MediaBox \[[^\]]*\]"
    plain = b"<< /Type /Catalog /Pages 2 0 R >>"
    return {
        "zero bytes": lambda: b"",
        "html": lambda: b"<!DOCTYPE html><html><title>Just a moment...</title></html>",
        "cut in half": lambda: note()[: len(note()) // 2],
        "cut and ended": lambda: note()[: len(note()) // 2] + b"\n%%EOF\n",
        "no xref": without_xref,
        "user password": lambda: locked(seed_note(TEXT), "secret", "owner"),
        "content bomb": lambda: one_page(b"", bomb(size), {}),
        "content bomb on sheet": lambda: beside_contents(bomb(size)),
        "image bomb on sheet": lambda: image_bomb(size),
        "object stream bomb": lambda: bomb_of_objects(size),
        "form in itself": lambda: forms_on_sheet(form_in_itself),
        "form in itself alone": lambda: one_page(
            b"/Resources << /XObject << /F 5 0 R >> >>", stream(b"/F Do"), form_in_itself(5)
        ),
        "forms nested": lambda: forms_on_sheet(
            lambda first: nested_forms(depth=25, fan=10, first=first)
        ),
        "forms nested alone": lambda: one_page(
            b"/Resources << /XObject << /F 5 0 R >> >>", stream(b"/F Do"), nested_forms(25, 10, 5)
        ),
        "many pages": lambda: many_pages(10 * size),
        "false count": lambda: many_pages(10 * size).replace(
            b"/Count %d" % (10 * size), b"/Count 3"
        ),
        "pages in a loop": looping_pages,
        "giant box": lambda: sheet_with(box, b"/MediaBox [0 0 1000000 1000000]", {}),
        "giant crop": lambda: sheet_with(
            box, b"/MediaBox [0 0 99999 99999] /CropBox [0 0 595 842]", {}
        ),
        "no page": lambda: assemble({1: plain, 2: b"<< /Type /Pages /Kids [] /Count 0 >>"}),
        "catalogue in itself": lambda: assemble({1: b"<< /Type /Catalog /Pages 1 0 R >>"}),
    }
