"""Clusters of this machine."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from councilvotes.cluster.connection import Cluster, Patience, open_cluster
from tests.conftest import Run
from tests.councilvotes.cluster.processes import Started, start_scheduler, start_worker

PATIENCE = Patience(answer=60.0, workers=0.5, look=0.1)


@pytest.fixture(scope="module")
def two_workers() -> Iterator[str]:
    """The address of a scheduler with two workers of one thread, all in this process.

    A batch whose worker is lost comes back to us at once: that Dask sends it to others is its own.
    """
    import dask
    from distributed import LocalCluster

    # In Python 3.11 the profiler of a worker may stop its process for good: it waits for a lock
    # while another thread that holds it waits for the interpreter (python/cpython#116969).
    settings = {
        "distributed.scheduler.allowed-failures": 0,
        "distributed.worker.profile.enabled": False,
    }
    with (
        dask.config.set(settings),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=False,
            protocol="tcp://",
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
        ) as cluster,
    ):
        yield cluster.scheduler_address


@pytest.fixture
def cluster(two_workers: str, said: list[str]) -> Iterator[Cluster]:
    """A connection to it."""
    with open_cluster(two_workers, said.append, PATIENCE) as opened:
        yield opened


@pytest.fixture
def said() -> list[str]:
    """What is said of a cluster."""
    return []


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[Started]:
    """A scheduler in a process of its own."""
    with start_scheduler(tmp_path) as started:
        yield started


@pytest.fixture
def a_worker(tmp_path: Path) -> Iterator[Callable[..., Started]]:
    """Starts a worker in a process of its own, without a nanny."""
    with ExitStack() as stack:
        count = 0

        def start(address: str, *options: str) -> Started:
            nonlocal count
            count += 1
            place = tmp_path / f"worker-{count}"
            return stack.enter_context(start_worker(place, address, *options))

        yield start


@pytest.fixture
def unread(sample_run: Run, tmp_path: Path) -> Path:
    """The sample's data folder with no record in it; what was seen of the sheets is kept."""
    data = tmp_path / "data"
    shutil.copytree(sample_run.folder / "data", data)
    shutil.rmtree(data / "notes")
    return data
