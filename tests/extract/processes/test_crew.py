"""Tasks that are stopped, and what becomes of the ones beside them."""

import os
import signal
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from extract.errors import KnowledgeError, WorkerError
from extract.processes.crew import Crew, run_apart
from extract.processes.limits import Limits
from extract.processes.worker import Job, Killed

SMALL = Limits(address_space=600 * 1024 * 1024, cpu_seconds=2, wall_seconds=20.0, tasks=3)

SIGNALS = {"stop": signal.SIGTERM, "tired": signal.SIGSEGV, "killed": signal.SIGKILL}


def behave(task: str) -> str:
    """Do what the task says; `once` tasks fare better in a process that has done nothing before."""
    word, _, place = task.partition(" ")
    if word == "allocate":
        return str(len(bytearray(1024 * 1024 * 1024)))
    if word == "abort":
        os.abort()
    if word == "compute":
        sum(range(10**12))  # one call into C, deaf to Python's own alarms
    if word == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "sleep":
        time.sleep(60)
    if word == "fail":
        raise RuntimeError("a mistake of ours")
    if word == "know":
        raise KnowledgeError("a data file is wrong")
    if word in ("stop", "tired", "killed") and not Path(place).exists():
        Path(place).write_text("tried once")
        os.kill(os.getpid(), SIGNALS[word])
    return f"{task} done"


def ready() -> None:
    """Nothing to prepare."""


def missing_module() -> None:
    raise ImportError("no such module")


AGAIN = "it is tried again the next time; give the machine more memory or less other work"


def run(
    *tasks: str,
    workers: int = 1,
    limits: Limits = SMALL,
    prepare: Callable[[], None] = ready,
) -> list[str | Killed]:
    return list(run_apart(Job(behave, prepare, limits), tasks, workers))


@pytest.mark.usefixtures("fresh_processes")
@pytest.mark.parametrize(
    ("task", "reason"),
    [
        ("allocate", "reading it needed more than 600 MB of memory"),
        ("abort", "reading it ended the process (SIGABRT: damaged, or more than 600 MB of memory"),
        ("compute", "reading it took more than 2 s of computing"),
        ("fail", "the reader itself failed on it (what it said went to standard error)"),
    ],
)
def test_the_culprit_is_named_and_its_neighbours_are_done(task, reason):
    first, culprit, last = run("a", task, "b")
    assert (first, last) == ("a done", "b done")
    assert isinstance(culprit, Killed)
    assert culprit.reason.startswith(reason)


@pytest.mark.long
def test_a_process_that_only_waits_is_stopped_too():
    limits = Limits(SMALL.address_space, wall_seconds=2.0)
    assert run("sleep", limits=limits) == [
        Killed("reading it was not done after 2 s: " + AGAIN, from_outside=True)
    ]


def test_answers_come_in_the_order_of_the_tasks_whoever_dies():
    tasks = ["a", "abort", "b", "c", "d", "abort", "e"]
    outcomes = run(*tasks, workers=2)
    told = [outcome if isinstance(outcome, str) else "killed" for outcome in outcomes]
    assert told == ["killed" if task == "abort" else f"{task} done" for task in tasks]


def test_a_task_that_dies_where_others_were_done_before_is_tried_in_a_fresh_process(tmp_path):
    task = f"tired {tmp_path / 'mark'}"
    assert run("a", task) == ["a done", f"{task} done"]


def test_a_stop_from_outside_is_no_fault_of_the_task(tmp_path):
    task = f"stop {tmp_path / 'mark'}"
    assert run(task) == [f"{task} done"]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_task_killed_from_outside_is_tried_once_more_alone(tmp_path, workers):
    killed = [f"killed {tmp_path / name}" for name in "abc"]
    tasks = ["a", killed[0], "b", "c", killed[1], killed[2]]
    assert run(*tasks, workers=workers) == [f"{task} done" for task in tasks]


def test_a_task_that_is_killed_from_outside_each_time_is_told_apart():
    cause = "the process that read it was ended from outside (SIGKILL: short of memory?)"
    assert run("a", "kill", "b") == ["a done", Killed(f"{cause}: {AGAIN}", True), "b done"]


