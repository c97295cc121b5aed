"""Set pages with HTMLDOC: `press.py PROGRAM FOLDER`, which takes a JSON list of them.

It knows nothing of this project.
"""

import base64
import json
import subprocess
import sys
import tempfile
from pathlib import Path

_ALWAYS = ["--webpage", "--charset", "utf-8", "--no-title", "--header", "...", "--footer", "...",
           "--no-links", "--embedfonts", "-t", "pdf14", "--quiet"]  # fmt: skip


def main() -> None:
    """Write N.pdf for each page."""
    program, out = sys.argv[1], Path(sys.argv[2])
    for number, page in enumerate(json.load(sys.stdin)):
        with tempfile.TemporaryDirectory() as folder:
            for name, data in page["files"].items():
                (Path(folder) / name).write_bytes(base64.b64decode(data))
            (Path(folder) / "page.html").write_text(page["page"], encoding="utf-8")
            command = [program, *_ALWAYS, *page["options"], "-f", str(out / f"{number}.pdf"),
                       "page.html"]  # fmt: skip
            subprocess.run(command, check=True, capture_output=True, cwd=folder)


if __name__ == "__main__":
    main()
