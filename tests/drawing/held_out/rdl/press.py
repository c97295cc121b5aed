"""Print reports by Majorsilence Reporting: `press.py FOLDER`, whose every N.rdl becomes N.pdf.

Run by the interpreter that has majorsilence-reporting; it knows nothing of this project.
"""

import importlib
import sys
from pathlib import Path


def main() -> None:
    """Write N.pdf for each N.rdl."""
    library = importlib.import_module("majorsilence_reporting").load_bundled_library()
    native = importlib.import_module("majorsilence_reporting.report_native")
    for path in sorted(Path(sys.argv[1]).glob("*.rdl")):
        report = native.Report(library, str(path))
        path.with_suffix(".pdf").write_bytes(report.export_to_memory("pdf"))


if __name__ == "__main__":
    main()
