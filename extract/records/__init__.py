"""The note record: what one PDF of a voting note says, with the evidence for every cell.

The shape is that of `councilvotes extract FILE --json`; `extract/encode.py` writes and reads it.
Import all of it from here; the files part it by subject.
"""

from extract.records.majority import FiguresFrom, Majority
from extract.records.note import (
    Check,
    Document,
    NoteRecord,
    SourceFile,
    Statement,
    StatementKind,
    Status,
    unread_note,
)
from extract.records.pictures import PicturedRow, PixelBox
from extract.records.votes import (
    POSITIONS,
    ActType,
    Box,
    CouncilAction,
    Evidence,
    GroupTotal,
    Position,
    PositionName,
    Proof,
    Reader,
    Result,
    RowNaming,
    Totals,
    Vote,
    VotingRule,
)

__all__ = [
    "POSITIONS",
    "ActType",
    "Box",
    "Check",
    "CouncilAction",
    "Document",
    "Evidence",
    "FiguresFrom",
    "GroupTotal",
    "Majority",
    "NoteRecord",
    "PicturedRow",
    "PixelBox",
    "Position",
    "PositionName",
    "Proof",
    "Reader",
    "Result",
    "RowNaming",
    "SourceFile",
    "Statement",
    "StatementKind",
    "Status",
    "Totals",
    "Vote",
    "VotingRule",
    "unread_note",
]
