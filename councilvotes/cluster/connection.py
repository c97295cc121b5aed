"""The way to a cluster: its scheduler, and the workers that are there."""

import ipaddress
import logging
import time
from collections.abc import Callable, Collection, Coroutine, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import urlsplit

from councilvotes.cluster.versions import Versions, refuse_other, versions_here
from councilvotes.errors import ClusterError, WrongUseError

if TYPE_CHECKING:
    from distributed import Client, Future

Say = Callable[[str], None]
EXAMPLES = "tcp://127.0.0.1:8786 on this machine, tls://HOST:8786 elsewhere"
_LOGGERS = ("distributed", "distributed.client")
"""What these say the errors here say, on one line."""
_BIG_BATCH = 1 << 30
"""Bytes. Dask would warn of batches of more than 10 MB, which have to travel here."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a cluster is waited for, in seconds."""

    answer: float = 30.0
    """For the scheduler, and for what is on its way."""
    workers: float = 600.0
    """While there is no worker."""
    look: float = 2.0
    """Between two looks at who is there."""


PATIENCE = Patience()


class Cluster:
    """A cluster whose scheduler answered."""

    def __init__(self, client: "Client", address: str, say: Say, patience: Patience) -> None:
        self.client, self.address, self.say, self.patience = client, address, say, patience

    def ask(self, question: Callable[..., Coroutine[Any, Any, Any]], **about: object) -> object:
        """What the scheduler answers. Raises ClusterError where it does not."""
        try:
            answer: object = self.client.sync(
                question, callback_timeout=self.patience.answer, **about
            )
        except RuntimeError as error:  # the client's loop has ended
            raise self.lost() from error
        except signs_of_loss() as error:
            raise self.lost() from error
        return answer

    def submit(self, work: Callable[..., object], *about: object, **where: object) -> "Future":
        """Have a worker do it. Raises ClusterError where nobody takes it any more."""
        try:
            return self.client.submit(work, *about, pure=False, **where)
        except signs_of_loss() as error:
            raise self.lost() from error

    def call_back(self, futures: Sequence["Future"]) -> None:
        """Tell the scheduler, if it is there, that nobody waits for them any more."""
        if futures:
            with suppress(*signs_of_loss()):
                self.client.cancel(list(futures), force=True)

    def lost(self) -> ClusterError:
        """The error of a scheduler that no longer answers."""
        return ClusterError(
            f"the scheduler {self.address} does not answer any more: what was read so far is "
            "kept; start it again, and the same command goes on where it was"
        )

    def workers(self) -> Mapping[str, int]:
        """The addresses of the workers that are there now, each with its number of threads."""
        return cast(Mapping[str, int], self.ask(self.client.scheduler.ncores))

    def held_by_workers(self, batches: Collection[str]) -> dict[str, set[str]]:
        """Which of these batches each worker was given."""
        holders = cast(Mapping[str, list[str]], self.ask(self.client.scheduler.processing))
        return {worker: {*keys} & {*batches} for worker, keys in holders.items()}

    def wait_for_workers(self, stopped: frozenset[str] = frozenset()) -> Mapping[str, int]:
        """Those that are there beside the stopped ones, once there is one.

        Raises ClusterError where none comes in time.
        """
        until = time.monotonic() + self.patience.workers
        told = False
        while not (found := _without(self.workers(), stopped)):
            if not told:
                self.say(f"waiting for a worker at {self.address}: none is there that answers")
                told = True
            if time.monotonic() >= until:
                raise ClusterError(
                    f"no worker came to {self.address} in {self.patience.workers:.0f} s: start "
                    f"some (`dask worker {self.address} --nthreads 1`); what was read is kept"
                )
            time.sleep(min(self.patience.look, 0.2))
        return found

    def compare_versions(self) -> None:
        """Raise OtherVersionError where a worker that is there does not run what this process does.

        One that is busy or new is compared once it takes a batch.
        """
        ours = versions_here()
        asked = {
            self.submit(versions_here, workers=[worker], priority=100): worker
            for worker in self.workers()
        }
        until = time.monotonic() + self.patience.answer
        for future, worker in asked.items():
            with suppress(TimeoutError):
                theirs = self._versions_in(future, max(0.1, until - time.monotonic()))
                refuse_other(worker, theirs if theirs is not None else ours, ours)
        self.call_back(list(asked))

    def _versions_in(self, future: "Future", seconds: float) -> Versions | None:
        """What a worker has: nothing where it lacks even the function; None where it is gone."""
        from distributed import KilledWorker

        try:
            return cast(Versions, future.result(timeout=seconds))
        except KilledWorker:
            return None
        except (ImportError, AttributeError):
            return {}
        except (CancelledError, OSError) as error:
            if isinstance(error, TimeoutError):
                raise
            raise self.lost() from error


