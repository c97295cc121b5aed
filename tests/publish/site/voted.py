"""The pages of the votes of a release that a test makes, parsed as a browser would."""

from collections.abc import Sequence
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from extract.records import NoteRecord
from publish.records import DocumentState
from publish.site.content import SiteContent, read_content
from publish.site.pages import vote
from publish.site.render import make_renderer
from publish.site.settings import SiteSettings
from publish.site.site_file import SiteFile
from tests.publish.drafts import built

ADDRESS = "https://votes.example/site"
OF = "votes/ST-11513-2026/"


def content_of(
    folder: Path, records: Sequence[NoteRecord], held: Sequence[DocumentState]
) -> SiteContent:
    """The content of a release of these notes."""
    built(folder, records, held)
    return read_content(folder)


def files_of(
    content: SiteContent, base_url: str | None = ADDRESS, pictures_dir: Path | None = None
) -> dict[str, bytes]:
    """Every file of the votes by its path."""
    settings = SiteSettings(
        content.folder.parent,
        content.folder.parent / "site",
        base_url,
        pictures_dir=pictures_dir,
    )
    return {
        file.path: file.content if isinstance(file, SiteFile) else file.source.read_bytes()
        for file in vote.pages(make_renderer(content, settings))
    }


def parsed(files: dict[str, bytes], path: str = f"{OF}index.html") -> LexborHTMLParser:
    """One page."""
    return LexborHTMLParser(files[path])


def text_of(page: LexborHTMLParser, selector: str = "main") -> str:
    """The text of an element, on one line."""
    found = page.css_first(selector)
    assert found is not None, f"there is no {selector}"
    return " ".join(found.text(separator=" ").split())
