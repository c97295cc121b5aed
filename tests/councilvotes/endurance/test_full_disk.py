"""A disk that is full at any moment of a run: one clear line, and nothing is lost."""

import shutil
from random import Random

import pytest

from tests.councilvotes.endurance.disturbing import RUN, faults_said, filled, small_disk
from tests.councilvotes.kills.killing import run_whole
from tests.councilvotes.kills.soundness import assert_completed, assert_sound

MEGABYTES = 32


def fill_and_run(register, begun, tmp_path, left):
    with small_disk(tmp_path / "disk", MEGABYTES) as disk:
        data = shutil.copytree(begun, disk / "data")
        with filled(disk, left):
            done = run_whole(register.base, data, RUN)
            if done.returncode:
                (said,) = faults_said(done)
                assert (done.returncode, "disk/data" in said) == (1, True), done.stderr
        assert_sound(data)
        assert_completed(register, data, RUN)
    return done.returncode


@pytest.mark.long
def test_a_disk_that_a_release_fills_ends_a_run_that_loses_nothing(register, begun, tmp_path):
    assert fill_and_run(register, begun, tmp_path, 400 << 10) == 1


@pytest.mark.long
@pytest.mark.parametrize("left", [0, 64 << 10])  # at once, in the ledger
def test_a_full_disk_ends_a_run_that_loses_nothing(register, begun, tmp_path, left):
    assert fill_and_run(register, begun, tmp_path, left) == 1


@pytest.mark.long
@pytest.mark.parametrize("seed", range(60))
def test_a_disk_that_fills_at_any_moment_loses_nothing(register, begun, tmp_path, seed):
    fill_and_run(register, begun, tmp_path, Random(seed).randrange(3 << 20))
