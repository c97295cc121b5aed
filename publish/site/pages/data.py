"""The data to take along: versions, formats, how to open them, dictionary, licence, citation."""

from collections.abc import Iterator

from publish.catalogue import TABLES
from publish.columns import columns_of, description_of
from publish.metadata.citation import release_cited
from publish.metadata.model import TITLE
from publish.places.retention import pruned_versions
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE
from publish.schemas.dictionary import text_of, type_of
from publish.site.release_files import FORMS, files_of, shown_size, what_is
from publish.site.render import Renderer
from publish.site.site_file import SiteFile
from publish.site.vote.cited import author_of

WHOLE = ("councilvotes.xlsx", "councilvotes.sqlite", "councilvotes.zip")
"""All tables in one file."""


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
        snippets=_snippets(renderer),
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


def _snippets(renderer: Renderer) -> dict[str, str]:
    """The same question in each tool: who said no most often."""
    base = renderer.settings.base_url
    place = f"{base}/latest/positions" if base else "latest/positions"
    return {
        "DuckDB": "SELECT member_state, count(*) AS votes\n"
        f"FROM '{place}.parquet'\n"
        "WHERE position = 'no' GROUP BY ALL ORDER BY votes DESC;",
        "pandas": "import pandas as pd\n\n"
        f'positions = pd.read_parquet("{place}.parquet")\n'
        'positions[positions.position == "no"].member_state.value_counts()',
        "polars": "import polars as pl\n\n"
        f'positions = pl.read_parquet("{place}.parquet")\n'
        'positions.filter(pl.col("position") == "no")["member_state"].value_counts(sort=True)',
        "R": f'positions <- readr::read_csv("{place}.csv")\n'
        'sort(table(positions$member_state[positions$position == "no"]), decreasing = TRUE)',
    }


def _citation(renderer: Renderer) -> str | None:
    """None: a sample is not cited."""
    content = renderer.content
    if content.entry.sample:
        return None
    folder = f"releases/{content.version}/"
    address = renderer.address(folder) if renderer.settings.base_url else None
    author = author_of(content.folder)
    return release_cited(author, content.entry.date, TITLE, content.version, address)
