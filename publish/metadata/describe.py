"""Gather what a release says of itself from its content, its version and its files."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from publish.catalogue import DOCUMENTS, MEMBER_STATES, VOTES, TableSpec
from publish.columns import description_of
from publish.metadata.model import (
    KEYWORDS,
    SUMMARY,
    TITLE,
    DescribedTable,
    Description,
    Place,
)
from publish.release.content import Content
from publish.release.manifest import ACKNOWLEDGEMENT, LICENCE, NOTICE, ReleaseFile, ReleaseTable
from publish.settings import Publisher


def describe(
    content: Content,
    files: Sequence[ReleaseFile],
    publisher: Publisher,
    *,
    version: str,
    day: date,
    schema_version: str,
    previous: str | None,
) -> Description:
    """The record that all metadata files are made from."""
    sample = content.sample
    return Description(
        identifier="councilvotes-sample" if sample else "councilvotes",
        title=f"{TITLE} (sample, not data)" if sample else TITLE,
        summary=f"{NOTICE} {SUMMARY}" if sample else SUMMARY,
        licence=LICENCE,
        acknowledgement=ACKNOWLEDGEMENT,
        publisher=publisher,
        keywords=KEYWORDS,
        version=version,
        schema_version=schema_version,
        day=day,
        previous=previous,
        sample=sample,
        places=_places(content),
        languages=_languages(content),
        period=_period(content),
        files=tuple(files),
        tables=tuple(
            _table(table.spec, said)
            for table, said in zip(content.tables, content.described, strict=True)
        ),
    )


def _table(spec: TableSpec, said: ReleaseTable) -> DescribedTable:
    return DescribedTable(spec, description_of(spec.row), said.rows, said.columns)


def _rows(content: Content, spec: TableSpec) -> Sequence[Any]:
    return next(table.rows for table in content.tables if table.spec is spec)


def _places(content: Content) -> tuple[Place, ...]:
    return tuple(Place(state.code, state.name_en) for state in _rows(content, MEMBER_STATES))


def _languages(content: Content) -> tuple[str, ...]:
    return tuple(sorted({row.language for row in _rows(content, DOCUMENTS)}))


def _period(content: Content) -> tuple[date, date] | None:
    days = [row.sitting_date for row in _rows(content, VOTES)]
    return (min(days), max(days)) if days else None
