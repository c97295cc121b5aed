"""Paint pages with Skia: `press.py FOLDER`, which takes a JSON list of them.

Run by the interpreter that has skia-python; it knows nothing of this project.
"""

import base64
import importlib
import json
import re
import sys
from pathlib import Path
from typing import Any

Skia: Any = None
_BACK = {"left": 0.0, "center": 0.5, "right": 1.0}
_CUTS = 1.12


class Painter:
    """One page: marks with their values become calls of a canvas."""

    def __init__(self, page: dict[str, Any], canvas: Any) -> None:
        self.page, self.on, self.kept = page, canvas, dict[Any, Any]()
        for item in page["items"]:
            said = {re.sub("([A-Z])", r"_\1", name).lower(): value["value"]
                    for name, value in item["encode"]["enter"].items()}  # fmt: skip
            getattr(self, item["type"])(**said)

    def font(self, name: str, size: float) -> Any:
        """A font of this size; its file is opened once."""
        if name not in self.kept:
            self.kept[name] = Skia.Typeface.MakeFromFile(self.page["fonts"][name])
        font = Skia.Font(self.kept[name], size)
        font.setSubpixel(True)
        font.setHinting(Skia.FontHinting.kNone)
        return font

    def text(self, x: float, y: float, font: str, font_size: float, fill: str, align: str,
             font_weight: str, text: str = "") -> None:  # fmt: skip
        """Words on a base line: as a string, or glyph by glyph as a blob."""
        if not text:
            return
        face = self.font(f"{font} {font_weight}", font_size)
        x -= _BACK[align] * face.measureText(text)
        if self.page["shaped"]:
            self.on.drawTextBlob(Skia.TextBlob.MakeFromString(text, face), x, y, _ink(fill))
        else:
            self.on.drawString(text, x, y, face, _ink(fill))

    def rule(self, x: float, y: float, x2: float, y2: float, stroke: str, stroke_width: float,
             stroke_dash: Any = ()) -> None:  # fmt: skip
        """A line."""
        pen = _pen(stroke, stroke_width)
        if stroke_dash:
            pen.setPathEffect(Skia.DashPathEffect.Make([float(n) for n in stroke_dash], 0))
        self.on.drawLine(x, y, x2, y2, pen)

    def rect(self, x: float, y: float, width: float, height: float, fill: str = "",
             stroke: str = "", stroke_width: float = 0, corner_radius: float = 0
             ) -> None:  # fmt: skip
        """A rectangle, perhaps round at its corners."""
        by = min(corner_radius, height / 2, width / 2)
        box = Skia.Rect.MakeXYWH(x, y, width, height)
        for paint in _paints(fill, stroke, stroke_width):
            if by:
                self.on.drawRoundRect(box, by, by, paint)
            else:
                self.on.drawRect(box, paint)

    def arc(self, x: float, y: float, radius: float, start: float, sweep: float, stroke: str,
            stroke_width: float, round_cap: bool = False) -> None:  # fmt: skip
        """A part of a ring."""
        pen = _pen(stroke, stroke_width)
        if round_cap:
            pen.setStrokeCap(Skia.Paint.kRound_Cap)
        oval = Skia.Rect.MakeXYWH(x - radius, y - radius, 2 * radius, 2 * radius)
        self.on.drawArc(oval, start, sweep, False, pen)

    def image(self, url: str, x: float, y: float, width: float, height: float) -> None:
        """A picture."""
        if url not in self.kept:
            data = base64.b64decode(url.split(",", maxsplit=1)[1])
            self.kept[url] = Skia.Image.MakeFromEncoded(Skia.Data.MakeWithCopy(data))
        self.on.drawImageRect(self.kept[url], Skia.Rect.MakeXYWH(x, y, width, height),
                              Skia.SamplingOptions(Skia.FilterMode.kLinear))  # fmt: skip

    def symbol(self, shape: str, x: float, y: float, size: float, fill: str = "",
               stroke: str = "", stroke_width: float = 0, stroke_join: str = "miter"
               ) -> None:  # fmt: skip
        """An outline of points from -1 to 1 about a middle, in the finish of this page."""
        half, finish = size**0.5 / 2, self.page["finish"]
        solid = fill and not stroke
        self.on.save()
        self.on.translate(x, y)
        path = _path(shape, half)
        if finish == "ringed":
            path.transform(Skia.Matrix.Scale(0.62, 0.62))
            self.on.drawCircle(0, 0, half * 1.02, _pen(fill if solid else stroke, half * 0.1))
        if finish == "shadow" and solid:
            below = Skia.Path(path)
            below.offset(0.7, 0.9)
            self.on.drawPath(below, _ink("#c4c4c4"))
        if finish == "cut" and solid:
            path.transform(Skia.Matrix.Scale(0.6, 0.6))
            plate = Skia.Path.Circle(0, 0, half * _CUTS)
            path = Skia.Op(plate, path, Skia.PathOp.kDifference_PathOp)
        paints = _paints(fill, stroke, stroke_width * (0.7 if finish == "ringed" else 1))
        for paint in paints:
            if stroke_join == "round":
                paint.setStrokeJoin(Skia.Paint.kRound_Join)
                paint.setStrokeCap(Skia.Paint.kRound_Cap)
            if finish == "smooth" and solid:
                paint.setPathEffect(Skia.CornerPathEffect.Make(half * 0.3))
            if finish == "radial" and solid:
                paint.setShader(_light(fill, half))
        self.laid(path, paints)
        self.on.restore()

    def laid(self, path: Any, paints: list[Any]) -> None:
        """A path painted at once, in a layer, or played from a recording."""
        finish = self.page["finish"]
        if finish == "recorded":
            recorder = Skia.PictureRecorder()
            canvas = recorder.beginRecording(path.getBounds().makeOutset(2, 2))
            for paint in paints:
                canvas.drawPath(path, paint)
            self.on.drawPicture(recorder.finishRecordingAsPicture())
            return
        if finish == "layer":
            self.on.saveLayerAlpha(path.getBounds().makeOutset(2, 2), 235)
        for paint in paints:
            self.on.drawPath(path, paint)
        if finish == "layer":
            self.on.restore()


