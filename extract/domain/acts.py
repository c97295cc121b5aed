"""Which act a subject names and what the Council does with it, with the words that say so."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, get_args

from extract.errors import KnowledgeError
from extract.records import ActType, CouncilAction

APOSTROPHES = re.compile("['’ʼ´`]")

NO_NUMBER = r"(?!s?\s*(?:\([^)]*\)\s*)?(?:N[o°º]s?\.?\s*)?\d)"
"""Not before a number, as it stands in `Common Positions (EC) Nos 12/2005 and 13/2005`."""


GOES_ON = re.compile(r"\s*(?:\(|\d|(?:of|on|no|as|for|to|concerning|\w+ing)\b)", re.IGNORECASE)
"""What follows the word of an act: `amending`, `of`, its number."""


@dataclass(frozen=True, slots=True)
class NamedAct:
    """What a subject says; the printed words are None where nothing in it says so."""

    act_type: ActType
    act_type_raw: str | None
    council_action: CouncilAction
    council_action_raw: str | None


@dataclass(frozen=True, slots=True)
class ActWords:
    """The words of `acts.toml`, ready to be looked for."""

    acts: tuple[tuple[ActType, re.Pattern[str]], ...]
    actions: tuple[tuple[CouncilAction, re.Pattern[str]], ...]


def read_act(subject: str) -> NamedAct:
    """The act that the subject names first, and the Council's action.

    A subject that names an act and no action is that of the act's adoption; one that names neither
    is `other`.
    """
    words = load_act_words()
    found = [(m, act) for act, form in words.acts if (m := form.search(subject))]
    first = min(found, key=lambda each: each[0].start("word"), default=None)
    act_type: ActType = "other" if first is None else first[1]
    raw = None if first is None else first[0].group()
    for action, form in words.actions:
        said = next((m["said"] for m in form.finditer(subject) if m["said"]), None)
        if said is not None:
            return NamedAct(act_type, raw, action, said)
    return NamedAct(act_type, raw, "other" if first is None else "adoption", None)


def act_named(text: str) -> str | None:
    """The words that name an act, as the subject of a sheet does; None where it names none.

    The word `decision` alone may be another's: `Decision by` heads the voting rule, `Decision` the
    result. An act's goes on, as in `Decision on`, `Decision (EU) 2020/1` or `COUNCIL DECISION`.

    >>> act_named("DECISION on the mobilisation of the Fund"), act_named("DECISION BY")
    ('DECISION', None)
    """
    raw = read_act(text).act_type_raw
    if raw is None or raw.casefold() != "decision":
        return raw
    return raw if GOES_ON.match(text.partition(raw)[2]) else None


@cache
def load_act_words() -> ActWords:
    """The words of `acts.toml`; raises KnowledgeError where it lacks a key or has a name that the
    record does not know."""
    raw = tomllib.loads((files("extract.domain") / "acts.toml").read_text(encoding="utf-8"))
    try:
        return ActWords(
            acts=tuple((act, act_form(raw["act"], act)) for act in get_args(ActType)),
            actions=tuple(
                (known_action(entry["name"]), action_form(entry)) for entry in raw["action"]
            ),
        )
    except KeyError as error:
        raise KnowledgeError(f"extract/domain/acts.toml lacks the key {error}") from error


def act_form(raw: dict[str, Any], act: ActType) -> re.Pattern[str]:
    """An act's word with what is printed before and behind it."""
    before = "".join(rf"(?:\b{any_of(raw[key])}\s*)?" for key in ("issuers", "qualifiers"))
    word = rf"\b(?P<word>{any_of(raw['words'][act])})"
    return re.compile(rf"{before}{word}(?:\s*{any_of(raw['authors'])})?", re.I)


def action_form(entry: dict[str, Any]) -> re.Pattern[str]:
    """An action's words in the group `said`, which stays empty where they mean something else."""
    words = rf"\b{any_of(entry['words'])}"
    if entry.get("not_numbered", False):
        words += NO_NUMBER
    behind = entry.get("not_behind", [])
    barred = rf"\b{any_of(behind)}\s*{words}|" if behind else ""
    return re.compile(rf"{barred}(?P<said>{words})", re.I)


def known_action(name: str) -> CouncilAction:
    """The action of this name."""
    actions: dict[str, CouncilAction] = {action: action for action in get_args(CouncilAction)}
    if name not in actions:
        raise KnowledgeError(f"extract/domain/acts.toml: unknown action {name!r}")
    return actions[name]


def any_of(forms: list[str]) -> str:
    """A pattern for any of the forms, the longest first."""
    return "(?:" + "|".join(map(pattern_of, sorted(forms, key=len, reverse=True))) + ")"


def pattern_of(form: str) -> str:
    """A form as a pattern: any spacing, OCR loses some; any apostrophe."""
    spaced = r"\s*".join(re.escape(part) for part in form.split())
    return APOSTROPHES.sub(f"{APOSTROPHES.pattern}?", spaced)
