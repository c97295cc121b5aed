"""Apply corrections to a note record, and hold what comes of it against the totals again."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from extract.against_cover import held_against_cover
from extract.corrections.entries import (
    MISSING,
    POSITION_PATH,
    RESULT_PATH,
    UNREAD,
    Correction,
    Value,
    is_persons_reading,
    version_with,
)
from extract.cover.checks import date_check
from extract.distinct import distinct_check
from extract.domain.member_states import PopulationTable
from extract.encode import from_json, to_json
from extract.errors import KnowledgeError
from extract.records import POSITIONS, Check, NoteRecord, PositionName, Result
from extract.sheet.known import ByPerson
from extract.sheet.proof.account import account_of
from extract.sheet.proof.checks import checks_of
from extract.sheet.proof.known_tables import unprinted_shares, with_tabled_shares
from extract.vote import checks_by_person, numbered

OF_VOTE = re.compile(r"votes\[(\d+)\]\.(.+)")
"""What stands once a person has read it, though no second reader, table or sum explains it."""
TELLING = re.compile(r"votes\[(\d+)\]\.(?:item|subject)")
"""What a person repeats to say that a vote is one of its own though another looks like it."""
RESULTS: dict[Value, Result | None] = {
    "adopted": "adopted",
    "not_adopted": "not_adopted",
    None: None,
}
STEP = re.compile(r"(\w+)(?:\[(\d+)\])?")
NOWHERE = object()
"""Where a path leads to nothing in this record."""


def correct(
    record: NoteRecord, corrections: Sequence[Correction], tables: Sequence[PopulationTable]
) -> NoteRecord:
    """The record with every correction in it that still finds what it expects.

    Each leaves a check `corrected` with its reason and source; one that finds something else
    leaves it failed, and it blocks. A refused record that lacks the field is left as it is, which
    its check says.
    """
    if not corrections:
        return record
    data = json.loads(to_json(record))
    checks: list[Check] = []
    for entry in corrections:
        check = applied(data, entry, refused=record.status == "refused")
        checks.append(check)
    changed = from_json(json.dumps(data))
    return replace(
        changed,
        checks=(*proved_again(changed, tables, corrections), *checks),
        extractor_version=version_with(corrections),
    )


def proved_again(
    record: NoteRecord, tables: Sequence[PopulationTable], corrections: Sequence[Correction]
) -> tuple[Check, ...]:
    """The checks of the record, those of its votes made anew from what it says now."""
    document = record.document
    note_date = document.date if document else None
    anew: dict[str, Check] = {}
    if document and note_date:
        dated = date_check(note_date, document.language)
        anew[dated.name] = dated
    for number, vote in enumerate(record.votes, 1):
        by_person = read_by_person(corrections, number - 1)
        account = account_of(vote, by_person)
        if not account.weighted:
            account = replace(account, unprinted=unprinted_shares(account.rows, tables))
        account = with_tabled_shares(account, tables)
        proof = checks_of(account, note_date, tables)
        checks = (*proof, *held_against_cover(document, vote), *checks_by_person(by_person))
        anew |= {check.name: check for check in numbered(checks, number, len(record.votes))}
    anew |= {c.name: c for c in distinct_check(record.votes, told_apart(corrections))}
    kept = [anew.pop(check.name, check) for check in record.checks]
    return (*kept, *anew.values())


def read_by_person(corrections: Sequence[Correction], vote: int) -> frozenset[str]:
    """The fields of a vote that a person read, be it as the readers did: `result`,
    `totals.yes.population_pct`, `positions.IT.population_pct`. `vote` counts from 0."""
    places = [OF_VOTE.fullmatch(entry.field) for entry in corrections]
    return frozenset(m.group(2) for m in places if m and int(m.group(1)) == vote)


def told_apart(corrections: Sequence[Correction]) -> set[int]:
    """The votes, from 0, whose item or subject a person read as the program did.

    One that is set to something else says no more than that it was misread.
    """
    same = [entry for entry in corrections if entry.value == entry.expect]
    return {int(m.group(1)) for entry in same if (m := TELLING.fullmatch(entry.field))}


def applied(data: dict[str, Any], entry: Correction, *, refused: bool) -> Check:
    """Set one field in the record's JSON where the reading is the expected one; say how it went."""
    holder, key = holder_of(data, entry.field)
    now = NOWHERE if holder is None else holder[key]
    expected = f"{entry.name} read as {in_words(entry.expect)}"
    if holder is None:
        why = f"the note has no {entry.field}, so the correction was not applied"
        return Check("corrected", False, expected, why, blocking=not refused)
    if is_persons_reading(entry.field, entry.expect):
        return person_check(holder, entry, expected)
    if comparable(now) != entry.expect:
        observed = (
            f"{in_words(comparable(now))}: look at the note again, then remove the correction"
        )
        return Check("corrected", False, expected, observed)
    holder[key] = list(entry.value) if isinstance(entry.value, tuple) else entry.value
    if POSITION_PATH.fullmatch(entry.field):
        by_hand(holder["evidence"])
    return Check("corrected", True, expected, set_to(entry))


