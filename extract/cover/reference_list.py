"""The documents behind the cover's label `Reference document`."""

from collections.abc import Sequence
from itertools import takewhile

from extract.cover.document_list import DocumentList, kinds_of, read_documents
from extract.text.vocabulary import Vocabulary, fold

NONE = DocumentList((), ())


def read_references(body: Sequence[Sequence[str]], vocabulary: Vocabulary) -> DocumentList:
    """The documents in the line of the label or the next ones, and what was left unread of them.

    Without a label they are the one paragraph that is a list of documents.
    """
    words = (vocabulary.conjunctions, vocabulary.through)
    labels = [fold(label) for label in vocabulary.reference_document]
    lines = [line for block in body for line in block]
    for index, line in enumerate(lines):
        if any(fold(line).startswith(label) for label in labels):
            more = takewhile(lambda after: goes_on(kinds_of(after, *words)), lines[index + 1 :])
            found = read_documents(" ".join([line.partition(":")[2], *more]), *words)
            return found if found != NONE else DocumentList((), (line,))
    paragraphs = [" ".join(block) for block in body]
    alone = [text for text in paragraphs if is_list(kinds_of(text, *words))]
    return read_documents(alone[0], *words) if len(alone) == 1 else NONE


def goes_on(kinds: str) -> bool:
    """Whether a line of such tokens goes on a list: it holds nothing else, or begins like one."""
    return kinds[:1] in ("N", "S") or is_list(kinds, "NSB")


def is_list(kinds: str, needed: str = "N") -> bool:
    """Whether tokens are a list of documents, with one of the kinds `needed` and no other word."""
    return "W" not in kinds and any(kind in kinds for kind in needed)
