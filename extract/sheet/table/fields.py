"""The labelled lines of the sheet: session, configuration, item, rule, subject, sitting date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from extract.acts import NamedAct, read_act
from extract.dates import only_date
from extract.errors import NoteRefusedError
from extract.records import Box, VotingRule
from extract.sheet.table.blocks import inside
from extract.sheet.table.item import read_item
from extract.sheet.table.labelled import LabelledLines, labelled_lines
from extract.sheet.table.rows import Row
from extract.sheet.table.totals import TotalsTable
from extract.sheet.words.words import SheetWords

FINAL_RESULT = re.compile(r"final\s?result", re.IGNORECASE)
SESSION = re.compile(r"[0-9]{1,5}")
WORD = re.compile(r"\w\W?\w")
RULES: dict[str, VotingRule] = {
    "simplemajority": "simple_majority",
    "unanimity": "unanimity",
    "qualifiedmajority": "qualified_majority",
}
PROSE = re.compile(r"[a-z]{4}")
"""Tells a footnote from names of Member States, which are printed in capitals, and from figures."""

HALF, FARTHER, SMALLEST = 13.0, 60.0, 5.0
"""Points: half the height of a mark's line, how far behind the words a mark may stand, and the
least that a mark needs."""
ABOVE_WORDS = 6.0
"""Points above the words of a table in which its upper rule or its shade begins."""


@dataclass(frozen=True, slots=True)
class SheetFields:
    """What the labelled lines say."""

    session_number: str | None
    configuration: str | None
    item: str | None
    documents: str | None
    """The words behind `Document:`, not yet split."""
    voting_rule: VotingRule
    voting_rule_raw: str
    subject: str
    act: NamedAct
    sitting_date: date
    result_cells: tuple[Box, ...]
    """Where the mark of the final result may stand: close behind the words, or farther."""
    farther_cells: tuple[Box, ...] = ()
    """Places to look at before a result counts as blank: around the words, up to the next ones."""
    result_words: str = ""
    """What is printed behind `Final result` where its mark should stand."""
    unread: str = ""
    """The item's words that are neither file nor agenda number."""
    unknown_labels: tuple[str, ...] = ()
    """Labels of lines that are no field of the record."""
    item_labelled: bool = True
    """Whether the label of the item was found, be it with nothing behind it."""


def read_fields(words: SheetWords, table: TotalsTable, rows: Sequence[Row]) -> SheetFields:
    """The labelled lines above the states table.

    Raises NoteRefusedError where the rule, the subject or the sitting date is not there, and where
    the session is no number.
    """
    bottom = min(row.name_box[1] for row in rows)
    lines = labelled_lines(words, table, bottom)
    values = lines.values
    raw = values.get("rule", "")
    subject = values.get("subject", "")
    day = values.get("sitting_date", "")
    for name, found in (("Voting Rule", raw), ("Subject", subject), ("Sitting date", day)):
        if not found:
            raise NoteRefusedError(f"page {words.page}: the sheet has no readable {name!r}")
    label = result_words(words, lines, bottom)
    item = read_item(values.get("item", ""))
    return SheetFields(
        session_number=session_of(values.get("session", ""), words.page),
        configuration=values.get("configuration") or None,
        item=item.name,
        documents=item.documents,
        voting_rule=rule_of(raw, footnotes_of(words, rows)),
        voting_rule_raw=raw,
        subject=subject,
        act=read_act(subject),
        sitting_date=day_of(day, words.page),
        result_cells=result_cells(label, by_ocr=words.by_ocr),
        farther_cells=farther_cells(label, words, table, rows),
        result_words=values.get("final_result", ""),
        unread=item.unread,
        unknown_labels=lines.unknown,
        item_labelled="item" in values,
    )


def session_of(printed: str, page: int) -> str | None:
    """The number of the session, None where none is printed.

    Raises NoteRefusedError where something else stands there.
    """
    if printed and not SESSION.fullmatch(printed):
        raise NoteRefusedError(
            f"page {page}: {printed!r} stands behind 'Session', where a number is expected"
        )
    return printed or None


def rule_of(raw: str, footnotes: str) -> VotingRule:
    """The rule in the record's terms; unknown words are `other`, and the printed ones are kept.

    The footnote tells 55 % from 72 % of the members (Article 238(2) TFEU); one that names both
    leaves the rule open.
    """
    folded = re.sub(r"\(.*\)|[^a-z]", "", raw.casefold())
    rule = RULES.get(folded, "other")
    if rule == "qualified_majority" and re.search(r"72\s*%", footnotes):
        return "other" if re.search(r"55\s*%", footnotes) else "qualified_majority_72"
    return rule


