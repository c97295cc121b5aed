"""The lock on a data folder, shared by every command that writes to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from councilvotes.errors import DataFolderBusyError

LOCK_NAME = ".lock"


@contextmanager
def lock_data_dir(data_dir: Path) -> Iterator[None]:
    """Hold the data folder alone, making it if need be.

    The operating system frees the lock when a process dies, however it dies. Raises
    DataFolderBusyError at once where another holds it, OSError where it cannot be written.
    """
    data_dir.mkdir(parents=True, exist_ok=True)
    lock = FileLock(data_dir / LOCK_NAME)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise DataFolderBusyError(
            f"another command works on the data folder {data_dir}: wait until it has ended"
        ) from error
    try:
        yield
    finally:
        lock.release()
