"""What is recorded of the OCR engine is what it answers."""

import pytest

from tests.recorded import asked, recorded


@pytest.mark.long
def test_the_engine_answers_of_the_sample_as_is_recorded():
    assert asked() == recorded()
