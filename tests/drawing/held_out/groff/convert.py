"""Run by FontForge: `convert.py FONT OUT NAME` makes a Type 1 font and its metrics of a font."""

import sys

import fontforge  # type: ignore[import-not-found]

_LETTERS = ((0x20, 0x17F), (0x386, 0x3CE), (0x401, 0x45F), (0x2010, 0x203A), (0x2212, 0x2212))
_SIGNS = (0x2190, 0x2193), (0x25A0, 0x25FF), (0x2600, 0x2640), (0x2700, 0x27BF), (0x2B00, 0x2BFF)
_FACES = (0x1F44D, 0x1F44E), (0x1F600, 0x1F645)

font = fontforge.open(sys.argv[1])
font.encoding = "UnicodeFull"
font.selection.none()
for first, last in (*_LETTERS, *_SIGNS, *_FACES):
    font.selection.select(("more", "ranges"), first, last)
font.selection.invert()
font.clear()
font.selection.all()
font.unlinkReferences()
font.fontname = sys.argv[3]
font.em = 1000
font.generate(sys.argv[2], flags=("afm", "no-hints"))
