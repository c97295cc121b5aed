"""What the system keeps short: a run ends in one clear line, or does with what there is."""

import resource

import pytest

from tests.councilvotes.endurance.disturbing import RUN, faults_said, run_limited
from tests.councilvotes.kills.killing import FIRST
from tests.councilvotes.kills.soundness import assert_completed, assert_sound

FEW_FILES = 64
FEW_MEGABYTES = 350
"""Enough to fetch and to read by, too few for the tables of a release."""


@pytest.mark.long
def test_a_run_needs_no_more_than_64_open_files(register, data):
    done = run_limited(register.base, data, resource.RLIMIT_NOFILE, FEW_FILES)
    assert (done.returncode, faults_said(done)) == (0, []), done.stderr
    assert_completed(register, data, RUN)


def run_short_of_memory(register, data, megabytes):
    """Libraries in C may end the process without a word; whatever they do, nothing is lost."""
    most = megabytes << 20
    done = run_limited(register.base, data, resource.RLIMIT_AS, most, readers_too=False)
    assert_sound(data)
    assert_completed(register, data, RUN)
    return done


@pytest.mark.long  # a full disk: test_full_disk.py
def test_without_the_memory_for_a_release_the_last_one_stays(register, data):
    assert run_short_of_memory(register, data, FEW_MEGABYTES).returncode != 0


@pytest.mark.long
@pytest.mark.parametrize("megabytes", range(150, 650, 25))
def test_with_any_memory_nothing_is_lost(register, data, megabytes):
    run_short_of_memory(register, data, megabytes)


def test_without_the_memory_to_read_no_note_is_refused_for_it(register, data):
    done = run_limited(register.base, data, resource.RLIMIT_AS, 1 << 30)
    assert done.returncode == 1
    assert faults_said(done) == [
        "error: a process here may take 1024 MB of memory, and one that reads notes needs 1536 MB: "
        "raise the limit (`ulimit -v`, `LimitAS=` of systemd)"
    ]
    assert_sound(data)
    assert len(list((data / "notes").rglob("*.json"))) == len(FIRST)


@pytest.mark.long
def test_once_there_is_the_memory_to_read_the_next_run_completes(register, data):
    run_limited(register.base, data, resource.RLIMIT_AS, 1 << 30)
    assert_completed(register, data, RUN)


@pytest.mark.long
@pytest.mark.parametrize("most", [20_000, 100_000])  # in the ledger; in a release
def test_where_no_larger_file_may_be_written_the_last_release_stays(register, data, most):
    done = run_limited(register.base, data, resource.RLIMIT_FSIZE, most)
    (said,) = faults_said(done)
    assert (done.returncode, str(data) in said) == (1, True), done.stderr
    assert_sound(data)
    assert_completed(register, data, RUN)
