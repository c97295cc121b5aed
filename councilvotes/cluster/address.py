"""The address of a scheduler, refused where what is read could be changed on its way."""

import ipaddress
from urllib.parse import urlsplit

from councilvotes.errors import WrongUseError

EXAMPLES = "tcp://127.0.0.1:8786 on this machine, tls://HOST:8786 elsewhere"


def check_address(address: str) -> None:
    """Raise WrongUseError for what is no scheduler's address, or one that is not safe to use."""
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
