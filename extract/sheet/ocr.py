"""The words of a picture, with the models that come inside the rapidocr package."""

import logging
from functools import cache

import numpy as np
import numpy.typing as npt
from rapidocr import RapidOCR
from rapidocr.utils.output import RapidOCROutput

from extract.errors import ExtractError
from extract.sheet.words import Segment

DPI = 150
"""Resolution of the rendered page that is read."""
LONGEST_DETECTED_SIDE = 960
"""Pixels; the finder of text boxes works on a smaller picture, the reader on the full one."""
LOWEST_CONFIDENCE = 0.5
READ_SHAPE = (3, 48, 160)
"""Channels, height and least width of what is recognised at once; the package's own width, 320,
makes a share of four figures cost as much as a line, and below 160 a lone 7 is read as a 1."""


@cache
def engine() -> RapidOCR:
    """The OCR engine: one thread, a box at a time (bigger batches pad and are slower)."""
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Rec.rec_batch_num": 1,
            "Rec.rec_img_shape": list(READ_SHAPE),
            "Det.limit_side_len": LONGEST_DETECTED_SIDE,
            "Det.limit_type": "max",
        }
    )


def read_words(pixels: npt.NDArray[np.uint8]) -> tuple[Segment, ...]:
    """The words in a picture rendered at `DPI` in RGB; boxes in points from its top left.

    Raises ExtractError where the engine does not answer as its documentation says.
    """
    scale = 72 / DPI
    # A reversed view would be copied whole for every box that is cut out of it.
    found = engine()(np.ascontiguousarray(pixels[:, :, ::-1]))
    segments = []
    if not isinstance(found, RapidOCROutput):
        raise ExtractError(f"the OCR engine answered with a {type(found).__name__}")
    if found.boxes is not None and found.txts is not None and found.scores is not None:
        for corners, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
            if score < LOWEST_CONFIDENCE:
                continue
            xs = [float(x) * scale for x, _ in corners]
            ys = [float(y) * scale for _, y in corners]
            box = (min(xs), min(ys), max(xs), max(ys))
            segments.append(Segment(text.strip(), box, box[3] - box[1]))
    return tuple(segments)
