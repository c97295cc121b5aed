"""The files of a release as a person is told of them: what each is, how large, with which hash."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publish.catalogue import TABLES
from publish.columns import description_of
from publish.durable import TEMPORARY
from publish.json_files import read_if_whole
from publish.places.index import ReleaseEntry
from publish.release.manifest import MANIFEST_NAME, ReleaseFile

FORMS: Mapping[str, str] = {"csv": "CSV", "json": "JSON", "parquet": "Parquet"}
WHAT: Mapping[str, str] = {
    ".zenodo.json": "What Zenodo is told of the release",
    "CHANGES.md": "The difference to the release before, in words",
    "CITATION.cff": "How to cite the release",
    "README.md": "What a person who finds the release has to know of it",
    "SHA256SUMS": "The hash of every file, for sha256sum --check",
    "catalogue.jsonld": "The release in DCAT, as JSON-LD",
    "catalogue.ttl": "The release in DCAT, as Turtle",
    "changes.jsonl": "Every row that differs from the release before, as JSON Lines",
    "changes.parquet": "Every row that differs from the release before, as Parquet",
    "councilvotes.sqlite": "All tables as one SQLite file, with full-text search",
    "councilvotes.xlsx": "Votes, positions and declarations as a workbook",
    "councilvotes.zip": "All tables as CSV and Parquet, with what describes them",
    "croissant.json": "The tables in Croissant, for machine learning",
    "csv-metadata.json": "The tables in CSV on the Web",
    "datapackage.json": "The tables as a Data Package",
    "datasette-metadata.json": "How Datasette shows the SQLite file",
    "dictionary.md": "What each column holds",
    MANIFEST_NAME: "What the release holds and what it was made from",
    "manifest.json.sig": "The signature of the manifest",
    "schema-org.jsonld": "What search engines are told of the release",
    "schema.json": "The JSON Schema of the rows in JSON",
    "signing-key.pub.pem": "The public key of the signature",
}


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One file of a release."""

    name: str
    what: str
    bytes: int
    sha256: str | None
    """None for what the manifest does not name."""


@dataclass(frozen=True, slots=True)
class _Named:
    files: tuple[ReleaseFile, ...] = ()


def files_of(folder: Path, entry: ReleaseEntry) -> Sequence[ListedFile]:
    """The files that are there, by name; of a pruned release manifest and changes alone."""
    if not folder.is_dir():
        return ()
    # Files of a release that another program made are listed without hashes.
    named = read_if_whole(folder / MANIFEST_NAME, _Named) or _Named()
    hashes = {MANIFEST_NAME: entry.manifest_sha256}
    hashes |= {file.path: file.sha256 for file in named.files}
    return [
        ListedFile(path.name, what_is(path.name), path.stat().st_size, hashes.get(path.name))
        for path in sorted(folder.iterdir(), key=lambda path: path.name.lower())
        if path.is_file() and not path.name.startswith(TEMPORARY)
    ]


def what_is(name: str) -> str:
    """What a file of that name holds; empty where it is not known."""
    stem, _, form = name.rpartition(".")
    if name not in WHAT and form in FORMS and stem in _described():
        return f"{_described()[stem]} As {FORMS[form]}."
    return WHAT.get(name, "")


def shown_size(size: int) -> str:
    """`1.6 MB`, as file managers count."""
    if size < 1000:
        return f"{size}\N{NO-BREAK SPACE}B"
    if size < 999_500:
        return f"{size / 1000:,.0f}\N{NO-BREAK SPACE}kB"
    return f"{size / 1_000_000:,.1f}\N{NO-BREAK SPACE}MB"


@cache
def _described() -> Mapping[str, str]:
    """What a row of each table is, in one sentence."""
    return {
        spec.name: description_of(spec.row).replace("`", "").split(". ")[0].rstrip(".") + "."
        for spec in TABLES
    }
