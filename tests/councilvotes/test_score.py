"""The command line over both families of sample notes, scored against their truth."""

import json
import subprocess
import sys

import pytest

FAMILIES = {"samples": 50, "samples-office": 18}


@pytest.mark.shared
@pytest.mark.parametrize("family", FAMILIES)
def test_no_silent_error_no_trap_accepted_and_enough_covered(shared_dir, tmp_path, family):
    folder = shared_dir / family
    files = sorted([*folder.glob("*.pdf"), *folder.glob("refuse/*.pdf")])
    command = [sys.executable, "-m", "councilvotes", "extract", *map(str, files), "--json"]
    printed = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    records = [json.loads(line) for line in printed.stdout.splitlines()]
    assert [record["source"]["path"] for record in records] == [str(file) for file in files]
    assert len(records) == FAMILIES[family]
    out = tmp_path / "out.jsonl"
    out.write_text(printed.stdout, encoding="utf-8")
    score = [sys.executable, str(shared_dir / "samples" / "score.py"), str(folder), str(out)]
    scored = subprocess.run(
        [*score, "--min-coverage", "0.95"], capture_output=True, text=True, check=False
    )
    assert scored.returncode == 0, scored.stdout
