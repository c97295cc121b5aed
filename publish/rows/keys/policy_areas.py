"""The policy area of a vote, which no note prints: told by subject codes, else by configuration."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from publish.json_files import read_shipped
from publish.records import PolicyArea, PolicyAreaSource

_RUNNING_NUMBER = re.compile(r" \d+$")
"""Behind the code on a cover: `PV CONS 12`."""


@dataclass(frozen=True, slots=True)
class _Areas:
    """The file as it stands; its comments say what each part is."""

    labels: Mapping[PolicyArea, str]
    subject_codes: Mapping[PolicyArea, tuple[str, ...]]
    configurations: Mapping[str, PolicyArea]


def policy_area_of(
    subject_codes: Sequence[str], configuration: str | None
) -> tuple[PolicyArea, PolicyAreaSource] | tuple[None, None]:
    """The area and what tells it: the first code printed that names one, else the configuration."""
    by_code = _by_code()
    for printed in subject_codes:
        if area := by_code.get(_RUNNING_NUMBER.sub("", printed)):
            return area, "subject_code"
    if area := _areas().configurations.get(configuration or ""):
        return area, "configuration"
    return None, None


def label_of(area: PolicyArea) -> str:
    """The area as the retired API wrote it."""
    return _areas().labels[area]


@cache
def _areas() -> _Areas:
    return read_shipped("publish.rows.keys", "policy_areas.toml", _Areas)


@cache
def _by_code() -> Mapping[str, PolicyArea]:
    return {code: area for area, codes in _areas().subject_codes.items() for code in codes}
