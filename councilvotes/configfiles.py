"""Write the shipped configuration files out."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from councilvotes.errors import FrontDoorError


def write_out(folder: Path) -> Iterator[Path]:
    """Copy every shipped configuration file into a folder; give each place written.

    Raises FrontDoorError, before anything is written, where one is there already.
    """
    shipped = [
        file
        for file in sorted(Path(str(files("councilvotes.config"))).iterdir())
        if file.is_file() and file.suffix not in (".py", ".pyc")
    ]
    for file in shipped:
        if (folder / file.name).exists():
            raise FrontDoorError(f"{folder / file.name} is there already: it is not written over")
    folder.mkdir(parents=True, exist_ok=True)
    for file in shipped:
        (folder / file.name).write_bytes(file.read_bytes())
        yield folder / file.name
