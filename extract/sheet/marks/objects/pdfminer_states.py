"""What pdfminer draws, each thing with the graphics state in which it was drawn."""

from typing import Any

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTComponent
from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfinterp import PDFGraphicState, PDFPageInterpreter
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import literal_name
from pdfminer.utils import apply_matrix_pt

from extract.pdf.runs import cut
from extract.records import Box
from extract.sheet.marks.objects.drawn import Shape, around, is_upright

EVERYWHERE: Box = (-1e6, -1e6, 1e6, 1e6)
"""Points: beyond the edges of every page, where nothing clips."""
OWN_COLOURS = ("Separation", "DeviceN", "Indexed")
"""Spaces in which a number says by itself nothing of a colour."""
FAINT = 0.03
"""Opacity, 0 to 1, at and below which nothing is seen: that which pdfium gives as an alpha of 8 of
255."""


class NamedSpace(PDFColorSpace):
    """A space of colours of its own, as a spot colour's: one number in two of them is two inks."""

    definition = ""
    """What tells it from all others in the file."""


class State(PDFGraphicState):
    """A graphics state that knows what it lets through."""

    clip = EVERYWHERE
    shape: Shape = ()
    """What is no rectangle and cuts out what is drawn."""
    blind = False
    """Whether a mask does so, or it is too pale to be seen."""

    def copy(self) -> "State":
        """Another of the same values."""
        state = State()
        state.__dict__.update(self.__dict__)
        return state

    @property
    def fill(self) -> tuple[str, Any]:
        """What it fills with: the space, empty for the usual ones, and the colour in it."""
        return getattr(self.ncs, "definition", ""), self.ncolor

    @property
    def stroke(self) -> tuple[str, Any]:
        """What it strokes with, likewise."""
        return getattr(self.scs, "definition", ""), self.scolor


class Device(PDFPageAggregator):
    """Gathers what is drawn, each with the state in which it was."""

    state = State()
    whole: Any = ()
    """What takes the page to its space."""

    def begin_page(self, page: PDFPage, ctm: Any) -> None:  # noqa: ANN401 - six numbers
        self.whole = ctm
        super().begin_page(page, ctm)

    def note(self, before: int, **more: object) -> None:
        """Give all that was drawn since then what is known of it."""
        for item in self.cur_item._objs[before:]:
            item.__dict__.update(more)

    def paint_path(self, gstate: Any, *args: Any) -> None:  # noqa: ANN401
        before = len(self.cur_item._objs)
        super().paint_path(gstate, *args)
        self.note(before, state=gstate.copy())

    def render_char(self, *args: Any) -> float:  # noqa: ANN401
        width = super().render_char(*args)
        _, font, _, _, _, code, _, state = args
        # Not the character: many fonts call their drawings wrongly.
        self.note(-1, state=state, code=(id(font), code))
        return width

    def render_image(self, name: str, stream: PDFStream) -> None:
        super().render_image(name, stream)
        self.note(-1, state=self.state)


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
        self.graphicstate = self.outer.copy() if self.outer else State()

    def init_resources(self, resources: Any) -> None:  # noqa: ANN401
        super().init_resources(resources)
        spaces = resolve1(resources.get("ColorSpace")) if resources else None
        for name, spec in (spaces if isinstance(spaces, dict) else {}).items():
            parts, known = resolve1(spec), self.csmap.get(name)
            if known is not None and isinstance(parts, list) and known.name in OWN_COLOURS:
                space = NamedSpace(known.name, known.ncomponents)
                space.definition = repr(parts)
                self.csmap[name] = space

    def do_gs(self, name: Any) -> None:  # noqa: ANN401
        states = resolve1(self.resources.get("ExtGState"))
        found = resolve1(states.get(literal_name(name))) if isinstance(states, dict) else None
        if isinstance(found, dict):
            masked = isinstance(resolve1(found.get("SMask")), dict)
            self.graphicstate.blind |= masked or float(resolve1(found.get("ca", 1.0))) <= FAINT

    def do_W(self) -> None:  # noqa: N802
        pairs = [xy for part in self.curpath for xy in zip(part[1::2], part[2::2], strict=True)]
        points = tuple(apply_matrix_pt(self.ctm, (float(x), float(y))) for x, y in pairs)
        if points:
            state = self.graphicstate
            state.clip = cut(state.clip, around(points))
            state.shape = state.shape if is_upright(points) else points

    do_W_a = do_W  # noqa: N815

    def do_sh(self, name: Any) -> None:  # noqa: ANN401
        self.device.cur_item.add(LTComponent(self.graphicstate.clip))
        self.device.note(-1, state=self.graphicstate.copy())

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: ANN401, N802
        self.device.state = self.graphicstate.copy()
        super().do_Do(xobjid_arg)

    def do_EI(self, obj: Any) -> None:  # noqa: ANN401, N802
        self.device.state = self.graphicstate.copy()
        super().do_EI(obj)
