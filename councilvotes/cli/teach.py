"""The command `teach`: what drawings of marks and words of labels mean, and where marks stand."""

from pathlib import Path
from typing import Annotated

import typer

from councilvotes.cli.command import command
from councilvotes.output import Output

Note = Annotated[Path | None, typer.Argument(metavar="NOTE.pdf", help="A note with such marks.")]
Marks = Annotated[
    list[str] | None,
    typer.Option(
        metavar="KIND=POSITION", help="What a kind of mark, or a state's, means: 1=yes, IT=no."
    ),
]
Labels = Annotated[
    list[str] | None,
    typer.Option(
        metavar="WORDS=FIELD", help="What a label means: 'Voting Procedure=rule', 'Pour=yes'."
    ),
]
MarksAt = Annotated[
    str,
    typer.Option(
        metavar="X[,X]",
        help="Where the marks stand, in points from the left, for each column of names.",
    ),
]
Who = Annotated[str, typer.Option(metavar="NAME", help="Who says so.")]
Why = Annotated[str, typer.Option(metavar="TEXT", help="By what it is known.")]
Pictures = Annotated[
    Path, typer.Option("--out", metavar="FOLDER", help="Where the enlarged marks are drawn.")
]
FromArchive = Annotated[
    bool,
    typer.Option(
        "--from-archive", help="List what notes with a legend proved; with --who keep it."
    ),
]


@command
def teach(
    out: Output,
    file: Note = None,
    mark: Marks = None,
    label: Labels = None,
    marks_at: MarksAt = "",
    who: Who = "",
    why: Why = "",
    pictures: Pictures = Path(),
    from_archive: FromArchive = False,
) -> None:
    """Say what drawings or labels on a note mean, or where its marks stand, once for all notes."""
    from councilvotes.errors import WrongUseError
    from councilvotes.review.archive_teaching import teach_from_archive
    from councilvotes.review.teaching import Teaching, teach_note

    said = bool(mark or label or marks_at)
    if from_archive == (file is not None) or (from_archive and said):
        raise WrongUseError(
            "name one note, or --from-archive without --mark, --label and --marks-at"
        )
    if file is None:
        teach_from_archive(who, why, out)
    else:
        teaching = Teaching(tuple(mark or ()), tuple(label or ()), marks_at, who, why)
        teach_note(file, teaching, pictures, out)
