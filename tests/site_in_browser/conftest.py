"""Chromium, the sites that it is shown, and pages that watch themselves."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.site_in_browser.browsing import Address, Visitor, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.conftest import Run

NEEDED = "COUNCILVOTES_NEED_CHROMIUM"
FRUGAL = ["--disable-gpu", "--process-per-site", "--renderer-process-limit=1"]
"""No page begins a process of its own, which would take a seventh of all computing."""


@pytest.fixture(scope="session")
def program() -> Callable[..., str]:
    """Finds a program of the system, the first that is there; without one a test skips."""

    def find(*names: str) -> str:
        path = next(filter(None, map(shutil.which, names)), None)
        named = " or ".join(names)
        if path is None and os.environ.get(NEEDED) == "1":
            pytest.fail(f"{NEEDED}=1, but there is no program {named}")
        if path is None:
            pytest.skip(f"needs the program {named}, as Debian has it")
        return path

    return find


@pytest.fixture(scope="session")
def browser(program: Callable[..., str], pytestconfig: pytest.Config) -> "Iterator[Browser]":
    """One Chromium for all tests of a process: without the frame around its pages, which computes
    as much as they do; the long proofs have it whole."""
    whole = pytestconfig.getoption("markexpr") == "long"
    path = program("chromium") if whole else program("chromium-headless-shell", "chromium")
    from playwright.sync_api import sync_playwright  # a second, and a process of its own

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FRUGAL)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: "Browser") -> Iterator[Visitor]:
    """Opens pages; in the end none of them may have had a fault or asked another host."""
    visitor = Visitor(browser)
    yield visitor
    visitor.close()
    assert visitor.faults == []


@pytest.fixture(scope="session")
def sample_site(
    sample_run: "Run",
    once_in_a_run: Callable[[str, Callable[[], Path]], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The site that the commands make of the bundled sample."""
    from tests.councilvotes.command import councilvotes

    def make() -> Path:
        assert sample_run.returncode == 0, sample_run.stderr
        folder = tmp_path_factory.mktemp("sample-site")
        shutil.copytree(sample_run.folder / "data", folder / "data")
        done = councilvotes("site", "build", "--config", "sample", cwd=folder)
        assert done.returncode == 0, done.stderr
        (folder / "printed").write_text(done.stdout)
        return folder / "data" / "site"

    return once_in_a_run("sample-site", make)


@pytest.fixture(scope="session")
def drawn_site(
    once_in_a_run: Callable[[str, Callable[[], Path]], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A site of sixty votes with declarations in four languages, some of them hostile."""
    from tests.site_in_browser.drawn import build

    return once_in_a_run("drawn-site", lambda: build(tmp_path_factory.mktemp("drawn-site")))


@pytest.fixture(scope="session")
def serving() -> Iterator[Callable[[Path], str]]:
    """Serves folders on this machine and gives their addresses."""
    with served() as address_of:
        yield address_of


@pytest.fixture
def sample(sample_site: Path, serving: Callable[[Path], str]) -> Address:
    """The sample as a web server gives it."""
    return Address(sample_site, serving(sample_site))


@pytest.fixture
def drawn(drawn_site: Path, serving: Callable[[Path], str]) -> Address:
    """The drawn site as a web server gives it."""
    return Address(drawn_site, serving(drawn_site))


# What works deep in a server works at its root, where all other tests look at it.
@pytest.fixture(params=[pytest.param("root", marks=pytest.mark.long), "sub-path", "file"])
def anywhere(
    request: pytest.FixtureRequest,
    sample_site: Path,
    serving: Callable[[Path], str],
    tmp_path: Path,
) -> Address:
    """The sample at the root of a server, deep in one, and opened from its folder."""
    if request.param == "file":
        return Address(sample_site, f"{sample_site.as_uri()}/")
    if request.param == "root":
        return Address(sample_site, serving(sample_site))
    (tmp_path / "some").mkdir()
    (tmp_path / "some" / "sub").symlink_to(sample_site)
    (tmp_path / "index.html").touch()
    return Address(sample_site, f"{serving(tmp_path)}some/sub/")
