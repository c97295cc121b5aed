import pytest

from councilvotes.intake.pace import Pace, span


@pytest.fixture
def said(out, capsys):
    """Give what is said of documents that come at these moments, each in its turn."""

    def told(moments, of):
        clock = iter(moments)
        pace = Pace(out, lambda: next(clock))
        for done in range(1, len(moments) + 1):
            pace(done, of)
        return capsys.readouterr().out.splitlines()

    return told


def test_once_a_minute_the_rest_is_told_by_the_pace_so_far(said):
    assert said([100.0, 106.0, 112.0, 160.0, 166.0], of=1003) == [
        "4 of 1003 documents asked for, 20.0 s each; about 5 h 33 min to go",
    ]


def test_the_last_document_ends_it(said):
    assert said([0.0, 6.0, 12.0], of=3) == ["3 of 3 documents asked for, 6.0 s each"]


def test_a_single_document_says_nothing_of_the_pace(said):
    assert said([5.0], of=1) == []


@pytest.mark.parametrize(
    ("seconds", "told"),
    [
        (0, "0 s"),
        (59.4, "59 s"),
        (60, "1 min"),
        (3599, "1 h 0 min"),
        (7 * 3600 + 300, "7 h 5 min"),
        (76 * 3600, "3 days 4 h"),
    ],
)
def test_spans(seconds, told):
    assert span(seconds) == told
