"""Each recipe of docs/recipes.md is carried out on a copy, touches what it names, and serves."""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import timedelta

import pytest

from tests.pages import ROOT, page
from tests.publish.drafts import DAY, build

RECIPES = {
    text.partition("\n")[0]: text
    for text in re.split(r"^## ", page("recipes.md").read_text("utf-8"), flags=re.MULTILINE)[1:]
}
_TOUCH = re.compile(r"^\*\*Touch:\*\* (`.*)$", re.MULTILINE)
_COPIED = re.compile(r"^\$ cp (\S+) (\S+)$", re.MULTILINE)
COPIED = ("config", "councilvotes", "crawler", "extract", "publish", "docs", "pyproject.toml")
DICTIONARY = "docs/dictionary.md"

ASK_THE_MOVED_LIST = """
import sys
from councilvotes.sample import server

LIST_PAGE = server.list_page

def list_page(*given):
    return LIST_PAGE(*given).replace("gsc-public-register__result-item", "vote-card")

server.LIST_PATH, server.list_page = "/en/documents/voting-results/", list_page
from councilvotes.cli.app import main
sys.argv = ["councilvotes", "doctor", "--config", "sample", "--data-dir", "data"]
main()
"""
READ_ICELANDIC = """
import json
from pathlib import Path
from councilvotes.intake.backfill_request import languages_of
from councilvotes.releases.facts import member_state_facts
from tests.extract.typed_pages import cover, read_cover
from tests.publish.drafts import build, refused, state

read = read_cover([cover(**{
    "language": "IS",
    "date": "Brussel, 2. júlí 2026",
    "from": "frá:",
    "to": "til:",
    "subject": "Efni:",
    "title": "Niðurstaða atkvæðagreiðslu",
    "title_end": "- Niðurstaða skriflegrar málsmeðferðar",
    "label": "Tilvísunarskjal:",
    "coreper": "dagsetning ákvörðunar Coreper 2 um skriflega málsmeðferð: 1. júlí 2026",
    "last": "Lok.",
})])
release = build(Path("releases"), [refused(language="is")], [state(language="is")])
print(json.dumps({
    "read": [read.language, str(read.date), read.written_procedure, str(read.coreper_date)],
    "title": read.title,
    "reference_documents": read.reference_documents,
    "asked for": languages_of("is"),
    "names": sum(name.language == "is" for each in member_state_facts() for name in each.names),
    "for portals": "authority/language/ISL" in (release.path / "catalogue.ttl").read_text(),
}))
"""
BUILD_AND_VERIFY = """
import sys
from datetime import date
from pathlib import Path
from publish.verify.release import verify_release
from tests.publish.drafts import build

release = build(Path(sys.argv[1]), today=date.fromisoformat(sys.argv[2]))
print(*verify_release(release.path).faults)
"""
READ_FEATHER = """
import sys
import pyarrow.feather, pyarrow.parquet
folder = sys.argv[1]
feather = pyarrow.feather.read_table(f"{folder}/votes.feather")
print(feather.num_rows, feather.equals(pyarrow.parquet.read_table(f"{folder}/votes.parquet")))
"""


