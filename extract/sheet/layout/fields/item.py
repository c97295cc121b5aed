"""The sheet's item: interinstitutional files or an agenda number, and the documents voted on."""

import re
from dataclasses import dataclass

from extract.cover.document_list import BROKEN_NUMBER, read_documents
from extract.cover.interinstitutional_files import FILE, files_in
from extract.sheet.layout.dates import date_in
from extract.sheet.layout.fields.of_others import may_label

AGENDA_NUMBER = re.compile(
    r"^\W*(?:items?\s*)?(?:[A-Z](?:/[A-Z])?[ .-]?)?"
    r"\d{1,3}(?:\s?(?:,|and|&|[-–])\s?\d{1,3})*(?![\d/])[.):]?",
    re.IGNORECASE,
)
"""`12`, `A 12`, `12 and 13`."""
DOCUMENTS = re.compile(
    r"\(?\s*\bDoc(?:ument)?s?\b\s?[.:;]?\s?:?\s*(.+?)\s*\)?\.?\s*$", re.IGNORECASE
)
"""`(Document: 11261/26)`, `Docs. 11261/26, 11262/26`; a sentence may end behind it."""
TYPE = re.compile(r"\(?[A-Z]{3}\)?")
"""`(COD)`: the type of a procedure, whose number was lost."""
PRINTED = re.compile(r"(?<![\d/])(?:(?:19|20)\d{2}/\d{4}|\d{1,5}/\d{2})(?![\d/])")
"""The number of a file or of a document, whatever stands around it."""
CUT = re.compile(r"(?<=[A-Z])-\s(?=[A-Z])")
"""Where a line ends within `PE-CONS`."""
LEAD = 5
"""Words before the documents at most that name them."""
PARTING = " /|·•–—-"
"""What may part a value from the field beside it on its line."""


@dataclass(frozen=True, slots=True)
class Item:
    """What the labelled line says."""

    name: str | None
    """`2025/0429 (COD)`, several files with commas between; what holds no file, as printed."""
    documents: str | None
    """The words behind `Document:`, or without it what is a list of documents; not yet split."""
    unread: str
    """Words beside the files that are no agenda number; without files, those with figures, and the
    type of a procedure alone."""


def read_item(text: str, listed: str = "") -> Item:
    """The item, the words behind `Document:`, and what is neither; the documents may be `listed`
    behind a label of their own."""
    text, listed = (part.strip(PARTING) for part in (text, listed))
    text = CUT.sub("-", f"{text} Documents: {listed}" if listed else text)
    labelled = DOCUMENTS.search(text)
    documents = labelled.group(1) if labelled else None
    item = DOCUMENTS.sub("", text).strip()
    files = files_in(item)
    rest = AGENDA_NUMBER.sub("", FILE.sub(" ", item))
    bare = rest.strip(" ()[],;–-·•|")
    if files and documents is None and (listed_last := list_behind(bare)):
        rest, documents = "", listed_last
    if not files and not any(map(str.isdecimal, rest)) and not TYPE.fullmatch(item):
        rest = ""
    return Item(
        name=", ".join(files) or item or None,
        documents=documents,
        unread=" ".join(word for word in rest.split() if re.search(r"\w", word) and word != "and"),
    )


def list_behind(text: str) -> str | None:
    """The documents that end a text, behind nothing or a few words for them: `voted on: PE-CONS
    30/26`."""
    words = text.split()
    for place in range(min(len(words), LEAD + 1)):
        before, rest = " ".join(words[:place]), " ".join(words[place:])
        if is_list(rest) and (not before or may_label(before, "documents")):
            return rest
    return None


def is_list(text: str) -> bool:
    """Whether a text is documents and nothing else; `2022/06/24` is a day."""
    if "/" not in text:
        return False  # no number of a document
    read = read_documents(text)
    return bool(read.documents) and not read.unread and date_in(text) is None


def numbers_in(text: str) -> list[str]:
    """The numbers of files and documents in a text: `2025/0429`, `11261/26`."""
    return PRINTED.findall(BROKEN_NUMBER.sub(r"\1/\2", text))
