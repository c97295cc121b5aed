"""Print pages of HTML with xhtml2pdf: `press.py FOLDER`, which takes JSON: fonts and pages.

Run by the interpreter that has the library; it knows nothing of this project.
"""

import importlib
import json
import os
import shutil
import sys
from pathlib import Path


def main() -> None:
    """Write N.pdf for each page, beside the fonts, as files elsewhere may not be read."""
    folder, work = Path(sys.argv[1]), json.load(sys.stdin)
    for name, file in work["fonts"].items():
        shutil.copy(file, folder / name)
    os.chdir(folder)
    printer = importlib.import_module("xhtml2pdf.pisa")
    for number, page in enumerate(work["pages"]):
        with (folder / f"{number}.pdf").open("wb") as out:
            printer.CreatePDF(page, dest=out, encoding="utf-8", path=str(folder / "page.html"))


main()
