"""The vote record of one sheet, and what it is called."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from extract.cover.document_list import list_check, read_documents
from extract.domain.acts import read_act
from extract.domain.configurations import read_configuration
from extract.records import Check, Document, Vote
from extract.sheet.layout.fields.item import numbers_in
from extract.sheet.prove import SheetReading
from extract.sheet.seen import SeenFields

UNPAIRED = re.compile(r"[^‘“„]*\w[’”'](?=[),.;]|$)")
"""A quote that ends a phrase where none begins one: `(EU4Health Programme’)`."""


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


def numbered(checks: Sequence[Check], number: int, votes: int) -> list[Check]:
    """The checks of one sheet; where a note has several votes, their names tell which."""
    if votes == 1:
        return list(checks)
    return [replace(check, name=f"{check.name} (vote {number})") for check in checks]
