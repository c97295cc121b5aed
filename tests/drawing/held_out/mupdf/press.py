"""Lay pages out with MuPDF: `press.py FOLDER`, which takes a JSON list of them.

Run by the interpreter that has PyMuPDF; it knows nothing of this project. Stories of HTML flow
through rectangles; frames are drawn below them, and marks upon the places that stories kept free.
"""

import base64
import importlib
import io
import json
import sys
from pathlib import Path
from typing import Any

Mu: Any = None
_STEP = 2.0


class Page:
    """One page: first all rectangles are found, then stories are drawn into them."""

    def __init__(self, said: dict[str, Any]) -> None:
        self.said, self.archive = said, Mu.Archive()
        for name, data in said["files"].items():
            self.archive.add((base64.b64decode(data), name))
        for name, file in said["fonts"].items():
            self.archive.add((Path(file).read_bytes(), name))
        self.placed: list[tuple[str, list[Any]]] = []
        self.frames: list[tuple[dict[str, Any], Any]] = []
        self.free: dict[str, Any] = {}
        margin = said["margin"]
        self.low = said["height"] - margin
        self.over = self.rows(said["rows"], margin, margin, said["width"] - 2 * margin) > self.low

    def story(self, html: str) -> Any:
        """A story in this page's fonts."""
        return Mu.Story(html=html, user_css=self.said["css"], archive=self.archive,
                        em=self.said["size"])  # fmt: skip

    def rows(self, rows: list[dict[str, Any]], x: float, y: float, wide: float) -> float:
        """Rows below one another; where they end."""
        for row in rows:
            gutter, cells = row["gutter"], row["cells"]
            room = wide - gutter * (len(cells) - 1)
            left, ends, first = x, [], len(self.frames)
            for cell in cells:
                share = room * cell["share"]
                ends.append(self.cell(cell, left, y, share))
                left += share + gutter
            for frame, box in self.frames[first:]:
                if frame.get("even") and abs(box.y0 - y) < 0.1:
                    box.y1 = max(ends)
            y = max(ends) + row["gap"]
        return float(y - rows[-1]["gap"])

    def cell(self, cell: dict[str, Any], x: float, y: float, wide: float) -> float:
        """One cell with what stands in it; where it ends."""
        pad, frame = cell.get("pad", 0.0), cell.get("frame")
        place = len(self.frames)
        inner = (x + pad, y + pad, wide - 2 * pad)
        if "rows" in cell:
            low = self.rows(cell["rows"], *inner)
        else:
            low = self.flow(cell["html"], *inner, cell.get("over", 1), cell.get("gap", 14.0))
        if frame:
            self.frames.insert(place, (frame, Mu.Rect(x, y, x + wide, low + pad)))
        return float(low + pad)

    def flow(self, html: str, x: float, y: float, wide: float, over: int, gap: float) -> float:
        """A story in columns that are as short as they can be."""
        each = (wide - gap * (over - 1)) / over
        _, box = self.story(html).place(Mu.Rect(x, y, x + each, y + 9000))
        high = box[3] - y
        if over > 1:
            high = high / over
            while not self.fits(html, self.boxes(x, y, each, high, over, gap)):
                high += _STEP
        self.placed.append((html, self.boxes(x, y, each, high + 0.5, over, gap)))
        return float(y + high)

    def boxes(self, x: float, y: float, each: float, high: float, over: int, gap: float
              ) -> list[Any]:  # fmt: skip
        """Columns beside one another."""
        return [Mu.Rect(x + n * (each + gap), y, x + n * (each + gap) + each, y + high)
                for n in range(over)]  # fmt: skip

    def fits(self, html: str, boxes: list[Any]) -> bool:
        """Whether all of a story finds room there."""
        story, device = self.story(html), _nowhere()
        more = 1
        for box in boxes:
            more, _ = story.place(box)
            story.draw(device)
            if not more:
                break
        return not more

    def drawn(self) -> bytes:
        """The page as a PDF; of one that is too long, two pages."""
        file = io.BytesIO()
        writer = Mu.DocumentWriter(file)
        for _ in range(1 + self.over):
            device = writer.begin_page(Mu.Rect(0, 0, self.said["width"], self.said["height"]))
            for html, boxes in self.placed:
                story = self.story(html)
                for box in boxes:
                    more, _ = story.place(box)
                    story.element_positions(lambda at: self.keep(at))
                    story.draw(device)
                    if not more:
                        break
            writer.end_page()
        writer.close()
        return self.finished(Mu.open("pdf", file.getvalue()))

    def keep(self, at: Any) -> None:
        """A place that was kept free."""
        if at.id:
            self.free[at.id] = Mu.Rect(at.rect)

    def finished(self, document: Any) -> bytes:
        """With frames below the words, and marks upon the free places."""
        page = document[0]
        for frame, box in self.frames:
            shape = page.new_shape()
            _framed(shape, frame, box)
            shape.commit(overlay=False)
        for name, mark in self.said["drawn"].items():
            if name in self.free:
                self.mark(page, mark, self.free[name])
        if self.said["subset"]:
            document.subset_fonts()
        return bytes(document.tobytes(garbage=3, deflate=True))

    def mark(self, page: Any, mark: dict[str, Any], box: Any) -> None:
        """Lines or surfaces from -1 to 1 about the middle of a place, or a page within this one."""
        half = mark["size"] / 2
        x, y = box.x0 + half, (box.y0 + box.y1) / 2
        if "svg" in mark:
            drawing = Mu.open("svg", mark["svg"].encode())
            placed = Mu.open("pdf", drawing.convert_to_pdf())
            page.show_pdf_page(Mu.Rect(x - half, y - half, x + half, y + half), placed, 0)
            return
        shape, colour = page.new_shape(), _rgb(mark["colour"])
        for ring in mark["rings"]:
            shape.draw_polyline([Mu.Point(x + px * half, y - py * half) for px, py in ring])
        if mark["pen"]:
            shape.finish(color=colour, width=mark["pen"] * half, lineCap=1, lineJoin=1,
                         closePath=mark["closed"])  # fmt: skip
        else:
            shape.finish(color=None, fill=colour, even_odd=True, closePath=True)
        shape.commit()


