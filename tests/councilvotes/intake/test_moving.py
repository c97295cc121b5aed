"""An archive that lies in an object store, or moves there and back."""

import re
import shutil
from pathlib import Path
from random import Random

import pytest
import stamina

from councilvotes.data_folder.workplace import working_in
from councilvotes.errors import FrontDoorError, NotFoundHereError, OtherSourceError, WrongUseError
from councilvotes.health.verify import check_archive
from councilvotes.intake.moving import pull_archive, push_archive
from councilvotes.intake.restoring import restore_archive
from councilvotes.run.pipeline import crawl_source
from crawler.archive.archive import Archive
from crawler.archive.reader import ArchiveReader
from crawler.blobs.objects import Objects
from crawler.blobs.opening import open_store
from crawler.errors import ArchiveError, CrawlerError
from tests.councilvotes.in_store import Machines, keep_records, notes_of, sealed
from tests.crawler.blobs.breaking import Breaking
from tests.crawler.conftest import Register
from tests.variants import some_of

COUNT, PAGES = 5, 3
"""Notes of the register; robots.txt, the list, and what comes in place of its second page."""
INSTANTS = some_of((1, 4, 9, 13), 9)
"""Requests to the store after which it answers no more."""


@pytest.fixture(autouse=True)
def no_waits():
    with stamina.set_testing(True, attempts=9):
        yield


@pytest.fixture
def machines(httpserver, tmp_path):
    register = Register(httpserver.url_for("").rstrip("/"))
    httpserver.expect_request(re.compile(".*")).respond_with_handler(register.answer)
    notes_of(register, COUNT)
    return Machines(tmp_path, register)


@pytest.fixture
def store(bucket):
    return f"s3://{bucket.address.removeprefix('s3://')}"


def crawled(out):
    """What a crawl brought, with a record of each document as a reading would leave it."""
    with working_in(out.options.settings(), out) as settings:
        report = crawl_source(settings, out)
        keep_records(report.new, settings.data_dir)
    return report


def data_of(out):
    return out.options.settings().data_dir


def held_in(out):
    with ArchiveReader(data_of(out)) as archive:
        return {held.document_id: held.sha256 for held in archive.held()}


def is_whole(out):
    return check_archive(data_of(out), out) == 0


def asked_of(machines, out):
    machines.register.asked.clear()
    crawled(out)
    return machines.register.asked_for("/doc/document")


def names_in(address):
    return sorted(each.name for each in Objects(address).under())


def test_a_crawl_into_a_store_leaves_files_records_and_ledger_there(machines, store):
    one = machines.at("one", store)
    assert len(crawled(one).new) == COUNT
    names = names_in(store)
    assert sum(name.startswith("blobs/") for name in names) == COUNT + PAGES
    assert sum(name.startswith("notes/") for name in names) == COUNT
    assert sum(name.startswith("ledger/") for name in names) == 1
    assert not (data_of(one) / "archive" / "blobs").exists()
    assert is_whole(one)


def test_a_crawl_without_news_puts_neither_records_nor_files(machines, store, bucket):
    one = machines.at("one", store)
    crawled(one)
    bucket.asked.clear()
    crawled(one)
    puts = [path.split("/")[3] for method, path in bucket.asked if method == "PUT"]
    assert [name for name in puts if name not in ("ledger", "ledger.json")] == ["blobs"] * PAGES
    assert not [path for _, path in bucket.asked if "/notes/" in path]


def test_a_new_machine_goes_on_without_asking_twice(machines, store):
    crawled(machines.at("one", store))
    two = machines.at("two", store)
    assert pull_archive(None, two, dry_run=False) == 0
    assert not (data_of(two) / "archive" / "blobs").exists()
    assert asked_of(machines, two) == []
    assert len(list((data_of(two) / "notes").glob("*/*.json"))) == COUNT
    assert is_whole(two)


def test_a_new_machine_without_a_store_of_its_own_has_the_files_too(machines, store):
    one = machines.at("one", store)
    crawled(one)
    two = machines.at("two")
    assert pull_archive(store, two, dry_run=False) == 0
    assert (held_in(two), is_whole(two)) == (held_in(one), True)
    assert asked_of(machines, two) == []


def test_a_new_machine_does_not_begin_a_second_archive_there(machines, store):
    crawled(machines.at("one", store))
    with pytest.raises(NotFoundHereError, match="`councilvotes archive pull` brings it"):
        crawled(machines.at("two", store))


