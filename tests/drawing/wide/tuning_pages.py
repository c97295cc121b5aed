"""Values to tune on: paper, text layers, pictures."""

from typing import TYPE_CHECKING, Literal

from reportlab.lib.pagesizes import A4, LETTER

from tests.drawing.wide import held_out_pages
from tests.drawing.wide.kinds import Degrade, Frame, Heading, PagePlan, TextLayer
from tests.drawing.wide.spoiling import as_it_is, grey, noisy, skewed, soft

if TYPE_CHECKING:
    from tests.drawing.wide.pen import Pen

PAGES: dict[str, PagePlan] = {
    "A4": PagePlan(A4),
    "A4, wide margins": PagePlan(A4, left=70, right=70, top=92),
    "A4, narrow margins": PagePlan(A4, left=28, right=28),
    "Letter": PagePlan(LETTER),
}
TURNS = {"0": 0, "90": 90, "180": 180, "270": 270}
BOXES: dict[str, Literal["plain", "cropped"]] = {"as the paper": "plain"}


def _none(pen: "Pen", plan: PagePlan) -> None:
    """Nothing."""


def _thin(pen: "Pen", plan: PagePlan) -> None:
    """A thin line round the sheet."""
    width, height = plan.size
    left, right = plan.left - 12, width - plan.right + 12
    top, bottom = plan.top - 18, height - plan.foot + 8
    corners = ((left, top), (right, top), (right, bottom), (left, bottom))
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        pen.line(start, end, (0.4, 0.4, 0.4), 0.7)


FRAMES: dict[str, Frame] = {"none": _none, "thin frame": _thin}
HEADINGS: dict[str, Heading] = {
    "right, underlined": Heading("right", underlined=True),
    "centred": Heading("centre"),
    "left, large": Heading("left", larger=3.0),
}
PLACES: dict[str, tuple[int, bool]] = {"page 2": (0, False), "page 3": (1, False)}
"""Pages between cover and sheet; whether declarations come before the sheet."""
TEXT_LAYERS: dict[str, TextLayer] = {
    "clean": TextLayer(),
    "letter-spaced": TextLayer(spacing=0.04),
    "glyph by glyph": TextLayer(pieces=list),
}

RESOLUTIONS = {"150 dpi": 150, "170 dpi": 170, "200 dpi": 200, "220 dpi": 220}


COLOURS: dict[str, Degrade] = {"colour": as_it_is, "grey": grey}
LIES: dict[str, Degrade] = {"straight": as_it_is, "slightly askew": skewed(0.5)}
DIRT: dict[str, Degrade] = {"none": as_it_is, "noise": noisy, "soft": soft}
CODINGS: dict[str, tuple[str, int]] = {
    "png": ("png", 0),
    "jpeg 75": ("jpeg", 75),
    "jpeg 88": ("jpeg", 88),
}
"""Format and quality."""
LAYERINGS: dict[str, str] = {
    "whole page": "page",
    "between the margins": "part",
    "words above the picture": "words",
}
HUELESS = frozenset({"grey", *held_out_pages.HUELESS})
ONE_BIT = held_out_pages.ONE_BIT
BIT_CODINGS = held_out_pages.BIT_CODINGS
SHADING = held_out_pages.SHADING
