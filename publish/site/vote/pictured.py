"""The picture of the sheet that a vote was read from."""

from pathlib import Path

from publish.pictures import load_picture
from publish.records import SheetPicture
from publish.site.content import SiteVote


def picture_of(vote: SiteVote, folder: Path) -> SheetPicture | None:
    """The picture of this vote's sheet; None where there is none, or one of another version."""
    picture = load_picture(folder, vote.vote_id)
    if picture is None:
        return None
    listed = {each.member_state for each in vote.positions if each.page is not None}
    same_note = (picture.document_id, picture.language) == (vote.row.document_id, vote.row.language)
    return picture if same_note and {row.member_state for row in picture.rows} <= listed else None
