"""Servers that speak on the wire as a test tells them, and a proxy between."""

import socket
import ssl
import struct
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

NOT_FOUND = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
NAME = "register.invalid"


def reset(connection):
    """Close a connection so that the other side gets a reset in place of an end."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def head_of(connection):
    """Read a request up to the blank line."""
    head = b""
    while b"\r\n\r\n" not in head:
        part = connection.recv(65536)
        if not part:
            return head
        head += part
    return head


@dataclass
class Servers:
    """Listeners of one test; all are closed at its end, and whatever waits is let go."""

    over: threading.Event = field(default_factory=threading.Event)
    listening: list[socket.socket] = field(default_factory=list)
    threads: list[threading.Thread] = field(default_factory=list)

    def start(self, serve):
        """Give each connection to `serve` in a thread of its own; gives the port."""
        listener = socket.create_server(("127.0.0.1", 0))
        self.listening.append(listener)
        self._in_thread(self._accept, listener, serve)
        return listener.getsockname()[1]

    def close(self):
        self.over.set()
        for listener in self.listening:
            listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        for thread in self.threads:
            thread.join(timeout=10)
        assert not any(thread.is_alive() for thread in self.threads)

    def _accept(self, listener, serve):
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            connection.settimeout(10)
            self._in_thread(self._serve, connection, serve)

    def _serve(self, connection, serve):
        with connection, suppress(OSError):
            serve(connection)

    def _in_thread(self, run, *values):
        thread = threading.Thread(target=run, args=values)
        self.threads.append(thread)
        thread.start()


@pytest.fixture
def servers():
    servers = Servers()
    yield servers
    servers.close()


@pytest.fixture
def wire(servers):
    """Start a server that answers 404 to robots.txt and lets a function talk for the rest."""

    def start(talk):
        def serve(connection):
            asked = head_of(connection)
            if b"/robots.txt" in asked:
                connection.sendall(NOT_FOUND)
            else:
                talk(connection)

        return f"http://127.0.0.1:{servers.start(serve)}"

    return start


@dataclass
class Proxy:
    """A forward proxy that knows one name, and writes down what it was asked for."""

    port: int = 0
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def proxy(servers):
    """Start a proxy for NAME that leads to a port of this machine."""

    def start(target_port):
        proxy = Proxy()

        def serve(connection):
            head = head_of(connection)
            proxy.asked.append(head.split(b"\r\n", 1)[0].decode())
            with socket.create_connection(("127.0.0.1", target_port), timeout=10) as onward:
                if head.startswith(b"CONNECT "):
                    connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                else:
                    onward.sendall(head.replace(f"http://{NAME}".encode(), b"", 1))
                servers._in_thread(_pass_on, connection, onward)
                _pass_on(onward, connection)

        proxy.port = servers.start(serve)
        return proxy

    return start


def _pass_on(source, target):
    with suppress(OSError):
        while part := source.recv(65536):
            target.sendall(part)
        target.shutdown(socket.SHUT_WR)


@pytest.fixture
def certificate(tmp_path):
    """A certificate for NAME that signs itself, with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, NAME)])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(NAME)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "certificate.pem"
    path.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + signed.public_bytes(serialization.Encoding.PEM)
    )
    return path


@pytest.fixture
def tls_port(servers, certificate):
    """The port of a TLS server that shows the certificate and serves one page."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)

    def serve(connection):
        with context.wrap_socket(connection, server_side=True) as secured:
            asked = head_of(secured)
            page = b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhere"
            secured.sendall(NOT_FOUND if b"/robots.txt" in asked else page)

    return servers.start(serve)
