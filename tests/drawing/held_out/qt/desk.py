"""What all parts of a sheet share: its job, its letters and the size of all."""

import base64
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from tests.drawing.held_out.qt.kit import ALIGN, PT, Colour, Qt, Rect, gui


class Desk:
    """One sheet at one scale."""

    def __init__(self, job: Mapping[str, Any], scale: float) -> None:
        self.job = job
        self.sheet: Mapping[str, Any] = job["sheet"]
        self.look: Mapping[str, Any] = job["look"]
        self.c: Mapping[str, Any] = job["choice"]
        self.theme: Mapping[str, str] = self.c["theme"]
        self.scale = scale
        self.size: float = self.c["size"] * scale * PT
        self.gap: float = self.c["gap"] * scale * PT
        self.measure = lru_cache(maxsize=5000)(self._measure)
        self.smudge = base64.b64decode(job["smudge"])

    def font(self, part: float = 1.0, *, bold: bool = False, family: str = "") -> Any:
        """The letters of the sheet in a part of their size."""
        made = gui.QFont(family or self.c["font"])
        made.setPixelSize(max(1, round(self.size * part)))
        made.setHintingPreference(gui.QFont.HintingPreference.PreferNoHinting)
        made.setBold(bold)
        made.setFeature(gui.QFont.Tag("liga"), 0)  # Qt does not say which letters a ligature is
        if self.c["kerning_off"]:
            made.setKerning(False)
        return made

    def _measure(self, text: str, part: float, bold: bool) -> float:
        return float(gui.QFontMetricsF(self.font(part, bold=bold)).horizontalAdvance(text))

    def width(self, text: str, part: float = 1.0, *, bold: bool = False) -> float:
        """How wide these words are."""
        return self.measure(text, part, bold)

    def folded(self, text: str, room: float, part: float = 1.0, *, bold: bool = False) -> list[str]:
        """The words in lines no wider than the room, where no word is."""
        lines: list[str] = []
        for word in text.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and self.width(longer, part, bold=bold) <= room:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines

    def line(self, part: float = 1.0) -> float:
        """How high a line of letters is."""
        return self.size * part * float(self.c["line"])

    def say(
        self,
        p: Any,
        text: str,
        rect: tuple[float, float, float, float],
        *,
        align: str = "left",
        part: float = 1.0,
        bold: bool = False,
        colour: str = "#000000",
    ) -> None:
        """One line of words in the middle of a rectangle's height."""
        p.setFont(self.font(part, bold=bold))
        p.setPen(Colour(colour))
        flags = ALIGN[align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        p.drawText(Rect(*rect), int(flags) | int(Qt.TextFlag.TextSingleLine), text)

    def label(self, text: str) -> str:
        """A label as this sheet writes them."""
        return (text.upper() if self.c["label_capitals"] else text) + str(self.c["colon"])
