"""What the archive itself teaches: drawings that its notes proved with legend and totals."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from councilvotes.data_folder.workplace import need_archive
from councilvotes.errors import WrongUseError
from councilvotes.notes.note_store import is_refused
from councilvotes.output import Output
from councilvotes.reading.other_processes import FileTask, Unopened, run_on_files
from councilvotes.review.newly_readable import files_of, stored
from councilvotes.review.teaching import add_to_taught
from councilvotes.settings.operator_files import read_taught
from councilvotes.settings.settings import Settings
from extract.sheet.taught.knowledge import Taught, TaughtDrawing
from extract.teaching.by_proof import candidates, proved_drawings


def teach_from_archive(who: str, why: str, out: Output) -> None:
    """Say which drawings the archive's notes proved with legend and totals, in two notes or more.

    Where somebody signs for them they are kept. Raises WrongUseError where nothing is held.
    """
    settings = out.options.settings()
    taught = read_taught(settings)
    found = list(proved_in_archive(settings, taught, out))
    for drawing in found:
        out.result(f"{drawing.position.replace('_', ' ')}: {drawing.why}")
    if not found:
        out.line("no drawing that two notes with a legend proved and nothing has taught yet")
    elif not who.strip():
        out.line("--who NAME keeps them as evidence for notes without a legend")
    else:
        today = datetime.now(UTC).date().isoformat()
        signed = tuple(
            replace(each, who=who, when=today, why=f"{each.why}; {why}" if why else each.why)
            for each in found
        )
        add_to_taught(signed, settings, out)


def proved_in_archive(settings: Settings, taught: Taught, out: Output) -> Iterator[TaughtDrawing]:
    """The drawings, one entry each, not signed yet; `why` names the notes."""
    need_archive(settings.data_dir)
    proving = {each.document_id: each for each, path in stored(settings) if not is_refused(path)}
    files = [FileTask(file) for file in files_of(list(proving.values()), settings, taught)]
    if not files:
        raise WrongUseError(f"no note in {settings.data_dir} is read yet: nothing can teach")
    proved: list[TaughtDrawing] = []
    with out.progress("looking at proved notes", len(files)) as advance:
        for found in run_on_files(proved_drawings, files, settings.read.workers):
            proved += () if isinstance(found, Unopened) else found
            advance()
    for each in candidates(proved, taught):
        shown = ", ".join(each.documents[:3])
        more = f" and {len(each.documents) - 3} more" if len(each.documents) > 3 else ""
        yield replace(each.drawing, why=f"proved with legend and totals on {shown}{more}")