def test_what_is_wrong_with_our_own_data_is_raised_and_refuses_no_task():
    with pytest.raises(KnowledgeError, match="a data file is wrong"):
        run("a", "know")


class KilledAtFirst:
    """Preparation that is ended from outside as often as it is told."""

    def __init__(self, folder: Path, times: int) -> None:
        self.folder, self.times = folder, times

    def __call__(self) -> None:
        before = len(list(self.folder.iterdir()))
        if before < self.times:
            (self.folder / str(before)).touch()
            os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.usefixtures("fresh_processes")
def test_a_process_that_is_killed_from_outside_before_it_begins_is_started_anew(tmp_path):
    assert run("a", "b", prepare=KilledAtFirst(tmp_path, 2)) == ["a done", "b done"]


@pytest.mark.usefixtures("fresh_processes")
def test_a_process_that_is_killed_each_time_before_it_begins_is_told(tmp_path):
    with pytest.raises(WorkerError, match=r"cannot start \(exit code -9\)"):
        run("a", prepare=KilledAtFirst(tmp_path, 9))
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.usefixtures("fresh_processes")
def test_a_process_that_cannot_start_is_no_fault_of_a_task():
    with pytest.raises(WorkerError, match="cannot start"):
        list(run_apart(Job(behave, missing_module), ["a"], 1))


def test_a_process_is_replaced_after_its_number_of_tasks():
    pids = list(run_apart(Job(process_of, ready, SMALL), range(7), 1))
    assert [pids.count(pid) for pid in dict.fromkeys(pids)] == [3, 3, 1]


def process_of(task: int) -> int:
    return os.getpid()


def test_no_task_gives_no_process():
    assert run() == []


def alone_in(place: str) -> str:
    """Fail where another works at the same place at this time."""
    mark = Path(place)
    mark.mkdir()
    time.sleep(0.01)
    mark.rmdir()
    return place


def test_the_tasks_of_a_line_are_done_one_after_the_other(tmp_path):
    places = [str(tmp_path / name) for name in "ab"]
    lines = [[(0, places[0]), (1, places[0]), (2, places[0])], [(3, places[1]), (4, places[1])]]
    with closing(Crew(Job(alone_in, ready, SMALL), 3)) as crew:
        told = dict(crew.work_off(lines))
    assert told == {number: place for line in lines for number, place in line}


def test_what_is_left_of_a_line_is_done_after_a_task_that_was_killed(tmp_path):
    lines = [[(0, "a"), (1, "abort"), (2, f"killed {tmp_path / 'mark'}"), (3, "b")]]
    with closing(Crew(Job(behave, ready, SMALL), 2)) as crew:
        told = dict(crew.work_off(lines))
    assert isinstance(told.pop(1), Killed)
    assert told == {0: "a done", 2: f"killed {tmp_path / 'mark'} done", 3: "b done"}


def test_a_process_is_kept_for_what_comes_later():
    with closing(Crew(Job(process_of, ready, SMALL), 1)) as crew:
        first, second, third, fourth = (dict(crew.work_off([[(0, n)]]))[0] for n in range(4))
    assert first == second == third != fourth


def test_a_process_that_was_ended_while_it_was_idle_is_replaced():
    with closing(Crew(Job(process_of, ready, SMALL), 1)) as crew:
        ((_, first),) = crew.work_off([[(0, 0)]])
        assert isinstance(first, int)
        os.kill(first, signal.SIGKILL)
        ((_, second),) = crew.work_off([[(0, 0)]])
    assert isinstance(second, int)
    assert second != first


def test_work_that_is_broken_off_leaves_nothing_for_the_next():
    with closing(Crew(Job(behave, ready, SMALL), 2)) as crew:
        begun = crew.work_off([[(0, "a")], [(1, "sleep")], [(2, "b")]])
        assert next(begun) == (0, "a done")
        begun.close()  # type: ignore[attr-defined]
        assert dict(crew.work_off([[(7, "c")]])) == {7: "c done"}
