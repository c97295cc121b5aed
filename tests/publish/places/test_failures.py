import json
from dataclasses import replace

import pytest

from publish.errors import ReleaseError
from publish.places.failures import record_failure
from publish.places.index import read_index
from publish.release.build import build_release
from tests.publish.drafts import DAY, build, built, new_key, settings


def records(folder):
    return [json.loads(path.read_text()) for path in sorted((folder / "failed").glob("*.json"))]


def test_a_release_that_cannot_be_made_leaves_a_record_and_the_latest(tmp_path):
    built(tmp_path)
    for _ in range(2):
        with pytest.raises(ReleaseError):
            build(tmp_path, [], [])
    reason = "No document is held, so there is nothing to release: crawl first."
    failure = {"result": "failure", "date": "2026-07-02", "latest": "2026.07.02", "reason": reason}
    assert records(tmp_path) == [failure, failure]
    assert read_index(tmp_path).latest == "2026.07.02"


def test_a_signing_key_that_is_missing_is_a_failed_release(tmp_path):
    with_key = replace(settings(tmp_path), signing_key_file=tmp_path / "nowhere.pem")
    with pytest.raises(ReleaseError, match=r"signing key .* cannot be read"):
        build_release([], [], [], with_key, today=DAY)
    assert len(records(tmp_path)) == 1


@pytest.mark.parametrize("content", [b"", b"no key"])
def test_a_file_that_holds_no_key_is_a_failed_release(tmp_path, content):
    path = new_key(tmp_path / "key.pem")
    path.write_bytes(content)
    with_key = replace(settings(tmp_path), signing_key_file=path)
    with pytest.raises(ReleaseError, match="holds no private key"):
        build_release([], [], [], with_key, today=DAY)


def test_where_nothing_can_be_written_no_record_is_left_and_nothing_is_raised(tmp_path):
    (tmp_path / "failed").write_text("a file in the way")
    assert record_failure(tmp_path, DAY, "no room") is None


def test_only_the_newest_records_are_kept(tmp_path):
    for number in range(103):
        record_failure(tmp_path, DAY, f"failure {number}")
    kept = records(tmp_path)
    assert (len(kept), kept[0]["reason"], kept[-1]["reason"]) == (100, "failure 3", "failure 102")
