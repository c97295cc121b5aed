"""Pages of text as enscript prints them and Ghostscript makes them PDF; ENSCRIPT and GS name
other programs. Each page has an encoding of its own, in which its letters find room."""

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from reportlab.pdfbase._glyphlist import _glyphname2unicode

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.enscript.text import Line, Run, long
from tests.drawing.held_out.letters import width_of
from tests.drawing.held_out.postscript.fonts import Face
from tests.drawing.held_out.shared.colours import parts

_METRICS = Path("/usr/share/fonts/type1/urw-base35/NimbusMonoPS-Regular.afm")
_FACES = {"Courier": ("Courier", "Courier-Bold"),
          "NimbusMonoPS": ("NimbusMonoPS-Regular", "NimbusMonoPS-Bold"),
          "DejaVu Sans Mono": ("DejaVuSansMono", "DejaVuSansMono-Bold"),
          "Liberation Mono": ("LiberationMono", "LiberationMono-Bold")}  # fmt: skip
_OURS = {"Courier", "NimbusMonoPS"}
_FREE = range(255, 160, -1)

_MENDED = """/{0} findfont dup length 2 add dict begin
{{1 index dup /FID eq exch /FontInfo eq or {{pop pop}} {{def}} ifelse}} forall
/FontInfo << /GlyphNames2Unicode << /Delta <0394> >> >> def
currentdict end /{0} exch definefont pop
"""
"""Else a Greek letter would be taken for a sign."""


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    """The names of the letters of Courier."""
    found = dict[str, str]()
    for line in _METRICS.read_text("latin-1").splitlines():
        if line.startswith("C "):
            name = line.split(" N ")[1].split()[0]
            code = _glyphname2unicode.get(name)
            if name[:3] == "uni" and not code:
                code = int(name[3:7], 16)
            if code:
                found.setdefault(chr(code if isinstance(code, int) else code[0]), name)
    return found | {"Δ": "Delta", "Ω": "Omega"}


def has(font: str, letter: str) -> bool:
    """Whether a font can show a letter."""
    if font in _OURS:
        return letter in _names()
    return letter in Face(0, font, bold=False, form="simple")._file().glyphs


def cell_of(font: str) -> float:
    """How wide letters are, in their size."""
    return 0.6 if font in _OURS else width_of("M", font, 1)


