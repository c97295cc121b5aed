"""A feed and its entries, before any form is given to them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

Told = TypeVar("Told")

MOST = 50
"""Entries of one feed: half a year of votes."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to be told."""

    id: str
    """An address that stays the same for good, whatever is told there."""
    url: str
    """Where a person reads of it."""
    title: str
    text: str
    """Plain; paragraphs parted by a blank line."""
    day: date
    """On which it was first told: that of the release."""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """What is told under one address, the newest first."""

    path: str
    """From the root of the site, without the ending: `feeds/states/HU`."""
    title: str
    about: str
    page: str
    """The page that it belongs to, from the root of the site."""
    entries: tuple[Entry, ...]


def newest(found: Iterable[Told], day: Callable[[Told], date]) -> tuple[Told, ...]:
    """As many of the newest as a feed has; those of one day stay in their order."""
    return tuple(sorted(found, key=day, reverse=True)[:MOST])
