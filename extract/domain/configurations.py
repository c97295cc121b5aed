"""The Council's configuration that a sheet prints, held against the closed list of them."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from rapidfuzz.distance import Levenshtein

from extract.records import Check
from extract.text.vocabulary import fold

FEWEST_LETTERS = 10
"""What is shorter has too few for a wrong one among them to be known."""
LETTERS_A_FAULT = 10
"""So many letters may hold one that was misread."""
PART = re.compile(r"(?P<name>[^()]+?)\s*(?P<part>\([^()\d]+\))")
"""`Foreign Affairs (Trade)`."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a sheet prints as its configuration."""

    name: str | None
    """As the list has it, else as printed; None where nothing is printed."""
    known: bool
    """Whether it is in the list, misread letters mended; nothing at all is known too."""


def read_configuration(text: str | None) -> Configuration:
    """The configuration that a text names, some misread letters mended.

    A text that is near to several of the list, or far from all, is none of them. One that ends amid
    a bracket has lost its end: it is the one name of the list that begins so, or none.
    """
    printed = " ".join((text or "").split())
    if not printed:
        return Configuration(None, True)
    if printed.count("(") > printed.count(")"):
        own = letters_of(printed)
        begun = [name for at, name in known_configurations().items() if at.startswith(own)]
        return Configuration(begun[0], True) if len(begun) == 1 else Configuration(printed, False)
    whole = named_by(letters_of(printed))
    if whole is not None:
        return Configuration(whole, True)
    parts = PART.fullmatch(printed)
    base = named_by(letters_of(parts["name"])) if parts else None
    if parts is None or base is None:
        return Configuration(printed, False)
    return Configuration(f"{base} {parts['part']}", True)


def is_cut(text: str) -> bool:
    """Whether a text is but several words of a name of the list, from its beginning or to its end:
    a line of it was lost. One word alone may be a short form, `Fisheries`; `Affairs` is none, nor
    is what ends with a bracket that nothing opens."""
    own = letters_of(text)
    if not own or read_configuration(text).known:
        return False
    part = any(name.startswith(own) or name.endswith(own) for name in known_configurations())
    whole = own != letters_of("Affairs") and text.count(")") <= text.count("(")
    return part and (" " in text.strip() or not whole)


def names_configuration(text: str) -> bool:
    """Whether a text names a configuration of the Council."""
    found = read_configuration(text)
    return found.known and found.name is not None


def is_of_configuration(text: str) -> bool:
    """Whether a text is the name of a configuration of the Council, ends with one, or has the first
    words of one on two lines."""
    words, letters = text.split(), letters_of(text)
    begun = len(words) > 1 and len(letters) >= FEWEST_LETTERS
    if begun and any(name.startswith(letters) for name in known_configurations()):
        return True
    ends = (words[n:] for n in range(len(words)))
    return any(end[0][:1].isupper() and names_configuration(" ".join(end)) for end in ends)


def completes_configuration(said: str, configuration: str) -> bool:
    """Whether a text and the end or the beginning of a configuration are one that is known, or the
    bracket begins that a shorter name of one has: `Competitiveness` above `(Internal Market,`."""
    whole = f"{configuration} {said}"
    if said.startswith("(") and configuration and letters_of(said):
        return any(name.startswith(letters_of(whole)) for name in known_configurations())
    unknown = bool(configuration) and not read_configuration(configuration).known
    return unknown and any(map(names_configuration, (f"{said} {configuration}", whole)))


def configuration_check(text: str | None) -> Check:
    """Whether the printed configuration is in the list. It blocks nothing: the vote stands."""
    found = read_configuration(text)
    expected = "a configuration of the Council, or none"
    return Check("configuration_known", found.known, expected, found.name or "none", blocking=False)


def named_by(letters: str) -> str | None:
    """The only name of the list that these letters are, or that they are nearest to."""
    names = known_configurations()
    if letters in names:
        return names[letters]
    if len(letters) < FEWEST_LETTERS:
        return None
    near = [
        name
        for own, name in names.items()
        if Levenshtein.distance(letters, own, score_cutoff=(most := len(own) // LETTERS_A_FAULT))
        <= most
    ]
    return near[0] if len(near) == 1 else None


@cache
def known_configurations() -> dict[str, str]:
    """Every name of the list by its letters."""
    text = resources.files("extract.domain").joinpath("configurations.toml").read_text("utf-8")
    names: Sequence[str] = tomllib.loads(text)["names"]
    return {letters_of(name): name for name in names}


def letters_of(text: str) -> str:
    """The letters and figures of a text in one case: recognition loses blanks and signs."""
    return "".join(letter for letter in fold(text) if letter.isalnum())
