"""What a cover of the second set says, by seeded dice, and its truth."""

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.second.words import Words

_MORE_CODES = ("AGRI", "PECHE", "ENV", "TRANS", "MI", "ECOFIN", "SOC", "JAI", "ENER", "CONSOM")
_SUFFIXES = ("", "", "", "", "REV 1", "COR 1", "ADD 1", "REV 2", "REV 2 COR 1", "REV 1 ADD 1")


@dataclass(frozen=True, slots=True)
class References:
    """Documents as a cover prints them, and each alone."""

    printed: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Front:
    """One cover."""

    words: Words
    number: str
    """`11513/26`, with the revision within it where there is one."""
    suffix: str
    """`REV 1 COR 1`"""
    original: str
    date: datetime.date
    codes: tuple[str, ...]
    files: tuple[str, ...]
    title: tuple[str, ...]
    """Each part begins on a line of its own."""
    references: References | None
    coreper: tuple[int, datetime.date] | None
    written: bool
    with_statements: bool

    @property
    def document_id(self) -> str:
        """`ST-11513-2026-REV-1-COR-1`"""
        first, *_, year = self.number.split("/")
        return f"ST-{first}-20{year}-{self.suffix.replace(' ', '-') or 'INIT'}"

    def truth(self) -> dict[str, Any]:
        """As score.py takes it."""
        labels = self.words.labels
        return {
            "document_id": self.document_id,
            "number": f"{self.number} {self.suffix}".strip(),
            "language": self.words.code,
            "original_language": self.original,
            "date": self.date.isoformat(),
            "subject_codes": list(self.codes),
            "vote_number": int(self.codes[0].split()[1]),
            "interinstitutional_files": list(self.files),
            "sender": labels["general_secretariat"],
            "recipient": labels["delegations"],
            "title": " ".join(self.title),
            "reference_documents": list(self.references.documents) if self.references else [],
            "written_procedure": self.written,
            "coreper_date": self.coreper[1].isoformat() if self.coreper else None,
        }


@dataclass(frozen=True, slots=True)
class Sitting:
    """What the cover has to know of the vote."""

    date: datetime.date
    session: str
    """The empty string for a written procedure."""
    configuration: str
    items: tuple[str, ...]
    subjects: tuple[str, ...]


def random_front(
    dice: random.Random,
    words: Words,
    sitting: Sitting,
    references: References | None,
    *,
    original: str,
    with_statements: bool,
) -> Front:
    """A cover for a vote."""
    note_date = sitting.date + datetime.timedelta(days=dice.randrange(20))
    written = not sitting.session
    suffix = dice.choice(_SUFFIXES)
    number = str(dice.randrange(5000, 17500))
    if suffix.startswith("REV"):
        number += f"/{suffix.split()[1]}"
    coreper = (dice.choice((1, 2)), sitting.date - datetime.timedelta(days=2))
    more = dice.choice((0, 0, 1)) if len(sitting.items) == 1 else 0
    files = [*sitting.items, *(f"20{n}/0{100 + n} (NLE)" for n in (11, 12)[:more])]
    return Front(
        words=words,
        number=f"{number}/{note_date:%y}",
        suffix=suffix,
        original=original,
        date=note_date,
        codes=_codes(dice),
        files=tuple(files),
        title=_title(dice, words, sitting),
        references=references,
        coreper=coreper if written and dice.random() < 0.8 else None,
        written=written,
        with_statements=with_statements,
    )


def random_references(dice: random.Random, year: int) -> References:
    """One to three documents, in one of the ways of printing them."""
    number = f"{dice.randrange(5000, 17500)}/{year % 100:02d}"
    acts = [f"PE-CONS {n}/{year % 100:02d}" for n in (dice.randrange(1, 60), 68)]
    return dice.choice(
        (
            References(number, (number,)),
            References(f"{number}+ADD1", (number, f"{number} ADD 1")),
            References(f"{number} + ADD 1 + ADD 2", (number, f"{number} ADD 1", f"{number} ADD 2")),
            References(f"{number} REV 1", (f"{number} REV 1",)),
            References(acts[0], (acts[0],)),
            References(", ".join(acts), tuple(acts)),
        )
    )


def _codes(dice: random.Random) -> tuple[str, ...]:
    names = ["VOTE", "INF", "PUBLIC", *dice.sample(_MORE_CODES, dice.choice((0, 1, 3, 6))), "CODEC"]
    return tuple(f"{name} {dice.randrange(1, 1600 if name != 'VOTE' else 130)}" for name in names)


def _title(dice: random.Random, words: Words, sitting: Sitting) -> tuple[str, ...]:
    labels = words.labels
    dash = dice.choice(("", "- ", "– "))
    parts = [labels["voting_result"]]
    parts += [f"{dash}{subject}" for subject in dict.fromkeys(sitting.subjects)]
    parts.append(f"{dash}{words.phrases['action']}")
    if sitting.session:
        ordinal = words.phrases["ordinal"].format(n=sitting.session)
        meeting = dice.choice(labels["meeting_phrase"]).replace("{N}", ordinal)
        meeting = meeting.replace("{C}", _local(labels, sitting.configuration))
        parts.append(f"{dash}{meeting}, {words.date(sitting.date)}, {words.place()}")
    else:
        outcome = dice.choice(labels["outcome_written_procedure"])
        parts.append(dash + outcome.replace("{D}", words.date(sitting.date)))
    joined = " – ".join(part.removeprefix(dash) if dash else part for part in parts)
    return tuple(parts) if dice.random() < 0.7 else (joined,)


def _local(labels: dict[str, Any], configuration: str) -> str:
    """The configuration in the note's language, as covers name it."""
    names: Sequence[str] = list(labels["configurations"].values())
    return names[len(configuration) % len(names)]
