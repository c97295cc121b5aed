from collections import Counter

import pytest

from publish.records import CoverageRow
from publish.site.pages.coverage import ranges, years


@pytest.mark.parametrize(
    ("numbers", "shown"),
    [((), ""), ((4,), "4"), ((9, 8, 7, 4), "4, 7–9"), ((1, 2, 4, 5), "1–2, 4–5")],
)
def test_numbers_that_follow_each_other_are_shown_as_one_range(numbers, shown):
    assert ranges(numbers) == shown


def test_years_come_newest_first_with_what_is_missing_and_what_is_doubly_borne():
    twice = CoverageRow(2026, 3, "held", "ST-1-2026-INIT", ("ST-2-2026-INIT",))
    rows = (
        CoverageRow(2025, 1, "held", "ST-9-2025-INIT", ()),
        CoverageRow(2026, 1, "missing", None, ()),
        CoverageRow(2026, 2, "missing", None, ()),
        twice,
    )
    newest, oldest = years(rows)
    assert (newest.year, newest.counts, newest.missing, newest.shared) == (
        2026,
        {"missing": 2, "held": 1},
        "1–2",
        (twice,),
    )
    assert (oldest.year, oldest.counts, oldest.missing) == (2025, {"held": 1}, "")


def test_the_page_counts_the_numbers_of_the_table(looked):
    held = Counter((each["year"], each["status"]) for each in looked.table("coverage"))
    rows = looked.rows("coverage/index.html", "VOTE numbers")
    assert {
        (int(row[0]), status): int(count)
        for row in rows
        for status, count in zip(
            ("held", "refused", "superseded", "missing"), row[1:], strict=False
        )
        if count != "0"
    } == held


def test_every_refused_document_stands_with_its_reason_and_its_address(looked):
    rows = looked.rows("coverage/index.html", "Refused")
    refused = looked.table("refused")
    assert rows == [
        [f"{each['document_id']} {each['language']}", each["reason"]] for each in refused
    ]
    links = [
        each.attributes["href"]
        for each in looked.page("coverage/index.html").css_first("#refused").parent.css("a")
    ]
    assert links == [each["url"] for each in refused]


def test_the_changes_of_each_release_are_counted_by_reason(looked):
    rows = {row[0]: row[1:] for row in looked.rows("coverage/index.html", "changed, by release")}
    assert rows["2026.07.02"] == [
        "0",
        "0",
        "0",
        "nothing to compare, or nothing changed",
        "CHANGES.md",
    ]
    lines = (looked.releases / "2026.07.03/changes.jsonl").read_text().splitlines()
    assert sum(map(int, rows["2026.07.03"][:3])) == len(lines)
    assert "the Council issued a corrigendum or a revision: " in rows["2026.07.03"][3]
    assert [*rows] == ["2026.07.04", "2026.07.03", "2026.07.02"]


def test_links_of_coverage_lead_to_files_of_the_site(looked):
    targets = [*looked.links("coverage/index.html")]
    assert [str(each) for each in targets if not (looked.folder / each).is_file()] == []
    assert targets
