"""Marks that are characters of the browser's own typefaces, to tune on."""

from tests.drawing.wide.drawings import by_kind, letters
from tests.drawing.wide.mark_kinds import Drawing

WEB_DRAWINGS: dict[str, Drawing | None] = {
    "as the mark drawing": None,
    "emoji, circles": Drawing(
        by_kind(letters("🟢", 0.78), letters("🔴", 0.78), letters("🟡", 0.78)),
        "hue",
        own_hues=True,
        small=8.0,
        type_alone=True,
    ),
    "dingbats": Drawing(
        by_kind(letters("✔", 1.05), letters("✘", 1.05), letters("●", 1.05)),
        "form",
        small=8.0,
        type_alone=True,
    ),
}
WEB_BUILDS = {"tables": "table", "boxes": "flex"}
