"""The commands that look after the archive: check, export."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.options import (
    CommandOptions,
    Config,
    DataDir,
    Format,
    LogFormat,
    Quiet,
    Verbose,
)
from councilvotes.cli.output import front_door

archive_app = typer.Typer(no_args_is_help=True, help="Look after the archive.")


@archive_app.command()
def check(
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """Hash every archived file again and compare it with its name and the ledger."""
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.health.verify import check_archive

        raise typer.Exit(check_archive(out.options.settings().data_dir, out))


@archive_app.command()
def export(
    warc: Annotated[
        Path, typer.Option("--warc", metavar="FILE.warc.gz", help="Where to write; replaced.")
    ],
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """Write all that was fetched into one file that other archives can take in (WARC 1.1)."""
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.health.export import export_warc

        export_warc(out.options.settings().data_dir, warc, out)
