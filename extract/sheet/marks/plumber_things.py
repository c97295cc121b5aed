"""What pdfminer draws, with what it passes over itself: clips, masks, shadings, codes of glyphs."""

import hashlib
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTComponent, LTContainer
from pdfminer.pdffont import PDFType3Font
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psexceptions import PSException
from pdfminer.psparser import literal_name
from pdfminer.utils import apply_matrix_pt, apply_matrix_rect, mult_matrix
from pdfplumber.utils.exceptions import PdfminerException

from extract.records import Box

EVERYWHERE: Box = (-1e6, -1e6, 1e6, 1e6)
MOST_DATA, MOST_DRAWN = 4 * 1024 * 1024, 64 * 1024
"""Bytes of one stream that are compared, and of what a form draws."""
FAINT = 0.03  # opacity at and below which nothing is seen
DAMAGED = (PSException, zlib.error, struct.error, ArithmeticError, AssertionError, AttributeError)
LET_THROUGH = (*DAMAGED, LookupError, RecursionError, TypeError, ValueError)
"""By pdfminer, when the objects of a damaged file are not what they claim to be."""
PLACES = ("BBox", "Coords", "Font", "Length", "Matrix", "Metadata", "Name", "P", "Parent", "Rect")
"""What says where something is drawn, or of what it is a part, but not what it is."""
MOVES = re.compile(
    rb"(?:[-+.0-9]{1,20}\s{1,4}){4,6}(?:cm\b|re\s{1,4}W\*?\s{1,4}n\b)"
    rb"|(?<![^\s])0\s0\s[.0-9]{1,20}\s[.0-9]{1,20}\sre\b"
)
"""What moves a drawing within its form, cuts it, or fills the form from corner to corner."""
BOUNDS = re.compile(rb"\s*(?:[-.0-9]{1,20}\s+){2}" + 4 * rb"([-.0-9]{1,20})\s+" + rb"d1\b")
NUMBERED = re.compile(r"(?<=[A-Za-z])[0-9]{1,9}$")


class State(PDFGraphicState):
    """A graphics state that knows its clip, its mask, and where its names are explained."""

    clip = EVERYWHERE
    cutter: tuple[bytes, list[tuple[float, float]]] = (b"", [])
    """What cuts out a shape: operators and points."""
    mask: object = None
    hidden = False
    opacity = 1.0
    render = 0
    font: object = None
    resources: dict[Any, Any] = {}  # noqa: RUF012 - never changed, only replaced

    def copy(self) -> "State":
        """Another of the same values."""
        state = State.__new__(State)
        state.__dict__.update(self.__dict__)
        return state


class Device(PDFPageAggregator):
    """Gathers what is drawn, each with the state in which it was."""

    state = State()

    def begin_page(self, page: Any, ctm: Any) -> None:  # noqa: ANN401
        super().begin_page(page, ctm)
        for annotation in map(resolve1, resolve1(page.annots) or ()):
            sort = literal_name(annotation["Subtype"])
            if annotation.get("AP") and sort not in ("Link", "Popup"):
                x0, y0, x1, y1 = (float(resolve1(side)) for side in resolve1(annotation["Rect"]))
                self.put(apply_matrix_rect(ctm, (x0, y0, x1, y1)), annotation["AP"])

    def put(self, box: Box, content: object) -> None:
        """Add what pdfminer has no object for: a shading, or an annotation."""
        self.cur_item.add(LTComponent(box))
        self.note(self.state, content=content)

    def note(self, state: State, **more: object) -> None:
        """Give what was drawn last its state."""
        for item in self.cur_item._objs[-1:]:
            item.__dict__.update(state=state, **more)

    def paint_path(self, gstate: Any, *args: Any) -> None:  # noqa: ANN401
        before = len(self.cur_item._objs)
        super().paint_path(gstate, *args)
        if len(self.cur_item._objs) > before:
            self.note(gstate.copy())

    def render_char(self, *args: Any) -> float:  # noqa: ANN401
        width = super().render_char(*args)
        matrix, font, size, scaling, rise, code, _, state = args
        self.note(state, font=font, code=code)
        if isinstance(font, PDFType3Font):
            # Such a glyph is a drawing, and may stand on any side of its origin.
            glyph = glyph_of(state.font, code)
            self.note(state, code=glyph)
            placed = mult_matrix(font.matrix, (size * scaling, 0, 0, size, 0, rise))
            box = apply_matrix_rect(mult_matrix(placed, matrix), box_of(glyph) or font.bbox)
            if box[3] > box[1]:
                self.cur_item._objs[-1].set_bbox(box)
        return width

    def render_image(self, name: str, stream: PDFStream) -> None:
        super().render_image(name, stream)
        self.note(self.state, matrix=getattr(self.cur_item, "matrix", ()))


