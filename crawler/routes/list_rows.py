"""What the rows of the register's lists name, and what a page without rows means."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crawler.counts import counted
from crawler.plan.run_context import RunContext
from crawler.records import ListedDocument, RouteStatus
from crawler.routes.list_page import ListPage, ListRow
from crawler.source_description import SourceDescription


def listed_in(rows: Sequence[ListRow], context: RunContext) -> tuple[ListedDocument, ...]:
    """Give every language version of the wanted kind once, as its first row names it."""
    found: dict[tuple[str, str], ListedDocument] = {}
    for row in rows:
        for named in row.documents:
            if may_be_note(named.document_id, context.source):
                listed = context.document(named.document_id, named.language)
                found.setdefault(listed.key, replace(listed, title=row.title, date=row.date))
    return tuple(found.values())


def may_be_note(document_id: str, source: SourceDescription) -> bool:
    """Tell whether a document may be a voting note by the first letters of its id."""
    return document_id.partition("-")[0] in source.document_prefixes


def without_rows(page: ListPage[ListRow], source: SourceDescription) -> tuple[RouteStatus, str]:
    """Tell an empty list from a page whose rows are no longer found."""
    short = page.text_characters < source.limits.empty_page_characters
    if page.total == 0 or (short and not page.total and not page.links_documents):
        return "empty", "the list has no rows; an empty list is no answer, ask again later"
    return "layout_changed", (
        "the page has content but no rows are found in it; compare the selectors in "
        "crawler/sources/consilium.toml with the page"
    )


def without_documents(rows: Sequence[ListRow]) -> str:
    """Say that no row links to a document, if so; an empty string if not."""
    if any(row.documents for row in rows):
        return ""
    return (
        f"none of {counted(len(rows), 'row')} links to a document; compare the selectors and "
        "`document_link` in crawler/sources/consilium.toml with the page"
    )


def remarks_on(
    rows: Sequence[ListRow], pages: int, named: int, source: SourceDescription
) -> Iterator[str]:
    """Yield what a person should know about the rows of so many pages."""
    if rows:
        where = f"{counted(len(rows), 'row')} on {counted(pages, 'page')}"
        yield f"{where}: {counted(named, 'language version')}"
    documents = {document for row in rows for document in row.documents}
    others = sum(not may_be_note(document.document_id, source) for document in documents)
    if others:
        kinds = ", ".join(source.document_prefixes)
        yield f"{counted(others, 'language version')} of other kinds than {kinds} not asked for"
    if bare := sum(not row.documents for row in rows):
        yield f"{counted(bare, 'row')} without a document"
    if unreadable := sum(row.unreadable_links for row in rows):
        yield f"{unreadable} links without a document's address"
