"""The usual forms of marks, known by their silhouettes."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from extract.sheet.marks.silhouette import form_of
from tests.drawing.shapes import outlines


def density(drawing, position, pixels, novel=0):
    """How much of each pixel a mark of so many pixels covers."""
    side = pixels * 8
    canvas = Image.new("L", (side, side), 0)
    for polygon in outlines(drawing, position, novel):
        corners = [(side * (x + 0.5), side * (0.5 - y)) for x, y in polygon]
        ImageDraw.Draw(canvas).polygon(corners, fill=255)
    small = canvas.resize((pixels, pixels), Image.Resampling.BOX)
    return np.pad(np.asarray(small, dtype=np.float32) / np.float32(255.0), 1)


@pytest.mark.parametrize("pixels", [18, 24, 34])
@pytest.mark.parametrize(
    ("drawing", "position", "form"),
    [
        ("arrows", "yes", "up"),
        ("arrows", "no", "down"),
        ("ticks", "yes", "tick"),
        ("ticks", "no", "cross"),
        ("discs", "abstain", "disc"),
        ("letters", "yes", None),
        ("letters", "no", None),
        ("letters", "abstain", None),
    ],
)
def test_a_usual_mark_has_its_form_at_every_size(drawing, position, form, pixels):
    assert form_of(density(drawing, position, pixels)) == form


def test_drawings_never_seen_before_are_hardly_ever_ticks_or_crosses():
    forms = [form_of(density("novel", "yes", 24, novel)) for novel in range(100)]
    assert sum(form in ("tick", "cross") for form in forms) <= 1
