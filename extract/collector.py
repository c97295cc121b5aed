"""Read a note without the search for cycles, which would go through all of its words each time."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def search_for_cycles_put_off() -> Iterator[None]:
    """Nothing looks for cycles meanwhile; what there is of them is found afterwards."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if looked:
            gc.enable()