class Page:
    """The text of one page with its escapes, and the letters that it takes."""

    def __init__(self, way: Mapping[str, Any], size: float) -> None:
        self.way, self.size, self.codes = way, size, dict[str, int]()
        self.faces = _FACES[way["font"]]
        self.names = {chr(code): self._name(chr(code)) for code in range(32, 127)}

    def _name(self, letter: str) -> str:
        return _names()[letter] if self.way["font"] in _OURS else f"u{ord(letter):04X}"

    def code(self, letter: str) -> int:
        """The place of a letter in this page's encoding; its own in Latin-1 where that is free."""
        if 32 <= ord(letter) < 127:
            return ord(letter)
        if letter not in self.codes:
            if not has(self.way["font"], letter):
                raise NoRoomError(f"{self.way['font']} has no {letter}")
            taken = set(self.codes.values())
            self.codes[letter] = next(
                code for code in ([ord(letter)] if 160 < ord(letter) < 256 else []) + [*_FREE]
                if code not in taken
            )  # fmt: skip
            self.names[letter] = self._name(letter)
        return self.codes[letter]

    def line(self, line: Line) -> bytes:
        """A line with its escapes."""
        return b"".join(chain.from_iterable(map(self._run, line))) + b"\n"

    def _run(self, run: Run) -> Iterator[bytes]:
        size = self.size * run.scale
        face = run.bold or run.scale != 1
        if run.draw.startswith("EPS"):
            yield self._eps(run)
        elif run.draw:
            yield f"\0ps{{{run.draw.replace('@', str(len(run.said)))}}}".encode()
        if face:
            yield f"\0font{{{self.faces[run.bold]}@{size * self.squeeze:.2f}/{size:.2f}}}".encode()
        if run.fill:
            yield f"\0bgcolor{{{_rgb(run.fill)}}}".encode()
        if run.ink:
            yield f"\0color{{{_rgb(run.ink)}}}".encode()
        yield bytes(map(self.code, run.said))
        if run.ink:
            yield b"\0color{default}"
        if run.fill:
            yield b"\0bgcolor{1 1 1}"
        if face:
            yield b"\0font{default}"
        if run.scale != 1:
            yield b" " * (long((run,)) - round(len(run.said) * run.scale))

    def _eps(self, run: Run) -> bytes:
        """A picture about the middle of its cells; it hangs from the line above."""
        size = self.size * self.way["mark_size"]
        cells = self.size * cell_of(self.way["font"]) * self.squeeze * len(run.said)
        down = self.size + self.way["skip"] - 1 - 0.31 * self.size - size / 2
        return (f"\0epsf[x{(cells - size) / 2:.2f}py{down:.2f}ps{size / 20:.3f}n]"
                f"{{{run.draw.split()[1]}.eps}}").encode()  # fmt: skip

    @property
    def squeeze(self) -> float:
        """How narrow letters are."""
        return float(self.way["squeeze"])

    def files(self) -> dict[str, bytes]:
        """The encoding, the metrics and the fonts that Ghostscript does not bring."""
        slots = {self.code(letter): name for letter, name in self.names.items()}
        slots[32] = "space" if self.way["font"] in _OURS else slots[32]
        vector = "\n".join(f"/{slots.get(code, '.notdef')}" for code in range(256))
        encoding = f"% -- code follows this line --\n/encoding_vector [\n{vector}\n] def\n"
        found = {"88591.enc": encoding, "font.map": ""}
        wide = 1000 * cell_of(self.way["font"])
        if self.way["font"] not in _OURS:
            slots[32] = "u0020"
        chars = "".join(f"C -1 ; WX {wide:.0f} ; N {name} ; B 0 -200 {wide:.0f} 800 ;\n"
                        for name in sorted({*slots.values(), *_names().values()}))  # fmt: skip
        for place, name in enumerate(self.faces):
            found["font.map"] += f"{name} {name}\n"
            found[f"{name}.afm"] = (
                f"StartFontMetrics 4.1\nFontName {name}\nIsFixedPitch true\n"
                f"FontBBox 0 -250 {wide:.0f} 850\nAscender 629\nDescender -157\n"
                f"StartCharMetrics {chars.count(';') // 4}\n{chars}EndCharMetrics\nEndFontMetrics\n"
            )
            if self.way["font"] in _OURS:
                found[f"{name}.ps"] = _MENDED.format(name)
            else:
                face = Face(0, self.way["font"], bold=bool(place), form="simple")
                face.name = name
                face.shown("".join(self.names))
                program = face.program().replace("-F0", "").replace(f"/{name}-{name}", f"/{name}")
                found[f"{name}.ps"] = program
        return {name: text.encode("latin-1") for name, text in found.items()}


def _rgb(colour: str) -> str:
    return " ".join(f"{one / 255:.3f}" for one in parts(colour))


def pressed(folder: Path, page: Mapping[str, Any]) -> bytes:
    """Raises RuntimeError where a program finds an error in the page."""
    way, text, library = page["way"], folder / "page.txt", folder / "library"
    library.mkdir(exist_ok=True)
    for name, data in page["files"].items():
        (folder if name.endswith((".eps", ".ps")) else library).joinpath(name).write_bytes(data)
    text.write_bytes(page["text"])
    (folder / ".enscriptrc").write_text(f"AFMPath: {library}\n", "utf-8")
    env = os.environ | {"HOME": str(folder),
                        "ENSCRIPT_LIBRARY": f"{library}:/usr/share/enscript"}  # fmt: skip
    _run(folder, env, os.environ.get("ENSCRIPT", "enscript"), *page["options"], "page.txt")
    fonts = [name for name in page["files"] if name.endswith(".ps")]
    _run(folder, env, os.environ.get("GS", "gs"), "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER",
         "-sDEVICE=pdfwrite", f"-dCompatibilityLevel={way['version']}",
         f"-dPDFSETTINGS=/{way['settings']}", "-dOmitInfoDate=true", "-dOmitID=true",
         "-dOmitXMP=true", "-dAutoRotatePages=/PageByPage", "-dDownsampleColorImages=false",
         "-sOutputFile=page.pdf", *fonts, "page.out")  # fmt: skip
    return (folder / "page.pdf").read_bytes()


def _run(folder: Path, env: Mapping[str, str], *command: str) -> Sequence[str]:
    run = subprocess.run(command, cwd=folder, env=env, capture_output=True, check=False)
    if run.returncode:
        raise RuntimeError((run.stdout + run.stderr).decode("latin-1")[-2000:])
    return command
