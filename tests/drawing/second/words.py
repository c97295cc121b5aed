"""The words of the second set: forms of each language from ../shared, sentences from here."""

import datetime
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MEMBER_CODES = {"GR": "EL", "GB": "UK"}
"""ISO codes that differ from the EU's."""


@dataclass(frozen=True, slots=True)
class Words:
    """One language: labels and forms as languages.toml has them, phrases as we wrote them."""

    code: str
    labels: dict[str, Any]
    months: tuple[str, ...]
    """As the date line needs them."""
    conjunction: str
    templates: dict[str, tuple[str, ...]]
    """Of a heading, by its kind."""
    forms: dict[str, tuple[str, ...]]
    """Of each author as headings need it, by EU code or name of the institution."""
    names: dict[str, str]
    """Of each state, by EU code."""
    phrases: dict[str, Any]

    def dateline(self, day: datetime.date) -> str:
        """`Brussels, 2 July 2026`"""
        example: str = self.labels["dateline_example_2026_07_02"]
        month = next(form for form in (self.months[6], self.labels["july"]) if form in example)
        example = example.replace("2026", "{year}").replace(month, "{month}").replace("2", "{day}")
        return example.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def date(self, day: datetime.date) -> str:
        """`2 July 2026`"""
        form: str = self.phrases["long_date"]
        return form.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def letters(self) -> frozenset[str]:
        """All characters that a note in this language may need."""
        texts = [str(self.labels), str(self.forms), str(self.names), str(self.phrases)]
        months, templates = str(self.months), str(self.templates)
        return frozenset("".join([*texts, months, templates, "–•"])) - {"\n"}

    def place(self) -> str:
        """`Brussels`"""
        line: str = self.labels["dateline_example_2026_07_02"]
        return line.partition("2")[0].partition(",")[0].strip()


def read_words(languages: Path) -> dict[str, Words]:
    """The words of all languages, from ../shared/domain/languages.toml and the files here."""
    here = Path(__file__)
    phrases: dict[str, Any] = {}
    for name in ("phrases.toml", "prose.toml"):
        phrases |= tomllib.loads(here.with_name(name).read_text("utf-8"))
    listed = tomllib.loads(languages.read_text("utf-8"))["language"]
    return {entry["code"]: _words(entry, phrases[entry["code"]]) for entry in listed}


def _words(entry: dict[str, Any], phrases: dict[str, Any]) -> Words:
    labels = entry["labels"] | {"july": entry["months_format"][6]}
    countries = {MEMBER_CODES.get(k, k): v for k, v in entry["countries"].items()}
    institutions = labels["statement_by_institution"]
    return Words(
        code=entry["code"],
        labels=labels,
        months=tuple(phrases.get("months", entry["months_format"])),
        conjunction=entry["conjunction"],
        templates=_templates(entry["heading_templates"], labels),
        forms={k: tuple(v["heading_forms"]) for k, v in countries.items()}
        | {k: tuple(v) for k, v in institutions.items()},
        names={k: v["name"] for k, v in countries.items()},
        phrases=phrases,
    )


def _templates(listed: list[str], labels: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    votes = tuple(labels["explanation_of_vote_by"])
    joint = [words.casefold().split() for words in labels["joint_statement"]]

    def is_joint(template: str) -> bool:
        said = template.casefold().replace("{x}", "").split()
        return any(set(words) <= set(said) for words in joint)

    others = [template for template in listed if template not in votes]
    return {
        "explanation_of_vote": votes,
        "joint_statement": tuple(t for t in others if is_joint(t)),
        "statement": tuple(t for t in others if not is_joint(t)),
    }
