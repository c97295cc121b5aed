"""What README and the pages of docs/ show of the bundled sample, held against a run over it."""

import json
import re

import pytest

from tests.pages import README, ROOT, VERSION, blocks, page, shown_and_printed

NOTE = "ST-90019-2022-INIT/en.json"
"""The note whose way docs/architecture.md tells and whose sheet the picture shows."""
PAGES = [README, ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
PAGES.remove(page("recipes.md"))  # it names files that are to come; test_recipes.py looks at it
_NAMED_FILE = re.compile(
    r"`((?:crawler|extract|publish|councilvotes|config|tests|docs)/[\w./*-]*)`"
)


@pytest.fixture
def sample(sample_run):
    """The folder in which the sample was run, what the run said, and the version of its release."""
    index = json.loads((sample_run.folder / "data/releases/index.json").read_bytes())
    return sample_run.folder, sample_run.stdout + sample_run.stderr, index["latest"]


def test_readme_shows_what_the_run_prints(sample):
    _, output, version = sample
    shown = blocks(README, "console")[0].splitlines()[1:]
    lines = [VERSION.sub(version, line) for line in shown if line != "…"]
    assert [line for line in lines if line not in output.splitlines()] == []


@pytest.mark.parametrize(
    "path", [README, page("tutorial.md"), page("majorities.md")], ids=lambda path: path.name
)
def test_a_page_shows_what_its_code_prints(sample, path):
    folder, _, version = sample
    shown, printed = shown_and_printed(path, folder, version)
    assert shown == printed


def test_the_picture_shows_the_rows_that_come_of_its_sheet(sample):
    folder, _, _ = sample
    picture = page("pictures/vote-as-data.svg").read_text(encoding="utf-8")
    rows = [
        tuple(re.findall(r">([^<]+)</text>", row))
        for row in re.findall(r'<g class="row".*?</g>', picture)
    ]
    (vote,) = json.loads((folder / "data/notes" / NOTE).read_bytes())["votes"]
    read = {each["member_state"]: each for each in vote["positions"]}
    others = [each["position"] for state, each in read.items() if state not in {r[0] for r in rows}]
    assert rows == [_row_of(read[state]) for state, *_ in rows]
    assert others == ["yes"] * 23


def _row_of(position):
    evidence = position["evidence"]
    x0, top, *_ = evidence["bbox"]
    share = f"{position['population_pct']:.2f}"
    return (
        *(position["member_state"], position["position"], share, str(evidence["page"])),
        *(f"{x0:.1f}", f"{top:.1f}"),
    )


def test_the_note_whose_way_is_told_says_what_is_told_of_it(sample):
    folder, _, _ = sample
    record = json.loads((folder / "data/notes" / NOTE).read_bytes())
    known = [record["document"], *record["checks"], *record["votes"][0]["positions"]]
    told = [
        json.loads(told)
        for block in blocks(page("architecture.md"), "json")
        for told in re.findall(r"^\{.*?\}$", block, re.DOTALL | re.MULTILINE)
    ]
    assert len(told) == 5
    assert [each for each in told if not any(each.items() <= one.items() for one in known)] == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_file_that_a_page_names_is_there(path):
    named = _NAMED_FILE.findall(path.read_text(encoding="utf-8"))
    assert [name for name in named if not list(ROOT.glob(name.rstrip("/")))] == []
