"""What a process that works on files does: one task after the other, within its limits."""

import os
from multiprocessing.connection import Connection
from typing import Any

from extract.errors import ExtractError
from extract.processes.limits import OUT_OF_MEMORY, Limits, allow_cpu, bind, ended_in_time


def serve(connection: "Connection[Any, Any]") -> None:
    """Do the tasks that come through the pipe until it closes.

    First come the limits, then the job, whose modules are so loaded under them.
    """
    limits: Limits = connection.recv()
    bind(limits)
    job = connection.recv()
    job.prepare()
    connection.send(("started", None))
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        allow_cpu(limits.cpu_seconds)
        try:
            with ended_in_time(limits):
                answer = ("done", job.work(task))
        except MemoryError:
            os._exit(OUT_OF_MEMORY)
        except ExtractError as error:
            answer = ("failed", error)
        try:
            connection.send(answer)
        except BrokenPipeError:  # the one who asked was killed meanwhile
            return
