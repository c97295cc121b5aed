"""One answer of a host, and what it is worth: a page, a PDF, a challenge, an error."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from crawler.records import FailureKind
from crawler.source_description import Challenge

AnswerOutcome = Literal["ok", "not_modified", "redirected"] | FailureKind

KEPT_HEADERS = (
    "content-type",
    "content-length",
    "content-encoding",
    "content-language",
    "etag",
    "last-modified",
    "date",
    "location",
    "retry-after",
    "server",
    "cf-mitigated",
)

_EDGE_BYTES = 1024  # a PDF begins in its first and ends in its last kilobyte
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)
_TITLE_WITHIN = 16_384


@dataclass(frozen=True, slots=True)
class Answer:
    """What one request brought; `status` is None where no answer came at all."""

    url: str
    asked_at: datetime
    status: int | None
    headers: Mapping[str, str]
    """Those of KEPT_HEADERS that came, names in lower case."""
    body: bytes
    outcome: AnswerOutcome
    detail: str
    broken_off: bool = False
    """The connection ended before the announced end of the body."""
    sent: bool = True
    """Whether a request was sent at all: a host may be given up, robots.txt may forbid it."""


def html_title(body: bytes) -> str:
    """Give the text of a page's title element, or an empty string."""
    found = _TITLE.search(body[:_TITLE_WITHIN])
    return " ".join(found[1].decode("utf-8", "replace").split()) if found else ""


def shows_challenge(body: bytes, challenge: Challenge) -> bool:
    """Tell by its title whether a page is a bot challenge."""
    title = html_title(body).lower()
    return any(title.startswith(known.lower()) for known in challenge.titles)


def judge_page(answer: Answer, challenge: Challenge) -> Answer:
    """Give the answer with its outcome as a page: ok, or why it is none."""
    if answer.outcome != "ok":
        return answer
    marked = challenge.header_value in answer.headers.get(challenge.header, "").lower()
    if marked or shows_challenge(answer.body, challenge):  # whatever its status
        detail = "a bot challenge came instead; it is not worked around, ask again later"
        return replace(answer, outcome="challenge", detail=detail)
    if answer.status in (404, 410):
        return replace(answer, outcome="not_found", detail=f"answered with {answer.status}")
    if answer.status != 200:
        return replace(answer, outcome="http_error", detail=f"answered with {answer.status}")
    if answer.broken_off:
        detail = f"the connection broke off after {len(answer.body)} bytes"
        return replace(answer, outcome="unreachable", detail=detail)
    return answer


def judge_document(answer: Answer, challenge: Challenge) -> Answer:
    """Give the answer with its outcome as a PDF served whole; its inside is not looked at."""
    judged = judge_page(answer, challenge)
    begins = b"%PDF-" in answer.body[:_EDGE_BYTES]
    if judged.outcome == "unreachable" and judged.broken_off and begins:
        return replace(judged, outcome="incomplete")
    if judged.outcome != "ok":
        return judged
    if not begins:
        return replace(judged, outcome="not_pdf", detail=_what_came(judged))
    if b"%%EOF" not in answer.body[-_EDGE_BYTES:]:
        detail = f"the PDF has no end: %%EOF is not in the last of its {len(answer.body)} bytes"
        return replace(judged, outcome="incomplete", detail=detail)
    return judged


def _what_came(answer: Answer) -> str:
    kind = answer.headers.get("content-type", "no content type")
    title = html_title(answer.body)
    named = f", titled {title[:80]!r}" if title else ""
    return f"no PDF came but {len(answer.body)} bytes of {kind}{named}"
