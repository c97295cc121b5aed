"""The pictures of vote sheets, as the front door hands them over: no table of a release."""

from dataclasses import dataclass

from extract.records import PicturedRow


@dataclass(frozen=True, slots=True)
class SheetPicture:
    """The sheet of one vote as it was printed, a scan put straight; nothing is drawn on it."""

    vote_id: str
    """Of `votes`."""
    document_id: str
    """The document version that the vote was read from."""
    language: str
    """The language version that the vote was read from."""
    page: int
    """From 1."""
    file: str
    """The SHA-256 of the picture and `.webp`; votes may share one."""
    width: int
    """In pixels of the picture, like the boxes."""
    height: int
    """In the same."""
    rows: tuple[PicturedRow, ...]
    """The Member States on the sheet."""
    made_of: str
    """What stands for all that the picture rests on: another one makes it anew."""
