"""The sheet that a vote was read from: its picture, and how its marks were read."""

from dataclasses import dataclass
from pathlib import Path

from publish.pictures import load_picture
from publish.records import SheetPicture
from publish.site.content import SiteVote
from publish.site.render import shown_word
from publish.site.vote.outcome import listed


@dataclass(frozen=True, slots=True)
class Marks:
    """How the marks of a sheet were read."""

    count: int
    agreed: int
    """So many were read alike by two independent readers."""
    proved_by: str
    """What names them, in words."""


def picture_of(vote: SiteVote, folder: Path) -> SheetPicture | None:
    """The picture of this vote's sheet; None where there is none, or one of another version."""
    picture = load_picture(folder, vote.vote_id)
    if picture is None:
        return None
    listed = {each.member_state for each in vote.taken if each.page is not None}
    same_note = (picture.document_id, picture.language) == (vote.row.document_id, vote.row.language)
    return picture if same_note and {row.member_state for row in picture.rows} <= listed else None


def marks_of(vote: SiteVote) -> Marks:
    """The marks of the states that the sheet lists."""
    marks = [each for each in vote.positions if each.page is not None]
    proofs = dict.fromkeys(each.proof for each in marks if each.proof)
    agreed = sum(bool(each.agreed) for each in marks)
    return Marks(len(marks), agreed, listed([shown_word(proof) for proof in proofs]))
