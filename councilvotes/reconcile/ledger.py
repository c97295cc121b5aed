"""What people found of differences: entries of `differences.toml`, held against those there are."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from pydantic import Field, model_validator

from councilvotes.errors import WitnessError
from councilvotes.reconcile.witness.mapping import read_toml
from councilvotes.settings.sections import Section
from publish.records import Verdict


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing of which both sides do not say the same."""

    about: str
    """A state, `voting_rule` or `result`; of totals a position."""
    ours: str
    theirs: str

    @property
    def words(self) -> str:
        """`HU: no here, abstain there`"""
        return f"{self.about}: {self.ours} here, {self.theirs} there"


class Entry(Section):
    """What was found of one vote, or of a state's totals or a contradiction by `entry`."""

    witness: str = Field(min_length=1)
    vote: str = ""
    entry: str = ""
    about: tuple[str, ...] = Field(min_length=1)
    ours: str
    """What we say of each of these; of a contradiction what the witness's first row says."""
    theirs: str
    verdict: Verdict
    reason: str = Field(min_length=1)
    evidence: str = ""
    """Document and page; needed for `ours`."""
    date: datetime.date
    """Of the finding."""

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if bool(self.vote) == bool(self.entry):
            raise ValueError("name either vote or entry")
        if self.verdict == "ours" and not self.evidence:
            raise ValueError("verdict ours needs evidence: document and page")
        return self

    @property
    def subject(self) -> str:
        """The vote, or what stands in its place."""
        return self.vote or self.entry

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Those that it is about."""
        return tuple(Difference(about, self.ours, self.theirs) for about in self.about)


class _File(Section):
    difference: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is to be thought of the differences of one vote."""

    verdict: Verdict
    reason: str | None = None
    evidence: str | None = None


def load_ledger(path: Path) -> tuple[Entry, ...]:
    """The entries of a file, in its order. Raises WitnessError, naming file and entry."""
    file = read_toml(path, _File, "the ledger")
    known: dict[tuple[str, str, str], int] = {}
    for number, entry in enumerate(file.difference, 1):
        for about in entry.about:
            key = (entry.witness, entry.subject, about)
            if key in known:
                named = f"{about} of {entry.subject}, as entry {known[key]} is"
                raise WitnessError(f"the ledger {path}: entry {number} is about {named}")
            known[key] = number
    return file.difference


def judge(
    entries: Sequence[Entry], witness: str, subject: str, found: Sequence[Difference]
) -> Judgement:
    """Open where a difference has no entry that says just so."""
    own = [each for each in entries if (each.witness, each.subject) == (witness, subject)]
    met = [each for each in own if set(each.differences) & set(found)]
    left = set(found) - {difference for each in met for difference in each.differences}
    if not met:
        return Judgement("open")
    verdicts: set[Verdict] = {each.verdict for each in met}
    one: Verdict = "open" if left or "open" in verdicts else "explained"
    return Judgement(
        next(iter(verdicts)) if len(verdicts) == 1 and not left else one,
        "; ".join(dict.fromkeys(each.reason for each in met)),
        "; ".join(dict.fromkeys(each.evidence for each in met if each.evidence)) or None,
    )
