"""The commands for people who look into readings: inspect."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.options import (
    CommandOptions,
    Config,
    DataDir,
    Format,
    LogFormat,
    Quiet,
    Verbose,
)
from councilvotes.output import front_door


def inspect(
    file: Annotated[Path, typer.Argument(metavar="NOTE.pdf", help="The file to look into.")],
    picture: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="PNG",
            help="Where to draw the sheet; NOTE.png in this folder if not given.",
            show_default=False,
        ),
    ] = None,
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """Say why a note is accepted or refused, and draw what was recognised on its sheet."""
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.inspection import inspect_file

        inspect_file(file, picture, out)
