"""A page kept as a picture: rendered, perhaps grey, askew and noisy."""

import random
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Picture:
    """How a page becomes a picture."""

    dpi: int
    form: str
    """`png` or `jpeg`"""
    quality: int
    grey: bool
    skew: float
    """Degrees."""
    noise: float
    paper: int
    """How bright white is, of 255."""

    def traits(self) -> dict[str, object]:
        """For the truth."""
        return {"dpi": self.dpi, "form": self.form, "grey": self.grey, "skew": round(self.skew, 2)}


def random_picture(dice: random.Random) -> Picture:
    """As plain as an office scanner or a page saved as a picture would be."""
    scanned = dice.random() < 0.55
    return Picture(
        dpi=dice.choice((150, 170, 200, 240, 300)),
        form=dice.choice(("png", "jpeg")),
        quality=dice.choice((70, 78, 85, 95)),
        grey=dice.random() < 0.25,
        skew=dice.uniform(-1, 1) if scanned else 0.0,
        noise=dice.choice((0, 2.0, 4.0)) if scanned else 0.0,
        paper=dice.choice((255, 252, 246)) if scanned else 255,
    )


COARSE = Picture(24, "png", 90, False, 0.0, 0.0, 255)
"""Nobody reads this."""


def as_picture(pdf: bytes, page: int, picture: Picture, seed: int) -> bytes:
    """A page of its own that shows what this page shows."""
    document = pdfium.PdfDocument(pdf)
    width, height = document[page].get_size()
    image = document[page].render(scale=picture.dpi / 72).to_pil().convert("RGB")
    document.close()
    if picture.skew:
        image = image.rotate(picture.skew, Image.Resampling.BICUBIC, fillcolor=(255, 255, 255))
    if picture.noise or picture.paper < 255:
        values = np.asarray(image, dtype=np.float32) * (picture.paper / 255)
        noise = np.random.default_rng(seed).normal(0, picture.noise, values.shape[:2])
        values += noise[..., None]
        image = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    if picture.grey:
        image = image.convert("L")
    file = BytesIO()
    image.save(file, picture.form, quality=picture.quality)
    file.seek(0)
    out = BytesIO()
    canvas = Canvas(out, pagesize=(width, height), invariant=1, pageCompression=1)
    canvas.drawImage(ImageReader(file), 0, 0, width, height)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
