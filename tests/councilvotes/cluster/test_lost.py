"""Workers and schedulers that are lost at work: each task has its outcome, or an error says why."""

import os
import signal
from collections import deque
from dataclasses import replace
from pathlib import Path

import pytest

from councilvotes.cluster import dispatch as dispatch_module
from councilvotes.cluster.batch import Packed
from councilvotes.cluster.connection import Cluster, open_cluster
from councilvotes.cluster.dispatch import Dispatcher, Line
from councilvotes.errors import ClusterError
from extract.processes.limits import Limits
from extract.processes.worker import Job
from tests.councilvotes.cluster.conftest import PATIENCE

LIMITS = Limits(address_space=1 << 30, cpu_seconds=5, wall_seconds=60.0)
TASKS = 12


def ready() -> None:
    """Nothing to prepare."""


def end_that_worker(task: tuple[str, Path | None]) -> str:
    """Send the signal to the worker of that pid, where this process is one of its own."""
    sent, pid = task[0].split()
    if os.getppid() == int(pid):
        os.kill(os.getppid(), int(sent))
        if int(sent) == signal.SIGKILL:
            os._exit(0)
    return "done"


def packed(task: str) -> Packed:
    return Packed(task, len(task))


def outcomes_of(cluster: Cluster, task: str, limits: Limits = LIMITS) -> dict[int, object]:
    """What comes of many tasks, four in a line."""
    lines = [
        Line(deque((4 * line + place, task) for place in range(4)), None)
        for line in range(TASKS // 4)
    ]
    return dict(Dispatcher(cluster, Job(end_that_worker, ready, limits), packed).outcomes(lines))


ALL_DONE = dict.fromkeys(range(TASKS), "done")


@pytest.mark.long
def test_what_a_killed_worker_had_is_done_by_another_and_its_files_are_cleared_away(
    two_workers, a_worker, said, tmp_path, monkeypatch
):
    for name in ("temporary", "own"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    at = ("--local-directory", str(tmp_path / "own"))
    worker = a_worker(two_workers, *at)
    with open_cluster(two_workers, said.append, PATIENCE) as cluster:
        told = outcomes_of(cluster, f"{signal.SIGKILL} {worker.process.pid}")
    assert told == ALL_DONE
    assert worker.process.wait(timeout=30) == -signal.SIGKILL
    assert len(left_in(tmp_path / "own")) == 1
    a_worker(two_workers, *at)
    assert left_in(tmp_path) == []


def left_in(folder: Path) -> list[Path]:
    """The folders of batches in hand."""
    return list(folder.rglob("councilvotes-*"))


@pytest.mark.long
def test_what_a_stopped_worker_had_is_done_by_another(two_workers, a_worker, said, monkeypatch):
    monkeypatch.setattr(dispatch_module, "AHEAD", 1)
    worker = a_worker(two_workers)
    limits = replace(LIMITS, start_seconds=8.0, wall_seconds=2.0)
    patience = replace(PATIENCE, answer=2.0)
    with open_cluster(two_workers, said.append, patience) as cluster:
        told = outcomes_of(cluster, f"{signal.SIGSTOP} {worker.process.pid}", limits)
    assert told == ALL_DONE
    assert worker.state() == "T"


@pytest.mark.long  # and gone on after: test_commands.py
def test_a_scheduler_that_is_lost_is_named(scheduler, a_worker, said):
    a_worker(scheduler.address)
    with open_cluster(scheduler.address, said.append, replace(PATIENCE, answer=3.0)) as cluster:
        outcomes = Dispatcher(cluster, Job(end_that_worker, ready, LIMITS), packed).outcomes(
            Line(deque([(number, "0 0")]), None) for number in range(TASKS)
        )
        assert next(outcomes)[1] == "done"
        scheduler.kill()
        with pytest.raises(ClusterError, match="does not answer any more: what was read so far is"):
            list(outcomes)
