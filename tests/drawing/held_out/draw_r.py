"""Sheets plotted by R: its text, plotting signs, polygons and raster images on cairo's device."""

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.drawing.held_out.marks import Family
from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.placed import Placed
from tests.drawing.held_out.shapes import Ring

FAMILIES: Mapping[Family, float] = {
    "arrow": 3, "triangle": 5, "chevron": 2, "tick": 4, "thumb": 2, "sign": 4, "face": 1,
    "disc": 5, "square": 4, "letter": 3, "word": 3, "ground": 4, "pill": 3, "badge": 3,
}  # fmt: skip
_PLOT_SIGNS = {
    "triangle_up": (24, 24, 17), "triangle_down": (25, 25, 25), "disc": (21, 19, 16),
    "ring": (1, 1, 1), "square": (22, 15, 22), "diamond": (23, 18, 23), "plus": (3, 3, 3),
    "cross": (4, 4, 4),
}  # fmt: skip
_START = """
options(digits = 6)
open_page <- function(file, w, h) {
  cairo_pdf(file, width = w / 72, height = h / 72, pointsize = 12, family = "sans")
  par(mar = c(0, 0, 0, 0), xaxs = "i", yaxs = "i")
  plot.new()
  plot.window(xlim = c(0, w), ylim = c(h, 0))
}
say <- function(x, y, words, size, font, adj, col, family)
  text(x, y, words, cex = size / 12, font = font, adj = c(adj, 0), col = col, family = family)
shape <- function(x, y, col, half, px, py) {
  polypath(x + half * px, y - half * py, col = col, border = NA, rule = "evenodd")
}
"""


def draw_sheets(plans: Sequence[Plan]) -> list[bytes]:
    """A page for each plan; R starts once for all."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        pages = [_Plot(plan, folder, n) for n, plan in enumerate(plans)]
        script = folder / "sheets.R"
        script.write_text(_START + "\n".join(page.source() for page in pages), encoding="utf-8")
        run = subprocess.run(
            ["Rscript", "--vanilla", "--encoding=UTF-8", str(script)],
            capture_output=True,
            check=False,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": place},
        )
        if run.returncode:
            raise ValueError(run.stderr.decode()[-1500:])
        return [(folder / f"{n:04d}.pdf").read_bytes() for n in range(len(plans))]


def _string(words: str) -> str:
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


class _Plot(Placed):
    """One plot as a list of calls."""

    FONTS = (
        "DejaVu Sans", "DejaVu Serif", "Liberation Sans", "Liberation Serif", "Open Sans", "Lato",
        "Inter", "Roboto", "Carlito", "Linux Libertine O",
    )  # fmt: skip
    NATIVE: Mapping[str, Sequence[str]] = {
        "signs": (*_PLOT_SIGNS, "dash", "minus"),
    }
    SLACK = 1.05

    def __init__(self, plan: Plan, folder: Path, number: int) -> None:
        super().__init__(plan, "r")
        self.folder, self.number = folder, number
        self.calls: list[str] = []
        self.pictures: dict[bytes, str] = {}

    def source(self) -> str:
        """The calls of this page."""
        self.lay_out()
        file = self.folder / f"{self.number:04d}.pdf"
        start = f'open_page("{file}", {self.width}, {self.height})'
        return "\n".join((start, *self.calls, "invisible(dev.off())"))

    def text(
        self, x: float, y: float, words: str, size: float, bold: bool, align: str, colour: str
    ) -> None:
        """Words on a base line."""
        adj = {"left": 0, "centre": 0.5, "right": 1}[align]
        self.calls.append(
            f"say({x:.2f}, {y:.2f}, {_string(words)}, {size:.3f}, {2 if bold else 1}, {adj}, "
            f'"{colour}", "{self.family}")'
        )

    def rect(
        self, x: float, y: float, w: float, h: float, fill: str | None, line: str | None
    ) -> None:
        """A rectangle."""
        col = f'"{fill}"' if fill else "NA"
        border = f'"{line}"' if line else "NA"
        self.calls.append(
            f"rect({x:.2f}, {y + h:.2f}, {x + w:.2f}, {y:.2f}, col = {col}, border = {border}, "
            "lwd = 0.7)"
        )

    def segment(self, x: float, y: float, x2: float, y2: float, thick: float, colour: str) -> None:
        """A line."""
        self.calls.append(
            f"segments({x:.2f}, {y:.2f}, {x2:.2f}, {y2:.2f}, lwd = {thick * 1.3:.2f}, "
            f'col = "{colour}", lend = 1)'
        )

    def polygon(self, rings: Sequence[Ring], colour: str, x: float, y: float, half: float) -> None:
        """Rings about this point; filled by even and odd."""
        xs, ys = [], []
        for number, ring in enumerate(rings):
            if number:
                xs.append("NA")
                ys.append("NA")
            xs += [f"{px:.3f}" for px, _ in ring]
            ys += [f"{py:.3f}" for _, py in ring]
        self.calls.append(
            f'shape({x:.2f}, {y:.2f}, "{colour}", {half:.3f}, c({", ".join(xs)}), '
            f"c({', '.join(ys)}))"
        )

    def disc(self, colour: str, x: float, y: float, radius: float) -> None:
        """A full circle."""
        self.calls.append(
            f"symbols({x:.2f}, {y:.2f}, circles = {radius:.3f}, inches = FALSE, add = TRUE, "
            f'bg = "{colour}", fg = NA)'
        )

    def image(self, data: bytes, x: float, y: float, size: float) -> None:
        """A PNG about this point, handed to R as a matrix of colours."""
        name = self.pictures.get(data)
        if name is None:
            name = self.pictures[data] = f"p{self.number}_{len(self.pictures)}"
            self.calls.insert(0, f"{name} <- {_matrix(data)}")
        half = size / 2
        self.calls.append(
            f"rasterImage({name}, {x - half:.2f}, {y + half:.2f}, {x + half:.2f}, {y - half:.2f}, "
            "interpolate = TRUE)"
        )

    def native(self, shape: str, colour: str, x: float, y: float, size: float) -> None:
        """A plotting sign."""
        if shape not in _PLOT_SIGNS:
            self.segment(x - size * 0.36, y, x + size * 0.36, y, 1.6, colour)
            return
        sign = _PLOT_SIGNS[shape][self.pick]
        edge = f'bg = "{colour}", ' if sign in range(21, 26) else ""
        self.calls.append(
            f'points({x:.2f}, {y:.2f}, pch = {sign}, col = "{colour}", {edge}'
            f"cex = {size / 11:.3f}, lwd = {1.2 + self.pick * 0.6:.1f})"
        )


def _matrix(data: bytes) -> str:
    """The picture as R's own matrix of colours."""
    image = Image.open(BytesIO(data)).convert("RGBA").resize((40, 40))
    raw = image.tobytes()
    pixels = [raw[n : n + 4].hex() for n in range(0, len(raw), 4)]
    cells = ", ".join(f'"#{p}"' for p in pixels)
    return f"as.raster(matrix(c({cells}), nrow = 40, byrow = TRUE))"
