"""Python loads this first in a command that tests start in a process of its own."""

import os

if "READERS_FORKED_OFF" in os.environ:
    from tests.forked import fork_readers

    fork_readers()
