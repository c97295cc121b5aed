"""TrueType files as PostScript takes them: Type 42 fonts and CIDFonts of the letters of a page."""

import struct
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path

_KEPT = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_LONGEST = 65_000
"""Bytes of a string, below what PostScript allows."""
_WORDS, _MORE, _SCALE, _BOTH, _FOUR = 1, 32, 8, 64, 128
"""Flags of a part of a compound glyph."""


class TrueType:
    """The tables of a font's file."""

    def __init__(self, file: str) -> None:
        data = Path(file).read_bytes()
        (count,) = struct.unpack_from(">H", data, 4)
        self.tables: dict[str, bytes] = {}
        for n in range(count):
            tag, _, start, size = struct.unpack_from(">4sLLL", data, 12 + 16 * n)
            self.tables[tag.decode("latin-1")] = data[start : start + size]

    @cached_property
    def glyphs(self) -> Mapping[str, int]:
        """The number of each letter's glyph."""
        cmap, found = self.tables["cmap"], dict[str, int]()
        (count,) = struct.unpack_from(">H", cmap, 2)
        for n in range(count):
            platform, kind, start = struct.unpack_from(">HHL", cmap, 4 + 8 * n)
            (form,) = struct.unpack_from(">H", cmap, start)
            if (platform, kind) in {(0, 3), (0, 4), (3, 1), (3, 10)} and form in {4, 12}:
                pairs = _segments(cmap, start) if form == 4 else _groups(cmap, start)
                found |= {chr(code): glyph for code, glyph in pairs if glyph}
        return found

    @cached_property
    def places(self) -> Sequence[int]:
        """Where each glyph begins."""
        loca = self.tables["loca"]
        long = self.tables["head"][51]
        if long:
            return struct.unpack(f">{len(loca) // 4}L", loca)
        return [2 * place for place in struct.unpack(f">{len(loca) // 2}H", loca)]

    def outline(self, glyph: int) -> bytes:
        """The data of a glyph."""
        return self.tables["glyf"][self.places[glyph] : self.places[glyph + 1]]

    def whole(self, glyphs: Sequence[int]) -> set[int]:
        """These glyphs and all that they are made from."""
        found, left = set[int](), [0, *glyphs]
        while left:
            glyph = left.pop()
            if glyph not in found:
                found.add(glyph)
                left += _parts(self.outline(glyph))
        return found

    def strings(self, glyphs: Sequence[int]) -> list[bytes]:
        """A font of these glyphs alone, in strings that end where a table or a glyph does."""
        wanted, data, places = self.whole(glyphs), [], [0]
        for glyph in range(len(self.places) - 1):
            outline = self.outline(glyph) if glyph in wanted else b""
            data.append(outline + bytes(-len(outline) % 4))
            places.append(places[-1] + len(data[-1]))
        head = bytearray(self.tables["head"])
        head[50:52] = b"\0\1"
        tables = {tag: self.tables[tag] for tag in _KEPT if tag in self.tables}
        tables |= {"head": bytes(head), "loca": struct.pack(f">{len(places)}L", *places)}
        start, lines, body = 12 + 16 * len(tables), b"", list[bytes]()
        tables["glyf"] = b"".join(data)
        for tag, table in sorted(tables.items()):
            lines += struct.pack(">4sLLL", tag.encode(), 0, start, len(table))
            body += _cut(data if tag == "glyf" else [table], len(table))
            start += len(table) + -len(table) % 4
        return [struct.pack(">LHHHH", 0x10000, len(tables), 128, 3, 16) + lines, *body]


def _cut(pieces: Sequence[bytes], long: int) -> Iterator[bytes]:
    """The pieces of a table, padded, in strings that are short enough."""
    pieces = [*pieces[:-1], pieces[-1] + bytes(-long % 4)]
    some = b""
    for piece in pieces:
        if len(some) + len(piece) > _LONGEST:
            yield some
            some = b""
        some += piece
    while len(some) > _LONGEST:
        yield some[:_LONGEST]
        some = some[_LONGEST:]
    yield some


def _parts(outline: bytes) -> Iterator[int]:
    """The glyphs that a compound one is made from."""
    if not outline or struct.unpack_from(">h", outline)[0] >= 0:
        return
    place, flags = 10, _MORE
    while flags & _MORE:
        flags, glyph = struct.unpack_from(">HH", outline, place)
        yield glyph
        place += 4 + (4 if flags & _WORDS else 2)
        place += 2 if flags & _SCALE else 4 if flags & _BOTH else 8 if flags & _FOUR else 0


def _segments(cmap: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Letters and glyphs of a table of format 4."""
    count = struct.unpack_from(">H", cmap, start + 6)[0] // 2
    lists = [struct.unpack_from(f">{count}H", cmap, start + at)
             for at in (14, 16 + 2 * count, 16 + 4 * count, 16 + 6 * count)]  # fmt: skip
    for n, (last, first, delta, offset) in enumerate(zip(*lists, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                at = start + 16 + 6 * count + 2 * n + offset + 2 * (code - first)
                glyph = struct.unpack_from(">H", cmap, at)[0]
                if not glyph:
                    continue
            yield code, (glyph + delta) % 0x10000


def _groups(cmap: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Letters and glyphs of a table of format 12."""
    (count,) = struct.unpack_from(">L", cmap, start + 12)
    for n in range(count):
        first, last, glyph = struct.unpack_from(">LLL", cmap, start + 16 + 12 * n)
        yield from ((code, glyph + code - first) for code in range(first, last + 1))


@lru_cache(maxsize=60)
def font_of(file: str) -> TrueType:
    """The font in a file."""
    return TrueType(file)
