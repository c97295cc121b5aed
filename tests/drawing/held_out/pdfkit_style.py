"""Fonts, colours and lines of a sheet that PDFKit draws, by dice."""

import random
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_FONTS = (
    ("Helvetica", "Helvetica-Bold", "sans"),
    ("Helvetica", "Helvetica-Bold", "sans"),
    ("Times-Roman", "Times-Bold", "serif"),
    ("Inter:regular", "Inter:semibold", "sans"),
    ("Inter Display:regular", "Inter Display:bold", "sans"),
    ("Lato:regular", "Lato:bold", "sans"),
    ("Open Sans:regular", "Open Sans:semibold", "sans"),
    ("Roboto:light", "Roboto:medium", "sans"),
    ("Roboto Condensed:regular", "Roboto Condensed:bold", "narrow"),
    ("Liberation Sans Narrow:regular", "Liberation Sans Narrow:bold", "narrow"),
    ("DejaVu Sans Condensed:regular", "DejaVu Sans Condensed:bold", "narrow"),
    ("TeX Gyre Adventor:regular", "TeX Gyre Adventor:bold", "sans"),
    ("TeX Gyre Termes:regular", "TeX Gyre Termes:bold", "serif"),
    ("TeX Gyre Heros Cn:regular", "TeX Gyre Heros Cn:bold", "narrow"),
    ("Latin Modern Sans:regular", "Latin Modern Sans:bold", "sans"),
    ("Linux Libertine O:regular", "Linux Libertine O:bold", "serif"),
    ("Caladea:regular", "Caladea:bold", "serif"),
)
_SPARE = {"sans": "Liberation Sans", "serif": "Liberation Serif", "narrow": "DejaVu Sans Condensed"}
_THEMES = (
    ("#14395b", "#0c5c7a", "#e3ebf3"), ("#6a1b2d", "#3d1020", "#f4e6e8"),
    ("#2f4858", "#5b7083", "#e8edf0"), ("#2b2b2b", "#6b6b6b", "#ececec"),
    ("#3c2f6b", "#6d3f8f", "#ebe7f5"), ("#00566b", "#003844", "#e0f0f2"),
    ("#5a4632", "#8a6d4b", "#f3ece2"), ("#003399", "#001f66", "#e5eafb"),
    ("#355e3b", "#1e3d25", "#e8f0e6"), ("#d9dee5", "#b9c3cf", "#f0f2f5"),
    ("#f2d16b", "#e0b83a", "#fbf4dc"),
)  # fmt: skip


@lru_cache(maxsize=200)
def _file(pattern: str) -> str:
    """The file that fontconfig takes for this pattern; a standard font has none."""
    if pattern.partition("-")[0] in {"Helvetica", "Times"}:
        return pattern
    command = ["fc-match", "-f", "%{file}", pattern]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def random_fonts(dice: random.Random) -> dict[str, str]:
    """Files of the sheet's letters, and of those that lend it some."""
    regular, bold, kind = dice.choice(_FONTS)
    spare = _SPARE[kind]
    return {
        "regular": _file(regular),
        "bold": _file(bold),
        "spare": _file(f"{spare}:regular"),
        "spare_bold": _file(f"{spare}:bold"),
        "signs": _file("DejaVu Sans:regular"),
    }


def random_theme(dice: random.Random) -> dict[str, str]:
    """Colours of all that is no mark."""
    accent, deep, tint = dice.choice(_THEMES)
    light = accent in {"#d9dee5", "#f2d16b"}
    return {
        "accent": accent,
        "deep": deep,
        "tint": tint,
        "pale": dice.choice((tint, "#f5f5f5", "#f7f8fa")),
        "zebra": dice.choice((tint, "#f2f2f2", "#f6f3ec")),
        "dark": "#333333" if light else dice.choice((accent, "#333333", "#555555")),
        "on_accent": "#1a1a1a" if light else "#ffffff",
    }


def random_rules(dice: random.Random, theme: Mapping[str, str]) -> dict[str, Any]:
    """Lines of tables."""
    return {
        "line": dice.choice(("#808080", "#b4b4b4", "#000000", "#c9ced6", theme["accent"])),
        "thick": dice.choice((0.35, 0.5, 0.5, 0.8)),
        "dash": dice.choice((None, None, None, (0.1, 2.2), (3, 2))),
        "corner": dice.choice((0, 0, 5)),
    }


def random_card(dice: random.Random, theme: Mapping[str, str]) -> dict[str, Any]:
    """The ground and the edge of a box."""
    corner = dice.choice((0, 3, 6, 9))
    line = dice.choice(("#a9b0b8", "#777777", theme["accent"]))
    return dice.choice(
        (
            {"line": line, "corner": corner},
            {"line": line, "corner": corner, "dash": 2},
            {"fill": theme["pale"], "corner": corner},
            {"fill": theme["pale"], "line": line, "corner": corner},
            {"shadow": True, "line": "#d0d0d0", "corner": corner},
            {"fill": theme["pale"], "stripe": theme["accent"], "corner": 0},
        )
    )
