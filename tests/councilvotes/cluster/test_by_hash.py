"""An archive in an object store, from which the workers of a cluster fetch the notes themselves."""

import re
from importlib.resources import files as files_of

import pytest

from councilvotes.cluster.connection import open_cluster
from councilvotes.reading import on_cluster
from councilvotes.reading.many_files import read_files
from councilvotes.reading.one_file import FileToRead, read_file
from crawler.blobs.opening import open_store
from crawler.records import Blob
from tests.councilvotes.cluster.conftest import PATIENCE


@pytest.fixture
def files(bucket):
    """A note in a store."""
    store = open_store(f"{bucket.address}/blobs")
    note = files_of("councilvotes.sample") / "ST-90001-2013-INIT.en.pdf"
    name = store.put(note.read_bytes())
    return [FileToRead(Blob(store.address, name), name, sample=True)]


@pytest.fixture
def records(files):
    """What this process reads in it."""
    return list(map(read_file, files))


@pytest.fixture
def read_there(files, said, fresh_processes):
    """Gives the records as the workers of a cluster read them; readers know this environment."""

    def read(address):
        with open_cluster(address, said.append, PATIENCE) as cluster:
            return list(read_files(files, cluster))

    return read


@pytest.mark.long
def test_the_bytes_of_a_note_do_not_come_through_the_client(
    read_there, two_workers, records, monkeypatch
):
    monkeypatch.setattr(on_cluster, "with_its_bytes", lambda file: pytest.fail(file.shown_path))
    assert read_there(two_workers) == records


@pytest.mark.long
def test_a_worker_that_may_not_read_the_store_is_named_and_the_notes_are_sent(
    read_there, scheduler, a_worker, records, said, monkeypatch, tmp_path
):
    with monkeypatch.context() as there:
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            there.delenv(name)
        there.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
        a_worker(scheduler.address)
    assert read_there(scheduler.address) == records
    (told,) = said[1:]  # after the dashboard
    assert re.match(r"the worker tcp://127\.0\.0\.1:\d+: reading s3://.*AWS_ACCESS_KEY_ID", told)
    assert told.endswith("; until then the notes are sent from here")


@pytest.mark.long
def test_what_a_worker_does_not_find_in_the_store_is_looked_for_from_here(
    read_there, two_workers, files, records, bucket, said
):
    nowhere = FileToRead(Blob(files[0].place.store, "0" * 64), "nowhere", sample=True)
    files.append(nowhere)
    of_nowhere = read_file(nowhere)
    bucket.asked.clear()
    bucket.wrap(lambda app: empty_at_first(app, bucket))
    assert read_there(two_workers) == [*records, of_nowhere]
    assert len(said) == 1  # the dashboard


def empty_at_first(app, bucket):
    """A server that answers the first request for each file as one that has no such file."""

    def answer(environ, start_response):
        asked = ("GET", environ["PATH_INFO"])
        if asked[1].count("/") > 2 and bucket.asked.count(asked) == 1:
            start_response("404 Not Found", [("Content-Type", "application/xml")])
            return [b"<Error><Code>NoSuchKey</Code><Message>none</Message></Error>"]
        return app(environ, start_response)

    return answer
