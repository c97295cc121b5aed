"""The commands that fill the archive and tell what is missing in it."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.command import Executor, command
from councilvotes.errors import WrongUseError
from councilvotes.output import Output

Since = Annotated[str | None, typer.Option("--from", metavar="DAY", help="First day, 2010-01-01.")]
Until = Annotated[
    str | None, typer.Option("--to", metavar="DAY", help="Last day, 2014-12-31; beside --from.")
]
Languages = Annotated[str | None, typer.Option(metavar="XX,YY", help="Those to fetch, en,fr.")]
Routes = Annotated[
    list[str] | None, typer.Option(help="A route to ask; may be given several times.")
]
Ranges = Annotated[
    list[str] | None,
    typer.Option(metavar="A-B", help="A range of documents as first issued, 11000/26-11999/26."),
]
NumbersFile = Annotated[
    Path | None, typer.Option("--list", metavar="FILE", help="Documents, one a line.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Fetch no document: say what would be fetched.")
]
Stage = Annotated[
    str | None,
    typer.Option(
        metavar="STAGE", help="extract or publish: do it again over the archive, offline."
    ),
]


@command
def backfill(
    out: Output,
    since: Since = None,
    until: Until = None,
    languages: Languages = None,
    route: Routes = None,
    numbers: Ranges = None,
    numbers_file: NumbersFile = None,
    dry_run: DryRun = False,
    stage: Stage = None,
    executor: Executor = "local",
) -> int:
    """Fetch notes of the past; the same call goes on where one was cut short."""
    from councilvotes.intake.backfill import fill, print_dry_run, run_stage
    from councilvotes.intake.backfill_request import BackfillRequest, day_of, languages_of

    request = BackfillRequest(
        since=day_of(since, "--from"),
        until=day_of(until, "--to"),
        languages=languages_of(languages),
        routes=tuple(route or ()),
        numbers=tuple(numbers or ()),
        numbers_file=str(numbers_file) if numbers_file else None,
    )
    if stage is not None:
        return run_stage(stage, request, out, dry_run=dry_run, executor=executor)
    if executor != "local":
        raise WrongUseError("--executor goes with --stage extract: a crawl is one machine's")
    return print_dry_run(request, out) if dry_run else fill(request, out)


@command
def retry(
    out: Output,
    summary: Annotated[
        Path, typer.Argument(metavar="RUN.json", help="A backfill's summary, from data/runs.")
    ],
) -> int:
    """Ask once more for what failed in a backfill, and for nothing else."""
    from councilvotes.intake.backfill import retry as ask_again

    return ask_again(summary, out)


@command
def import_notes(
    out: Output,
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH…", help="PDF files, folders and zip archives."),
    ],
    replace: Annotated[
        bool,
        typer.Option("--replace", help="Other bytes than those held become the current ones."),
    ] = False,
) -> int:
    """Take in notes that a person downloaded, known by their content; read and publish them."""
    from councilvotes.intake.importing import import_paths

    return import_paths(paths, out, replace=replace)


@command
def gaps(
    out: Output,
    as_json: Annotated[bool, typer.Option("--json", help="Rows and remarks as JSON.")] = False,
) -> None:
    """Say which VOTE numbers of each year are held, refused, superseded or missing."""
    from councilvotes.intake.gaps import print_gaps

    print_gaps(out, as_json=as_json)


@command
def doctor(out: Output) -> int:
    """Try hosts, routes, one document, TLS, disk and clock: what works, and what to do if not."""
    from councilvotes.health.doctor import examine

    return examine(out)
