"""Pages of a browser to score on. Whoever makes or mends a reader does not open this file."""

import base64
from functools import cache
from io import BytesIO

from PIL import Image

from tests.drawing.wide.drawings import by_kind, letters
from tests.drawing.wide.mark_kinds import Drawing, Mark
from tests.drawing.wide.marks import pixels
from tests.drawing.wide.web_marks import WebJob, WebTechnique, svg_address


def _shown(job: WebJob) -> str:
    return f"width:{job.size * job.wide:.2f}pt;height:{job.size:.2f}pt"


def _ground(job: WebJob) -> str:
    """The background of an empty box."""
    style = f"background:url({svg_address(job)}) center/contain no-repeat"
    return f'<span class="m" style="{_shown(job)};{style}"></span>'


@cache
def _sheet(marks: tuple[Mark, ...], wide: float) -> str:
    """All marks side by side in one picture."""
    tiles = [pixels(mark, 48, wide) for mark in marks]
    sheet = Image.new("RGBA", (tiles[0].width * len(tiles), 48), (255, 255, 255, 0))
    for place, tile in enumerate(tiles):
        sheet.paste(tile, (place * tile.width, 0))
    file = BytesIO()
    sheet.save(file, "PNG")
    return "data:image/png;base64," + base64.b64encode(file.getvalue()).decode()


def _sprite(job: WebJob) -> str:
    """The part of a picture of all marks that its box shows."""
    wide = job.size * job.wide
    image = f"url({_sheet(job.others, job.wide)})"
    place = f"-{job.others.index(job.mark) * wide:.2f}pt 0"
    style = f"background:{image} {place} / {wide * len(job.others):.2f}pt {job.size:.2f}pt"
    return f'<span class="m" style="{_shown(job)};{style}"></span>'


def _jpeg(job: WebJob) -> str:
    """A photograph of the mark on white."""
    tile = pixels(job.mark, 40, job.wide)
    flat = Image.new("RGB", tile.size, "white")
    flat.paste(tile, mask=tile.getchannel("A"))
    file = BytesIO()
    flat.save(file, "JPEG", quality=80)
    address = "data:image/jpeg;base64," + base64.b64encode(file.getvalue()).decode()
    return f'<img class="m" alt="" src="{address}" style="{_shown(job)}">'


BROWSER_TECHNIQUE: dict[str, WebTechnique] = {
    "background": WebTechnique(_ground),
    "sprite": WebTechnique(_sprite),
    "jpeg": WebTechnique(_jpeg),
}
BROWSER_CHARACTERS: dict[str, Drawing | None] = {
    "emoji, thumbs": Drawing(
        by_kind(letters("👍", 0.78), letters("👎", 0.78), letters("✋", 0.78)),
        "form",
        small=10.0,
        type_alone=True,
        turns=True,
    ),
    "emoji, tick and cross": Drawing(
        by_kind(letters("✅", 0.78), letters("❌", 0.78), letters("➖", 0.78)),
        "form",
        small=9.0,
        type_alone=True,
        clashes=frozenset({"dash"}),
    ),
    "arrows of the typeface": Drawing(
        by_kind(letters("▲", 1.05), letters("▼", 1.05), letters("◆", 1.05)),
        "form",
        small=8.0,
        type_alone=True,
        turns=True,
    ),
}
BROWSER_BUILD = {"grid": "grid"}
