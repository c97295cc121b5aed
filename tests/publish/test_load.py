import json
import shutil
import sys
from dataclasses import replace
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from publish.download.source import Patience, open_source
from publish.encode import encode_pretty
from publish.errors import MissingExtraError, NotThereError, ReleaseError, VerificationError
from publish.load import Table, load_changes, load_table
from publish.places.index import read_index
from publish.places.recall import RecallRequest, recall
from publish.places.retention import prune
from tests.publish.shelf import VERSIONS
from tests.publish.webshelf import altered, serve, truncated

AT_ONCE = Patience(attempts=2, pause_seconds=0, timeout_seconds=10)
OLDEST, MIDDLE, LATEST = VERSIONS


def load(address, name="positions", version=None):
    with open_source(str(address), "tests", AT_ONCE) as source:
        return load_table(source, name, version, None, AT_ONCE)


def changes(address, old, new=None):
    with open_source(str(address), "tests", AT_ONCE) as source:
        return load_changes(source, old, new, None, AT_ONCE)


def by_row(table):
    """The changes by table and key; their order and reasons left out."""
    return {
        (each["table"], each["key"]): (
            each["change"],
            sorted(each["columns"]),
            json.loads(each["before"] or "null"),
            json.loads(each["after"] or "null"),
        )
        for each in table.arrow.to_pylist()
    }


def test_a_table_is_the_one_published(shelf):
    published = pq.read_table(shelf / LATEST / "positions.parquet")
    assert load(shelf) == Table("positions", LATEST, False, published)


def test_a_table_of_an_older_release_is_had_by_its_version(shelf):
    published = pq.read_table(shelf / OLDEST / "votes.parquet")
    assert load(shelf, "votes", OLDEST) == Table("votes", OLDEST, False, published)


def test_a_table_comes_over_http_through_faults(shelf, httpserver):
    web = serve(httpserver, shelf)
    web.faults["positions.parquet"] = [truncated]
    assert load(web.url) == load(shelf)


def test_a_table_with_another_hash_is_refused(shelf, httpserver):
    web = serve(httpserver, shelf)
    web.faults["positions.parquet"] = [altered]
    with pytest.raises(VerificationError, match="is not what was published"):
        load(web.url)


def test_a_table_comes_from_a_bucket(shelf, bucket):
    from publish.places.upload import upload

    upload(shelf, bucket.address)
    assert load(bucket.address) == load(shelf)


def test_a_sample_says_that_it_is_one(sample_shelf):
    assert load(sample_shelf).sample is True


def test_the_frame_of_pandas_has_the_rows(shelf):
    frame = load(shelf).to_pandas()
    assert frame[["member_state", "position"]].values.tolist() == [
        ["BE", "yes"],
        ["DK", "not_listed"],
        ["IT", "no"],
        ["BE", "yes"],
        ["DK", "not_listed"],
        ["IT", "yes"],
    ]


def test_days_come_into_pandas_as_days(shelf):
    frame = load(shelf, "votes").to_pandas()
    assert frame["sitting_date"].dtype.kind == frame["document_date"].dtype.kind == "M"
    assert frame["sitting_date"].dt.year.tolist() == [2026, 2026]
    assert len(frame[frame["sitting_date"] >= "2026-07-02"]) == 2


def test_days_come_into_polars_as_days(shelf):
    import polars

    frame = load(shelf, "votes").to_polars()
    assert frame.schema["sitting_date"] == polars.Date


def test_the_frame_of_polars_has_the_rows(shelf):
    table = load(shelf)
    assert table.to_polars().to_dicts() == table.arrow.to_pylist()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_library_that_is_not_installed_is_named_with_what_to_install(library, monkeypatch):
    monkeypatch.setitem(sys.modules, library, None)
    table = Table("votes", LATEST, False, pa.table({"a": [1]}))
    with pytest.raises(MissingExtraError, match=rf"pip install 'councilvotes\[{library}\]'"):
        getattr(table, f"to_{library}")()


def test_changes_of_successive_releases_are_those_published(shelf):
    published = pq.read_table(shelf / MIDDLE / "changes.parquet").to_pylist()
    assert changes(shelf, OLDEST, MIDDLE).arrow.to_pylist() == published


def test_changes_have_the_columns_of_a_release(shelf):
    published = pq.read_schema(shelf / LATEST / "changes.parquet")
    assert changes(shelf, OLDEST).arrow.schema.names == published.names


def test_changes_over_several_releases_are_the_difference_of_the_two(shelf, tmp_path):
    folder = shutil.copytree(shelf, tmp_path / "mine")
    withdraw(folder, MIDDLE)  # then rows must be compared
    assert by_row(changes(shelf, OLDEST)) == by_row(changes(folder, OLDEST))


def withdraw(folder, version):
    index = read_index(folder)
    kept = tuple(entry for entry in index.releases if entry.version != version)
    (folder / "index.json").write_bytes(encode_pretty(replace(index, releases=kept)))
    shutil.rmtree(folder / version)


def test_changes_that_had_to_be_compared_tell_of_no_reason(shelf, tmp_path):
    folder = shutil.copytree(shelf, tmp_path / "mine")
    withdraw(folder, MIDDLE)
    assert set(changes(folder, OLDEST).arrow["reason"].to_pylist()) == {None}


def test_a_release_does_not_differ_from_itself(shelf):
    assert changes(shelf, LATEST, LATEST).arrow.num_rows == 0


def test_the_older_release_must_come_first(shelf):
    with pytest.raises(ReleaseError, match=r"2026\.07\.04 is newer than 2026\.07\.02: give"):
        changes(shelf, LATEST, OLDEST)


def test_changes_are_as_old_as_the_newer_release(shelf):
    assert changes(shelf, OLDEST, MIDDLE).version == MIDDLE


def test_changes_lead_over_pruned_releases(shelf, tmp_path):
    folder = shutil.copytree(shelf, tmp_path / "mine")
    prune(folder, keep=1)
    assert changes(folder, OLDEST) == changes(shelf, OLDEST)


def test_a_table_of_a_pruned_release_is_told_of_as_no_longer_kept(shelf, tmp_path):
    folder = shutil.copytree(shelf, tmp_path / "mine")
    prune(folder, keep=1)
    with pytest.raises(NotThereError, match="perhaps only manifest and changes are kept"):
        load(folder, "votes", OLDEST)


@pytest.fixture
def recalled(shelf, tmp_path):
    """The shelf with its middle release recalled."""
    folder = shutil.copytree(shelf, tmp_path / "recalled")
    recall(folder, RecallRequest(MIDDLE, (), "wrong"), date(2026, 7, 5))
    return folder


def test_a_table_of_a_recalled_release_says_so(recalled):
    said = f"release {MIDDLE} was recalled on 2026-07-05: wrong; the latest release is {LATEST}"
    assert load(recalled, version=MIDDLE).recalled == (said,)


def test_changes_that_lead_to_a_recalled_release_say_so(recalled):
    (said,) = changes(recalled, OLDEST, MIDDLE).recalled
    assert said.startswith(f"release {MIDDLE} was recalled")


def test_changes_that_lead_away_from_a_recalled_release_do_not(recalled):
    assert changes(recalled, MIDDLE).recalled == ()
