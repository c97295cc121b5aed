"""What drawings of marks and words of labels mean, by people or by proofs on other notes.

A taught drawing names a kind of mark, a taught label a place on the sheet, and no more: totals and
partition must prove as ever.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from extract.records import Check, NoteRecord, PositionName
from extract.sheet.seen import Drawing

BY_TEACHING = "named by what was taught"
"""In the reason of a refused sheet on which a drawing was taken for a taught one."""
TAUGHT_CHECK = "marks_named_by_what_was_taught"
"""The check of a sheet on which drawings have their names from here."""
LABEL_CHECK = "labels_read_as_taught"
"""The check of a sheet on which labels were read as they were taught."""
LAYOUT_CHECK = "marks_sought_where_taught"
"""The check of a sheet whose marks were sought where a person said that they stand."""
LabelName = Literal[
    "institution",
    "session",
    "configuration",
    "item",
    "rule",
    "subject",
    "sitting_date",
    "final_result",
    "yes",
    "no",
    "abstain",
    "not_participating",
    "total",
]
MARK = re.compile(r"[+.]taught\.[0-9a-f]{12}$")
OPEN = (
    BY_TEACHING,
    "is named by the totals alone",
    "marks stand in the row of",
    "a mark stands off the row of",
    "nothing names the marks",
    "the totals leave open what the marks mean",
    "words of a vote sheet",
    "the sheet has no ",
    "no totals were found",
    "check failed: item read",
)
"""In the reasons of refused sheets that a teaching may settle."""


@dataclass(frozen=True, slots=True)
class TaughtDrawing:
    """What one drawing means, with what it looks like and who says so."""

    position: PositionName
    tint: tuple[float, float, float]
    silhouette: str
    """As `Drawing` has it, like tint and thumbnail."""
    thumbnail: str
    document_id: str
    """Of the note that it was seen on."""
    sha256: str
    """Of that note's file."""
    who: str
    when: str
    """The day, ISO 8601."""
    why: str
    by: Literal["person", "proof"]
    """Whether a person said it, or notes with legend and totals proved it."""


@dataclass(frozen=True, slots=True)
class TaughtLabel:
    """What the words of one label mean, and who says so."""

    words: str
    """As printed, without the colon."""
    meaning: LabelName
    document_id: str
    """Of the note that it was seen on."""
    sha256: str
    """Of that note's file."""
    who: str
    when: str
    """The day, ISO 8601."""
    why: str


@dataclass(frozen=True, slots=True)
class TaughtLayout:
    """Where the marks stand on sheets whose names begin where they do on this one, and who says
    so."""

    names: tuple[float, ...]
    """Where the names of each block begin, in points from the left of the page."""
    marks: tuple[float, ...]
    """The middle of the marks of each block, likewise."""
    document_id: str
    """Of the note that it was seen on."""
    sha256: str
    """Of that note's file."""
    who: str
    when: str
    """The day, ISO 8601."""
    why: str


@dataclass(frozen=True, slots=True)
class Taught:
    """All that was taught before a run."""

    drawings: tuple[TaughtDrawing, ...] = ()
    sha256: str | None = None
    """Of the file that says so; None where nothing is taught."""
    labels: tuple[TaughtLabel, ...] = ()
    layouts: tuple[TaughtLayout, ...] = ()

    def for_note(self, document_id: str | None, sha256: str) -> "Taught":
        """The same without what this very note proved, be it in another language: no note teaches
        itself. What a person said of it stays."""
        kept = (
            each
            for each in self.drawings
            if each.by == "person" or (each.sha256 != sha256 and each.document_id != document_id)
        )
        return replace(self, drawings=tuple(kept))


NOTHING = Taught()


def taught_as(
    drawing: Drawing, position: PositionName, document_id: str, sha256: str
) -> TaughtDrawing:
    """A drawing with its meaning, not signed yet."""
    look = (drawing.tint, drawing.silhouette, drawing.thumbnail)
    return TaughtDrawing(position, *look, document_id, sha256, "", "", "", "proof")


def drawing_in_words(drawing: TaughtDrawing) -> str:
    """`no, as on ST-11513-2026-INIT (A. Reviewer, 2026-07-04)`"""
    said = drawing.position.replace("_", " ")
    return f"{said}, as on {drawing.document_id} ({drawing.who}, {drawing.when})"


def label_in_words(label: TaughtLabel) -> str:
    """`'Voting Procedure' is rule, as on ST-11513-2026-INIT (A. Reviewer, 2026-07-04)`"""
    said = f"{label.words!r} is {label.meaning.replace('_', ' ')}"
    return f"{said}, as on {label.document_id} ({label.who}, {label.when})"


def layout_in_words(layout: TaughtLayout) -> str:
    """`marks at 260, 498, as on ST-11513-2026-INIT (A. Reviewer, 2026-07-04)`"""
    places = ", ".join(f"{x:g}" for x in layout.marks)
    return f"marks at {places}, as on {layout.document_id} ({layout.who}, {layout.when})"


def teaching_note(lessons: Iterable[str]) -> str:
    """What was taught of a sheet that is refused all the same, for its reason: a later teaching
    makes its reading anew. Empty for nothing."""
    said = ", ".join(lessons)
    return f" ({BY_TEACHING}: {said})" if said else ""


def teaching_check(name: str, expected: str, lessons: Iterable[str]) -> list[Check]:
    """What was taught of a sheet that was read, as a check that blocks nothing; none for
    nothing."""
    said = "; ".join(lessons)
    return [Check(name, True, expected, said, blocking=False)] if said else []


def marked(record: NoteRecord) -> NoteRecord:
    """The record whose version bears behind it a mark of the teaching that the reading rests on. It
    stays the same whatever else is taught; a reading that rests on none has no mark."""
    checks = (TAUGHT_CHECK, LABEL_CHECK, LAYOUT_CHECK)
    lessons = [check.observed for check in record.checks if check.name.startswith(checks)]
    if record.reason is not None and BY_TEACHING in record.reason:
        lessons.append(record.reason)
    if not lessons:
        return record
    mark = hashlib.sha256(json.dumps(lessons).encode()).hexdigest()[:12]
    version = record.extractor_version
    joint = "." if "+" in version else "+"
    return replace(record, extractor_version=f"{version}{joint}taught.{mark}")


def unmarked(version: str) -> str:
    """The version without that mark."""
    return MARK.sub("", version)


def may_be_settled(reason: str | None) -> bool:
    """Whether a note refused for this reason may be read once a drawing or a label is taught."""
    return reason is not None and any(words in reason for words in OPEN)
