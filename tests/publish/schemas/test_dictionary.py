from pathlib import Path

from publish.catalogue import TABLES
from publish.columns import columns_of
from publish.schemas.dictionary import dictionary

WRITTEN = Path(__file__).parents[3] / "docs" / "dictionary.md"


def test_the_dictionary_in_the_docs_is_that_of_the_row_classes():
    assert WRITTEN.read_text(encoding="utf-8") == dictionary(), (
        "write it anew: python -m publish.schemas.dictionary docs/dictionary.md"
    )


def test_the_dictionary_names_every_column():
    text = dictionary()
    assert [
        f"{spec.name}.{column.name}"
        for spec in TABLES
        for column in columns_of(spec.row)
        if f"| `{column.name}` |" not in text
    ] == []
