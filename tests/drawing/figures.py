"""Shares and weights of the Member States, and the rows of a sheet made with them."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.drawing.spec import PositionName, Row


def read_drawing_data(name: str) -> dict[str, Any]:
    """One of the TOML files beside this module."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


def figures_of(table: str) -> Mapping[str, float]:
    """Shares of a period (`2016`, `2020-02`, `2022`, `2026`), or the weights for `nice`."""
    data = read_drawing_data("figures.toml")
    figures: Mapping[str, float] = data["weights"] if table == "nice" else data["shares"][table]
    return figures


def rows_of(votes: Mapping[PositionName, Sequence[str]], table: str) -> tuple[Row, ...]:
    """One row for each Member State named; who does not take part has a blank figure."""
    figures = figures_of(table)
    return tuple(
        Row(state, position, None if position == "not_participating" else figures[state])
        for position, states in votes.items()
        for state in states
    )
