"""Which configuration file is taken, and the shipped ones written out."""

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from councilvotes.errors import FrontDoorError, WrongUseError

DEFAULT_NAME = "councilvotes"
OWN = (Path("councilvotes.toml"), Path("config", "councilvotes.toml"))
"""Where a configuration is looked for that no --config names, from the folder of the command."""
CORRECTIONS_NAME = "corrections.toml"
TAUGHT_NAME = "taught.toml"
DIFFERENCES_NAME = "differences.toml"
LINKS_NAME = "links.toml"
BESIDE = (CORRECTIONS_NAME, TAUGHT_NAME, DIFFERENCES_NAME, LINKS_NAME)
"""Files that lie beside the configurations and are none."""


def config_path(config: str | None) -> Path:
    """The file that `--config` names: a path, or a shipped file's name with or without .toml.

    None names the first of OWN that is there, else the shipped one. Raises WrongUseError.
    """
    if config is None:
        return own_config() or _shipped() / f"{DEFAULT_NAME}.toml"
    if Path(config).is_file():
        return Path(config)
    candidate = _shipped() / f"{config.removesuffix('.toml')}.toml"
    if "/" not in config and candidate.is_file():
        return candidate
    tables = {file.stem for file in _shipped().glob("*.toml") if file.name not in BESIDE}
    raise WrongUseError(
        f"no configuration {config}: give the path of a TOML file or a shipped name "
        f"({', '.join(sorted(tables))})"
    )


def own_config() -> Path | None:
    """The configuration of the folder of the command, if it has one."""
    return next((path for path in OWN if path.is_file()), None)


def write_out(folder: Path) -> Iterator[Path]:
    """Copy every shipped configuration file into a folder; give each place written.

    Raises FrontDoorError, before anything is written, where one is there already.
    """
    shipped = [
        file
        for file in sorted(_shipped().iterdir())
        if file.is_file() and file.suffix not in (".py", ".pyc")
    ]
    for file in shipped:
        if (place := folder / file.name).exists():
            raise FrontDoorError(
                f"{place} is there already and is not written over: edit the files there, or name "
                "another folder"
            )
    folder.mkdir(parents=True, exist_ok=True)
    for file in shipped:
        (folder / file.name).write_bytes(file.read_bytes())
        yield folder / file.name


def how_to_take(folder: Path) -> str:
    """How the other commands are told of the configuration that was written there."""
    path = folder / f"{DEFAULT_NAME}.toml"
    if path in OWN:
        return f"edit {path}; a command that runs in this folder takes it without --config"
    return f"edit {path}; the other commands take it by --config {path}"


def what_comes_next(folder: Path) -> str:
    """What a person does with the configuration that was written there."""
    path = folder / f"{DEFAULT_NAME}.toml"
    named = "" if path in OWN else f" --config {path}"
    return (
        "next: set `contact` under [source] there to an address of yours; `councilvotes doctor"
        f"{named}` tries all that a run needs, `councilvotes run{named}` is the first run"
    )


def is_shipped(path: Path) -> bool:
    """Whether a file is one that came with the program, which nobody should write into."""
    return path.parent == _shipped().resolve()


def _shipped() -> Path:
    return Path(str(files("councilvotes.config")))
