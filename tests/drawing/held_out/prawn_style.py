"""Fonts, colours and lines of a sheet that Prawn draws, by dice."""

import random
import subprocess
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

_FONTS = (
    ("Helvetica", "Helvetica-Bold", "sans"),
    ("Helvetica", "Helvetica-Bold", "sans"),
    ("Times-Roman", "Times-Bold", "serif"),
    ("Times-Roman", "Times-Bold", "serif"),
    ("Lato:regular", "Lato:bold", "sans"),
    ("Lato:regular", "Lato:black", "sans"),
    ("Open Sans:regular", "Open Sans:semibold", "sans"),
    ("Roboto:regular", "Roboto:bold", "sans"),
    ("Roboto Condensed:regular", "Roboto Condensed:bold", "narrow"),
    ("Carlito:regular", "Carlito:bold", "sans"),
    ("Caladea:regular", "Caladea:bold", "serif"),
    ("DejaVu Sans Condensed:regular", "DejaVu Sans Condensed:bold", "narrow"),
    ("DejaVu Serif Condensed:regular", "DejaVu Serif Condensed:bold", "serif"),
    ("Liberation Sans:regular", "Liberation Sans:bold", "sans"),
    ("Liberation Sans Narrow:regular", "Liberation Sans Narrow:bold", "narrow"),
    ("Liberation Serif:regular", "Liberation Serif:bold", "serif"),
)
_SPARE = {"sans": "Liberation Sans", "serif": "Liberation Serif", "narrow": "DejaVu Sans Condensed"}
_SIGNS = ("DejaVu Sans", "Symbola", "Symbola")
_THEMES = (
    ("1d4f91", "163a6b", "e4ecf6"), ("7b2d26", "551c17", "f5e8e6"), ("274e4a", "17332f", "e3efed"),
    ("444444", "222222", "ebebeb"), ("4a3b76", "33285a", "ece9f4"), ("8c6a1f", "5e470f", "f6efdf"),
    ("003399", "002266", "e6ebf8"), ("5f6f52", "3f4b35", "edf1e8"), ("0f6b78", "0a4650", "e0f1f3"),
    ("c9d3de", "3a4754", "eef2f6"), ("e3dccf", "55493a", "f5f2ec"), ("7a1f4d", "541234", "f5e5ed"),
)  # fmt: skip
_PALE_BANDS = {"c9d3de", "e3dccf"}


@lru_cache(maxsize=200)
def _file(pattern: str) -> str:
    """The file that fontconfig takes for this pattern; a standard font has none."""
    if pattern.partition("-")[0] in {"Helvetica", "Times"}:
        return pattern
    command = ["fc-match", "-f", "%{file}", pattern]
    path = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    if not path.endswith(".ttf"):
        # Prawn embeds OpenType outlines in a way that not every program can draw.
        raise ValueError(f"{pattern} is no TrueType font here: {path}")
    return path


def random_fonts(dice: random.Random) -> dict[str, str]:
    """Files of the sheet's letters, and of those that lend it some."""
    regular, bold, kind = dice.choice(_FONTS)
    spare = _SPARE[kind]
    return {
        "regular": _file(regular),
        "bold": _file(bold),
        "spare": _file(f"{spare}:regular"),
        "spare_bold": _file(f"{spare}:bold"),
        "signs": _file(f"{dice.choice(_SIGNS)}:regular"),
    }


def random_theme(dice: random.Random) -> dict[str, str]:
    """Colours of all that is no mark."""
    accent, dark, tint = dice.choice(_THEMES)
    return {
        "accent": accent,
        "dark": dark,
        "tint": tint,
        "pale": dice.choice((tint, "f6f6f6", "fafafa")),
        "zebra": dice.choice((tint, "f1f1f1", "f7f4ee")),
        "ink": dice.choice(("000000", "000000", "1c1c1c", "23282f")),
        "on_accent": "1a1a1a" if accent in _PALE_BANDS else "ffffff",
    }


def random_rules(dice: random.Random, theme: Mapping[str, str]) -> dict[str, Any]:
    """Lines of tables."""
    return {
        "line": dice.choice(("7d7d7d", "a8a8a8", "000000", "c2c8d0", theme["dark"])),
        "thick": dice.choice((0.25, 0.4, 0.6, 0.9)),
        "dash": dice.choice((None, None, None, (2, 1.5))),
    }


def random_card(dice: random.Random, theme: Mapping[str, str]) -> dict[str, Any]:
    """The ground and the edge of a box."""
    corner = dice.choice((0, 0, 4, 8))
    line = dice.choice(("9aa2ab", "6f6f6f", theme["dark"]))
    return dice.choice(
        (
            {"line": line, "corner": corner},
            {"line": line, "corner": 0, "double": 2},
            {"line": line, "corner": corner, "dash": (2.5, 2)},
            {"fill": theme["pale"], "corner": corner},
            {"fill": theme["pale"], "line": line, "corner": corner},
            {"fill": theme["pale"], "edge": theme["accent"]},
            {"line": "d5d5d5", "top": theme["accent"]},
        )
    )
