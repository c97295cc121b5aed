"""Answers that are kept in a folder, so that equal pictures and sheets are read once.

The sheet is English in every language version of a note, so 24 notes show the same one. Each file
is named by what it answers for; deleting the folder costs time and no more.
"""

import json
import os
from pathlib import Path
from typing import Any


def held_in(place: Path) -> Any:  # noqa: ANN401 - JSON
    """What a file holds; None where there is no such file, or no whole one."""
    try:
        return json.loads(place.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def keep(place: Path, answer: object) -> None:
    """Write the answer beside its place and rename it into it: others may do so at once."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_suffix(f".{os.getpid()}")
    beside.write_text(json.dumps(answer, ensure_ascii=False), encoding="utf-8")
    beside.replace(place)
