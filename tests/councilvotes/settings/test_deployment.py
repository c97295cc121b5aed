"""The files by which a system runs the program: what they name, and what they leave it to do."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

CONFIG = Path(__file__).parents[3] / "config"
DAEMON, RUN = CONFIG / "councilvotes.service", CONFIG / "councilvotes-run.service"
TIMER, USERS = CONFIG / "councilvotes-run.timer", CONFIG / "councilvotes.sysusers"
CRONTAB, CONTAINER = CONFIG / "crontab", CONFIG / "Containerfile"
ROOT = Path(__file__).parents[3]
MOST_EXPOSED = 2.5
"""Of 10: what `systemd-analyze security` may make of the unit."""


@pytest.fixture
def systemd():
    """Run a program of systemd: its exit code, and all that it says."""

    def run(program, *arguments):
        found = shutil.which(program)
        if found is None and os.environ.get("COUNCILVOTES_NEED_SHARED") == "1":
            pytest.fail(f"{program} is not installed (Debian: systemd)")
        if found is None:
            pytest.skip(f"{program} is not installed")
        done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    return run


def started_by(unit):
    """The words of the command that a unit starts."""
    (line,) = re.findall(r"^ExecStart=(.+)$", unit.read_text(), re.MULTILINE)
    return line.split()


def started_by_cron():
    """The words of the commands behind the five times."""
    lines = re.findall(r"^[\d*][^\n]*$", CRONTAB.read_text(), re.MULTILINE)
    return [line.split()[5:] for line in lines]


def values_of(unit, key):
    return re.findall(rf"^{key}=(.+)$", unit.read_text(), re.MULTILINE)


def test_cron_finds_the_command_without_a_path_and_the_folders_of_the_unit():
    command, _, *folders = started_by(DAEMON)
    (words,) = started_by_cron()
    assert command.startswith("/")
    assert words == [command, "run", *folders[:4], "-q"]


def test_the_timer_starts_what_the_daemon_would_run():
    command, _, *options = started_by(DAEMON)
    assert started_by(RUN) == [command, "run", *options]
    assert TIMER.stem == RUN.stem  # it names no unit


def test_both_units_run_as_the_user_that_is_made_and_lock_alike():
    sandbox = [
        re.findall(r"^# It reads PDFs.*?(?=\n\[|\Z)", unit.read_text(), re.S | re.M)
        for unit in (DAEMON, RUN)
    ]
    assert len(sandbox[0]) == 1 and sandbox[0][0].strip() == sandbox[1][0].strip()
    user = USERS.read_text().splitlines()[-1].split()[1]
    assert [values_of(unit, "User") for unit in (DAEMON, RUN)] == [[user], [user]]


def test_the_timer_and_cron_have_the_same_times_on_the_same_clock():
    (calendar,) = values_of(TIMER, "OnCalendar")
    ((hours, minute, zone),) = re.findall(r"\*-\*-\* ([\d,]+):(\d\d):00 (\S+)", calendar)
    (line,) = re.findall(r"^\d[^\n]*$", CRONTAB.read_text(), re.MULTILINE)
    assert line.split()[:2] == [minute, ",".join(str(int(hour)) for hour in hours.split(","))]
    assert values_of(CRONTAB, "CRON_TZ") == [zone]


def test_the_units_are_ones_that_systemd_takes(systemd, tmp_path):
    command = tmp_path / "councilvotes"
    command.write_text("#!/bin/sh\n")
    command.chmod(0o755)
    for unit in (DAEMON, RUN, TIMER):
        text = unit.read_text()
        (tmp_path / unit.name).write_text(text.replace("/usr/local/bin/councilvotes", str(command)))
    units = [str(tmp_path / unit.name) for unit in (DAEMON, RUN, TIMER)]
    assert systemd("systemd-analyze", "verify", *units) == (0, "")


@pytest.mark.parametrize("unit", [DAEMON, RUN], ids=lambda unit: unit.stem)
def test_a_unit_leaves_the_program_little_to_do(systemd, unit):
    _, said = systemd("systemd-analyze", "security", "--offline=true", str(unit))
    (level,) = re.findall(r"exposure level for \S+: ([\d.]+)", said)
    assert float(level) <= MOST_EXPOSED


def test_the_user_is_one_that_systemd_makes(systemd, tmp_path):
    code, said = systemd(
        "systemd-sysusers", "--dry-run", f"--root={tmp_path}", str(USERS.resolve())
    )
    assert code == 0, said


def steps_of(container):
    """The instructions of each stage."""
    text = re.sub(r"^#.*\n", "", container.read_text(), flags=re.MULTILINE)
    lines = re.sub(r"\\\n\s*", "", text).splitlines()
    steps = [tuple(line.partition(" ")[::2]) for line in lines if line]
    starts = [place for place, (word, _) in enumerate(steps) if word == "FROM"]
    return [steps[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def test_a_container_is_built_of_what_the_clone_has_on_a_base_of_one_version():
    build, final = steps_of(CONTAINER)
    for stage in (build, final):
        assert re.fullmatch(r"docker\.io/library/python:3\.\d+-slim-\w+( AS build)?", stage[0][1])
    copied = [words.split()[:-1] for word, words in build if word == "COPY"]
    assert [name for names in copied for name in names if not (ROOT / name).exists()] == []


def test_a_container_has_what_a_store_and_a_cluster_take():
    build, _ = steps_of(CONTAINER)
    wanted = re.search(r"pip install .*councilvotes\[([\w,]+)\] @", build[-1][1])
    with (ROOT / "pyproject.toml").open("rb") as file:
        extras = tomllib.load(file)["project"]["optional-dependencies"]
    assert wanted and {*wanted[1].split(",")} == {"cluster", "store"} <= {*extras}


def test_a_container_runs_without_root_and_without_a_shell():
    _, final = steps_of(CONTAINER)
    told = dict(final)
    assert told["USER"] == "10001:10001"
    assert "--uid 10001 " in next(words for word, words in final if words.startswith("useradd"))
    assert json.loads(told["ENTRYPOINT"]) == ["/opt/councilvotes/bin/councilvotes"]
    assert json.loads(told["CMD"])[0] == "daemon"
    check = json.loads(told["HEALTHCHECK"].partition(" CMD ")[2])
    assert check[:4] == [*json.loads(told["ENTRYPOINT"]), "status", "--check", "--quiet"]
    assert told["VOLUME"] in told["ENV"]
