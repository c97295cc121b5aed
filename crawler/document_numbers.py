"""Documents as people write them: `11513/26`, `ST 11513/26 REV 1`, `ST-11513-2026-INIT da`."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crawler.errors import WrongNumberError
from crawler.languages import language_fault

ACCEPTED = (
    "write 11513/26, ST 11513/26 REV 1 or ST-11513-2026-INIT, with a language behind it "
    "(ST-11513-2026-INIT da) where only that one is wanted"
)
_LABEL = r"(?:REV|COR|ADD|EXT|DCL|AMD)"
_PRINTED = re.compile(
    rf"(?:ST\s+)?(?P<number>\d{{1,6}})(?:/(?P<inner>\d{{1,2}}))?/(?P<year>\d{{2}})"
    rf"(?P<chain>\s+INIT|(?:\s+{_LABEL}\s*\d{{1,3}})*)",
    re.ASCII,
)
_REGISTER_ID = re.compile(
    rf"ST-(?P<number>\d{{1,6}})-(?P<year>\d{{4}})(?P<chain>-INIT|(?:-{_LABEL}-\d{{1,3}})+)",
    re.ASCII,
)
_CHAINED = re.compile(rf"({_LABEL})[\s-]*(\d+)")
_LANGUAGE = re.compile(r"\s+\(?([A-Za-z]{2})\)?$")
_FIRST_YEAR = 58
"""Two-digit years from here on are of the last century: the Council first met in 1958."""


@dataclass(frozen=True, slots=True)
class NumberList:
    """What a file of numbers names, and its lines that name nothing."""

    documents: tuple[tuple[str, str | None], ...]
    """Document id and language (None: those of the settings), each once, in order."""
    bad_lines: tuple[str, ...]
    """What is wrong, one each, with the number of its line."""


def parse_number(text: str) -> tuple[str, str | None]:
    """Give the document id and the language, None where none is written.

    Raises WrongNumberError, which says what is accepted.
    """
    language = _LANGUAGE.search(text.rstrip())
    rest = text.rstrip()[: language.start()] if language else text
    document_id = _document_id(" ".join(rest.upper().split()))
    if document_id is None:
        raise WrongNumberError(f"{text.strip()!r} is no number of an ST document: {ACCEPTED}")
    return document_id, language[1].lower() if language else None


def read_numbers(lines: Iterable[str], known_languages: Collection[str]) -> NumberList:
    """Read one document a line; what follows a `#` is a comment, an empty line is none."""
    documents: dict[tuple[str, str | None], None] = {}
    bad: list[str] = []
    for number, line in enumerate(lines, 1):
        written = line.partition("#")[0].strip().removeprefix("\ufeff")
        if not written:
            continue
        try:
            document_id, language = parse_number(written)
            if language and (fault := language_fault(language, known_languages)):
                raise WrongNumberError(fault)
            documents[document_id, language] = None
        except WrongNumberError as error:
            bad.append(f"line {number}: {error}")
    return NumberList(tuple(documents), tuple(bad))


def _document_id(text: str) -> str | None:
    if listed := _REGISTER_ID.fullmatch(text):
        return f"ST-{int(listed['number'])}-{listed['year']}-{_suffix(listed['chain'], None)}"
    if printed := _PRINTED.fullmatch(text):
        century = 19 if int(printed["year"]) >= _FIRST_YEAR else 20
        suffix = _suffix(printed["chain"], printed["inner"])
        return f"ST-{int(printed['number'])}-{century}{printed['year']}-{suffix}"
    return None


def _suffix(chain: str, inner: str | None) -> str:
    """Give the end of an id; `17146/1/12 REV 1` names its revision twice, `17146/1/12` once."""
    labels = [f"{label}-{int(number)}" for label, number in _CHAINED.findall(chain)]
    if inner is not None and not any(label.startswith("REV") for label in labels):
        labels.insert(0, f"REV-{int(inner)}")
    return "-".join(labels) or "INIT"
