"""The commands for filling the archive: import, and what is missing."""

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


def import_notes(
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH…", help="PDF files, folders and zip archives."),
    ],
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Other bytes than those held become the current ones."),
    ] = False,
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """Take in notes that a person downloaded, known by their content; read and publish them."""
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.importing import import_paths

        raise typer.Exit(import_paths(paths, out, replace=replace))


def gaps(
    as_json: Annotated[bool, typer.Option("--json", help="Rows and remarks as JSON.")] = False,
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """Say which VOTE numbers of each year are held, refused, superseded or missing."""
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.gaps import say_gaps

        say_gaps(out, as_json=as_json)


def doctor(
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """Try hosts, routes, one document, TLS, disk and clock: what works, and what to do if not."""
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.doctor import examine

        raise typer.Exit(examine(out))
