"""The search for cycles is put off while a note is read, and goes on afterwards."""

import gc

import pytest

from extract.processes.garbage_collection import paused_collection


def test_it_goes_on_afterwards_whatever_happened():
    assert gc.isenabled()
    with pytest.raises(ValueError, match="broken"), paused_collection():
        assert not gc.isenabled()
        raise ValueError("broken")
    assert gc.isenabled()


def test_it_stays_off_where_it_was_off():
    gc.disable()
    try:
        with paused_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
