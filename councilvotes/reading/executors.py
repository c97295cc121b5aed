"""Where notes are read: in processes of this machine, or on the workers of a cluster."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from councilvotes.cluster.connection import Cluster, open_cluster
from councilvotes.output import Output
from councilvotes.settings.settings import Settings

LOCAL = "local"


@dataclass(frozen=True, slots=True)
class Local:
    """So many processes of this machine."""

    workers: int


Executor = Local | Cluster


@contextmanager
def open_executor(named: str, settings: Settings, out: Output) -> Iterator[Executor]:
    """The executor of that name: local, or the cluster of a scheduler's address.

    Raises WrongUseError, ClusterError.
    """
    if named == LOCAL:
        yield Local(settings.read.workers)
    else:
        with open_cluster(named, out.beside) as cluster:
            yield cluster
