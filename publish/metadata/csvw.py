"""`csv-metadata.json`: the CSV files as CSV on the Web has them, where its readers look first."""

from typing import Any

from publish.metadata.model import Description
from publish.schemas.csvw import csvw_table

CSVW_NAME = "csv-metadata.json"


def table_group(said: Description) -> dict[str, Any]:
    """All CSV files with their columns, keys and what refers to what."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:title": said.title,
        "dc:description": said.summary,
        "dc:publisher": said.publisher.name,
        "dc:license": {"@id": said.licence.path},
        "dc:issued": {"@value": said.day.isoformat(), "@type": "xsd:date"},
        "dc:rights": said.acknowledgement,
        "tables": [csvw_table(table.spec) for table in said.tables],
    }
