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
    without = "D" if look.of(DATE_PLACE) != "D" else ""
    return parse(text, without)


def parse(text: str, without: str = "") -> Part:
    """`F / (S | T) / N` as parts, without some blocks."""
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()
    part, rest = _stack(tokens, without)
    if rest:
        raise ValueError(f"cannot read the arrangement {text!r}")
    return part


def _stack(tokens: list[str], without: str) -> tuple[Part, list[str]]:
    return _joined(tokens, without, "/", Stack)


def _joined(
    tokens: list[str], without: str, sign: str, kind: type[Stack] | type[Beside]
) -> tuple[Part, list[str]]:
    def inner(rest: list[str]) -> tuple[Part, list[str]]:
        if kind is Stack:
            return _joined(rest, without, "|", Beside)
        return _atom(rest, without)

    part, rest = inner(tokens)
    parts = [part]
    while rest and rest[0] == sign:
        part, rest = inner(rest[1:])
        parts.append(part)
    kept = tuple(part for part in parts if part != "")
    if len(kept) == 1:
        return kept[0], rest
    return (kind(kept) if kept else ""), rest


def _atom(tokens: list[str], without: str) -> tuple[Part, list[str]]:
    first, *rest = tokens
    if first == "(":
        part, rest = _stack(rest, without)
        return part, rest[1:]
    return ("" if first == without else first), rest
