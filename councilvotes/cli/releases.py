"""The commands that look after releases: verify, recall, reconcile, releases prune."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.command import Executor, command
from councilvotes.errors import WrongUseError
from councilvotes.output import Output

releases_app = typer.Typer(no_args_is_help=True, help="Look after the releases.")


@command
def verify(
    out: Output,
    release: Annotated[
        str, typer.Argument(metavar="RELEASE", help="A release's folder, its version, or latest.")
    ],
    public_key: Annotated[
        Path | None,
        typer.Option(
            "--public-key",
            metavar="PEM",
            help="The key that it must be signed with, in place of publish.public_key_file.",
        ),
    ] = None,
    rederive: Annotated[
        bool, typer.Option("--rederive", help="Build every row anew from the archived files.")
    ] = False,
    executor: Executor = "local",
) -> int:
    """Check a release: hashes, signature, columns, keys, arithmetic, changes. 1 on any fault."""
    from councilvotes.health.verify import check_release

    if executor != "local" and not rederive:
        raise WrongUseError("--executor goes with --rederive: nothing else reads notes")
    settings = out.options.settings()
    return check_release(
        settings, release, out, public_key=public_key, again=rederive, executor=executor
    )


@command
def recall(
    out: Output,
    version: Annotated[
        str, typer.Argument(metavar="VERSION", help="The release, such as 2026.07.02, or latest.")
    ],
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help="What is wrong, for its users.")
    ],
    votes: Annotated[
        list[str] | None,
        typer.Option(
            "--vote", metavar="ID", help="Its vote_id; may be given again. None: the whole release."
        ),
    ] = None,
) -> None:
    """Warn the users of a release of a vote in it, or of all of it; its files stay."""
    from councilvotes.data_folder.workplace import working_in
    from councilvotes.releases.old_releases import recall_votes
    from publish.places.recall import RecallRequest

    request = RecallRequest(version, tuple(votes or ()), reason)
    with working_in(out.options.settings(), out, releases_alone=True) as settings:
        recall_votes(settings.data_dir / "releases", request, datetime.now(UTC).date(), out)


@command
def reconcile(
    out: Output,
    file: Annotated[
        Path, typer.Option("--against", metavar="FILE", help="A count by others, as CSV.")
    ],
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            metavar="TOML",
            help="What its columns mean; left out where a shipped mapping knows them.",
        ),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One vote a line, as JSON.")] = False,
) -> int:
    """Hold the latest release against what others counted. 1 where a difference is open."""
    from councilvotes.reconcile.configured import reconcile_with

    return reconcile_with(file, mapping, out, as_json=as_json)


@releases_app.command()
@command
def prune(
    out: Output,
    keep: Annotated[
        int, typer.Option("--keep", metavar="N", min=1, help="Newest releases to keep whole.")
    ],
) -> None:
    """Keep only manifest and changes of old releases."""
    from councilvotes.data_folder.workplace import working_in
    from councilvotes.releases.old_releases import prune_old

    with working_in(out.options.settings(), out, releases_alone=True) as settings:
        if not prune_old(settings.data_dir / "releases", keep, out):
            out.line("nothing to prune")
