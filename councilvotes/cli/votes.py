"""The commands that look at votes: votes, show, pdf."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.command import command
from councilvotes.errors import WrongUseError
from councilvotes.output import Output

Number = Annotated[
    str,
    typer.Argument(
        metavar="NUMBER",
        help="'VOTE 47/2026', a procedure (2025/0429/COD), 11513/26, or a register or vote id.",
    ),
]
States = Annotated[
    list[str] | None,
    typer.Option("--state", metavar="XX,YY", help="Member States, all of them: HU or HU,PL."),
]
Positions = Annotated[
    list[str] | None,
    typer.Option(
        "--position",
        metavar="WORD",
        help="yes, no, abstain, not_participating, not_listed: what each --state says; without "
        "one, what any state says. Left out: yes, no or abstain.",
    ),
]
Since = Annotated[str | None, typer.Option(metavar="DAY", help="2024, 2024-03 or 2024-03-05.")]
Until = Annotated[str | None, typer.Option(metavar="DAY", help="Likewise; the last day.")]
Areas = Annotated[
    list[str] | None,
    typer.Option("--area", metavar="WORD", help="Policy area, environment; most votes have none."),
]
Rules = Annotated[
    list[str] | None, typer.Option("--rule", metavar="WORD", help="Voting rule, unanimity.")
]
Results = Annotated[
    list[str] | None, typer.Option("--result", metavar="WORD", help="adopted or not_adopted.")
]
Procedure = Annotated[str | None, typer.Option(metavar="FILE", help="2021/0104/COD.")]
Text = Annotated[
    str | None,
    typer.Option(
        metavar="WORDS",
        help="Words that stand together in subject, short title or a declaration; accents and "
        "capitals do not matter.",
    ),
]
Release = Annotated[
    str | None, typer.Option("--release", metavar="V", help="Such as 2026.07.02; else the latest.")
]
Address = Annotated[
    str | None,
    typer.Option(
        "--from", metavar="URL", help="Where releases are published; else the data folder's."
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="Only the N newest.")
]
AsJson = Annotated[bool, typer.Option("--json", help="One vote a line, as JSON.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="A file for spreadsheets: --csv > votes.csv.")]


@command
def votes(
    out: Output,
    state: States = None,
    position: Positions = None,
    since: Since = None,
    until: Until = None,
    area: Areas = None,
    rule: Rules = None,
    result: Results = None,
    procedure: Procedure = None,
    text: Text = None,
    release: Release = None,
    address: Address = None,
    limit: Limit = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """List votes of a release, the newest first; all that is asked for has to be met."""
    from councilvotes.releases.votes_found import Form, VotesRequest, print_votes
    from councilvotes.releases.votes_wanted import VotesAsked

    if as_json and as_csv:
        raise WrongUseError("--json and --csv cannot both be written: take one")
    words = (tuple(each or ()) for each in (state, position, area, rule, result))
    states, positions, areas, rules, results = words
    asked = VotesAsked(states, positions, since, until, areas, rules, results, procedure, text)
    form = Form.json if as_json else Form.csv if as_csv else Form.lines
    print_votes(VotesRequest(asked, release, address, limit, form), out)


@command
def show(
    out: Output,
    number: Number,
    language: Annotated[
        str | None, typer.Option("--language", metavar="XX", help="Of the cover and declarations.")
    ] = None,
    vote: Annotated[
        int | None,
        typer.Option("-V", "--vote", metavar="N", min=1, help="Only that vote of the note: -V2."),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One document a line, as JSON, with its note record.")
    ] = False,
) -> None:
    """Show a vote: positions, totals, majority and declarations."""
    from rich.console import Console

    from councilvotes.review.show import json_lines, show_note

    data_dir = out.options.settings().data_dir
    if as_json:
        for line in json_lines(data_dir, number, language, vote):
            out.result(line)
    else:
        show_note(data_dir, number, language, vote, Console())


@command
def pdf(
    out: Output,
    number: Number,
    language: Annotated[
        str | None,
        typer.Option("--language", metavar="XX", help="Left out: English, or the only one."),
    ] = None,
    to: Annotated[
        Path, typer.Option("--to", metavar="DIR", help="Whereto; made if need be.")
    ] = Path(),
) -> None:
    """Give the archived PDF of a vote, under a name that says what it is."""
    from councilvotes.review.pdf_copy import give_pdfs

    give_pdfs(number, language, to, out)
