"""The command in a process of its own that dies by SIGKILL: at an instant, or after a time."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.councilvotes.command import councilvotes, paths_of_processes

FIRST = ("ST-90001-2013-INIT", "ST-90002-2013-INIT")
LATER = ("ST-90005-2016-INIT", "ST-90013-2020-INIT")
COMMANDS = {"run": ("run",), "backfill": ("backfill", "--route", "votes_list", "--languages", "en")}

# Counts what the main process does to the disk, to the ledger and to the network, and calls `act`
# before and after each with how many there were; they are said at the end.
_COUNTING = """
import os, signal, sqlite3, sys
{act}
count, here, busy = 0, os.getpid(), False
EVENTS = {{"os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.symlink",
    "os.truncate", "socket.connect", "socket.sendto", "sqlite3.connect", "subprocess.Popen"}}
WRITING = os.O_WRONLY | os.O_RDWR

def tick(*_):
    global busy, count
    if os.getpid() == here and not busy:
        count, busy = count + 1, True
        act(count)
        busy = False

def hook(event, args):
    if event in EVENTS or event == "open" and (args[2] or 0) & WRITING:
        tick()

def ticking(act):
    def run(*values):
        tick()
        done = act(*values)
        tick()
        return done
    return run

def connect(*values, **named):
    connection = connected(*values, **named)
    connection.set_trace_callback(tick)
    return connection

from councilvotes.cli.app import main
connected, sqlite3.connect = sqlite3.connect, connect
os.fsync = ticking(os.fsync)
sys.addaudithook(hook)
try:
    main()
finally:
    print("\\ninstants", count, file=sys.stderr)
"""
# Kills the process before the instant that it is told; with 0 it lives.
_KILLING = """
at = int(sys.argv.pop(1))
def act(count):
    if count == at:
        os.kill(here, signal.SIGKILL)
"""


def environment_for(base: str) -> dict[str, str]:
    """The sample's settings, with another server in place of the bundled one."""
    return {
        **os.environ,
        **paths_of_processes(),
        "COUNCILVOTES_SOURCE__LISTS_URL": base,
        "COUNCILVOTES_SOURCE__DOCUMENTS_URL": base,
    }


def arguments_of(data: Path, command: Sequence[str]) -> list[str]:
    return [*command, "--config", "sample", "--data-dir", str(data)]


def run_whole(base: str, data: Path, command: Sequence[str]) -> "subprocess.CompletedProcess[str]":
    """The command, left alone; in this process."""
    return councilvotes(*arguments_of(data, command), **environment_for(base))


def instants_of(base: str, data: Path, command: Sequence[str]) -> int:
    """How many instants the command has; it runs to its end."""
    done = _counted(base, data, command, 0)
    assert done.returncode == 0, done.stdout + done.stderr
    return int(done.stderr.rsplit("instants ", 1)[1])


def kill_at(base: str, data: Path, command: Sequence[str], instant: int) -> None:
    """Run the command and kill it just before this instant, counted from 1."""
    done = _counted(base, data, command, instant)
    assert done.returncode == -signal.SIGKILL, done.stdout + done.stderr


def kill_after(base: str, data: Path, command: Sequence[str], seconds: float) -> None:
    """Run the command and kill it after a time, unless it has ended by then."""
    process = subprocess.Popen(
        [sys.executable, "-m", "councilvotes", *arguments_of(data, command)],
        env=environment_for(base),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _counted(
    base: str, data: Path, command: Sequence[str], instant: int
) -> "subprocess.CompletedProcess[str]":
    return run_acting(base, data, command, _KILLING, instant)


def run_acting(
    base: str, data: Path, command: Sequence[str], act: str, *told: object
) -> "subprocess.CompletedProcess[str]":
    """The command in a process that does as `act` says at each instant; it is told arguments."""
    return subprocess.run(
        [
            *(sys.executable, "-c", _COUNTING.format(act=act), *map(str, told)),
            *arguments_of(data, command),
        ],
        env=environment_for(base),
        capture_output=True,
        text=True,
        check=False,
    )
