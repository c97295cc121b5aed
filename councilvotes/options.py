"""The options that every command takes after its name, declared once."""

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


@dataclass(frozen=True, slots=True)
class CommandOptions:
    """What was given after a command's name; `cli.command` adds these options to each command."""

    config: Annotated[
        str | None,
        typer.Option(
            "--config",
            metavar="NAME",
            help="A TOML file, or the name of a shipped one: sample, councilvotes. Left out: "
            "councilvotes.toml here or in ./config, else the shipped one.",
        ),
    ] = None
    data_dir: Annotated[
        Path | None,
        typer.Option(
            "--data-dir",
            metavar="FOLDER",
            help="Where archive, notes and releases lie, in place of the configured ./data.",
        ),
    ] = None
    verbose: Annotated[
        bool, typer.Option("-v", "--verbose", help="Say more; show the traceback of an error.")
    ] = False
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Say only what went wrong.")] = False
    log_format: Annotated[
        LogFormat, typer.Option("--log-format", help="Lines for people, or one JSON object a line.")
    ] = LogFormat.text
    wait: Annotated[
        float,
        typer.Option(
            "--wait",
            metavar="MINUTES",
            min=0,
            help="How long to wait where another command works on the data folder.",
            show_default=False,
        ),
    ] = 0.0

    def settings(self) -> "Settings":
        """The settings under these flags.

        Raises WrongUseError. Imported late: a command that needs none starts faster.
        """
        from councilvotes.settings.settings import load_settings

        flags = {} if self.data_dir is None else {"data_dir": self.data_dir}
        return load_settings(self.config, flags)

    def flags(self) -> list[str]:
        """The options that say where settings and data lie, for a command that is printed."""
        config = ["--config", self.config] if self.config is not None else []
        data_dir = ["--data-dir", str(self.data_dir)] if self.data_dir is not None else []
        return [*config, *data_dir]
