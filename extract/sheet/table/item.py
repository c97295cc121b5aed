"""The sheet's item: interinstitutional files or an agenda number, and the documents voted on."""

import re
from dataclasses import dataclass

FILE = re.compile(r"((?:19|20)\d{2})\s?/\s?(\d{4})\s*\(\s?([A-Z]{3})\s?\)")
AGENDA_NUMBER = re.compile(r"^\W*(?:items?\s*)?\d{1,3}(?![\d/])[.):]?", re.IGNORECASE)
DOCUMENTS = re.compile(r"\(?\s*Documents?\s?:\s*(.+?)\s*\)?\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Item:
    """What the labelled line says."""

    name: str | None
    """`2025/0429 (COD)`, several files with commas between; what holds no file, as printed."""
    documents: str | None
    """The words behind `Document:`, not yet split."""
    unread: str
    """Words beside the files that are no agenda number."""


def read_item(text: str) -> Item:
    """The item, the words behind `Document:`, and what is neither."""
    documents = DOCUMENTS.search(text)
    item = DOCUMENTS.sub("", text).strip()
    files = [f"{year}/{serial} ({code})" for year, serial, code in FILE.findall(item)]
    rest = AGENDA_NUMBER.sub("", FILE.sub(" ", item)) if files else ""
    return Item(
        name=", ".join(dict.fromkeys(files)) or item or None,
        documents=documents.group(1) if documents else None,
        unread=" ".join(word for word in rest.split() if re.search(r"\w", word) and word != "and"),
    )
