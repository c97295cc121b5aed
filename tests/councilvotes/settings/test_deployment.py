"""The files by which a system runs the program: what they name, and what they leave it to do."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

CONFIG = Path(__file__).parents[3] / "config"
UNIT, CRONTAB = CONFIG / "councilvotes.service", CONFIG / "crontab"
MOST_EXPOSED = 2.5
"""Of 10: what `systemd-analyze security` may make of the unit."""


@pytest.fixture
def systemd_analyze():
    found = shutil.which("systemd-analyze")
    if found is None and os.environ.get("COUNCILVOTES_NEED_SHARED") == "1":
        pytest.fail("systemd-analyze is not installed (Debian: systemd)")
    return found or pytest.skip("systemd-analyze is not installed")


def started_by(unit):
    """The words of the command that a unit starts."""
    (line,) = re.findall(r"^ExecStart=(.+)$", unit.read_text(), re.MULTILINE)
    return line.split()


def started_by_cron():
    """The words of the commands behind the five times."""
    lines = re.findall(r"^[\d*][^\n]*$", CRONTAB.read_text(), re.MULTILINE)
    return [line.split()[5:] for line in lines]


def test_cron_finds_the_command_without_a_path_and_the_folders_of_the_unit():
    command, _, *folders = started_by(UNIT)
    (words,) = started_by_cron()
    assert command.startswith("/")
    assert words == [command, "run", *folders[:4], "-q"]


def test_the_unit_is_one_that_systemd_takes(systemd_analyze, tmp_path):
    command = tmp_path / "councilvotes"
    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    unit = tmp_path / UNIT.name
    unit.write_text(UNIT.read_text().replace(started_by(UNIT)[0], str(command)))
    done = subprocess.run(
        [systemd_analyze, "verify", str(unit)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_unit_leaves_the_daemon_little_to_do(systemd_analyze):
    done = subprocess.run(
        [systemd_analyze, "security", "--offline=true", str(UNIT)],
        capture_output=True,
        text=True,
        check=False,
    )
    (level,) = re.findall(r"exposure level for \S+: ([\d.]+)", done.stdout)
    assert float(level) <= MOST_EXPOSED
