"""The command `inspect FOLDER --report`: one page on many notes, refused ones grouped by cause."""

import re
import shlex
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from councilvotes.errors import WrongUseError
from councilvotes.notes.note_store import note_path
from councilvotes.options import CommandOptions
from councilvotes.output import Output, readable
from councilvotes.review.inspecting_jobs import InspectedFile, inspected_small
from councilvotes.review.inspection import file_to_inspect
from councilvotes.review.queue import UNSIGNED, suggestion_lines
from councilvotes.review.teaching import teach_command
from councilvotes.review.triage_page import FileEntry, Group, page_of
from councilvotes.settings.settings import Settings
from crawler.counts import counted
from extract.domain.member_states import load_member_states
from extract.sheet.taught.knowledge import BY_TEACHING, may_be_settled
from publish.durable import write_whole

NO_NOTE = ("not a voting note", "a reconstruction, not")
"""In the reasons of files that nothing needs to settle."""
UNREADABLE = ("damaged", "cannot be read", "no PDF", "not a PDF", "ended the process", "took more")
"""In the reasons of files that another copy may settle."""


def report_on(folder: Path, page: Path, out: Output) -> None:
    """Inspect every PDF of a folder, one at a time, and write the page.

    Raises WrongUseError, before any is read, where there is no such folder or no place for it.
    """
    if not folder.is_dir():
        raise WrongUseError(f"--report goes with a folder of notes, and {folder} is none")
    if page.is_dir() or not page.parent.is_dir():
        raise WrongUseError(f"--report {page}: name a file in a folder that is there")
    settings = out.options.settings()
    paths = sorted(p for p in folder.rglob("*") if p.suffix.lower() == ".pdf" and p.is_file())
    entries: list[FileEntry] = []
    with out.progress("looking into files", len(paths)) as advance:
        for each in file_entries(paths, folder, settings, out.options):
            entries.append(each)
            advance()
    groups = grouped(entries)
    write_whole(page, page_of(readable(folder), groups, [e for e in entries if e.is_read]))
    read = sum(each.is_read for each in entries)
    out.result(
        f"{counted(len(entries), 'file')}: {read} read, {len(entries) - read} refused for "
        f"{counted(len(groups), 'cause')}: {readable(page)}"
    )


def file_entries(
    paths: Sequence[Path], folder: Path, settings: Settings, options: CommandOptions
) -> Iterator[FileEntry]:
    """What is to be shown of each file; each is read in another process, one after the other."""
    plain = file_to_inspect(folder, settings)
    files = [replace(plain, place=path, shown_path=readable(path)) for path in paths]
    for path, inspected in zip(paths, inspected_small(files), strict=True):
        yield file_entry(readable(path.relative_to(folder)), path, inspected, settings, options)


def file_entry(
    name: str, path: Path, inspected: InspectedFile, settings: Settings, options: CommandOptions
) -> FileEntry:
    """What the page shows of one file."""
    record, inspection = inspected.inspection.record, inspected.inspection
    remarks = list(inspection.remarks)
    if inspection.beyond:
        remarks.insert(0, f"its sheet would be refused too: {inspection.beyond}")
    commands = commands_for(path, inspected, settings, options) if record.status != "ok" else ()
    return FileEntry(
        name=name,
        document=f"{record.document.document_id} {record.document.language}"
        if record.document
        else "",
        reason=record.reason,
        votes=record.votes,
        remarks=tuple(remarks),
        pictures=inspected.pictures,
        commands=tuple(commands),
    )


def commands_for(
    path: Path, inspected: InspectedFile, settings: Settings, options: CommandOptions
) -> Iterator[str]:
    """What settles a refused note, in the order in which it is to be typed."""
    inspection = inspected.inspection
    document, reason = inspection.record.document, inspection.record.reason or ""
    if any(words in reason for words in NO_NOTE):
        return
    named = document is not None and document.document_id and document.language
    if document is None or not named or any(words in reason for words in UNREADABLE):
        yield shlex.join(["councilvotes", "import", str(path), "--replace", *options.flags()])
        return
    if may_be_settled(reason):
        kinds = {k.number: k.position for k in inspection.kinds}
        yield teach_command(str(path), kinds, options)
        return
    notes_dir = settings.data_dir / "notes"
    note = note_path(notes_dir, str(document.document_id), str(document.language))
    if not note.exists():
        yield shlex.join(["councilvotes", "import", str(path), *options.flags()])
    decisions = [
        line.strip()
        for suggestion in inspection.suggestions
        for line in suggestion_lines(suggestion, note, options)
        if line.startswith("  councilvotes")
    ]
    yield from decisions or [decide_command(note, options)]


def decide_command(note: Path, options: CommandOptions) -> str:
    """The command for a field that the person is to name."""
    words = ["councilvotes", "review", "decide", note.parent.name, note.stem]
    words += ["--field", "FIELD", "--value", "VALUE", "--reason", "WHY"]
    return shlex.join([*words, "--source", f"seen by {UNSIGNED}", *options.flags()])


def grouped(entries: Sequence[FileEntry]) -> list[Group]:
    """The refused files by cause, the most frequent first."""
    by_cause: dict[str, list[FileEntry]] = {}
    for each in entries:
        if each.reason is not None:
            by_cause.setdefault(cause_of(each.reason), []).append(each)
    groups = [Group(cause, tuple(own)) for cause, own in by_cause.items()]
    return sorted(groups, key=lambda group: (-len(group.files), group.cause))


def cause_of(reason: str) -> str:
    """A reason without what is of one note alone: pages, names, figures.

    >>> cause_of("page 2: the mark of Italy, Malta is named by the totals alone (no)")
    'the mark of … is named by the totals alone (no)'
    """
    text = re.sub(rf" \({BY_TEACHING}.*", "", reason.split("; ")[0])
    text = re.sub(r"\bpage \d+: ", "", text)
    names = "|".join(re.escape(s.name_en) for s in load_member_states())
    text = re.sub(rf"(?:{names})(?:, (?:{names}))*", "…", text)
    text = re.sub(r"\(type: [^)]*\)|'[^']*'", "…", text)
    text = re.sub(r"(check failed: [^:]*):.*", r"\1", text)
    return re.sub(r"\d[\d.,/-]*", "…", text)
