"""Small drawings that gropdf takes in from PDF files, and grops as programs: shades, pictures."""

from collections.abc import Sequence

from PIL import Image

from tests.drawing.held_out.shapes import Ring
from tests.drawing.held_out.shared.colours import mixed, parts

_SIDE = 20


def rgb(colour: str) -> str:
    """A colour as PDF and PostScript have it."""
    return " ".join(f"{one / 255:.3f}" for one in parts(colour))


def path(rings: Sequence[Ring], half: float, ends: str = "m l h") -> str:
    """Outlines about a middle; `ends` are the words to move, draw and close."""
    move, line, close = ends.split()
    return " ".join(
        " ".join(f"{half * x:.2f} {half * y:.2f} {line if n else move}"
                 for n, (x, y) in enumerate(ring)) + f" {close}" for ring in rings
    )  # fmt: skip


def _file(content: str, resource: str, more: Sequence[str]) -> bytes:
    """A page of PDF with one resource; nothing in it is packed."""
    half = _SIDE / 2
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [ {-half} {-half} {half} {half} ] "
        f"/Resources << {resource} >> /Contents 4 0 R >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream", *more,
    ]  # fmt: skip
    out, places = "%PDF-1.4\n", list[int]()
    for n, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{n} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (f"{out}xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
            f"<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
            ).encode()  # fmt: skip


def _shading(colour: str) -> str:
    dark, light = rgb(mixed(colour, "#000000", 0.22)), rgb(mixed(colour, "#ffffff", 0.22))
    return (f"<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [ -8 -8 8 8 ] /Function "
            f"<< /FunctionType 2 /Domain [ 0 1 ] /C0 [ {dark} ] /C1 [ {light} ] /N 1 >> "
            "/Extend [ true true ] >>")  # fmt: skip


def shaded(rings: Sequence[Ring], colour: str) -> bytes:
    """An outline through which a shade is seen."""
    return _file(f"q {path(rings, _SIDE / 2)} W* n /S0 sh Q", "/Shading << /S0 5 0 R >>",
                 [_shading(colour)])  # fmt: skip


def clear(rings: Sequence[Ring], colour: str) -> bytes:
    """An outline above its own faint shadow."""
    shadow = path(tuple(tuple((x + 0.09, y - 0.09) for x, y in ring) for ring in rings), 9)
    said = f"q /G0 gs 0 0 0 rg {shadow} f* Q {rgb(colour)} rg {path(rings, 9)} f*"
    return _file(said, "/ExtGState << /G0 5 0 R >>", ["<< /Type /ExtGState /ca 0.25 >>"])


def pictured(drawn: Image.Image) -> bytes:
    """A picture."""
    (wide, high), data = drawn.size, drawn.convert("RGB").tobytes().hex() + ">"
    image = (f"<< /Type /XObject /Subtype /Image /Width {wide} /Height {high} /BitsPerComponent 8 "
             f"/ColorSpace /DeviceRGB /Filter /ASCIIHexDecode /Length {len(data)} >>\n"
             f"stream\n{data}\nendstream")  # fmt: skip
    return _file(f"q {_SIDE} 0 0 {_SIDE} {-_SIDE / 2} {-_SIDE / 2} cm /I0 Do Q",
                 "/XObject << /I0 5 0 R >>", [image])  # fmt: skip


def back() -> bytes:
    """A page without anything whose height is less than none: gropdf stays as much lower as a
    drawing is high, and so comes back."""
    empty = _file(" ", "", [])
    half = _SIDE / 2
    box, over = f"{-half} {-half} {half} {half}", f"{-half} {half} {half} {-half}"
    return empty.replace(box.encode(), over.encode())


def program(rings: Sequence[Ring], colour: str, half: float, *, shade: bool) -> str:
    """What grops hands on to PostScript: an outline, filled or above a shade."""
    drawn = path(tuple(tuple((x, -y) for x, y in ring) for ring in rings), half,
                 "moveto lineto closepath")  # fmt: skip
    fill = f"{rgb(colour)} setrgbcolor eofill"
    if shade:
        about = _shading(colour).replace("/Coords [ -8 -8 8 8 ]",
                                         f"/Coords [ {-half} {half} {half} {-half} ]")  # fmt: skip
        fill = f"eoclip {about} shfill"
    return f"gsave currentpoint translate 1000 u dup scale newpath {drawn} {fill} grestore"
