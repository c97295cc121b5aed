"""Whether all that an English cover says below its table, and in its title, is understood: it may
call the vote off, correct it, or speak of another one."""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import takewhile

from extract.errors import NoteRefusedError
from extract.pdf.page import PageText
from extract.sheet.layout.notes.corrected import CORRECTED, UNSETTLED
from extract.statements.languages import begins_with_heading, is_heading
from extract.text.furniture import body_lines
from extract.text.paragraphs import join_lines

SPEAKS = re.compile(
    r"vot(?:e|ing)|ballot|poll|outcome|result|\bannex|\bnote\b|document|\bact\b|adopt|reject"
    r"|majorit|unanim|session|meeting|abst|against|favour|draft|provisional",
    re.IGNORECASE,
)
"""In a paragraph that may say something of the vote or of the note; an address does not."""
OF_VOTE = (
    "the outcome of vote votes voting result results on legislative act acts referred to above"
    " above-mentioned mentioned abovementioned is are can be may set out found in contained given"
    " attached annexed annex annexes this note and or statement statements declaration declarations"
    " explanation explanations for delegations will find reference document documents a by i ii iii"
    " iv also made council commission member states with its text under written procedure"
    " thereto hereto as well"
)
"""All words that may stand in a paragraph that says where vote and statements are."""
OF_PROCEDURE = (
    "date on which coreper part decided to use the written procedure coreper's decision of at its"
    " meeting permanent representatives committee that was completed january february march april"
    " may june july august september october november december i ii s for adoption act by be used"
    " in accordance with article rules"
)
"""All words that may stand in one that says when the written procedure was decided."""
PARTS = re.compile(r"\s+[-–—]\s+")
"""The dashes between the parts of a title."""
DOUBTS = re.compile(
    r"\b(?:withdrawn|correct|draft|provis|indic|annul|cancel|prelim|expected|possible)",
    re.IGNORECASE,
)
"""In the first part of a title, what calls the result of the vote into doubt."""
UNDOES = re.compile(
    r"(?:corrigend|erratum|withdrawal|postpone|general approach|preparation|request for"
    r"|non-adoption|rejection|adoption of the mandate|result of the vote|vot(?:e|ing) (?:on|in)\b)",
    re.IGNORECASE,
)
"""How a part of a title begins that tells of another vote, or of none."""
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[-’'](?=\w))*")


def refuse_unknown_body(body: Sequence[Sequence[str]], language: str | None) -> None:
    """Refuse a cover whose paragraphs, the lines of `body`, speak of the vote in words that are not
    understood: in English beyond those of the usual sentences, elsewhere those of a correction.
    Raises NoteRefusedError."""
    for block in body:
        text = join_lines(block)
        if is_heading(block[0]) or is_heading(text):
            return  # a declaration: what it says is its author's
        known = language != "en" or not SPEAKS.search(text) or is_usual(text)
        found = CORRECTED.search(text) or UNSETTLED.search(text)
        if found or not known:
            raise NoteRefusedError(
                f"page 1: the cover says something of the vote that is not understood: "
                f"{text[:80]!r}: look at it"
            )


def is_usual(text: str) -> bool:
    """Whether a paragraph has no words but those of the sentences that stand on every cover, or of
    numbers of documents: `PE-CONS 12/26`."""
    words = set(words_of(text))
    return words <= {*OF_VOTE.split()} or (
        words <= {*OF_PROCEDURE.split()} and "procedure" in words
    )


def words_of(text: str) -> Iterator[str]:
    """The words of a text in small letters, without the codes before the numbers of documents."""
    plain = re.sub(r"\b[A-Z][A-Z-]*\s(?:\d|[A-Z]\d)\S*", " ", text)
    yield from (word.casefold().replace("’", "'") for word in WORD.findall(plain))


def refuse_unknown_title(title: str, language: str | None) -> None:
    """Refuse an English title that calls the result of the vote into doubt, `Draft voting result`,
    and one with a part that undoes it. Raises NoteRefusedError."""
    first, *others = PARTS.split(title) if language == "en" else [""]
    said = first if DOUBTS.search(first) else next(filter(UNDOES.match, others), None)
    if said is not None:
        raise NoteRefusedError(
            f"page 1: the title says something of the vote that is not understood: {said[:80]!r}: "
            "look at it"
        )


def refuse_corrections(pages: Sequence[PageText], sheets: Collection[int]) -> None:
    """Refuse a note that has words of a correction on a further page before any declaration.
    Raises NoteRefusedError."""
    for page in pages[1:]:
        if page.number in sheets:
            continue
        lines = [line.text for line in body_lines(page)]
        text = " ".join(takewhile(lambda line: not begins_with_heading(line), lines))
        found = CORRECTED.search(text) or UNSETTLED.search(text)
        if found is not None:
            raise NoteRefusedError(
                f"page {page.number}: words that correct the vote, or undo it: "
                f"{text[found.start() :][:80]!r}: look at them"
            )
        if len(text) < sum(map(len, lines)):
            return