class Interpreter(PDFPageInterpreter):
    """Follows the operators that pdfminer passes over."""

    device: Device
    graphicstate: State
    outer: State | None = None

    def dup(self) -> "Interpreter":
        inner = self.__class__(self.rsrcmgr, self.device)
        inner.outer = self.graphicstate
        return inner

    def init_state(self, ctm: Any) -> None:  # noqa: ANN401
        super().init_state(ctm)
        state = self.graphicstate = self.outer.copy() if self.outer else State()
        state.hidden |= state.opacity <= FAINT
        state.resources = self.resources

    def do_gs(self, name: Any) -> None:  # noqa: ANN401
        state, found = self.graphicstate, named(self.graphicstate, "ExtGState", literal_name(name))
        if isinstance(found, dict):
            state.mask = resolve1(found.get("SMask", state.mask))
            state.opacity = float(resolve1(found.get("ca", state.opacity)))
            if "LW" in found:
                self.do_w(resolve1(found["LW"]))

    def do_W(self) -> None:  # noqa: N802
        state, points = self.graphicstate, []
        for part in self.curpath:
            pairs = zip(part[1::2], part[2::2], strict=True)
            points += [apply_matrix_pt(self.ctm, (float(x), float(y))) for x, y in pairs]
        if points:
            xs, ys = zip(*points, strict=True)
            state.clip = intersect(state.clip, (min(xs), min(ys), max(xs), max(ys)))
            if len(set(xs)) > 2 or len(set(ys)) > 2:  # no upright rectangle
                state.cutter = ("".join(part[0] for part in self.curpath).encode(), points)

    do_W_a = do_W  # noqa: N815

    def do_sh(self, name: Any) -> None:  # noqa: ANN401
        self.device.state = self.graphicstate.copy()
        shading = named(self.graphicstate, "Shading", literal_name(name))
        self.device.put(self.graphicstate.clip, shading)

    def do_Tf(self, fontid: Any, fontsize: Any) -> None:  # noqa: ANN401, N802
        super().do_Tf(fontid, fontsize)
        self.graphicstate.font = named(self.graphicstate, "Font", literal_name(fontid))

    def do_TJ(self, seq: Any) -> None:  # noqa: ANN401, N802
        self.graphicstate.render = int(self.textstate.render)
        super().do_TJ(seq)

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: ANN401, N802
        self.device.state = self.graphicstate.copy()
        super().do_Do(xobjid_arg)

    def do_EI(self, obj: Any) -> None:  # noqa: ANN401, N802
        self.device.state = self.graphicstate.copy()
        super().do_EI(obj)


def intersect(one: Box, other: Box) -> Box:
    """What two boxes have in common; turned inside out where they have nothing."""
    x0, y0, x1, y1 = one
    return (max(x0, other[0]), max(y0, other[1]), min(x1, other[2]), min(y1, other[3]))


def named(state: State, category: str, name: object) -> object:
    """What a name stands for where it is used."""
    names = resolve1(state.resources.get(category))
    return resolve1(names.get(name)) if isinstance(names, dict) else None


def glyph_of(font: object, code: int) -> object:
    """What draws a character of a font of drawings; its code where that is not to be found."""
    drawings = resolve1(font.get("CharProcs")) if isinstance(font, dict) else None
    encoding = resolve1(font.get("Encoding")) if isinstance(font, dict) else None
    if not isinstance(drawings, dict) or not isinstance(encoding, dict):
        return code
    names, at = dict[int, object](), 0
    for part in resolve1(encoding.get("Differences")) or ():
        if not isinstance(part, int):
            names[at] = part
        at = part if isinstance(part, int) else at + 1
    return resolve1(drawings.get(literal_name(names.get(code, "")), code))


def box_of(glyph: object) -> Box | None:
    """The box that a drawing of a font gives itself, if it does."""
    found = BOUNDS.match(glyph.get_data()[:200]) if isinstance(glyph, PDFStream) else None
    x0, y0, x1, y1 = map(float, found.groups()) if found else (0.0, 0.0, 0.0, 0.0)
    return (x0, y0, x1, y1) if y1 > y0 else None


def leaves_of(page: Any) -> Iterator[LTComponent]:  # noqa: ANN401 - pdfplumber's page
    """All that a page and the forms in it hold, in drawing order."""
    device = Device(page.pdf.rsrcmgr, pageno=page.page_number)
    try:
        Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    except LET_THROUGH as error:
        raise PdfminerException(error) from error
    rest: list[Any] = [device.get_result()]
    while rest:
        item = rest.pop()
        if isinstance(item, LTContainer):
            rest += reversed(item._objs)
        else:
            yield item


def digest_of(value: object, known: dict[int, str]) -> str:
    """What tells an object of a PDF from all others; `known` holds those that were met before."""
    value = resolve1(value)
    if isinstance(value, list):
        return repr([digest_of(part, known) for part in value])
    if not isinstance(value, (dict, PDFStream)):
        return repr(value)
    if id(value) not in known:
        known[id(value)] = ""
        names = value.attrs if isinstance(value, PDFStream) else value
        parts = sorted(
            f"{NUMBERED.sub('', str(name))} {digest_of(part, known)}"
            for name, part in names.items()
            if name not in PLACES
        )
        data = data_of(value) if isinstance(value, PDFStream) else b""
        known[id(value)] = hashlib.sha256(repr(parts).encode() + data).hexdigest()
    return known[id(value)]


def data_of(stream: PDFStream) -> bytes:
    """The bytes of a stream as stored; of a form what it draws, not where."""
    if resolve1(stream.get("Resources")) is None:
        data = stream.get_rawdata()
        return (stream.get_data() if data is None else data)[:MOST_DATA]
    drawn = stream.get_data()[:MOST_DRAWN]
    return re.sub(rb"(/[A-Za-z]{1,20})[0-9]{1,9}", rb"\1", MOVES.sub(turn_of, drawn))


def turn_of(move: re.Match[bytes]) -> bytes:
    """How a form turns what it draws, or where it cuts it, without the numbers."""
    return b"".join(b"-" if part.startswith(b"-") else b"+" for part in move[0].split()[:4])
