"""Killed at any instant, run and backfill lose nothing and leave the last release whole."""

from random import Random

import pytest

from tests.councilvotes.kills.killing import COMMANDS, kill_after, kill_at
from tests.councilvotes.kills.soundness import assert_completed, assert_sound
from tests.variants import some_of

IN_CI = {"run": 0.8, "backfill": 0.3}
"""The part of all instants of a run at which each command is killed: while it publishes, and while
it fetches and reads."""


@pytest.mark.parametrize("name", some_of(COMMANDS, "run"))
def test_command_killed_at_an_instant_loses_nothing(register, data, instants, name):
    instant = round(IN_CI[name] * instants) - Random(name).randrange(10)
    kill_at(register.base, data, COMMANDS[name], instant)
    assert_sound(data)
    assert_completed(register, data, COMMANDS[name])


@pytest.mark.long
@pytest.mark.usefixtures("fresh_processes")
@pytest.mark.parametrize("seed", range(200))
def test_command_killed_after_any_time_loses_nothing(register, data, seconds, seed):
    random = Random(seed)
    name = random.choice(sorted(COMMANDS))
    kill_after(register.base, data, COMMANDS[name], random.uniform(0, seconds[name]))
    assert_sound(data)
    assert_completed(register, data, COMMANDS[name])
