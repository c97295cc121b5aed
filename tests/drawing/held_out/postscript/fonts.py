"""Fonts of a page of PostScript: of TrueType files as Type 42 or as CIDFonts, and resident ones
whose letters are encoded anew."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reportlab.pdfbase._glyphlist import _glyphname2unicode

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import font_file
from tests.drawing.held_out.postscript.truetype import TrueType, font_of

RESIDENT: Mapping[str, tuple[str, str]] = {
    "Nimbus Sans": ("NimbusSans-Regular", "NimbusSans-Bold"),
    "Nimbus Sans Narrow": ("NimbusSansNarrow-Regular", "NimbusSansNarrow-Bold"),
    "Nimbus Roman": ("NimbusRoman-Regular", "NimbusRoman-Bold"),
    "P052": ("P052-Roman", "P052-Bold"), "C059": ("C059-Roman", "C059-Bold"),
    "URW Bookman": ("URWBookman-Light", "URWBookman-Demi"),
}  # fmt: skip
"""Families that Ghostscript brings, and the names of their fonts."""
_FIRST, _LAST = 128, 255
"""Codes of letters that are not plain ones."""
_ODD = set("()\\%")


class Face:
    """One font of a page; learns which letters it needs."""

    def __init__(self, number: int, family: str, *, bold: bool, form: str) -> None:
        self.name, self.family, self.bold = f"F{number}", family, bold
        self.form = "resident" if family in RESIDENT else form
        self.codes: dict[str, int] = {}

    def shown(self, said: str) -> str:
        """Words as a string of PostScript.

        Raises NoRoomError where the font lacks a letter.
        """
        codes = [self._code(letter) for letter in said]
        if self.form == "wide":
            return "<" + "".join(f"{code:04X}" for code in codes) + ">"
        if self.form == "packed":
            return "<" + "".join(f"{code:02X}" for code in codes) + ">"
        return "(" + "".join(map(_escaped, codes)) + ")"

    def _code(self, letter: str) -> int:
        if letter not in self.codes:
            if not self._has(letter):
                raise NoRoomError(f"{self.family} has no {letter}")
            self.codes[letter] = self._new(letter)
        return self.codes[letter]

    def _has(self, letter: str) -> bool:
        if self.form == "resident":
            return letter in _named(RESIDENT[self.family][self.bold])
        return letter in self._file().glyphs

    def _new(self, letter: str) -> int:
        if self.form == "wide":
            return self._file().glyphs[letter]
        if self.form == "packed":
            code = len(self.codes) + 33
        elif letter.isascii():
            return ord(letter)
        else:
            code = _FIRST + sum(not one.isascii() for one in self.codes)
        if code > _LAST:
            raise NoRoomError("too many letters")
        return code

    def _file(self) -> TrueType:
        return font_of(font_file(self.family, bold=self.bold))

    def program(self) -> str:
        """What defines the font."""
        if self.form == "resident":
            return self._encoded()
        file = self._file()
        glyphs = {letter: file.glyphs[letter] for letter in self.codes}
        units = int.from_bytes(file.tables["head"][18:20], "big")
        box = [int.from_bytes(file.tables["head"][at : at + 2], "big", signed=True) / units
               for at in (36, 38, 40, 42)]  # fmt: skip
        strings = "\n".join(_hexed(one) for one in file.strings(list(glyphs.values())))
        common = (f"/FontBBox [{' '.join(f'{one:.4f}' for one in box)}] def\n/PaintType 0 def\n"
                  f"/sfnts [\n{strings}\n] def\n")  # fmt: skip
        return self._wide(common, glyphs) if self.form == "wide" else self._simple(common, glyphs)

    def _simple(self, common: str, glyphs: Mapping[str, int]) -> str:
        names = {letter: f"u{ord(letter):04X}" for letter in glyphs}
        chars = " ".join(f"/{names[one]} {glyph}" for one, glyph in glyphs.items())
        return (f"12 dict begin\n/FontType 42 def\n/FontName /{self._title()} def\n"
                f"/FontMatrix [1 0 0 1 0 0] def\n{common}{self._encoding(names)}"
                f"/CharStrings << /.notdef 0 {chars} >> def\n"
                f"{_info({f'/{names[one]}': one for one in names})}"
                f"currentdict end /{self.name} exch definefont pop\n")  # fmt: skip

    def _wide(self, common: str, glyphs: Mapping[str, int]) -> str:
        most = max(glyphs.values())
        return (f"16 dict begin\n/CIDFontType 2 def\n/FontType 42 def\n"
                f"/CIDFontName /{self._title()} def\n/FontMatrix [1 0 0 1 0 0] def\n{common}"
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> def\n"
                f"/CIDCount {most + 1} def\n/GDBytes 2 def\n/CIDMap 0 def\n"
                "/Encoding [] def\n/CharStrings << /.notdef 0 >> def\n"
                f"{_info({str(glyph): one for one, glyph in glyphs.items()})}"
                "currentdict end dup /CIDFontName get exch /CIDFont defineresource pop\n"
                f"/{self.name} /Identity-H [/{self._title()}] composefont pop\n"
                )  # fmt: skip

    def _title(self) -> str:
        return f"{self.family.replace(' ', '')}{'-Bold' * self.bold}-{self.name}"

    def _encoding(self, names: Mapping[str, str]) -> str:
        pairs = " ".join(f"dup {code} /{names[one]} put" for one, code in self.codes.items())
        return f"/Encoding 256 array 0 1 255 {{1 index exch /.notdef put}} for\n{pairs} def\n"

    def _encoded(self) -> str:
        """A resident font with an encoding of this page."""
        font = RESIDENT[self.family][self.bold]
        names = {letter: _named(font)[letter] for letter in self.codes}
        return (f"/{font} findfont dup length 2 add dict begin\n"
                "{1 index dup /FID eq exch /FontInfo eq or {pop pop} {def} ifelse} forall\n"
                f"{self._encoding(names)}{_info({f'/{names[one]}': one for one in names})}"
                f"currentdict end /{self.name} exch definefont pop\n")  # fmt: skip


def _escaped(code: int) -> str:
    letter = chr(code)
    return letter if 32 <= code < 127 and letter not in _ODD else f"\\{code:03o}"


def _hexed(data: bytes) -> str:
    text = data.hex().upper()
    return "<" + "\n".join(text[n : n + 120] for n in range(0, len(text), 120)) + ">"


def _info(letters: Mapping[str, str]) -> str:
    """Which letter each glyph stands for."""
    pairs = " ".join(f"{key} <{ord(letter):04X}>" for key, letter in letters.items())
    return f"/FontInfo << /GlyphNames2Unicode << {pairs} >> >> def\n"


@lru_cache(maxsize=40)
def _named(font: str) -> Mapping[str, str]:
    """The names of the letters that a resident font has."""
    asked = f"/{font} findfont /CharStrings get {{pop =}} forall quit"
    command = [os.environ.get("GS", "gs"), "-q", "-dNODISPLAY", "-dBATCH", "-c", asked]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    return {letter: name for name in sorted(run.stdout.split()) for letter in _letters(name)}


def _letters(name: str) -> Iterator[str]:
    """The letter of a name; of those that mean a sign or a Greek letter, both."""
    code = _glyphname2unicode.get(name)
    both = {"Delta": "Δ", "Omega": "Ω", "mu": "μ"}
    if name in both:
        yield both[name]
    if code:
        yield chr(code if isinstance(code, int) else code[0])
    elif name.startswith("uni"):
        yield chr(int(name[3:7], 16))
