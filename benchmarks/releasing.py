"""What building releases costs: `python -m benchmarks.releasing --votes 2000 --languages 24`.

Drawn note records (seeded, nothing of a real note) are published three times: all as the first
release, one note more as an update, and the same again. The same rows are then written with
pyarrow alone, one Parquet file a table, in the same process, to compare with.
"""

import argparse
import random
import resource
import string
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyarrow.parquet as pq

from councilvotes.facts import member_state_facts
from councilvotes.notes import share_equal
from extract.encode import from_json, to_json
from extract.records import (
    Check,
    Document,
    Evidence,
    GroupTotal,
    NoteRecord,
    Position,
    PositionName,
    Source,
    Statement,
    Totals,
    Vote,
)
from publish.choose import membership_of
from publish.readings import join_readings
from publish.records import DocumentState, MemberStateFacts
from publish.release import build_release
from publish.schema import arrow_schema
from publish.settings import PublishSettings
from publish.tables import build_tables

LANGUAGES = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr"),
    *("hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"),
)
CHECKS = 15
BUILD, UPDATE, MEMORY = 60.0, 10.0, 1024
"""Budgets for 2,000 votes in 24 languages: seconds, seconds, MiB."""
DAY = date(2026, 7, 2)
_letters = random.Random(1)
WORDS = tuple(
    "".join(_letters.choices(string.ascii_lowercase, k=_letters.randint(2, 11)))
    for _ in range(20_000)
)
"""Made up; a text has few of them often, as texts do."""
NOBODY = GroupTotal(0, 0.0, None)


