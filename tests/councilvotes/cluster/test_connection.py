"""The way to a cluster, and what is said where there is none."""

import sys
from dataclasses import replace

import pytest

from councilvotes.cluster.connection import open_cluster
from councilvotes.errors import ClusterError, OtherVersionError, WrongUseError
from tests.councilvotes.cluster.conftest import PATIENCE

OTHER_VERSION = """
import councilvotes.cluster.versions
councilvotes.cluster.versions.__version__ = "0.0.1"
"""


def test_the_dashboard_is_told(cluster, said):
    assert len(said) == 1
    assert said[0].startswith("the cluster's dashboard: http://127.0.0.1:")


def test_without_the_extra_it_is_named(monkeypatch, said):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with (
        pytest.raises(WrongUseError, match=r"pip install 'councilvotes\[cluster\]'"),
        open_cluster("tcp://127.0.0.1:8786", said.append),
    ):
        pass


def test_a_scheduler_that_is_not_there_is_named(said):
    with (
        pytest.raises(ClusterError, match=r"no scheduler answers at tcp://127\.0\.0\.1:9"),
        open_cluster("tcp://127.0.0.1:9", said.append, replace(PATIENCE, answer=1.0)),
    ):
        pass


def test_a_cluster_without_workers_is_waited_for_and_then_told(scheduler, said):
    with (
        open_cluster(scheduler.address, said.append, PATIENCE) as cluster,
        pytest.raises(ClusterError, match=r"no worker came to tcp://127.* in 0 s: start some"),
    ):
        cluster.wait_for_workers()
    assert said[-1] == f"waiting for a worker at {scheduler.address}: none is there that answers"


def test_a_worker_of_another_version_is_refused_by_name(two_workers, a_worker, said, tmp_path):
    preload = tmp_path / "other_version.py"
    preload.write_text(OTHER_VERSION)
    worker = a_worker(two_workers, "--preload", str(preload))
    with (
        open_cluster(two_workers, said.append, PATIENCE) as cluster,
        pytest.raises(OtherVersionError, match=r"worker tcp://.* has councilvotes 0\.0\.1, here "),
    ):
        cluster.compare_versions()
    worker.kill()
