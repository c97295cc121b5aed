"""The wheel holds every folder of the rooms: its list of packages is kept by hand."""

import tomllib
from pathlib import Path

HOUSE = Path(__file__).parents[1]
ROOMS = ("councilvotes", "crawler", "extract", "publish")


def test_every_folder_with_modules_is_in_the_list_of_the_wheels_packages():
    settings = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
    listed = set(settings["tool"]["setuptools"]["packages"])
    folders = {
        ".".join(module.parent.relative_to(HOUSE).parts)
        for room in ROOMS
        for module in (HOUSE / room).rglob("*.py")
    }
    assert folders <= listed
