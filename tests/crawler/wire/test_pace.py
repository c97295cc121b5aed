"""How slow a body may be, by a clock that the test moves."""

import httpx
import pytest

from crawler.fetch.transfer import Budget, send

BUDGET = Budget(max_bytes=1_000_000, seconds=60.0, slow_bytes_per_second=1000, slow_seconds=5)


class Body(httpx.SyncByteStream):
    """Chunks, each of which takes its time by the clock."""

    def __init__(self, chunks):
        self.chunks, self.now = chunks, 100.0

    def __iter__(self):
        for seconds, size in self.chunks:
            self.now += seconds
            yield b" " * size


def outcome_of(chunks):
    body = Body(chunks)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=body))
    with httpx.Client(transport=transport) as client:
        answer = send(client, "http://register.invalid/a", {}, BUDGET, lambda: body.now)
    return answer.outcome, len(answer.body)


@pytest.mark.parametrize(
    ("chunks", "outcome"),
    [
        ([(1, 1000)] * 50, "ok"),
        ([(1, 999)] * 50, "too_slow"),
        ([(0, 100_000)] + [(1, 10)] * 20, "too_slow"),  # fast at first, then hardly at all
        ([(4.9, 10)], "ok"),  # a small body may take a moment
        ([(5.1, 10)], "too_slow"),
        ([(4, 5000)] * 14, "ok"),
        ([(1, 100_000)] * 9, "ok"),
        ([(10, 100_000)] * 7, "too_slow"),  # fast enough, but not done within the time
    ],
)
def test_body_may_be_slow_for_no_longer_than_allowed(chunks, outcome):
    assert outcome_of(chunks)[0] == outcome


def test_what_came_of_a_slow_body_is_kept():
    assert outcome_of([(1, 500)] * 50) == ("too_slow", 2000)
