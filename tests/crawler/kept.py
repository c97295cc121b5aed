"""A document and an answer, as tests of the archive keep them."""

from datetime import UTC, datetime

from crawler.fetch.answer import Answer
from crawler.records import ListedDocument

BODY = b"%PDF-1.7 body %%EOF"


def listed(document_id="ST-1-2026-INIT", language="en"):
    url = f"http://127.0.0.1/doc/document/{document_id}/{language}/pdf"
    return ListedDocument(document_id, language, url, "An act", "02/07/2026")


def answer(body=BODY):
    return Answer("http://127.0.0.1/x", datetime.now(UTC), 200, {}, body, "ok", "")
