"""The operator's corrections: read from the file that the settings name."""

from councilvotes.settings.settings import CORRECTIONS, Settings
from extract.corrections.entries import Correction, load_corrections


def read_corrections(settings: Settings) -> tuple[Correction, ...]:
    """The entries of the corrections file; none where the file of the usual name is not there.

    Raises KnowledgeError where the file, or another one named in the settings, cannot be read.
    """
    path = settings.read.corrections
    if path.name == CORRECTIONS.name and not path.exists():
        return ()
    return load_corrections(path)
