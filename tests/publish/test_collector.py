import gc

import pytest

from publish.collector import collector_paused


def test_the_collector_rests_meanwhile_and_runs_again_whatever_happens():
    assert gc.isenabled()
    with pytest.raises(ValueError, match="broken"), collector_paused():
        assert not gc.isenabled()
        raise ValueError("broken")
    assert gc.isenabled()


def test_a_collector_that_rested_before_rests_on():
    gc.disable()
    try:
        with collector_paused(), collector_paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
