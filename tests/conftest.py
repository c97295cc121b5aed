"""What tests of several rooms share."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.publish.bucket import Bucket


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of sample notes beside the checkout; without it a test skips."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        if os.environ.get("COUNCILVOTES_NEED_SHARED") == "1":
            pytest.fail(f"COUNCILVOTES_NEED_SHARED=1, but there is no folder {folder}")
        pytest.skip(f"no folder {folder}")
    return folder


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of three successive releases; copy it before you change it."""
    from tests.publish.shelf import fill  # only tests of releases need Arrow

    return fill(tmp_path_factory.mktemp("shelf"))


@pytest.fixture(scope="session")
def sample_shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two sample releases; copy it before you change it."""
    from tests.publish.shelf import fill

    return fill(tmp_path_factory.mktemp("sample-shelf"), sample=True, releases=2)


@pytest.fixture(scope="session")
def _s3_server() -> "Iterator[Bucket]":
    from tests.publish.bucket import s3_server  # takes a second to import

    with s3_server() as server:
        yield server


@pytest.fixture
def bucket(_s3_server: "Bucket", monkeypatch: pytest.MonkeyPatch) -> "Bucket":
    """An empty bucket on an S3 server of this machine, named in the environment."""
    from tests.publish.bucket import REGION

    monkeypatch.setenv("AWS_ENDPOINT_URL", _s3_server.endpoint)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "something")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    _s3_server.empty()
    return _s3_server
