"""The channels of the web: a message posted as JSON, and a watchdog that wants to be asked."""

from urllib.parse import urlsplit

import httpx
from pydantic import SecretStr

from councilvotes import __version__
from councilvotes.alerts.message import Message, as_json
from councilvotes.errors import ChannelError

_HEADERS = {"User-Agent": f"councilvotes/{__version__}", "Content-Type": "application/json"}


def post(address: SecretStr, message: Message, seconds: float) -> str:
    """POST the message; what the host answered. Raises ChannelError."""
    return _ask("POST", address.get_secret_value(), seconds, as_json(message))


def ping(address: SecretStr, seconds: float) -> str:
    """GET the address; what the host answered. Raises ChannelError."""
    return _ask("GET", address.get_secret_value(), seconds)


def host_of(address: SecretStr) -> str:
    """The part of an address that is no secret."""
    return urlsplit(address.get_secret_value()).netloc.rpartition("@")[2]


def _ask(method: str, url: str, seconds: float, body: bytes | None = None) -> str:
    """Only the status counts; the answer is not read, and nothing is sent on elsewhere."""
    try:
        with (
            httpx.Client(timeout=seconds, headers=_HEADERS) as client,
            client.stream(method, url, content=body) as response,
        ):
            status = response.status_code
    except httpx.TimeoutException as error:
        raise ChannelError(f"no answer within {seconds:g} s: see whether the host works") from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        reason = _without_secrets(error, url)
        raise ChannelError(f"cannot be reached ({reason}): check address and connection") from error
    if 300 <= status < 400:
        raise ChannelError(f"it answered {status}: name the address that this one leads to")
    if not 200 <= status < 300:
        raise ChannelError(
            f"it answered {status}: check the address, or see whether it still holds"
        )
    return f"answered {status}"


def _without_secrets(error: Exception, url: str) -> str:
    """What the library says; only the kind where it names the address."""
    told, secret = str(error), urlsplit(url).path.strip("/")
    return type(error).__name__ if not told or (secret and secret in told) else told
