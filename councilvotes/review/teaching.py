"""The command `teach`: a person says what marks and labels mean; other notes are read by that."""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from councilvotes.data_folder.workplace import working_in
from councilvotes.errors import WrongUseError
from councilvotes.options import CommandOptions
from councilvotes.output import Output, readable
from councilvotes.reading.one_file import FileToRead, refused
from councilvotes.reading.other_processes import FileTask, Unopened, run_on_files
from councilvotes.review.inspection import file_to_inspect
from councilvotes.review.newly_readable import report_readable_now
from councilvotes.run.report import summary_of
from councilvotes.settings.operator_files import teach_more
from councilvotes.settings.settings import Settings
from crawler.archive.reader import archive_exists
from crawler.counts import counted
from extract.domain.member_states import load_member_states
from extract.records import POSITIONS, PositionName
from extract.sheet.taught.file import Entry
from extract.sheet.taught.knowledge import (
    LabelName,
    TaughtLabel,
    TaughtLayout,
    label_in_words,
    layout_in_words,
)
from extract.sheet.taught.labels import STANDARD
from extract.teaching.by_person import TeachingInput, TeachingResult, teach_by_person
from extract.teaching.pictured import PicturedKind

FEW = 3
"""So many states are named of those who bear a mark."""
BLANKS = ("...", "")


@dataclass(frozen=True, slots=True)
class Teaching:
    """What a person says of the marks of one note."""

    marks: tuple[str, ...]
    """`1=yes`, `Italy=no`"""
    labels: tuple[str, ...]
    """`Voting Procedure=rule`"""
    marks_at: str
    """`260,498`"""
    who: str
    why: str


def teach_note(path: Path, teaching: Teaching, pictures: Path, out: Output) -> None:
    """Show the kinds of mark of a note; keep what is said of them, if the note proves with it.

    Raises WrongUseError where it does not, or nobody signs; the file is then as it was.
    """
    if not path.is_file():
        raise WrongUseError(f"no such file: {path}")
    if not pictures.is_dir():
        raise WrongUseError(f"--out {pictures}: name a folder that is there")
    said = TeachingInput(
        said_by(teaching.marks), labels_by(teaching.labels), places_by(teaching.marks_at)
    )
    settings = out.options.settings()
    if said.marks or said.labels or said.marks_at:
        check_signed(teaching.who, teaching.why)
    lesson = lesson_of(file_to_inspect(path, settings), said)
    out.result(f"{readable(path)}: {summary_of(lesson.record)}")
    for shown in lesson.kinds:
        place = pictures / f"{path.stem}-kind-{shown.kind.number}.png"
        place.write_bytes(shown.png)
        out.result(f"{in_words(shown)}: {readable(place)}")
    if lesson.fault is not None:
        raise WrongUseError(f"not taken, nothing was written: {lesson.fault}")
    signed = tuple(signed_by(lesson, teaching))
    if signed:
        add_to_taught(signed, settings, out)
    elif lesson.kinds:
        out.result("look at the pictures; then say what they mean (your name for the dots):")
        out.result(f"  {command_for(path, lesson.kinds, out)}")
    else:
        out.result("no marks were seen on it; if its labels have other words, say what they mean:")
        out.result(f"  {teach_command(str(path), {}, out.options)}")


def lesson_of(file: FileToRead, said: TeachingInput) -> TeachingResult:
    """What comes of what is said of a note."""
    (found,) = run_on_files(teach_by_person, [FileTask(file, (said,))])
    return TeachingResult(refused(file, found.reason), ()) if isinstance(found, Unopened) else found


def signed_by(lesson: TeachingResult, teaching: Teaching) -> Iterator[Entry]:
    """What was taught, with who says so, today and why."""
    today = datetime.now(UTC).date().isoformat()
    entries: Sequence[Entry] = [*lesson.drawings, *lesson.labels, *lesson.layouts]
    for each in entries:
        yield replace(each, who=teaching.who, when=today, why=teaching.why)


def check_signed(who: str, why: str) -> None:
    """Refuse a teaching that nobody signs. Raises WrongUseError."""
    if who.strip() in BLANKS or why.strip() in BLANKS:
        raise WrongUseError("say who teaches it and why: --who NAME --why TEXT")


