"""The vote record of one sheet, and what it is called."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from extract.cover.document_list import list_check, read_documents
from extract.cover.interinstitutional_files import files_in
from extract.domain.acts import act_named, read_act
from extract.domain.configurations import configuration_check, read_configuration
from extract.records import Check, Document, Vote
from extract.sheet.layout.fields.choice import ends_amid
from extract.sheet.layout.fields.item import numbers_in
from extract.sheet.prove import SheetReading
from extract.sheet.seen import SeenFields
from extract.text.dates import find_dates
from extract.text.vocabulary import all_vocabularies

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
UNPAIRED = re.compile(r"[^‘“„]*\w[’”'](?=[),.;]|$)")
"""A quote that ends a phrase where none begins one: `(EU4Health Programme’)`."""
LAST_WORDS = 5
"""Of a subject: so many together stand once in a title."""
MOST_DAYS = 4
"""That a session of the Council takes; most take one or two, those on the budget or fish more."""


def vote_of(reading: SheetReading, document_id: str, number: int) -> Vote:
    """The vote record of one sheet."""
    fields = reading.fields
    act = read_act(fields.subject)
    return Vote(
        vote_id=vote_id_of(document_id, number),
        session_number=fields.session_number,
        configuration=read_configuration(fields.configuration).name,
        item=fields.item,
        voted_documents=read_documents(fields.documents or "").documents,
        voting_rule=fields.voting_rule,
        voting_rule_raw=fields.voting_rule_raw,
        subject=fields.subject,
        act_type=act.act_type,
        act_type_raw=act.act_type_raw,
        council_action=act.council_action,
        council_action_raw=act.council_action_raw,
        sitting_date=fields.sitting_date,
        result=reading.result,
        totals=reading.totals,
        positions=reading.positions,
    )


def vote_id_of(document_id: str, number: int) -> str:
    """`ST-n-YYYY`, kept by a REV or COR; an ADD has its own; later votes of a note get -V2, -V3.

    >>> vote_id_of("ST-9-2019-REV-1-COR-2", 1), vote_id_of("ST-9-2019-ADD-1", 2)
    ('ST-9-2019', 'ST-9-2019-ADD-1-V2')
    """
    category, serial, year, *chain = document_id.split("-")
    parts = [category, serial, year]
    if "ADD" in chain:
        place = chain.index("ADD")
        parts += chain[place : place + 2]
    return "-".join(parts) + (f"-V{number}" if number > 1 else "")


def item_check(fields: SeenFields, document: Document | None) -> Check:
    """Whether the sheet's item was found, and every file and document of it, and labelled line.

    It blocks without the label, and where figures of the item are left unread, or stand elsewhere
    on the sheet and on the cover too: a file or a document would be missing.
    """
    unread = (*read_documents(fields.documents or "").unread, *left_elsewhere(fields, document))
    item = (fields.unread, *unread) if fields.unread else unread
    check = list_check("item_read", (*item, *fields.unknown_labels))
    if not fields.item_labelled:
        observed = (
            "the sheet has no label 'Item' that can be read: its files and documents are unread"
        )
        if fields.unknown_labels:
            observed += f" ({'; '.join(fields.unknown_labels)})"
        return replace(check, passed=False, observed=observed, blocking=True)
    return replace(check, blocking=any(map(str.isdecimal, "".join(item))))


def left_elsewhere(fields: SeenFields, document: Document | None) -> list[str]:
    """The numbers that the cover names and the sheet prints behind no label of its item."""
    if document is None:
        return []
    named = numbers_in(
        " ".join((*document.interinstitutional_files, *document.reference_documents))
    )
    read = numbers_in(f"{fields.item or ''} {fields.documents or ''} {fields.unread}")
    left = {*fields.printed_numbers} - {*read}
    return [number for number in dict.fromkeys(named) if number in left]


def subject_checks(fields: SeenFields) -> list[Check]:
    """That the looks at a picture differ on the subject, or leave capitals amid words, or a quote
    without its other half. It blocks nothing: the vote stands."""
    if fields.subject_agreed and not UNPAIRED.match(fields.subject):
        return []
    expected = "two looks of three that read each line alike, without capitals amid words"
    return [Check("subject_read_alike", False, expected, fields.subject, blocking=False)]


def checks_by_person(fields: Collection[str]) -> list[Check]:
    """That the item is read, where a person read it or the documents voted on, among `fields`, and
    that the subject is whole, where a person read that."""
    checks = []
    if read := sorted({"item", "voted_documents"}.intersection(fields)):
        checks.append(Check("item_read", True, "all read", f"by a person: {', '.join(read)}"))
    if "subject" in fields:
        checks.append(Check("subject_is_whole", True, "whole", "by a person"))
    return checks


def held_against_cover(document: Document | None, vote: Vote) -> tuple[Check, ...]:
    """Whether a vote's fields agree with the cover, and its configuration with the list of them."""
    return (
        session_check(document, vote.session_number, vote.configuration),
        day_check(document, vote.session_number, vote.sitting_date),
        files_check(document, vote.item),
        documents_check(document, vote.voted_documents),
        configuration_check(vote.configuration),
        subject_check(document, vote.subject),
    )


def subject_check(document: Document | None, subject: str) -> Check:
    """Whether the subject ends where the cover, if it has its words, ends that sentence too, and
    calls each act that it changes by its kind before its number.

    It blocks: a line of the subject was lost, or a word, or letters of its first one, or a word was
    added. A cover in another language has other words.
    """
    if (first := FIRST_LOST.match(subject)) is not None and act_named(subject) is None:
        expected = "the kind of an act at the beginning, as `REGULATION OF THE EUROPEAN PARLIAMENT`"
        return Check("subject_is_whole", False, expected, first.group())
    if ends_amid(subject):
        expected = "an end of a sentence, and the number of each act"
        return Check("subject_is_whole", False, expected, " ".join(subject.split()[-LAST_WORDS:]))
    if (added := LAST_ADDED.search(subject)) is not None:
        expected = "no word of a label behind the subject"
        return Check("subject_is_whole", False, expected, added.group().strip())
    if (lost := KIND_LOST.search(subject)) is not None:
        expected = "the kind of an act before its number, as `Directive 2008/98/EC`"
        return Check("subject_is_whole", False, expected, lost.group())
    end = " ".join(subject.split()[-LAST_WORDS:])
    title = document.title if document and document.title else ""
    rests = [title[found.end() :] for found in re.finditer(re.escape(end), title)]
    # `not members of the European Union` may stand in a title twice.
    goes_on = bool(rests) and all(re.match(r" \(?[a-z]", rest) for rest in rests)
    longer = f"{end}{' '.join(rests[0].split(' ')[:LAST_WORDS])}" if goes_on else ""
    return Check("subject_is_whole", not goes_on, longer or "as on the cover, if there", end)


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

    It blocks nothing: whether a sheet may name more than the cover is not known.
    """
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
    languages = [v for v in all_vocabularies() if v.language == document.language]
    title = document.title or ""
    if not languages:
        return ()
    if document.written_procedure:
        return find_dates(title, languages[0])[-1:]
    named = re.search(rf"(?<![\d/]){re.escape(session)}(?![\d/])", title) if session else None
    return find_dates(title[named.end() :], languages[0])[:1] if named else ()


def numbered(checks: Sequence[Check], number: int, votes: int) -> list[Check]:
    """The checks of one sheet; where a note has several votes, their names tell which."""
    if votes == 1:
        return list(checks)
    return [replace(check, name=f"{check.name} (vote {number})") for check in checks]
