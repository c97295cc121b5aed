"""The commands that look after the archive: check, restore, push, pull, export."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.command import command
from councilvotes.output import Output

archive_app = typer.Typer(no_args_is_help=True, help="Look after the archive.")


@archive_app.command()
@command
def check(out: Output) -> int:
    """Hash every archived file again and compare it with its name and the ledger."""
    from councilvotes.health.verify import check_archive

    return check_archive(out.options.settings().data_dir, out)


@archive_app.command()
@command
def restore(
    out: Output,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Change nothing: say what would be done.")
    ] = False,
) -> None:
    """Put a lost or damaged ledger back from its copy and the archived files."""
    from councilvotes.intake.restoring import restore_archive

    restore_archive(out, dry_run=dry_run)


Address = Annotated[
    str | None,
    typer.Argument(metavar="s3://BUCKET/FOLDER", help="The store; left out: that of the settings."),
]


@archive_app.command()
@command
def push(
    out: Output,
    address: Address = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Send nothing: say what would be sent.")
    ] = False,
) -> int:
    """Send to an object store what lacks there: archived files, note records, the ledger's copy."""
    from councilvotes.intake.moving import push_archive

    return push_archive(address, out, dry_run=dry_run)


@archive_app.command()
@command
def pull(
    out: Output,
    address: Address = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Fetch nothing: say what would be fetched.")
    ] = False,
) -> int:
    """Fetch from an object store what lacks here; files only where the settings want them here."""
    from councilvotes.intake.moving import pull_archive

    return pull_archive(address, out, dry_run=dry_run)


@archive_app.command()
@command
def export(
    out: Output,
    warc: Annotated[
        Path, typer.Option("--warc", metavar="FILE.warc.gz", help="Where to write; replaced.")
    ],
) -> None:
    """Write all that was fetched into one file that other archives can take in (WARC 1.1)."""
    from councilvotes.health.export import export_warc

    export_warc(out.options.settings().data_dir, warc, out)
