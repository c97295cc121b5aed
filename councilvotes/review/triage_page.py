"""The page on many notes: plain HTML that needs nothing beside itself, on a telephone too."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from crawler.counts import counted
from extract.records import POSITIONS, Vote

_STYLE = """
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem;
  color: #222; background: #fff; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem;
  border-top: 2px solid #ccc; padding-top: 1rem; } h3 { font-size: 1rem; margin: 1.5rem 0 .3rem; }
p, li, td, pre { overflow-wrap: anywhere; } p { margin: .3rem 0; }
pre { background: #f2f2f2; padding: .6rem; white-space: pre-wrap; font-size: .85rem; }
img { max-width: 100%; height: auto; border: 1px solid #ccc; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
td, th { text-align: left; padding: .25rem .5rem; border-bottom: 1px solid #ddd;
  vertical-align: top; }
.few { color: #555; }
"""


FIRST = "Look at the picture; then, with your name for the dots, this settles it:"
AGAIN = "Get the file from its source again; then this settles it:"


@dataclass(frozen=True, slots=True)
class FileEntry:
    """What the page shows of one file."""

    name: str
    document: str
    """Its id and language; empty where they are not known."""
    reason: str | None
    """Why it is refused; None where it was read."""
    votes: tuple[Vote, ...]
    remarks: tuple[str, ...]
    """The nearest hypothesis."""
    pictures: tuple[bytes, ...]
    """JPEG, with what was recognised drawn on them."""
    commands: tuple[str, ...]
    """What settles it."""

    @property
    def is_read(self) -> bool:
        """Whether its votes are read."""
        return self.reason is None


@dataclass(frozen=True, slots=True)
class Group:
    """Files that are refused for one cause."""

    cause: str
    files: tuple[FileEntry, ...]


def page_of(folder: str, groups: Sequence[Group], read: Sequence[FileEntry]) -> str:
    """The whole page."""
    refused = sum(len(group.files) for group in groups)
    title = f"Notes in {escape(folder)}"
    files = counted(len(read) + refused, "file")
    parts = [
        '<!DOCTYPE html>\n<html lang="en">\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n<h1>{title}</h1>",
        f"<p><b>{len(read)} read, {refused} refused</b> of {files}.</p>",
        *(contents(groups) if groups else ()),
        *(part for number, group in enumerate(groups, 1) for part in of_group(number, group)),
        *(of_read(read) if read else ()),
    ]
    if not refused and not read:
        parts.append("<p>There is no PDF in this folder: nothing was looked into.</p>")
    return "\n".join(parts) + "\n</html>\n"


def contents(groups: Sequence[Group]) -> Iterator[str]:
    """The causes with how many files each."""
    yield "<ol>"
    for number, group in enumerate(groups, 1):
        yield f'<li><a href="#cause-{number}">{escape(group.cause)}</a> ({len(group.files)})'
    yield "</ol>"


def of_group(number: int, group: Group) -> Iterator[str]:
    """One cause and its files."""
    count = counted(len(group.files), "file")
    yield f'<h2 id="cause-{number}">{escape(group.cause)} <span class="few">({count})</span></h2>'
    for file in group.files:
        yield from of_refused(file)


def of_refused(file: FileEntry) -> Iterator[str]:
    """One refused file: why, what comes nearest, what settles it, what was recognised."""
    document = f' <span class="few">{escape(file.document)}</span>' if file.document else ""
    yield f"<h3>{escape(file.name)}{document}</h3>"
    yield f"<p>{escape(file.reason or '')}</p>"
    if file.remarks:
        yield "<p>What comes nearest:</p><ul>"
        yield from (f"<li>{escape(remark)}" for remark in file.remarks)
        yield "</ul>"
    if file.commands:
        yield f"<p>{FIRST if file.pictures else AGAIN}</p>"
        yield f"<pre>{escape(chr(10).join(file.commands))}</pre>"
    else:
        yield "<p>Nothing needs to settle it.</p>"
    for picture in file.pictures:
        data = b64encode(picture).decode()
        yield (
            f'<p><img loading="lazy" alt="Sheet of {escape(file.name)} with what was recognised" '
            f'src="data:image/jpeg;base64,{data}"></p>'
        )


def of_read(read: Sequence[FileEntry]) -> Iterator[str]:
    """The notes that were read, a line a vote."""
    heads = "".join(f"<th>{position.replace('_', ' ')}" for position in POSITIONS)
    yield f"<h2>Read ({len(read)})</h2><table><tr><th>file<th>vote<th>result{heads}"
    for file in read:
        for vote in file.votes:
            held = [position.position for position in vote.positions]
            counts = "".join(f"<td>{held.count(position)}" for position in POSITIONS)
            result = (vote.result or "not said").replace("_", " ")
            yield f"<tr><td>{escape(file.name)}<td>{escape(vote.vote_id)}<td>{result}{counts}"
    yield "</table>"
