"""How the blocks of a sheet stand beside and below one another."""

from dataclasses import dataclass

from tests.drawing.wide.dimensions import (
    DATE_PLACE,
    LEGEND_FORM,
    RESULT_PLACE,
    TOTALS_PLACE,
)
from tests.drawing.wide.look import Look


@dataclass(frozen=True, slots=True)
class Stack:
    """Parts below one another."""

    parts: "tuple[Part, ...]"


@dataclass(frozen=True, slots=True)
class Beside:
    """Parts side by side."""

    parts: "tuple[Part, ...]"


Part = str | Stack | Beside
"""A letter is a block: F fields, T totals, D date, R result, S states, N notes, L legend."""


def arrangement(look: Look) -> Part:
    """The whole sheet below its heading."""
    group, tail = look.of(RESULT_PLACE)
    legend = look.of(LEGEND_FORM)
    text = look.of(TOTALS_PLACE).replace("T", f"({group})") + tail
    if legend.block:
        if legend.before == "end":
            text += " / L"
        else:
            text = text.replace(legend.before, f"(L / {legend.before})", 1)
    place = look.of(DATE_PLACE)
    if place == "D":
        return parse(text)
    text = text.replace("D", "")
    return parse({"first": f"D / {text}", "last": f"{text} / D"}.get(place, text))


def parse(text: str) -> Part:
    """`F / (S | T) / N` as parts; a place between two signs may be empty."""
    part, rest = _joined([sign for sign in text if sign != " "], "/")
    if rest:
        raise ValueError(f"cannot read the arrangement {text!r}")
    return part


def _joined(signs: list[str], between: str) -> tuple[Part, list[str]]:
    """Parts between signs of one kind, and what is left."""
    parts, rest = [], [between, *signs]
    while rest and rest[0] == between:
        part, rest = _joined(rest[1:], "|") if between == "/" else _atom(rest[1:])
        parts.append(part)
    kept = tuple(part for part in parts if part != "")
    if len(kept) == 1:
        return kept[0], rest
    kind = Stack if between == "/" else Beside
    return (kind(kept) if kept else ""), rest


def _atom(signs: list[str]) -> tuple[Part, list[str]]:
    if not signs or signs[0] in "/|)":
        return "", signs
    first, *rest = signs
    if first == "(":
        part, rest = _joined(rest, "/")
        return part, rest[1:]
    return first, rest
