"""Tasks on a cluster: all have their outcome, whatever becomes of one."""

import os
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from councilvotes.cluster.batch import Packed
from councilvotes.cluster.dispatch import Dispatcher, Line
from extract.errors import KnowledgeError
from extract.processes.limits import Limits
from extract.processes.worker import Job, Killed
from extract.sheet.kept import seen_once

LIMITS = Limits(address_space=1 << 30, cpu_seconds=5, wall_seconds=60.0)


@dataclass(frozen=True, slots=True)
class Look:
    """A sheet to look at, and where it is told that somebody did."""

    sheet: str
    looks: Path


def ready() -> None:
    """Nothing to prepare."""


def work(task: tuple[str, Path | None]) -> str:
    word, _ = task
    if word == "abort":
        os.abort()
    if word == "know":
        raise KnowledgeError("a data file is wrong")
    return f"{word} done"


def look_at(task: tuple[Look, Path | None]) -> str:
    look, folder = task

    def anew() -> str:
        with look.looks.open("a") as looks:
            looks.write(f"{look.sheet}\n")
        return look.sheet

    return seen_once(folder, str, [look.sheet], anew)


def packed(task: str | Look) -> Packed:
    return Packed(task, len(str(task)))


def lines_of(*lines: list[str]) -> list[Line[Any]]:
    numbers = iter(range(10_000))
    return [Line(deque((next(numbers), task) for task in line), None) for line in lines]


def test_every_task_has_its_outcome(cluster):
    lines = lines_of(*([f"{line}.{place}" for place in range(3)] for line in range(20)))
    wanted = {number: f"{task} done" for line in lines for number, task in line.tasks}
    assert dict(Dispatcher(cluster, Job(work, ready, LIMITS), packed).outcomes(lines)) == wanted


def test_a_task_that_ends_its_process_is_told_and_its_neighbours_are_done(cluster):
    told = dict(
        Dispatcher(cluster, Job(work, ready, LIMITS), packed).outcomes(
            lines_of(["a", "abort", "b"], ["c"])
        )
    )
    culprit = told.pop(1)
    assert told == {0: "a done", 2: "b done", 3: "c done"}
    assert isinstance(culprit, Killed)
    assert culprit.reason.startswith("reading it ended the process (SIGABRT")


def test_what_is_wrong_with_our_own_data_is_raised_and_names_the_worker(cluster):
    dispatch = Dispatcher(cluster, Job(work, ready, LIMITS), packed)
    with pytest.raises(KnowledgeError, match=r"the worker tcp://127.* a data file is wrong"):
        list(dispatch.outcomes(lines_of(["know"])))


def test_what_comes_of_a_task_without_being_sent_is_told(cluster):
    refused = Dispatcher[str, str](
        cluster, Job(work, ready, LIMITS), lambda task: f"{task} refused"
    )
    assert dict(refused.outcomes(lines_of(["a", "b"]))) == {0: "a refused", 1: "b refused"}


def test_each_sheet_is_looked_at_once_over_all_languages_and_kept(cluster, tmp_path):
    looks = tmp_path / "looks"
    lines: list[Line[Any]] = [
        Line(
            deque((24 * note + place, Look(f"sheet {note}", looks)) for place in range(24)),
            tmp_path / "seen" / str(note),
        )
        for note in range(4)
    ]
    job = Job(look_at, ready, LIMITS)
    told = dict(Dispatcher(cluster, job, packed).outcomes(lines))
    assert told == {number: f"sheet {number // 24}" for number in range(96)}
    assert sorted(looks.read_text().split("\n")[:-1]) == [f"sheet {note}" for note in range(4)]
    assert len(list((tmp_path / "seen").rglob("*.json"))) == 4
    again: list[Line[Any]] = [Line(deque([(0, Look("sheet 3", looks))]), tmp_path / "seen" / "3")]
    assert dict(Dispatcher(cluster, job, packed).outcomes(again)) == {0: "sheet 3"}
    assert looks.read_text().count("sheet 3") == 1
