"""Files made to choke a reader: each is refused with a reason, within its limits."""

import hashlib
import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from councilvotes.reading.executors import Local
from councilvotes.reading.many_files import read_files
from councilvotes.reading.one_file import FileToRead, load_reader
from extract.processes.crew import run_apart
from extract.processes.limits import Limits
from extract.processes.worker import Job, Killed
from extract.read import read_note
from extract.records import NoteRecord, SourceFile
from extract.request import ReadRequest
from tests.drawing.seed import seed_note
from tests.extract.hostile.build import locked
from tests.extract.hostile.files import TEXT, files, note

MEGABYTE = 1024 * 1024
TIGHT = Limits(address_space=560 * MEGABYTE, cpu_seconds=10)
SMALL, FULL = 320, 2048
"""Megabytes that a bomb gives: more than is left under the limits they are read with."""
OUT_OF_MEMORY = "MB of memory"
DAMAGED = "the PDF is damaged inside"
REASONS = {
    "zero bytes": "the file is empty (0 bytes): fetch it again",
    "html": "not a PDF but an HTML page",
    "cut in half": "the PDF is cut off (no %%EOF",
    "cut and ended": "the PDF is cut off (no startxref",
    "no xref": "the PDF is cut off (no startxref",
    "user password": "the PDF is encrypted and asks for a password",
    "content bomb": OUT_OF_MEMORY,
    "content bomb on sheet": OUT_OF_MEMORY,
    "image bomb on sheet": "",  # it hides the sheet, and what is said of that may change
    "object stream bomb": DAMAGED,
    "form in itself": OUT_OF_MEMORY,
    "form in itself alone": OUT_OF_MEMORY,
    "forms nested": OUT_OF_MEMORY,
    "forms nested alone": OUT_OF_MEMORY,
    "many pages": "pages: a note has between 1 and 200",
    "false count": "not a voting note",
    "pages in a loop": DAMAGED,
    "giant box": "page 2 is 1000000 ",
    "giant crop": "page 2 is 99999 ",
    "no page": DAMAGED,
    "catalogue in itself": "not a voting note",
}
SOME = [name for name in REASONS if name not in ("content bomb", "form in itself", "forms nested")]
"""Those of the small files that differ in more than where they stand; of full size all are read."""


def read_bytes(data: bytes) -> NoteRecord:
    source = SourceFile("note.pdf", hashlib.sha256(data).hexdigest(), len(data), None, None, None)
    return read_note(data, ReadRequest(source, sample=True))


def read_path(path: Path) -> NoteRecord:
    return read_bytes(path.read_bytes())


def written(folder: Path, size: int) -> list[Path]:
    paths = []
    for name in SOME:
        paths.append(folder / f"{name}.pdf")
        paths[-1].write_bytes(files(size)[name]())
    return paths


@pytest.fixture(scope="module")
def small(tmp_path_factory, once_in_a_run):
    """What comes of each small file under tight limits, after a good note."""

    def outcomes():
        folder = tmp_path_factory.mktemp("hostile")
        good = folder / "good.pdf"
        good.write_bytes(note())
        paths = [good, *written(folder, SMALL)]
        found = run_apart(Job(read_path, load_reader, TIGHT), paths, 2)
        return {path.stem: outcome for path, outcome in zip(paths, found, strict=True)}

    return once_in_a_run("hostile", outcomes)


def test_every_file_has_an_expectation():
    assert list(REASONS) == list(files(SMALL))


def test_a_good_note_fits_the_tight_limits(small):
    assert (small["good"].status, small["good"].reason) == ("ok", None)


@pytest.mark.parametrize("name", SOME)
def test_a_hostile_file_is_refused_with_its_reason(small, name):
    outcome = small[name]
    assert isinstance(outcome, Killed) or (outcome.status, outcome.votes) == ("refused", ())
    assert REASONS[name] in outcome.reason


@pytest.mark.parametrize("name", ["cut in half", "many pages", "giant box", "no page"])
def test_no_process_dies_of_what_can_be_seen_beforehand(small, name):
    assert isinstance(small[name], NoteRecord)


def test_a_bomb_that_fits_the_memory_is_refused_before_it_is_parsed_again():
    reason = read_bytes(files(20)["content bomb on sheet"]()).reason or ""
    assert reason.startswith("page 2: a stream that the sheet uses inflates to more than 16 MB")


def test_a_note_locked_against_printing_only_is_read_like_the_open_one():
    opened, closed = read_bytes(note()), read_bytes(locked(seed_note(TEXT), "", "owner"))
    assert (closed.reason, closed.votes) == (None, opened.votes)


@pytest.mark.long
def test_the_command_refuses_a_single_hostile_file_and_goes_on_to_its_end(tmp_path):
    path = tmp_path / "form.pdf"
    path.write_bytes(files(SMALL)["form in itself alone"]())
    command = [sys.executable, "-m", "councilvotes", "extract", str(path), "--json", "-q"]
    done = subprocess.run(
        [*command, "--config", "sample"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    record = json.loads(done.stdout)
    assert (record["status"], record["votes"]) == ("refused", [])
    assert "1536 MB of memory" in record["reason"]
    assert record["source"]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.long
@pytest.mark.parametrize("name", REASONS)
def test_a_hostile_file_of_full_size_is_refused_within_30_s_and_1500_mb(tmp_path, name):
    path = tmp_path / "hostile.pdf"
    path.write_bytes(files(FULL)[name]())
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    (record,) = read_files(
        [FileToRead(path, "hostile.pdf", None, None, None, None, True)], Local(1)
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert record.status == "refused"
    assert record.reason is not None
    assert REASONS[name] in record.reason
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime <= 31
    assert after.ru_maxrss <= 1536 * 1024  # kilobytes, of the largest process so far
