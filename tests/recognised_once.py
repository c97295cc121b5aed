"""What the OCR engine finds in a picture, found once and kept for all processes of test runs.

The engine takes most of the time in which a note with a picture is read, and tests draw the same
pictures. Only the engine's two questions are kept, by all pixels that they are asked of; what is
made of the answers runs each time.
"""

import hashlib
import inspect
import os
import pickle
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest

from extract.sheet.picture import boxes, engine

FOLDER = "PICTURES_RECOGNISED_IN"
"""The variable that tells the folder to processes of this run that are forked."""
Asked = TypeVar("Asked")
Found = TypeVar("Found")


def recognise_once(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """From now on the engine is asked of the same pixels once."""
    patch.setenv(FOLDER, str(folder))
    patch.setattr(boxes, "find_lines", once(engine.find_lines))
    patch.setattr(engine, "read_alike", once(engine.read_alike))


def asked_of_the_engine(patch: pytest.MonkeyPatch) -> None:
    """From now on the engine is asked each time."""
    patch.setattr(boxes, "find_lines", engine.find_lines)
    patch.setattr(engine, "read_alike", inspect.unwrap(engine.read_alike))


def once(ask: Callable[[Asked], Found]) -> Callable[[Asked], Found]:
    """The same question, answered out of the folder where it was asked before."""

    @wraps(ask)
    def answered(pixels: Asked) -> Found:
        asked = np.asarray(pixels)
        words = f"{ask.__name__} {asked.shape} {asked.dtype} "
        name = hashlib.sha256(words.encode() + asked.tobytes()).hexdigest()
        path = Path(os.environ[FOLDER]) / name
        if path.exists():
            found: Found = pickle.loads(path.read_bytes())
            return found
        found = ask(pixels)
        part = path.with_suffix(f".{os.getpid()}")
        part.write_bytes(pickle.dumps(found))
        part.replace(path)
        return found

    return answered


if FOLDER in os.environ:  # in the process that readers are forked off, which loads this file
    recognise_once(pytest.MonkeyPatch(), Path(os.environ[FOLDER]))
