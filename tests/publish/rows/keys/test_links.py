from dataclasses import replace
from datetime import date

from publish.records import LinkKind, LinkRow, LookedUpLink
from publish.rows.keys.links import unmatched_links
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from tests.publish.drafts import DAY, ID, MEMBER_STATES, note, state, vote

FOUND = LookedUpLink(None, "2025/0429/COD", "celex", "32026R0679", date(2026, 9, 1), "EUR-Lex")
ELI = "http://data.europa.eu/eli/reg/2026/679/oj"
PROCEDURE_PAGES: dict[LinkKind, str] = {
    "eurlex_procedure": "https://eur-lex.europa.eu/procedure/EN/2025_429",
    "oeil_procedure": (
        "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2025/0429%28COD%29"
    ),
    "parliament_procedure": "https://data.europarl.europa.eu/eli/dl/proc/2025-0429",
    "procedure": "2025/0429/COD",
}


def tables(*votes, found=(), on_cover=("2025/0429 (COD)",), references=("11261/26",)):
    """Links and votes of one note."""
    made = note(votes=votes or (vote(),))
    assert made.document is not None
    cover = replace(
        made.document, interinstitutional_files=on_cover, reference_documents=references
    )
    readings = join_readings([replace(made, document=cover)], [state()], sample=False)
    named = {
        each.name: each.rows for each in build_tables(readings, MEMBER_STATES, found, sample=False)
    }
    return named["links"], named["votes"]


def told(links, *kinds):
    return [(row.kind, row.value, row.how) for row in links if row.kind in kinds]


def test_a_vote_is_linked_to_what_its_note_prints_and_to_what_follows():
    links, _ = tables()
    printed: list[tuple[LinkKind, str]] = [
        ("council_document", "11261/26"),
        ("council_document", "11261/26 ADD 1"),
        ("interinstitutional_file", "2025/0429 (COD)"),
        ("note", ID),
    ]
    rows = [LinkRow("ST-11513-2026", *each, "read", DAY, None) for each in printed]
    rows += [
        LinkRow("ST-11513-2026", *each, "computed", DAY, None) for each in PROCEDURE_PAGES.items()
    ]
    assert links == tuple(sorted(rows, key=lambda row: (row.kind, row.value)))


def test_a_number_that_was_looked_up_brings_its_other_form_and_stands_in_votes():
    links, (row,) = tables(found=(FOUND,))
    day = FOUND.day
    assert [each for each in links if each.kind in ("celex", "eli")] == [
        LinkRow("ST-11513-2026", "celex", "32026R0679", "looked_up", day, "EUR-Lex"),
        LinkRow("ST-11513-2026", "eli", ELI, "computed", day, None),
    ]
    assert (row.celex, row.eli) == ("32026R0679", ELI)


def test_an_address_that_was_looked_up_brings_its_number():
    links, (row,) = tables(found=(replace(FOUND, kind="eli", value=ELI),))
    assert told(links, "celex", "eli") == [
        ("celex", "32026R0679", "computed"),
        ("eli", ELI, "looked_up"),
    ]
    assert row.celex == "32026R0679"


def test_an_implementing_act_gets_no_address_by_the_rule_of_others():
    voted = replace(vote(), act_type_raw="COUNCIL IMPLEMENTING DECISION")
    _, (row,) = tables(voted, found=(FOUND,))
    assert (row.celex, row.eli) == ("32026R0679", None)


def test_two_numbers_of_one_procedure_are_both_linked_and_none_stands_in_votes():
    links, (row,) = tables(found=(FOUND, replace(FOUND, value="32026R0680")))
    assert len(told(links, "celex")) == 2
    assert (row.celex, row.eli) == (None, None)


def test_a_link_of_one_vote_is_not_one_of_the_next():
    found = replace(FOUND, vote_id="ST-11513-2026-V2", procedure=None)
    _, rows = tables(vote(), vote("ST-11513-2026-V2"), found=(found,))
    assert [row.celex for row in rows] == [None, "32026R0679"]


def test_every_file_of_an_item_is_linked_though_none_is_the_procedure():
    files = ("2017/0013 (CNS)", "2017/0014 (CNS)")
    links, (row,) = tables(replace(vote(), item=", ".join(files)), on_cover=files)
    assert row.procedure is None
    assert told(links, "interinstitutional_file", "procedure") == [
        *(("interinstitutional_file", file, "read") for file in files),
        ("procedure", "2017/0013/CNS", "computed"),
        ("procedure", "2017/0014/CNS", "computed"),
    ]


def test_a_part_of_a_split_proposal_is_another_procedure_than_the_other_part():
    split = replace(vote(), item="2016/0106 A (COD)")
    found = replace(FOUND, procedure="2016/0106B/COD")
    links, (row,) = tables(split, on_cover=("2016/0106 A (COD)",), found=(found,))
    assert (row.procedure, row.celex) == ("2016/0106A/COD", None)
    assert told(links, "eurlex_procedure", "parliament_procedure") == []


def test_files_of_a_cover_with_several_votes_are_not_guessed_upon_one():
    agenda = [replace(vote(name), item="5.") for name in ("ST-11513-2026", "ST-11513-2026-V2")]
    links, _ = tables(*agenda, on_cover=("2025/0429 (COD)", "2025/0430 (COD)"))
    assert told(links, "interinstitutional_file", "procedure") == []


def test_a_vote_without_a_file_has_no_procedure():
    links, (row,) = tables(replace(vote(), item=None), on_cover=())
    assert (row.procedure, row.oeil_url, row.eurlex_url) == (None, None, None)
    assert told(links, *PROCEDURE_PAGES) == []


def test_a_joint_text_is_told_from_documents_of_the_council():
    voted = replace(vote(), voted_documents=("PE-CONS 17/26",))
    links, _ = tables(voted)
    assert told(links, "pe_cons", "council_document") == [("pe_cons", "PE-CONS 17/26", "read")]


def test_what_the_cover_refers_to_stands_in_where_the_sheet_names_no_document():
    links, _ = tables(replace(vote(), voted_documents=()), references=("PE-CONS 17/26",))
    assert told(links, "pe_cons") == [("pe_cons", "PE-CONS 17/26", "read")]


def test_what_is_printed_and_was_looked_up_too_is_read():
    voted = replace(vote(), voted_documents=("PE-CONS 17/26",))
    found = replace(FOUND, kind="pe_cons", value="PE-CONS 17/26")
    links, _ = tables(voted, found=(found,))
    assert told(links, "pe_cons") == [("pe_cons", "PE-CONS 17/26", "read")]


def test_links_of_no_published_vote_are_named():
    links, _ = tables()
    strangers = (
        replace(FOUND, procedure="2025/0430/COD"),
        replace(FOUND, procedure="2025/0429/CNS"),
        replace(FOUND, vote_id="ST-1-2026", procedure=None),
    )
    known = (FOUND, replace(FOUND, procedure="2025/0429"))
    own = replace(FOUND, vote_id="ST-11513-2026", procedure=None)
    assert unmatched_links((*known, *strangers, own), links) == strangers
