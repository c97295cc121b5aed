"""The hash of rows under two major versions of pyarrow, each in an environment of its own."""

import json
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OLD, NEW = "22", "23"
SCRIPT = """
import hashlib, json, sys
from pathlib import Path

import pyarrow
import pyarrow.parquet as pq

from publish.encode import encode_row, encode_rows
from publish.formats.write import write_files
from tests.publish.drafts import every_table

def of_lines(lines):
    digests = sorted(hashlib.sha256(line.encode()).digest() for line in lines)
    return hashlib.sha256(b"".join(digests)).hexdigest()

folder, other = map(Path, sys.argv[1:])
said = {"version": pyarrow.__version__, "rows": {}, "own": {}, "other": {}}
for name, table in every_table().items():
    write_files(table, [folder / f"{name}.parquet"], {})
    said["rows"][name] = of_lines(encode_rows(table.rows))
    for whose, place in (("own", folder), ("other", other)):
        if place.is_dir():
            rows = pq.read_table(place / f"{name}.parquet").to_pylist()
            said[whose][name] = of_lines(map(encode_row, rows))
print(json.dumps(said))
"""


def environment(folder, major):
    """Python with that pyarrow before all that is installed here."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    python = folder / "bin" / "python"
    install = [python, "-m", "pip", "install", "--quiet", f"pyarrow=={major}.*"]
    subprocess.run(install, check=True)
    asked = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    own = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    (Path(own) / "others.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


def said_by(python, folder, other):
    folder.mkdir()
    run = [python, "-c", SCRIPT, folder, other]
    done = subprocess.run(run, check=True, capture_output=True, text=True, cwd=ROOT)
    return json.loads(done.stdout)


@pytest.mark.long
def test_two_major_versions_of_pyarrow_give_the_same_hashes_of_rows(tmp_path):
    old, new = (environment(tmp_path / major, major) for major in (OLD, NEW))
    first = said_by(old, tmp_path / "old", tmp_path / "none")
    second = said_by(new, tmp_path / "new", tmp_path / "old")
    assert [said["version"].partition(".")[0] for said in (first, second)] == [OLD, NEW]
    assert first["rows"] == second["rows"]
    assert first["own"] == second["own"] == second["other"] == first["rows"]
