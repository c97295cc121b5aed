"""The picture of a vote that other sites show beside a link to it, kept by what is drawn."""

import struct
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from textwrap import wrap
from typing import Any

from publish.durable import make_folder, write_whole
from publish.site.content import SiteVote
from publish.site.kept_pages import hash_of
from publish.site.render import Renderer, shown_day, shown_word
from publish.site.vote.outcome import counts_of
from publish.site.vote.tiles import tile_grid

TEMPLATE = "vote/preview.svg"
WIDTH, HEIGHT = 1200, 630
"""What Open Graph's readers show whole."""
_LINE = 26
"""Signs of the title on a line: what its place has room for."""
_LINES = 6
_HEAD = 8
"""Bytes before the first chunk of a PNG."""


def previews(renderer: Renderer, votes: Iterable[SiteVote]) -> Iterator[tuple[SiteVote, Path]]:
    """Each vote with its preview, a PNG: drawn only if none like it was kept.

    A preview names no release, so that the next one draws only what is new. What none of these
    votes needs is no longer kept.
    """
    settings = renderer.settings
    pictures = settings.pictures_dir
    folder = pictures / "previews" if pictures else settings.site_dir / ".previews"
    make_folder(folder)
    used = set()
    template = renderer.environment.get_template(TEMPLATE)
    source = Path(template.filename or "").read_text("utf-8")
    for vote in votes:
        name = partial(_name, source, vote)
        path = folder / renderer.kept.name(f"preview of {vote.vote_id}", vote.fingerprint, name)
        used.add(path)
        if not path.is_file():
            write_whole(path, _drawn(template.render(_shown(vote))))
        yield vote, path
    for path in {*folder.glob("*.png")} - used:
        path.unlink()


def _name(source: str, vote: SiteVote) -> str:
    return f"{hash_of(source, _shown(vote))}.png"


def _shown(vote: SiteVote) -> dict[str, Any]:
    """All that the drawing is made from besides its template, in words: it stands for the picture
    without drawing it."""
    row = vote.row
    result = shown_word(row.result).capitalize() if row.result else "Vote"
    # XML has no place for control signs, nor a picture one for signs that turn its direction.
    plain = "".join(sign for sign in row.short_title if sign.isprintable())
    return {
        "grid": tile_grid(vote.positions),
        "title": wrap(plain, _LINE, max_lines=_LINES, placeholder="…"),
        "outcome": f"{result} on {shown_day(row.sitting_date)},",
        "rule": shown_word(row.voting_rule),
        "counts": [(name, shown_word(name), n) for name, n in counts_of(vote).items() if n],
        "sample": row.sample,
        "width": WIDTH,
        "height": HEIGHT,
    }


def _drawn(svg: str) -> bytes:
    import vl_convert  # a compiled program of some 100 MB: only where there is something to draw

    return smaller(vl_convert.svg_to_png(svg))


def smaller(png: bytes) -> bytes:
    """The same picture packed anew: the drawing program packs for speed, to five times the size."""
    chunks = [*_chunks(png)]
    pixels = b"".join(content for kind, content in chunks if kind == b"IDAT")
    packed = zlib.compress(zlib.decompress(pixels))
    kept = [(kind, content) for kind, content in chunks if kind in (b"IHDR", b"IEND")]
    return png[:_HEAD] + b"".join(
        struct.pack(">I", len(content))
        + kind
        + content
        + struct.pack(">I", zlib.crc32(kind + content))
        for kind, content in (kept[0], (b"IDAT", packed), kept[1])
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = _HEAD
    while place < len(png):
        (size,) = struct.unpack_from(">I", png, place)
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + size]
        place += size + 12  # with its length, kind and checksum
