"""Variants of one promise: each run of the tests takes some, `pytest -m long` the others."""

from collections.abc import Iterable
from typing import Any

import pytest


def some_of(values: Iterable[Any], *some: Any) -> list[Any]:
    """All values of a parametrised test; those that are not among the some are long proofs."""
    return [
        value if value in some else pytest.param(value, marks=pytest.mark.long) for value in values
    ]
