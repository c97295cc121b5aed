from datetime import date

import pytest

from publish.errors import ReleaseError
from publish.release.versions import document_version, next_version, release_order


@pytest.mark.parametrize(
    ("document_id", "document", "rank"),
    [
        ("ST-11513-2026-INIT", "ST-11513-2026", ()),
        ("ST-11513-2026", "ST-11513-2026", ()),
        ("ST-8-2019-REV-1-COR-1", "ST-8-2019", ((1, 1), (0, 1))),
        ("ST-8-2019-ADD-1", "ST-8-2019-ADD-1", ()),
        ("ST-8-2019-ADD-1-REV-2", "ST-8-2019-ADD-1", ((1, 2),)),
    ],
)
def test_a_document_id_is_taken_apart(document_id, document, rank):
    version = document_version(document_id)
    assert version is not None
    assert (version.document, version.rank) == (document, rank)


@pytest.mark.parametrize("name", ["ST-1-2026-EXT-1", "ST-1-2026-DCL", "11513/26", "ST-1-2026-REV"])
def test_an_unknown_form_of_id_has_no_version(name):
    assert document_version(name) is None


@pytest.mark.parametrize(
    ("announced", "version"),
    [
        ((), "2026.07.02"),
        (("2026.07.01.3",), "2026.07.02"),
        (("2026.07.02",), "2026.07.02.2"),
        (("2026.07.02", "2026.07.02.2"), "2026.07.02.3"),
        (("2026.07.02.10", "2026.07.02.9"), "2026.07.02.11"),
    ],
)
def test_the_next_version_follows_the_day_and_counts_within_it(announced, version):
    assert next_version(date(2026, 7, 2), announced) == version


def test_a_clock_that_went_back_is_an_error():
    with pytest.raises(ReleaseError, match="2026-07-03"):
        next_version(date(2026, 7, 2), ["2026.07.03"])


@pytest.mark.parametrize(
    "name", ["2026.07", "2026.07.02.1", "2026.07.02.0", "latest", "2026-07-02"]
)
def test_what_is_no_version_has_no_order(name):
    assert release_order(name) is None
