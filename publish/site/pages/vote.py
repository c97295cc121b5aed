"""The page of a vote: who voted how, how close it was, the evidence, the declarations, its data."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publish.records import SheetPicture
from publish.site.content import SiteContent, SiteVote
from publish.site.kept_pages import ReleaseName
from publish.site.render import Renderer, shown_word
from publish.site.site_file import AnyFile, LinkedFile, SiteFile
from publish.site.vote.chain import versions_of
from publish.site.vote.cited import author_of, bibtex, cited, schema_org
from publish.site.vote.declared import (
    blocks_of,
    by_language,
    declared_by,
    superseded_by_newer,
)
from publish.site.vote.downloads import positions_csv, release_said, vote_json
from publish.site.vote.evidence import marks_of, picture_of
from publish.site.vote.outcome import bars, counts_of, listed, recalls_of, summary_of, switch
from publish.site.vote.previews import HEIGHT, WIDTH, previews
from publish.site.vote.tiles import tile_grid
from publish.site.words import language_name


@dataclass(frozen=True, slots=True)
class _Shared:
    """What the votes of a release need, read once."""

    author: str
    positions: Mapping[str, bytes]
    """The CSV file of each vote."""
    pictures: Mapping[str, SheetPicture]
    """Of those votes that have one."""
    on_procedure: Mapping[str | None, Sequence[SiteVote]]

    def related_to(self, vote: SiteVote) -> Sequence[SiteVote]:
        """The other votes on its procedure."""
        found = self.on_procedure.get(vote.row.procedure, ())
        return [each for each in found if each is not vote]


def pages(renderer: Renderer) -> Iterator[AnyFile]:
    """The files of every vote: pictures first, so that no page shows one that is not there."""
    votes = renderer.content.votes
    shared = _shared(renderer.content, renderer.settings.pictures_dir)
    if (pictures_dir := renderer.settings.pictures_dir) is not None:
        for name in sorted({picture.file for picture in shared.pictures.values()}):
            yield LinkedFile(f"pictures/{name}", pictures_dir / name)
    if renderer.settings.base_url:
        for vote, path in previews(renderer, votes):
            yield LinkedFile(f"{folder_of(vote.vote_id)}preview.png", path)
    for around in zip((None, *votes), votes, (*votes[1:], None), strict=False):
        yield from _kept_or_made(renderer, shared, *around)


def folder_of(vote_id: str) -> str:
    """Where the files of a vote lie, for good, from the root of the site."""
    return f"votes/{vote_id}/"


def _shared(content: SiteContent, pictures_dir: Path | None) -> _Shared:
    on_procedure: defaultdict[str | None, list[SiteVote]] = defaultdict(list)
    pictures = {}
    for vote in content.votes:
        if vote.row.procedure:
            on_procedure[vote.row.procedure].append(vote)
        picture = picture_of(vote, pictures_dir) if pictures_dir else None
        if picture:
            pictures[vote.vote_id] = picture
    author, positions = author_of(content.folder), positions_csv(content.folder)
    return _Shared(author, positions, pictures, on_procedure)


def _kept_or_made(
    renderer: Renderer,
    shared: _Shared,
    newer: SiteVote | None,
    vote: SiteVote,
    older: SiteVote | None,
) -> Iterator[SiteFile]:
    """Taken over from the build before, where nothing that these files tell has changed."""
    content = renderer.content
    recalls = recalls_of(vote.vote_id, content.index, content.version)
    told = (
        (vote.vote_id, vote.fingerprint, shared.author, shared.pictures.get(vote.vote_id), recalls),
        [each and (each.vote_id, each.fingerprint) for each in (newer, older)],
        [(each.vote_id, each.fingerprint) for each in shared.related_to(vote)],
    )
    folder = folder_of(vote.vote_id)

    def make(release: ReleaseName) -> Iterator[SiteFile]:
        beside = {"newer": newer, "older": older, "recalls": recalls}
        return _files(renderer.naming(release), shared, vote, beside)

    yield from renderer.kept.files(folder, told, make)
    yield SiteFile(f"{folder}positions.csv", shared.positions[vote.vote_id])


def _files(
    renderer: Renderer, shared: _Shared, vote: SiteVote, beside: Mapping[str, Any]
) -> Iterator[SiteFile]:
    folder = folder_of(vote.vote_id)
    common: dict[str, Any] = {
        **beside,
        "title": vote.row.short_title,
        "vote": vote,
        "about": vote.vote_id,
        "summary": summary_of(vote),
        "grid": tile_grid(vote.positions),
        "counts": counts_of(vote),
    }
    told = _told(vote) | _told_beside(shared, vote) | _told_to_others(renderer, shared, vote)
    path = f"{folder}index.html"
    yield renderer.page("vote/page.html", path, **common, **told)
    yield renderer.page("vote/embed.html", f"{folder}embed.html", **common)
    release = release_said(renderer.content, renderer.release)
    yield SiteFile(f"{folder}vote.json", vote_json(vote, release, beside["recalls"]))


def _told(vote: SiteVote) -> dict[str, Any]:
    languages = by_language(vote)
    return {
        "bars": bars(vote),
        "switch": switch(vote),
        "alone": [each for each in vote.positions if each.alone],
        "listed": listed,
        "weighted": any(each.weight is not None for each in vote.positions),
        "languages": languages,
        "declared": declared_by(languages),
        "superseded": superseded_by_newer(vote),
        "blocks_of": blocks_of,
        "language_name": language_name,
        "versions": versions_of(vote.documents),
    }


def _told_beside(shared: _Shared, vote: SiteVote) -> dict[str, Any]:
    """The evidence, and the other votes on the procedure."""
    picture = shared.pictures.get(vote.vote_id)
    return {
        "picture": picture,
        "on_sheet": {row.member_state for row in picture.rows} if picture else (),
        "position_of": {
            each.member_state: f"{each.member_state_name}: {shown_word(each.position)}"
            for each in vote.positions
        },
        "marks": marks_of(vote),
        "related": shared.related_to(vote),
    }


def _told_to_others(renderer: Renderer, shared: _Shared, vote: SiteVote) -> dict[str, Any]:
    """How it is cited, and what search engines and other sites are told of it."""
    release, address = renderer.release, None
    if renderer.settings.base_url:
        address = renderer.address(f"{folder_of(vote.vote_id)}index.html")
    return {
        "address": address,
        "cited": cited(vote, release, shared.author, address),
        "bibtex": bibtex(vote, release, shared.author, address),
        "schema_org": address and schema_org(vote, release, summary_of(vote), address),
        "preview": {"width": WIDTH, "height": HEIGHT},
    }
