"""Draw the sample archive: `python -m tests.drawing.sample councilvotes/sample`."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import ceil
from pathlib import Path
from typing import Any

from tests.drawing import spec
from tests.drawing.figures import read_drawing_data, rows_of
from tests.drawing.note import draw_note
from tests.drawing.other import NoticeSpec, damage, draw_notice
from tests.drawing.seed import QUALIFIED_MAJORITY, seed_note
from tests.drawing.spec import Language, NoteSpec, SheetLook, VoteSpec
from tests.drawing.states import members_on
from tests.drawing.words import long_date

_ACTION = {
    "en": "- Adoption of the legislative act",
    "da": "- Vedtagelse af den lovgivningsmæssige retsakt",
}
_FIRST_READING = "- Adoption of the Council's position at first reading"
_MEETING = {
    "en": "Meeting of the COUNCIL OF THE EUROPEAN UNION ({configuration}), {date}",
    "da": "Samling i RÅDET FOR DEN EUROPÆISKE UNION ({configuration}), {date}",
}
_NICE_MAJORITY = (
    "Qualified majority: at least {votes} votes out of {of}, cast by at least {members} members"
)
_REGISTER_HEAD = (
    "# The register of the sample, newest first; drawn by `python -m tests.drawing.sample`.",
    "# Votes: SWP, EU Council Monitor, https://doi.org/10.7802/2560, CC BY 4.0 (see README.txt).",
)
_RESULT = {"en": "Voting result", "da": "Afstemningsresultat"}
_NOTICE = NoticeSpec(
    number="90090/22",
    date=date(2022, 10, 24),
    codes=("INF 990",),
    title=("Notice of meeting", "- Visit of the sample archive"),
    lines=(
        "This notice belongs to the sample archive. It announces no meeting and reports no vote: "
        "it is here because a register also names documents that are no voting notes.",
    ),
)


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of the register with its files by language."""

    document_id: str
    title: str
    date: date
    files: dict[str, bytes]


def list_rows() -> Iterator[ListRow]:
    """Every document of the sample, newest first."""
    rows = [*_note_rows(), _seed_row(), _notice_row(), _damaged_row()]
    yield from sorted(rows, key=lambda row: (row.date, row.document_id), reverse=True)


def vote_of(entry: dict[str, Any], title: str) -> VoteSpec:
    """The sheet of one entry of `notes.toml`."""
    look = dict(entry["look"])
    palette: spec.Palette = getattr(spec, look.pop("palette"))
    votes: dict[spec.PositionName, list[str]] = {
        "yes": entry["yes"],
        "no": entry["no"],
        "abstain": entry["abstain"],
        "not_participating": entry["not_participating"],
    }
    return VoteSpec(
        rows=rows_of(votes, entry["figures"]),
        subject=title,
        item=entry["item"],
        sitting_date=entry["date"],
        configuration=entry["configuration"],
        rule=entry["rule"],
        figures="weights" if entry["figures"] == "nice" else "shares",
        footnote=_footnote(entry),
        look=SheetLook(**look, palette=palette),
    )


def note_of(entry: dict[str, Any], language: Language = "en", correct: str = "") -> NoteSpec:
    """One entry of `notes.toml` as a note; `correct` is the title that a COR 1 puts right."""
    title = correct or entry["title"]
    act = entry["danish_title"] if language == "da" else title
    first_reading = title.startswith("Position of the Council at first reading")
    action = _FIRST_READING if first_reading else _ACTION[language]
    code = entry["code_number"]
    return NoteSpec(
        number=entry["number"],
        suffix="COR 1" if correct else "",
        date=entry["date"],
        title=(_RESULT[language], f"- {act}", action, *_meeting(entry, language)),
        language=language,
        codes=(f"VOTE {code}", f"INF {code}", f"PUBLIC {code}", f"CODEC {code}"),
        files=(entry["item"],),
        votes=(vote_of(entry, title),),
    )


def _footnote(entry: dict[str, Any]) -> str:
    if entry["rule"] != "qualified majority":
        return ""
    if entry["figures"] == "nice":
        members = len(members_on(entry["date"]))
        votes, of = (260, 352) if members == 28 else (255, 345)
        least = members // 2 + 1
        return _NICE_MAJORITY.format(votes=votes, of=of, members=least)
    voters = len(members_on(entry["date"])) - len(entry["not_participating"])
    return QUALIFIED_MAJORITY.format(members=ceil(voters * 55 / 100))


def _meeting(entry: dict[str, Any], language: Language) -> tuple[str, ...]:
    """The line that names the meeting; none where the source names no configuration."""
    key = "danish_configuration" if language == "da" else "configuration"
    if not entry[key]:
        return ()
    day = long_date(entry["date"], language)
    return (_MEETING[language].format(configuration=entry[key], date=day),)


def _note_rows() -> Iterator[ListRow]:
    for entry in read_drawing_data("notes.toml")["note"]:
        files = {"en": draw_note(note_of(entry))}
        if "danish_title" in entry:
            files["da"] = draw_note(note_of(entry, "da"))
        yield _row(note_of(entry), files)
        if "corrected_title" in entry:
            corrigendum = note_of(entry, correct=entry["corrected_title"])
            yield _row(corrigendum, {"en": draw_note(corrigendum)})


def _row(note: NoteSpec, files: dict[str, bytes]) -> ListRow:
    result, act, action, *meeting = note.title
    title = " | ".join((f"{result} {act} {action}", *meeting))
    return ListRow(document_id(note), title, note.date, files)


def document_id(note: NoteSpec) -> str:
    """`ST-90011-2016-COR-1`"""
    serial, year = note.number.split("/")
    return f"ST-{serial}-20{year}-{note.suffix.replace(' ', '-') or 'INIT'}"


def _seed_row() -> ListRow:
    note = seed_note()
    title = (
        f"Voting result - {note.votes[0].subject} - Adoption of the Council's position at first "
        "reading | Outcome of the written procedure completed on 2 July 2026"
    )
    return ListRow(document_id(note), title, note.date, {"da": draw_note(note)})


def _notice_row() -> ListRow:
    title = " ".join(_NOTICE.title)
    return ListRow("ST-90090-2022-INIT", title, _NOTICE.date, {"en": draw_notice(_NOTICE)})


def _damaged_row() -> ListRow:
    title = "Voting result - A file damaged on purpose - Adoption of the legislative act"
    return ListRow("ST-90091-2022-INIT", title, _NOTICE.date, {"en": damage(draw_notice(_NOTICE))})


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def write_sample(folder: Path) -> int:
    """Write register and files into a folder; give the number of files."""
    lines = list(_REGISTER_HEAD)
    written = 0
    for row in list_rows():
        languages = ", ".join(_quoted(language) for language in row.files)
        lines += [
            "",
            "[[document]]",
            f"id = {_quoted(row.document_id)}",
            f"title = {_quoted(row.title)}",
            f"date = {row.date}",
            f"languages = [{languages}]",
        ]
        for language, content in row.files.items():
            (folder / f"{row.document_id}.{language}.pdf").write_bytes(content)
            written += 1
    (folder / "register.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return written


if __name__ == "__main__":
    write_sample(Path(sys.argv[1]))
