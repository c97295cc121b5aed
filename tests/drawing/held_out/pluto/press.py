"""Print pages of HTML by PlutoPrint: `press.py FOLDER`, which takes JSON: a list of pages.

Run by the interpreter that has plutoprint; it knows nothing of this project.
"""

import importlib
import json
import sys
from pathlib import Path


def main() -> None:
    """Write N.pdf for each page."""
    pluto = importlib.import_module("plutoprint")
    folder = Path(sys.argv[1])
    for number, page in enumerate(json.load(sys.stdin)):
        book = pluto.Book(pluto.PAGE_SIZE_A4, pluto.PAGE_MARGINS_NONE)
        book.load_html(page)
        book.write_to_pdf(str(folder / f"{number}.pdf"))


if __name__ == "__main__":
    main()
