"""A register over real HTTP on 127.0.0.1 that misbehaves when it is told to."""

import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http import HTTPStatus

from tests.crawler.faults.replica import Replica, Reply

FOREVER = 10**9


@dataclass(slots=True)
class FakeTime:
    """Clocks that no test waits for: sleeping moves them, and a host that drips."""

    seconds: float = 1000.0
    day: datetime = datetime(2026, 7, 3, 12, tzinfo=UTC)
    per_look: float = 0.0
    """What passes at every look at the clock, while a host drips."""
    slept: float = 0.0

    def clock(self) -> float:
        self.seconds += self.per_look
        return self.seconds

    def sleep(self, seconds: float) -> None:
        assert seconds >= 0
        self.slept += seconds
        self.seconds += seconds

    def now(self) -> datetime:
        """The time of day; it may be set back or forth while the other clock goes on."""
        return self.day + timedelta(seconds=self.seconds)

    def jump(self, **step: float) -> None:
        self.day += timedelta(**step)


class Wire:
    """One connection, and the ways of ending it badly."""

    def __init__(self, connection: socket.socket, time: FakeTime) -> None:
        self.time = time
        self.sent = 0
        self._connection = connection

    def send(self, data: bytes) -> None:
        self._connection.sendall(data)
        self.sent += len(data)

    def wait(self) -> None:
        """Say nothing until the peer leaves."""
        with suppress(TimeoutError):
            self._connection.recv(1)

    def reset(self) -> None:
        """End with RST, not FIN: what the peer has not read may be lost to it."""
        self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._connection.close()


Misbehave = Callable[[Wire, Reply], None]
"""Sends an answer, or what comes in its faulty."""


@dataclass(slots=True)
class Trouble:
    """A misbehaviour, where it strikes and how often."""

    name: str
    act: Misbehave
    part: str = ""
    """What the address contains that it strikes at."""
    times: int = FOREVER
    on_accept: bool = False
    """Strikes before the request is read, so at any address."""
    first: int = 1
    """The number of the connection from which on it strikes."""
    struck: int = 0

    def strikes(self, number: int, target: str | None) -> bool:
        fits = target is None if self.on_accept else target is not None and self.part in target
        if not fits or number < self.first or self.struck >= self.times:
            return False
        self.struck += 1
        return True


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came."""

    target: str
    at: float
    """By the clock of pauses."""


@dataclass(slots=True)
class FaultServer:
    """Serves a replica; closed by `serve_faults`."""

    replica: Replica
    time: FakeTime
    keep_alive: bool = False
    troubles: list[Trouble] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    connections: int = 0
    whole: Counter[str] = field(default_factory=Counter)
    """Addresses whose body went out whole, with status 200 and unharmed."""
    longest: int = 0
    """Bytes of the longest answer that a peer took."""
    base: str = ""

    def heal(self) -> None:
        self.troubles.clear()

    def documents_asked(self) -> list[str]:
        return [one.target for one in self.asked if one.target.startswith("/doc/")]

    def forget(self) -> None:
        """Begin to count anew."""
        self.asked.clear()
        self.whole.clear()
        self.connections = 0

    def serve(self, connection: socket.socket) -> None:
        """Answer one connection, in a thread of its own."""
        self.connections += 1
        self.time.per_look = 0.0
        wire = Wire(connection, self.time)
        with connection, suppress(ConnectionError):
            if trouble := self._trouble(None):
                trouble.act(wire, Reply(500))
                return
            while request := _read_head(connection):
                self._answer(wire, request)
                if not self.keep_alive:
                    break
        self.longest = max(self.longest, wire.sent)

    def _answer(self, wire: Wire, request: bytes) -> None:
        first, *rest = request.decode("latin-1").split("\r\n")
        target = first.split(" ")[1]
        headers = dict(line.lower().split(": ", 1) for line in rest if ": " in line)
        self.asked.append(Asked(target, self.time.seconds))
        trouble = self._trouble(target)
        reply = self.replica.reply(target, headers)
        if trouble is not None:
            trouble.act(wire, reply)
            return
        wire.send(head_of(reply, keep_alive=self.keep_alive) + reply.body)
        if reply.status == 200:
            self.whole[target] += 1

    def _trouble(self, target: str | None) -> Trouble | None:
        return next((one for one in self.troubles if one.strikes(self.connections, target)), None)


@contextmanager
def serve_faults(
    replica: Replica, time: FakeTime, *, keep_alive: bool = False
) -> Iterator[FaultServer]:
    """Serve on a free port of 127.0.0.1 while the block runs."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=128)
    server = FaultServer(replica, time, keep_alive)
    server.base = f"http://127.0.0.1:{listening.getsockname()[1]}"
    thread = threading.Thread(target=_listen, args=(listening, server))
    thread.start()
    try:
        yield server
    finally:
        listening.shutdown(socket.SHUT_RDWR)  # wakes accept()
        thread.join()
        listening.close()


def head_of(reply: Reply, length: int | None = -1, *, keep_alive: bool = False) -> bytes:
    """Status line and headers; `length` None announces none, -1 the right one."""
    lines = [f"HTTP/1.1 {reply.status} {HTTPStatus(reply.status).phrase}"]
    if length is not None and reply.status != 304:
        lines.append(f"Content-Length: {len(reply.body) if length < 0 else length}")
    headers = {"Connection": "keep-alive" if keep_alive else "close", **reply.headers}
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _listen(listening: socket.socket, server: FaultServer) -> None:
    threads = []
    while True:
        try:
            connection, _ = listening.accept()
        except OSError:
            break
        connection.settimeout(20)
        thread = threading.Thread(target=server.serve, args=(connection,))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()


def _read_head(connection: socket.socket) -> bytes:
    """Read one request's head, empty where the peer left."""
    head = b""
    while b"\r\n\r\n" not in head:
        with suppress(TimeoutError):
            if chunk := connection.recv(65536):
                head += chunk
                continue
        return b""
    return head
