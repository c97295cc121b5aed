"""A data folder that was copied, whatever it did meanwhile, is restored to a sound one."""

import subprocess
import sys
from random import Random
from shutil import which

import pytest

from councilvotes.data_folder.lock import lock_data_dir
from tests.councilvotes.command import councilvotes
from tests.councilvotes.endurance.disturbing import RUN
from tests.councilvotes.kills.killing import run_acting
from tests.councilvotes.kills.soundness import assert_completed

# Copies the folder as `cp -a` does, a file every so many instants from one on, the rest at the end.
COPYING = """
import atexit, shutil
at, every = int(sys.argv.pop(1)), int(sys.argv.pop(1))
source, target = sys.argv.pop(1), sys.argv.pop(1)

def copied():
    for folder, folders, names in os.walk(source):
        folders.sort()
        there = os.path.join(target, os.path.relpath(folder, source))
        os.makedirs(there, exist_ok=True)
        for name in sorted(names):
            try:
                shutil.copy2(os.path.join(folder, name), there)
            except FileNotFoundError:
                pass
            yield

copying = copied()

def act(count):
    if count >= at and (count - at) % every == 0:
        next(copying, None)

def rest():
    global busy
    busy = True
    for _ in copying:
        pass

atexit.register(rest)
"""


def copy_while_running(register, data, copy, seed):
    """Most runs are copied while they fetch; some while they read or publish."""
    random = Random(seed)
    told = (round(4800 ** random.random()), random.randrange(1, 60), data, copy)
    done = run_acting(register.base, data, RUN, COPYING, *told)
    assert done.returncode == 0, done.stderr


def check_copy(register, data, copy, seed):
    copy_while_running(register, data, copy, seed)
    done = councilvotes("archive", "restore", "--config", "sample", "--data-dir", copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert_completed(register, copy, RUN)
    return done.stdout


@pytest.mark.long  # restored otherwise: ../intake/test_restoring.py
def test_a_folder_copied_while_a_run_worked_is_restored(register, data, tmp_path):
    told = check_copy(register, data, tmp_path / "copy", 32)
    assert "1 document named again" in told  # it came between the copying of ledger and files


@pytest.mark.long
@pytest.mark.parametrize("seed", range(80))
def test_a_folder_copied_at_any_moment_is_restored(register, data, tmp_path, seed):
    check_copy(register, data, tmp_path / "copy", seed)


@pytest.mark.skipif(which("flock") is None, reason="no flock(1) here")
def test_flock_takes_turns_with_runs(tmp_path):
    """As the page on operations has it for backups."""
    take = ["flock", "--nonblock", str(tmp_path / ".lock")]
    with lock_data_dir(tmp_path, "run"):
        assert subprocess.run([*take, "true"], check=False).returncode == 1
    run = ["run", "--config", "sample", "--data-dir", str(tmp_path)]
    busy = subprocess.run(
        [*take, sys.executable, "-m", "councilvotes", *run],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "another command works on the data folder" in busy.stderr
