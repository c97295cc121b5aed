"""What a release says of itself, before any form is given to it."""

from dataclasses import dataclass
from datetime import date

from publish.catalogue import TableSpec
from publish.columns import Column
from publish.errors import ReleaseError
from publish.release.manifest import Licence, ReleaseFile
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
class Place:
    """A Member State that the data are about."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class DescribedTable:
    """One table with what is known of it."""

    spec: TableSpec
    description: str
    rows: int
    columns: tuple[Column, ...]

    @property
    def name(self) -> str:
        """Stem of the names of its files."""
        return self.spec.name


@dataclass(frozen=True, slots=True)
class Description:
    """All that the metadata of a release are made from."""

    identifier: str
    title: str
    summary: str
    """In a sample it begins with the notice that it is one."""
    licence: Licence
    acknowledgement: str
    publisher: Publisher
    keywords: tuple[str, ...]
    version: str
    schema_version: str
    day: date
    """The day in the version: no clock is read."""
    previous: str | None
    """Version of the release before."""
    sample: bool
    places: tuple[Place, ...]
    languages: tuple[str, ...]
    """Of the documents, by the register's two letters."""
    period: tuple[date, date] | None
    """First and last sitting; None where no vote is in it."""
    files: tuple[ReleaseFile, ...]
    """Files that hold data, not those that describe it."""
    tables: tuple[DescribedTable, ...]

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
