import pytest

from crawler.crawl import crawl
from crawler.errors import WrongSettingError
from crawler.fetch.fetcher import Fetcher
from crawler.settings_check import proxy_fault
from tests.crawler.wire.conftest import NAME


@pytest.fixture(autouse=True)
def no_proxy_of_the_machine(monkeypatch):
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def fetch(settings, source):
    def one(base):
        with Fetcher(settings(lists_url=base), source, lambda _: None) as asking:
            return asking.page(f"{base}/a", {})

    return one


def test_plain_requests_go_through_the_proxy_of_the_environment(
    register, fetch, proxy, monkeypatch
):
    register.put("/a", "here")
    between = proxy(int(register.base.rpartition(":")[2]))
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{between.port}")
    assert fetch(f"http://{NAME}").body == b"here"
    assert between.asked == [
        f"GET http://{NAME}/robots.txt HTTP/1.1",
        f"GET http://{NAME}/a HTTP/1.1",
    ]


def test_secured_requests_go_through_a_tunnel_of_the_proxy(
    tls_port, certificate, fetch, proxy, monkeypatch
):
    between = proxy(tls_port)
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{between.port}")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert fetch(f"https://{NAME}").body == b"here"
    assert between.asked == [f"CONNECT {NAME}:443 HTTP/1.1"] * 2


def test_certificate_that_nobody_vouches_for_is_not_taken(tls_port, fetch, proxy, monkeypatch):
    between = proxy(tls_port)
    monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{between.port}")
    answer = fetch(f"https://{NAME}")
    assert (answer.outcome, answer.status) == ("unreachable", None)
    assert "CERTIFICATE_VERIFY_FAILED" in answer.detail


@pytest.mark.parametrize(
    "address", ["socks5://127.0.0.1:1080", "ftp://127.0.0.1:21", "http://[::1", "http://:3128"]
)
@pytest.mark.parametrize("name", ["http_proxy", "https_proxy", "all_proxy"])
def test_proxy_that_cannot_be_used_is_named_before_a_run_begins(
    settings, archive, monkeypatch, name, address
):
    monkeypatch.setenv(name, address)
    with pytest.raises(WrongSettingError, match=f"{name} cannot be used") as raised:
        crawl(archive, settings())
    assert address not in str(raised.value)
    assert archive.runs(1) == []


@pytest.mark.parametrize("address", ["proxy.example.org:3128", "https://me:word@[::1]:3128"])
def test_proxy_with_host_and_port_is_usable(monkeypatch, address):
    monkeypatch.setenv("https_proxy", address)
    assert proxy_fault() is None


def test_proxy_that_is_not_there_is_told_plainly(fetch, unused_base, monkeypatch):
    monkeypatch.setenv("http_proxy", unused_base)
    answer = fetch(f"http://{NAME}")
    assert (answer.outcome, answer.status) == ("unreachable", None)
