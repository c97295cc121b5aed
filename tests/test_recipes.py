"""The changes of docs/recipes.md apply to the code as it is, and touch the files that they name."""

import re
import shutil
import subprocess

import pytest

from tests.pages import ROOT, page

RECIPES = re.split(r"^## ", page("recipes.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
_TOUCH = re.compile(r"^\*\*Touch:\*\* (`.*)$", re.MULTILINE)
_COPIED = re.compile(r"^\$ cp (\S+) (\S+)$", re.MULTILINE)


@pytest.mark.parametrize("recipe", RECIPES, ids=[text.partition("\n")[0] for text in RECIPES])
def test_a_recipe_touches_the_files_that_it_names(recipe, tmp_path):
    named = set(re.findall(r"`([^`]+)`", "".join(_TOUCH.findall(recipe))))
    (change,) = re.findall(r"```diff\n(.*?)```", recipe, re.DOTALL)
    for name in filter(lambda name: (ROOT / name).exists(), named):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    before = _files(tmp_path)

    done = subprocess.run(
        ["git", "apply", "-C1", "--recount", "-"],
        input=change.encode(),
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()

    after = _files(tmp_path)
    changed = {name for name in after if after[name] != before.get(name)}
    copied = dict(_COPIED.findall(recipe))
    assert changed | set(copied.values()) == named
    assert all((ROOT / source).exists() for source in copied)


def _files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
