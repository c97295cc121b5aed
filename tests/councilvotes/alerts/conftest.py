import socket

import pytest

from councilvotes.settings.alerts import AlertsSection
from tests.councilvotes.alerts.mail_server import make_certificate, serving_mail


@pytest.fixture
def mail_server():
    with serving_mail() as server:
        yield server


@pytest.fixture(scope="session")
def certificate(tmp_path_factory):
    return make_certificate(tmp_path_factory.mktemp("tls") / "certificate.pem")


@pytest.fixture
def silent_port():
    """The port of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


@pytest.fixture
def closed_port():
    """A port at which nobody listens."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        yield unused.getsockname()[1]


@pytest.fixture
def settings_with(out):
    """The sample's settings with these keys of [alerts]."""

    def settings(**keys):
        section = AlertsSection.model_validate(keys)
        return out.options.settings().model_copy(update={"alerts": section})

    return settings
