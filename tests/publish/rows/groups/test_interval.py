import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.rows.groups.counted import share_columns, wilson_interval


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [  # the examples of R. G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_an_interval_is_the_one_that_was_published(count, of, low, high):
    found = wilson_interval(count, of)
    assert tuple(round(each, 4) for each in found) == (low, high)


@pytest.mark.parametrize(
    ("count", "of", "interval"),
    [  # statsmodels 0.14, proportion_confint(count, of, method="wilson")
        (29, 30, (0.8332960900855908, 0.9940914096183875)),
        (30, 30, (0.8864866068260311, 1.0)),
        (1, 2, (0.09453120573423068, 0.9054687942657693)),
        (1, 1, (0.2065493143772374, 1.0)),
    ],
)
def test_an_interval_is_the_one_that_statsmodels_gives(count, of, interval):
    assert wilson_interval(count, of) == pytest.approx(interval, abs=1e-9)


@given(st.data(), st.integers(1, 5000))
def test_a_share_lies_in_its_interval_and_that_between_0_and_100(data, of):
    count = data.draw(st.integers(0, of))
    columns = share_columns("alike", count, of)
    low, high = columns["alike_pct_low"], columns["alike_pct_high"]
    assert 0 <= low <= columns["alike_pct"] <= high <= 100


def test_a_share_is_rounded_to_hundredths_with_halves_going_up():
    assert [share_columns("a", count, 800)["a_pct"] for count in (1, 2, 3)] == [0.13, 0.25, 0.38]


def test_no_end_of_an_interval_is_minus_0():
    assert {str(share_columns("a", 0, of)["a_pct_low"]) for of in range(1, 3000)} == {"0.0"}
