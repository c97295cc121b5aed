"""Make PDFs of pages of Vega: `press.py FOLDER`, which takes a JSON list of them.

Run by the interpreter that has vl-convert; it knows nothing of this project.
"""

import importlib
import json
import sys
from pathlib import Path


def main() -> None:
    """Write N.pdf for each page."""
    vega = importlib.import_module("vl_convert")
    for number, page in enumerate(json.load(sys.stdin)):
        (Path(sys.argv[1]) / f"{number}.pdf").write_bytes(vega.vega_to_pdf(page))


if __name__ == "__main__":
    main()
