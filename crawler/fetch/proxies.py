"""The proxies that the environment names, looked at before any host is asked."""

from urllib.parse import urlsplit
from urllib.request import getproxies

_USABLE = ("http", "https")


def proxy_fault() -> str | None:
    """Tell which proxy of the environment cannot be used, and what to do; None where all can.

    The address is not told: it may hold a password.
    """
    found = getproxies()
    for name in ("http", "https", "all"):
        address = found.get(name)
        if address and not _is_usable(address if "://" in address else f"http://{address}"):
            return (
                f"the environment's {name}_proxy cannot be used: name an http or https proxy with "
                "host and port, as in http://proxy.example.org:3128, or unset it"
            )
    return None


def _is_usable(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in _USABLE and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
