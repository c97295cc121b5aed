"""A second set of notes with their truth: whole notes in all 24 languages, by seeded dice.

Drawn with other choices than the first: other type, paper, margins, spacing, footnotes, sentences
and sheets. The words of covers and headings come from ../shared/domain/languages.toml, so that the
reader's own vocabularies are held against another source.
"""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.legible import made_legible
from tests.drawing.majority import reaches_majority
from tests.drawing.page import rotate_page
from tests.drawing.picture import draw_sheet_picture
from tests.drawing.random_notes import RandomNote, random_notes
from tests.drawing.second.annex import draw_declarations
from tests.drawing.second.cover import draw_cover, draw_edges
from tests.drawing.second.declarations import Declaration, random_declarations
from tests.drawing.second.front import Front, References, Sitting, random_front, random_references
from tests.drawing.second.look import PageLook, random_page_look
from tests.drawing.second.traps import (
    ILLEGIBLE,
    TRAPS,
    Blot,
    Trap,
    blot_on,
    draw_blot,
    illegibly,
    with_fault,
)
from tests.drawing.second.votes import rule_of, vote_truth
from tests.drawing.second.words import Words
from tests.drawing.sheet import draw_sheet
from tests.drawing.spec import SheetKind, VoteSpec

_CONFIGURATIONS = (
    "Agriculture and Fisheries",
    "Economic and Financial Affairs",
    "Environment",
    "Justice and Home Affairs",
    "Competitiveness (Internal Market, Industry, Research and Space)",
)


@dataclass(frozen=True, slots=True)
class SecondNote:
    """One note: how it is drawn, and what has to be read of it."""

    name: str
    look: PageLook
    front: Front
    votes: tuple[VoteSpec, ...]
    references: tuple[References | None, ...]
    """Of each vote, as its sheet names them."""
    declarations: tuple[Declaration, ...]
    trap: Trap | None = None
    blot: Blot | None = None

    def truth(self) -> dict[str, Any]:
        """As score.py takes it."""
        look = self.votes[0].look if self.votes else None
        pairs = zip(self.votes, self.references, strict=True)
        return {
            "status": "refused" if self.trap else "ok",
            "reason_hint": self.trap,
            "document": self.front.truth(),
            "votes": [vote_truth(vote, references) for vote, references in pairs],
            "statements": [
                declaration.truth(number, self.look.bullet)
                for number, declaration in enumerate(self.declarations, 1)
            ],
            "traits": {"sheet": look.kind if look else "none", "heading": self.look.heading},
        }

    def draw(self) -> bytes:
        """The bytes of the PDF."""
        file = BytesIO()
        canvas = Canvas(file, pagesize=self.look.paper, invariant=1, pageCompression=1)
        draw_cover(canvas, self.look, self.front)
        self._close(canvas, self.look.paper)
        annex = self.front.words.labels["annex"]
        for vote in self.votes:
            self._draw_sheet(canvas, vote, f"{annex} 1" if self.declarations else annex)
        if self.declarations:
            canvas.setPageSize(self.look.paper)
            draw_declarations(
                canvas,
                self.look,
                self.declarations,
                f"{annex} 2",
                lambda: self._close(canvas, self.look.paper),
            )
        canvas.save()
        return file.getvalue()

    def _draw_sheet(self, canvas: Canvas, vote: VoteSpec, annex: str) -> None:
        """The sheet comes as it is, on A4, whatever the rest is set on."""
        canvas.setPageSize(A4)
        rotate_page(canvas, vote.look.rotate)
        draw = draw_sheet_picture if vote.look.kind == "picture" else draw_sheet
        draw(canvas, vote, annex)
        if self.blot:
            draw_blot(canvas, self.blot)
        self._close(canvas, A4)
        rotate_page(canvas, 0)

    def _close(self, canvas: Canvas, paper: tuple[float, float]) -> None:
        draw_edges(canvas, self.look, self.front, paper)
        canvas.showPage()


