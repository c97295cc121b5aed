"""The words that go into the zip, so that who has it alone can use the tables and cite them."""

from publish.encode import encode_pretty
from publish.metadata.citation import CITATION_NAME, citation_yaml
from publish.metadata.csvw import CSVW_NAME, table_group
from publish.metadata.datapackage import DATAPACKAGE_NAME, bundled_package
from publish.metadata.model import Description
from publish.metadata.readme import README_NAME, readme

BUNDLED_WORDS = frozenset({README_NAME, CITATION_NAME, CSVW_NAME, DATAPACKAGE_NAME})
"""Their names."""


def bundled_words(said: Description) -> dict[str, bytes]:
    """Content of each file by its name; all but the Data Package lie beside the zip as well.

    No file of the release need be written yet: what is said here holds no hash.
    """
    return {
        README_NAME: readme(said),
        CITATION_NAME: citation_yaml(said),
        CSVW_NAME: encode_pretty(table_group(said)),
        DATAPACKAGE_NAME: encode_pretty(bundled_package(said)),
    }
