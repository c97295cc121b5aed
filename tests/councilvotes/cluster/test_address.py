import pytest

from councilvotes.cluster.connection import check_address
from councilvotes.errors import WrongUseError


@pytest.mark.parametrize(
    "address",
    [
        "tcp://127.0.0.1:8786",
        "tcp://localhost:8786",
        "tcp://[::1]:8786",
        "tls://10.0.0.7:8786",
        "tls://scheduler.example.org:8786",
    ],
)
def test_an_address_of_this_machine_or_with_tls_is_taken(address):
    check_address(address)


@pytest.mark.parametrize(
    "address",
    ["tcp://10.0.0.7:8786", "tcp://scheduler.example.org:8786", "tcp://0.0.0.0:8786"],
)
def test_another_machine_without_tls_is_refused(address):
    with pytest.raises(WrongUseError, match=r"without TLS .* use tls://"):
        check_address(address)


@pytest.mark.parametrize(
    "address",
    ["dask", "127.0.0.1:8786", "tcp://127.0.0.1", "tcp://127.0.0.1:x", "http://127.0.0.1:8786"],
)
def test_what_is_no_address_of_a_scheduler_is_refused(address):
    with pytest.raises(WrongUseError, match="give local or a scheduler's address"):
        check_address(address)
