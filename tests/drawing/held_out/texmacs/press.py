"""Print documents of TeXmacs, all by one run of the program, below a virtual X server."""

import base64
import hashlib
import os
import re
import subprocess
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from tests.drawing.held_out.texmacs.marks import FILE

_LINK = re.compile(f'"{FILE}([a-z]+);([^"]+)"')


@lru_cache(maxsize=1)
def _home() -> tempfile.TemporaryDirectory[str]:
    """What the program learns of fonts at its first start, which takes long, in one run."""
    return tempfile.TemporaryDirectory()


def printed(documents: Sequence[str]) -> list[bytes]:
    """The PDF of each document."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["xvfb-run", "-a", os.environ.get("TEXMACS", "texmacs")]
        for n, said in enumerate(documents):
            source = Path(folder) / f"{n}.stm"
            source.write_text(_with_files(said, Path(folder)), encoding="ascii")
            command += ["-c", f"{source}", f"{Path(folder) / f'{n}.pdf'}"]
        env = os.environ | {"TEXMACS_HOME_PATH": _home().name, "HOME": _home().name}
        run = subprocess.run(
            [*command, "-q"], env=env, cwd=folder, capture_output=True, text=True, check=False
        )
        if run.returncode:
            raise RuntimeError(run.stderr)
        return [(Path(folder) / f"{n}.pdf").read_bytes() for n in range(len(documents))]


def _with_files(said: str, folder: Path) -> str:
    """The document with its pictures as files beside it."""

    def linked(found: re.Match[str]) -> str:
        data = base64.b64decode(found[2])
        file = folder / f"{hashlib.sha1(data).hexdigest()[:12]}.{found[1]}"
        file.write_bytes(data)
        return f'"{file}"'

    return _LINK.sub(linked, said)
