"""How reportlab puts a mark on a page: paths, forms, images, stencils, glyphs of a Type 3 font."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.spec import Colour
from tests.drawing.streams import put_inline, put_stream, stencil
from tests.drawing.wide.drawings import WHITE
from tests.drawing.wide.ink import draw_at, operators, put_words
from tests.drawing.wide.mark_kinds import Mark
from tests.drawing.wide.marks import pixels
from tests.drawing.wide.type3 import put_glyph

_PIXELS = 44


@dataclass(frozen=True, slots=True)
class Job:
    """One mark to be put on a page, its middle at (x, y)."""

    mark: Mark
    others: tuple[Mark, ...]
    """All kinds of this note, this one among them."""
    x: float
    y: float
    size: float
    wide: float = 1.0
    ground: Colour = WHITE
    serial: int = 0
    """A number of its own on the page."""

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, width, height."""
        width = self.size * self.wide
        return self.x - width / 2, self.y - self.size / 2, width, self.size

    @property
    def key(self) -> str:
        """The same for the same mark."""
        return hashlib.sha256(repr(self.mark).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Technique:
    """One way, and what it can draw."""

    put: Callable[[Canvas, Job], None]
    words: bool = True
    """Whether it can draw characters."""
    strokes: bool = True
    """Whether it can draw edges."""
    flat: bool = False
    """Whether it knows one colour alone."""
    opaque: bool = False
    """Whether it covers its whole box: not for grounds of cells."""


def _path(canvas: Canvas, job: Job) -> None:
    draw_at(canvas, job.mark, job.x, job.y, job.size)


def _path_in_place(canvas: Canvas, job: Job) -> None:
    """Coordinates of the page itself, inks of a printer."""

    def place(x: float, y: float) -> tuple[float, float]:
        return job.x + x * job.size, job.y + y * job.size

    canvas.saveState()
    for part in job.mark:
        canvas._code.append(operators(part, "cmyk", place, job.size))
    canvas.restoreState()
    put_words(canvas, job.mark, job.x, job.y, job.size)


def _form(canvas: Canvas, job: Job) -> None:
    name = f"mark-{job.key}"
    if not canvas.hasForm(name):
        reach = max(1.0, job.wide)
        canvas.beginForm(name, -100 * reach, -100, 100 * reach, 100)
        draw_at(canvas, job.mark, 0, 0, 100)
        canvas.endForm()
    _show(canvas, job, name, job.size / 100)


def _nested_form(canvas: Canvas, job: Job) -> None:
    inner, outer = f"inner-{job.key}", f"outer-{job.key}"
    if not canvas.hasForm(inner):
        reach = max(1.0, job.wide)
        canvas.beginForm(inner, -100 * reach, -100, 100 * reach, 100)
        draw_at(canvas, job.mark, 0, 0, 100)
        canvas.endForm()
        canvas.beginForm(outer, -1 * reach, -1, reach, 1)
        canvas.scale(0.01, 0.01)
        canvas.doForm(inner)
        canvas.endForm()
    _show(canvas, job, outer, job.size)


def _show(canvas: Canvas, job: Job, name: str, scale: float) -> None:
    canvas.saveState()
    canvas.translate(job.x, job.y)
    canvas.scale(scale, scale)
    canvas.doForm(name)
    canvas.restoreState()


def _image(canvas: Canvas, job: Job) -> None:
    """One picture with a soft mask, used again."""
    canvas.drawImage(ImageReader(pixels(job.mark, _PIXELS, job.wide)), *job.box, mask="auto")


def flattened(job: Job, height: int = _PIXELS) -> Image.Image:
    """The mark on its ground."""
    picture = pixels(job.mark, height, job.wide)
    red, green, blue = (round(255 * part) for part in job.ground)
    flat = Image.new("RGB", picture.size, (red, green, blue))
    flat.paste(picture, mask=picture.getchannel("A"))
    return flat


def _image_each(canvas: Canvas, job: Job) -> None:
    """No two cells share their picture's bytes."""
    flat = flattened(job)
    corner = flat.getpixel((0, 0))
    assert isinstance(corner, tuple)
    flat.putpixel((job.serial % flat.width, 0), (abs(corner[0] - 1), corner[1], corner[2]))
    canvas.drawImage(ImageReader(flat), *job.box)


def _inline(canvas: Canvas, job: Job) -> None:
    put_inline(canvas, flattened(job, 24), job.box)


def _jpeg(canvas: Canvas, job: Job) -> None:
    file = BytesIO()
    flattened(job).save(file, "JPEG", quality=82)
    file.seek(0)
    canvas.drawImage(ImageReader(file), *job.box)


def _stencil(canvas: Canvas, job: Job) -> None:
    alpha = pixels(job.mark, _PIXELS, job.wide).getchannel("A")
    ink = job.mark[0].fill
    assert isinstance(ink, tuple)
    canvas.setFillColorRGB(*ink)
    put_stream(canvas, stencil(alpha.point(lambda value: 255 if value > 127 else 0)), job.box)


def _type3(canvas: Canvas, job: Job) -> None:
    put_glyph(canvas, job.others.index(job.mark), job.others, job.x, job.y, job.size)


TECHNIQUES: dict[str, Technique] = {
    "path": Technique(_path),
    "path in place": Technique(_path_in_place),
    "form": Technique(_form),
    "nested form": Technique(_nested_form),
    "image": Technique(_image),
    "image each": Technique(_image_each, opaque=True),
    "inline image": Technique(_inline, opaque=True),
    "jpeg": Technique(_jpeg, opaque=True),
    "stencil": Technique(_stencil, words=False, flat=True),
    "type 3 glyph": Technique(_type3, words=False),
}
