"""The folder of the pictures of sheets: each under its SHA-256, what is known of it by its vote."""

from collections.abc import Set
from functools import partial
from pathlib import Path

from publish.durable import write_whole
from publish.json_files import codec_of, read_if_whole
from publish.records import SheetPicture


def load_picture(folder: Path, vote_id: str) -> SheetPicture | None:
    """The picture of a vote's sheet; None where there is none, or it is not whole."""
    picture = read_if_whole(folder / f"{vote_id}.json", SheetPicture)
    return picture if picture and (folder / picture.file).is_file() else None


def drop_pictures(folder: Path, votes: Set[str]) -> int:
    """Remove the pictures that none of these votes has; gives how many."""
    told = {path.stem: path for path in folder.glob("*.json")}
    for vote_id in told.keys() - votes:
        told[vote_id].unlink()
    used = {each.file for each in map(partial(load_picture, folder), votes) if each}
    left = [path for path in folder.glob("*.webp") if path.name not in used]
    for path in left:
        path.unlink()
    return len(left)


def keep_picture(folder: Path, picture: SheetPicture, content: bytes) -> None:
    """Keep a picture with these bytes: what tells of it comes when it is there."""
    if not (folder / picture.file).is_file():
        write_whole(folder / picture.file, content)
    write_whole(folder / f"{picture.vote_id}.json", codec_of(SheetPicture).dump_json(picture))
