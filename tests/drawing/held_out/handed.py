"""What is handed to programs of other languages: pictures of marks, labels without their words."""

import base64
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.drawing.held_out.notes import Plan
from tests.drawing.held_out.shapes import picture, turned
from tests.drawing.held_out.sheet import Mark, TotalRow


def says_itself(plan: Plan, mark: Mark | None, label: str) -> bool:
    """Whether a mark is the very word that it stands beside."""
    look = plan.sheet.look
    if mark is None or look.family != "word" or look.words["yes"].lower() != "yes":
        return False
    return look.words.get(mark.shape, "").lower() == label.lower()


def without_word(plan: Plan, row: TotalRow) -> TotalRow:
    """A row of the totals, without a mark that is the word of its label."""
    return replace(row, mark=None) if says_itself(plan, row.mark, row.label) else row


def drawn_marks(
    plan: Plan, size: int, form: str, quality: int = 88, colours: int = 24
) -> Iterator[tuple[Mark, str]]:
    """Each mark of a sheet that has outlines, with its picture as text.

    `form` is `clear`, `jpeg` of a quality, `few` colours, or another name for a flat one on white.
    """
    sheet, look = plan.sheet, plan.sheet.look
    marks: list[Mark | None] = [mark for row in sheet.rows for mark in row.marks]
    marks += [row.mark for row in sheet.totals] + [mark for mark, _ in sheet.legend]
    for mark in (*marks, sheet.result[2]):
        if mark is None or mark.shape not in look.shapes:
            continue
        rings = look.outlines.rings(look.shapes[mark.shape])
        rings = turned(rings) if mark.turned else rings
        ground = None if form == "clear" else "#ffffff"
        drawn = picture(rings, look.colours[mark.hue], size, ground=ground)
        yield mark, as_text(file_of(drawn, form, quality, colours))


def file_of(drawn: Image.Image, form: str, quality: int, colours: int) -> bytes:
    """A picture as a file of one form."""
    file = BytesIO()
    if form == "jpeg":
        drawn.convert("RGB").save(file, "JPEG", quality=quality)
    elif form == "few":
        drawn.convert("RGB").quantize(colours).save(file, "PNG")
    else:
        drawn.save(file, "PNG")
    return file.getvalue()


def as_text(data: bytes) -> str:
    """Bytes as JSON can hold them."""
    return base64.b64encode(data).decode()


def drawn_by(
    command: Sequence[str], work: str, count: int, more: Mapping[str, str] | None = None
) -> list[bytes]:
    """The sheets that a command draws from `work`, into a folder that it is told of."""
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [*command, folder], input=work, capture_output=True, text=True,
            env=os.environ | (more or {}), check=False,
        )  # fmt: skip
        if run.returncode or run.stdout:
            raise RuntimeError(run.stdout + run.stderr)
        return [(Path(folder) / f"{place}.pdf").read_bytes() for place in range(count)]
