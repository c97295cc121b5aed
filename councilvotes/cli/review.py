"""The commands for people who look into readings: inspect, review."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.command import command
from councilvotes.output import Output

review_app = typer.Typer(help="Look through refused notes, and decide what they say.")


@command
def inspect(
    out: Output,
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
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="HTML",
            help="One page on all notes of a folder: by cause of refusal, with what settles it.",
        ),
    ] = None,
) -> None:
    """Say why a note is accepted or refused, and draw what was recognised on its sheet."""
    from councilvotes.review.inspection import inspect_file
    from councilvotes.review.triage import report_on

    if report is None:
        inspect_file(file, picture, out)
    else:
        report_on(file, report, out)


@review_app.callback(invoke_without_command=True)
@command
def review(
    out: Output,
    context: typer.Context,
) -> int:
    """List the refused notes with their reasons and pictures of their sheets."""
    if context.invoked_subcommand is not None:
        return 0
    from councilvotes.review.queue import list_refused

    return list_refused(out)


@review_app.command()
@command
def decide(
    out: Output,
    document_id: Annotated[str, typer.Argument(metavar="ID", help="ST-11513-2026-INIT")],
    language: Annotated[str, typer.Argument(metavar="LANG", help="da")],
    field: Annotated[str, typer.Option("--field", help="votes[0].positions.IT.position")],
    value: Annotated[str, typer.Option("--value", help="What to set; null for a blank.")],
    reason: Annotated[str, typer.Option("--reason", help="Why the reading is wrong.")],
    source: Annotated[str, typer.Option("--source", help="Who says so, and where it is seen.")],
) -> None:
    """Note a person's decision on one field in the corrections file."""
    from councilvotes.review.queue import Decision
    from councilvotes.review.queue import decide as note_decision

    note_decision(Decision(document_id, language, field, value, reason, source), out)
