"""The OCR engine, with the models that come inside the rapidocr package.

The package takes a second to import, so it is imported for the first picture: most notes have none.
"""

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from extract.errors import ExtractError
from extract.sheet.picture.straight import Pixels

if TYPE_CHECKING:
    from rapidocr import RapidOCR
    from rapidocr.ch_ppocr_rec import TextRecognizer

LINE = 48
"""Pixels; the model reads lines of this height."""
LARGEST = 4000
"""Pixels on a side; what is to be searched comes smaller, so that the package leaves it alone."""
STEP, AT_ONCE = 8, 4
"""Pixels along a line for which the model gives one sign; lines of one width that it reads at once,
which takes a tenth to a quarter less time for short ones."""
OF_FIGURES = "0123456789.,%/-() "


@dataclass(frozen=True, slots=True)
class Reading:
    """What one line says."""

    text: str
    sure: float
    """0 to 1, the mean over the signs."""
    figure: str
    """What it says where it can only be a figure."""
    figure_sure: float


@cache
def engine() -> "RapidOCR":
    """The engine, on one thread."""
    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    # The library that runs the models would send its makers how it is used.
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    ready = RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.max_side_len": LARGEST,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Det.limit_side_len": LARGEST,
            "Det.limit_type": "max",
        }
    )
    blank = np.full((LINE, LINE, 3), 255, np.uint8)
    ready(blank, use_det=False, use_cls=False, use_rec=True)  # loads the model that reads
    return ready


def find_lines(picture: Pixels) -> list[npt.NDArray[np.float32]]:
    """The four corners of every line of words in a picture (blue, green, red), in its pixels."""
    from rapidocr.ch_ppocr_det.utils import TextDetOutput

    found = engine()(picture, use_det=True, use_cls=False, use_rec=False)
    # The package answers with something else where it finds nothing.
    if not isinstance(found, TextDetOutput) or found.boxes is None:
        return []
    return list(found.boxes)


@cache
def reader() -> tuple["TextRecognizer", Sequence[str], Sequence[int]]:
    """The part of the engine that reads lines, its signs, and the places of a figure's among them,
    `nothing` first. Raises ExtractError where the engine has changed."""
    part = engine().text_rec
    if part is None:
        raise ExtractError("the OCR engine has not loaded the model that reads")
    signs = part.postprocess_op.character
    return part, signs, [0, *(n for n, sign in enumerate(signs) if sign in OF_FIGURES and n)]


def read_lines(lines: Sequence[Pixels]) -> list[Reading]:
    """What pictures of one line each say (blue, green, red), `LINE` pixels high. Few of one width
    are read at once: padding others to it would be slower."""
    alike: dict[int, list[int]] = {}
    for place, line in enumerate(lines):
        alike.setdefault(line.shape[1], []).append(place)
    found: dict[int, Reading] = {}
    for places in alike.values():
        for first in range(0, len(places), AT_ONCE):
            few = places[first : first + AT_ONCE]
            found |= zip(few, read_alike([lines[place] for place in few]), strict=True)
    return [found[place] for place in range(len(lines))]


def read_alike(lines: Sequence[Pixels]) -> list[Reading]:
    """What pictures of one line each and of one size say."""
    part, signs, of_figures = reader()
    scaled = (np.stack(lines).transpose(0, 3, 1, 2).astype(np.float32) / 255 - 0.5) / 0.5
    return [
        Reading(*decoded(likely, signs, None), *decoded(likely, signs, of_figures))
        for likely in part.session(scaled)
    ]


def decoded(
    likely: npt.NDArray[np.float32], signs: Sequence[str], allowed: Sequence[int] | None
) -> tuple[str, float]:
    """The likeliest signs among those allowed, None for all, and how sure they are; 0 for none."""
    among = likely if allowed is None else likely[:, allowed]
    places = among.argmax(axis=1)
    new = places != 0
    new[1:] &= places[1:] != places[:-1]
    found = places[new] if allowed is None else np.take(allowed, places[new])
    text = "".join(signs[place] for place in found)
    return text, float(among[new, places[new]].mean()) if new.any() else 0.0
