"""What a release says of itself, before any form is given to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from publish.catalogue import DOCUMENTS, MEMBER_STATES, VOTES, Table, TableSpec
from publish.errors import ReleaseError
from publish.records import MemberStateFacts
from publish.release.content import Content
from publish.release.manifest import NOTICE, ReleaseFile
from publish.settings import Publisher

TITLE = "Public votes in the Council of the European Union"
SUMMARY = (
    "Votes of the Member States in the Council of the European Union and their declarations, read "
    "from the Council's public voting notes. Each position carries the page and the place that it "
    "was read from; what could not be read without doubt is listed and left out."
)
KEYWORDS = (
    "Council of the European Union",
    "declarations",
    "European Union",
    "legislation",
    "Member States",
    "public votes",
    "qualified majority",
    "voting results",
)
SOURCE_TITLE = "Public register of Council documents"
SOURCE_ADDRESS = "https://www.consilium.europa.eu/en/documents/public-register/"


@dataclass(frozen=True, slots=True)
class Description:
    """All that the metadata of a release are made from."""

    content: Content
    files: tuple[ReleaseFile, ...]
    """Files that hold data, not those that describe it."""
    publisher: Publisher
    version: str
    schema_version: str
    day: date
    """The day in the version: no clock is read."""
    previous: str | None
    """Version of the release before."""

    @property
    def sample(self) -> bool:
        """Sample, not data."""
        return self.content.sample

    @property
    def identifier(self) -> str:
        """What all releases of a kind are called."""
        return "councilvotes-sample" if self.sample else "councilvotes"

    @property
    def title(self) -> str:
        """Of all versions."""
        return f"{TITLE} (sample, not data)" if self.sample else TITLE

    @property
    def summary(self) -> str:
        """In a sample it begins with the notice that it is one."""
        return f"{NOTICE} {SUMMARY}" if self.sample else SUMMARY

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables with their rows."""
        return self.content.tables

    @property
    def states(self) -> Sequence[MemberStateFacts]:
        """The Member States that the data are about."""
        return self._rows(MEMBER_STATES)

    @property
    def languages(self) -> tuple[str, ...]:
        """Of the documents, by the register's two letters."""
        return tuple(sorted({row.language for row in self._rows(DOCUMENTS)}))

    @property
    def period(self) -> tuple[date, date] | None:
        """First and last sitting; None where no vote is in it."""
        days = [row.sitting_date for row in self._rows(VOTES)]
        return (min(days), max(days)) if days else None

    def _rows(self, spec: TableSpec) -> Sequence[Any]:
        return next(table.rows for table in self.tables if table.spec is spec)

    @property
    def root(self) -> str:
        """Where all releases lie, with a slash at the end; relative where no address is set.

        What is relative is read from the folder of the release, so it holds wherever that lies.
        """
        address = self.publisher.address
        return f"{address.rstrip('/')}/" if address else "../"

    @property
    def here(self) -> str:
        """Where this release lies, with a slash at the end."""
        return self.folder_of(self.version)

    def folder_of(self, version: str) -> str:
        """Where a release lies, with a slash at the end."""
        return f"{self.root}{version}/"

    def data_file(self, table: str, extension: str) -> ReleaseFile:
        """The file that holds a table in a form. Raises ReleaseError where there is none."""
        name = f"{table}.{extension}"
        found = next((file for file in self.files if file.path == name), None)
        if found is None:
            raise ReleaseError(f"{name} is to be described and was not written: build anew.")
        return found