def test_a_machine_whose_archive_was_gone_on_with_elsewhere_is_told_so(machines, store):
    one, two = machines.at("one", store), machines.at("two", store)
    crawled(one)
    pull_archive(None, two, dry_run=False)
    crawled(two)
    with pytest.raises(ArchiveError, match="another machine has gone on with the archive"):
        crawled(one)
    with pytest.raises(ArchiveError, match="another machine has gone on with the archive"):
        push_archive(None, one, dry_run=False)


def test_a_machine_that_stood_still_takes_the_newer_ledger(machines, store):
    one, two = machines.at("one", store), machines.at("two", store)
    crawled(one)
    pull_archive(None, two, dry_run=False)
    notes_of(machines.register, COUNT + 1)
    crawled(two)
    assert pull_archive(None, one, dry_run=False) == 0
    assert held_in(one) == held_in(two)
    assert asked_of(machines, one) == []


def test_a_folder_is_pushed_and_then_crawled_into(machines, store):
    one = machines.at("one")
    crawled(one)
    assert push_archive(store, one, dry_run=False) == 0
    there = machines.at("one", store)
    assert asked_of(machines, there) == []
    assert is_whole(there)


def test_a_dry_run_sends_and_fetches_nothing(machines, store, capsys):
    one, two = machines.at("one"), machines.at("two")
    crawled(one)
    assert push_archive(store, one, dry_run=True) == 0
    assert f"to be sent: {COUNT + PAGES} files" in capsys.readouterr().out
    assert names_in(store) == []
    push_archive(store, one, dry_run=False)
    assert pull_archive(store, two, dry_run=True) == 0
    assert f"to be fetched: {COUNT + PAGES} files" in capsys.readouterr().out
    assert not (data_of(two) / "archive").exists()


def test_a_second_push_sends_nothing(machines, store, bucket):
    one = machines.at("one")
    crawled(one)
    push_archive(store, one, dry_run=False)
    bucket.asked.clear()
    push_archive(store, one, dry_run=False)
    assert {method for method, _ in bucket.asked} <= {"GET", "HEAD"}


@pytest.mark.parametrize("instant", INSTANTS)
def test_a_push_broken_off_is_gone_on_with(machines, store, bucket, instant):
    one = machines.at("one")
    crawled(one)
    bucket.fails = lambda method, path, before: before >= instant
    with pytest.raises((CrawlerError, FrontDoorError)):
        push_archive(store, one, dry_run=False)
    bucket.works_again()
    assert push_archive(store, one, dry_run=False) == 0
    puts = [path for method, path in bucket.asked if method == "PUT"]
    assert len(puts) == len(set(puts))
    assert is_whole(machines.at("one")) and asked_of(machines, machines.at("one", store)) == []


@pytest.mark.parametrize("instant", INSTANTS)
def test_a_pull_broken_off_is_gone_on_with(machines, store, bucket, instant):
    one, two = machines.at("one"), machines.at("two")
    crawled(one)
    push_archive(store, one, dry_run=False)
    bucket.works_again()
    bucket.fails = lambda method, path, before: before >= instant
    with pytest.raises((CrawlerError, FrontDoorError)):
        pull_archive(store, two, dry_run=False)
    bucket.works_again()
    assert pull_archive(store, two, dry_run=False) == 0
    assert (held_in(two), is_whole(two)) == (held_in(one), True)


def test_other_settings_do_not_make_files_look_lost(machines, store):
    one = machines.at("one")
    crawled(one)
    with pytest.raises(NotFoundHereError, match=f"8 files of 8 .* push {store}` sends them there"):
        crawled(machines.at("one", store))
    assert asked_of(machines, machines.at("one")) == []


@pytest.mark.long
def test_settings_that_no_longer_name_the_store_are_told_of_it(machines, store):
    crawled(machines.at("one", store))
    with pytest.raises(NotFoundHereError, match=f"archive pull {store}` brings them here"):
        crawled(machines.at("one"))


def test_a_sample_is_never_pulled_as_data(machines, store):
    crawled(machines.at("one", store))
    two = machines.at("two", store)
    settings = Path(two.options.config)
    settings.write_text(settings.read_text().replace("[source]", "[source]\nsample = true"))
    with pytest.raises(OtherSourceError, match=r"holds a real source and .* a sample one"):
        pull_archive(None, two, dry_run=False)


def test_damage_in_the_store_is_found_and_named(machines, store, capsys):
    one = machines.at("one", store)
    crawled(one)
    objects = Objects(store)
    blob, gone, *_ = [name for name in names_in(store) if name.startswith("blobs/")]
    note, lost, *_ = [name for name in names_in(store) if name.startswith("notes/")]
    objects.put(blob, b"rotten", anew=True)
    objects.put(note, sealed("x")[:-4], anew=True)
    objects.remove(gone)
    objects.remove(lost)
    capsys.readouterr()
    assert not is_whole(one)
    said = capsys.readouterr().err
    for expected in (
        f"blob {store}/{blob} is not what its name says",
        f"blob {store}/{gone} is missing",
        f"note record {store}/{note} is damaged",
        f"{store} lacks 1 note record, the first {lost}",
    ):
        assert expected in said