def value_at(record: NoteRecord, path: str) -> Value:
    """What the record has at a path; `unread` for a mark that it lacks.

    Raises KnowledgeError where it has nothing there.
    """
    holder, key = holder_of(json.loads(to_json(record)), path)
    if holder is not None:
        value: Value = comparable(holder[key])
        return value
    if POSITION_PATH.fullmatch(path):
        return UNREAD
    raise KnowledgeError(f"{record.source.path}: {path} could not be read, so it cannot be set")


def person_check(holder: dict[str, Any], entry: Correction, expected: str) -> Check:
    """Whether the mark is a person's reading still: none can name it, or it is missing.

    A result bears no evidence: a sheet on which it can be read was refused for this entry before.
    """
    of_result = RESULT_PATH.fullmatch(entry.field) is not None
    now = holder["result" if of_result else "position"]
    by_person = of_result or holder["evidence"]["read_by"] == ["person"]
    if by_person and now == entry.value:
        return Check("corrected", True, expected, set_to(entry))
    observed = f"{in_words(now)}: it can be read now, so remove the correction"
    return Check("corrected", False, expected, observed)


def holder_of(data: dict[str, Any], path: str) -> tuple[Any, str]:
    """What holds the last name of a path, and that name; None where the path leads nowhere."""
    *way, last = path.split(".")
    place: Any = data
    for step in way:
        if isinstance(place, list):  # positions, by Member State
            place = next((item for item in place if item["member_state"] == step), None)
        else:
            found = STEP.fullmatch(step)
            assert found is not None  # the path was checked when it was loaded
            place = place[found.group(1)]
            if found.group(2) is not None:
                index = int(found.group(2))
                place = place[index] if index < len(place) else None
        if place is None:
            return None, last
    return place, last


def by_hand(evidence: dict[str, Any]) -> None:
    """Keep the place of the mark and who read it; add that a person overruled them."""
    evidence["read_by"] = [*evidence["read_by"], "person"]
    evidence["agreed"] = False


def supplied_marks(
    corrections: Sequence[Correction], vote: int, expect: str
) -> dict[str, PositionName]:
    """A person's readings in place of marks that are `unread` or `blank`, by state.

    `vote` counts from 0.
    """
    supplied: dict[str, PositionName] = {}
    for entry in corrections:
        place = POSITION_PATH.fullmatch(entry.field)
        if place and entry.expect == expect and int(place.group(1)) == vote:
            supplied[place.group(2)] = next(p for p in POSITIONS if p == entry.value)
    return supplied


def read_by_people(corrections: Sequence[Correction], vote: int) -> ByPerson:
    """What people read of one sheet of a note; `vote` counts from 0."""
    path = f"votes[{vote}].result"
    results = [e.value for e in corrections if e.field == path and e.expect == UNREAD]
    filled = supplied_marks(corrections, vote, MISSING)
    return ByPerson(
        positions=supplied_marks(corrections, vote, UNREAD) | filled,
        blank=frozenset(filled),
        result=tuple(RESULTS[value] for value in results),
        fields=read_by_person(corrections, vote),
    )


def comparable(value: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
    """A value of the record's JSON as a correction has it."""
    return tuple(value) if isinstance(value, list) else value


def set_to(entry: Correction) -> str:
    """What was done, why, and on whose word."""
    return f"set to {in_words(entry.value)}: {entry.reason} ({entry.source})"


def in_words(value: Any) -> str:  # noqa: ANN401
    """A value in a check's words."""
    return "blank" if value is None else repr(value) if isinstance(value, str) else str(value)
