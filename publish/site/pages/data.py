"""The data to take along: versions, formats, how to open them, dictionary, licence, citation."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from publish.catalogue import TABLES
from publish.columns import columns_of, description_of
from publish.metadata.datapackage import DATAPACKAGE_NAME
from publish.places.retention import pruned_versions
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE
from publish.schemas.dictionary import text_of, type_of
from publish.site.release_files import FORMS, files_of, shown_size, what_is
from publish.site.render import Renderer
from publish.site.site_file import SiteFile

WHOLE = ("councilvotes.xlsx", "councilvotes.sqlite", "councilvotes.zip")
"""All tables in one file."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """How one tool opens the data."""

    tool: str
    code: str


def pages(renderer: Renderer) -> Iterator[SiteFile]:
    """The page of all versions and formats, and the dictionary."""
    content = renderer.content
    files = {file.name: file for file in files_of(content.folder, content.entry)}
    yield renderer.page(
        "data/index.html",
        "data/index.html",
        title="Data",
        tables=[(spec.name, what_is(f"{spec.name}.csv").split(" As ")[0]) for spec in TABLES],
        rows={table.name: table.rows for table in content.entry.tables},
        files=files,
        forms=FORMS,
        whole=[files[name] for name in WHOLE if name in files],
        shown_size=shown_size,
        versions=tuple(reversed(content.index.releases)),
        pruned=pruned_versions(renderer.settings.releases_dir),
        snippets=snippets(renderer),
        licence=LICENCE,
        acknowledgement=ACKNOWLEDGEMENT,
        citation=_citation(renderer),
    )
    yield renderer.page(
        "data/dictionary.html",
        "data/dictionary.html",
        title="Data dictionary",
        tables=[(spec, description_of(spec.row), columns_of(spec.row)) for spec in TABLES],
        text_of=text_of,
        type_of=type_of,
    )


def snippets(renderer: Renderer) -> tuple[Snippet, ...]:
    """The same question in each tool: who said no most often."""
    base = renderer.settings.base_url
    place = f"{base}/latest/positions" if base else "latest/positions"
    return (
        Snippet(
            "DuckDB",
            "SELECT member_state, count(*) AS votes\n"
            f"FROM '{place}.parquet'\n"
            "WHERE position = 'no' GROUP BY ALL ORDER BY votes DESC;",
        ),
        Snippet(
            "pandas",
            "import pandas as pd\n\n"
            f'positions = pd.read_parquet("{place}.parquet")\n'
            'positions[positions.position == "no"].member_state.value_counts()',
        ),
        Snippet(
            "polars",
            "import polars as pl\n\n"
            f'positions = pl.read_parquet("{place}.parquet")\n'
            'positions.filter(pl.col("position") == "no")["member_state"].value_counts(sort=True)',
        ),
        Snippet(
            "R",
            f'positions <- readr::read_csv("{place}.csv")\n'
            'sort(table(positions$member_state[positions$position == "no"]), decreasing = TRUE)',
        ),
    )


def _citation(renderer: Renderer) -> str | None:
    """None: a sample is not cited."""
    content = renderer.content
    if content.entry.sample:
        return None
    said = json.loads((content.folder / DATAPACKAGE_NAME).read_bytes())
    folder = f"releases/{content.version}/"
    address = f" {renderer.address(folder)}" if renderer.settings.base_url else ""
    publisher = said["contributors"][0]["title"]
    year = content.entry.date.year
    return f"{publisher} ({year}): {said['title']}. Version {content.version}.{address}"
