"""The channel of a command: the operator's own program, with the message as JSON on its stdin."""

import os
import signal
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from tempfile import TemporaryFile
from typing import IO

from councilvotes.alerts.message import Message, as_json, one_line
from councilvotes.errors import ChannelError, describe

_LAST_WORDS = 4096
"""Bytes of its stderr that are looked at, from the end."""


def run_command(words: Sequence[str], message: Message, seconds: float) -> str:
    """Run it with the message; what came of it. Raises ChannelError.

    Files in place of pipes: what it leaves running behind it cannot keep us waiting.
    """
    with TemporaryFile() as given, TemporaryFile() as said:
        given.write(as_json(message))
        given.seek(0)
        try:
            process = subprocess.Popen(
                words,
                stdin=given,
                stdout=subprocess.DEVNULL,
                stderr=said,
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            raise ChannelError(f"it cannot be started: {describe(error)}") from error
        code = _wait(process, seconds)
        last = _last_line(said)
    if code:
        raise ChannelError(f"it ended with {code}{': ' if last else ''}{last}")
    return "ended with 0"


def _wait(process: "subprocess.Popen[bytes]", seconds: float) -> int:
    """Its exit code; what is not ready in time is ended, with all that it started."""
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise ChannelError(f"it was not ready within {seconds:g} s and was ended") from error
    finally:
        if process.poll() is None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _last_line(said: IO[bytes]) -> str:
    said.seek(max(0, said.seek(0, os.SEEK_END) - _LAST_WORDS))
    lines = said.read().decode("utf-8", "replace").strip().splitlines()
    return one_line(lines[-1])[:300] if lines else ""