def test_what_the_store_lost_of_records_and_ledger_is_pushed_again(machines, store):
    one = machines.at("one", store)
    crawled(one)
    for name in names_in(store):
        if not name.startswith("blobs/"):
            Objects(store).remove(name)
    assert push_archive(None, one, dry_run=False) == 0
    assert is_whole(one)


def test_a_file_that_the_store_lost_is_asked_for_again(machines, store):
    one = machines.at("one", store)
    crawled(one)
    lost = held_in(one)["ST-3-2026-INIT"]
    Objects(store).remove(f"blobs/{lost[:2]}/{lost}")
    assert asked_of(machines, one) == ["/doc/document/ST-3-2026-INIT/en/pdf"]
    assert is_whole(one)


def test_a_lost_ledger_is_restored_from_the_store(machines, store):
    one = machines.at("one", store)
    crawled(one)
    before = held_in(one)
    for path in (data_of(one) / "archive").glob("ledger.*"):
        path.unlink()
    with pytest.raises(NotFoundHereError, match="its ledger is not here"):
        crawled(one)
    restore_archive(one, dry_run=False)
    assert held_in(one) == before
    assert asked_of(machines, one) == []


def test_a_run_cut_short_leaves_a_file_to_be_taken_in(machines, store):
    one = machines.at("one", store)
    crawled(one)
    with Archive(data_of(one)) as archive:
        archive.begin_run(archive.runs(1)[0].started_at)
    name = open_store(f"{store}/blobs").put(b"%PDF-1.7 put before its row %%EOF")
    crawled(one)
    assert is_whole(one)
    with Archive(data_of(one)) as archive:
        assert name in {row[0] for row in archive._ledger.execute("SELECT sha256 FROM blobs")}


def test_what_could_not_be_put_at_the_end_is_put_by_the_next_run(machines, store, bucket, capsys):
    one = machines.at("one", store)
    bucket.fails = lambda method, path, before: method == "PUT" and "/notes/" in path
    crawled(one)
    assert f"ledger and records in {store} are those of before" in capsys.readouterr().err
    bucket.works_again()
    crawled(one)
    assert is_whole(one)


def test_a_store_that_cannot_be_reached_ends_the_run_and_asks_no_host(machines, store, bucket):
    one = machines.at("one", store)
    crawled(one)
    machines.register.asked.clear()
    bucket.fails = lambda method, path, before: True
    with pytest.raises(ArchiveError, match="was refused"):
        crawled(one)
    assert machines.register.asked == []


def test_without_a_store_in_sight_one_has_to_be_named(machines):
    with pytest.raises(WrongUseError, match="name the store"):
        pull_archive(None, machines.at("one"), dry_run=False)


def test_a_store_without_an_archive_is_named(machines, store):
    with pytest.raises(NotFoundHereError, match="holds no archive"):
        pull_archive(store, machines.at("one"), dry_run=False)


@pytest.mark.long
def test_a_whole_data_folder_may_be_copied_and_keeps_its_store(machines, store):
    one = machines.at("one", store)
    crawled(one)
    shutil.copytree(data_of(one), machines.folder / "two" / "data")
    assert asked_of(machines, machines.at("two", store)) == []


@pytest.mark.long
def test_two_thousand_notes_come_through_a_way_on_which_every_twentieth_request_breaks(
    machines, store, bucket
):
    chance = Random(20261128)
    breaking = Breaking.at_random(bucket.server, chance, 0.05)
    bucket.wrap(lambda app: breaking)
    notes_of(machines.register, 2000)
    one, two = machines.at("one", store), machines.at("two", store)
    assert len(crawled(one).new) == 2000
    assert is_whole(one)
    assert pull_archive(None, two, dry_run=False) == 0
    assert asked_of(machines, two) == []
    folder = machines.at("three")
    assert pull_archive(store, folder, dry_run=False) == 0
    assert push_archive(f"{store}/again", folder, dry_run=False) == 0
    assert breaking.broken > 500
    bucket.works_again()
    assert (held_in(folder), is_whole(folder)) == (held_in(one), True)
    assert is_whole(two)
    blobs = [name for name in names_in(store) if name.startswith("again/blobs/")]
    assert len(blobs) == 2000 + PAGES
