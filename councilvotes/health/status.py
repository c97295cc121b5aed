"""What a data folder holds, in a few lines."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from councilvotes.notes.note_store import is_refused, stored_paths
from crawler.counts import counted

if TYPE_CHECKING:
    from crawler.ledger.runs import PastRun


def status_lines(data_dir: Path) -> Iterator[str]:
    """The archive, its last runs, the notes and the latest release."""
    yield f"data folder: {data_dir}"
    yield from _archive_lines(data_dir)
    paths = list(stored_paths(data_dir / "notes"))
    refused = sum(is_refused(path) for path in paths)
    yield f"notes: {len(paths)} read, {refused} of them refused"
    yield from _witness_lines(data_dir)
    yield from _release_lines(data_dir / "releases")


def _archive_lines(data_dir: Path) -> Iterator[str]:
    from crawler.archive.archive import Archive, archive_exists

    if not archive_exists(data_dir):
        yield "archive: none yet; `councilvotes run` makes it"
        return
    with Archive(data_dir, read_only=True) as archive:
        held, runs = archive.held(), archive.runs(1)
        absent, changed = archive.absences().values(), archive.changed_addresses()
    size = sum(document.size for document in held) / 1e6
    yield f"archive: {counted(len(held), 'document')}, {size:.1f} MB"
    if changed:
        first = ", ".join(f"{document_id} {language}" for document_id, language in changed[:5])
        named = counted(len(changed), "language version")
        yield f"warning: bytes changed under the address of {named}, all are kept: {first}"
    damaged = sum(absence.kind == "damaged_at_source" for absence in absent)
    if absent:
        named = counted(len(absent), "language version")
        yield f"asked for and not there: {named} ({damaged} damaged there); asked on schedule"
    for run in runs:
        yield _run_line(run)
        for route in run.routes:
            yield from (f"warning: list {route.route}: {text}" for text in route.warnings)


def _witness_lines(data_dir: Path) -> Iterator[str]:
    from crawler.archive.archive import Archive, archive_exists

    if not archive_exists(data_dir):
        return
    with Archive(data_dir, read_only=True) as archive:
        witnessed = archive.listed_votes()
    if not witnessed:
        return
    from councilvotes.reconcile.vote_search import compare_with_witness

    compared = compare_with_witness(witnessed, data_dir / "notes")
    agree = "agrees" if compared.agree == 1 else "agree"
    yield (
        f"witness: {counted(compared.agree, 'vote')} {agree}, {len(compared.differ)} differ, "
        f"{compared.not_matched} not matched"
    )
    for difference in compared.differ:
        yield f"warning: {difference.description}"


def _run_line(run: "PastRun") -> str:
    if run.finished_at is None:
        return f"last crawl: began {run.started_at:%Y-%m-%d %H:%M} UTC and has not ended"
    answers = ", ".join(f"{route.route} {route.status}" for route in run.routes) or "none asked"
    return (
        f"last crawl: {run.finished_at:%Y-%m-%d %H:%M} UTC, {run.new} new, {run.unchanged} held "
        f"already, {len(run.failures)} not fetched; lists: {answers}"
    )


def _release_lines(releases_dir: Path) -> Iterator[str]:
    from publish.places.index import read_index

    index = read_index(releases_dir)
    yield f"latest release: {index.latest or 'none yet'}"
