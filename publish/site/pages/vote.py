"""The page of a vote: who voted how, how close it was, the evidence, the declarations, its data."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from publish.site.content import SiteContent, SiteVote
from publish.site.render import Renderer, shown_day, shown_word
from publish.site.site_file import SiteFile
from publish.site.vote.chain import versions_of
from publish.site.vote.cited import author_of, bibtex, cited, schema_org
from publish.site.vote.declared import by_language, declared_by, language_name
from publish.site.vote.downloads import positions_csv, vote_json
from publish.site.vote.majority import bars, listed, switch
from publish.site.vote.recalled import recalls_of
from publish.site.vote.tiles import tile_grid

POSITIONS = ("yes", "no", "abstain", "not_participating", "not_listed")


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all votes of a release need, read once."""

    author: str
    positions: Mapping[str, bytes]
    """The CSV file of each vote."""
    on_procedure: Mapping[str, Sequence[SiteVote]]


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The files of every vote."""
    content = renderer.content
    shared = _shared(content)
    for place, vote in enumerate(content.votes):
        newer = content.votes[place - 1] if place else None
        older = content.votes[place + 1] if place + 1 < len(content.votes) else None
        yield from _files(renderer, shared, vote, newer, older)


def folder_of(vote_id: str) -> str:
    """Where the files of a vote lie, for good, from the root of the site."""
    return f"votes/{vote_id}/"


def summary_of(vote: SiteVote) -> str:
    """The outcome in one sentence: `Adopted on 2 July 2026 by unanimity: 27 yes, 0 no, …`."""
    row = vote.row
    result = shown_word(row.result).capitalize() if row.result else "Vote without printed result"
    counts = {name: len(vote.states(name)) for name in POSITIONS}
    said = ", ".join(
        f"{count} {shown_word(name)}" for name, count in counts.items() if count or name == "no"
    )
    rule = shown_word(row.voting_rule)
    return f"{result} on {shown_day(row.sitting_date)} in the Council of the EU, {rule}: {said}."


def _shared(content: SiteContent) -> _Shared:
    on_procedure = defaultdict(list)
    for vote in content.votes:
        if vote.row.procedure:
            on_procedure[vote.row.procedure].append(vote)
    return _Shared(author_of(content.folder), positions_csv(content.folder), on_procedure)


def _files(
    renderer: Renderer,
    shared: _Shared,
    vote: SiteVote,
    newer: SiteVote | None,
    older: SiteVote | None,
) -> Iterator[SiteFile]:
    content, folder = renderer.content, folder_of(vote.vote_id)
    recalls = recalls_of(vote.vote_id, content.index, content.version)
    common = _shown(renderer, vote) | {"recalls": recalls}
    yield renderer.page(
        "vote/page.html",
        f"{folder}index.html",
        title=vote.row.short_title,
        newer=newer,
        older=older,
        related=[
            each
            for each in shared.on_procedure.get(vote.row.procedure or "", ())
            if each is not vote
        ],
        **common,
        **_told(vote),
        **_cited(renderer, shared, vote, common["summary"]),
    )
    yield renderer.page(
        "vote/embed.html", f"{folder}embed.html", title=vote.row.short_title, **common
    )
    yield SiteFile(f"{folder}vote.json", vote_json(vote, content.entry, recalls))
    yield SiteFile(f"{folder}positions.csv", shared.positions.get(vote.vote_id, b""))


def _shown(renderer: Renderer, vote: SiteVote) -> dict[str, Any]:
    """What the page and the embedded one show alike."""
    base = renderer.settings.base_url
    return {
        "vote": vote,
        "vote_id": vote.vote_id,
        "summary": summary_of(vote),
        "grid": tile_grid(vote.positions),
        "counts": {name: len(vote.states(name)) for name in POSITIONS},
        "address": base and renderer.address(f"{folder_of(vote.vote_id)}index.html"),
    }


def _told(vote: SiteVote) -> dict[str, Any]:
    """What only the page tells."""
    languages = by_language(vote)
    return {
        "bars": bars(vote),
        "switch": switch(vote),
        "listed": listed,
        "languages": languages,
        "declared": declared_by(languages),
        "language_name": language_name,
        "versions": versions_of(vote.documents),
        "read_from": next(
            (each for each in vote.documents if each.sha256 == vote.row.sha256), None
        ),
        "position_of": {
            each.member_state: f"{each.member_state_name}: {shown_word(each.position)}"
            for each in vote.positions
        },
        "alone": [each for each in vote.positions if each.alone],
        "picture": None,
    }


def _cited(renderer: Renderer, shared: _Shared, vote: SiteVote, summary: str) -> dict[str, Any]:
    content, address = renderer.content, None
    if renderer.settings.base_url:
        address = renderer.address(f"{folder_of(vote.vote_id)}index.html")
    return {
        "cited": cited(vote, content, shared.author, address),
        "bibtex": bibtex(vote, content, shared.author, address),
        "schema_org": address and schema_org(vote, content, summary, address),
    }
