"""The command line: each command reads its options, does one thing and ends with an exit code."""

import signal
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from councilvotes import __version__
from councilvotes.cli.alerts import alerts_after, alerts_app
from councilvotes.cli.archive import archive_app
from councilvotes.cli.backfill import backfill, doctor, gaps, import_notes, retry
from councilvotes.cli.command import Executor, command
from councilvotes.cli.places import download, publish
from councilvotes.cli.releases import recall, reconcile, releases_app, verify
from councilvotes.cli.review import inspect, review_app
from councilvotes.cli.site import site_app
from councilvotes.cli.teach import teach
from councilvotes.cli.votes import pdf, show, votes
from councilvotes.output import Output, report_settings_file

# What a command needs is imported inside it, so that `--help` and `status` start at once.
app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    help="Every public vote in the Council of the EU, as data you can check against its page.",
    epilog="Exit codes: 0 done (nothing new included), 1 failed, or a fault found, or no list "
    "answered, 2 wrong use, 3 a part could not be fetched or told, 130 interrupted.",
)
app.command()(votes)
app.command()(show)
app.command()(pdf)
app.add_typer(archive_app, name="archive")
app.command()(backfill)
app.command()(retry)
app.command("import")(import_notes)
app.command()(gaps)
app.command()(doctor)
app.command()(inspect)
app.command()(teach)
app.command()(publish)
app.command()(download)
app.add_typer(review_app, name="review")
app.command()(verify)
app.command()(recall)
app.command()(reconcile)
app.add_typer(releases_app, name="releases")
app.add_typer(site_app, name="site")
app.add_typer(alerts_app, name="alerts")


class _ToldToEndError(BaseException):
    """SIGTERM came; no handler of errors may catch it."""


def main() -> None:
    """Run the command line and end the process with its exit code.

    SIGTERM ends it by that signal, once its temporary folders are cleared away.
    """
    signal.signal(signal.SIGTERM, _let_go)
    try:
        app()
    except _ToldToEndError:
        signal.raise_signal(signal.SIGTERM)


def _let_go(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)  # a second one ends it at once
    raise _ToldToEndError


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"councilvotes {__version__}")
        raise typer.Exit


@app.callback()
def councilvotes(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Say it.")
    ] = False,
) -> None:
    """Every public vote in the Council of the EU, as data you can check against its page."""


@app.command()
@command
def run(out: Output) -> int:
    """Find notes, fetch them, read them, publish a release; tell whom the alerts are for."""
    from councilvotes.data_folder.workplace import working_in
    from councilvotes.run.pipeline import run_once

    report_settings_file(out)
    settings = out.options.settings()
    with alerts_after(settings, out), working_in(settings, out):
        outcome = run_once(settings, out)
    return outcome.exit_code


@app.command()
@command
def crawl(out: Output) -> int:
    """Find notes and fetch them into the archive."""
    from councilvotes.data_folder.workplace import working_in
    from councilvotes.run.outcome import exit_code
    from councilvotes.run.pipeline import crawl_source

    report_settings_file(out)
    with working_in(out.options.settings(), out) as settings:
        report = crawl_source(settings, out)
    return exit_code(report)


@app.command()
@command
def extract(
    out: Output,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE…", help="PDF files. None: what the archive holds unread."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One note record a line, as JSON.")
    ] = False,
    executor: Executor = "local",
) -> None:
    """Read notes into records: the files named, or what the archive holds unread."""
    from councilvotes.run.extraction import print_records, read_the_archive

    if files:
        print_records(files, out, as_json=as_json, executor=executor)
    else:
        read_the_archive(out, as_json=as_json, executor=executor)


@app.command()
@command
def daemon(out: Output) -> None:
    """Run at the times of the configuration until SIGTERM or Ctrl-C; SIGHUP reads it anew."""
    from councilvotes.daemon.daemon import keep_timetable

    report_settings_file(out)
    keep_timetable(out.options.settings, out)


@app.command()
@command
def status(
    out: Output,
    as_json: Annotated[bool, typer.Option("--json", help="The state as one JSON object.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="End with 1 where a person has to look, and say why.")
    ] = False,
) -> int:
    """Say what the data folder holds, how the last run went and when the next is due."""
    from councilvotes.health.status import report_status

    return report_status(out, as_json=as_json, check=check)


@app.command()
@command
def init(
    out: Output,
    folder: Annotated[Path, typer.Argument(help="Where to write; made if need be.")] = Path(
        "config"
    ),
) -> None:
    """Write the shipped configuration files out, for editing."""
    from councilvotes.settings.files import how_to_take, what_comes_next, write_out

    for path in write_out(folder):
        out.line(f"written: {path}", "written", path=path)
    out.line(how_to_take(folder))
    out.line(what_comes_next(folder))
