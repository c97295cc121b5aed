from dataclasses import replace

import pytest

from publish.site.content import read_content
from publish.site.pages.agreement import closest


def pct(value):
    return f"{value:.2f} %"


@pytest.mark.parametrize(("path", "year"), [("index", None), ("2026", 2026)])
def test_each_pair_stands_once_with_the_numbers_of_the_table(looked, path, year):
    pairs = [
        each
        for each in looked.table("agreement")
        if each["grouped_by"] == ("all" if year is None else "year")
        and each["year"] == year
        and each["state_a"] < each["state_b"]
    ]
    names = {"BE": "Belgium", "DK": "Denmark", "IT": "Italy"}
    rows = looked.rows(f"agreement/{path}.html", "pair")
    assert sorted(rows) == sorted(
        [
            f"{names[each['state_a']]}, {names[each['state_b']]}",
            str(each["votes_in_common"]),
            pct(each["same_position_pct"]),
            f"{each['same_position_pct_low']:.2f}–{each['same_position_pct_high']:.2f}",
            pct(each["same_side_pct"]),
            f"{each['same_side_pct_low']:.2f}–{each['same_side_pct_high']:.2f}",
            "few votes",
        ]
        for each in pairs
    )
    assert rows


def test_the_heat_map_has_the_number_of_each_pair(looked):
    (row,) = (row for row in looked.rows("agreement/index.html", "pair"))
    first, second = looked.page("agreement/index.html").css("svg.chart")
    for chart, cell in ((first, row[2]), (second, row[4])):
        shown = [each.text() for each in chart.css("text") if "(" in each.text()]
        assert shown == [f"({float(cell.split()[0]):.0f})"]


def test_periods_are_pages_that_lead_to_each_other(looked):
    links = [str(each) for each in looked.links("agreement/2026.html")]
    assert links[:2] == ["agreement/index.html", "agreement/2026.html"]
    assert all((looked.folder / each).is_file() for each in links)


def test_who_stood_alone_is_named(looked):
    alone = [each for each in looked.table("positions") if each["alone"]]
    rows = looked.rows("agreement/index.html", "stood alone")
    assert [row[2:] for row in rows] == [["Italy", "no"]] * len(alone)
    assert alone


def test_closest_is_whom_the_fewest_would_have_turned_then_the_least_margin(looked):
    vote = read_content(looked.releases).votes[0]

    def like(name, **values):
        return replace(vote, row=replace(vote.row, vote_id=name, **values))

    votes = (
        like("far", smallest_switch=3, population_margin_pct=1.0),
        like("lacking", smallest_switch=1, population_margin_pct=-0.5),
        like("reached", smallest_switch=1, population_margin_pct=2.0),
        like("by members", smallest_switch=1, population_margin_pct=None),
        like("all", smallest_switch=1, voting_rule="unanimity", population_margin_pct=0.0),
        like("none", smallest_switch=None, population_margin_pct=0.0),
    )
    assert [each.vote_id for each in closest(votes)] == ["lacking", "reached", "by members", "far"]
