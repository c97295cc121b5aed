"""The picture of a vote that other sites show beside a link to it, kept by what is drawn."""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import wrap

from publish.durable import make_folder, write_whole
from publish.site.content import SiteVote
from publish.site.render import Renderer
from publish.site.settings import SiteSettings
from publish.site.vote.outcome import counts_of
from publish.site.vote.tiles import tile_grid

WIDTH, HEIGHT = 1200, 630
"""What Open Graph's readers show whole."""
_LINE = 26
"""Signs of the title on a line: what its place has room for."""
_LINES = 6
_HEAD = 8
"""Bytes before the first chunk of a PNG."""


def previews_folder(settings: SiteSettings) -> Path:
    """Where previews are kept from build to build."""
    pictures = settings.pictures_dir
    return pictures / "previews" if pictures else settings.site_dir / ".previews"


def previews(renderer: Renderer, votes: Iterable[SiteVote]) -> Iterator[tuple[SiteVote, bytes]]:
    """Each vote with its preview, a PNG: drawn only if none like it was kept.

    A preview names no release, so that the next one draws only what is new. What none of these
    votes needs is no longer kept.
    """
    folder = previews_folder(renderer.settings)
    make_folder(folder)
    used = set()
    for vote in votes:
        svg = _svg(renderer, vote)
        path = folder / f"{hashlib.sha256(svg.encode()).hexdigest()}.png"
        used.add(path)
        if not path.is_file():
            write_whole(path, _drawn(svg))
        yield vote, path.read_bytes()
    for path in {*folder.glob("*.png")} - used:
        path.unlink()


def _svg(renderer: Renderer, vote: SiteVote) -> str:
    return renderer.environment.get_template("vote/preview.svg").render(
        row=vote.row,
        grid=tile_grid(vote.positions),
        title=_title_lines(vote.row.short_title),
        counts=[(name, count) for name, count in counts_of(vote).items() if count],
        width=WIDTH,
        height=HEIGHT,
    )


def _title_lines(title: str) -> list[str]:
    """XML has no place for control signs, nor a picture one for signs that turn its direction."""
    plain = "".join(sign for sign in title if sign.isprintable())
    return wrap(plain, _LINE, max_lines=_LINES, placeholder="…")


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
