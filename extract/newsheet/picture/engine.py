"""The OCR engine, with the models that come inside the rapidocr package."""

import logging
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_det.utils import TextDetOutput
from rapidocr.ch_ppocr_rec.typings import TextRecOutput

from extract.errors import ExtractError

Pixels = npt.NDArray[np.uint8]
Corners = npt.NDArray[np.float32]
LINE = 48
"""Pixels; the model reads lines of this height."""
LARGEST = 4000
"""Pixels on a side; what is to be searched comes smaller, so that the package leaves it alone."""


@cache
def engine() -> RapidOCR:
    """The engine: one thread, a line at a time (bigger batches pad and are slower)."""
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "Global.max_side_len": LARGEST,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Rec.rec_batch_num": 1,
            # The least width, which the package would fill with grey: lines come padded as needed.
            "Rec.rec_img_shape": [3, LINE, LINE],
            "Det.limit_side_len": LARGEST,
            "Det.limit_type": "max",
        }
    )


def find_lines(picture: Pixels) -> list[Corners]:
    """The four corners of every line of words in a picture (blue, green, red), in its pixels."""
    found = engine()(picture, use_det=True, use_cls=False, use_rec=False)
    if not isinstance(found, TextDetOutput):
        if len(found) == 0:  # the package answers otherwise where it finds nothing
            return []
        raise ExtractError(f"the OCR engine answered with a {type(found).__name__}")
    return [] if found.boxes is None else list(found.boxes)


def recognise(lines: Sequence[Pixels]) -> list[tuple[str, float]]:
    """What each picture of one line says (blue, green, red), and how sure that is, 0 to 1."""
    if not lines:
        return []
    found = engine().recognize_txt(list(lines))
    if not isinstance(found, TextRecOutput) or found.txts is None or found.scores is None:
        raise ExtractError(f"the OCR engine answered with a {type(found).__name__}")
    return list(zip(found.txts, map(float, found.scores), strict=True))
