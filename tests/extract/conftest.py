import pytest

from tests.recognised_once import asked_of_the_engine


@pytest.fixture(scope="session", autouse=True)
def _readers_know_the_pictures(pictures_recognised_once):
    pass


@pytest.fixture
def asked_anew(monkeypatch):
    """Every picture is shown to the OCR engine, also one that it saw in this test run."""
    asked_of_the_engine(monkeypatch)
