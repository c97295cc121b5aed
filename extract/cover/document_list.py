"""Read a list of documents: `11261/26 REV 1 + ADD 1-3`, `PE-CONS 68/24; PE-CONS 69/24`."""

import functools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.cover.document_number import CATEGORY, LABEL, NUMBER, with_category
from extract.records import Check

AND, THROUGH = ("and", "as well as"), ("to", "up to", "through")
"""The words of a vote sheet, which is English on every note."""
MOST_OF_RANGE = 50
"""Documents: a longer range of additions is a misreading."""
# `I`: some lists write the first version out, `ST 5591/22 INIT`.
TOKEN = re.compile(
    rf"""(?P<N>(?<![\d/])(?:(?P<category>{CATEGORY})\s*(?:N[or°º]\.?\s*)?)?(?P<number>{NUMBER}))
    |(?P<S>(?<![^\W\d_])(?P<label>{LABEL})\.?\s*(?P<serial>\d{{1,3}})(?![\d/]))
    |(?P<I>\bINIT\b)
    |(?P<L>\(\s*[A-Za-z]{{2}}(?:\s*[,/]\s*[A-Za-z]{{2}})*\s*(?:\)|$))
    |(?P<B>(?<![\d/])\d{{1,3}}(?![\d/]))
    |(?P<D>[-‐‑–—])
    |(?P<P>[+,;&])
    |(?P<W>\w+|\S)""",
    re.VERBOSE,
)
ABOUT = " .,;:·•|"
"""Signs about a list, some of which part it from what stands beside it."""
BROKEN_NUMBER = re.compile(r"(?<![\d/])(\d{1,5})(?:\s/\s?|/\s)(\d{2})(?![\d/])")
"""A number with blanks around its stroke, as recognition reads some."""
STROKE = re.compile(r"(?<=\d)\s/\s(?=(?:[A-Z-]+\s*)?\d{1,5}/\d{2}(?!\d))")
"""Parts two numbers as a comma does."""
ENTRY = re.compile(r"(?P<head>NI?S*|S+|B)(?:D(?P<last>[SB]))?L?")
"""An entry by its tokens: a number with its suffixes, suffixes alone, or a bare figure that goes on
a list of them; the last figure may be the first of a range."""


@dataclass(frozen=True, slots=True)
class DocumentList:
    """The documents that a list names, and its words that could not be read."""

    documents: tuple[str, ...]
    unread: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """An entry of the text with its kind, one of the names in `TOKEN`."""

    kind: str
    start: int
    end: int
    number: str = ""
    label: str = ""
    serial: int = 0


@dataclass(frozen=True, slots=True)
class ListState:
    """Where a list has come to: what a further suffix or figure belongs to."""

    number: str
    revision: str = ""
    """` REV 1` right behind the number: what is added after it is added to the revision."""
    series: tuple[str, str] | None = None
    """What stands before the figure of a lone suffix, and its label: a bare figure goes on it."""


def read_documents(
    text: str, conjunctions: Sequence[str] = (), through: Sequence[str] = ()
) -> DocumentList:
    """The documents that a list names: `11261/26+ADD1` is 11261/26 and 11261/26 ADD 1.

    A suffix right behind its number belongs to it; behind a plus or a comma it is one more document
    of the same number. `ADD 1-3`, `ADD 1 to 3` and `ADD 1, 2 and 3` are three documents. An entry
    that is not understood wholly is left unread, and what would follow from it too.
    `conjunctions` and `through` are a language's words beside the English ones.
    """
    found: list[str] = []
    unread: list[str] = []
    state: ListState | None = None
    text = STROKE.sub(", ", BROKEN_NUMBER.sub(r"\1/\2", text.strip(ABOUT)))
    for entry in entries_of(text, (*AND, *conjunctions), (*THROUGH, *through)):
        read = documents_of(entry, state)
        if read is None:
            unread.append(text[entry[0].start : entry[-1].end])
            state = None
        else:
            found += read[0]
            state = read[1]
    if text.endswith("+"):
        unread.append("+")
    return DocumentList(tuple(dict.fromkeys(found)), tuple(unread))


