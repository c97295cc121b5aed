"""Draw the sheets of the votes of the latest release, those of which there is no picture yet."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from councilvotes.notes.held import held_documents
from councilvotes.output import Output
from councilvotes.reading.files_to_read import file_of, run_template
from councilvotes.reading.other_processes import FileTask, Unopened, run_on_files
from councilvotes.settings.settings import Settings
from crawler.archive.reader import archive_exists
from crawler.counts import counted
from extract import EXTRACTOR_VERSION
from extract.evidence import DRAWING, NotPictured, picture_sheet
from extract.records import Box
from extract.sheet.preview.evidence import EvidencePicture, Mark
from publish.columns import same_names
from publish.pictures import drop_pictures, keep_picture, load_picture
from publish.places.index import read_index
from publish.records import SheetPicture

FOLDER = "pictures"


@dataclass(frozen=True, slots=True)
class VotedSheet:
    """The sheet of one vote as a release tells of it."""

    vote_id: str
    document_id: str
    language: str
    sha256: str
    """Of the file."""
    pages: tuple[int, ...]
    """Of its marks."""
    marks: tuple[Mark, ...]

    @property
    def made_of(self) -> str:
        """What stands for all that its picture rests on."""
        parts = [DRAWING, EXTRACTOR_VERSION, self.sha256, self.pages, self.marks]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def render_pictures(settings: Settings, out: Output) -> Path:
    """Make the pictures that lack, remove those of no vote; their folder.

    A sheet without a picture is said, and tried again the next time. Raises OSError, ReleaseError.
    """
    folder, releases = settings.data_dir / FOLDER, settings.data_dir / "releases"
    latest = read_index(releases).latest
    sheets = sheets_of(releases / latest) if latest else []
    lacking = [sheet for sheet in sheets if not is_drawn(sheet, folder)]
    if lacking and not archive_exists(settings.data_dir):
        text = "the data folder has no archive: its files are with who made the release"
        out.warning(f"no pictures of {counted(len(lacking), 'sheet')}: {text}", "no_picture")
        return folder
    with out.progress("drawing sheets", len(lacking)) as advance:
        for sheet, outcome in draw_sheets(lacking, settings):
            if isinstance(outcome, EvidencePicture):
                keep_picture(folder, told_of(sheet, outcome), outcome.webp)
            else:
                out.warning(f"no picture of {sheet.vote_id}: {outcome.reason}", "no_picture")
            advance()
            out.stop_if_told()
    if sheets:  # none: nothing is released here, or not yet again
        drop_pictures(folder, {sheet.vote_id for sheet in sheets})
    return folder


def sheets_of(release: Path) -> list[VotedSheet]:
    """The sheet of each vote of a release, in the order of its votes."""
    from publish.formats.stored import json_lines  # with Arrow

    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in json_lines(release / "positions.json"):
        row = json.loads(line)
        if row["page"] is not None:  # else the sheet does not list the state
            rows[row["vote_id"]].append(row)
    return [voted_sheet(own) for own in rows.values()]


def voted_sheet(rows: Sequence[Mapping[str, Any]]) -> VotedSheet:
    """The sheet whose marks these rows tell of."""
    first = rows[0]
    return VotedSheet(
        vote_id=first["vote_id"],
        document_id=first["document_id"],
        language=first["language"],
        sha256=first["sha256"],
        pages=tuple(sorted({row["page"] for row in rows})),
        marks=tuple((row["member_state"], box_of(row)) for row in rows),
    )


def box_of(row: Mapping[str, Any]) -> Box:
    """The box of a mark, numbers that JSON has as whole ones as what they are."""
    x0, top, x1, bottom = (float(row[f"bbox_{side}"]) for side in ("x0", "top", "x1", "bottom"))
    return (x0, top, x1, bottom)


def is_drawn(sheet: VotedSheet, folder: Path) -> bool:
    """Whether there is a picture of that sheet, made as it would be made now."""
    known = load_picture(folder, sheet.vote_id)
    return known is not None and known.made_of == sheet.made_of


def draw_sheets(
    sheets: Sequence[VotedSheet], settings: Settings
) -> Iterator[tuple[VotedSheet, EvidencePicture | NotPictured | Unopened]]:
    """Each sheet with its picture, drawn in processes with limits, since files may be hostile."""
    if not sheets:
        return
    template = run_template(settings)
    held = {(each.document_id, each.language): each for each in held_documents(settings.data_dir)}
    tasks: list[FileTask] = []
    drawable: list[VotedSheet] = []
    for sheet in sheets:
        document = held.get((sheet.document_id, sheet.language))
        if document is None:
            yield sheet, NotPictured("its file is not in the archive: fetch it again")
        elif len(sheet.pages) > 1:
            yield sheet, NotPictured(f"its marks stand on several pages: {sheet.pages}")
        else:
            # The archive may hold a newer version than the one that the release was made from.
            blob = replace(document.blob, sha256=sheet.sha256)
            file = replace(file_of(document, template), place=blob)
            tasks.append(FileTask(file, (sheet.pages[0], sheet.marks)))
            drawable.append(sheet)
    yield from zip(drawable, run_on_files(picture_sheet, tasks, settings.read.workers), strict=True)


def told_of(sheet: VotedSheet, drawn: EvidencePicture) -> SheetPicture:
    """What publish is told of a picture."""
    return SheetPicture(
        **same_names(SheetPicture, sheet, drawn),
        page=sheet.pages[0],
        file=f"{drawn.sha256}.webp",
        made_of=sheet.made_of,
    )
