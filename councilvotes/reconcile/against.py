"""The command `reconcile`: a file held against the votes of the latest release."""

from pathlib import Path

from councilvotes.errors import NotFoundHereError
from councilvotes.output import Output
from councilvotes.reconcile.configured import read_ledger, where_to_write
from councilvotes.reconcile.ours import ours_in
from councilvotes.reconcile.reconcile import reconcile
from councilvotes.reconcile.report import report_lines
from councilvotes.reconcile.witness.mapping import load_mapping
from councilvotes.reconcile.witness.read import read_witness
from crawler.counts import counted
from publish.encode import encode_row
from publish.places.index import read_index


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
