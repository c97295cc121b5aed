import pytest

from publish.site.vote.chain import kind_of


@pytest.mark.parametrize(
    ("document_id", "said"),
    [
        ("ST-11513-2026-INIT", "first version"),
        ("ST-11513-2026-REV-2", "revision 2"),
        ("ST-11513-2026-REV-2-COR-1", "corrigendum 1 to revision 2"),
        ("ST-11513-2026-ADD-1-XX-3", "XX 3 to addendum 1"),
    ],
)
def test_the_suffixes_of_a_document_are_told_in_words(document_id, said):
    assert kind_of(document_id) == said
