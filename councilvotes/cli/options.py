"""The options that every command takes after its name, and the values they make."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from councilvotes.settings.settings import Settings


class LogFormat(StrEnum):
    """How lines are written."""

    text = "text"
    json = "json"


Config = Annotated[
    str | None,
    typer.Option(
        "--config",
        metavar="NAME",
        help="A TOML file, or the name of a shipped one: sample, councilvotes. Left out: "
        "councilvotes.toml here or in ./config, else the shipped one.",
        show_default=False,
    ),
]
DataDir = Annotated[
    Path | None,
    typer.Option(
        "--data-dir",
        metavar="FOLDER",
        help="Where archive, notes and releases lie, in place of the configured ./data.",
        show_default=False,
    ),
]
Verbose = Annotated[
    bool, typer.Option("-v", "--verbose", help="Say more; show the traceback of an error.")
]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say only what went wrong.")]
Format = Annotated[
    LogFormat, typer.Option("--log-format", help="Lines for people, or one JSON object a line.")
]


@dataclass(frozen=True, slots=True)
class CommandOptions:
    """What was given after a command's name."""

    config: str | None
    data_dir: Path | None
    verbose: bool
    quiet: bool
    log_format: LogFormat

    def settings(self) -> "Settings":
        """The settings under these flags.

        Raises WrongUseError. Imported late: a command that needs none starts faster.
        """
        from councilvotes.settings.settings import load_settings

        flags = {} if self.data_dir is None else {"data_dir": self.data_dir}
        return load_settings(self.config, flags)
