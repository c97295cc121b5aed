"""Rows of the positions of Member States in votes."""

from dataclasses import dataclass
from typing import Literal

from extract.records import POSITIONS, PositionName, Proof, Reader, RowNaming

PublishedPosition = PositionName | Literal["not_listed"]
ALL_POSITIONS: tuple[PublishedPosition, ...] = (*POSITIONS, "not_listed")
TOOK_PART: tuple[PublishedPosition, ...] = ("yes", "no", "abstain")
"""Positions of those who vote on the act."""


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One Member State in one vote, with the evidence for it."""

    vote_id: str
    """Of `votes`."""
    member_state: str
    """EU code (EL, UK)."""
    member_state_name: str
    """Short name in English."""
    iso_code: str
    """ISO 3166-1 alpha-2: as the EU code, but GR and GB."""
    position: PublishedPosition
    """`not_listed`: a member on that day whom the sheet leaves out."""
    alone: bool
    """Whether this state alone said no or abstained, and all others that took part said yes."""
    population_pct: float | None
    """As printed, in per cent of the Union."""
    weight: int | None
    """Weighted votes, as printed."""
    pivotal: bool | None
    """Whether the vote would have come out the other way had this state alone changed sides; blank
    where it does not take part, and where no majority is counted."""
    document_id: str
    """The document version whose sheet was read."""
    language: str
    """The language version whose sheet was read."""
    sha256: str
    """Of the file that was read."""
    pdf_url: str
    """The note at the Council, opened at the page of the mark; at the sheet where the sheet does
    not list the state."""
    page: int | None
    """From 1; blank with the other evidence where the sheet does not list the state."""
    bbox_x0: float | None
    """Left edge of the mark, in points from the left of the page as shown."""
    bbox_top: float | None
    """Upper edge of the mark, in points from the top of the page as shown."""
    bbox_x1: float | None
    """Right edge of the mark, in points from the left of the page as shown."""
    bbox_bottom: float | None
    """Lower edge of the mark, in points from the top of the page as shown."""
    read_by: tuple[Reader, ...]
    """The readers that gave this mark, or tell the sheet's marks apart; empty where the sheet does
    not list the state. `column` and `render` tell under which head it is listed, by where its words
    and their ink stand. `objects`, `colour` and `shape` are of readers before 2.0."""
    agreed: bool | None
    """Whether two independent readers gave the same mark."""
    proof: Proof | None
    """What names the mark, the totals confirming it: the sheet's `legend`, a `convention` (hue,
    form, a word), a drawing `taught` before, the `totals` alone, `solved` by them without a legend.
    Before 2.0 `totals` says that the legend names it."""
    row_named_by: RowNaming | None
    """How the row was given its state."""
    extractor_version: str
    """Version of the reader."""
