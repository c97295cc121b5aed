"""All votes, the newest first, in pages that need no script."""

from collections.abc import Iterator

from publish.site.pages.vote_index import choices_of
from publish.site.render import Renderer
from publish.site.site_file import SiteFile

ON_A_PAGE = 50
"""Votes: half a year's."""


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The pages of the list."""
    votes = renderer.content.votes
    last = max(1, -(-len(votes) // ON_A_PAGE))
    for number in range(1, last + 1):
        yield renderer.page(
            "vote_list.html",
            path_of(number),
            title="Votes" if number == 1 else f"Votes, page {number}",
            votes=votes[(number - 1) * ON_A_PAGE : number * ON_A_PAGE],
            count=len(votes),
            number=number,
            last=last,
            choices=choices_of(renderer.content) if number == 1 else None,
            before=path_of(number - 1) if number > 1 else None,
            after=path_of(number + 1) if number < last else None,
        )


def path_of(number: int) -> str:
    """Of one page of the list, from the root of the site."""
    return "votes/index.html" if number == 1 else f"votes/page-{number}.html"
