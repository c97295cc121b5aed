from itertools import permutations

import pytest

from crawler.plan.version_chain import chains_of, next_in_chain
from crawler.records import DocumentChain

INIT = "ST-11513-2026-INIT"


def suffixed(*suffixes):
    return tuple(f"ST-11513-2026-{suffix}" for suffix in suffixes)


def test_versions_of_a_document_stand_in_order_however_they_came():
    ordered = suffixed("INIT", "COR-1", "REV-1", "REV-1-COR-1", "REV-2")
    corrects = (
        ("ST-11513-2026-COR-1", INIT),
        ("ST-11513-2026-REV-1-COR-1", "ST-11513-2026-REV-1"),
    )
    for ids in permutations(ordered):
        assert chains_of(ids) == (DocumentChain("ST-11513-2026", ordered, corrects),)


def test_numbers_are_compared_as_numbers():
    (chain,) = chains_of(suffixed("REV-10", "INIT", "REV-9"))
    assert chain.versions == suffixed("INIT", "REV-9", "REV-10")


def test_addition_stands_beside_with_versions_of_its_own():
    chains = chains_of([INIT, *suffixed("ADD-1", "ADD-1-COR-1", "ADD-2", "REV-1-ADD-1")])
    assert [(chain.document, chain.versions) for chain in chains] == [
        ("ST-11513-2026", (INIT,)),
        ("ST-11513-2026-ADD-1", suffixed("ADD-1", "ADD-1-COR-1", "REV-1-ADD-1")),
        ("ST-11513-2026-ADD-2", suffixed("ADD-2")),
    ]


def test_corrigendum_whose_version_is_not_held_corrects_nothing_that_is():
    (chain,) = chains_of(suffixed("INIT", "REV-1-COR-1"))
    assert chain.corrects == ()


def test_all_but_the_newest_are_superseded_by_it():
    (chain,) = chains_of(suffixed("INIT", "REV-1", "COR-1"))
    assert [chain.superseded_by(name) for name in chain.versions] == [
        "ST-11513-2026-REV-1",
        "ST-11513-2026-REV-1",
        None,
    ]


def test_id_of_another_form_is_in_no_chain():
    assert chains_of(["ST-11513-2026-DCL-1", "note"]) == ()


@pytest.mark.parametrize(
    ("held", "following"),
    [
        (("INIT",), ("COR-1", "REV-1")),
        (("INIT", "COR-1"), ("COR-2", "REV-1")),
        (("INIT", "COR-1", "COR-3", "REV-1"), ("REV-1-COR-1", "REV-2")),
        (("REV-1", "REV-1-COR-1", "REV-4"), ("REV-4-COR-1", "REV-5")),
        (("COR-2",), ("COR-3", "REV-1")),
        (("ADD-1",), ("ADD-1-COR-1", "ADD-1-REV-1")),
        (("ADD-1", "ADD-1-COR-1"), ("ADD-1-COR-2", "ADD-1-REV-1")),
    ],
)
def test_next_corrigendum_and_revision_bear_the_next_numbers(held, following):
    (chain,) = chains_of(suffixed(*held))
    assert next_in_chain(chain) == suffixed(*following)
