"""Which host an address leads to, and whether a redirect may go there."""

import socket
from collections.abc import Callable, Iterable
from ipaddress import IPv6Address, ip_address
from urllib.parse import urljoin, urlsplit

from crawler.fetch.answer import Answer

Resolve = Callable[[str], tuple[str, ...]]
"""Gives the IP addresses of a host; none where it has none."""


def origin_of(url: str) -> str:
    """Give scheme, host and port of an address, in lower case."""
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"


def target_of(answer: Answer) -> str | None:
    """Give the address that a redirect names; None if it names none that can be read."""
    location = answer.headers.get("location", "")
    try:
        target = urljoin(answer.url, location)
        return target if location and urlsplit(target).hostname else None
    except ValueError:
        return None


def resolve(host: str) -> tuple[str, ...]:
    """Ask the machine for the addresses of a host."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def redirect_fault(
    url: str, bases: Iterable[str], hosts: Iterable[str], resolve: Resolve
) -> str | None:
    """Give the reason why a redirect may not lead here; None where it may.

    A configured base is allowed as it is, a host of the source over https and on the public net.
    A name that does not resolve here is left to the request: it fails by itself, or a proxy knows
    it. One that changes between this look and the request gains nothing: TLS still wants the
    host's own certificate.
    """
    if origin_of(url) in map(origin_of, bases):
        return None
    scheme, _, host = origin_of(url).partition("://")
    if scheme != "https" or host.removesuffix(":443") not in hosts:
        return f"redirected to {url}, outside the allowed hosts"
    private = [one for one in resolve(host.removesuffix(":443")) if not _is_public(one)]
    if private:
        return f"redirected to {url}, which lies at {private[0]}, no public address"
    return None


def _is_public(address: str) -> bool:
    found = ip_address(address.partition("%")[0])
    if isinstance(found, IPv6Address) and found.ipv4_mapped is not None:
        return found.ipv4_mapped.is_global
    return found.is_global and not found.is_multicast
