"""Try all that a run needs, and say per line what works, what does not and what to do."""

import os
import shutil
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from councilvotes.data_folder.workplace import lost_archive
from councilvotes.errors import FrontDoorError, describe
from councilvotes.output import Output, report_settings_file
from councilvotes.run.source import open_source
from councilvotes.settings.settings import Settings
from crawler.archive.reader import ArchiveReader, archive_exists
from crawler.blobs.opening import place_of
from crawler.counts import counted
from crawler.errors import CrawlerError, OldLedgerError
from crawler.probe import ProbeResult, probe
from publish.errors import PublishError

LITTLE_SPACE, NO_SPACE = 5_000_000_000, 200_000_000
"""Bytes. A year's notes in 24 languages take about 1 GB, a release some 50 MB."""


def examine(out: Output) -> int:
    """Say how it is with everything; the exit code: 1 where something that is needed fails."""
    settings = out.options.settings()
    report_settings_file(out)
    failed = 0
    for result in chain(_on_this_machine(settings), _on_the_network(settings, out)):
        failed += result.state == "fails"
        _report(result, out)
    if failed:
        out.error(f"{counted(failed, 'thing')} that a run needs failed: see the lines above")
        return 1
    out.line("all that a run needs works", "well")
    return 0


def _report(result: ProbeResult, out: Output) -> None:
    line = f"{result.about}: {result.told}"
    if result.state == "works":
        out.line(f"works: {line}", "works")
    elif result.state == "look":
        out.warning(f"{line}: {result.remedy}", "doubtful")
    else:
        out.error(f"{line}: {result.remedy}", "fault")


def _on_this_machine(settings: Settings) -> Iterator[ProbeResult]:
    """The data folder and what lies in it."""
    folder = settings.data_dir
    yield _writing(folder)
    for about, test in (("disk", _space), ("archive", _ledger)):
        try:
            yield from test(folder)
        except OSError as error:
            yield ProbeResult(
                about, "fails", describe(error), "change the rights of the data folder"
            )


def _writing(folder: Path) -> ProbeResult:
    """Whether files can be written, brought to the disk and renamed, as every stage does."""
    about = f"data folder {folder}"
    tried = folder / f".doctor.{os.getpid()}"
    beside = tried.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with beside.open("wb") as file:
            file.write(b"councilvotes doctor\n")
            file.flush()
            os.fsync(file.fileno())
        beside.replace(tried)
        tried.unlink()
    except OSError as error:
        if beside.exists():  # on a read-only disk even the removal of nothing is an error
            beside.unlink()
        remedy = "change its rights or its disk, or name another folder with --data-dir"
        return ProbeResult(about, "fails", describe(error), remedy)
    return ProbeResult(about, "works", "a file was written, brought to the disk and renamed")


def _space(folder: Path) -> Iterator[ProbeResult]:
    if not folder.is_dir():
        return
    free = shutil.disk_usage(folder).free
    told = f"{free / 1e9:.1f} GB free"
    if free < NO_SPACE:
        yield ProbeResult("disk", "fails", told, "make room: not even a release fits")
    elif free < LITTLE_SPACE:
        remedy = "enough for daily runs; a backfill of all years needs about 15 GB"
        yield ProbeResult("disk", "look", told, remedy)
    else:
        yield ProbeResult("disk", "works", told)


def _ledger(data_dir: Path) -> Iterator[ProbeResult]:
    yield _archive(data_dir) if archive_exists(data_dir) else _no_archive(data_dir)


def _archive(data_dir: Path) -> ProbeResult:
    """Whether ledger and archived files can be used."""
    try:
        with ArchiveReader(data_dir) as archive:
            faults, known = archive.damage(), archive.known().values()
    except OldLedgerError as error:
        return ProbeResult("archive", "look", str(error), "the next run does so by itself")
    except CrawlerError as error:
        return ProbeResult("archive", "fails", "its ledger cannot be used", str(error))
    if faults:
        remedy = "`councilvotes archive restore`, then `councilvotes archive check`"
        return ProbeResult("archive", "fails", "; ".join(faults), remedy)
    told = f"its ledger is sound, {counted(len(known), 'document')}"
    if lost := [version.held.blob for version in known if not version.is_whole()]:
        told += f", but files are missing or cut: {len(lost)}, the first {place_of(lost[0])}"
        remedy = "the next run asks for them again; `councilvotes archive check` reads all files"
        return ProbeResult("archive", "look", told, remedy)
    return ProbeResult("archive", "works", told)


def _no_archive(data_dir: Path) -> ProbeResult:
    """Whether a run may begin an archive."""
    try:
        lost = lost_archive(data_dir) if data_dir.is_dir() else None
    except PublishError as error:
        return ProbeResult("releases", "fails", "their index cannot be used", str(error))
    if lost:
        return ProbeResult("archive", "fails", "it is gone", lost)
    return ProbeResult("archive", "works", "none yet; the first run makes it")


def _on_the_network(settings: Settings, out: Output) -> Iterator[ProbeResult]:
    """Hosts, routes, one document, the clock."""
    try:
        with open_source(settings.source) as crawling:
            out.line(f"asking the source, one request every {crawling.pause_seconds:g} s …")
            found = probe(crawling, report=out.detail)
    except (FrontDoorError, CrawlerError, OSError) as error:
        yield ProbeResult("source", "fails", describe(error), "no host was asked")
        return
    yield from found
