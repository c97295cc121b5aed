"""The procedure that an act went through, under the key that the Parliament and others write."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

_FILE = re.compile(
    r"(?<![\d/])(?P<year>(?:19|20)\d{2})\s?/\s?(?P<serial>\d{1,4})(?!\d)"
    r"(?:\s?[/(]?\s?(?P<letter>[A-Z])\)?(?![A-Z]))?\s?[/(]?\s?(?P<code>[A-Z]{3})?(?![A-Za-z])\s?\)?"
)
"""`2011/0364 (COD)`, `2016/0106 A (COD)`, `2018/0330A(COD)`; the key itself: `2011/0364/COD`."""


@dataclass(frozen=True, slots=True)
class Procedure:
    """One procedure; the letter tells the parts of a proposal that was split."""

    year: int
    serial: int
    letter: str
    """Empty for a proposal that was not split."""
    code: str
    """`COD`; empty where it is not told."""

    @property
    def key(self) -> str:
        """`2011/0364/COD`, `2016/0106A/COD`."""
        return "/".join(filter(None, (self.number, self.code)))

    @property
    def number(self) -> str:
        """`2011/0364`, `2016/0106A`."""
        return f"{self.year}/{self.serial:04}{self.letter}"

    @property
    def oeil_url(self) -> str:
        """Page of the procedure in the Parliament's Legislative Observatory."""
        reference = quote(f"{self.number}({self.code})", safe="/")
        return f"https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference={reference}"

    @property
    def eurlex_url(self) -> str | None:
        """Page of the procedure at EUR-Lex; None for one with a letter, whose form is not known."""
        if self.letter:
            return None
        return f"https://eur-lex.europa.eu/procedure/EN/{self.year}_{self.serial}"

    @property
    def parliament_data_url(self) -> str | None:
        """Its address in the Parliament's open data; None for one with a letter, likewise."""
        if self.letter:
            return None
        return f"https://data.europarl.europa.eu/eli/dl/proc/{self.year}-{self.serial:04}"

    def is_meant_by(self, told: "Procedure") -> bool:
        """Whether another names this one, be it without the code."""
        return self.number == told.number and told.code in ("", self.code)


def procedure_of(item: str | None, on_cover: Sequence[str]) -> Procedure | None:
    """The procedure of a vote: of the sheet's item, else of a cover that names exactly one.

    None where the item names several, or neither names one.
    """
    found = procedures_in(item or "") or procedures_in(", ".join(on_cover))
    return found[0] if len(found) == 1 else None


def procedures_in(text: str) -> tuple[Procedure, ...]:
    """Every procedure whose code a text names, in the order printed."""
    found = (_procedure(match) for match in _FILE.finditer(text) if match["code"])
    return tuple(dict.fromkeys(found))


def parse_procedure(text: str) -> Procedure | None:
    """The one procedure that a text is, be it without its code; None where it is another thing."""
    match = _FILE.fullmatch(text.strip())
    return None if match is None else _procedure(match)


def _procedure(match: re.Match[str]) -> Procedure:
    year, serial = int(match["year"]), int(match["serial"])
    return Procedure(year, serial, match["letter"] or "", match["code"] or "")
