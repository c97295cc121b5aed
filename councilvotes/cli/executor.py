"""The option of the commands that can read notes on other machines."""

from typing import Annotated

import typer

Executor = Annotated[
    str,
    typer.Option(
        "--executor",
        metavar="WHERE",
        help="local: processes of this machine; tcp://127.0.0.1:8786 or tls://HOST:8786: the "
        "cluster of that Dask scheduler.",
    ),
]
