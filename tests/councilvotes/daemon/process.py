"""The daemon in a process of its own, and what it says."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager

from tests.councilvotes.command import paths_of_processes

CONFIG = """
data_dir = "{data}"
[source]
sample = true
lists_url = "{base}"
documents_url = "{base}"
routes = "votes_list"
pause_seconds = 0.0
expects_news = false
[timetable]
quiet_minutes = 0
{more}
[daemon]
listen = "127.0.0.1:0"
"""


@contextmanager
def daemon(config):
    """The daemon in a process of its own, that speaks lines of JSON; ended in the end."""
    command = [sys.executable, "-m", "councilvotes", "daemon", "--log-format", "json"]
    process = subprocess.Popen(
        [*command, "--config", str(config)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, **paths_of_processes()},
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def said_until(process, event):
    """The lines that it says up to that event."""
    lines: list[dict[str, str]] = []
    while not lines or lines[-1]["event"] != event:
        lines.append(json.loads(process.stdout.readline()))
    return lines
