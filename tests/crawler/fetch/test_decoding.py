import gzip
import tracemalloc

import pytest

from crawler.fetch.decoding import BrokenBodyError, unpacked

TEXT = b"the same words again and again " * 1000


@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_gzip_is_unpacked_however_it_is_cut(step):
    packed = gzip.compress(TEXT)
    chunks = [packed[at : at + step] for at in range(0, len(packed), step)]
    assert b"".join(unpacked(chunks, "gzip")) == TEXT


@pytest.mark.parametrize("encoding", ["", "identity", " Identity "])
def test_plain_body_passes_as_it_is(encoding):
    assert list(unpacked([b"a", b"b"], encoding)) == [b"a", b"b"]


def test_one_chunk_that_holds_a_bomb_is_unpacked_in_small_pieces():
    bomb = gzip.compress(bytes(200_000_000))
    tracemalloc.start()
    sizes = [len(piece) for _, piece in zip(range(20), unpacked([bomb], "gzip"), strict=False)]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert max(sizes) <= 64 * 1024
    assert peak < 2_000_000


def test_nothing_that_is_said_to_be_packed_is_nothing():
    assert b"".join(unpacked([], "gzip")) == b""


@pytest.mark.parametrize(
    ("chunks", "encoding", "told"),
    [
        ([b"nope"], "gzip", "not the gzip that it is said to be"),
        ([gzip.compress(TEXT)[:-9]], "gzip", "has no end"),
        ([b"x"], "br", "encoded as 'br', which was not asked for"),
        ([b"x"], "gzip, gzip", "which was not asked for"),
    ],
)
def test_body_that_is_not_as_said_is_broken(chunks, encoding, told):
    with pytest.raises(BrokenBodyError, match=told):
        b"".join(unpacked(chunks, encoding))
