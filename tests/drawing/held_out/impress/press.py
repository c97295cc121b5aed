"""Write presentations with python-pptx: `press.py FOLDER`, which takes a JSON list of slides."""

import base64
import importlib
import json
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

_NAMES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_SPACES = " ".join(f'xmlns:{name}="{where}"' for name, where in _NAMES.items())
_BLANK = 6


def _write(slide: dict[str, Any], path: Path) -> None:
    shown = importlib.import_module("pptx").Presentation()
    shown.slide_width, shown.slide_height = (round(side * 12700) for side in slide["paper"])
    page = shown.slides.add_slide(shown.slide_layouts[_BLANK])
    fill = page.background.fill
    fill.solid()
    colour = importlib.import_module("pptx.dml.color").RGBColor
    fill.fore_color.rgb = colour.from_string(slide["ground"].lstrip("#"))
    for number, node in enumerate(slide["nodes"], 2):
        xml = node["xml"].replace("@ID@", str(number)).replace(">", f" {_SPACES}>", 1)
        if "image" in node:
            file = BytesIO(base64.b64decode(node["image"]))
            xml = xml.replace("@REL@", page.part.get_or_add_image_part(file)[1])
        page.shapes._spTree.append(importlib.import_module("pptx.oxml").parse_xml(xml))
    core = shown.core_properties
    core.author, core.title, core.comments, core.keywords = "", "", "", ""
    shown.save(str(path))


if __name__ == "__main__":
    for place, given in enumerate(json.load(sys.stdin)):
        _write(given, Path(sys.argv[1]) / f"{place}.pptx")
