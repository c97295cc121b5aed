"""What tests of several rooms share."""

import gc
import json
import os
import pickle
import shutil
import ssl
import sys
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, is_hypothesis_test, settings

from extract.processes import worker
from extract.processes.child import Child
from tests.certificates import read_certificates_once
from tests.forked import ForkedChild
from tests.kept import kept_folder

if TYPE_CHECKING:
    from tests.publish.bucket import Bucket

ROOT = Path(__file__).parents[1]
# Where the environment forbids to keep compiled code, each of the many processes that tests start
# would compile all libraries anew, for a second of CPU.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# One thread a process, as those that read files have (extract/processes/limits.py): small pictures
# take longer in more, and the other processors have tests of their own.
for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OPENCV_FOR_THREADS_NUM"):
    os.environ.setdefault(threads, "1")
# A file that is made sure to lie on the disk is written again and again by releases and ledgers; in
# memory that costs nothing. A passed test leaves nothing there.
MEMORY, ROOM = Path("/dev/shm"), 4 << 30
if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > ROOM:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
# Hypothesis draws the same examples in every run, and takes its time on a busy machine.
settings.register_profile(
    "few",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("many", settings.get_profile("few"), max_examples=400)
settings.load_profile("few")


@pytest.hookimpl(wrapper=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One process more than there are processors: tests wait for servers, for processes that they
    start, and for what another process makes for all."""
    return (yield) + 1


def pytest_configure(config: pytest.Config) -> None:
    if of_long_proofs(config):
        settings.load_profile("many")


def of_long_proofs(config: pytest.Config) -> bool:
    """Whether this run is `pytest -m long`."""
    return bool(config.getoption("markexpr") == "long")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Drawn examples are few in each run of tests, and many among the long proofs."""
    for item in items if of_long_proofs(config) else ():
        if is_hypothesis_test(getattr(item, "obj", None)):
            item.add_marker(pytest.mark.long)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """All that is made here stays; Python would look through it again and again, which takes as
    long as the collection itself. Afterwards it looks more seldom than it does: what tests leave
    is freed without it, save where objects hold one another."""
    gc.disable()
    yield
    gc.freeze()
    gc.set_threshold(200_000, 20, 20)
    gc.enable()


class Run(NamedTuple):
    """What a command did in a folder, and said."""

    folder: Path
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture(scope="session")
def shared_dir() -> Path:
    """The folder of sample notes beside the checkout; without it a test skips."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        if os.environ.get("COUNCILVOTES_NEED_SHARED") == "1":
            pytest.fail(f"COUNCILVOTES_NEED_SHARED=1, but there is no folder {folder}")
        pytest.skip(f"no folder {folder}")
    return folder


@pytest.fixture(scope="session", autouse=True)
def _certificates_read_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", read_certificates_once())
        yield


@pytest.fixture(scope="session", autouse=True)
def _forked_readers(found_once: Path) -> Iterator[type[Child]]:
    """Processes that read files are forked off one that has loaded the reader once, and read the
    same file once.

    The program starts each anew, which takes a second of CPU; limits and deaths are the same.
    Tests that promise something of a process as the program starts it take `fresh_processes`.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker, "Child", ForkedChild)
        patch.setattr(ForkedChild, "read_in", found_once)
        yield Child


@pytest.fixture
def fresh_processes(_forked_readers: type[Child], monkeypatch: pytest.MonkeyPatch) -> None:
    """Each process that reads files is started anew, as the program does it."""
    monkeypatch.setattr(worker, "Child", _forked_readers)


def _shared_place(factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of a test run see."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


Made = TypeVar("Made")


@pytest.fixture(scope="session")
def once_in_a_run(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[str, Callable[[], Made]], Made]:
    """Makes what is costly to make; the processes of a test run share it under its name."""
    place = _shared_place(tmp_path_factory)

    def once(name: str, make: Callable[[], Made]) -> Made:
        kept = place / f"{name}.pickle"
        with FileLock(kept.with_suffix(".lock")):
            if not kept.exists():
                kept.write_bytes(pickle.dumps(make()))
        made: Made = pickle.loads(kept.read_bytes())
        return made

    return once


@pytest.fixture(scope="session")
def pictures_recognised_once(
    pytestconfig: pytest.Config, once_in_a_run: Callable[[str, Callable[[], None]], None]
) -> Iterator[None]:
    """The OCR engine is asked of the same pixels once, whichever process or test run asks; in the
    long proofs also of the sample's, for which its answers are recorded."""
    from tests.recognised_once import recognise_once  # loads the engine
    from tests.recorded import lay_out

    folder = kept_folder(pytestconfig, "recognised", ROOT / "extract" / "sheet" / "picture")
    if not of_long_proofs(pytestconfig):
        once_in_a_run("recorded", lambda: lay_out(folder))
    with pytest.MonkeyPatch.context() as patch:
        recognise_once(patch, folder)
        yield


@pytest.fixture(scope="session")
def found_once(pytestconfig: pytest.Config) -> Path:
    """The folder of what processes found in files that they read, in this test run or before."""
    return kept_folder(pytestconfig, "found", ROOT / "extract")


@pytest.fixture(scope="session")
def sample_run(tmp_path_factory: pytest.TempPathFactory, pictures_recognised_once: None) -> Run:
    """One run of the command over the bundled sample; copy its folder before you change it.

    The processes of a test run share it.
    """
    from tests.councilvotes.command import councilvotes

    place = _shared_place(tmp_path_factory)
    told = place / "sample-run.json"
    with FileLock(place / "sample-run.lock"):
        if not told.exists():
            folder = place / "sample-run"
            folder.mkdir()
            done = councilvotes("run", "--config", "sample", cwd=folder)
            told.write_text(json.dumps([done.returncode, done.stdout, done.stderr]))
    return Run(place / "sample-run", *json.loads(told.read_text()))


@pytest.fixture(scope="session")
def shelf(
    tmp_path_factory: pytest.TempPathFactory,
    once_in_a_run: Callable[[str, Callable[[], Path]], Path],
) -> Path:
    """A folder of three successive releases; copy it before you change it."""
    from tests.publish.shelf import fill  # only tests of releases need Arrow

    return once_in_a_run("shelf", lambda: fill(tmp_path_factory.mktemp("shelf")))


@pytest.fixture(scope="session")
def sample_shelf(
    tmp_path_factory: pytest.TempPathFactory,
    once_in_a_run: Callable[[str, Callable[[], Path]], Path],
) -> Path:
    """A folder of two sample releases; copy it before you change it."""
    from tests.publish.shelf import fill

    folder = tmp_path_factory.mktemp("sample-shelf")
    return once_in_a_run("sample-shelf", lambda: fill(folder, sample=True, releases=2))


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
