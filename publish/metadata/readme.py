"""`README.md`: what a person who finds the release, or the zip alone, has to know of it."""

from collections.abc import Iterator

from publish.metadata.model import Description

README_NAME = "README.md"
_FILES = """\
Each table is a CSV file (UTF-8 with a byte order mark, one header) and a Parquet file, which also
keeps types and lists. `dictionary.md` says what each column holds, `datapackage.json` and
`csv-metadata.json` say it to programs. The folder of the release has the tables in JSON and SQLite
as well, votes, positions and declarations as a workbook (`councilvotes.xlsx`), the changes since
the release before, and the hash of every file."""


def readme(said: Description) -> bytes:
    """The words in Markdown; they name no hash, so that the zip can hold them."""
    return ("\n".join(_lines(said)) + "\n").encode()


def _lines(said: Description) -> Iterator[str]:
    yield f"# {said.title}, {said.version}\n"
    yield f"{said.summary}\n"
    yield "| table | rows | a row is |"
    yield "|---|---|---|"
    for table in said.tables:
        yield f"| `{table.name}` | {table.rows} | {table.description} |"
    yield f"\n{_FILES}\n"
    yield "## Licence and source\n"
    yield f"{said.licence.title} ({said.licence.name}, {said.licence.path})."
    yield f"{said.acknowledgement}\n"
    yield "## Cite\n"
    yield from _citation(said)


def _citation(said: Description) -> Iterator[str]:
    if said.sample:
        yield "This is a sample, not data: do not cite it."
        return
    address = f" {said.here}" if said.publisher.address else ""
    yield (
        f"{said.publisher.name} ({said.day.year}): {said.title}. Version {said.version}.{address} "
        "`CITATION.cff` says the same to programs."
    )
