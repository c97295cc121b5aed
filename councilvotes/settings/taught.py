"""What was taught: read from the file that the settings name, and added to it."""

from collections.abc import Sequence
from pathlib import Path

from councilvotes.errors import WrongUseError
from councilvotes.settings.files import is_shipped
from councilvotes.settings.settings import TAUGHT, Settings
from extract.sheet.taught.file import Entry, load_taught, longer_text, parse_taught
from extract.sheet.taught.knowledge import NOTHING, Taught
from publish.durable import write_whole


def read_taught(settings: Settings) -> Taught:
    """What the file teaches; nothing where the file of the usual name is not there.

    Raises KnowledgeError where the file, or another one named in the settings, cannot be read.
    """
    path = settings.read.taught
    if path.name == TAUGHT.name and not path.exists():
        return NOTHING
    return load_taught(path)


def own_taught(settings: Settings) -> Path:
    """The operator's file. Raises WrongUseError for the one that is shipped."""
    path = settings.read.taught
    if is_shipped(path):
        raise WrongUseError(
            f"{path} comes with the program: `councilvotes init FOLDER` writes settings and files "
            "of your own, --config FOLDER/councilvotes.toml names them"
        )
    return path


def with_more(settings: Settings, entries: Sequence[Entry]) -> tuple[str, Taught]:
    """The text of the file with more entries, and what it teaches then.

    Raises KnowledgeError, WrongUseError.
    """
    path = own_taught(settings)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    longer = longer_text(text, entries)
    return longer, parse_taught(longer.encode(), path)


def keep(settings: Settings, text: str) -> Path:
    """Write the file; its place."""
    path = own_taught(settings)
    write_whole(path, text)
    return path
