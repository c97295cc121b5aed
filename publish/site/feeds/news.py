"""The feeds of new votes, of corrections, and of what each Member State did."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from publish.changes.words import REASONS
from publish.places.index import ReleaseEntry
from publish.site.content import SiteVote
from publish.site.feeds.feed import Entry, Feed, newest
from publish.site.render import Renderer, shown_word
from publish.site.sources.history import Correction, ReleaseChanges
from publish.site.state_votes import StateDeclaration, StateVotes
from publish.site.vote.outcome import summary_of

VOTES = "feeds/votes"
CORRECTIONS = "feeds/corrections"


def first_days(renderer: Renderer, history: Sequence[ReleaseChanges]) -> Mapping[str, date]:
    """On which day each vote came into the releases: of those in the first one, the day of that."""
    index = renderer.content.index
    first = index.releases[0].date
    came = {
        vote_id: release.entry.date
        for release in reversed(history)
        for vote_id in release.votes_added
    }
    return {vote.vote_id: came.get(vote.vote_id, first) for vote in renderer.content.votes}


def votes_feed(renderer: Renderer, days: Mapping[str, date]) -> Feed:
    """Every vote, when it came."""
    entries = tuple(
        Entry(
            id=renderer.address(f"votes/{vote.vote_id}/index.html"),
            url=renderer.address(f"votes/{vote.vote_id}/index.html"),
            title=vote.row.short_title,
            text=f"{summary_of(vote)}\n\n{vote.row.subject}",
            day=days[vote.vote_id],
            tags=tuple(each for each in (vote.row.result, vote.row.voting_rule) if each),
        )
        for vote in newest(renderer.content.votes, lambda vote: days[vote.vote_id])
    )
    about = "Public votes in the Council of the European Union, when their notes were read."
    return Feed(VOTES, "New votes", about, "votes/index.html", entries)


def corrections_feed(renderer: Renderer, history: Sequence[ReleaseChanges]) -> Feed:
    """Votes that were told wrongly, when that was mended, and recalls, when they were made."""
    entries = (*_corrected(renderer, history), *_recalled(renderer))
    about = "Votes that were told wrongly, and releases or votes that were recalled."
    page = "coverage/index.html"
    return Feed(CORRECTIONS, "Corrections", about, page, newest(entries, lambda entry: entry.day))


def _corrected(renderer: Renderer, history: Sequence[ReleaseChanges]) -> Iterator[Entry]:
    titles = {vote.vote_id: vote.row.short_title for vote in renderer.content.votes}
    for release in history:
        for correction in release.corrections:
            there = titles.get(correction.vote_id)
            folder = f"votes/{correction.vote_id}" if there else f"releases/{release.entry.version}"
            page = renderer.address(f"votes/{correction.vote_id}/index.html")
            yield Entry(
                id=f"{page}#corrected-{release.entry.version}",
                url=renderer.address(f"{folder}/index.html"),
                title=_title(correction, there),
                text=_text(correction, release.entry),
                day=release.entry.date,
                tags=correction.reasons,
            )


def _title(correction: Correction, title: str | None) -> str:
    said = "Corrected" if correction.values else "No longer published"
    return f"{said}: {title or correction.title or correction.vote_id}"


def _text(correction: Correction, entry: ReleaseEntry) -> str:
    told = "; ".join(
        f"{shown_word(each.name)}: {shown_word(each.before)} → {shown_word(each.after)}"
        for each in correction.values
    )
    because = ", ".join(REASONS[each] for each in correction.reasons)
    first = f"Vote {correction.vote_id}, release {entry.version}"
    return f"{first}: {told or 'it is no longer published'}.\n\nWhy: {because}."


def _recalled(renderer: Renderer) -> Iterator[Entry]:
    for entry in renderer.content.index.releases:
        for recall in entry.recalls:
            page = renderer.address(f"releases/{entry.version}/index.html")
            what = f"vote {recall.vote_id} of release {entry.version}"
            yield Entry(
                id=f"{page}#recalled-{recall.vote_id}" if recall.vote_id else f"{page}#recalled",
                url=page,
                title=f"Recalled: {what if recall.vote_id else f'release {entry.version}'}",
                text=recall.reason,
                day=recall.date,
                tags=("recall",),
            )


SAID = {"no": "voted no", "abstain": "abstained"}
LONGEST = 2000
"""Signs of a declaration that a feed repeats; the page of the vote has all of it."""


def path_of(code: str) -> str:
    """Of the feed of one state, without its ending."""
    return f"feeds/states/{code}"


def state_feed(renderer: Renderer, state: StateVotes, days: Mapping[str, date]) -> Feed:
    """Every vote in which it did one of these things, when the vote came."""
    declared: dict[str, list[StateDeclaration]] = {}
    for each in state.declared:
        for vote in each.votes:
            declared.setdefault(vote.vote_id, []).append(each)
    did: list[tuple[SiteVote, list[str], list[StateDeclaration]]] = []
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
    declarations: list[StateDeclaration],
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


def _words(declared: StateDeclaration) -> str:
    row = declared.declaration.row
    text = row.text if len(row.text) <= LONGEST else f"{row.text[:LONGEST].rstrip()} …"
    return f"{row.heading} ({row.text_language})\n\n{text}"
