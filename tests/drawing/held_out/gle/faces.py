"""Words as GLE or LaTeX has them: which fonts GLE has of its own, and what it asks of LaTeX."""

import re
from collections.abc import Mapping

from tests.drawing.held_out.attempts import NoRoomError

_OWN = re.compile(r"[ !#%&(-\[\]a-z|~¡-ſ–—‘’“”•−]*")
"""What GLE writes with its own fonts; all else it asks LaTeX for."""
_SCRIPTS = re.compile(r"(?P<C>[Ѐ-ӿ]+)|(?P<G>[Ͱ-Ͽ]+)")
_ESCAPES: Mapping[str, str] = {
    **{sign: "\\" + sign for sign in "#$%&_{}"}, "'": r"\textquotesingle{}",
    "~": r"\textasciitilde{}", '"': r"\textquotedbl{}", "−": r"\textminus{}",
    "^": r"\textasciicircum{}", "\\": r"\textbackslash{}",
}  # fmt: skip
OWN_FACES: Mapping[str, tuple[str, str]] = {
    "Nimbus Sans": ("psh", "pshb"), "Nimbus Sans Narrow": ("pshn", "pshnb"),
    "Nimbus Roman": ("pstr", "pstb"), "P052": ("pspr", "pspb"), "C059": ("psncsr", "psncsb"),
    "URW Bookman": ("psbl", "psbd"), "URW Gothic": ("psagb", "psagd"),
}  # fmt: skip
_TEX_FACES: Mapping[str, str] = {
    "Nimbus Sans": "NimbusSans", "Nimbus Sans Narrow": "NimbusSans", "URW Gothic": "opensans-TLF",
    "Noto Sans": "NotoSans-TLF", "Noto Serif": "NotoSerif-TLF", "Open Sans": "opensans-TLF",
    "URW Bookman": "NotoSerif-TLF",
}  # fmt: skip
PREAMBLE = r"""begin texpreamble
\usepackage[LGR,T2A,T1]{fontenc}
\usepackage[utf8]{inputenc}
\usepackage{textcomp,anyfontsize,color,graphicx,amssymb,pifont,fontawesome5}
\newcommand\lab[3]{\fontsize{#1bp}{#1bp}\fontfamily{#2}\selectfont #3}
\newcommand\labb[3]{\fontsize{#1bp}{#1bp}\fontfamily{#2}\bfseries #3}
\newcommand\cyr[1]{{\fontencoding{T2A}\selectfont #1}}
\newcommand\grk[2]{{\fontencoding{LGR}\fontfamily{#1}\selectfont #2}}
end texpreamble
set texscale none cap butt join mitre
"""
SHADE = """sub shade x y w h r g b r2 g2 b2
  for i = 0 to 39
    amove x+w*i/40 y
    box w/39.5 h nobox fill rgb255(r+(r2-r)*i/39,g+(g2-g)*i/39,b+(b2-b)*i/39)
  next i
end sub
"""
"""Draws a rectangle in strips."""


def own_words(said: str) -> bool:
    """Whether GLE's own fonts have all letters."""
    return bool(_OWN.fullmatch(said))


def write(said: str) -> str:
    """What writes words in GLE's own text."""
    if '"' in said:
        raise NoRoomError("a mark that ends a string")
    escaped = said.replace("_", r"\_").replace("^", r"\^")
    return f'write "{escaped}"'


def tex(said: str, family: str, tex_font: str, points: str, *, bold: bool) -> str:
    """What has words set by LaTeX, the letters of each script in its own encoding."""
    face = tex_font or _TEX_FACES.get(family, "NimbusSerif")
    greek = "opensans-TLF" if face == "NimbusSans" else face
    text = "".join(_ESCAPES.get(letter, letter) for letter in said)
    text = _SCRIPTS.sub(lambda m: rf"\cyr{{{m['C']}}}" if m["C"]
                        else rf"\grk{{{greek}}}{{{m['G']}}}", text)  # fmt: skip
    made = rf"\lab{'b' * bold}{{{points}}}{{{face}}}{{{text}}}"
    if "Narrow" in family:
        made = rf"\scalebox{{.82}}[1]{{{made}}}"
    return f'tex "{made}"'
