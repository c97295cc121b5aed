"""Whole notes of the wide set with their truth: sheets that differ in every dimension."""

import random
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any, Literal

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from tests.drawing.second.annex import draw_declarations
from tests.drawing.second.cover import draw_cover, draw_edges
from tests.drawing.second.declarations import Declaration, random_declarations
from tests.drawing.second.front import Front, Sitting, random_front
from tests.drawing.second.look import PageLook, random_page_look
from tests.drawing.second.words import Words
from tests.drawing.wide.choice import Program, Wish, chosen_look
from tests.drawing.wide.dimension import Traits
from tests.drawing.wide.dimensions import PAGE_PLACE, known, unseen
from tests.drawing.wide.matters import random_matter, random_session
from tests.drawing.wide.pages import SheetPage, with_pages
from tests.drawing.wide.printing import Matter
from tests.drawing.wide.votes import random_day, random_vote

Kind = Literal["text", "picture"]
_PICTURES = 0.3
_TWO_VOTES = 0.06


@dataclass(frozen=True)
class WideNote:
    """One note: how it is drawn, and what has to be read of it."""

    name: str
    kind: Kind
    page_look: PageLook
    front: Front
    sheets: tuple[SheetPage, ...]
    declarations: tuple[Declaration, ...]
    trap: str | None = None
    special: str = ""
    """What is special about a note that is no trap."""
    without_sheets: bool = False

    @property
    def program(self) -> str:
        """What draws the sheets."""
        return self.sheets[0].look.traits["program"]

    @property
    def traits(self) -> Traits:
        """What was drawn in each dimension that matters to this note."""
        hidden = unseen(self.program, picture=self.kind == "picture")
        traits = {k: v for k, v in self.sheets[0].look.traits.items() if k not in hidden}
        if self.program == "browser" and self.sheets[0].look.drawing.type_alone:
            traits["mark drawing"] = traits["browser characters"]
        vote = self.sheets[0].sheet.vote
        more = {
            "era": "nice" if vote.weighted else "lisbon",
            "table": vote.table,
            "rule": vote.rule,
            "result": vote.result,
        }
        more |= {"special": self.special} if self.special else {}
        return {"sheet": self.kind, "language": self.front.words.code} | more | traits

    def truth(self) -> dict[str, Any]:
        """As score.py takes it."""
        return {
            "status": "refused" if self.trap else "ok",
            "reason_hint": self.trap,
            "document": self.front.truth(),
            "votes": [] if self.without_sheets else [p.sheet.truth() for p in self.sheets],
            "statements": [
                declaration.truth(number, self.page_look.bullet)
                for number, declaration in enumerate(self.declarations, 1)
            ],
            "traits": self.traits,
        }

    def draw(self) -> bytes:
        """The bytes of the PDF."""
        file = BytesIO()
        rl_config.useA85 = 0  # plain binary streams: smaller, and sooner written
        canvas = Canvas(file, pagesize=self.page_look.paper, invariant=1, pageCompression=1)
        draw_cover(canvas, self.page_look, self.front)
        self._close(canvas)
        between, declared_first = self.sheets[0].look.of(PAGE_PLACE)
        for _ in range(between):
            self._draw_between(canvas)
        if declared_first:
            self._draw_declarations(canvas)
        printed = {}
        for page in () if self.without_sheets else self.sheets:
            place = canvas.getPageNumber() - 1
            if data := page.draw(canvas, self._edges):
                printed[place] = data
        if not declared_first:
            self._draw_declarations(canvas)
        canvas.save()
        return with_pages(file.getvalue(), printed)

    def _draw_declarations(self, canvas: Canvas) -> None:
        if not self.declarations:
            return
        canvas.setPageSize(self.page_look.paper)
        annex = f"{self.front.words.labels['annex']} 2"
        look = self.page_look
        draw_declarations(canvas, look, self.declarations, annex, lambda: self._close(canvas))

    def _draw_between(self, canvas: Canvas) -> None:
        """A page that bears the name of the annex alone."""
        canvas.setPageSize(self.page_look.paper)
        width, height = self.page_look.paper
        canvas.setFont(f"{self.page_look.family}-Bold", 14)
        canvas.drawCentredString(width / 2, height / 2, self.front.words.labels["annex"])
        self._close(canvas)

    def _close(self, canvas: Canvas) -> None:
        self._edges(canvas, self.page_look.paper)
        canvas.showPage()

    def _edges(self, canvas: Canvas, paper: tuple[float, float]) -> None:
        draw_edges(canvas, self.page_look, self.front, paper)


