"""The files that the settings name beside themselves: corrections, and what was taught."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from councilvotes.errors import WrongUseError
from councilvotes.settings.files import CORRECTIONS_NAME, TAUGHT_NAME, is_shipped
from councilvotes.settings.settings import Settings
from extract.corrections.entries import Correction, load_corrections
from extract.sheet.taught.file import Entry, load_taught, longer_text, parse_taught
from extract.sheet.taught.knowledge import NOTHING, Taught
from publish.durable import write_whole

Found = TypeVar("Found")


def read_named(path: Path, usual: str, load: Callable[[Path], Found], nothing: Found) -> Found:
    """What `load` makes of a file; `nothing` where the one of the usual name is not there."""
    return nothing if path.name == usual and not path.exists() else load(path)


def read_corrections(settings: Settings) -> tuple[Correction, ...]:
    """The entries of the corrections file. Raises KnowledgeError where it cannot be read."""
    return read_named(settings.read.corrections, CORRECTIONS_NAME, load_corrections, ())


def read_taught(settings: Settings) -> Taught:
    """What the file teaches. Raises KnowledgeError where it cannot be read."""
    return read_named(settings.read.taught, TAUGHT_NAME, load_taught, NOTHING)


def own_file(path: Path) -> Path:
    """The operator's file. Raises WrongUseError for the one that is shipped."""
    if is_shipped(path):
        raise WrongUseError(
            f"{path} comes with the program: `councilvotes init FOLDER` writes settings and files "
            "of your own, --config FOLDER/councilvotes.toml names them"
        )
    return path


def text_of(path: Path) -> str:
    """What the operator's file says so far."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


def teach_more(settings: Settings, entries: Sequence[Entry]) -> tuple[Path, Taught]:
    """Add entries to what is taught; where that lies, and all of it. Raises as `read_taught`."""
    path = own_file(settings.read.taught)
    longer = longer_text(text_of(path), entries)
    taught = parse_taught(longer.encode(), path)
    write_whole(path, longer)
    return path, taught
