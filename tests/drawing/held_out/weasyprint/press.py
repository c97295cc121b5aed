"""Set pages of HTML: `press.py FOLDER`, which takes a JSON list and says what does not fit.

Run by the interpreter that has WeasyPrint; it knows nothing of this project.
"""

import importlib
import json
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

Box = tuple[float, float, float, float]
_SLACK = 1.5


def main() -> None:
    """Write N.pdf for each list of pages: the first that fits, or the last; say which, and why."""
    weasyprint = importlib.import_module("weasyprint")
    fonts = importlib.import_module("weasyprint.text.fonts").FontConfiguration()
    folder = Path(sys.argv[1])
    chosen = []
    for number, pages in enumerate(json.load(sys.stdin)):
        for place, page in enumerate(pages):
            document = weasyprint.HTML(string=page).render(font_config=fonts)
            fault = next(_faults(document), "")
            if not fault or place == len(pages) - 1:
                document.write_pdf(folder / f"{number}.pdf")
                chosen.append((place, fault))
                break
    json.dump(chosen, sys.stdout)


def _faults(document: Any) -> Iterator[str]:
    if len(document.pages) != 1:
        yield f"{len(document.pages)} pages"
        return
    page = document.pages[0]._page_box
    left, top = page.content_box_x(), page.content_box_y()
    whole = (left, top, left + page.width, top + page.height)
    marks: list[Box] = []
    words: list[tuple[Box, str]] = []
    for kind, box, text, frame in _seen(page.children[0], whole):
        if kind == "mark":
            marks.append(box)
        else:
            words.append((box, text))
        if not _inside(box, frame):
            yield f"{kind} {text!r} leaves its frame"
    for row in _rows(page.children[0]):
        if any(_meet(_edges(one), _edges(other)) for one, other in pairwise(row.children)):
            yield "cell upon cell"
    for place, mark in enumerate(marks):
        if any(_meet(mark, other) for other in marks[place + 1 :]):
            yield "mark upon mark"
        for box, text in words:
            if _meet(mark, box):
                yield f"mark upon {text!r}"


def _rows(parent: Any) -> Iterator[Any]:
    for child in getattr(parent, "children", ()):
        if type(child).__name__ == "TableRowBox":
            yield child
        yield from _rows(child)


def _seen(parent: Any, frame: Box) -> Iterator[tuple[str, Box, str, Box]]:
    """Marks and words, each with the box that it must not leave."""
    for child in getattr(parent, "children", ()):
        element = getattr(child, "element", None)
        named = child.element_tag == getattr(element, "tag", None)
        classes = (element.get("class") or "").split() if named and element is not None else []
        if {"k", "flag"} & set(classes) and hasattr(child, "border_width"):
            yield "mark", _edges(child), "", frame
            continue
        text = getattr(child, "text", "")
        if text and text.strip():
            top = child.position_y + 0.18 * child.height
            box = (child.position_x, top, child.position_x + child.width,
                   child.position_y + 0.82 * child.height)  # fmt: skip
            yield "word", box, text, frame
        cell = child.element_tag in {"td", "th"} or bool({"box", "fit"} & set(classes))
        held = cell and hasattr(child, "border_width")
        yield from _seen(child, _both(_edges(child, inner=cell), frame) if held else frame)


def _edges(box: Any, *, inner: bool = False) -> Box:
    """The border's box; its sides are those of the content where asked for."""
    left, top, wide = box.border_box_x(), box.border_box_y(), box.border_width()
    if inner:
        left, wide = box.content_box_x(), box.width
    return (left, top, left + wide, top + box.border_height())


def _both(one: Box, other: Box) -> Box:
    """What two frames share."""
    left, top = max(one[0], other[0]), max(one[1], other[1])
    return (left, top, min(one[2], other[2]), min(one[3], other[3]))


def _inside(box: Box, frame: Box) -> bool:
    return (
        box[0] >= frame[0] - _SLACK
        and box[1] >= frame[1] - _SLACK
        and box[2] <= frame[2] + _SLACK
        and box[3] <= frame[3] + _SLACK
    )


def _meet(one: Box, other: Box) -> bool:
    wide = min(one[2], other[2]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[1], other[1])
    return wide > 1 and high > 1


if __name__ == "__main__":
    main()
