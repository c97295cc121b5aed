"""Random declarations with their truth: headings, authors, paragraphs, bullets, footnotes."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.drawing.second.words import Words
from tests.drawing.states import SHEET_NAMES

_INSTITUTIONS = ("COMMISSION", "COUNCIL", "PARLIAMENT", "PRESIDENCY", "HIGH_REPRESENTATIVE")
_FOOTNOTES = (
    "OJ L 119, 4.5.2016, p. 1.",
    "ST 9043/1/12 REV 1, p. 14.",
    "Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016 on "
    "the protection of natural persons with regard to the processing of personal data and on the "
    "free movement of such data, and repealing Directive 95/46/EC (OJ L 119, 4.5.2016, p. 1).",
)


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph or a bullet of a declaration."""

    text: str
    lead: str = ""
    """Bold words before the text."""
    bullet: bool = False
    footnote: str = ""
    title: bool = False
    """Whether it is a bold line over what follows."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """One declaration as drawn, and what has to be read of it."""

    heading: str
    kind: str
    authors: tuple[str, ...]
    parts: tuple[Part, ...]
    language: str

    def truth(self, ordinal: int, bullet: str) -> dict[str, Any]:
        """As score.py takes it; a number that opens an item is text, a dash is not."""
        texts, item = [], 0
        for part in self.parts:
            item = item + 1 if part.bullet else 0
            sign = f"{item}." if bullet == "1." else "-"
            words = [sign if part.bullet else "", part.lead, part.text]
            texts.append(" ".join(word for word in words if word))
        return {
            "ordinal": ordinal,
            "kind": self.kind,
            "heading": self.heading,
            "authors": list(self.authors),
            "language": self.language,
            "text": "\n\n".join(texts),
        }


def random_declarations(
    dice: random.Random, words: Mapping[str, Words], language: str, original: str
) -> tuple[Declaration, ...]:
    """None to six declarations; one in ten stands in the original language."""
    count = dice.choices(range(7), (20, 30, 20, 12, 8, 5, 5))[0]
    return tuple(
        _declaration(dice, words[original if dice.random() < 0.1 else language])
        for _ in range(count)
    )


def _declaration(dice: random.Random, words: Words) -> Declaration:
    heading, kind, authors = _heading(dice, words)
    parts = [_paragraph(dice, words) for _ in range(dice.choice((1, 1, 2, 3, 4, 7)))]
    if dice.random() < 0.15:
        parts.insert(dice.randrange(len(parts)), Part(_few_words(dice, words, 5), title=True))
    if dice.random() < 0.35:
        place = dice.randrange(1, len(parts) + 1)
        parts[place:place] = _bullets(dice, words)
    return Declaration(heading, kind, authors, tuple(parts), words.code)


def _heading(dice: random.Random, words: Words) -> tuple[str, str, tuple[str, ...]]:
    """Heading, kind and authors."""
    kind = dice.choices(list(words.templates), (20, 25, 55))[0]
    template = dice.choice(words.templates[kind])
    if kind == "joint_statement":
        authors = dice.sample(list(SHEET_NAMES), dice.choice((2, 3, 4, 9, 14)))
        if dice.random() < 0.2:
            authors = ["COUNCIL", "PARLIAMENT", "COMMISSION"][: dice.choice((2, 3))]
    elif kind == "statement" and dice.random() < 0.35:
        authors = [dice.choice(_INSTITUTIONS)]
    else:
        authors = [dice.choice(list(SHEET_NAMES))]
    heading = template.replace("{X}", _listed(words, [_form(dice, words, a) for a in authors]))
    if kind == "statement" and authors[0] in SHEET_NAMES and dice.random() < 0.25:
        heading, more = _supported(dice, words, heading, authors[0])
        authors = [*authors, *more]
    return heading[0].upper() + heading[1:], kind, tuple(authors)


def _form(dice: random.Random, words: Words, author: str) -> str:
    """The usual form of an author's name, sometimes the official one."""
    forms = words.forms[author]
    return forms[0] if dice.random() < 0.8 else dice.choice(forms)


def _listed(words: Words, names: Sequence[str]) -> str:
    """`Austria, Bulgaria and Italy`"""
    *first, last = names
    return f"{', '.join(first)} {words.conjunction} {last}" if first else last


def _supported(
    dice: random.Random, words: Words, heading: str, author: str
) -> tuple[str, list[str]]:
    """A heading with its addition, and the states that the addition names."""
    template, case = words.phrases["supported"]
    if isinstance(case, dict):
        names = case
    elif case == "name":
        names = words.names
    else:
        names = {state: words.forms[state][0] for state in SHEET_NAMES}
    others = [state for state in names if state != author]
    states = dice.sample(others, dice.choice((1, 2, 3)))
    addition = template.replace("{X}", _listed(words, [names[state] for state in states]))
    form = dice.choice(("{}, {}", "{} ({})"))
    return form.format(heading, addition), states


def _paragraph(dice: random.Random, words: Words) -> Part:
    count = dice.choice((1, 2, 2, 3, 4))
    footnote = dice.choice(_FOOTNOTES) if dice.random() < 0.12 else ""
    lead = f"{_few_words(dice, words, 3)}:" if dice.random() < 0.06 else ""
    return Part(" ".join(_sentence(dice, words) for _ in range(count)), lead, footnote=footnote)


def _few_words(dice: random.Random, words: Words, count: int) -> str:
    return " ".join(_sentence(dice, words).split()[:count]).rstrip(".,;:")


def _bullets(dice: random.Random, words: Words) -> list[Part]:
    """Two to five items; all with bold leads, or none."""
    leads = dice.random() < 0.4
    items = []
    for _ in range(dice.choice((2, 3, 5))):
        text = _sentence(dice, words)
        lead = f"{_few_words(dice, words, 3)}:" if leads else ""
        items.append(Part(text, lead=lead, bullet=True))
    return items


def _sentence(dice: random.Random, words: Words) -> str:
    number, act = dice.randrange(2, 120), f"(EU) 20{dice.randrange(10, 26)}/{dice.randrange(2000)}"
    sentence: str = dice.choice(words.phrases["sentences"])
    return sentence.format(n=number, act=act)
