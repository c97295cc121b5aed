"""The sheet's item: interinstitutional files or an agenda number, and the documents voted on."""

import re
from dataclasses import dataclass

from extract.cover.files import FILE, files_in

AGENDA_NUMBER = re.compile(
    r"^\W*(?:items?\s*)?(?:[A-Z](?:/[A-Z])?[ .-]?)?"
    r"\d{1,3}(?:\s?(?:,|and|&|[-–])\s?\d{1,3})*(?![\d/])[.):]?",
    re.IGNORECASE,
)
"""`12`, `A 12`, `12 and 13`."""
DOCUMENTS = re.compile(
    r"(?:\(\s*Documents?\s?[:;.]?|Documents?\s?:)\s*(.+?)\s*\)?\s*$", re.IGNORECASE
)
"""Within brackets the colon may be lost in recognition."""


@dataclass(frozen=True, slots=True)
class Item:
    """What the labelled line says."""

    name: str | None
    """`2025/0429 (COD)`, several files with commas between; what holds no file, as printed."""
    documents: str | None
    """The words behind `Document:`, not yet split."""
    unread: str
    """Words beside the files that are no agenda number; without files, those with figures."""


def read_item(text: str) -> Item:
    """The item, the words behind `Document:`, and what is neither."""
    documents = DOCUMENTS.search(text)
    item = DOCUMENTS.sub("", text).strip()
    files = files_in(item)
    rest = AGENDA_NUMBER.sub("", FILE.sub(" ", item))
    if not files and not any(map(str.isdecimal, rest)):
        rest = ""
    return Item(
        name=", ".join(files) or item or None,
        documents=documents.group(1) if documents else None,
        unread=" ".join(word for word in rest.split() if re.search(r"\w", word) and word != "and"),
    )
