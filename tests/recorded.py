"""What the OCR engine answers of the pictures in the bundled sample, recorded.

It stands for the engine where this one is asked of the same pixels, in the same versions; else, and
in the long proofs, the engine itself is asked. `python -m tests.recorded` records anew.
"""

import gzip
import hashlib
import json
import pickle
from collections.abc import Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import pytest

from extract.read import read_note
from extract.records import SourceFile
from extract.request import ReadRequest
from extract.sheet.picture import engine
from extract.sheet.picture.engine import Reading
from tests.read_once import keep
from tests.recognised_once import recognise_once

RECORDED = Path(__file__).with_name("recorded.json.gz")
LIBRARIES = ("numpy", "onnxruntime", "opencv-python-headless", "rapidocr")


def made_by() -> list[str]:
    """What answers of the engine follow from beside the pixels."""
    own = hashlib.sha256(Path(engine.__file__).read_bytes()).hexdigest()
    return [own, *(f"{name} {version(name)}" for name in LIBRARIES)]


def recorded() -> dict[str, list[Any]]:
    """The answers by the names of what was asked; none where another engine gave them."""
    told = json.loads(gzip.decompress(RECORDED.read_bytes()))
    answers: dict[str, list[Any]] = told["answers"]
    return answers if told["made_by"] == made_by() else {}


def lay_out(folder: Path) -> None:
    """Put the answers where answers of the engine are kept."""
    for name, parts in recorded().items():
        if not (folder / name).exists():
            keep(folder / name, [restored(part) for part in parts])


def asked() -> dict[str, list[Any]]:
    """The answers of the engine itself."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        recognise_once(patch, Path(folder))
        for note in sorted(files("councilvotes.sample").iterdir(), key=lambda each: each.name):
            if note.name.endswith(".pdf"):
                read(note.read_bytes())
        kept = sorted(Path(folder).iterdir())
        return {path.name: list(map(plain, pickle.loads(path.read_bytes()))) for path in kept}


def read(data: bytes) -> None:
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    read_note(data, ReadRequest(source, sample=True))


def plain(part: object) -> list[Any]:
    """A part of an answer in the types of JSON: the corners of a line, or its reading."""
    if isinstance(part, Reading):
        return [part.text, part.sure, part.figure, part.figure_sure]
    found: list[Any] = np.asarray(part).tolist()
    return found


def restored(part: Sequence[Any]) -> object:
    """The same in the engine's own types."""
    return Reading(*part) if isinstance(part[0], str) else np.array(part, np.float32)


if __name__ == "__main__":
    told = json.dumps({"made_by": made_by(), "answers": asked()}, ensure_ascii=False, indent=0)
    RECORDED.write_bytes(gzip.compress(told.encode(), mtime=0))