def main() -> None:
    """Print the table; exit 1 where a budget is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--votes", type=int, default=2000)
    parser.add_argument("--languages", type=int, default=24, choices=range(1, 25))
    wanted = parser.parse_args()
    states = member_state_facts()
    notes = list(share_equal(draw_notes(wanted.votes + 1, LANGUAGES[: wanted.languages], states)))
    drawn = peak_mib()
    print(f"{wanted.votes} votes in {wanted.languages} languages, {len(notes)} notes")
    with TemporaryDirectory() as folder:
        costs = measure(notes, states, Path(folder))
    plain = costs["plain pyarrow"]
    print(f"{'':28}{'CPU s':>9}{'wall s':>9}{'ratio':>8}")
    for name, (cpu, wall) in costs.items():
        print(f"{name:28}{cpu:9.2f}{wall:9.2f}{cpu / plain[0]:8.2f}")
    print(f"memory: {peak_mib()} MiB at most, {drawn} MiB of it the drawn notes")
    kept = costs["build"][1] < BUILD and costs["update by one note"][1] < UPDATE
    raise SystemExit(0 if kept and peak_mib() < MEMORY else 1)


def measure(
    notes: Sequence[NoteRecord], states: Sequence[MemberStateFacts], folder: Path
) -> dict[str, tuple[float, float]]:
    """CPU and wall seconds of each kind of run."""
    ledger = [ledger_row(note) for note in notes]
    settings = PublishSettings(folder / "releases", False)

    def build(count: int, day: date) -> Callable[[], object]:
        return lambda: build_release(notes[:count], ledger[:count], states, settings, today=day)

    (folder / "plain").mkdir()
    return {
        "build": timed(build(len(notes) - 1, DAY)),
        "update by one note": timed(build(len(notes), DAY + timedelta(days=1))),
        "nothing changed": timed(build(len(notes), DAY + timedelta(days=2))),
        "plain pyarrow": write_plainly(notes, ledger, states, folder / "plain"),
    }


def write_plainly(
    notes: Sequence[NoteRecord],
    ledger: Sequence[DocumentState],
    states: Sequence[MemberStateFacts],
    folder: Path,
) -> tuple[float, float]:
    """What pyarrow takes for the same rows, given as one dict each, as Parquet alone."""
    tables = build_tables(join_readings(notes, ledger, sample=False), states, sample=False)
    spent = [0.0, 0.0]
    for table in tables:
        schema = arrow_schema(table.spec.row)
        rows = [asdict(row) for row in table.rows]
        cpu, wall = timed(
            lambda rows=rows, schema=schema, name=table.name: pq.write_table(
                pa.Table.from_pylist(rows, schema=schema), folder / f"{name}.parquet"
            )
        )
        spent = [spent[0] + cpu, spent[1] + wall]
    return spent[0], spent[1]


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """CPU and wall seconds of one call."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def peak_mib() -> int:
    """The most memory that this process ever held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def draw_notes(
    votes: int, languages: Sequence[str], states: Sequence[MemberStateFacts]
) -> Iterator[NoteRecord]:
    """Notes of so many votes, every language as if it had been read from its file."""
    chance = random.Random(20260702)
    members_on = membership_of(states)
    for place in range(votes):
        day = date(2012, 1, 10) + timedelta(days=place * 5000 // max(votes, 1))
        vote = draw_vote(chance, f"ST-{10000 + place}-{day.year}", day, sorted(members_on(day)))
        declarations = chance.choice((0, 0, 0, 0, 1, 1, 2))
        for language in languages:
            drawn = draw_note(chance, vote, language, place, declarations)
            yield from_json(to_json(drawn))


def draw_vote(chance: random.Random, vote_id: str, day: date, members: Sequence[str]) -> Vote:
    """One vote in which some do not say yes."""
    said: list[PositionName] = [
        chance.choices(("yes", "no", "abstain", "not_participating"), (965, 12, 16, 7))[0]
        for _ in members
    ]
    return Vote(
        vote_id=vote_id,
        session_number=str(chance.randint(3100, 4200)),
        configuration="Justice and Home Affairs",
        item=f"{day.year - 1}/{chance.randint(1, 450):04} (COD)",
        voted_documents=(f"{chance.randint(5000, 15999)}/{day.year % 100}",),
        voting_rule="qualified_majority",
        voting_rule_raw="qualified majority",
        subject=prose(chance, 300),
        act_type="regulation",
        act_type_raw="REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL",
        council_action="adoption",
        council_action_raw=None,
        sitting_date=day,
        result="adopted",
        totals=Totals(
            *(GroupTotal(said.count(word), 25.0, None) for word in ("yes", "no", "abstain")),
            NOBODY,
            len(members),
        ),
        positions=tuple(
            Position(code, word, 3.7, None, draw_evidence(chance, row))
            for row, (code, word) in enumerate(zip(members, said, strict=True))
        ),
    )


def draw_evidence(chance: random.Random, row: int) -> Evidence:
    """A mark somewhere in its row."""
    left, top = round(300 + chance.random() * 90, 2), 120.25 + row * 18
    return Evidence(
        2, (left, top, left + 9.5, top + 9.5), ("objects", "render"), True, "totals", "text"
    )


def draw_note(
    chance: random.Random, vote: Vote, language: str, place: int, declarations: int
) -> NoteRecord:
    """One language version."""
    document_id = f"{vote.vote_id}-INIT"
    return NoteRecord(
        "ok",
        None,
        Source(
            f"{document_id}/{language}.pdf", digest(document_id, language), 90210, 6, None, None
        ),
        Document(
            document_id=document_id,
            number=f"{10000 + place}/{vote.sitting_date.year % 100}",
            language=language,
            original_language="en",
            date=vote.sitting_date,
            subject_codes=(f"VOTE {place % 150 + 1}", "INF 209", "PUBLIC 52", "CODEC 1389"),
            vote_number=place % 150 + 1,
            interinstitutional_files=(vote.item or "",),
            sender="General Secretariat of the Council",
            recipient="Delegations",
            title=prose(chance, 250),
            reference_documents=vote.voted_documents,
            written_procedure=False,
            coreper_date=None,
        ),
        (vote,),
        tuple(draw_statement(chance, language, place + 1) for place in range(declarations)),
        tuple(
            Check(f"rule_number_{rule}_of_all", True, "100.00", "100.00") for rule in range(CHECKS)
        ),
        False,
        "0.1.0",
    )


def draw_statement(chance: random.Random, language: str, ordinal: int) -> Statement:
    """A declaration of about the length that real ones have."""
    return Statement(
        ordinal, "statement", prose(chance, 40), ("IT",), language, prose(chance, 2000), (3, 4)
    )


def prose(chance: random.Random, length: int) -> str:
    """Words that are none, of common lengths, some of them common."""
    words = (WORDS[int(len(WORDS) * chance.random() ** 4)] for _ in range(length // 7 + 1))
    return " ".join(words)[:length].strip()


def digest(*parts: str) -> str:
    """A SHA-256 for a file that does not exist."""
    return sha256(" ".join(parts).encode()).hexdigest()


def ledger_row(note: NoteRecord) -> DocumentState:
    """What the ledger would know of the note's file."""
    document_id, _, language = note.source.path.removesuffix(".pdf").partition("/")
    seen = datetime(2026, 7, 1, 9, 30, tzinfo=UTC)
    return DocumentState(
        document_id=document_id,
        language=language,
        sha256=note.source.sha256,
        url=f"https://data.example/doc/document/{document_id}/{language}/pdf",
        first_seen=seen,
        retrieved_at=seen,
        size=note.source.bytes,
        superseded_by=None,
    )


if __name__ == "__main__":
    main()
