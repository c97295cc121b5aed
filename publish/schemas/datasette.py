"""What Datasette is told of the SQLite file: `datasette councilvotes.sqlite -m NAME`."""

from typing import Any

from publish.catalogue import POSITIONS, STATEMENT_AUTHORS, STATEMENTS, TABLES, VOTES, TableSpec
from publish.columns import columns_of, description_of
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE, NOTICE

DATASETTE_NAME = "datasette-metadata.json"
_FACETS = {
    VOTES.name: ["voting_rule", "act_type", "result"],
    POSITIONS.name: ["member_state", "position"],
    STATEMENTS.name: ["language", "kind"],
    STATEMENT_AUTHORS.name: ["author", "position"],
}


def datasette_metadata(database: str, version: str, *, sample: bool) -> dict[str, Any]:
    """Title, licence and source, and for each table what it and its columns are."""
    about = f"Release {version}. {ACKNOWLEDGEMENT}"
    return {
        "title": "Public votes in the Council of the European Union",
        "description": f"{NOTICE} {about}" if sample else about,
        "license": LICENCE.title,
        "license_url": LICENCE.path,
        "source": "Public register of Council documents",
        "source_url": "https://www.consilium.europa.eu",
        "databases": {database: {"tables": {spec.name: _table(spec) for spec in TABLES}}},
    }


def _table(spec: TableSpec) -> dict[str, Any]:
    return {
        "description": description_of(spec.row),
        "columns": {column.name: column.description for column in columns_of(spec.row)},
        "facets": _FACETS.get(spec.name, []),
    }
