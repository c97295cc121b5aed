"""Charts of the build before, kept in the site's folder: one of them takes a third of a second."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup

from publish.durable import write_whole

FOLDER = ".charts"
DRAWN = 2
"""Counts on when the same data come to look otherwise."""


def kept_chart(site_dir: Path, name: str, data: object, draw: Callable[[], str]) -> Markup:
    """The chart of that name, drawn anew only if its data are others than before."""
    told = hashlib.sha256(json.dumps([DRAWN, data]).encode()).hexdigest()
    path = site_dir / FOLDER / f"{name}.svg"
    if path.is_file():
        before, _, svg = path.read_text("utf-8").partition("\n")
        if before == told:
            return Markup(svg)
    svg = draw()
    write_whole(path, f"{told}\n{svg}")
    return Markup(svg)
