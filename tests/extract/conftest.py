import pytest

from tests.forked import ForkedChild
from tests.recognised_once import asked_of_the_engine


@pytest.fixture(scope="session", autouse=True)
def _readers_know_the_pictures(pictures_recognised_once):
    pass


@pytest.fixture(scope="module", autouse=True)
def _readers_read_each_time():
    """Here the reading is the promise."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ForkedChild, "read_in", None)
        yield


@pytest.fixture
def asked_anew(monkeypatch):
    """Every picture is shown to the OCR engine, also one that it saw in this test run."""
    asked_of_the_engine(monkeypatch)
