"""Several requests at the same time, so that a store far away is not waited for one by one."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")


def side_by_side(
    work: Callable[[Item], Outcome], items: Iterable[Item], at_once: int
) -> Iterator[Outcome]:
    """What `work` makes of each item, in their order; so many at a time, few ready ones kept.

    The first error ends it: what was begun is waited for, what was not is left.
    """
    if at_once == 1:
        yield from map(work, items)
        return
    waiting: deque[Future[Outcome]] = deque()
    with ThreadPoolExecutor(at_once) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) >= 2 * at_once:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)
