"""Processes as the program starts them, wherever it runs."""

import os
import signal
import subprocess
import sys
import textwrap
from pathlib import Path
from select import select

import pytest

from extract.processes.child import Child
from extract.processes.crew import run_apart
from extract.processes.limits import Limits
from extract.processes.worker import Job

pytestmark = pytest.mark.usefixtures("fresh_processes")

SMALL = Limits(address_space=600 * 1024 * 1024, cpu_seconds=5, wall_seconds=60.0)


def ready() -> None:
    """Nothing to prepare."""


def open_files(task: str) -> list[str]:
    """What the descriptors of this process beyond the first three stand for."""
    told = []
    for path in Path("/proc/self/fd").iterdir():
        if int(path.name) > 2 and path.is_symlink():
            told.append(str(path.readlink()))
    return [each for each in told if not each.startswith("/proc/")]


def own_pid(task: str) -> int:
    return os.getpid()


def wait_for_ever(place: str) -> None:
    """Tell the pid of this process there, then wait."""
    Path(place).write_text(str(os.getpid()))
    signal.pause()


def program(code: str, folder: Path) -> str:
    """What a program prints that is run in a folder and finds this project."""
    done = subprocess.run(
        [sys.executable, "-P", "-c", textwrap.dedent(code)],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_daemonic_process_may_start_them(tmp_path):
    # As a worker of a cluster under its nanny is one.
    told = program(
        """
        import multiprocessing
        from extract.processes.crew import run_apart
        from extract.processes.worker import Job
        from tests.extract.processes.test_child import SMALL, own_pid, ready

        def work():
            (pid,) = run_apart(Job(own_pid, ready, SMALL), ["a"], 1)
            print(pid > 0, flush=True)

        daemon = multiprocessing.get_context("fork").Process(target=work, daemon=True)
        daemon.start()
        daemon.join()
        """,
        tmp_path,
    )
    assert told == "True\n"


def test_a_file_of_the_working_folder_is_no_module_of_pythons_own(tmp_path, monkeypatch):
    (tmp_path / "multiprocessing.py").write_text("raise RuntimeError('not this one')")
    (tmp_path / "sys.py").write_text("raise RuntimeError('not this one')")
    monkeypatch.chdir(tmp_path)
    (pid,) = run_apart(Job(own_pid, ready, SMALL), ["a"], 1)
    assert pid != os.getpid()


def test_a_process_has_its_own_end_of_the_pipe_and_no_other_file_of_ours(tmp_path):
    with (tmp_path / "ours").open("w"):
        first, second = run_apart(Job(open_files, ready, SMALL), ["a", "b"], 2)
    for files in (first, second):
        assert isinstance(files, list)
        assert [each.partition(":")[0] for each in files] == ["socket"]


def test_a_process_ends_where_the_one_that_started_it_was_killed(tmp_path):
    starter = subprocess.Popen(
        [
            *(sys.executable, "-P", "-c"),
            "from extract.processes.child import Child\n"
            "import time\n"
            "child = Child()\n"
            "print(child._process.pid, flush=True)\n"
            "time.sleep(600)",
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert starter.stdout is not None
    with starter, starter.stdout:
        pidfd = os.pidfd_open(int(starter.stdout.readline()))
        starter.kill()
    ended = _is_readable(pidfd, seconds=30)
    os.close(pidfd)
    assert ended


def _is_readable(descriptor: int, seconds: float) -> bool:
    return bool(select([descriptor], [], [], seconds)[0])


def test_a_process_that_waits_within_a_task_ends_too(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    starter = subprocess.Popen(
        [
            *(sys.executable, "-P", "-c"),
            "from extract.processes.crew import run_apart\n"
            "from extract.processes.limits import Limits\n"
            "from extract.processes.worker import Job\n"
            "from tests.extract.processes.test_child import ready, wait_for_ever\n"
            f"job = Job(wait_for_ever, ready, Limits(wall_seconds=0.5))\n"
            f"list(run_apart(job, [{str(tmp_path / 'pipe')!r}], 1))",
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
    )
    with starter:
        pidfd = os.pidfd_open(int((tmp_path / "pipe").read_text()))
        starter.send_signal(signal.SIGSTOP)  # so that it cannot end its process itself
        ended = _is_readable(pidfd, seconds=30)
        os.close(pidfd)
        starter.kill()
    assert ended


def test_how_a_process_ended_is_told_by_its_exit_code():
    child = Child()
    child.kill()
    assert child.exit_code() == -signal.SIGKILL
    child.close()
