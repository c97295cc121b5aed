"""Declarations: plain lists by language and year, and per language what the browser searches."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publish.site.content import Declaration, SiteContent, SiteVote
from publish.site.kept_pages import ReleaseName
from publish.site.pages.vote_index import as_script
from publish.site.render import Renderer, shown_word
from publish.site.site_file import SiteFile
from publish.site.words import language_name

ON_A_PAGE = 50
"""Declarations: half a year's."""
OPENING = 400
"""Signs of a text that a list shows; the page of the vote has all."""


@dataclass(frozen=True, slots=True)
class ListedDeclaration:
    """One declaration in one language, and the vote it was made on."""

    declaration: Declaration
    vote: SiteVote
    """The first, where the note has several."""

    @property
    def path(self) -> str:
        """Where its whole text is, from the root of the site."""
        return f"votes/{self.vote.vote_id}/index.html#{self.declaration.anchor}"

    @property
    def opening(self) -> str:
        """How its text begins, cut between words."""
        text = " ".join(self.declaration.row.text[: OPENING + 1].split())
        if len(self.declaration.row.text) <= OPENING:
            return text
        return f"{text[:OPENING].rpartition(' ')[0] or text[:OPENING]} …"


@dataclass(frozen=True, slots=True)
class Language:
    """All declarations in one language."""

    code: str
    name: str
    """As it calls itself."""
    english: str
    years: Mapping[int, Sequence[ListedDeclaration]]
    """The newest first."""

    @property
    def count(self) -> int:
        """Of its declarations."""
        return sum(map(len, self.years.values()))


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The search, the lists, and an index for each language."""
    content = renderer.content
    languages = languages_of(content)
    names = authors_of(content)
    for language in languages:
        yield from _index(renderer, language)
        for year, declared in language.years.items():
            yield from _lists(renderer, language, year, declared, names)
    yield renderer.page(
        "declarations.html",
        "declarations/index.html",
        title="Declarations",
        languages=languages,
        years=sorted({year for each in languages for year in each.years}, reverse=True),
        authors=sorted(names.items(), key=lambda each: each[1]),
        path_of=path_of,
    )


def languages_of(content: SiteContent) -> tuple[Language, ...]:
    """Every language with declarations, in the order of codes."""
    found: defaultdict[str, list[ListedDeclaration]] = defaultdict(list)
    for vote in content.votes:
        for each in vote.declarations:
            if each.row.vote_id[0] == vote.vote_id:
                found[each.row.language].append(ListedDeclaration(each, vote))
    languages = []
    for code, declared in sorted(found.items()):
        years: defaultdict[int, list[ListedDeclaration]] = defaultdict(list)
        for one in declared:
            years[one.vote.row.sitting_date.year].append(one)
        languages.append(Language(code, *language_name(code), years))
    return tuple(languages)


def authors_of(content: SiteContent) -> Mapping[str, str]:
    """Names of all authors, by EU code or institution."""
    codes = {
        author for vote in content.votes for each in vote.declarations for author in each.authors
    }
    states = content.states
    return {code: states[code].name_en if code in states else shown_word(code) for code in codes}


def path_of(language: str, year: int, number: int = 1) -> str:
    """Of one page of a list, from the root of the site."""
    return f"declarations/{language}/{year}{f'-{number}' if number > 1 else ''}.html"


def _lists(
    renderer: Renderer,
    language: Language,
    year: int,
    declared: Sequence[ListedDeclaration],
    names: Mapping[str, str],
) -> Iterator[SiteFile]:
    last = -(-len(declared) // ON_A_PAGE)
    told = f"Declarations of {year} in {language.english}"
    for number in range(1, last + 1):
        shown = declared[(number - 1) * ON_A_PAGE : number * ON_A_PAGE]
        yield from renderer.kept_page(
            "declaration_list.html",
            path_of(language.code, year, number),
            (number, last, names, [(each.path, each.vote.fingerprint) for each in shown]),
            title=told if number == 1 else f"{told}, page {number}",
            declared=shown,
            names=names,
            number=number,
            last=last,
            before=path_of(language.code, year, number - 1) if number > 1 else None,
            after=path_of(language.code, year, number + 1) if number < last else None,
        )


def _index(renderer: Renderer, language: Language) -> Iterator[SiteFile]:
    """A script that puts the declarations of one language where assets/declarations.js looks."""
    all_declared = [each for declared in language.years.values() for each in declared]
    path = f"declarations/index-{language.code}.js"

    def make(_: ReleaseName) -> Iterator[SiteFile]:
        entries = as_script([_entry(each) for each in all_declared])
        text = (
            "var declarationIndex = declarationIndex || {};\n"
            f"declarationIndex[{as_script(language.code)}] = {entries};\n"
        )
        yield SiteFile(path, text.encode())

    told = [(each.path, each.vote.fingerprint) for each in all_declared]
    return renderer.kept.files(path, told, make)


def _entry(each: ListedDeclaration) -> list[object]:
    row = each.declaration.row
    return [
        each.path,
        each.vote.row.sitting_date.isoformat(),
        each.vote.row.short_title,
        each.declaration.authors,
        row.text_language,
        row.heading,
        row.text,
    ]
