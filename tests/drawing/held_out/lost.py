"""Words that a program lost, or names that it broke."""

from collections.abc import Sequence

import pypdfium2 as pdfium


def lost(pdf: bytes, whole: Sequence[str], parted: Sequence[str]) -> str:
    """What does not stand on the first page: in one line, or over several lines."""
    said = pdfium.PdfDocument(pdf)[0].get_textpage().get_text_bounded()
    lines = ["".join(line.split()) for line in said.splitlines()]
    missing = [one for one in whole if not any("".join(one.split()) in line for line in lines)]
    missing += [one for one in parted if "".join(one.split()) not in "".join(lines)]
    return f"lost or broken: {missing}" if missing else ""