def add_to_taught(entries: Sequence[Entry], settings: Settings, out: Output) -> None:
    """Add entries to the file, never while a run reads by it; say which notes they settle."""
    held = archive_exists(settings.data_dir)
    with working_in(settings, out) if held else nullcontext():
        path, taught = teach_more(settings, entries)
    for each in entries:
        out.line(f"noted in {path}: {noted(each)}")
    if held:
        report_readable_now(settings, taught, out)


def noted(entry: Entry) -> str:
    """What was taught, in words."""
    if isinstance(entry, TaughtLabel):
        return label_in_words(entry)
    if isinstance(entry, TaughtLayout):
        return layout_in_words(entry)
    return f"{entry.position.replace('_', ' ')}, as on {entry.document_id}"


def places_by(written: str) -> tuple[float, ...]:
    """Where the marks of each block are said to stand. Raises WrongUseError."""
    try:
        return tuple(float(part) for part in written.split(",") if written)
    except ValueError as error:
        raise WrongUseError(
            f"--marks-at {written}: write points from the left of the page, one for each column of "
            "names, such as 260,498"
        ) from error


def labels_by(written: Sequence[str]) -> dict[str, LabelName]:
    """What the words of each label are said to mean. Raises WrongUseError."""
    said: dict[str, LabelName] = {}
    for each in written:
        words, _, value = each.rpartition("=")
        name = value.strip().casefold().replace(" ", "_")
        meaning = next((known for known in STANDARD if known == name), None)
        if meaning is None or not words.strip():
            raise WrongUseError(
                f"--label {each}: write WORDS=FIELD, such as 'Voting Procedure=rule'; fields are "
                f"{', '.join(STANDARD)}"
            )
        if said.setdefault(words.strip().rstrip(":"), meaning) != meaning:
            raise WrongUseError(f"--label {each}: the same label is said to be two things")
    return said


def said_by(marks: Sequence[str]) -> dict[str, PositionName]:
    """What each kind or state is said to be. Raises WrongUseError."""
    states = load_member_states()
    codes = {name.casefold(): s.code for s in states for name in (s.code, s.name_en)}
    said: dict[str, PositionName] = {}
    for written in marks:
        key, _, value = (part.strip() for part in written.partition("="))
        known = next((p for p in POSITIONS if p == value.casefold().replace(" ", "_")), None)
        if known is None:
            raise WrongUseError(
                f"--mark {written}: write KIND=POSITION, such as 1=yes or Italy=no; positions are "
                f"{', '.join(POSITIONS)}"
            )
        key = key if key.isdecimal() else codes.get(key.casefold(), "")
        if not key:
            raise WrongUseError(f"--mark {written}: neither a kind's number nor a Member State")
        if said.setdefault(key, known) != known:
            raise WrongUseError(f"--mark {written}: the same mark is said to be two things")
    return said


def in_words(shown: PicturedKind) -> str:
    """`kind 1, 24 marks (Belgium, Bulgaria, Czechia and 21 more): yes, as it stands`"""
    kind = shown.kind
    called = {state.code: state.name_en for state in load_member_states()}
    where = [called.get(code, "a row without a name") for code in kind.states]
    told = ", ".join(where[:FEW])
    if len(where) > FEW:
        told += f" and {len(where) - FEW} more"
    position = kind.position.replace("_", " ") if kind.position else "nothing names it"
    return f"kind {kind.number}, {counted(len(where), 'mark')} ({told}): {position}"


def command_for(path: Path, kinds: Sequence[PicturedKind], out: Output) -> str:
    """The command that names every kind which nothing names."""
    opened = [shown.kind for shown in kinds if shown.kind.position is None]
    numbers = [kind.number for kind in opened or [shown.kind for shown in kinds]]
    return teach_command(str(path), dict.fromkeys(numbers), out.options)


def teach_command(
    path: str, kinds: Mapping[int, PositionName | None], options: CommandOptions
) -> str:
    """`councilvotes teach NOTE.pdf --mark 1=POSITION --who ... --why ...`; where no kinds of mark
    were seen, a label is what may be taught."""
    command = ["councilvotes", "teach", path]
    command += options.flags()
    command += [] if kinds else ["--label", "WORDS=FIELD"]
    for number, position in kinds.items():
        command += ["--mark", f"{number}={position or 'POSITION'}"]
    return shlex.join([*command, "--who", "...", "--why", "..."])
