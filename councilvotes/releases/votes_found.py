"""The votes of a release that meet what a person asks for, as lines, JSON or CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from councilvotes.errors import NotFoundHereError
from councilvotes.output import Output
from councilvotes.releases.library import AGENT
from councilvotes.releases.votes_wanted import VotesAsked, wanted_of
from crawler.counts import counted
from publish.download.source import Patience, open_source
from publish.encode import encode_row
from publish.places.index import read_index
from publish.records import FoundVote
from publish.search.find import FoundVotes, csv_of, find_votes


class Form(StrEnum):
    """How votes are written."""

    lines = "lines"
    json = "json"
    csv = "csv"


@dataclass(frozen=True, slots=True)
class VotesRequest:
    """Which votes of which release, and how many of them."""

    asked: VotesAsked
    version: str | None
    """None: the latest."""
    address: str | None
    """Of the releases; None: those of the data folder."""
    limit: int | None
    form: Form


def print_votes(request: VotesRequest, out: Output) -> None:
    """Write the votes found, the newest first.

    Raises WrongUseError, NotFoundHereError and the publisher's errors.
    """
    wanted, patience = wanted_of(request.asked), Patience()
    place = request.address or _own_releases(out.options.settings().data_dir)
    with open_source(place, AGENT, patience) as source:
        found = find_votes(source, request.version, wanted, patience)
    shown = found.votes[: request.limit]
    if request.form is Form.csv:
        out.table(csv_of(shown))
    for vote in shown if request.form is Form.json else ():
        out.result(encode_row(vote))
    for line in _lines(shown) if request.form is Form.lines else ():
        out.result(line)
    for text in found.recalled:
        out.warning(text, "recalled")
    _say_how_many(found, len(shown), request.form, out)


def _own_releases(data_dir: Path) -> str:
    releases = data_dir / "releases"
    if read_index(releases).latest is None:
        raise NotFoundHereError(
            f"no release in {data_dir}: `councilvotes run` makes one, --from names an address that "
            "has some"
        )
    return str(releases)


def name_of(vote: FoundVote) -> str:
    """What `councilvotes show` takes: `VOTE 47/2026`; the id of a vote without such a number."""
    year = vote.document_id.split("-")[2]
    is_first = "-V" not in vote.vote_id
    return f"VOTE {vote.vote_number}/{year}" if vote.vote_number and is_first else vote.vote_id


def _lines(votes: Sequence[FoundVote]) -> Iterator[str]:
    names = [name_of(vote) for vote in votes]
    width = max(map(len, names), default=0)
    for name, vote in zip(names, votes, strict=True):
        result = (vote.result or "no result").replace("_", " ")
        figures = f"{vote.yes}–{vote.no}–{vote.abstain}"
        title = vote.short_title
        if vote.found_in == ("declaration",):
            title += " (in a declaration)"
        yield f"{name:{width}}  {vote.sitting_date}  {result:11}  {figures:8}  {title}"


def _say_how_many(found: FoundVotes, shown: int, form: Form, out: Output) -> None:
    sample = ", sample, not data" if found.sample else ""
    release = f"of {counted(found.searched, 'vote')} in release {found.version}{sample}"
    if not found.votes:
        out.warning(f"no vote found {release}{_why(found)}")
    elif form is Form.lines:
        newest = f", the newest {shown} shown" if shown < len(found.votes) else ""
        out.line(f"{len(found.votes)} {release}{newest}; figures are yes–no–abstain")


def _why(found: FoundVotes) -> str:
    """How many votes meet each thing asked for alone, where some but not all at once do."""
    alone = "; ".join(f"{words}: {count or 'none'}" for words, count in found.alone)
    blank = "; most notes tell no policy area" if "policy area" in alone else ""
    return f". Each alone: {alone}{blank}" if alone else ""
