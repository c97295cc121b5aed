"""What stands in brackets behind a voting rule changes it, or says the same."""

import pytest

from extract.sheet.layout.fields.rule_brackets import changes, in_brackets


@pytest.mark.parametrize(
    ("inside", "rule"),
    [
        ("55 % of members, 65 % of the population", "qualified_majority"),
        ("double majority: 55 % / 65 %", "qualified_majority"),
        ("at least 15 of 27 Member States", "qualified_majority"),
        ("Article 16(4) TEU", "qualified_majority"),
        ("see note 2", "qualified_majority"),
        ("Council", "simple_majority"),
        ("at least 72% MS, 65% pop.", "qualified_majority_72"),
        ("14 members", "simple_majority"),
        ("Article 293(1) TFEU", "unanimity"),
        ("*", "unanimity"),
        ("", "unanimity"),
    ],
)
def test_figures_of_the_rule_and_where_it_stands_change_nothing(inside, rule):
    assert not changes(inside, rule)


@pytest.mark.parametrize(
    ("inside", "rule"),
    [
        ("20 of 27 Member States", "qualified_majority"),
        ("72/65", "qualified_majority"),
        ("simple majority", "qualified_majority"),
        ("qualified majority for Annex II", "unanimity"),
        ("minus one", "unanimity"),
        ("two thirds", "simple_majority"),
        ("not 72 %", "qualified_majority_72"),
        ("Article 7 TEU", "qualified_majority"),
    ],
)
def test_a_figure_or_a_word_of_another_rule_changes_it(inside, rule):
    assert changes(inside, rule)


@pytest.mark.parametrize(
    ("raw", "inside"),
    [
        ("unanimity", ""),
        ("unanimity (of the members (27))", "of the members (27)"),
        ("unanimity (Council) / unanimity (Coreper)", "Council) / unanimity (Coreper"),
        ("qualified majority (55 %", "55 %"),
    ],
)
def test_brackets_reach_from_the_first_to_the_last(raw, inside):
    assert in_brackets(raw) == inside
