"""The command `archive export`: what was fetched, in the form that other archives take."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from councilvotes import __version__
from councilvotes.data_folder.workplace import need_archive
from councilvotes.output import Output
from crawler.counts import counted
from crawler.ledger.fetches import KeptFetch


def export_warc(data_dir: Path, target: Path, out: Output) -> None:
    """Write every fetch that brought bytes into one WARC file."""
    from crawler.archive.reader import ArchiveReader
    from crawler.archive.warc import write_warc

    need_archive(data_dir)
    with ArchiveReader(data_dir) as archive:
        fetches = archive.fetches()
    with out.progress("writing answers", len(fetches)) as advance:
        summary = write_warc(_counting(fetches, advance), target, f"councilvotes/{__version__}")
    responses, revisits = counted(summary.responses, "response"), summary.revisits
    text = f"written: {target}: {responses}, {counted(revisits, 'revisit')} of the same bytes"
    out.line(text, "written", path=target)


def _counting(fetches: Iterable[KeptFetch], advance: Callable[[], None]) -> Iterator[KeptFetch]:
    for fetch in fetches:
        yield fetch
        advance()
