"""Render pages with Forme: `press.py FOLDER`, which takes a JSON list of them.

Run by the interpreter that has formepdf and wasmtime; it knows nothing of this project.
"""

import base64
import importlib
import json
import sys
from pathlib import Path
from typing import Any

Forme: Any = None
_WRAPS = {"View", "Cell", "Row", "Table"}


def made(node: dict[str, Any]) -> Any:
    """A component of the library, with those within it."""
    more = {name: value for name, value in node.items() if name not in {"kind", "children"}}
    inner = [made(one) for one in node.get("children", ())]
    component = getattr(Forme, node["kind"])
    if node["kind"] in _WRAPS:
        return component(*inner, **more)
    if inner:  # Words in several styles.
        return component("", children=inner, **more)
    return component(**more)


def font(name: str, file: str) -> dict[str, Any]:
    """A font as the library takes it."""
    data = base64.b64encode(Path(file).read_bytes()).decode()
    bold = name.endswith(" bold")
    return {"family": name.removesuffix(" bold"), "src": f"data:font/ttf;base64,{data}",
            "weight": 700 if bold else 400, "italic": False}  # fmt: skip


def main() -> None:
    """Write N.pdf for each page."""
    global Forme
    Forme = importlib.import_module("formepdf")
    for number, page in enumerate(json.load(sys.stdin)):
        sheet = Forme.Page(
            *[made(one) for one in page["nodes"]],
            size={"width": page["width"], "height": page["height"]},
            margin=page["margin"],
        )
        fonts = [font(name, file) for name, file in page["fonts"].items()]
        pdf = Forme.Document(sheet, fonts=fonts, tagged=page["tagged"]).render(flatten_forms=True)
        (Path(sys.argv[1]) / f"{number}.pdf").write_bytes(pdf)


if __name__ == "__main__":
    main()
