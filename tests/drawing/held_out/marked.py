"""Marks as outlines and pictures, for programs that lay them upon a page themselves."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import Ring, picture, smudge, turned
from tests.drawing.held_out.sheet import Mark
from tests.drawing.held_out.told import Told


def rings_of(plan: Plan, mark: Mark) -> tuple[Ring, ...]:
    """The outline of a mark that is drawn."""
    look = plan.sheet.look
    rings = look.outlines.rings(look.shapes[mark.shape])
    return turned(rings) if mark.turned else rings


def form_of(plan: Plan, mark: Mark) -> str:
    """The name of a mark's form; of one upside down, the other's."""
    form = plan.sheet.look.shapes[mark.shape]
    if not mark.turned:
        return form
    return form.replace("_up", "_down") if "_up" in form else form.replace("_down", "_up")


def ground_of(plan: Plan, marks: Sequence[Mark]) -> str:
    """The colour of a cell that says how its State voted, else nothing."""
    look = plan.sheet.look
    if look.family != "ground" or not marks or marks[0].smudged or marks[0].shape in look.words:
        return ""
    return look.colours[marks[0].hue]


def badge_rings(plan: Plan, mark: Mark, plate: str) -> tuple[tuple[Ring, ...], tuple[Ring, ...]]:
    """A disc or a square, and the shape upon it."""
    ground = plan.sheet.look.outlines.rings(plate)
    grown = tuple(tuple((1.2 * x, 1.2 * y) for x, y in ring) for ring in ground)
    small = tuple(tuple((0.55 * x, 0.55 * y) for x, y in ring) for ring in rings_of(plan, mark))
    return grown, small


def badge_picture(plan: Plan, mark: Mark, plate: str, pixels: int) -> Image.Image:
    """The same as a picture."""
    look = plan.sheet.look
    grown, small = badge_rings(plan, mark, plate)
    return Image.alpha_composite(
        picture(grown, look.colours[mark.hue], pixels),
        picture(small, look.ink_on(mark.hue), pixels),
    )


def blot(plan: Plan, mark: Mark, pixels: int) -> Image.Image:
    """A blot, and what of a drawn mark looks out below it."""
    look = plan.sheet.look
    with Image.open(BytesIO(smudge(plan.dice("smudge"), pixels))) as file:
        spot = file.convert("RGBA")
    if mark.shape in look.shapes and look.family not in {"ground", "badge"}:
        under = picture(rings_of(plan, mark), look.colours[mark.hue], pixels)
        spot = Image.alpha_composite(under, spot)
    return spot


def cell_room(told: Told) -> float:
    """How wide a cell has to be for the marks of any State, perhaps with their words."""
    look, size = told.plan.sheet.look, told.size
    longest = max((width_of(word, told.way["font"], size, bold=True)
                   for word in look.words.values()), default=0) + size  # fmt: skip
    many = max(len(row.marks) for row in told.plan.sheet.rows)
    room = max(longest if look.words else 0.0, size * 1.3) * max(many, 1)
    if told.way["said"] and not look.words.get("yes"):
        room += max(width_of(word, told.way["font"], size)
                    for word in told.words.positions.values()) + 6  # fmt: skip
    return room
