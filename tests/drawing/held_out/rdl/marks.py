"""Marks in a report: signs and dingbats, strokes of lines, boxes, pictures, words, grounds."""

from collections.abc import Mapping, Sequence

from PIL import Image

from tests.drawing.held_out.handed import file_of
from tests.drawing.held_out.marked import badge_picture, blot, form_of, rings_of
from tests.drawing.held_out.rdl.items import Edges, Item
from tests.drawing.held_out.rdl.kit import LIFT, Cell, Kit, Look, Piece
from tests.drawing.held_out.shapes import picture
from tests.drawing.held_out.sheet import Mark

SIGNS: Mapping[str, str] = {
    "arrow_up": "↑", "arrow_down": "↓", "triangle_up": "▲", "triangle_down": "▼", "disc": "●",
    "ring": "○", "square": "■", "diamond": "♦", "plus": "+", "minus": "−", "dash": "–",
}  # fmt: skip
"""Of Arial and its like."""
DINGBATS: Mapping[str, str] = {
    "tick": "4", "cross": "8", "triangle_up": "s", "triangle_down": "t", "disc": "l",
    "square": "n", "diamond": "u", "plus": ":",
}  # fmt: skip
"""Letters that Wingdings is asked for, and Zapf Dingbats has other signs for."""
STROKES: Mapping[str, Sequence[tuple[float, float, float, float]]] = {
    "tick": ((-0.8, -0.1, -0.25, -0.7), (-0.25, -0.7, 0.85, 0.75)),
    "cross": ((-0.7, -0.7, 0.7, 0.7), (-0.7, 0.7, 0.7, -0.7)),
    "plus": ((0, -0.85, 0, 0.85), (-0.85, 0, 0.85, 0)), "minus": ((-0.85, 0, 0.85, 0),),
    "dash": ((-0.7, 0, 0.7, 0),),
    "chevron_up": ((-0.85, -0.4, 0, 0.5), (0, 0.5, 0.85, -0.4)),
    "chevron_down": ((-0.85, 0.4, 0, -0.5), (0, -0.5, 0.85, 0.4)),
    "arrow_up": ((0, -0.9, 0, 0.9), (-0.5, 0.3, 0, 0.9), (0, 0.9, 0.5, 0.3)),
    "arrow_down": ((0, -0.9, 0, 0.9), (-0.5, -0.3, 0, -0.9), (0, -0.9, 0.5, -0.3)),
}  # fmt: skip
"""Forms that lines make, from -1 to 1, upwards."""
BOXES: Mapping[str, tuple[float, float]] = {"square": (0.75, 0.75), "dash": (0.7, 0.13),
                                            "minus": (0.8, 0.16)}  # fmt: skip
_PIXELS = 88
_OF_SCREEN = 0.75
"""Pictures come out larger than asked for, as if points were those of a screen."""


def ground_of(kit: Kit, marks: Sequence[Mark | None]) -> str:
    """The colour of a cell that is itself the mark."""
    look = kit.told.plan.sheet.look
    if look.family != "ground" or len(marks) != 1 or not marks[0]:
        return ""
    return "" if marks[0].shape in look.words else look.colours[marks[0].hue]


def marks_of(kit: Kit, marks: Sequence[Mark | None], ground: str = "") -> list[Piece]:
    """The marks of one place; `ground` is what lies below them."""
    pieces = (_mark(kit, mark, ground or "#ffffff") for mark in marks if mark)
    return [piece for piece in pieces if piece]


def swatch(kit: Kit, mark: Mark | None) -> list[Piece]:
    """A mark beside its word; a patch where marks are grounds."""
    if mark and (ground := ground_of(kit, [mark])):
        size = kit.size
        return [Piece(1.6 * size, lambda x, y: kit.box(x, y - size / 2, 1.6 * size, size, ground))]
    return marks_of(kit, [mark])


def mark_cell(kit: Kit, marks: Sequence[Mark], fill: str = "", at: str = "",
              sides: str | None = None) -> Cell:  # fmt: skip
    """A cell with the marks of a State, or in the colour of its vote; perhaps with the word."""
    pieces = marks_of(kit, marks, fill)
    if kit.way["said"] and not kit.told.plan.sheet.look.words.get("yes"):
        pieces += [kit.piece(word) for mark in marks if (word := _word(kit, mark))]
    ground = ground_of(kit, marks) or fill
    return Cell(pieces=pieces, fill=ground, at=at or kit.way["mark_at"], sides=sides)


def _word(kit: Kit, mark: Mark) -> str:
    """What a mark stands for; of one that nobody can name, nothing."""
    if mark.smudged or mark.turned or mark.shape in kit.told.plan.sheet.look.words:
        return ""
    return kit.told.words.positions[mark.shape]


