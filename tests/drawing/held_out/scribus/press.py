"""Set pages within Scribus: `press.py FOLDER`, which holds `work.json`, a list of pages."""

import base64
import importlib
import json
import sys
from pathlib import Path
from typing import Any

scribus: Any = importlib.import_module("scribus")
_ALIGN = {
    "left": scribus.ALIGN_LEFT,
    "right": scribus.ALIGN_RIGHT,
    "center": scribus.ALIGN_CENTERED,
}


class Setter:
    """One page after the other; colours are named by their figures."""

    def __init__(self, folder: Path, place: int, page: dict[str, Any]) -> None:
        self.folder, self.place, self.inks, self.count = folder, place, page["inks"], 0
        self.known: set[str] = set()
        wide, high = page["paper"]
        turned = scribus.LANDSCAPE if wide > high else scribus.PORTRAIT
        size = (min(wide, high), max(wide, high)) if wide > high else (wide, high)
        one = (1, scribus.UNIT_POINTS, scribus.PAGE_1, 0, 1)
        scribus.newDocument(size, (0, 0, 0, 0), turned, *one)
        self.over = [self.draw(node) for node in page["nodes"]]

    def ink(self, colour: str) -> str:
        """The name of a colour, defined once."""
        if not colour:
            return "None"
        name = f"ink {colour}"
        if colour not in self.known:
            self.known.add(colour)
            red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
            if self.inks == "cmyk":
                black = 255 - max(red, green, blue)
                scribus.defineColorCMYK(
                    name, 255 - black - red, 255 - black - green, 255 - black - blue, black
                )
            else:
                scribus.defineColorRGB(name, red, green, blue)
            if self.inks == "spot":
                scribus.setSpotColor(name, True)
        return name

    def file(self, ending: str, data: bytes) -> str:
        """A file of the page's folder."""
        self.count += 1
        path = self.folder / f"{self.place}-{self.count}.{ending}"
        path.write_bytes(data)
        return str(path)

    def draw(self, node: dict[str, Any]) -> str:
        """What of a node's words found no place."""
        result = getattr(self, f"_{node['kind']}")(node)
        return str(result or "")

    def _text(self, node: dict[str, Any]) -> str:
        x, y, w, h = node["box"]
        name = scribus.createText(x, y, w, h)
        scribus.setText(node["text"], name)
        scribus.setFont(node["font"], name)
        scribus.setFontSize(node["size"], name)
        scribus.setLineSpacingMode(0, name)
        scribus.setLineSpacing(node["lead"], name)
        scribus.setTextAlignment(_ALIGN[node["align"]], name)
        scribus.setTextColor(self.ink(node["colour"]), name)
        if node["middle"]:
            scribus.setTextVerticalAlignment(scribus.ALIGNV_CENTERED, name)
        scribus.layoutText(name)
        over = node["text"] if scribus.textOverflows(name) else ""
        if node["way"] == "traced":
            scribus.traceText(name)
        elif node["turn"]:
            scribus.setRotation(node["turn"], name)
        return over

    def _painted(self, name: str, node: dict[str, Any]) -> None:
        scribus.setLineColor(self.ink(node["line"]), name)
        scribus.setLineWidth(node["thick"], name)
        scribus.setFillColor(self.ink(node["fill"]), name)
        if node["grade"]:
            ends = (self.ink(node["grade"]), 100, self.ink(node["fill"]), 100)
            scribus.setGradientFill(scribus.FILL_VERTICALG, *ends, name)

    def _rect(self, node: dict[str, Any]) -> None:
        x, y, w, h = node["box"]
        circle = node["round"] and abs(w - h) < 0.1 and node["round"] > w * 0.45
        name = scribus.createEllipse(x, y, w, h) if circle else scribus.createRect(x, y, w, h)
        if node["round"] and not circle:
            scribus.setCornerRadius(round(min(node["round"], h / 2, w / 2)), name)
        self._painted(name, node)

    def _line(self, node: dict[str, Any]) -> None:
        name = scribus.createLine(*node["box"])
        scribus.setLineColor(self.ink(node["line"]), name)
        scribus.setLineWidth(node["thick"], name)
        if node["dots"]:
            scribus.setLineStyle(scribus.LINE_DOT, name)

    def _polygon(self, node: dict[str, Any]) -> None:
        self._painted(scribus.createPolygon(node["points"]), node)

    def _polyline(self, node: dict[str, Any]) -> None:
        name = scribus.createPolyLine(node["points"])
        scribus.setFillColor("None", name)
        scribus.setLineColor(self.ink(node["line"]), name)
        scribus.setLineWidth(node["thick"], name)
        scribus.setLineCap(scribus.CAP_ROUND, name)
        scribus.setLineJoin(scribus.JOIN_ROUND, name)

    def _svg(self, node: dict[str, Any]) -> None:
        x, y, w, h = node["box"]
        path = self.file("svg", node["svg"].encode())
        scribus.deselectAll()
        scribus.placeSVG(path, x, y)
        name = scribus.getSelectedObject(0)
        scribus.sizeObject(w, h, name)
        scribus.moveObjectAbs(x, y, name)

    def _image(self, node: dict[str, Any]) -> None:
        x, y, w, h = node["box"]
        data = base64.b64decode(node["data"])
        name = scribus.createImage(x, y, w, h)
        scribus.loadImage(self.file("png" if data[:4] == b"\x89PNG" else "jpg", data), name)
        scribus.setScaleImageToFrame(True, True, name)
        scribus.setFillColor("None", name)
        scribus.setLineColor("None", name)


def main() -> None:
    """Write PLACE.pdf for each page, and what found no place to `over.json`."""
    folder = Path(sys.argv[1])
    pages = json.loads((folder / "work.json").read_text(encoding="utf-8"))
    over = []
    for place, page in enumerate(pages):
        setter = Setter(folder, place, page)
        over.append(next((words for words in setter.over if words), ""))
        pdf = scribus.PDFfile()
        pdf.version, pdf.compress, pdf.resolution = page["version"], True, 300
        pdf.outdst, pdf.usespot = int(page["inks"] != "rgb"), page["inks"] == "spot"
        pdf.file = str(folder / f"{place}.pdf")
        pdf.save()
        scribus.closeDoc()
    (folder / "over.json").write_text(json.dumps(over), encoding="utf-8")


main()
