"""A stream that inflates beyond the bound refuses the note; below it nothing changes."""

import zlib

import pytest
from pdfminer import pdftypes
from pdfminer.pdftypes import PDFStream
from pdfminer.psparser import LIT

from extract.errors import NoteRefusedError
from extract.pdf.stream_limit import bounded_streams

BOUND = 1 << 20


def stream(size: int, times: int = 1) -> PDFStream:
    """A stream of so many zeros, deflated so many times."""
    data = bytes(size)
    for _ in range(times):
        data = zlib.compress(data, 9)
    return PDFStream({"Filter": [LIT("FlateDecode")] * times}, data)


def test_a_stream_of_just_the_bound_is_inflated_whole():
    held = stream(BOUND)
    with bounded_streams(2, BOUND):
        assert held.get_data() == bytes(BOUND)


@pytest.mark.parametrize("times", [1, 2])
def test_a_stream_beyond_the_bound_refuses_the_note(times):
    with (
        pytest.raises(NoteRefusedError, match=r"page 2: a stream .* inflates to more than 1 MB"),
        bounded_streams(2, BOUND),
    ):
        assert stream(BOUND + 1, times).get_data() == b""


def test_a_stream_beyond_the_bound_with_a_wrong_checksum_is_not_tried_byte_by_byte():
    bomb = stream(50 * BOUND)
    assert bomb.rawdata is not None
    bomb.rawdata = bomb.rawdata[:-1] + bytes([bomb.rawdata[-1] ^ 1])
    with pytest.raises(NoteRefusedError), bounded_streams(2, BOUND):
        assert bomb.get_data() == b""


def test_a_stream_whose_checksum_is_wrong_is_read_as_pdfminer_reads_it():
    held = stream(BOUND)
    assert held.rawdata is not None
    held.rawdata = held.rawdata[:-1] + bytes([held.rawdata[-1] ^ 1])
    with bounded_streams(2, BOUND):
        assert held.get_data() == bytes(BOUND)


def test_what_pdfminer_raises_of_a_stream_too_large_becomes_the_refusal():
    with pytest.raises(NoteRefusedError, match="inflates to more"), bounded_streams(2, BOUND):
        stream(BOUND + 1).get_data()
        raise ValueError("no operator")


def test_outside_pdfminer_inflates_as_ever():
    with bounded_streams(2, BOUND):
        pass
    assert vars(pdftypes)["zlib"] is zlib
    assert len(stream(BOUND + 1).get_data()) == BOUND + 1
