"""A drawn site of sixty votes, for what the sample lacks: languages, long lists, hostile text."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from councilvotes.releases.facts import member_state_facts
from extract.records import Document, NoteRecord, PositionName, Statement
from publish.release.build import build_release
from publish.site.build import build_site
from publish.site.settings import SiteSettings
from tests.publish.drafts import DAY, note, settings, state, statement, vote

STATES = ("BE", "BG", "CZ", "DK", "DE", "IT", "NL", "SE")
VOTES = 60
MANY_LANGUAGES = "ST-20002-2026"
HOSTILE = "ST-20001-2026"
LANGUAGES = {
    "da": ("Erklæring fra Italien", "Italien tager forbehold over for støtten til landbruget."),
    "el": ("Δήλωση της Ιταλίας", "Η Ιταλία διατυπώνει επιφύλαξη για τη στήριξη της γεωργίας."),
    "en": ("Statement by Italy", "Italy has a reservation on the support of agriculture."),
    "fr": ("Déclaration de l’Italie", "L’Italie émet une réserve sur le soutien de l’agriculture."),
}
MARKUP = (
    "<script>document.title = 'taken'; alert(1)</script><img src=x onerror=alert(2)>"
    "</article></main><style>body{display:none}</style><a href='javascript:alert(3)'>here</a> &lt;"
)
TURNED = "\u202eright to left from here\u2067 and isolated"
LONG_WORD = "Donaudampfschifffahrt" * 240
LONG_TEXT = "\n\n".join(["The Council has to act. " * 40] * 210)


def build(folder: Path) -> Path:
    """Build a release and its site in that folder; the folder of the site."""
    notes = [each for number in range(1, VOTES + 1) for each in notes_of(number)]
    held = [state(str(each.document_id), str(each.language)) for each in documents_of(notes)]
    facts = tuple(each for each in member_state_facts() if each.code in STATES)
    build_release(notes, held, facts, settings(folder / "releases"), today=DAY)
    site = SiteSettings(
        folder / "releases", folder / "site", "https://votes.example/site", "errors@votes.example"
    )
    import vl_convert  # a compiled program of some 100 MB

    with pytest.MonkeyPatch.context() as patch:
        # Sixty previews take as long as all the rest; those of the sample are drawn.
        blank = vl_convert.svg_to_png('<svg xmlns="http://www.w3.org/2000/svg"/>')
        patch.setattr(vl_convert, "svg_to_png", lambda _: blank)
        build_site(site)
    return site.site_dir


def notes_of(number: int) -> list[NoteRecord]:
    """The note of one vote, in each language in which it is held."""
    vote_id = f"ST-{20000 + number}-2026"
    said: dict[str, tuple[Statement, ...]] = {"da": (declared("da"),)}
    if vote_id == MANY_LANGUAGES:
        said = {language: (declared(language),) for language in LANGUAGES}
    elif vote_id == HOSTILE:
        said = {"en": hostile_declarations()}
    positions = {code: position_of(number, place) for place, code in enumerate(STATES)}
    own = vote(vote_id, **positions)
    subject = f"{MARKUP} {TURNED} {LONG_WORD}" if vote_id == HOSTILE else f"Regulation {number}"
    day = DAY - timedelta(days=number)
    made = replace(own, subject=subject, sitting_date=day, item=None)
    return [
        note(f"{vote_id}-INIT", language, votes=(made,), statements=statements)
        for language, statements in said.items()
    ]


def documents_of(notes: Iterable[NoteRecord]) -> Iterator[Document]:
    """The document of each note."""
    for each in notes:
        assert each.document is not None
        yield each.document


def position_of(number: int, place: int) -> PositionName:
    """Spread so that each state differs from others in some of the votes."""
    if (number * (place + 2)) % 13 == 0:
        return "no"
    return "abstain" if (number + 3 * place) % 11 == 0 else "yes"


def declared(language: str) -> Statement:
    """What Italy declared, in that language."""
    heading, text = LANGUAGES[language]
    return replace(statement(), language=language, heading=heading, text=text, authors=("IT",))


def hostile_declarations() -> tuple[Statement, ...]:
    """Markup, scripts, signs that turn the direction, a word and a text that never end."""
    told = (
        (f"{MARKUP} {TURNED}", f"{MARKUP}\n\n- {TURNED}\n- {MARKUP}"),
        (LONG_WORD, f"{LONG_WORD}\n\n- {LONG_WORD}"),
        ("Statement of 200 kB", LONG_TEXT),
    )
    return tuple(
        replace(declared("en"), ordinal=ordinal, heading=heading, text=text)
        for ordinal, (heading, text) in enumerate(told, start=1)
    )
