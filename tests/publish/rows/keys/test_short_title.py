import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.rows.keys.short_title import LONGEST, short_title

BOTH = "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (f"{BOTH} establishing an EU Talent Pool", "Establishing an EU Talent Pool"),
        (f"{BOTH} on foreign\nsubsidies (First reading)", "Foreign subsidies"),
        (
            "Position of the Council at first reading with a view to the adoption of a Directive "
            "of the European Parliament and of the Council on railway safety (Recast) "
            "(first reading)",
            "Railway safety",
        ),
        (
            "Directive of the European Parliament and of the Council of 11 May 2016 relating to a "
            "reduction in the sulphur content of certain liquid fuels (codification)",
            "A reduction in the sulphur content of certain liquid fuels",
        ),
        (f"{BOTH} on safety of toys - Adoption of the legislative act", "Safety of toys"),
    ],
)
def test_formulas_go(subject, title):
    assert short_title(subject) == title


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        (f"{BOTH} on mercury, and repealing Regulation (EC) No 1102/2008", "Mercury"),
        (
            "Regulation on driving licences, amending Regulation (EU) 2018/1724 of the European "
            "Parliament and of the Council",
            "Driving licences",
        ),
        (
            "Directive on type-approval of vehicles amending and repealing Directive 2007/46/EC",
            "Type-approval of vehicles",
        ),
    ],
)
def test_acts_changed_beside_go(subject, title):
    assert short_title(subject) == title


def test_an_act_that_amends_others_is_called_by_its_matter():
    subject = (
        "COUNCIL DIRECTIVE amending Directive 2006/112/EC on the common system of value added tax "
        "as regards the rules on invoicing"
    )
    assert short_title(subject) == "Rules on invoicing"


def test_a_matter_that_only_points_back_leaves_the_title_whole():
    subject = "Council Decision amending Decision 2002/546/EC as regards its period of application"
    assert (
        short_title(subject) == "Amending Decision 2002/546/EC as regards its period of application"
    )


def test_a_short_name_in_brackets_is_the_title():
    subject = (
        f"{BOTH} on a Single Market For Digital Services and amending Directive 2000/31/EC "
        "(Digital Services Act) (first reading)"
    )
    assert short_title(subject) == "Digital Services Act"


def test_the_short_name_of_an_amended_act_is_not_the_title():
    subject = f"{BOTH} amending Regulation (EC) No 562/2006 (Schengen Borders Code)"
    assert short_title(subject).startswith("Amending Regulation (EC) No 562/2006")


@pytest.mark.parametrize(
    "subject",
    [
        "Council's position on draft amending budget No 4 to the general budget for 2011",
        "Position of the Council at first reading",
        "General budget of the European Union for the financial year 2019",
    ],
)
def test_a_subject_without_a_formula_stays(subject):
    assert short_title(subject) == subject


def test_a_long_title_ends_at_a_word_that_may_end_it():
    subject = f"{BOTH} on the {'protection of the rights of the workers and ' * 5}others"
    assert short_title(subject) == (
        "Protection of the rights of the workers and protection of the rights of the workers and "
        "protection of the rights…"
    )


@given(st.text(min_size=1, max_size=400).filter(str.strip))
def test_no_title_is_empty_or_longer_than_the_longest(subject):
    assert 0 < len(short_title(subject)) <= LONGEST
