import pytest

from publish.metadata.linked_data.croissant import semantic_version


@pytest.mark.parametrize(
    ("calendar", "semantic"), [("2026.07.02", "2026.7.2"), ("2026.10.12.3", "2026.10.12+3")]
)
def test_a_calendar_version_becomes_a_semantic_one(calendar, semantic):
    assert semantic_version(calendar) == semantic
