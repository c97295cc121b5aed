"""The Member States, as the front door hands them over and as they are published."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalName:
    """The name of a Member State in one language."""

    language: str
    """Two lower-case letters."""
    name: str
    """Short name, as the Publications Office writes it."""


@dataclass(frozen=True, slots=True)
class SharePeriod:
    """The share of the Union's population that a state has for a time."""

    valid_from: datetime.date
    """First day."""
    valid_to: datetime.date | None
    """Last day; blank while it is in force."""
    population_pct: float
    """In per cent of the Union."""
    source: str
    """The decision that fixes it, or who wrote it down."""


@dataclass(frozen=True, slots=True)
class WeightPeriod:
    """The weighted votes that a state had for a time."""

    valid_from: datetime.date
    """First day."""
    valid_to: datetime.date | None
    """Last day; blank while it is in force."""
    weight: int
    """Votes."""
    source: str
    """The act that fixes it, or who wrote it down."""


@dataclass(frozen=True, slots=True)
class MemberStateFacts:
    """One Member State, former ones included."""

    code: str
    """EU code (EL, UK)."""
    iso_alpha2: str
    """ISO 3166-1 alpha-2: as the EU code, but GR and GB."""
    iso_alpha3: str
    """ISO 3166-1 alpha-3: `GRC`."""
    authority_url: str
    """The EU's own address for the country."""
    name_en: str
    """Short name in English."""
    names: tuple[LocalName, ...]
    """Short names in the languages of the Union."""
    sheet_name: str
    """As vote sheets print it."""
    protocol_order: int
    """Place in the order of protocol, from 1."""
    member_from: datetime.date
    """First day of membership."""
    member_to: datetime.date | None
    """Last day of membership; blank for a member."""
    euro_from: datetime.date | None
    """Day on which the euro became its currency; blank for a state outside the euro area."""
    population_shares: tuple[SharePeriod, ...]
    """In order of time."""
    weights: tuple[WeightPeriod, ...]
    """In order of time; none after 31 October 2014."""
