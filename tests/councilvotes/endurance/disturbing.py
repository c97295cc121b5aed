"""A run in a process that the system keeps short, and on a disk that is full."""

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.councilvotes.kills.killing import arguments_of, environment_for
from tests.forked import FORKED_OFF

RUN = ("run",)


def run_limited(
    base: str, data: Path, limit: int, most: int, *, readers_too: bool = True
) -> "subprocess.CompletedProcess[str]":
    """A run that may take so much of what the limit names; its readers too, or not.

    They are its own children, as the program starts them.
    """
    environment = environment_for(base)
    environment.pop(FORKED_OFF, None)

    def bind() -> None:
        resource.setrlimit(limit, (most, most if readers_too else resource.RLIM_INFINITY))

    return subprocess.run(
        [sys.executable, "-m", "councilvotes", *arguments_of(data, RUN)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=bind,
    )


@contextmanager
def small_disk(place: Path, megabytes: int) -> Iterator[Path]:
    """A disk of that size; skips where none may be mounted."""
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("no disk may be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


@contextmanager
def filled(disk: Path, left: int) -> Iterator[None]:
    """The disk with so many bytes free."""
    filler = disk / "filler"
    free = os.statvfs(disk)
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, free.f_bavail * free.f_frsize - left)
    try:
        yield
    finally:
        filler.unlink()


def faults_said(done: Any) -> list[str]:
    """The errors that a command said, without its warnings."""
    return [line for line in done.stderr.splitlines() if line.startswith("error: ")]
