"""Procedure pages of EUR-Lex: the Council documents that they name."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser

from crawler.counts import counted
from crawler.document_numbers import parse_number
from crawler.errors import WrongNumberError
from crawler.fetch.answer import Answer
from crawler.plan.run_context import RunContext
from crawler.records import RouteStatus
from crawler.routes.list_page import visible_text
from crawler.routes.paging import refused
from crawler.routes.route_result import RouteResult
from crawler.source_description import SourceDescription

_FILE = re.compile(r"(\d{4})/0*(\d{1,4})(?:[\s/]?[A-Z])?(?:\s*\([A-Z]{2,4}\))?")


def read_procedures(name: str, context: RunContext) -> RouteResult:
    """Read the page of each procedure of the scope; a page that is not there is told."""
    files = context.scope.procedures
    if not files:
        detail = "no procedure to look up: no held note names one, and procedures_file none"
        return RouteResult(name, "empty", (), detail)
    found: dict[str, None] = {}
    read, warnings, trouble = 0, [], None
    for file in files:
        url = _address(file, context)
        if url is None:
            warnings.append(f"{file!r} is no interinstitutional file: write 2025/0429 (COD)")
            continue
        answer = context.ask(url)
        context.report(f"procedure {file}: {answer.detail or 'read'}")
        if answer.outcome == "not_found":
            warnings.append(f"{file}: there is no page {url}")
        elif answer.outcome != "ok":
            trouble = trouble or answer
            if refused(answer, 1)[0] == "blocked":
                break  # the host is not to be asked for another page
        else:
            read += 1
            found |= dict.fromkeys(ids_in(answer.body, context.source))
    status, problem = _status(found, read, trouble)
    pages = counted(len(files), "procedure page")
    detail = f"{counted(len(found), 'document')} named on {read} of {pages}"
    detail = "; ".join(filter(None, (problem, detail)))
    ids = tuple(found)
    told = (*warnings, *context.warn_without_language(ids))
    return RouteResult(name, status, (), detail, ids, warnings=told)


def ids_in(body: bytes, source: SourceDescription) -> Iterator[str]:
    """Yield the ids of the Council documents that a page names in text or addresses."""
    tree = LexborHTMLParser(body.decode("utf-8", "replace"))
    links = [unquote(node.attributes.get("href") or "") for node in tree.css("a[href]")]
    for text in (*links, visible_text(tree)):
        for pattern in source.eurlex.numbers:
            for match in pattern.finditer(text):
                yield from _id(match)


def _id(match: re.Match[str]) -> Iterator[str]:
    chain = " ".join(re.sub(r"[_/-]", " ", match["chain"]).split())
    year = match["year"]
    if len(year) == 4:
        chain = re.sub(r" (\d)", r"-\1", chain).replace(" ", "-") or "INIT"
        written = f"ST-{match['number']}-{year}-{chain}"
    else:
        written = f"ST {match['number']}/{year} {chain}"
    try:
        yield parse_number(written)[0]
    except WrongNumberError:
        return  # a chain of another kind


def _address(file: str, context: RunContext) -> str | None:
    found = _FILE.fullmatch(file.strip())
    if found is None:
        return None
    path = context.source.eurlex.path.format(year=found[1], number=found[2])
    return context.settings.eurlex_url.rstrip("/") + path


def _status(found: dict[str, None], read: int, trouble: Answer | None) -> tuple[RouteStatus, str]:
    if trouble is not None:
        status, _ = refused(trouble, 1)
        return status, f"{trouble.url}: {trouble.detail}"
    if found:
        return "found", ""
    if read:
        return "layout_changed", (
            "the procedure pages name no Council document; compare [eurlex] in "
            "crawler/sources/consilium.toml with them"
        )
    return "empty", "none of the procedures has a page"
