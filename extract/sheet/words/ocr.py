"""The words of a picture, with the models that come inside the rapidocr package."""

import logging
import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
from rapidocr import RapidOCR
from rapidocr.ch_ppocr_rec.typings import TextRecOutput
from rapidocr.utils.output import RapidOCROutput

from extract.errors import ExtractError
from extract.records import Box
from extract.sheet.words.words import UNREAD, Segment

Pixels = npt.NDArray[np.uint8]
DPI = 150
"""Resolution of the rendered page that is read."""
LONGEST_DETECTED_SIDE = 960
"""Pixels; the finder of text boxes works on a smaller picture, the reader on the full one."""
LOWEST_CONFIDENCE = 0.5
"""Below it words count as unread: that something stands there is kept, what it says is not."""
MARGINS = (2.0, 20.0)
"""Points of white on either side of what is read again."""
ALIKE_DIGITS = ("1", "7")
"""Digits that are taken for each other where they stand alone."""
DOUBLED_SIGN = re.compile(r"(?<=[0-9])([.,])[.,](?=[0-9])")
"""One decimal sign between figures, read as two."""
READ_SHAPE = (3, 48, 160)
"""Channels, height and least width of what is recognised at once; the package's own width, 320,
makes a share of four figures cost as much as a line, and below 160 a lone 7 is read as a 1."""


class BoxKeeper(RapidOCR):
    """The engine, which also tells where it finds words that it cannot read at all.

    The package itself drops such a box: a row named in Greek or Cyrillic would be lost with it.
    """

    def recognize_txt(self, img: list[Pixels]) -> TextRecOutput:
        """What the package reads in the cut-out boxes, none of them empty."""
        found = super().recognize_txt(img)
        if found.txts is not None:
            texts = tuple(text if text.strip() else UNREAD for text in found.txts)
            found.txts = texts  # type: ignore[assignment]  # annotated as if it were one text
        return found


@cache
def engine() -> RapidOCR:
    """The OCR engine: one thread, a box at a time (bigger batches pad and are slower)."""
    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return BoxKeeper(
        params={
            "Global.log_level": "error",
            "Global.use_cls": False,
            "Global.text_score": 0.0,  # the package drops what it doubts, and where it stands
            "EngineConfig.onnxruntime.intra_op_num_threads": 1,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
            "Rec.rec_batch_num": 1,
            "Rec.rec_img_shape": list(READ_SHAPE),
            "Det.limit_side_len": LONGEST_DETECTED_SIDE,
            "Det.limit_type": "max",
        }
    )


def read_words(pixels: Pixels) -> tuple[Segment, ...]:
    """The words in a picture rendered at `DPI` in RGB; boxes in points from its top left.

    A box whose words cannot be read is a segment without text.

    Raises ExtractError where the engine does not answer as its documentation says.
    """
    scale = 72 / DPI
    # A reversed view would be copied whole for every box that is cut out of it.
    picture = np.ascontiguousarray(pixels[:, :, ::-1])
    found = engine()(picture, use_det=True, use_rec=True)
    segments = []
    if not isinstance(found, RapidOCROutput):
        raise ExtractError(f"the OCR engine answered with a {type(found).__name__}")
    if found.boxes is not None and found.txts is not None and found.scores is not None:
        for corners, text, score in zip(found.boxes, found.txts, found.scores, strict=True):
            xs = [float(x) * scale for x, _ in corners]
            ys = [float(y) * scale for _, y in corners]
            box = (min(xs), min(ys), max(xs), max(ys))
            words = believed(text, score)
            if words == "":
                words = read_cut(picture, box, MARGINS[0])
            elif words in ALIKE_DIGITS:
                words = by_majority([words, *(read_cut(picture, box, m) for m in MARGINS)])
            segments.append(Segment(words, box, box[3] - box[1]))
    return tuple(segments)


def believed(text: str, score: float) -> str:
    """The words, or nothing where the engine doubts them."""
    if score < LOWEST_CONFIDENCE or text == UNREAD:
        return ""
    return DOUBLED_SIGN.sub(r"\1", text.strip())


def by_majority(readings: Sequence[str]) -> str:
    """What more than half of the readings say; nothing where no such answer is given."""
    ((words, count),) = Counter(readings).most_common(1)
    return words if count > len(readings) / 2 else ""


def read_cut(picture: Pixels, box: Box, margin: float, dpi: int = DPI) -> str:
    """The words of a box read again, with so many more points of white left and right of it.

    The picture's channels are blue, green, red.
    """
    height, width = picture.shape[:2]
    scale = dpi / 72
    left, right = max(int((box[0] - margin) * scale), 0), min(int((box[2] + margin) * scale), width)
    top, bottom = max(int((box[1] - 1) * scale), 0), min(int((box[3] + 1) * scale), height)
    cut = np.ascontiguousarray(picture[top:bottom, left:right])
    found = engine()(cut, use_det=False, use_rec=True)
    if not isinstance(found, TextRecOutput):
        raise ExtractError(f"the OCR engine answered with a {type(found).__name__}")
    if found.txts is None or len(found.txts) != 1:
        return ""
    return believed(found.txts[0], found.scores[0])