def wide_notes(
    count: int,
    seed: int,
    words: Mapping[str, Words],
    *,
    kind: Literal["text", "picture", "any"] = "any",
    held_out: Collection[str] = (),
    program: Program = "reportlab",
    free: int | None = None,
    jbig2: bool = False,
) -> Iterator[WideNote]:
    """So many notes; a note depends on the seed and its place alone. Languages go round.

    The dimensions named in `held_out` take none but the values that are held out. Of all others no
    more than `free` depart from the usual value, where a number is given.
    """
    wish = Wish(kind, known(held_out), program, free, jbig2)
    for place in range(count):
        yield wide_note(place, seed, words, wish)


def browser_notes(
    count: int,
    seed: int,
    words: Mapping[str, Words],
    *,
    kind: Literal["text", "picture", "any"] = "any",
    held_out: Collection[str] = (),
    free: int | None = None,
    jbig2: bool = False,
) -> Iterator[WideNote]:
    """The same, printed by a browser: one run of it, begun with the first note that is drawn."""
    return wide_notes(
        count,
        seed,
        words,
        kind=kind,
        held_out=held_out,
        program="browser",
        free=free,
        jbig2=jbig2,
    )


def wide_note(place: int, seed: int, words: Mapping[str, Words], wish: Wish) -> WideNote:
    """One note."""
    dice = random.Random(f"wide {wish.program} {seed} {place}")
    picture = dice.random() < _PICTURES if wish.kind == "any" else wish.kind == "picture"
    language = sorted(words)[place % len(words)]
    table, day = random_day(dice)
    votes = [random_vote(dice, table, day) for _ in range(1 + (dice.random() < _TWO_VOTES))]
    session, configuration = random_session(dice, day.year)
    matters = [random_matter(dice, day.year, session, configuration) for _ in votes]
    original = dice.choices(("en", "fr", "de"), (85, 10, 5))[0]
    declarations = random_declarations(dice, words, language, original)
    annex = words[language].labels["annex"] + (" 1" if declarations else "")
    pages = chosen_look(dice, votes, matters, annex, wish, picture=picture)
    page_look = random_page_look(dice, words[language].letters() | words[original].letters())
    if page_look.heading_case == "capitals":
        declarations = tuple(replace(d, heading=d.heading.upper()) for d in declarations)
    front = _front(dice, words[language], pages, matters, original, declared=bool(declarations))
    number, code = f"{front.number} {front.suffix}".strip(), language.upper()
    kind: Kind = "picture" if picture else "text"
    return WideNote(
        name=f"{wish.program[0]}{place:03d}_{language}_{kind}",
        kind=kind,
        page_look=page_look,
        front=front,
        sheets=tuple(replace(page, number=number, language=code) for page in pages),
        declarations=declarations,
    )


def _front(
    dice: random.Random,
    words: Words,
    pages: Sequence[SheetPage],
    matters: Sequence[Matter],
    original: str,
    *,
    declared: bool,
) -> Front:
    """The cover that goes with the sheets."""
    sheet, matter = pages[0].sheet, matters[0]
    sitting = Sitting(
        sheet.vote.day,
        matter.session,
        matter.configuration,
        tuple(dict.fromkeys(each.item for each in matters)),
        tuple(each.subject for each in matters),
    )
    references = matter.references if len(matters) == 1 else None
    return random_front(
        dice, words, sitting, references, original=original, with_statements=declared
    )
