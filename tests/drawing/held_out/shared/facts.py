"""The fields of a page in an order of their own: the act apart from all others."""

from collections.abc import Iterable

from tests.drawing.held_out.shared.parts import Part, PartKit
from tests.drawing.held_out.told import Told

Pairs = list[tuple[str, str]]
"""Labels and values."""


def parted(told: Told) -> tuple[Pairs, tuple[str, str], bool]:
    """The fields without the act, the act, and whether it is the first."""
    act = told.pairs(*{*told.facts} - {"Subject"})[0]
    pairs = told.pairs()
    return [one for one in pairs if one != act], act, pairs[0] == act


def in_rows(told: Told, over: int) -> list[Pairs]:
    """Rows of so many fields; the act in a row of its own."""
    pairs, act, first = parted(told)
    lots = [pairs[n : n + over] for n in range(0, len(pairs), over)]
    return [[act], *lots] if first else [*lots, [act]]


def pointed(kit: PartKit, wide: float, signs: Iterable[str], indent: float, *, bold: bool = False
            ) -> Part:  # fmt: skip
    """The fields in lines, each after a sign of its own and its label."""
    found = list[Part]()
    for sign, (name, value) in zip(signs, kit.told.pairs(), strict=False):
        said = kit.flow([(f"{name}:", kit.way["label_bold"]), (value, kit.way["value_bold"])],
                        wide - indent)  # fmt: skip
        mark = kit.words(sign, 0, kit.size * kit.way["leading"] / 2, bold=bold)
        found.append(Part(mark + kit.moved(said, indent, 0), said.high))
    return kit.below(found, kit.size * 0.25)
