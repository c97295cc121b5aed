"""All dimensions in which sheets of the wide set differ."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypeVar

from tests.drawing.wide import (
    drawings,
    held_out_values,
    held_out_web,
    techniques,
    tuning_pages,
    tuning_values,
    web_drawings,
    web_marks,
)
from tests.drawing.wide.dimension import Dimension

T = TypeVar("T")


def _same(values: Iterable[str]) -> dict[str, str]:
    """Values that are their own names."""
    return {value: value for value in values}


def _made(name: str, tuning: Mapping[str, T], usual: str, *, often: bool = False) -> Dimension[T]:
    constant = name.upper().replace(" ", "_")
    place = held_out_web if name.startswith("browser") else held_out_values
    held_out: Mapping[str, T] = getattr(place, constant, {})
    if set(tuning) & set(held_out):
        raise ValueError(f"{name}: a value is both to tune and to score on")
    if usual not in tuning:
        raise ValueError(f"{name}: the usual value is none to tune on")
    return Dimension(name, tuning, held_out, usual, often)


DATE_FORM = _made("date form", tuning_values.DATES, "dd/mm/yyyy")
DATE_PLACE = _made("date place", tuning_values.DATE_PLACES, "with the result", often=True)
NUMBER_FORM = _made("number form", tuning_values.NUMBERS, "2,63")
TOTAL_FIGURES = _made("total figures", tuning_values.TOTAL_FIGURES, "with %, whole ones short")
ZERO_FORM = _made("zero form", tuning_values.ZEROS, "0%")
WHOLE_FORM = _made("whole form", tuning_values.WHOLES, "blank")
ABSENT_FIGURE = _made("absent figure", tuning_values.ABSENT_FIGURES, "blank")
SHARE_BASE = _made("share base", tuning_values.SHARE_BASES, "the Union")
FIGURE_ALIGNMENT = _made("figure alignment", tuning_values.ALIGNMENTS, "right")
FIGURE_HEAD = _made("figure head", tuning_values.FIGURE_HEADS, "usual", often=True)
POSITION_WORDS = _made(
    "position words", tuning_values.POSITION_WORDS, "Yes, No, Abstain", often=True
)
NAME_FORM = _made("name form", tuning_values.NAMES, "native capitals")
LEGEND_FORM = _made("legend form", tuning_values.LEGENDS, "left of the labels")
FIELD_FORM = _made("field form", tuning_values.FIELD_FORMS, "inline")
TOTALS_PLACE = _made("totals place", tuning_values.TOTALS_PLACES, "above the states")
TOTALS_FORM = _made("totals form", tuning_values.TOTALS_FORMS, "lines")
RESULT_PLACE = _made("result place", tuning_values.RESULT_PLACES, "below the totals")
RESULT_FORM = _made("result form", tuning_values.RESULT_FORMS, "mark")
COLUMN_ORDER = _made("column order", tuning_values.COLUMNS, "name, figure, mark")
EXTRA_COLUMN = _made("extra column", tuning_values.EXTRA_COLUMNS, "none", often=True)
BLOCK_ORDER = _made("blocks", tuning_values.BLOCKS, "two, down", often=True)
RULES = _made("rules", tuning_values.RULES, "rows")
HEADS = _made("table heads", tuning_values.HEADS, "pale band")
ROW_HEIGHT = _made("row height", tuning_values.ROW_HEIGHTS, "usual")
TYPEFACE = _made("typeface", _same(tuning_values.TYPEFACES), "FiraSans")
TYPE_SIZE = _made("type size", tuning_values.TYPE_SIZES, "usual")
NOTES = _made("notes", tuning_values.NOTES, "usual", often=True)

MARK_DRAWING = _made("mark drawing", drawings.DRAWINGS, "fat arrows")
MARK_FILL = _made("mark fill", drawings.FILLS, "flat", often=True)
MARK_PALETTE = _made("mark palette", drawings.PALETTES, "traffic lights")
MARK_TECHNIQUE = _made("mark technique", techniques.TECHNIQUES, "path")
MARK_SIZE = _made("mark size", tuning_values.MARK_SIZES, "usual")
ABSENT_MARK = _made("absent mark", drawings.ABSENT, "dash")

PAGE_FORM = _made("page form", tuning_pages.PAGES, "A4")
PAGE_TURN = _made("page turn", tuning_pages.TURNS, "0", often=True)
PAGE_BOX = _made("page box", tuning_pages.BOXES, "as the paper")
PAGE_FRAME = _made("page frame", tuning_pages.FRAMES, "none", often=True)
HEADING = _made("heading", tuning_pages.HEADINGS, "right, underlined")
PAGE_PLACE = _made("page place", tuning_pages.PLACES, "page 2", often=True)
TEXT_LAYER = _made("text layer", tuning_pages.TEXT_LAYERS, "clean", often=True)

PICTURE_RESOLUTION = _made("picture resolution", tuning_pages.RESOLUTIONS, "200 dpi")
PICTURE_CODING = _made("picture coding", tuning_pages.CODINGS, "png")
PICTURE_COLOURS = _made("picture colours", tuning_pages.COLOURS, "colour", often=True)
PICTURE_LIE = _made("picture lie", tuning_pages.LIES, "straight")
PICTURE_DIRT = _made("picture dirt", tuning_pages.DIRT, "none")
PICTURE_LAYERS = _made("picture layers", tuning_pages.LAYERINGS, "between the margins")

BROWSER_TECHNIQUE = _made("browser technique", web_marks.WEB_TECHNIQUES, "svg")
BROWSER_CHARACTERS = _made(
    "browser characters", web_drawings.WEB_DRAWINGS, "as the mark drawing", often=True
)
BROWSER_BUILD = _made("browser build", web_drawings.WEB_BUILDS, "tables")

DIMENSIONS: tuple[Dimension[Any], ...] = tuple(
    value for value in list(globals().values()) if isinstance(value, Dimension)
)
OF_PICTURES = frozenset(d.name for d in DIMENSIONS if d.name.startswith("picture"))
OF_BROWSER = frozenset(d.name for d in DIMENSIONS if d.name.startswith("browser"))
OF_TEXT = frozenset({TEXT_LAYER.name, MARK_TECHNIQUE.name})


def unseen(program: str, *, picture: bool) -> frozenset[str]:
    """The names of dimensions that do not matter to a sheet."""
    others = OF_BROWSER if program == "reportlab" else {MARK_TECHNIQUE.name}
    return (OF_TEXT if picture else OF_PICTURES) | others


def known(held_out: Collection[str]) -> frozenset[str]:
    """The names asked for, all of which must be those of dimensions with values held out."""
    names = {dimension.name for dimension in DIMENSIONS if dimension.held_out}
    if unknown := set(held_out) - names:
        raise ValueError(f"no such dimension, or none with values held out: {sorted(unknown)}")
    return frozenset(held_out)
