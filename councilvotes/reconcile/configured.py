"""Our votes held against counts by others: releases against those configured, or by command."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from councilvotes.errors import NotFoundHereError, WitnessError
from councilvotes.output import Output
from councilvotes.reconcile.ledger import Entry, load_ledger
from councilvotes.reconcile.ours import ours_in, ours_of
from councilvotes.reconcile.reconcile import Reconciliation, reconcile
from councilvotes.reconcile.report import report_lines, summary_of
from councilvotes.reconcile.rows import publishable
from councilvotes.reconcile.witness.mapping import load_mapping
from councilvotes.reconcile.witness.read import Witness, read_witness
from councilvotes.settings.files import DIFFERENCES_NAME, is_shipped
from councilvotes.settings.operator_files import read_named
from councilvotes.settings.settings import Settings
from crawler.counts import counted
from publish.encode import encode_row
from publish.errors import ReleaseError
from publish.places.index import read_index
from publish.records import Published, Reconcile, ReconciliationRow

MOST_NAMED = 5
"""Open differences that an error names."""


def read_ledger(settings: Settings) -> tuple[Entry, ...]:
    """The operator's entries; none where the file of the usual name is not there.

    Raises WitnessError where another one that the settings name is not there, or one is wrong.
    """
    return read_named(settings.reconciliation.differences, DIFFERENCES_NAME, load_ledger, ())


def where_to_write(ledger: Path) -> str:
    """The ledger, for a person who has found something."""
    if is_shipped(ledger):
        return f"{DIFFERENCES_NAME} of your own: `councilvotes init FOLDER` writes it with settings"
    return str(ledger)


def reconciler(settings: Settings, out: Output) -> Reconcile | None:
    """What holds a release against the configured counts; None where there is none.

    It raises ReleaseError for an open difference where the settings say `stop`. Raises
    WitnessError for a file that cannot be read.
    """
    told = settings.reconciliation
    if not told.against:
        return None
    ledger, witnesses = read_ledger(settings), list(_witnesses(settings))

    def held_against(published: Published) -> Sequence[ReconciliationRow]:
        ours = ours_of(published)
        done = [reconcile(witness, ours, ledger) for witness in witnesses]
        for each in done:
            out.line(summary_of(each))
            for text in each.stale:
                out.warning(f"{told.differences}: no such difference any more: {text}")
        if told.open == "stop":
            _refuse_open(done, told.differences)
        return [row for each in done for row in publishable(each.rows, each.witness)]

    return held_against


def _witnesses(settings: Settings) -> Iterator[Witness]:
    names = set[str]()
    for each in settings.reconciliation.against:
        witness = read_witness(each.file, load_mapping(each.mapping) if each.mapping else None)
        if witness.mapping.name in names:
            raise WitnessError(
                f"reconciliation.against names two counts called {witness.mapping.name}: give one "
                "of them a mapping with another name"
            )
        names.add(witness.mapping.name)
        yield witness


def _refuse_open(done: Sequence[Reconciliation], ledger: Path) -> None:
    rows = [row for each in done for row in each.open]
    if rows:
        first = "; ".join(
            f"{row.witness} {row.vote_id or row.entry}: {row.difference}"
            for row in rows[:MOST_NAMED]
        )
        raise ReleaseError(
            f"Nothing was released, for {counted(len(rows), 'open difference')} from what others "
            f"counted ({first}): look at the notes and write what you find into "
            f'{where_to_write(ledger)}; or publish them as open (reconciliation.open = "publish").'
        )


def inputs_hash(settings: Settings) -> str:
    """Hash of all that this brings into a release beside our own votes."""
    told = settings.reconciliation
    if not told.against:
        return ""
    files = [path for each in told.against for path in (each.file, each.mapping) if path]
    content = [told.open, *(_hash_of(path) for path in (*files, told.differences))]
    return hashlib.sha256(" ".join(content).encode()).hexdigest()


def _hash_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "none"


def reconcile_with(file: Path, mapping: Path | None, out: Output, *, as_json: bool) -> int:
    """Print what comes of it; 1 where a difference is open.

    Raises WitnessError, NotFoundHereError.
    """
    settings = out.options.settings()
    witness = read_witness(file, load_mapping(mapping) if mapping else None)
    releases = settings.data_dir / "releases"
    version = read_index(releases).latest
    if version is None:
        raise NotFoundHereError(
            f"{releases} holds no release to hold against {file}: `councilvotes run` makes one"
        )
    done = reconcile(witness, ours_in(releases / version), read_ledger(settings))
    if as_json:
        for row in done.rows:
            out.result(encode_row(row))
    else:
        for line in report_lines(done, f"release {version}"):
            out.result(line)
    if done.open and not as_json:
        out.error(
            f"{counted(len(done.open), 'open difference')}: look at the notes, then write what you "
            f"find into {where_to_write(settings.reconciliation.differences)}"
        )
    return 1 if done.open else 0
