"""The part of a configuration that is about releases, and what all parts have in common."""

from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

MaybePath = Annotated[Path | None, BeforeValidator(lambda value: None if value == "" else value)]
"""A path; an empty text is none."""


class Section(BaseModel):
    """A part of the configuration: no unknown keys, nothing changed once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PublishSection(Section):
    """How releases are signed and described, and where they are read from."""

    signing_key_file: MaybePath = None
    """An Ed25519 private key in PEM; None: releases are not signed."""
    publisher: str = Field(default="The councilvotes contributors", min_length=1)
    """Who publishes: each release says so."""
    contact: str = Field(
        default="", pattern=r"^$|^https?://[^\s<>\"]+$|^[^\s<>\"/:@]+@[^\s<>\"/:@]+$"
    )
    """A mail address or that of a page; empty: a release names none."""
    address: str = Field(default="", pattern=r"^$|^https?://[^\s<>\"?#]+$")
    """Under which others will read the folder of releases; empty: not known, so each release
    names its files relative to itself."""
    url: str = ""
    """Empty: `download` and `load` must be told."""
    public_key_file: MaybePath = None
    """What a downloaded release must be signed with; None: signatures are not asked for."""
