"""Letters, colours and rules of a sheet that iText draws, by dice."""

import random
from typing import Any

from tests.drawing.held_out.letters import font_file

_FONTS = (
    ("Helvetica", "Liberation Sans"),
    ("Helvetica", "Liberation Sans"),
    ("Helvetica", "DejaVu Sans"),
    ("Times", "Liberation Serif"),
    ("Courier", "Liberation Mono"),
    ("DejaVu Sans", ""),
    ("DejaVu Sans Condensed", ""),
    ("DejaVu Serif", ""),
    ("Carlito", ""),
    ("Caladea", "Liberation Serif"),
    ("Open Sans", ""),
    ("Roboto", ""),
    ("Roboto Condensed", ""),
    ("Lato", "Open Sans"),
    ("Liberation Sans Narrow", ""),
    ("Linux Libertine O", ""),
    ("Linux Biolinum O", ""),
    ("TeX Gyre Pagella", "DejaVu Serif"),
    ("TeX Gyre Heros", "Liberation Sans"),
    ("TeX Gyre Adventor", "Open Sans"),
)
_STANDARD = {"Helvetica", "Times", "Courier"}
_THEMES = (
    ("#1f3864", "#1f3864", "#dfe6f2", "#f2f5fa"), ("#2e5e4e", "#1c3b31", "#dcebe5", "#f1f7f4"),
    ("#c9d6e8", "#1b2c47", "#e4ebf4", "#f5f8fb"), ("#404040", "#202020", "#e6e6e6", "#f4f4f4"),
    ("#5b3a7e", "#38234f", "#e8e0f0", "#f7f4fa"), ("#9a3412", "#6b2410", "#f8e6dc", "#fdf6f2"),
    ("#d9d9d9", "#000000", "#ececec", "#f7f7f7"), ("#006778", "#004450", "#d7ebee", "#f0f7f8"),
    ("#ffe699", "#4d3d00", "#fff4d1", "#fffbef"), ("#003399", "#002266", "#e0e7f7", "#f4f6fc"),
    ("#7a1f3d", "#551429", "#f3dfe6", "#fbf3f6"),
)  # fmt: skip
_LIGHT = {"#c9d6e8", "#d9d9d9", "#ffe699"}


def _font(family: str) -> list[str]:
    """A name that each viewer knows, or the files of regular and bold."""
    if family in _STANDARD:
        return [family]
    return [font_file(family), font_file(family, bold=True)]


def random_looks(dice: random.Random) -> dict[str, Any]:
    """What does not depend on the vote."""
    main, spare = dice.choice(_FONTS)
    accent, deep, tint, pale = dice.choice(_THEMES)
    return {
        "font": _font(main),
        "spare": _font(spare or "DejaVu Sans"),
        "sign_font": font_file(dice.choice(("DejaVu Sans", "Symbola"))),
        "accent": accent,
        "deep": deep,
        "tint": tint,
        "pale": pale,
        "on_accent": deep if accent in _LIGHT else "#ffffff",
        "ink": dice.choice(("#000000", "#000000", "#000000", "#222222", "#1d2733")),
        "line": dice.choice(("#000000", "#7f7f7f", "#a6a6a6", "#c4c4c4", deep)),
        "thick": dice.choice((0.25, 0.5, 0.5, 0.8)),
        "corner": dice.choice((0, 0, 3, 5)),
    }
