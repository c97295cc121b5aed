"""Print documents of reStructuredText with rst2pdf: `press.py FOLDER`, which takes JSON.

Run by the interpreter that has the library; it knows nothing of this project.
"""

import base64
import importlib
import json
import sys
from pathlib import Path


def main() -> None:
    """Write N.pdf for each page, with the pictures and the style sheet of its own folder."""
    folder, work = Path(sys.argv[1]), json.load(sys.stdin)
    library = importlib.import_module("rst2pdf.createpdf")
    # Its style sheets know neither joined cells nor dotted lines, which its tables have.
    known = importlib.import_module("rst2pdf.styles").validCommands
    known |= {"SPAN": (0, 0), "LINEBELOW": (2, 4, "number", "color", "number", "number")}
    for number, page in enumerate(work):
        own = folder / f"{number}"
        own.mkdir()
        for name, data in page["pictures"].items():
            (own / name).write_bytes(base64.b64decode(data))
        sheet = own / "sheet.yaml"
        sheet.write_text(json.dumps(page["sheet"]), encoding="utf-8")
        printer = library.RstToPdf(stylesheets=[str(sheet)], basedir=str(own),
                                   font_path=page["fonts"])  # fmt: skip
        printer.createPdf(text=page["text"], source_path=str(own / "page.rst"),
                          output=str(folder / f"{number}.pdf"))  # fmt: skip


main()
