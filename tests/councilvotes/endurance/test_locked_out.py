"""A data folder that may not be written, and a ledger that another program has locked."""

import sqlite3
from contextlib import closing

import pytest

from crawler.ledger import database
from tests.councilvotes.conftest import read_only
from tests.councilvotes.endurance.disturbing import RUN, faults_said
from tests.councilvotes.kills.killing import run_whole
from tests.councilvotes.kills.soundness import assert_completed, assert_sound


def test_a_run_in_a_folder_that_may_not_be_written_says_so(register, data):
    with read_only(data):
        done = run_whole(register.base, data, RUN)
    (said,) = faults_said(done)
    assert (done.returncode, str(data) in said) == (1, True), done.stderr
    assert_sound(data)


@pytest.mark.long
def test_once_the_folder_may_be_written_again_the_next_run_completes(register, data):
    with read_only(data):
        run_whole(register.base, data, RUN)
    assert_completed(register, data, RUN)


@pytest.fixture
def locked(data, monkeypatch):
    """The ledger, which another program holds locked until this is closed."""
    monkeypatch.setattr(database, "LOCK_WAIT_SECONDS", 0.0)
    with closing(sqlite3.connect(data / "archive" / "ledger.sqlite")) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


@pytest.mark.long
def test_a_ledger_that_another_program_has_locked_ends_the_run_and_is_not_called_damaged(
    register, data, locked
):
    done = run_whole(register.base, data, RUN)
    (said,) = faults_said(done)
    assert done.returncode == 1
    assert "cannot be read or written (database is locked); see" in said
    locked.rollback()
    assert_sound(data)
    assert_completed(register, data, RUN)
