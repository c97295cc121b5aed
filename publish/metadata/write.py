"""Write the files that describe a release into its folder."""

from collections.abc import Iterator
from pathlib import Path

from publish.durable import write_synced
from publish.encode import encode_pretty
from publish.metadata.citation import CITATION_NAME, citation_yaml, zenodo
from publish.metadata.csvw import CSVW_NAME, table_group
from publish.metadata.datapackage import DATAPACKAGE_NAME, bundled_package, data_package
from publish.metadata.linked_data.croissant import CROISSANT_NAME, croissant
from publish.metadata.linked_data.dcat import catalogue_graph, prefixes
from publish.metadata.linked_data.rdf import json_ld, turtle
from publish.metadata.linked_data.schema_org import SCHEMA_ORG_NAME, schema_org
from publish.metadata.model import Description
from publish.metadata.readme import README_NAME, readme

BUNDLED_WORDS = frozenset({README_NAME, CITATION_NAME, CSVW_NAME, DATAPACKAGE_NAME})
"""Their names."""


def bundled_words(release: Description) -> dict[str, bytes]:
    """Content of each file by its name; all but the Data Package lie beside the zip as well.

    No file of the release need be written yet: what is said here holds no hash.
    """
    return {
        README_NAME: readme(release),
        CITATION_NAME: citation_yaml(release),
        CSVW_NAME: encode_pretty(table_group(release)),
        DATAPACKAGE_NAME: encode_pretty(bundled_package(release)),
    }


TURTLE_NAME = "catalogue.ttl"
JSON_LD_NAME = "catalogue.jsonld"
ZENODO_NAME = ".zenodo.json"


def write_metadata(folder: Path, release: Description) -> Iterator[Path]:
    """Write each file, the same bytes for the same description, and give its path."""
    graph = catalogue_graph(release)
    files = {
        README_NAME: readme(release),
        DATAPACKAGE_NAME: encode_pretty(data_package(release)),
        TURTLE_NAME: turtle(graph),
        JSON_LD_NAME: json_ld(graph, prefixes()),
        CITATION_NAME: citation_yaml(release),
        CROISSANT_NAME: encode_pretty(croissant(release)),
        CSVW_NAME: encode_pretty(table_group(release)),
        SCHEMA_ORG_NAME: encode_pretty(schema_org(release)),
        ZENODO_NAME: encode_pretty(zenodo(release)),
    }
    for name, content in files.items():
        write_synced(folder / name, content)
        yield folder / name