def signs_of_loss() -> tuple[type[Exception], ...]:
    """What Dask raises where the scheduler is gone, or the client has ended for that reason."""
    from distributed.client import ClosedClientError

    return (OSError, CancelledError, ClosedClientError)


def _without(workers: Mapping[str, int], stopped: frozenset[str]) -> Mapping[str, int]:
    return {worker: threads for worker, threads in workers.items() if worker not in stopped}


@contextmanager
def open_cluster(address: str, say: Say, patience: Patience = PATIENCE) -> Iterator[Cluster]:
    """A connection to the scheduler; its dashboard is told.

    Raises WrongUseError for an address that is none or not safe, and without the library that it
    takes, ClusterError where no scheduler answers.
    """
    check_address(address)
    with _big_batches_allowed():
        client = _connected(address, patience)
        try:
            if dashboard := _dashboard_of(client):
                say(f"the cluster's dashboard: {dashboard}")
            yield Cluster(client, address, say, patience)
        finally:
            with suppress(OSError):
                client.close(timeout=patience.answer)


def check_address(address: str) -> None:
    """Raise WrongUseError for what is no scheduler's address, or one that is not safe to use.

    Unsafe is one by which what is read could be changed on its way.
    """
    parts = urlsplit(address)
    try:
        whole = parts.hostname and parts.port
    except ValueError:  # no number, or no port's
        whole = None
    if parts.scheme not in ("tcp", "tls") or not whole or parts.path:
        raise WrongUseError(
            f"--executor {address}: give local or a scheduler's address, {EXAMPLES}"
        )
    if parts.scheme == "tcp" and not _is_this_machine(parts.hostname or ""):
        raise WrongUseError(
            f"--executor {address}: without TLS anyone on the way could change what is read, and "
            f"run programs here and there: use tls://{parts.netloc}, with the certificates in "
            "Dask's settings (distributed.comm.tls)"
        )


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _big_batches_allowed() -> AbstractContextManager[object]:
    """Dask's settings as they are needed here. Raises WrongUseError where it is not installed."""
    try:
        import dask.config
        import distributed  # noqa: F401 - it sets up its logging, which comes before ours
    except ImportError as error:
        raise WrongUseError(
            "--executor: a cluster takes Dask, which is not installed: "
            "pip install 'councilvotes[cluster]'"
        ) from error
    for name in _LOGGERS:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    allowed = {"distributed.admin.large-graph-warning-threshold": _BIG_BATCH}
    return cast(AbstractContextManager[object], dask.config.set(allowed))


def _connected(address: str, patience: Patience) -> "Client":
    from distributed import Client

    try:
        return Client(address, timeout=patience.answer, set_as_default=False)
    except OSError as error:
        raise ClusterError(
            f"no scheduler answers at {address} ({_first_line(error)}): start it (`dask "
            "scheduler`), and look at address, firewall and certificates"
        ) from error
    except (TypeError, ValueError, RuntimeError) as error:  # what is wrong with Dask's settings
        raise WrongUseError(
            f"--executor {address}: Dask cannot connect ({_first_line(error)}): look at "
            "distributed.comm.tls in its settings"
        ) from error


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0].rstrip(": ")


def _dashboard_of(client: "Client") -> str | None:
    """Where a browser sees the cluster at work; None where there is no such page."""
    services = client.scheduler_info().get("services", {})
    return str(client.dashboard_link) if services.get("dashboard") else None
