"""The operator's links: read from the file that the settings name."""

from councilvotes.settings.files import LINKS_NAME
from councilvotes.settings.settings import Settings
from publish.looked_up import load_looked_up
from publish.records import LookedUpLink


def read_links(settings: Settings) -> tuple[LookedUpLink, ...]:
    """The entries of the links file; none where the file of the usual name is not there.

    Raises ReleaseError where the file, or another one named in the settings, cannot be read.
    """
    path = settings.publish.links
    if path.name == LINKS_NAME and not path.exists():
        return ()
    return load_looked_up(path)
