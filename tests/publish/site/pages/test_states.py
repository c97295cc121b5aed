import re
from collections import Counter

from tests.publish.site.looking import build, text_of

NAMES = {"BE": "Belgium", "DK": "Denmark", "IT": "Italy", "UK": "United Kingdom"}


def took(looked):
    positions = looked.table("positions")
    return Counter((each["member_state"], each["position"]) for each in positions)


def test_the_list_counts_what_the_tables_hold(looked):
    said, positions = took(looked), looked.table("positions")
    authors = {
        (each["author"], each["document_id"], each["ordinal"])
        for each in looked.table("statement_authors")
        if each["vote_ids"]
    }
    expected = [
        [
            said[code, "yes"] + said[code, "no"] + said[code, "abstain"],
            said[code, "no"],
            said[code, "abstain"],
            said[code, "not_participating"],
            said[code, "not_listed"],
            sum(each["alone"] and each["member_state"] == code for each in positions),
            sum(author == code for author, _, _ in authors),
        ]
        for code in NAMES
    ]
    rows = looked.rows("states/index.html", "Positions")
    assert [row[0].split(" " + code)[0] for code, row in zip(NAMES, rows, strict=True)] == [
        *NAMES.values()
    ]
    assert [[int(cell) for cell in row[1:]] for row in rows] == expected


def test_a_state_has_each_of_its_votes_with_no_and_a_link_to_it(looked):
    against = {
        each["vote_id"]
        for each in looked.table("positions")
        if each["member_state"] == "IT" and each["position"] == "no"
    }
    table = looked.page("states/IT/index.html").css_first("#no").parent.css_first("table")
    linked = [link.attributes["href"] for link in table.css("a")]
    assert against
    assert linked == [f"../../votes/{vote_id}/index.html" for vote_id in against]


def test_a_former_member_has_a_page_without_votes_too(looked):
    said = looked.page("states/UK/index.html")
    assert "to 31 January 2020" in text_of(said.css_first("main"))
    assert "This release has no vote of it." in text_of(said.css_first("main"))


def test_allies_are_those_of_the_table_with_its_interval(looked):
    (row,) = (
        each
        for each in looked.table("agreement")
        if each["grouped_by"] == "all" and (each["state_a"], each["state_b"]) == ("BE", "IT")
    )
    assert looked.rows("states/BE/index.html", "same side") == [
        ["Most alike"],
        [
            "Italy",
            f"{row['same_side_pct']:.2f} %",
            f"{row['same_side_pct_low']:.2f}–{row['same_side_pct_high']:.2f}",
            f"{row['same_side']} of {row['votes_in_common']}",
            "few votes",
        ],
    ]


def test_the_chart_shows_the_numbers_of_the_table_beside_it(looked):
    chart = looked.page("states/IT/index.html").css_first("svg.chart")
    table = looked.rows("states/IT/index.html", "by year")
    numbers = sorted(text_of(each) for each in chart.css("text") if text_of(each).isdigit())
    assert numbers == sorted((table[0][0], *table[0][2:5]))


def test_of_a_state_that_never_dissented_words_say_so_beside_the_table(looked):
    said = looked.page("states/BE/index.html")
    assert said.css_first("svg.chart") is None
    assert "It never said no, abstained or did not participate." in text_of(said.css_first("main"))
    assert looked.rows("states/BE/index.html", "by year")


def test_a_chart_needs_no_style_and_names_no_colour(looked):
    chart = looked.page("states/IT/index.html").css_first("svg.chart").html
    assert not re.search(r"style|#[0-9a-f]{3}|xlink", chart)
    assert 'role="img"' in chart


def test_a_chart_is_kept_while_its_data_are(shelf, tmp_path):
    looked = build(shelf, tmp_path / "site")
    kept = tmp_path / "site/.charts/states-IT.svg"
    marked = kept.read_text().replace("<svg ", "<svg id='kept' ")
    kept.write_text(marked)
    build(shelf, tmp_path / "site")
    assert looked.page("states/IT/index.html").css_first("svg#kept")
    kept.write_text("another" + marked)
    build(shelf, tmp_path / "site")
    assert looked.page("states/IT/index.html").css_first("svg#kept") is None
