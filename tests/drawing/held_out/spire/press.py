"""Print documents of Word by Spire.Doc: `press.py FOLDER`, whose every N.docx becomes N.pdf.

Run by the interpreter that has spire.doc.free; it knows nothing of this project.
"""

import importlib
import sys
from pathlib import Path


def main() -> None:
    """Write N.pdf for each N.docx."""
    spire = importlib.import_module("spire.doc")
    for path in sorted(Path(sys.argv[1]).glob("*.docx")):
        document = spire.Document()
        document.LoadFromFile(str(path))
        document.SaveToFile(str(path.with_suffix(".pdf")), spire.FileFormat.PDF)
        document.Close()


if __name__ == "__main__":
    main()
