"""The command line over both families of sample notes, scored against their truth."""

import json
import subprocess
import sys

import pytest

from tests.councilvotes.command import councilvotes

FAMILIES = {"samples": 50, "samples-office": 18}
SCORE = "samples/score.py"


def score(script, truth, tmp_path):
    """What the score says of the records of all notes in a folder, and how many these are."""
    files = sorted([*truth.glob("*.pdf"), *truth.glob("refuse/*.pdf")])
    printed = councilvotes("extract", *files, "--json", cwd=tmp_path)
    records = [json.loads(line) for line in printed.stdout.splitlines()]
    assert [record["source"]["path"] for record in records] == [str(file) for file in files]
    out = tmp_path / "out.jsonl"
    out.write_text(printed.stdout, encoding="utf-8")
    command = [sys.executable, str(script), str(truth), str(out), "--min-coverage", "0.95"]
    scored = subprocess.run(command, capture_output=True, text=True, check=False)
    assert scored.returncode == 0, scored.stdout
    return len(records)


@pytest.mark.shared
@pytest.mark.long
@pytest.mark.parametrize("family", FAMILIES)
def test_no_silent_error_no_trap_accepted_and_enough_covered(shared_dir, tmp_path, family):
    assert score(shared_dir / SCORE, shared_dir / family, tmp_path) == FAMILIES[family]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("family", "number"),
    [("samples", 10), pytest.param("samples-office", 7, marks=pytest.mark.long)],
)
def test_every_trap_is_refused_and_one_note_of_each_look_is_right(
    shared_dir, tmp_path, family, number
):
    """Of text: pictures are read with the whole family."""
    notes = {look_of(path): path for path in sorted((shared_dir / family).glob("*.pdf"))[::-1]}
    truth = tmp_path / family
    (truth / "refuse").mkdir(parents=True)
    for path in [*notes.values(), *(shared_dir / family).glob("refuse/*.pdf")]:
        if not has_text(path):
            continue
        place = truth / path.relative_to(shared_dir / family)
        for suffix in (".pdf", ".json"):
            place.with_suffix(suffix).symlink_to(path.with_suffix(suffix))
    assert score(shared_dir / SCORE, truth, tmp_path) == number


def has_text(path):
    """Whether the sheet is no picture; a broken file and one that is no note have none."""
    told = json.loads(path.with_suffix(".json").read_text("utf-8"))
    return told.get("traits", {}).get("sheet", "text").startswith("text")


def look_of(path):
    """`picture_png` of `office_003_el_picture_png.pdf`."""
    return path.stem.removeprefix("office_").split("_", 2)[2]
