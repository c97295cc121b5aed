"""What the browser searches in votes: one script that sets one variable, and the choices to filter.

A script and no JSON: pages opened from a folder may load scripts, but fetch nothing.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from publish.rows.keys.policy_areas import label_of
from publish.site.content import SiteContent, SiteVote
from publish.site.render import Renderer, shown_word
from publish.site.site_file import SiteFile

Value = TypeVar("Value", bound=str)
PATH = "votes/index-data.js"
LETTERS: Mapping[str, str] = {
    "yes": "y",
    "no": "n",
    "abstain": "a",
    "not_participating": "p",
    "not_listed": "l",
}
"""A position in the index; `.` stands for no member on that day."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value to filter by."""

    value: str
    name: str
    count: int
    """So many votes have it."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the votes of a release can be filtered by."""

    states: tuple[tuple[str, str], ...]
    """Code and name, by name."""
    rules: tuple[Choice, ...]
    results: tuple[Choice, ...]
    areas: tuple[Choice, ...]
    """Told by a subject code: a configuration is a weak hint, and has a filter of its own."""
    codes: tuple[Choice, ...]
    """Subject codes of the covers, without their running numbers."""
    configurations: tuple[Choice, ...]


def choices_of(content: SiteContent) -> Choices:
    """All values that occur in the release."""
    votes = content.votes
    names = sorted((facts.name_en, code) for code, facts in content.states.items())
    return Choices(
        states=tuple((code, name) for name, code in names),
        rules=_choices((vote.row.voting_rule for vote in votes), shown_word),
        results=_choices((vote.row.result for vote in votes if vote.row.result), shown_word),
        areas=_choices((area for vote in votes if (area := vote.row.area_by_code)), label_of),
        codes=_choices((code for vote in votes for code in subject_codes(vote)), str),
        configurations=_choices(
            (vote.row.configuration for vote in votes if vote.row.configuration), str
        ),
    )


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The one script."""
    content = renderer.content
    chosen = choices_of(content)
    codes = [each.value for each in chosen.codes]
    index = {
        "states": list(content.states),
        "words": {each.value: each.name for each in chosen.results},
        "codes": codes,
        "votes": [_entry(vote, content.states, codes) for vote in content.votes],
    }
    yield SiteFile(PATH, f"var voteIndex = {as_script(index)};\n".encode())


def subject_codes(vote: SiteVote) -> tuple[str, ...]:
    """`CODEC`, `VOTE`: of the cover that the vote was read with, each once, without numbers."""
    printed = vote.read_from.subject_codes if vote.read_from else ()
    return tuple(dict.fromkeys(code.split(" ")[0] for code in printed))


def as_script(value: object) -> str:
    """A value as JavaScript writes it, which is JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _entry(vote: SiteVote, states: Iterable[str], codes: Sequence[str]) -> list[object]:
    """As assets/votes.js reads it."""
    row = vote.row
    said = {each.member_state: LETTERS[each.position] for each in vote.taken}
    return [
        vote.vote_id,
        row.sitting_date.isoformat(),
        row.short_title,
        _more_words(vote),
        row.voting_rule,
        row.result,
        row.configuration,
        row.area_by_code,
        [codes.index(code) for code in subject_codes(vote)],
        int(bool(vote.declarations)),
        row.smallest_switch,
        "".join(said.get(code, ".") for code in states),
    ]


def _more_words(vote: SiteVote) -> str:
    """What is searched besides the title: of the subject that was cut to it only the words that the
    title does not hold, each once."""
    row = vote.row
    title = row.short_title.lower()
    words = dict.fromkeys(word for word in row.subject.split() if word.lower() not in title)
    number = f"VOTE {row.vote_number}/{row.sitting_date.year}" if row.vote_number else None
    return " ".join(filter(None, (*words, row.item, row.procedure, number, *row.voted_documents)))


def _choices(values: Iterable[Value], name: Callable[[Value], str]) -> tuple[Choice, ...]:
    counts = Counter(values)
    found = (Choice(value, name(value), count) for value, count in counts.items())
    return tuple(sorted(found, key=lambda choice: choice.name))
