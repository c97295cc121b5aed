"""A cluster as people start it, by the command line: scheduler, workers and command apart."""

import os
import pty
import re
import subprocess
import sys
from collections import deque
from importlib.resources import files
from pathlib import Path

import pytest

from councilvotes.cluster.connection import open_cluster
from councilvotes.cluster.dispatch import Dispatcher, Line
from extract.processes.worker import Job
from tests.councilvotes.cluster.conftest import PATIENCE
from tests.councilvotes.cluster.processes import start_scheduler
from tests.councilvotes.cluster.test_commands import bytes_in
from tests.councilvotes.cluster.test_dispatch import LIMITS, packed, ready
from tests.councilvotes.command import process_of

WITH_DASHBOARD = ("--dashboard", "--dashboard-address", "127.0.0.1:0")


@pytest.mark.long
def test_a_backfill_reads_on_the_cluster_what_a_machine_reads_and_the_release_verifies(
    unread, a_worker, sample_run, tmp_path
):
    with start_scheduler(tmp_path / "scheduler", *WITH_DASHBOARD) as scheduler:
        for _ in range(2):
            a_worker(scheduler.address)
        where = ("--config", "sample", "--data-dir", unread, "--executor", scheduler.address)
        filled = process_of("backfill", "--stage", "extract", *where)
        verified = process_of("verify", "latest", "--rederive", *where)
    assert filled.returncode == 0, filled.stderr
    assert bytes_in(unread / "notes") == bytes_in(sample_run.folder / "data" / "notes")
    assert verified.returncode == 0, verified.stderr
    assert "every row comes from the 28 archived files" in verified.stdout
    for done in (filled, verified):
        assert re.search(r"the cluster's dashboard: http://127\.0\.0\.1:\d+/status", done.stderr)


@pytest.mark.long
def test_a_terminal_has_one_bar_for_all_workers(two_workers):
    ours, terminal = pty.openpty()
    folder = files("councilvotes.sample")
    notes = [str(folder / f"ST-9000{number}-2013-INIT.en.pdf") for number in (1, 2)]
    words = ("extract", *notes, "--config", "sample", "--executor", two_workers)
    command = (sys.executable, "-m", "councilvotes", *words)
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
    ):
        os.close(terminal)
        shown = all_of(ours)
    assert "2/2 0:00:00 reading files" in shown
    assert set(re.findall(r" \d/(\d) ", shown)) == {"2"}


def all_of(terminal: int) -> str:
    """What a terminal was given until its other side was closed, without colours and places."""
    shown = b""
    try:
        while True:
            shown += os.read(terminal, 65536)
    except OSError:
        os.close(terminal)
    return re.sub(r"\x1b\[[\d;?]*\w", "", shown.decode())


def who_does(task: tuple[str, Path | None]) -> int:
    """The worker in which it is done."""
    return os.getppid()


@pytest.mark.long
def test_a_worker_that_comes_late_gets_work(scheduler, a_worker, said):
    first = a_worker(scheduler.address)
    with open_cluster(scheduler.address, said.append, PATIENCE) as cluster:
        dispatch = Dispatcher(cluster, Job(who_does, ready, LIMITS), packed)
        outcomes = dispatch.outcomes(Line(deque([(n, "x")]), None) for n in range(40))
        assert next(outcomes)[1] == first.process.pid
        late = a_worker(scheduler.address)
        assert {worker for _, worker in outcomes} == {first.process.pid, late.process.pid}
