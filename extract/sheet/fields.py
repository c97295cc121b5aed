"""The labelled lines of the sheet: session, configuration, item, rule, subject, sitting date."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extract.errors import NoteRefusedError
from extract.records import ActType, Box, CouncilAction, VotingRule
from extract.sheet.rows import Row, inside
from extract.sheet.totals import TotalsTable
from extract.sheet.words import Segment, SheetWords

LABELS = {
    "institution": r"institution",
    "session": r"session",
    "configuration": r"configuration",
    "item": r"item",
    "rule": r"voting\s?rule",
    "subject": r"subject",
    "sitting_date": r"sitting\s?date",
    "final_result": r"final\s?result",
}
LABEL = re.compile(
    "^(?:" + "|".join(f"(?P<{name}>{words})" for name, words in LABELS.items()) + r")\s*(?::|$)",
    re.IGNORECASE,
)
FINAL_RESULT = re.compile(r"final\s?result", re.IGNORECASE)
FILE = re.compile(r"((?:19|20)\d{2})\s?/\s?(\d{4})\s*\(\s?([A-Z]{3})\s?\)")
DOCUMENTS = re.compile(r"\(?\s*Documents?\s?:\s*(.+?)\s*\)?\s*$", re.IGNORECASE)
DATE = re.compile(r"(\d{2})\s?/\s?(\d{2})\s?/\s?(\d{4})")
RULES: tuple[tuple[str, VotingRule], ...] = (
    ("simplemajority", "simple_majority"),
    ("unanimity", "unanimity"),
    ("qualifiedmajority", "qualified_majority"),
)


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
    act_type: ActType
    council_action: CouncilAction
    sitting_date: date
    result_cell: Box
    """Where the mark of the final result stands."""


def read_fields(words: SheetWords, table: TotalsTable, rows: Sequence[Row]) -> SheetFields:
    """The labelled lines above the states table.

    Raises NoteRefusedError where the rule, the subject or the sitting date is not there.
    """
    values = labelled_values(words, table, rows)
    raw = values.get("rule", "")
    subject = values.get("subject", "")
    day = DATE.search(values.get("sitting_date", ""))
    for label, found in (("Voting Rule", raw), ("Subject", subject), ("Sitting date", day)):
        if not found:
            raise NoteRefusedError(f"page {words.page}: the sheet has no readable {label!r}")
    assert day is not None
    item, documents = item_of(values.get("item", ""))
    return SheetFields(
        session_number=values.get("session") or None,
        configuration=values.get("configuration") or None,
        item=item,
        documents=documents,
        voting_rule=rule_of(raw, words),
        voting_rule_raw=raw,
        subject=subject,
        act_type=act_type_of(subject),
        council_action=action_of(subject),
        sitting_date=day_of(day, words.page),
        result_cell=result_cell(words),
    )


def labelled_values(words: SheetWords, table: TotalsTable, rows: Sequence[Row]) -> dict[str, str]:
    """The words behind each label, their lines joined; a blank is an empty text."""
    bottom = min(row.name_box[1] for row in rows)
    above = [
        s
        for s in words.segments
        if s.box[3] < bottom and not in_table(s, table) and s.text.strip() != ""
    ]
    values: dict[str, list[str]] = {}
    current: list[str] | None = None
    left, right = beside_table(above, table, words.width)
    for segment in [*reading_order(left), *reading_order(right)]:
        label = LABEL.match(segment.text)
        if label is not None and label.lastgroup is not None:
            current = values.setdefault(label.lastgroup, [])
            text = segment.text[label.end() :].strip()
        elif re.match(r"member\s?state", segment.text, re.IGNORECASE):
            break
        else:
            text = segment.text
        if current is not None and text:
            current.append(text)
    return {label: " ".join(" ".join(texts).split()) for label, texts in values.items()}


def beside_table(
    segments: Sequence[Segment], table: TotalsTable, width: float
) -> tuple[list[Segment], list[Segment]]:
    """The left and the right column, where the totals table stands in a right one of its own."""
    border = table.box[0] if table.box[0] > 0.35 * width else width
    return (
        [s for s in segments if s.box[0] < border],
        [s for s in segments if s.box[0] >= border],
    )


def in_table(segment: Segment, table: TotalsTable) -> bool:
    """Whether a segment belongs to the totals table, its header and legend included."""
    x0, top, x1, bottom = table.box
    return inside(segment.box, (x0, top - 2, x1 + 2, bottom + 2))


def reading_order(segments: Sequence[Segment]) -> list[Segment]:
    """Top to bottom; what shares a line, left to right."""
    lines: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: s.middle):
        if lines and segment.middle - lines[-1][0].middle < 0.5 * min(
            segment.size, lines[-1][0].size
        ):
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return [s for line in lines for s in sorted(line, key=lambda s: s.box[0])]


def item_of(text: str) -> tuple[str | None, str | None]:
    """The item and the words behind `Document:`."""
    documents = DOCUMENTS.search(text)
    item = DOCUMENTS.sub("", text).strip()
    file = FILE.search(item)
    if file is not None:
        item = f"{file.group(1)}/{file.group(2)} ({file.group(3)})"
    return item or None, documents.group(1) if documents else None


def rule_of(raw: str, words: SheetWords) -> VotingRule:
    """The rule in the record's terms; unknown words are `other`, and the printed ones are kept.

    The footnote tells 55 % from 72 % of the members (Article 238(2) TFEU).
    """
    folded = re.sub(r"[^a-z]", "", raw.casefold())
    rule: VotingRule = next((rule for name, rule in RULES if name in folded), "other")
    footnotes = " ".join(s.text for s in words.segments)
    if rule == "qualified_majority" and re.search(r"least\s*72\s*%", footnotes):
        return "qualified_majority_72"
    return rule


def day_of(found: re.Match[str], page: int) -> date:
    """The date `dd/mm/yyyy`; raises NoteRefusedError where there is no such day."""
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NoteRefusedError(f"page {page}: no such sitting date: {found.group(0)}") from error


def act_type_of(subject: str) -> ActType:
    """The first of regulation, directive, decision that the subject names."""
    found = re.search(r"\b(regulation|directive|decision)\b", subject, re.IGNORECASE)
    acts: dict[str, ActType] = {
        "regulation": "regulation",
        "directive": "directive",
        "decision": "decision",
    }
    return acts[found.group(1).casefold()] if found else "other"


def action_of(subject: str) -> CouncilAction:
    """What the Council did, by the words of the subject."""
    folded = subject.casefold()
    if "position of the council at first reading" in folded:
        return "position_first_reading"
    if "second reading" in folded:
        return "approval_second_reading"
    return "adoption"


def result_cell(words: SheetWords) -> Box:
    """The place right of `Final result`; raises NoteRefusedError where these words are missing."""
    for segment in words.segments:
        found = FINAL_RESULT.search(segment.text)
        if found is not None:
            x0, top, x1, bottom = segment.box
            end = x0 + (x1 - x0) * found.end() / len(segment.text)
            return (end + 2, (top + bottom) / 2 - 11, end + 90, (top + bottom) / 2 + 11)
    raise NoteRefusedError(f"page {words.page}: the sheet has no 'Final result'")
