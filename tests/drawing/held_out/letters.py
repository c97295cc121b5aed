"""How wide words are in a font of this machine."""

import subprocess
from functools import lru_cache

from PIL import ImageFont

_SIZE = 100


@lru_cache(maxsize=200)
def font_file(family: str, *, bold: bool = False) -> str:
    """The file that fontconfig takes for this family."""
    pattern = f"{family}:{'bold' if bold else 'regular'}"
    run = subprocess.run(
        ["fc-match", "-f", "%{file}", pattern], check=True, capture_output=True, text=True
    )
    return run.stdout


@lru_cache(maxsize=200)
def _font(family: str, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(font_file(family, bold=bold), _SIZE)


@lru_cache(maxsize=200)
def leading_of(family: str) -> float:
    """How far lines of a font are from one another, in its size."""
    return sum(_font(family, bold=False).getmetrics()) / _SIZE


@lru_cache(maxsize=20_000)
def _length(words: str, family: str, bold: bool) -> float:
    return float(_font(family, bold).getlength(words)) / _SIZE


@lru_cache(maxsize=200)
def _letters(file: str) -> frozenset[int]:
    command = ["fc-query", "-f", "%{charset}", file]
    run = subprocess.run(command, check=True, capture_output=True, text=True)
    ends = [[int(end, 16) for end in part.split("-")] for part in run.stdout.split()]
    return frozenset(letter for end in ends for letter in range(end[0], end[-1] + 1))


def lacking(words: str, file: str) -> str:
    """Letters that a font's file does not have."""
    return "".join(sorted({one for one in words if ord(one) not in _letters(file)}))


def width_of(words: str, family: str, size: float, *, bold: bool = False) -> float:
    """In the unit of the size."""
    return _length(words, family, bold) * size


def folded(words: str, family: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """The words in lines no wider than the room."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width_of(longer, family, size, bold=bold) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
