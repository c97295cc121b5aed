"""The act that came of a procedure, as archived pages of EUR-Lex print it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from urllib.parse import unquote, urlsplit

from crawler.blobs.opening import read_blob
from crawler.errors import DamagedBlobError, MissingBlobError
from crawler.ledger.fetches import KeptFetch
from crawler.source_description import SourceDescription


@dataclass(frozen=True, slots=True)
class AdoptedAct:
    """The number of one act, and the page that prints it."""

    procedure: str
    """Year and number of the procedure: `2012/0011`."""
    celex: str
    """`32016R0679`"""
    url: str
    """Of the page."""
    day: date
    """When the page first said so, in UTC."""


def adopted_acts(pages: Iterable[KeptFetch], source: SourceDescription) -> tuple[AdoptedAct, ...]:
    """The act of each procedure whose newest page prints exactly one; `pages` in order of time."""
    by_url = sorted(pages, key=lambda page: page.url)
    found = [
        _act(url, list(group), source) for url, group in groupby(by_url, lambda page: page.url)
    ]
    return tuple(act for act in found if act is not None)


def acts_in(body: bytes, source: SourceDescription) -> frozenset[str]:
    """The numbers of acts that a page names in text or addresses."""
    text = unquote(body.decode("utf-8", "replace"))
    return frozenset(match[0] for match in source.eurlex.acts.finditer(text))


def _act(url: str, pages: list[KeptFetch], source: SourceDescription) -> AdoptedAct | None:
    """Of what else is named only an act of before the procedure is left out: it may be amended."""
    named = _procedure(url, source)
    if named is None:
        return None
    procedure, year = named
    act, day, sha256 = None, date.min, None
    for page in pages:
        if page.sha256 == sha256:
            continue
        try:
            body = read_blob(page.blob)
        except (MissingBlobError, DamagedBlobError):
            continue
        sha256 = page.sha256
        acts = [each for each in acts_in(body, source) if each[1:5] >= year]
        told = acts[0] if len(acts) == 1 else None
        if told != act:
            act, day = told, page.asked_at.date()
    return None if act is None else AdoptedAct(procedure, act, url, day)


def _procedure(url: str, source: SourceDescription) -> tuple[str, str] | None:
    """`2012/0011` and its year, of the address of its page."""
    form = re.escape(source.eurlex.path)
    form = form.replace(r"\{year\}", r"(?P<year>\d{4})").replace(
        r"\{number\}", r"(?P<number>\d{1,4})"
    )
    match = re.fullmatch(form, urlsplit(url).path)
    if match is None:
        return None
    return f"{match['year']}/{int(match['number']):04}", match["year"]
