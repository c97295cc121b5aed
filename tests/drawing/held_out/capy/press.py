"""Paint pages with CapyPDF: `press.py FOLDER`, which takes a JSON list of them.

Run by the interpreter that has CapyPDF; it knows nothing of this project.
"""

import base64
import importlib
import json
import math
import re
import sys
from pathlib import Path
from typing import Any

Capy: Any = None
_KAPPA, _BACK = 0.5523, {"left": 0, "center": 0.5, "right": 1}


class Painter:
    """One page: marks with their values become operators."""

    def __init__(self, page: dict[str, Any], file: Path) -> None:
        self.page, self.folder, self.kept = page, file.parent, dict[Any, Any]()
        by = self.bleed = page["bleed"]
        box, options = Capy.PageProperties(), Capy.DocumentProperties()
        wide, high = (page[side] + 2 * by for side in ("width", "height"))
        self.top = high - by
        box.set_pagebox(Capy.PageBox.Media, 0, 0, wide, high)
        if by:
            box.set_pagebox(Capy.PageBox.Crop, by, by, wide - by, high - by)
        options.set_default_page_properties(box)
        options.set_tagged(page["tagged"])
        self.pdf = Capy.Generator(file, options)
        self.root = page["tagged"] and self.pdf.add_structure_item(Capy.StructureType.Document)
        self.on = self.pdf.page_draw_context()
        for item in page["items"]:
            said = {re.sub("([A-Z])", r"_\1", name).lower(): value["value"]
                    for name, value in item["encode"]["enter"].items()}  # fmt: skip
            getattr(self, item["type"])(**said)
        self.pdf.add_page(self.on)
        self.pdf.write()

    def colour(self, said: str) -> Any:
        """A colour in the inks of this page."""
        found, inks = Capy.Color(), self.page["inks"]
        red, green, blue = (int(said[i : i + 2], 16) / 255 for i in (1, 3, 5))
        if red == green == blue and inks != "rgb":
            found.set_gray(red)
        elif inks == "lab":
            daylight = (0.9505, 1.0, 1.089, -128, 127, -128, 127)
            space = self.keep("lab", lambda: self.pdf.add_lab_colorspace(*daylight))
            found.set_lab(space, *_lab(red, green, blue))
        elif inks == "spot":
            found.set_separation(self.keep(said, lambda: self.ink(said, red, green, blue)), 1.0)
        elif inks == "cmyk":
            found.set_cmyk(*_cmyk(red, green, blue))
        else:
            found.set_rgb(red, green, blue)
        return found

    def ink(self, name: str, *rgb: float) -> Any:
        """An ink of its own."""
        code = "{ " + " ".join(
            f"{'dup ' if n < 2 else ''}{1 - part:.3f} mul 1 exch sub {'exch' if n < 2 else ''}"
            for n, part in enumerate(rgb)) + " }"  # fmt: skip
        tint = self.pdf.add_function(Capy.Type4Function([0, 1], [0, 1] * 3, code))
        return self.pdf.add_separation(f"Ink {name[1:]}", Capy.DeviceColorspace.RGB, tint)

    def keep(self, key: Any, make: Any) -> Any:
        """Something that is made once for a page."""
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]

    def text(self, x: float, y: float, font: str, font_size: float, fill: str, align: str,
             font_weight: str, text: str = "", angle: float = 0) -> None:  # fmt: skip
        """Words on a base line."""
        if not text:
            return
        file = self.page["fonts"][f"{font} {font_weight}"]
        face = self.keep(file, lambda: self.pdf.load_font(file))
        x -= _BACK[align] * self.pdf.text_width(text, face, font_size)
        drawn = self.on.text_new()
        drawn.cmd_Tf(face, font_size)
        turn = -math.radians(angle)
        drawn.cmd_Tm(math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn),
                     x + self.bleed, self.top - y)  # fmt: skip
        drawn.cmd_Tj(text)
        with self.on.push_gstate():
            self.on.set_nonstroke(self.colour(fill))
            if not self.root:
                self.on.render_text_obj(drawn)
                return
            words = self.pdf.add_structure_item(Capy.StructureType.P, self.root)
            with self.on.cmd_BDC_builtin(words):
                self.on.render_text_obj(drawn)

    def rule(self, x: float, y: float, x2: float, y2: float, stroke: str, stroke_width: float,
             stroke_dash: Any = ()) -> None:  # fmt: skip
        """A line."""
        with self.on.push_gstate():
            self.on.set_stroke(self.colour(stroke))
            self.on.cmd_w(stroke_width)
            if stroke_dash:
                self.on.cmd_d(stroke_dash, 0)
            self.on.cmd_m(x + self.bleed, self.top - y)
            self.on.cmd_l(x2 + self.bleed, self.top - y2)
            self.on.cmd_S()

    def rect(self, x: float, y: float, width: float, height: float, fill: str = "",
             stroke: str = "", stroke_width: float = 0, corner_radius: float = 0
             ) -> None:  # fmt: skip
        """A rectangle, perhaps round at its corners."""
        with self.on.push_gstate():
            self.dress(self.on, fill, stroke, stroke_width)
            left, low = x + self.bleed, self.top - y - height
            if corner_radius:
                _rounded(self.on, left, low, width, height, min(corner_radius, height / 2))
            else:
                self.on.cmd_re(left, low, width, height)
            _paint(self.on, fill, stroke)

    def dress(self, on: Any, fill: Any, stroke: str, thick: float) -> None:
        """Colours and pen of what comes."""
        if fill:
            on.set_nonstroke(self.colour(fill) if isinstance(fill, str) else fill)
        if stroke:
            on.set_stroke(self.colour(stroke))
            on.cmd_w(thick)

    def image(self, url: str, x: float, y: float, width: float, height: float) -> None:
        """A picture."""
        kind, data = url.split("/")[1].split(";")[0], url.split(",", maxsplit=1)[1]
        name = self.folder / f"{len(self.kept)}.{kind}"

        def load() -> Any:
            name.write_bytes(base64.b64decode(data))
            return self.pdf.add_image(self.pdf.load_image(name), Capy.ImagePdfProperties())

        with self.on.push_gstate():
            self.on.cmd_cm(width, 0, 0, height, x + self.bleed, self.top - y - height)
            self.on.cmd_Do(self.keep(url, load))

    def symbol(self, shape: str, x: float, y: float, size: float, fill: Any = "",
               stroke: str = "", stroke_width: float = 0, stroke_join: str = ""
               ) -> None:  # fmt: skip
        """An outline of points from -1 to 1 about a middle, in the finish of this page."""
        half, finish = math.sqrt(size) / 2, self.page["finish"]
        at, thick = (x + self.bleed, self.top - y), stroke_width / half
        if finish == "form":
            key = (shape, str(fill), stroke, stroke_width)
            if key not in self.kept:
                on = self.pdf.transparency_group_context(-1.2, -1.2, 1.2, 1.2)
                self.outline(on, shape, fill, stroke, thick)
                self.kept[key] = self.pdf.add_transparency_group(on)
            with self.on.push_gstate():
                self.on.cmd_cm(half, 0, 0, half, *at)
                self.on.cmd_Do(self.kept[key])
            return
        if fill and finish in {"radial", "hatch"} and fill != "#ffffff":
            stroke, thick = stroke or fill, thick or 0.14
            fill = self.pattern(finish, fill, at, half)
        if finish == "shadow" and fill:
            with self.on.push_gstate():
                self.on.cmd_cm(half, 0, 0, half, at[0] + 0.8, at[1] - 0.8)
                self.outline(self.on, shape, "#bdbdbd", "", 0)
        with self.on.push_gstate():
            self.on.cmd_cm(half, 0, 0, half, *at)
            self.outline(self.on, shape, fill, stroke, thick)

    def outline(self, on: Any, shape: str, fill: Any, stroke: str, thick: float) -> None:
        """The path of a shape, painted."""
        self.dress(on, fill, stroke, thick)
        on.cmd_J(Capy.LineCapStyle.Round)
        on.cmd_j(Capy.LineJoinStyle.Round)
        for kind, numbers in re.findall(r"([MLAZ])([^MLAZ]*)", shape):
            found = [float(n) for n in re.findall(r"-?[\d.]+", numbers)]
            if kind == "A":
                _rounded(on, -found[0], -found[0], 2 * found[0], 2 * found[0], found[0])
            elif kind == "Z":
                on.cmd_h()
            else:
                (on.cmd_m if kind == "M" else on.cmd_l)(found[0], -found[1])
        _paint(on, fill, stroke)

    def pattern(self, finish: str, fill: str, at: tuple[float, float], half: float) -> Any:
        """Lines close to one another, or a light within."""
        if finish == "hatch":
            return self.keep(("hatch", fill), lambda: self.hatch(fill))
        one, two = Capy.Color(), Capy.Color()
        parts = [int(fill[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        one.set_rgb(*(part * 0.6 + 0.4 for part in parts))
        two.set_rgb(*parts)
        function = self.pdf.add_function(Capy.Type2Function([0, 1], one, two, 1))
        ring = [at[0] - half * 0.3, at[1] + half * 0.3, 0, *at, half * 0.8]
        light = Capy.Type3Shading(Capy.DeviceColorspace.RGB, ring, function)
        light.set_extend(True, True)
        return self.pdf.add_shading_pattern(Capy.ShadingPattern(self.pdf.add_shading(light)))

    def hatch(self, fill: str) -> Any:
        """Lines close to one another, as a pattern that repeats."""
        on = self.pdf.create_tiling_pattern_context(0, 0, 1.5, 1.5)
        on.set_nonstroke(self.colour(fill))
        on.cmd_re(0, 0, 1.5, 0.95)
        _paint(on, fill, "")
        return self.pdf.add_tiling_pattern(on)


def _paint(on: Any, fill: Any, stroke: str) -> None:
    (on.cmd_B if fill and stroke else on.cmd_f if fill else on.cmd_S)()


def _rounded(on: Any, x: float, y: float, wide: float, high: float, by: float) -> None:
    k, x2, y2 = by * (1 - _KAPPA), x + wide, y + high
    on.cmd_m(x + by, y)
    on.cmd_l(x2 - by, y)
    on.cmd_c(x2 - k, y, x2, y + k, x2, y + by)
    on.cmd_l(x2, y2 - by)
    on.cmd_c(x2, y2 - k, x2 - k, y2, x2 - by, y2)
    on.cmd_l(x + by, y2)
    on.cmd_c(x + k, y2, x, y2 - k, x, y2 - by)
    on.cmd_l(x, y + by)
    on.cmd_c(x, y + k, x + k, y, x + by, y)
    on.cmd_h()


def _cmyk(*rgb: float) -> list[float]:
    black = 1 - max(rgb)
    return [*((1 - part - black) / (1 - black) if black < 1 else 0 for part in rgb), black]


def _lab(*rgb: float) -> list[float]:
    """In the white of daylight."""
    r, g, b = (((p + 0.055) / 1.055) ** 2.4 if p > 0.04 else p / 12.92 for p in rgb)
    parts = ((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505, 0.2126 * r + 0.7152 * g + 0.0722 * b,
             (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)  # fmt: skip
    x, y, z = (p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116 for p in parts)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]


def main() -> None:
    """Write N.pdf for each page."""
    global Capy
    Capy = importlib.import_module("capypdf")
    for number, page in enumerate(json.load(sys.stdin)):
        Painter(page, Path(sys.argv[1]) / f"{number}.pdf")


if __name__ == "__main__":
    main()
