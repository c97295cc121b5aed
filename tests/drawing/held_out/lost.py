"""Words that a program lost, or names that it broke."""

from collections.abc import Mapping, Sequence
from typing import Any

import pypdfium2 as pdfium

from tests.drawing.held_out.attempts import too_wide


def lost(pdf: bytes, whole: Sequence[str], parted: Sequence[str]) -> str:
    """What does not stand on the first page: in one line, or over several lines."""
    said = pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    lines = ["".join(line.split()) for line in said.splitlines()]
    missing = [one for one in whole if not any("".join(one.split()) in line for line in lines)]
    missing += [one for one in parted if "".join(one.split()) not in "".join(lines)]
    return f"lost or broken: {missing}" if missing else ""


def checked(drawn: Sequence[bytes], pages: Sequence[Mapping[str, Any]]) -> list[tuple[bytes, str]]:
    """Each page as a PDF, with what is too wide for it or was lost."""
    return [(pdf, too_wide(pdf, page["last"]) or lost(pdf, **page["said"]))
            for pdf, page in zip(drawn, pages, strict=True)]  # fmt: skip
