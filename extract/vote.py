"""The vote record of one sheet, and what it is called."""

from collections.abc import Sequence
from dataclasses import replace

from extract.cover.document_list import list_check, read_documents
from extract.records import Check, Document, Vote
from extract.sheet.read import SheetReading
from extract.sheet.table.fields import SheetFields


def vote_of(reading: SheetReading, document_id: str, number: int) -> Vote:
    """The vote record of one sheet."""
    fields = reading.fields
    return Vote(
        vote_id=vote_id_of(document_id, number),
        session_number=fields.session_number,
        configuration=fields.configuration,
        item=fields.item,
        voted_documents=read_documents(fields.documents or "").documents,
        voting_rule=fields.voting_rule,
        voting_rule_raw=fields.voting_rule_raw,
        subject=fields.subject,
        act_type=fields.act.act_type,
        act_type_raw=fields.act.act_type_raw,
        council_action=fields.act.council_action,
        council_action_raw=fields.act.council_action_raw,
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


def item_check(fields: SheetFields) -> Check:
    """Whether every file and document of the sheet's item was read, and every labelled line.

    It blocks where figures of the item are left unread: a file or a document would be missing.
    """
    unread = read_documents(fields.documents or "").unread
    item = (fields.unread, *unread) if fields.unread else unread
    check = list_check("item_read", (*item, *fields.unknown_labels))
    return replace(check, blocking=any(map(str.isdecimal, "".join(item))))


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


def numbered(checks: Sequence[Check], number: int, votes: int) -> list[Check]:
    """The checks of one sheet; where a note has several votes, their names tell which."""
    if votes == 1:
        return list(checks)
    return [replace(check, name=f"{check.name} (vote {number})") for check in checks]
