"""Another Python process, at the other end of a pipe.

A plain one, and no child of `multiprocessing`: whoever is one of those, as the workers of a cluster
are, may have none of his own.
"""

import subprocess
import sys
from contextlib import suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.spawn import get_command_line
from typing import Any

_BEGIN = """
import sys
from multiprocessing.connection import Connection
connection = Connection(int(sys.argv[1]))
sys.path[:] = connection.recv()
from extract.processes.serve import serve
serve(connection)
"""
"""Until it knows where the program lies, the process takes from Python's own library alone."""


class Child:
    """One such process, which serves what is sent to it; it must be closed.

    It ends by itself once the pipe closes, be it that this process was killed.
    """

    def __init__(self) -> None:
        self.connection: Connection[Any, Any]
        self.connection, other_end = Pipe()
        with other_end:  # closed here, so that the end of the process is the end of the pipe
            end = other_end.fileno()
            # Of the command by which `multiprocessing` starts Python: the executable and its flags.
            # -P: no file of the working folder is taken for a module of Python's own.
            command = [*get_command_line()[:-3], "-P", "-c", _BEGIN, str(end)]
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=[end])
        self.send(sys.path)

    def send(self, message: object) -> None:
        """Send something; if the process has just died, the next receive tells."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send(message)

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()

    def exit_code(self) -> int:
        """How the process ended, once it has: below 0 by that signal."""
        return self._process.wait()

    def close(self) -> None:
        """End the process, and wait for that."""
        self.kill()
        self.exit_code()
        self.connection.close()
