"""The parts of a configuration about releases, and what all parts have in common."""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from councilvotes.settings.files import DIFFERENCES_NAME, LINKS_NAME

MaybePath = Annotated[Path | None, BeforeValidator(lambda value: None if value == "" else value)]
"""A path; an empty text is none."""


def _joined(value: object) -> object:
    """The comma-separated form of a TOML list; anything else as it is."""
    return ",".join(value) if isinstance(value, list) else value


CommaList = Annotated[str, BeforeValidator(_joined)]
"""`da,en`; a TOML list is welcome too."""


WebAddress = Annotated[str, Field(pattern=r"^$|^https?://[^\s<>\"?#]+$")]
MailOrPage = Annotated[
    str, Field(pattern=r"^$|^https?://[^\s<>\"]+$|^[^\s<>\"/:@]+@[^\s<>\"/:@]+$")
]
"""A mail address or that of a page."""


class Section(BaseModel):
    """A part of the configuration: no unknown keys, nothing changed once it is read."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PublishSection(Section):
    """How releases are signed and described, and where they are read from."""

    signing_key_file: MaybePath = None
    """An Ed25519 private key in PEM; None: releases are not signed."""
    links: Path = Path(LINKS_NAME)
    """What people looked up of votes elsewhere. Relative to the settings file's folder there;
    absolute once the settings are loaded."""
    publisher: str = Field(default="The councilvotes contributors", min_length=1)
    """Who publishes: each release says so."""
    contact: MailOrPage = ""
    """A mail address or that of a page; empty: a release names none."""
    address: WebAddress = ""
    """Under which others will read the folder of releases; empty: not known, so each release
    names its files relative to itself."""
    url: str = ""
    """Empty: `download` and `load` must be told."""
    keep_releases: int = Field(default=0, ge=0, le=100_000)
    """How many of the newest stay whole once a new one is made; 0: all."""
    public_key_file: MaybePath = None
    """What a downloaded release must be signed with; None: signatures are not asked for."""


class Against(Section):
    """A count by others that the votes are held against."""

    file: Path
    mapping: MaybePath = None
    """What its columns mean; None: the shipped mapping that its header fits."""

    def placed(self, folder: Path) -> Self:
        """With its files under a folder."""
        mapping = folder / self.mapping if self.mapping else None
        return self.model_copy(update={"file": folder / self.file, "mapping": mapping})


class ReconciliationSection(Section):
    """What releases are held against, and what becomes of differences."""

    against: tuple[
        Annotated[
            Against,
            BeforeValidator(lambda value: {"file": value} if isinstance(value, str) else value),
        ],
        ...,
    ] = ()
    """Relative to the settings file's folder there; absolute once the settings are loaded."""
    differences: Path = Path(DIFFERENCES_NAME)
    """Likewise."""
    open: Literal["stop", "publish"] = "stop"
    """Whether a difference that nobody has explained stops a release, or is published as open."""

    def placed(self, folder: Path) -> Self:
        """With all files under a folder."""
        against = tuple(each.placed(folder) for each in self.against)
        update = {"against": against, "differences": folder / self.differences}
        return self.model_copy(update=update)


class SiteSection(Section):
    """Where the site will be read, and who takes reports of errors in it."""

    base_url: WebAddress = ""
    """Empty: not known, so feeds, sitemap and previews for other sites are left out."""
    report_to: MailOrPage = ""
    """A mail address or that of a page; empty: pages offer no report."""