def _nowhere() -> Any:
    writer = Mu.DocumentWriter(io.BytesIO())
    device = writer.begin_page(Mu.Rect(0, 0, 10, 10))
    _KEPT.append(writer)
    return device


_KEPT: list[Any] = []


def _rgb(colour: str) -> tuple[float, ...] | None:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)) if colour else None


def _framed(shape: Any, frame: dict[str, Any], box: Any) -> None:
    """A ground, a frame, lines at some sides."""
    fill, line = _rgb(frame.get("fill", "")), _rgb(frame.get("line", ""))
    wide = frame.get("wide", 0.8)
    if fill or frame.get("box"):
        round_ = frame.get("round", 0)
        part = min(0.5, round_ / min(box.width, box.height)) if round_ else None
        shape.draw_rect(box, radius=part)
        shape.finish(color=line if frame.get("box") else None, fill=fill, width=wide)
    ends = {"left": (box.tl, box.bl), "right": (box.tr, box.br), "top": (box.tl, box.tr),
            "bottom": (box.bl, box.br)}  # fmt: skip
    for side in frame.get("sides", ()):
        shape.draw_line(*ends[side])
        shape.finish(color=line, width=wide)


def main() -> None:
    """Write N.pdf for each page."""
    global Mu
    Mu = importlib.import_module("pymupdf")
    Mu.TOOLS.mupdf_display_errors(False)
    for number, said in enumerate(json.load(sys.stdin)):
        (Path(sys.argv[1]) / f"{number}.pdf").write_bytes(Page(said).drawn())


if __name__ == "__main__":
    main()
