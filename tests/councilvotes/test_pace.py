import pytest

from councilvotes.pace import Pace, span


def said(*told):
    """What is said of work, told at each of these moments what is done and of how many."""
    lines, clock = [], iter([moment for moment, _, _ in told])
    pace = Pace(lambda *line: lines.append(line), lambda: next(clock))
    for _, done, of in told:
        pace(done, of)
    return lines


def test_once_a_minute_the_rest_is_told_by_the_pace_so_far():
    moments = [100.0, 106.0, 112.0, 160.0, 166.0, 219.0, 220.0]
    assert said(*((at, done, 1003) for done, at in enumerate(moments, 1))) == [
        (4, 1003, pytest.approx(999 * 20)),
        (7, 1003, pytest.approx(996 * 20)),
    ]


def test_nothing_is_said_before_the_first_minute_nor_of_what_is_done():
    assert said((0.0, 0, 3), (6.0, 1, 3), (59.0, 2, 3), (120.0, 3, 3)) == []


def test_work_that_goes_on_to_its_next_part_is_measured_anew():
    first = [(0.0, 1, 2), (1.0, 2, 2)]
    assert said(*first, (2.0, 1, 9), (62.0, 3, 9)) == [(3, 9, pytest.approx(180))]


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