def footnotes_of(words: SheetWords, rows: Sequence[Row]) -> str:
    """The sentences below the first row of the states table."""
    top = min(row.name_box[1] for row in rows)
    return " ".join(s.text for s in words.segments if s.middle > top and PROSE.search(s.text))


def day_of(printed: str, page: int) -> date:
    """The sitting date; raises NoteRefusedError where it is not one day of the calendar."""
    day = only_date(printed)
    if day is None:
        raise NoteRefusedError(
            f"page {page}: {printed!r} stands behind 'Sitting date', where one date is expected"
        )
    return day


def result_words(words: SheetWords, lines: LabelledLines, bottom: float) -> Box:
    """Where the words `Final result` stand; raises NoteRefusedError where they are missing.

    A subject may tell of final results too, and a footnote below the states table, which begins at
    `bottom`. OCR may draw its box around words and mark together: then the words' usual width ends
    it, less a tenth, since these words are narrow ones.
    """
    found = [
        ((match.start() == 0, segment.box[3] < bottom), match, segment)
        for segment in words.segments
        if (match := FINAL_RESULT.search(segment.text)) and segment.box not in lines.subject
    ]
    best = [each for each in found if each[0] == max(rank for rank, _, _ in found)]
    if not best:
        raise NoteRefusedError(f"page {words.page}: the sheet has no 'Final result'")
    if len(best) > 1:
        raise NoteRefusedError(
            f"page {words.page}: 'Final result' stands {len(best)} times: it is not known beside "
            "which its mark is"
        )
    ((_, match, segment),) = best
    x0, top, x1, under = segment.box
    wide = (x1 - x0) / len(segment.text)
    end = x0 + wide * match.end()
    if words.by_ocr:
        usual = median(
            (s.box[2] - s.box[0]) / len(s.text) for s in words.segments if len(s.text) > 7
        )
        end = min(end, x0 + 0.9 * match.end() * usual)
    return (x0 + wide * match.start(), top, end, under)


def result_cells(label: Box, *, by_ocr: bool) -> tuple[Box, ...]:
    """The places right of `Final result`."""
    _, top, end, bottom = label
    middle = (top + bottom) / 2
    spans = [(end + 0.5, end + 30), (end + 0.5, end + FARTHER)]
    if by_ocr:  # its boxes have an edge of some points around the words
        spans.append((end - 3, end + FARTHER))
    return tuple((left, middle - HALF, right, middle + HALF) for left, right in spans)


def farther_cells(
    label: Box, words: SheetWords, table: TotalsTable, rows: Sequence[Row]
) -> tuple[Box, ...]:
    """The rest of the line of `Final result`, the place before it and the one below.

    Each ends where other words, the totals table with its legend or the states table begin: their
    marks are none of the result.
    """
    x0, top, end, bottom = label
    middle = (top + bottom) / 2
    apart = [s for s in words.segments if not inside((x0, top, end, bottom), s.box)]
    # Recognition may take the mark itself for a sign or a letter.
    others = [s.box for s in apart if not words.by_ocr or WORD.search(s.text)]
    others += [table.box, *(box for _, box in table.legend)]
    others += [box for row in rows for box in (row.cell, row.name_box)]
    level = [box for box in others if box[1] < middle + HALF / 2 and box[3] > middle - HALF / 2]
    left = max([0.0, *(box[2] for box in level if box[2] <= x0)])
    # What stands beyond all words is the edge of a scan, or dust on it.
    edge = max(box[2] for box in others) + HALF
    right = min([edge, *(box[0] for box in level if box[0] >= end)])
    under = [box[1] for box in others if box[0] < end + FARTHER and box[2] > x0 and box[1] > bottom]
    cells = (
        (max(left, x0 - 3 * HALF), middle - HALF, x0 - 0.5, middle + HALF),
        (end + 0.5, middle - HALF, right, middle + HALF),
        (x0, bottom, end + FARTHER, min(under, default=words.height) - ABOVE_WORDS),
    )
    return tuple(cell for cell in cells if min(cell[2] - cell[0], cell[3] - cell[1]) > SMALLEST)
