"""The commands for people who look into readings: inspect, review."""

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

review_app = typer.Typer(help="Look through refused notes, and decide what they say.")


def inspect(
    file: Annotated[
        Path,
        typer.Argument(metavar="NOTE.pdf", help="The file to look into; with --report a folder."),
    ],
    picture: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="PNG",
            help="Where to draw the sheet; NOTE.png in this folder if not given.",
            show_default=False,
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="HTML",
            help="One page on all notes of a folder: by cause of refusal, with what settles it.",
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
        from councilvotes.review.inspection import inspect_file
        from councilvotes.review.triage import report_on

        if report is None:
            inspect_file(file, picture, out)
        else:
            report_on(file, report, out)


@review_app.callback(invoke_without_command=True)
def review(
    context: typer.Context,
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """List the refused notes with their reasons and pictures of their sheets."""
    if context.invoked_subcommand is not None:
        return
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.review.queue import list_refused

        list_refused(out)


@review_app.command()
def decide(
    document_id: Annotated[str, typer.Argument(metavar="ID", help="ST-11513-2026-INIT")],
    language: Annotated[str, typer.Argument(metavar="LANG", help="da")],
    field: Annotated[str, typer.Option("--field", help="votes[0].positions.IT.position")],
    value: Annotated[str, typer.Option("--value", help="What to set; null for a blank.")],
    reason: Annotated[str, typer.Option("--reason", help="Why the reading is wrong.")],
    source: Annotated[str, typer.Option("--source", help="Who says so, and where it is seen.")],
    config: Config = None,
    data_dir: DataDir = None,
    verbose: Verbose = False,
    quiet: Quiet = False,
    log_format: Format = LogFormat.text,
) -> None:
    """Note a person's decision on one field in the corrections file."""
    with front_door(CommandOptions(config, data_dir, verbose, quiet, log_format)) as out:
        from councilvotes.review.queue import Decision
        from councilvotes.review.queue import decide as note_decision

        note_decision(Decision(document_id, language, field, value, reason, source), out)
