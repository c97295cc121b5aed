"""The feed of a Member State: when it said no, abstained or made a declaration."""

from collections.abc import Mapping
from datetime import date

from publish.site.content import SiteVote
from publish.site.feeds.feed import Entry, Feed, newest
from publish.site.render import Renderer
from publish.site.state_votes import Declared, StateVotes
from publish.site.vote.outcome import summary_of

SAID = {"no": "voted no", "abstain": "abstained"}
LONGEST = 2000
"""Signs of a declaration that a feed repeats; the page of the vote has all of it."""


def path_of(code: str) -> str:
    """Of the feed of one state, without its ending."""
    return f"feeds/states/{code}"


def state_feed(renderer: Renderer, state: StateVotes, days: Mapping[str, date]) -> Feed:
    """Every vote in which it did one of these things, when the vote came."""
    declared: dict[str, list[Declared]] = {}
    for each in state.declared:
        for vote in each.votes:
            declared.setdefault(vote.vote_id, []).append(each)
    did: list[tuple[SiteVote, list[str], list[Declared]]] = []
    for cast in state.cast:
        said = [SAID[cast.row.position]] if cast.row.position in SAID else []
        declarations = declared.pop(cast.vote.vote_id, [])
        if said or declarations:
            did.append((cast.vote, said, declarations))
    # Who was no member of a note's vote can still have declared something on it.
    votes = {vote.vote_id: vote for each in state.declared for vote in each.votes}
    did += [(votes[vote_id], [], declarations) for vote_id, declarations in declared.items()]
    entries = tuple(
        _entry(renderer, state, *each, days)
        for each in newest(did, lambda each: days[each[0].vote_id])
    )
    name, code = state.facts.name_en, state.facts.code
    about = f"Votes in which {name} voted no, abstained or made a declaration."
    return Feed(path_of(code), name, about, f"states/{code}/index.html", entries)


def _entry(
    renderer: Renderer,
    state: StateVotes,
    vote: SiteVote,
    said: list[str],
    declarations: list[Declared],
    days: Mapping[str, date],
) -> Entry:
    did = [*said, *(["declared"] if declarations else [])]
    address = f"{renderer.address(f'votes/{vote.vote_id}/index.html')}#state-{state.facts.code}"
    parts = [summary_of(vote), *(_words(each) for each in declarations)]
    return Entry(
        id=address,
        url=address,
        title=f"{state.facts.name_en} {' and '.join(did)}: {vote.row.short_title}",
        text="\n\n".join(parts),
        day=days[vote.vote_id],
        tags=tuple(did),
    )


def _words(declared: Declared) -> str:
    row = declared.declaration.row
    text = row.text if len(row.text) <= LONGEST else f"{row.text[:LONGEST].rstrip()} …"
    return f"{row.heading} ({row.text_language})\n\n{text}"
