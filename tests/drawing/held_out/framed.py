"""What drawers that lay a page themselves have in common: words for marks that nothing explains,
fonts of a page, grounds of heads."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tests.drawing.held_out.attempts import NoRoomError
from tests.drawing.held_out.letters import font_file, lacking
from tests.drawing.held_out.told import Speech, Told

WHITE = "#ffffff"


def dressed(way: dict[str, Any]) -> dict[str, Any]:
    """The same with colours for grounds that are named, and names of States."""
    for name in ("head_fill", "stripe"):
        way[name] = {"tint": way["tint"], "dark": way["dark"]}.get(way[name], "")
    way["head_ink"] = WHITE if way["head_fill"] == way["dark"] else way["ink"]
    return named(way)


def named(way: dict[str, Any]) -> dict[str, Any]:
    """The same with names of States in each order of columns that has no codes."""
    if not {"n", "c"} & set(way["order"]):
        way["order"] = "n" + way["order"]
    return way


def explained(told: Told, way: Mapping[str, Any], speech: Speech) -> Told:
    """With this way; without marks, where the place of a State says how it voted."""
    words = told.words
    if "by_position" in way:  # A mark that nothing explains would say nothing.
        label, said, _ = words.result
        adopted = "Adopted" if told.plan.vote.adopted else "Not adopted"
        said = said or speech.results[adopted][0]
        rows = tuple(replace(row, mark=None) for row in words.totals)
        words = replace(words, result=(label, said, None), legend=(), totals=rows)
    return replace(told, way=way, words=words)


def legible(told: Told, way: Mapping[str, Any], speech: Speech) -> Told:
    """The same, in letters that a person can read where the page is kept as a picture."""
    size = max(told.size, 8.0) if told.plan.picture else told.size
    return explained(replace(told, way=way, size=size), way, speech)


def need_letters(told: Told, *more: str, other: str = "") -> None:
    """Raises NoRoomError where the page's font, and the other one, lack a letter of its words."""
    sheet, font = told.plan.sheet, told.way["font"]
    said = "".join([*(row.name for row in sheet.rows), *sheet.look.words.values(), sheet.annex,
                    *more, *in_the_act(told)])  # fmt: skip
    gap = lacking(said, font_file(font))
    if gap and (not other or (gap := lacking(gap, font_file(other)))):
        raise NoRoomError(f"{font} has no {gap}")


def in_the_act(told: Told) -> list[str]:
    """What has to stand on each page, perhaps in several lines."""
    return [told.facts[one][1] for one in ("Item", "Subject")]


def font_in(fonts: dict[str, str], family: str, words: str, *, bold: bool) -> str:
    """The name of a font among those of its page, which it joins.

    Raises NoRoomError where it lacks a letter.
    """
    name = family + " bold" * bold
    file = fonts.setdefault(name, font_file(family, bold=bold))
    if gap := lacking(words, file):
        raise NoRoomError(f"{name} has no {gap}")
    return name