def second_notes(
    count: int, seed: int, words: Mapping[str, Words], *, pictures: float = 0.25, jbig2: bool
) -> Iterator[SecondNote]:
    """So many notes; a note depends on the seed and its place alone. Languages go round."""
    for place in range(count):
        dice = random.Random(f"second {seed} {place}")
        kind: SheetKind = "picture" if dice.random() < pictures else "text"
        (base,) = random_notes(1, kind, seed * 10_000 + place, jbig2=jbig2)
        language = sorted(words)[place % len(words)]
        yield _note(dice, base, words, language, f"{place:03d}_{language}_{kind}")


def trap_notes(
    count: int, seed: int, words: Mapping[str, Words], *, jbig2: bool
) -> Iterator[SecondNote]:
    """Notes of the same making that must be refused, each kind of trap in turn."""
    for place, note in enumerate(second_notes(count, seed, words, jbig2=jbig2)):
        dice = random.Random(f"trap {seed} {place}")
        trap = TRAPS[place % len(TRAPS)]
        first, *others = note.votes
        votes: tuple[VoteSpec, ...] = (with_fault(dice, first, trap), *others)
        if trap == "no sheet":
            votes = ()
        elif trap in ILLEGIBLE:
            votes = (illegibly(dice, first, trap),)
        blot = blot_on(dice, first) if trap == "smudged mark" else None
        yield replace(
            note,
            name=f"trap_{note.name}",
            votes=votes,
            references=note.references[: len(votes)],
            trap=trap,
            blot=blot,
        )


def write_truth(note: SecondNote, folder: Path) -> None:
    """Put the truth where score.py looks for it."""
    folder = folder / "refuse" if note.trap else folder
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{note.name}.json"
    path.write_text(json.dumps(note.truth(), ensure_ascii=False), encoding="utf-8")


def _result(dice: random.Random, vote: VoteSpec, base: RandomNote) -> Literal["yes", "no"] | None:
    """The result; seldom is a vote rejected that reached its majority, as seldom as in the past."""
    (table,) = (trait.removeprefix("table ") for trait in base.traits if trait.startswith("table "))
    rejected = vote.result == "no" and reaches_majority(rule_of(vote), vote.rows, table)
    return "yes" if rejected and dice.random() < 0.8 else vote.result


def _note(
    dice: random.Random, base: RandomNote, words: Mapping[str, Words], language: str, name: str
) -> SecondNote:
    original = dice.choices(("en", "fr", "de"), (85, 10, 5))[0]
    declarations = random_declarations(dice, words, language, original)
    written = dice.random() < 0.4
    session = "" if written else str(dice.randrange(2900, 4200))
    configuration = "" if written else dice.choice(_CONFIGURATIONS)
    year = base.spec.votes[0].sitting_date.year
    references = [random_references(dice, year) for _ in base.spec.votes]
    votes = made_legible(
        [
            replace(
                vote,
                result=_result(dice, vote, base),
                session=session,
                configuration=configuration,
                voted_documents=documents.printed.replace(" + ADD ", "+ADD"),
            )
            for vote, documents in zip(base.spec.votes, references, strict=True)
        ]
    )
    sitting = Sitting(
        votes[0].sitting_date,
        session,
        configuration,
        tuple(dict.fromkeys(vote.item for vote in votes)),
        tuple(vote.subject for vote in votes),
    )
    front = random_front(
        dice,
        words[language],
        sitting,
        references[0] if len(votes) == 1 else None,
        original=original,
        with_statements=bool(declarations),
    )
    letters = words[language].letters() | words[original].letters()
    look = random_page_look(dice, letters)
    if look.heading_case == "capitals":
        declarations = tuple(replace(d, heading=d.heading.upper()) for d in declarations)
    return SecondNote(name, look, front, votes, tuple(references), declarations)