def kinds_of(text: str, conjunctions: Sequence[str] = (), through: Sequence[str] = ()) -> str:
    """The kinds of a text's tokens, as `TOKEN` names them, signs between entries left out."""
    entries = entries_of(text, (*AND, *conjunctions), (*THROUGH, *through))
    return "".join(token.kind for entry in entries for token in entry)


def list_check(name: str, unread: Sequence[str]) -> Check:
    """Whether all words of a list were read. It blocks nothing."""
    observed = f"left unread: {'; '.join(unread)}" if unread else "all read"
    return Check(name, not unread, "all read, or none printed", observed, blocking=False)


def entries_of(
    text: str, conjunctions: tuple[str, ...], through: tuple[str, ...]
) -> Iterator[list[Token]]:
    """The tokens between plus signs, commas and the word `and`.

    A number opens an entry anyway, save behind a word that is not known: it may be of its kind.
    """
    text = phrase_pattern(through).sub(lambda found: "–".ljust(len(found[0])), text)
    text = phrase_pattern(conjunctions).sub(lambda found: "&".ljust(len(found[0])), text)
    entry: list[Token] = []
    for token in map(token_of, TOKEN.finditer(text)):
        opens = token.kind == "N" and not any(before.kind == "W" for before in entry)
        if entry and (token.kind == "P" or opens):
            yield entry
            entry = []
        if token.kind != "P":
            entry.append(token)
    if entry:
        yield entry


@functools.cache
def phrase_pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Phrases as whole words, whatever their case."""
    words = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"(?<![^\W\d_])(?:{words})(?![^\W\d_])", re.IGNORECASE)


def token_of(match: re.Match[str]) -> Token:
    """One match of `TOKEN`."""
    kind = next(name for name in "NSILBDPW" if match[name])
    return Token(
        kind,
        *match.span(),
        number=with_category(match) if kind == "N" else "",
        label=match["label"].upper() if kind == "S" else "",
        serial=int(match["serial"] or match["B"]) if kind in "SB" else 0,
    )


def documents_of(
    entry: Sequence[Token], state: ListState | None
) -> tuple[list[str], ListState] | None:
    """The documents of one entry and where the list is then; None where it is not understood."""
    form = ENTRY.fullmatch("".join(token.kind for token in entry))
    number = entry[0].number or (state.number if state else "")
    if form is None or not number:
        return None
    chain = [token for token in entry[: form.end("head")] if token.kind in "SB"]
    if not chain:
        return None if form["last"] else ([number], ListState(number))
    series = series_of(entry, chain, number, state)
    last = entry[form.start("last")] if form["last"] else chain[-1]
    figures = range(chain[-1].serial, last.serial + 1)
    if series is None or last.label not in ("", series[1]) or len(figures) > MOST_OF_RANGE:
        return None
    documents = [f"{series[0]} {series[1]} {figure}" for figure in figures]
    if not documents:
        return None
    lone = len(chain) == 1 or (len(chain) == 2 and chain[0].label == "REV")
    revision = re.match(r" REV \d+", documents[-1].removeprefix(number))
    return documents, ListState(number, revision[0] if revision else "", series if lone else None)


def series_of(
    entry: Sequence[Token], chain: Sequence[Token], number: str, state: ListState | None
) -> tuple[str, str] | None:
    """What stands before the last figure of a chain of suffixes, and the label of that figure."""
    if chain[0].kind == "B":
        return state.series if state else None
    added_to = state.revision if state and not entry[0].number and chain[0].label != "REV" else ""
    before = "".join(f" {token.label} {token.serial}" for token in chain[:-1])
    return f"{number}{added_to}{before}", chain[-1].label
