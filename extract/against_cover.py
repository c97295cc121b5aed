"""A vote held against the cover of its note."""

import re
from collections.abc import Sequence
from datetime import date

from extract.cover.interinstitutional_files import files_in
from extract.domain.acts import act_named
from extract.domain.configurations import configuration_check, names_configuration
from extract.records import Check, Document, Vote
from extract.sheet.layout.fields.choice import ends_amid
from extract.sheet.layout.grammar import heads_column
from extract.text.dates import find_dates
from extract.text.vocabulary import all_vocabularies, fold, load_vocabulary

KIND_LOST = re.compile(
    r"(?:amending|repealing|replacing|supplementing) "
    r"(?:\(E[UC]\) )?(?:No )?[0-9]{1,4}/[0-9]{2,4}\S*",
    re.IGNORECASE,
)
"""A number where the kind of an act has to stand: recognition lost that word."""
FIRST_LOST = re.compile(r"\w+ OF THE EUROPEAN PARLIAMENT", re.IGNORECASE)
"""A subject of which recognition lost the first letters: `GULATION OF THE EUROPEAN PARLIAMENT`."""
LAST_ADDED = re.compile(r" (?:Ref|Docs?|Nos?|Nr|Inst|Interinst)\.$")
"""A subject with the first word of the label behind it."""
LAST_WORDS = 5
"""Of a subject: so many together stand once in a title."""
SESSION_AT_END = re.compile(
    r"(?<![\d/])(?P<number>\d{3,4})(?![\d/])[^\d()]{6,80}"
    r"\((?P<bracket>(?:[^()]|\([^()]*\))+)\)(?P<rest>[^()]{4,60})$"
)
"""`3909th meeting of the Council of the European Union (Environment), 16 November 2022, Brussels`,
in any language: no vocabulary has the words between."""
WITH_PART = re.compile(r"([^()]+?)(?:\s*\([^()]*\))?")
"""A configuration with what it has in brackets: `Competitiveness (Internal Market, Industry)`."""
MOST_DAYS = 4
"""That a session of the Council takes; most take one or two, those on the budget or fish more."""


def held_against_cover(document: Document | None, vote: Vote) -> tuple[Check, ...]:
    """Whether a vote's fields agree with the cover, and its configuration with the list of them."""
    return (
        session_check(document, vote.session_number, vote.configuration),
        session_on_cover_check(document, vote.session_number),
        configuration_on_cover_check(document, vote.configuration),
        day_check(document, vote.session_number, vote.sitting_date),
        files_check(document, vote.item),
        documents_check(document, vote.voted_documents),
        configuration_check(vote.configuration),
        subject_check(document, vote.subject),
    )


def subject_check(document: Document | None, subject: str) -> Check:
    """Whether the subject is word for word that of the cover, if that has its words, and ends where
    its sentence does, and calls each act that it changes by its kind before its number.

    It blocks: a line of the subject was lost, or a word, or letters of its first one, or a word was
    added. A cover in another language has other words.
    """
    if (first := FIRST_LOST.match(subject)) is not None and act_named(subject) is None:
        expected = "the kind of an act at the beginning, as `REGULATION OF THE EUROPEAN PARLIAMENT`"
        return Check("subject_is_whole", False, expected, first.group())
    if ends_amid(subject):
        expected = "an end of a sentence, and the number of each act"
        return Check("subject_is_whole", False, expected, " ".join(subject.split()[-LAST_WORDS:]))
    if (added := label_about(subject)) is not None:
        expected = "no word of a label before the subject or behind it"
        return Check("subject_is_whole", False, expected, added)
    if (lost := KIND_LOST.search(subject)) is not None:
        expected = "the kind of an act before its number, as `Directive 2008/98/EC`"
        return Check("subject_is_whole", False, expected, lost.group())
    title = document.title if document and document.title else ""
    if document and document.language == "en" and (other := other_words(subject, title)):
        return Check("subject_is_whole", False, "the words of the title on the cover", other)
    end = " ".join(subject.split()[-LAST_WORDS:])
    rests = [title[found.end() :] for found in re.finditer(re.escape(end), title)]
    # `not members of the European Union` may stand in a title twice.
    goes_on = bool(rests) and all(map(is_continued, rests))
    longer = f"{end}{' '.join(rests[0].split(' ')[:LAST_WORDS])}" if goes_on else ""
    return Check("subject_is_whole", not goes_on, longer or "as on the cover, if there", end)


def is_continued(rest: str) -> bool:
    """Whether a title goes on with a word in small letters, or with words that head columns, which
    were taken for the head of a table right below the subject: `Member States`."""
    next_words = re.split(r" [-–—] ", rest.strip(), maxsplit=1)[0]
    return re.match(r" \(?[a-z]", rest) is not None or heads_column(next_words)


def label_about(subject: str) -> str | None:
    """The word of a label before a subject or behind it, as the languages of the Union have it:
    `Objet REGULATION`, `(Subject)`; None where there is none."""
    labels = {label.rstrip(".:") for each in all_vocabularies() for label in each.subject}
    before = [word for word in subject.split()[:1] if word.rstrip(".:") in labels]
    # Without brackets the last may be one in another language: `trade with Asia`.
    behind = [word for word in subject.split()[-1:] if word.startswith("(")]
    behind = [word for word in behind if word.strip("().:") in labels]
    added = LAST_ADDED.search(subject)
    return next(iter([*before, *behind, *([added.group().strip()] if added else ())]), None)


