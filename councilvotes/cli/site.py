"""The commands of the site: build, serve."""

from typing import Annotated

import typer

from councilvotes.cli.command import command
from councilvotes.output import Output

site_app = typer.Typer(no_args_is_help=True, help="Pages of a release, for people to look at.")


@site_app.command()
@command
def build(out: Output) -> None:
    """Make the site of the latest release, in the folder `site` of the data folder."""
    from councilvotes.data_folder.workplace import working_in
    from councilvotes.site.build import build as build_pages

    with working_in(out.options.settings(), out, releases_alone=True) as settings:
        build_pages(settings, out)


@site_app.command()
@command
def serve(
    out: Output,
    port: Annotated[
        int, typer.Option("--port", min=0, max=65_535, help="0 takes a free one.")
    ] = 8000,
) -> None:
    """Serve the site on 127.0.0.1, to look at it, until Ctrl-C."""
    from councilvotes.site.build import site_dir
    from councilvotes.site.serve import serve as serve_pages

    serve_pages(site_dir(out.options.settings()), port, out)