def _ink(colour: str) -> Any:
    return Skia.Paint(Color=0xFF000000 | int(colour[1:], 16), AntiAlias=True)


def _pen(colour: str, wide: float) -> Any:
    paint = _ink(colour)
    paint.setStyle(Skia.Paint.kStroke_Style)
    paint.setStrokeWidth(wide)
    return paint


def _paints(fill: str, stroke: str, wide: float) -> list[Any]:
    return ([_ink(fill)] if fill else []) + ([_pen(stroke, wide)] if stroke else [])


def _light(colour: str, half: float) -> Any:
    ink = 0xFF000000 | int(colour[1:], 16)
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    pale = sum(
        int(part * 0.65 + 89) << shift for part, shift in zip(parts, (16, 8, 0), strict=True)
    )
    return Skia.GradientShader.MakeRadial(
        (-half * 0.3, -half * 0.3), half * 1.1, [0xFF000000 | pale, ink]
    )


def _path(shape: str, half: float) -> Any:
    """An outline that the rule of even and odd fills."""
    path = Skia.Path()
    path.setFillType(Skia.PathFillType.kEvenOdd)
    for kind, numbers in re.findall(r"([MLAZ])([^MLAZ]*)", shape):
        found = [float(n) * half for n in re.findall(r"-?[\d.]+", numbers)]
        if kind == "A":
            path.reset()
            path.addCircle(0, 0, found[0])
            break
        if kind == "Z":
            path.close()
        else:
            (path.moveTo if kind == "M" else path.lineTo)(found[0], found[1])
    return path


def main() -> None:
    """Write N.pdf for each page."""
    global Skia
    Skia = importlib.import_module("skia")
    for number, page in enumerate(json.load(sys.stdin)):
        stream = Skia.FILEWStream(str(Path(sys.argv[1]) / f"{number}.pdf"))
        document = Skia.PDF.MakeDocument(stream)
        Painter(page, document.beginPage(page["width"], page["height"]))
        document.endPage()
        document.close()
        stream.flush()


if __name__ == "__main__":
    main()
