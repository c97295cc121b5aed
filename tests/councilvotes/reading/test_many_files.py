import hashlib
import os
import resource
from pathlib import Path

import pytest

from councilvotes.reading.executors import Local
from councilvotes.reading.many_files import read_files
from councilvotes.reading.one_file import FileToRead, read_file
from extract import EXTRACTOR_VERSION
from extract.processes.limits import Limits
from extract.records import NoteRecord, SourceFile
from tests.variants import some_of

pytestmark = pytest.mark.usefixtures("fresh_processes")


def a_file(path):
    return FileToRead(path, path.name, None, None, None, None, False)


@pytest.fixture
def five_files(tmp_path):
    """Files that are no PDFs, in an order that is not that of their names."""
    paths = [tmp_path / f"{name}.pdf" for name in "caebd"]
    for path in paths:
        path.write_bytes(b"<html>" + path.name.encode())
    return [a_file(path) for path in paths]


@pytest.mark.parametrize("workers", some_of([1, 2], 2))
def test_records_come_in_the_order_of_the_files(five_files, workers):
    records = list(read_files(five_files, Local(workers)))
    assert [record.source.path for record in records] == [file.place.name for file in five_files]


def test_the_record_names_the_bytes_that_were_read(five_files):
    source = read_file(five_files[0]).source
    assert source.sha256 == hashlib.sha256(b"<html>c.pdf").hexdigest()
    assert source.bytes == 11


def test_a_file_that_cannot_be_opened_gives_a_refused_record(tmp_path):
    record = read_file(a_file(tmp_path / "gone.pdf"))
    reason = "the file cannot be read (No such file or directory): check its permissions"
    source = SourceFile("gone.pdf", "", 0, None, None, None)
    assert record == NoteRecord(
        "refused", reason, source, None, (), (), (), False, EXTRACTOR_VERSION
    )


def test_a_file_too_large_for_a_note_is_refused_without_being_read_into_memory(tmp_path):
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(3 << 30)  # more than a reader may hold
    (record,) = read_files([a_file(path)], Local(1))
    source = SourceFile("large.pdf", "", 3 << 30, None, None, None)
    reason = "3221225472 bytes: a note has between 1 KB and 50 MB"
    assert record == NoteRecord(
        "refused", reason, source, None, (), (), (), False, EXTRACTOR_VERSION
    )
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 1536 * 1024


def test_a_file_somewhat_too_large_is_named_by_its_bytes(tmp_path):
    path = tmp_path / "large.pdf"
    path.write_bytes(b"%PDF-1.7 %%EOF startxref" * (3 << 20))
    record = read_file(a_file(path))
    assert record.source.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert record.reason == "75497472 bytes: a note has between 1 KB and 50 MB"


def test_what_the_address_promised_is_told_to_the_reader(tmp_path):
    path = Path(tmp_path / "x.pdf")
    path.write_bytes(b"no pdf")
    url = "http://127.0.0.1/doc/document/ST-1-2020-INIT/en/pdf"
    file = FileToRead(path, "x.pdf", "ST-1-2020-INIT", "en", url, "2020-01-01T00:00:00Z", False)
    source = read_file(file).source
    assert (source.url, source.retrieved_at) == (url, "2020-01-01T00:00:00Z")


def test_a_reading_that_was_ended_from_outside_is_no_reading_of_this_version(tmp_path):
    path = tmp_path / "pipe.pdf"
    os.mkfifo(path)  # whoever opens it waits for another, for ever
    (record,) = read_files([a_file(path)], Local(1), Limits(wall_seconds=1.0))
    assert record.status == "refused"
    assert record.reason is not None
    assert record.reason.startswith("reading it was not done after 1 s: it is tried again the next")
    assert record.extractor_version == f"{EXTRACTOR_VERSION}.unread"
