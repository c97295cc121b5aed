"""A run while no host can be reached."""

import json
import socket

import pytest

from tests.councilvotes.endurance.disturbing import RUN, faults_said
from tests.councilvotes.kills.killing import run_whole
from tests.councilvotes.kills.soundness import assert_completed, assert_sound


@pytest.fixture
def dead():
    """An address of this machine on which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    return f"http://127.0.0.1:{port}"


def freshness_of(data):
    return json.loads((data / "releases" / "freshness.json").read_bytes())


def test_a_run_without_a_network_says_so_and_keeps_what_it_has(data, dead):
    before = freshness_of(data)
    done = run_whole(dead, data, RUN)
    (said,) = faults_said(done)
    assert (done.returncode, "no list answered" in said) == (1, True), done.stderr
    after = freshness_of(data)
    assert (after["last_result"], after["last_checked"], after["latest"]) == (
        "no_list_answered",
        before["last_checked"],
        before["latest"],
    )
    assert_sound(data)


@pytest.mark.long
def test_once_the_network_is_back_the_next_run_completes(register, data, dead):
    run_whole(dead, data, RUN)
    assert_completed(register, data, RUN)
