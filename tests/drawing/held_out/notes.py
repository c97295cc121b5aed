"""Held-out notes: what each tells and shows, whatever program draws it."""

import importlib
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Protocol, cast

from tests.drawing.held_out.marks import Family, random_marks
from tests.drawing.held_out.picture import COARSE, Picture, random_picture
from tests.drawing.held_out.sheet import Sheet, random_sheet
from tests.drawing.held_out.subjects import all_subjects
from tests.drawing.held_out.traps import TRAPS
from tests.drawing.held_out.votes import Vote, random_vote, read_tables
from tests.drawing.second.declarations import Declaration, random_declarations
from tests.drawing.second.front import Front, References, Sitting, random_front
from tests.drawing.second.look import PageLook, random_page_look
from tests.drawing.second.words import Words, read_words

PROGRAMS = (
    "typst", "calc", "matplotlib", "latex", "fop", "weasyprint", "docx", "chromium",
    "texmacs", "rst2pdf", "racket", "octave", "asciidoctor", "optex", "fpdf2", "batik",
    "draw", "pdftex", "libpdf", "postscript", "ipe", "gle", "metapost", "fig", "pdfbuilder", "gmt",
    "tkcanvas", "enscript", "veusz", "groff", "gnumeric",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HeldOutNote:
    """One note, drawn."""

    name: str
    truth: dict[str, Any]
    pdf: bytes


@dataclass(frozen=True, slots=True)
class Plan:
    """One note before a program draws it."""

    name: str
    seed: str
    vote: Vote
    front: Front
    declarations: tuple[Declaration, ...]
    sheet: Sheet
    page_look: PageLook
    picture: Picture | None
    trap: str | None

    def dice(self, purpose: str) -> random.Random:
        """Dice of their own for each purpose, the same in each run."""
        return random.Random(f"{self.seed} {purpose}")

    def _vote_truth(self) -> dict[str, Any]:
        """What the sheet tells of the vote; where its totals print no share, there is none."""
        truth = self.vote.truth()
        for row in self.sheet.totals:
            if row.position and not row.figure:
                truth["totals"][row.position]["population_pct"] = None
        return truth

    def truth(self, program: str, bullet: str) -> dict[str, Any]:
        """As score.py takes it."""
        kind = "picture" if self.picture else "text"
        traits: dict[str, Any] = {
            "family": f"held_out_{program}",
            "sheet": f"{kind}_{self.sheet.look.family}",
            "era": "nice" if self.vote.figures == "weights" else "lisbon",
            "body": self.vote.body,
            "share_base": self.vote.base,
            **self.sheet.look.traits(),
            **(self.picture.traits() if self.picture else {}),
        }
        if self.trap:
            return {
                "status": "refused",
                "reason_hint": self.trap,
                "document": None,
                "votes": None,
                "statements": None,
                "traits": traits,
            }
        return {
            "status": "ok",
            "reason_hint": None,
            "document": self.front.truth(),
            "votes": [self._vote_truth()],
            "statements": [d.truth(n, bullet) for n, d in enumerate(self.declarations, 1)],
            "traits": traits,
        }


class Drawer(Protocol):
    """What a module `draw_NAME` has to offer."""

    FAMILIES: Mapping[Family, float]
    """Families of marks that it draws, and how often."""

    def draw_sheets(self, plans: Sequence[Plan]) -> list[bytes]:
        """A page for each plan."""


class LaidDrawer(Protocol):
    """A program whose pages are drawn anew by other dice until all of it finds room."""

    FAMILIES: Mapping[Family, float]

    def page_of(self, plan: Plan, attempt: int) -> Mapping[str, Any]:
        """What a page is printed from, with the name of its `layout`."""

    def printed(self, pages: Sequence[Mapping[str, Any]]) -> Sequence[tuple[bytes, str]]:
        """Each page as a PDF, and what is wrong with it."""


class WholeDrawer(Protocol):
    """A program that sets cover and declarations too; the sheet is the second page."""

    FAMILIES: Mapping[Family, float]

    def draw_notes(self, plans: Sequence[Plan]) -> list[bytes]:
        """A document for each plan."""

    def bullet(self, plan: Plan) -> str:
        """What opens the items of its lists."""


def drawer_of(program: str) -> Drawer | LaidDrawer | WholeDrawer:
    """The module of a program."""
    module = importlib.import_module(f"tests.drawing.held_out.draw_{program}")
    return cast("Drawer | LaidDrawer | WholeDrawer", module)


@dataclass(frozen=True, slots=True)
class Sources:
    """What all notes are made from."""

    words: Mapping[str, Words]
    tables: Sequence[Any]
    subjects: Sequence[str]


def read_sources(domain: Path) -> Sources:
    """From the files of ../shared/domain."""
    words = read_words(domain / "languages.toml")
    return Sources(words, read_tables(domain / "populations.csv"), all_subjects())


def plans_of(
    program: str, families: Mapping[Family, float], count: int, seed: int, sources: Sources
) -> Iterator[Plan]:
    """So many notes; each depends on program, seed and its place alone. Languages go round."""
    for place in range(count):
        yield _plan(program, families, f"{program} {seed} {place}", place, sources)


def trap_plans_of(
    program: str, families: Mapping[Family, float], count: int, seed: int, sources: Sources
) -> Iterator[Plan]:
    """So many notes with a fault, each kind in turn."""
    for place in range(count):
        trap = TRAPS[place % len(TRAPS)]
        for attempt in range(200):
            name = f"trap {program} {seed} {place} {attempt}"
            plan = _plan(program, families, name, place, sources)
            if trap.hues and plan.picture and plan.picture.grey:
                continue
            sheet = trap.spoil(plan.dice("trap"), plan.vote, plan.sheet)
            if sheet:
                picture = COARSE if trap.coarse else plan.picture
                label = f"{program}_r{place:02d}_{trap.name.replace(' ', '_')}"
                yield replace(plan, sheet=sheet, picture=picture, trap=trap.name, name=label)
                break


def _plan(
    program: str, families: Mapping[Family, float], seed: str, place: int, sources: Sources
) -> Plan:
    dice = random.Random(seed)
    languages = sorted(sources.words)
    language = languages[(place * 7 + 3) % len(languages)]
    words = sources.words[language]
    original = dice.choices(("en", "fr", "de"), (85, 10, 5))[0]
    vote = random_vote(dice, sources.tables, sources.subjects)
    picture = random_picture(dice) if place % 3 == 2 else None
    declarations = random_declarations(dice, sources.words, language, original)
    front = _front(dice, words, vote, original, with_statements=bool(declarations))
    letters = words.letters() | sources.words[original].letters()
    page_look = random_page_look(dice, letters)
    if page_look.heading_case == "capitals":
        declarations = tuple(replace(d, heading=d.heading.upper()) for d in declarations)
    absent = vote.members("not_participating") > 0
    grey = bool(picture and picture.grey)
    marks = random_marks(dice, families, grey=grey, absent=absent)
    annex = words.labels["annex"] + (" 1" if declarations else "")
    sheet = random_sheet(dice, vote, marks, annex if dice.random() < 0.6 else "")
    kind = "picture" if picture else "text"
    name = f"{program}_{place:03d}_{language}_{kind}_{marks.family}"
    return Plan(name, seed, vote, front, declarations, sheet, page_look, picture, None)


def _front(
    dice: random.Random, words: Words, vote: Vote, original: str, *, with_statements: bool
) -> Front:
    return random_front(
        dice,
        words,
        Sitting(vote.date, vote.session, vote.configuration, (vote.item,), (vote.subject,)),
        References(vote.printed_documents.replace("+ADD", " + ADD "), vote.documents),
        original=original,
        with_statements=with_statements,
    )


def drawn_notes(program: str, plans: Sequence[Plan]) -> Iterator[HeldOutNote]:
    """The notes of these plans, drawn by this program."""
    from tests.drawing.held_out.around import with_page, wrap
    from tests.drawing.held_out.attempts import laid_in_attempts
    from tests.drawing.held_out.picture import as_picture

    drawer = drawer_of(program)
    layouts: Sequence[str] = [""] * len(plans)
    whole: Callable[[Sequence[Plan]], list[bytes]] | None = getattr(drawer, "draw_notes", None)
    if whole:
        documents = whole(plans)
    else:
        if hasattr(drawer, "page_of"):
            layouts, sheets = laid_in_attempts(plans, cast("LaidDrawer", drawer))
        else:
            sheets = cast("Drawer", drawer).draw_sheets(plans)
        documents = [wrap(plan, sheet) for plan, sheet in zip(plans, sheets, strict=True)]
    for plan, layout, pdf in zip(plans, layouts, documents, strict=True):
        if plan.picture:
            page = as_picture(pdf, 1, plan.picture, plan.dice("noise").randrange(2**32))
            pdf = with_page(pdf, 1, page)
        bullet = cast("WholeDrawer", drawer).bullet(plan) if whole else plan.page_look.bullet
        truth = plan.truth(program, bullet)
        truth["traits"] |= {"layout": layout} if layout else {}
        yield HeldOutNote(plan.name, truth, pdf)
