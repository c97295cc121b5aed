"""What lies in an object store beside the blobs: is it whole, and what the data folder has?"""

from collections.abc import Iterator
from pathlib import Path

from councilvotes.notes.in_store import FOLDER, faults_there, names_here
from councilvotes.output import Output
from crawler.archive.ledger_in_store import (
    goes_on_from,
    gone_on,
    ledger_there,
    reading,
    whole_ledger,
)
from crawler.blobs.objects import Objects
from crawler.counts import counted
from crawler.errors import StoreError
from crawler.ledger.database import ledger_path

_AGAIN = "`councilvotes archive push` sends it again"


def faults_in_store(store: str, data_dir: Path, out: Output) -> list[str]:
    """One line per fault of the ledger's copy and of the note records there."""
    objects = Objects(store)
    faults = list(_of_ledger(objects, ledger_path(data_dir)))
    names = [each.name for each in objects.under(FOLDER)]
    with out.progress("checking note records", len(names)) as advance:
        for fault in faults_there(objects, names):
            advance()
            if fault is not None:
                faults.append(f"{fault}: {_AGAIN}")
    if lost := sorted(names_here(data_dir) - set(names)):
        count = counted(len(lost), "note record")
        faults.append(f"{objects.address} lacks {count}, the first {lost[0]}: {_AGAIN}")
    return faults


def _of_ledger(objects: Objects, path: Path) -> Iterator[str]:
    there = ledger_there(objects)
    if there is None:
        yield f"{objects.address} has no copy of the ledger: {_AGAIN}"
        return
    try:
        whole_ledger(objects, there)
    except StoreError as error:
        yield str(error)
    with reading(path) as ledger:
        if not goes_on_from(ledger, there):
            yield gone_on(objects)
