from dataclasses import replace
from datetime import date

from councilvotes.releases.facts import NICE_SOURCE, document_states, member_state_facts
from crawler.plan.version_chain import link_of
from publish.records import DocumentState, WeightPeriod
from publish.release.versions import document_version

FACTS = {facts.code: facts for facts in member_state_facts()}


def test_all_twenty_eight_states_come_in_protocol_order():
    orders = [facts.protocol_order for facts in member_state_facts()]
    assert len(FACTS) == 28
    assert orders == sorted(orders)


def test_a_state_has_its_iso_codes_and_its_address():
    greece, kingdom = FACTS["EL"], FACTS["UK"]
    assert (greece.iso_alpha2, greece.iso_alpha3) == ("GR", "GRC")
    assert (kingdom.iso_alpha2, kingdom.iso_alpha3) == ("GB", "GBR")
    assert FACTS["IT"].iso_alpha2 == "IT"
    assert FACTS["IT"].authority_url == (
        "http://publications.europa.eu/resource/authority/country/ITA"
    )


def test_the_euro_area_grew_to_twenty_one():
    days = [facts.euro_from for facts in FACTS.values() if facts.euro_from]
    members = {year: sum(day <= date(year, 1, 1) for day in days) for year in (1999, 2002, 2026)}
    assert members == {1999: 11, 2002: 12, 2026: 21}
    assert FACTS["DK"].euro_from is None
    assert all(f.member_from <= f.euro_from for f in FACTS.values() if f.euro_from)


def test_a_state_has_its_weight_while_it_was_a_member_and_weights_counted():
    periods = (
        FACTS["BE"].weights,
        FACTS["HR"].weights,
    )
    assert periods == (
        (WeightPeriod(date(2004, 11, 1), date(2014, 10, 31), 12, NICE_SOURCE),),
        (WeightPeriod(date(2013, 7, 1), date(2014, 10, 31), 7, NICE_SOURCE),),
    )


def test_shares_are_in_per_cent_and_in_order_of_time():
    shares = FACTS["DE"].population_shares
    assert [share.valid_from for share in shares] == sorted(share.valid_from for share in shares)
    assert all(15 < share.population_pct < 20 for share in shares)


def test_an_estimated_share_is_not_published():
    sources = {s.source.partition(":")[0] for f in FACTS.values() for s in f.population_shares}
    assert sources <= {"official", "transcribed", "computed"}


def test_a_held_document_becomes_a_row_of_the_ledger(tmp_path, keep_a_document):
    held = keep_a_document(tmp_path)
    assert document_states([held]) == (
        DocumentState(
            document_id="ST-1-2020-INIT",
            language="en",
            sha256=held.sha256,
            url="http://127.0.0.1/doc/document/ST-1-2020-INIT/en/pdf",
            origin=None,
            first_seen=held.first_seen,
            retrieved_at=held.retrieved_at,
            size=held.size,
            superseded_by=None,
        ),
    )


def test_every_version_but_the_newest_is_superseded_by_it(tmp_path, keep_a_document):
    held = keep_a_document(tmp_path)
    versions = ("INIT", "COR-1", "REV-1", "ADD-1", "DCL-1")
    rows = document_states([replace(held, document_id=f"ST-1-2020-{name}") for name in versions])
    assert {row.document_id[10:]: row.superseded_by for row in rows} == {
        "INIT": "ST-1-2020-REV-1",
        "COR-1": "ST-1-2020-REV-1",
        "REV-1": None,
        "ADD-1": None,
        "DCL-1": None,
    }


def test_ledger_and_tables_agree_on_the_order_of_versions():
    suffixes = ("INIT", "COR-1", "COR-2", "REV-1", "REV-1-COR-1", "REV-2", "ADD-1", "ADD-1-REV-1")
    for name in (f"ST-1-2020-{suffix}" for suffix in suffixes):
        link, version = link_of(name), document_version(name)
        assert link is not None and version is not None
        assert (link.document, link.rank) == (version.document, version.rank)


def test_a_brought_document_has_its_address_at_the_council_and_keeps_its_origin(
    tmp_path, keep_a_document
):
    brought = replace(keep_a_document(tmp_path), url="import:my%20vote.pdf")
    rows = *document_states([brought]), *document_states([brought], bundled=True)
    path = "/doc/document/ST-1-2020-INIT/en/pdf"
    assert [(row.url, row.origin) for row in rows] == [
        (f"https://data.consilium.europa.eu{path}", "import:my%20vote.pdf"),
        (path, "import:my%20vote.pdf"),
    ]


def test_the_port_of_the_bundled_register_is_not_told(tmp_path, keep_a_document):
    held = keep_a_document(tmp_path)
    (row,) = document_states([held], bundled=True)
    assert (row.url, held.url.endswith(row.url)) == (
        f"/doc/document/{held.document_id}/{held.language}/pdf",
        True,
    )
