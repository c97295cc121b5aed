"""The command `extract`: records of the files named, or of what the archive holds unread."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from councilvotes.data_folder.workplace import need_archive, working_in
from councilvotes.errors import WrongUseError
from councilvotes.output import Output, readable
from councilvotes.reading.executors import open_executor
from councilvotes.reading.files_to_read import plain_template
from councilvotes.reading.many_files import read_files
from councilvotes.run.pipeline import read_archive
from councilvotes.run.report import summary_of
from extract.encode import to_json


def print_records(paths: Sequence[Path], out: Output, *, as_json: bool, executor: str) -> None:
    """Print the record of each file, in the order given, as soon as it is read.

    Raises WrongUseError, before any file is read, where a path is no file.
    """
    settings = out.options.settings()
    for path in paths:
        if not path.exists():
            raise WrongUseError(f"no such file: {path}")
        if path.is_dir():
            raise WrongUseError(f"{path} is a folder: name the files in it, {path}/*.pdf")
        if not path.is_file():
            raise WrongUseError(f"{path} is no file but a pipe or a device: save it to a file")
    template = plain_template(settings)
    files = [replace(template, place=path, shown_path=readable(path)) for path in paths]
    with (
        open_executor(executor, settings, out) as opened,
        out.progress("reading files", len(files)) as advance,
    ):
        for record in read_files(files, opened):
            text = f"{record.source.path}: {summary_of(record)}"
            out.result(to_json(record) if as_json else text)
            advance()


def read_the_archive(out: Output, *, as_json: bool, executor: str) -> None:
    """Read and store what the archive holds unread.

    Raises WrongUseError for `as_json`: the stored records are JSON already.
    """
    if as_json:
        raise WrongUseError("--json goes with FILE: name the files to read")
    settings = out.options.settings()
    need_archive(settings.data_dir)
    with working_in(settings, out), open_executor(executor, settings, out) as opened:
        read_archive(settings, out, opened)
