"""A cluster whose machines know each other by certificates."""

import datetime
import ipaddress
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from councilvotes.cluster.connection import open_cluster
from councilvotes.cluster.dispatch import Dispatcher
from councilvotes.errors import WrongUseError
from extract.processes.worker import Job
from tests.councilvotes.cluster.conftest import PATIENCE
from tests.councilvotes.cluster.test_dispatch import LIMITS, lines_of, packed, ready, work


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A certificate that signs itself, with its key, for this machine."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    today = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - datetime.timedelta(days=1))
        .not_valid_after(today + datetime.timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]),
            critical=False,
        )
        .sign(key, hashes.SHA256())
    )
    path: Path = tmp_path_factory.mktemp("tls") / "both.pem"
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


@pytest.fixture
def settings(certificate):
    """Dask's own settings, as a file or the environment gives them."""
    import dask  # takes a second
    import distributed  # noqa: F401 - puts its own settings beside, which have to outlast these

    tls = "distributed.comm.tls"
    named = {
        f"{tls}.{role}.{part}": str(certificate)
        for role in ("client", "scheduler", "worker")
        for part in ("cert", "key")
    }
    profile = {"distributed.worker.profile.enabled": False}  # see `two_workers`
    with dask.config.set({f"{tls}.ca-file": str(certificate), **named, **profile}):
        yield


def test_notes_are_read_over_tls_by_dasks_own_settings(settings, said):
    from distributed import LocalCluster, Security

    with (
        LocalCluster(
            n_workers=1,
            threads_per_worker=1,
            processes=False,
            protocol="tls://",
            host="tls://127.0.0.1",
            dashboard_address="127.0.0.1:0",
            security=Security(require_encryption=True),
        ) as local,
        open_cluster(local.scheduler_address, said.append, PATIENCE) as cluster,
    ):
        assert cluster.address.startswith("tls://")
        told = dict(Dispatcher(cluster, Job(work, ready, LIMITS), packed).outcomes(lines_of(["a"])))
    assert told == {0: "a done"}


def test_missing_certificates_are_named(said):
    with (
        pytest.raises(WrongUseError, match=r"look at distributed\.comm\.tls"),
        open_cluster("tls://127.0.0.1:9", said.append, PATIENCE),
    ):
        pass