@pytest.fixture
def carried_out(tmp_path):
    """Carry out a recipe on a copy; it may touch the files that it names and no other."""

    def carry_out(name):
        tree = tmp_path / "tree"
        named = set(re.findall(r"`([^`]+)`", "".join(_TOUCH.findall(RECIPES[name]))))
        for each in COPIED:
            _copy(each, tree)
        for each in filter(lambda each: (ROOT / each).exists(), named):
            _copy(each, tree)
        before = _files(tree)
        for source, target in _COPIED.findall(RECIPES[name]):
            shutil.copy(tree / source, tree / target)
        (change,) = re.findall(r"```diff\n(.*?)```", RECIPES[name], re.DOTALL)
        applied = ["git", "apply", "-C1", "--recount", "-"]
        done = subprocess.run(
            applied, input=change.encode(), cwd=tree, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        after = _files(tree)
        assert {each for each in after if after[each] != before.get(each)} == named
        return tree

    return carry_out


def test_a_list_that_the_council_moved_is_read_again(carried_out, tmp_path):
    (tmp_path / "as_it_was").mkdir()
    before = _say(ROOT, ASK_THE_MOVED_LIST, cwd=tmp_path / "as_it_was", code=1)
    assert "route votes_list: unreachable: page 1: answered with 404" in before

    after = _say(carried_out("The Council moves its list"), ASK_THE_MOVED_LIST)
    assert "works: route votes_list: found: its first page names 8 language versions" in after


def test_a_new_language_is_read_asked_for_and_told_to_portals(carried_out):
    tree = carried_out("Add a language")
    assert json.loads(_say(tree, READ_ICELANDIC)) == {
        "read": ["is", "2026-07-02", True, "2026-07-01"],
        "title": "Niðurstaða atkvæðagreiðslu - Niðurstaða skriflegrar málsmeðferðar",
        "reference_documents": ["11261/26", "11261/26 ADD 1"],
        "asked for": ["is"],
        "names": 28,
        "for portals": True,
    }


def test_a_new_column_is_in_the_next_release_and_in_the_dictionary(carried_out, tmp_path):
    tree, releases = carried_out("Add a column"), tmp_path / "releases"
    build(releases)
    next_day = str(DAY + timedelta(days=1))
    assert _say(tree, BUILD_AND_VERIFY, str(releases), next_day) == "\n"

    folder = releases / next_day.replace("-", ".")
    votes = json.loads((folder / "votes.json").read_bytes())
    assert {vote["days_to_note"] for vote in votes} == {0}
    assert "days_to_note" in (folder / "votes.csv").read_text().partition("\n")[0]
    assert "- minor: votes.days_to_note added" in (folder / "CHANGES.md").read_text()
    assert _remade_dictionary(tree) == (tree / DICTIONARY).read_text("utf-8")


def test_a_new_mark_is_known_and_no_other_is_taken_for_it(carried_out):
    tree = carried_out("Add a mark")
    tests = "tests/extract/sheet/marks/views/test_forms.py"
    said = _run(tree, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", tests)
    known = len(re.findall(r"^def test_", (ROOT / tests).read_text(), re.MULTILINE))
    assert len(re.findall(r"^def test_", (tree / tests).read_text(), re.MULTILINE)) == known + 1
    assert " passed" in said


@pytest.mark.long
def test_a_new_format_holds_what_the_others_hold(carried_out, tmp_path):
    tree, releases = carried_out("Add a format"), tmp_path / "releases"
    assert _say(tree, BUILD_AND_VERIFY, str(releases), str(DAY)) == "\n"

    folder = releases / str(DAY).replace("-", ".")
    assert _say(tree, READ_FEATHER, str(folder)) == "1 True\n"
    assert _remade_dictionary(tree) == (tree / DICTIONARY).read_text("utf-8")


def test_every_recipe_is_carried_out():
    assert list(RECIPES) == [
        "The Council moves its list",
        "Add a language",
        "Add a column",
        "Add a mark",
        "Add a format",
    ]


def _copy(name, tree):
    """Copy a file or folder of the repository; compiled code stays, so that it starts at once."""
    (tree / name).parent.mkdir(parents=True, exist_ok=True)
    if (ROOT / name).is_dir():
        shutil.copytree(ROOT / name, tree / name, dirs_exist_ok=True)
    else:
        shutil.copy2(ROOT / name, tree / name)


def _files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


def _remade_dictionary(tree):
    _run(tree, "-m", "publish.schemas.dictionary", "dictionary.md")
    return (tree / "dictionary.md").read_text("utf-8")


def _say(tree, script, *given, cwd=None, code=0):
    """What a script prints where the program is that of a tree."""
    return _run(tree, "-c", script, *given, cwd=cwd, code=code)


def _run(tree, *given, cwd=None, code=0):
    """Run Python with the program of a tree; the helpers of tests are ours."""
    paths = os.pathsep.join([str(tree), str(ROOT)])
    done = subprocess.run(
        [sys.executable, *given],
        env=os.environ | {"PYTHONPATH": paths, "PYTHONUTF8": "1"},
        cwd=cwd or tree,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout + (done.stderr if code else "")
