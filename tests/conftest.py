"""What tests of several rooms share."""

import os
from pathlib import Path

import pytest


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
    """A folder with one sample release; copy it before you change it."""
    from tests.publish.shelf import fill

    return fill(tmp_path_factory.mktemp("sample-shelf"), sample=True, releases=1)