def _mark(kit: Kit, mark: Mark, ground: str) -> Piece | None:
    look, way = kit.told.plan.sheet.look, kit.way
    colour = look.colours[mark.hue]
    if mark.smudged:
        return _image(kit, _on(blot(kit.told.plan, mark, _PIXELS), ground))
    if mark.shape in look.words:
        word, bold = look.words[mark.shape], way["word"] == "bold"
        if look.family == "pill":
            return _pill(kit, word, look.ink_on(mark.hue), colour)
        return kit.piece(word, Look(bold=bold, colour=colour))
    if look.family == "ground":
        return None
    if look.family == "badge":
        return _image(kit, _on(badge_picture(kit.told.plan, mark, way["plate"], _PIXELS), ground))
    form, technique = form_of(kit.told.plan, mark), way["technique"]
    if technique == "sign":
        return _sign(kit, SIGNS[form], colour, "Arial", 1.15)
    if technique == "dingbat" and form in DINGBATS:
        return _sign(kit, DINGBATS[form], colour, "Wingdings", 1.05)
    if technique == "box" and form in BOXES:
        return _box(kit, BOXES[form], colour)
    if technique == "stroke" and form in STROKES:
        return _strokes(kit, STROKES[form], colour)
    drawn = picture(rings_of(kit.told.plan, mark), colour, _PIXELS, ground=ground)
    kind = technique if technique in {"jpeg", "few"} else "png"
    return _image(kit, drawn, kind)


def _on(drawn: Image.Image, ground: str) -> Image.Image:
    """A picture upon a ground: reports know no transparent ones."""
    below = Image.new("RGBA", drawn.size, ground)
    return Image.alpha_composite(below, drawn.convert("RGBA")).convert("RGB")


def _image(kit: Kit, drawn: Image.Image, kind: str = "png") -> Piece:
    # Of two pictures as large as one another, only the first is ever shown.
    pixels = _PIXELS + len(kit.pictures)
    data = file_of(drawn.convert("RGB"), kind, 92, 32)
    if (name := kit.known(data)) is None:
        fresh = file_of(drawn.convert("RGB").resize((pixels, pixels)), kind, 92, 32)
        name = kit.picture(data, fresh)
    size = kit.size * kit.way["mark_size"]
    asked = size * _OF_SCREEN
    return Piece(size, lambda x, y: [Item("image", x, y - size / 2, asked, asked, name)])


def _pill(kit: Kit, word: str, ink: str, ground: str) -> Piece:
    look = Look(colour=ink, scale=0.9, bold=kit.way["word"] == "bold")
    wide, high = kit.long(word, look) + 8, kit.size * 1.2
    style = kit.style(look, "c", ("BackgroundColor", ground),
                      ("PaddingBottom", f"{2 * LIFT * kit.size:.1f}pt"))  # fmt: skip
    return Piece(wide, lambda x, y: [Item("text", x, y - high / 2, wide, high, word, style)])


def _sign(kit: Kit, letter: str, colour: str, font: str, scale: float) -> Piece:
    size = kit.size * scale
    style = (("FontFamily", font), ("FontSize", f"{size:.1f}pt"), ("Color", colour),
             ("TextAlign", "Center"), ("VerticalAlign", "Middle"))  # fmt: skip
    high, up = size * 1.2, (0.6 + LIFT) * size
    return Piece(size, lambda x, y: [Item("text", x - 3, y - up, size + 6, high, letter,
                                          style)])  # fmt: skip


def _box(kit: Kit, half: tuple[float, float], colour: str) -> Piece:
    scale = kit.size * kit.way["mark_size"] / 2
    wide, high = 2 * half[0] * scale, 2 * half[1] * scale
    return Piece(wide, lambda x, y: kit.box(x, y - high / 2, wide, high, colour))


def _line(x: float, y: float, x2: float, y2: float, edges: Edges) -> Item:
    """A line from its upper end down: reports move one that runs upwards."""
    if y2 < y:
        x, y, x2, y2 = x2, y2, x, y
    return Item("line", x, y, x2 - x, y2 - y, edges=edges)


def _strokes(kit: Kit, strokes: Sequence[tuple[float, float, float, float]], colour: str) -> Piece:
    scale, thick = kit.size * kit.way["mark_size"] / 2, kit.size * kit.way["thick"]
    edges = Edges("tlbr", "Solid", round(thick, 2), colour)

    def draw(x: float, y: float) -> list[Item]:
        return [_line(x + (a + 1) * scale, y - b * scale, x + (c + 1) * scale, y - d * scale, edges)
                for a, b, c, d in strokes]  # fmt: skip

    return Piece(2 * scale, draw)
