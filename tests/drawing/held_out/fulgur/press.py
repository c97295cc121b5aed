"""Print pages of HTML by fulgur: `press.py FOLDER`, which takes JSON: pages, fonts and pictures.

Run by the interpreter that has pyfulgur and fontTools; it knows nothing of this project. Of a
ligature fulgur writes down but the first letter, so it is given fonts without ligatures.
"""

import base64
import importlib
import json
import os
import sys
from pathlib import Path


def main() -> None:
    """Write N.pdf for each page."""
    fulgur = importlib.import_module("pyfulgur")
    folder = Path(sys.argv[1])
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # It complains of the margin boxes that it sets.
    pages, plain = json.load(sys.stdin), dict[str, str]()
    for number, page in enumerate(pages):
        bundle = fulgur.AssetBundle()
        for file in page["fonts"]:
            if file not in plain:
                plain[file] = _without_ligatures(file, folder / f"font{len(plain)}")
            bundle.add_font_file(plain[file])
        for name, data in page["pictures"].items():
            bundle.add_image(name, base64.b64decode(data))
        engine = fulgur.Engine.builder().assets(bundle).build()
        (folder / f"{number}.pdf").write_bytes(engine.render_html(page["page"]))


def _without_ligatures(file: str, copy: Path) -> str:
    font = importlib.import_module("fontTools.ttLib").TTFont(file)
    if "GSUB" in font and font["GSUB"].table.FeatureList:
        for record in font["GSUB"].table.FeatureList.FeatureRecord:
            if record.FeatureTag in {"liga", "clig", "calt"}:
                record.Feature.LookupListIndex = []
                record.Feature.LookupCount = 0
    path = copy.with_suffix(Path(file).suffix)
    font.save(path)
    return str(path)


if __name__ == "__main__":
    main()
