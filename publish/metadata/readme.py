"""`README.md`: what a person who finds the release, or the zip alone, has to know of it."""

from collections.abc import Iterator

from publish.columns import description_of
from publish.metadata.citation import MESSAGE_OF_A_SAMPLE, release_cited
from publish.metadata.model import Description
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE

README_NAME = "README.md"
_FILES = """\
Each table is a CSV file (UTF-8 with a byte order mark, one header) and a Parquet file, which also
keeps types and lists. `dictionary.md` says what each column holds, `datapackage.json` and
`csv-metadata.json` say it to programs. The folder of the release has the tables in JSON and SQLite
as well, votes, positions and declarations as a workbook (`councilvotes.xlsx`), the changes since
the release before, and the hash of every file."""


def readme(release: Description) -> bytes:
    """The words in Markdown; they name no hash, so that the zip can hold them."""
    return ("\n".join(_lines(release)) + "\n").encode()


def _lines(release: Description) -> Iterator[str]:
    yield f"# {release.title}, {release.version}\n"
    yield f"{release.summary}\n"
    yield "| table | rows | a row is |"
    yield "|---|---|---|"
    for table in release.tables:
        yield f"| `{table.name}` | {len(table.rows)} | {description_of(table.spec.row)} |"
    yield f"\n{_FILES}\n"
    yield "## Licence and source\n"
    yield f"{LICENCE.title} ({LICENCE.name}, {LICENCE.path})."
    yield f"{ACKNOWLEDGEMENT}\n"
    yield "## Cite\n"
    if release.sample:
        yield MESSAGE_OF_A_SAMPLE
        return
    address = release.here if release.publisher.address else None
    cited = release_cited(
        release.publisher.name, release.day, release.title, release.version, address
    )
    yield f"{cited} `CITATION.cff` says the same to programs."