def other_words(subject: str, title: str) -> str | None:
    """Where a subject leaves the words of an English title that begins or ends as it does; None
    where that has them all, or has other words."""
    words, text = letters_of(subject), f" {' '.join(letters_of(title))} "
    size = len(words)
    begun = stands_in(text, words, [slice(n) for n in range(size, -1, -1)])
    ended = stands_in(text, words, [slice(size - n, size) for n in range(size, -1, -1)])
    if begun == size or max(begun, ended) < LAST_WORDS:
        return None
    place = begun if begun >= ended else size - ended - 1
    return " ".join(words[max(0, place - 2) : place + 3])


def stands_in(text: str, words: Sequence[str], parts: Sequence[slice]) -> int:
    """How many words the first of these parts has that stands in a text."""
    held = (len(words[part]) for part in parts if f" {' '.join(words[part])} " in text)
    return next(held, 0)


def letters_of(text: str) -> list[str]:
    """The words of a text, without its signs and in small letters."""
    return re.findall(r"\w+", text.casefold())


def files_check(document: Document | None, item: str | None) -> Check:
    """Whether the item's files are among those of the cover, letter and all.

    It blocks: one of the two is misread, or the vote is another note's. A cover that names none
    contradicts nothing, and an item without files neither.
    """
    on_cover = document.interinstitutional_files if document else ()
    named = files_in(item or "")
    return Check(
        "item_file_is_on_the_cover",
        not on_cover or set(named) <= set(on_cover),
        ", ".join(on_cover) or "any: the cover names none",
        ", ".join(named) or "none",
    )


def documents_check(document: Document | None, documents: Sequence[str]) -> Check:
    """Whether the documents voted on are among those that the cover refers to.

    It blocks nothing, for whether a sheet may name more is not known, but the number of the note.
    """
    if document and document.number and document.number in documents:
        expected = "documents, and not the number of the note"
        return Check("voted_documents_are_on_the_cover", False, expected, ", ".join(documents))
    on_cover = document.reference_documents if document else ()
    return Check(
        "voted_documents_are_on_the_cover",
        not on_cover or set(documents) <= set(on_cover),
        ", ".join(on_cover) or "any: the cover names none",
        ", ".join(documents) or "none",
        blocking=False,
    )


def session_check(
    document: Document | None, session: str | None, configuration: str | None
) -> Check:
    """Whether the sheet of a written procedure names no session and no configuration.

    The number of a meeting blocks: either the cover or the sheet is misread, or it is another
    vote's. Whether a sheet may name a configuration all the same is not known.
    """
    written = document is not None and document.written_procedure
    named = [text for text in (session, configuration) if text]
    return Check(
        "written_procedure_has_no_session",
        not (written and named),
        "none" if written else "any: no written procedure",
        "; ".join(named) or "none",
        blocking=any(letter.isdigit() for letter in session or ""),
    )


def session_on_cover_check(document: Document | None, session: str | None) -> Check:
    """Whether the sheet's session is the one whose number stands before a configuration in brackets
    and a day at the end of the title.

    It blocks: one of the two is misread, or the vote is another note's. A title that ends otherwise
    contradicts nothing, nor does a sheet without a session.
    """
    told = session_told(document) if document is not None else None
    agrees = None in (told, session) or told == session
    expected = told or "any: the title tells none"
    return Check("session_is_on_the_cover", agrees, expected, session or "none")


def configuration_on_cover_check(document: Document | None, configuration: str | None) -> Check:
    """Whether the sheet's configuration is that in brackets behind the session at the end of the
    title, as its language has it; what these have in brackets is not held against one another.

    It blocks nothing: whether cover and sheet always name the same is not known. A title that names
    none that is known contradicts nothing, nor does a sheet without one that is.
    """
    told = configuration_told(document) if document is not None else None
    own = (configuration or "").partition(" (")[0]
    agrees = told in (None, own) or not names_configuration(own)
    expected = told or "any: the title tells none"
    observed = configuration or "none"
    return Check("configuration_is_on_the_cover", agrees, expected, observed, blocking=False)


def configuration_told(document: Document) -> str | None:
    """The English name of the configuration that a title tells at its end, without its part in
    brackets; None where it tells none that is known."""
    vocabulary = load_vocabulary(document.language)
    end = SESSION_AT_END.search(document.title or "")
    named = WITH_PART.fullmatch(end["bracket"]) if end else None
    return dict(vocabulary.configurations).get(fold(named[1])) if named and vocabulary else None


def session_told(document: Document) -> str | None:
    """The number of the session that a title tells at its end with a day; None where it does
    not."""
    vocabulary = load_vocabulary(document.language)
    end = SESSION_AT_END.search(document.title or "")
    days = find_dates(end["rest"], vocabulary) if end and vocabulary else ()
    return end["number"] if end and len(days) == 1 else None


def day_check(document: Document | None, session: str | None, day: date) -> Check:
    """Whether the sheet's day is that which the title on the cover tells behind the session's
    number, or as the end of a written procedure.

    It blocks: one of the two is misread, or the vote is another note's. Of a session of some days
    the title may tell the last. A title that tells neither contradicts nothing.
    """
    told = days_told(document, session) if document is not None else ()
    days = 1 if document is not None and document.written_procedure else MOST_DAYS
    agrees = not told or any(0 <= (last - day).days < days for last in told)
    expected = ", ".join(last.isoformat() for last in told) or "any: the title tells none"
    return Check("sitting_date_is_on_the_cover", agrees, expected, day.isoformat())


def days_told(document: Document, session: str | None) -> tuple[date, ...]:
    """The days that a title tells behind the number of a session, or at its end that of a written
    procedure."""
    vocabulary = load_vocabulary(document.language)
    title = document.title or ""
    if vocabulary is None:
        return ()
    if document.written_procedure:
        return find_dates(title, vocabulary)[-1:]
    named = re.search(rf"(?<![\d/]){re.escape(session)}(?![\d/])", title) if session else None
    return find_dates(title[named.end() :], vocabulary)[:1] if named else ()
