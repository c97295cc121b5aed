"""The commands `publish` and `download`: releases to where others read them, and from there."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.command import command
from councilvotes.output import Output

Tables = Annotated[
    list[str] | None,
    typer.Argument(metavar="TABLE…", help="positions, votes, … None: the whole release."),
]
Version = Annotated[
    str, typer.Option("--version", metavar="V", help="Such as 2026.07.02, or latest.")
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="F",
        help="parquet, json, csv, sqlite, xlsx, zip. Of tables parquet if left out.",
    ),
]
Target = Annotated[Path, typer.Option("--to", metavar="DIR", help="Files come into DIR/VERSION/.")]
Address = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="URL",
        help="A folder, or an http(s), s3:// or gs:// address; else publish.url is asked.",
    ),
]
Key = Annotated[
    Path | None,
    typer.Option("--key", metavar="FILE", help="Public key that must have signed it."),
]
Listing = Annotated[bool, typer.Option("--list", help="Only list the versions.")]


@command
def publish(
    out: Output,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="URL",
            help="Then bring the releases there: a folder, s3://bucket/… or gs://bucket/….",
        ),
    ] = None,
    allow_sample: Annotated[
        bool, typer.Option("--allow-sample", help="Bring a sample there, though it is no data.")
    ] = False,
) -> None:
    """Publish what the archive holds; notes not yet read are read first."""
    from councilvotes.data_folder.workplace import need_archive, working_in
    from councilvotes.run.pipeline import read_archive
    from councilvotes.run.publishing import publish_notes

    need_archive(out.options.settings().data_dir)
    with working_in(out.options.settings(), out) as settings:
        read_archive(settings, out)
        publish_notes(settings, out)
        if to is not None:
            from councilvotes.releases.places import send_releases

            send_releases(settings.data_dir, to, out, allow_sample=allow_sample)


@command
def download(
    out: Output,
    tables: Tables = None,
    version: Version = "latest",
    kind: Kind = None,
    to: Target = Path(),
    address: Address = None,
    key: Key = None,
    listing: Listing = False,
) -> None:
    """Fetch a published release, or tables of one; every hash is checked."""
    from councilvotes.releases.places import DownloadRequest, fetch_release, list_releases

    if listing:
        list_releases(address, out)
    else:
        fetch_release(address, DownloadRequest(tuple(tables or ()), version, kind, to, key), out)
