"""Note records that were never read from a file: drawn by a seed, of the size of real ones."""

import random
import string
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256

from extract.records import (
    Check,
    Document,
    Evidence,
    GroupTotal,
    NoteRecord,
    Position,
    PositionName,
    SourceFile,
    Statement,
    Totals,
    Vote,
)
from publish.records import DocumentState, MemberStateFacts
from publish.rows.choose import membership_of

LANGUAGES = (
    *("bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr"),
    *("hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv"),
)
CHECKS = 15
SHARE = 3.7
"""Of every state, in per cent."""
_letters = random.Random(1)
WORDS = tuple(
    "".join(_letters.choices(string.ascii_lowercase, k=_letters.randint(2, 11)))
    for _ in range(20_000)
)
"""Made up; a text has few of them often, as texts do."""


def draw_group(count: int) -> GroupTotal:
    """The printed total of so many states."""
    return GroupTotal(count, round(SHARE * count, 2), None)


def draw_notes(
    votes: int, languages: Sequence[str], states: Sequence[MemberStateFacts]
) -> Iterator[NoteRecord]:
    """Notes of so many votes in each language, by document and language."""
    chance = random.Random(20260702)
    members_on = membership_of(states)
    numbers = Counter[int]()
    for place in range(votes):
        day = date(2012, 1, 10) + timedelta(days=place * 5000 // max(votes, 1))
        vote = draw_vote(chance, f"ST-{10000 + place}-{day.year}", day, sorted(members_on(day)))
        declarations = chance.choice((0, 0, 0, 0, 1, 1, 2))
        numbers[day.year] += 1
        number = numbers[day.year]
        for language in languages:
            yield draw_note(chance, vote, language, place, number, declarations)


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
        subject=draw_subject(chance),
        act_type="regulation",
        act_type_raw="REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL",
        council_action="adoption",
        council_action_raw=None,
        sitting_date=day,
        result="adopted",
        totals=Totals(
            draw_group(said.count("yes")),
            draw_group(said.count("no")),
            draw_group(said.count("abstain")),
            GroupTotal(said.count("not_participating"), None, None),
            len(members),
        ),
        positions=tuple(
            Position(code, word, SHARE, None, draw_evidence(chance, row))
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
    chance: random.Random, vote: Vote, language: str, place: int, number: int, declarations: int
) -> NoteRecord:
    """One language version."""
    document_id = f"{vote.vote_id}-INIT"
    return NoteRecord(
        "ok",
        None,
        SourceFile(
            f"{document_id}/{language}.pdf", digest(document_id, language), 90210, 6, None, None
        ),
        Document(
            document_id=document_id,
            number=f"{10000 + place}/{vote.sitting_date.year % 100}",
            language=language,
            original_language="en",
            date=vote.sitting_date,
            subject_codes=(f"VOTE {number}", "INF 209", "PUBLIC 52", "CODEC 1389"),
            vote_number=number,
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


def draw_subject(chance: random.Random) -> str:
    """As many words as 1,700 real subjects have, as different and as often the same ones: 31 each,
    of 4,800 in all, 7.9 bits a word; but none of the phrases that real ones repeat."""
    return " ".join(WORDS[int(4800 * chance.random() ** 5.8)] for _ in range(31)).capitalize()


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
        origin=None,
        first_seen=seen,
        retrieved_at=seen,
        size=note.source.bytes,
        superseded_by=None,
    )
