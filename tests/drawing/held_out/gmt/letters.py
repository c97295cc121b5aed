"""Words of a page as GMT takes them: in its fonts, or in fonts that are encoded for the page."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.postscript.fonts import Face
from tests.drawing.held_out.shared.kit import Run

BUILTIN = {
    "Nimbus Sans": ("Helvetica", "Helvetica-Bold"),
    "Nimbus Sans Narrow": ("Helvetica-Narrow", "Helvetica-Narrow-Bold"),
    "Nimbus Roman": ("Times-Roman", "Times-Bold"),
    "P052": ("Palatino-Roman", "Palatino-Bold"),
    "C059": ("NewCenturySchlbk-Roman", "NewCenturySchlbk-Bold"),
    "URW Bookman": ("Bookman-Light", "Bookman-Demi"),
}
"""Fonts that GMT knows, by the families that Ghostscript has for them."""
_GREEK = dict(zip("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", "ABGDEZHQIKLMNXOPRSTUFCYW", strict=True))
_LATIN_1 = 256
_HYPHEN = 0o255
"""Where GMT looks for the hyphen, whatever the font; no other letter may come to stand there."""


class Letters:
    """The fonts of a page; `own` ones are encoded anew, others take UTF-8 as far as they can."""

    def __init__(self, family: str, *, own: bool, symbol: bool) -> None:
        self.names = ("Sheet-Regular", "Sheet-Bold")
        self.base = self.names if own or family not in BUILTIN else BUILTIN[family]
        self.symbol = symbol
        self._faces = [Face(n, family, bold=bool(n), form="simple") for n in (0, 1)]
        for face, name in zip(self._faces, self.names, strict=True):
            face.name = name
            face.codes["-"] = _HYPHEN

    def font(self, *, bold: bool) -> str:
        """The name of the font of most words."""
        return self.base[bold]

    def coded(self, runs: Sequence[Run]) -> str:
        """Words in one line, in the font of the first of them until another is told.

        Raises NoRoomError where a font lacks a letter.
        """
        first, said = self.font(bold=runs[0][1]), ""
        parts = [part for n, (words, bold) in enumerate(runs)
                 for part in self._parts(" " * (n > 0) + words, bold)]  # fmt: skip
        for font, some in groupby(parts, lambda part: part[0]):
            words = "".join(one for _, one in some)
            said += words if font == first else f"@%{font}%{words}@%%"
        return said

    def read(self, said: str) -> str:
        """The same words as they are found in a PDF, where Delta of Symbol is a sign."""
        greek = self.symbol and self.base != self.names
        return said.replace("Δ", "∆") if greek else said

    def _parts(self, said: str, bold: bool) -> Iterator[tuple[str, str]]:
        """Words and the fonts that have their letters."""
        if self.base == self.names:
            yield self.base[bold], self._anew(said, bold)
            return
        for n, word in enumerate(said.split(" ")):
            gap = " " * (n > 0)
            if all(ord(one) < _LATIN_1 for one in word):
                yield self.base[bold], gap + word.replace("@", "@@")
            elif self.symbol and not bold and all(one in _GREEK for one in word):
                yield self.base[bold], gap
                yield "Symbol", "".join(_GREEK[one] for one in word)
            else:
                yield self.base[bold], gap
                yield self.names[bold], self._anew(word, bold)

    def _anew(self, said: str, bold: bool) -> str:
        face = self._faces[bold]
        face.shown(said)  # Which gives each letter a code.
        codes = [face.codes[one] for one in said]
        if _HYPHEN in [code for one, code in face.codes.items() if one != "-"]:
            raise NoRoomError("too many letters")
        return "".join("@@" if chr(one) == "@" else chr(one) if one < 128 else f"\\{one:03o}"
                       for one in codes)  # fmt: skip

    def programs(self) -> str:
        """What defines the fonts that were needed."""
        return "".join(face.program() for face in self._faces if len(face.codes) > 1)
