"""A configuration of which words were lost refuses its sheet."""

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.configuration import refuse_wrong_configuration


def test_the_last_line_of_a_configuration_alone_is_refused():
    with pytest.raises(NoteRefusedError, match="page 2: 'Affairs' is but a part"):
        refuse_wrong_configuration("Affairs", [], {}, 2)


@pytest.mark.parametrize("text", ["General Affairs", "Competitiveness", "Space Policy", ""])
def test_a_whole_or_unknown_configuration_is_not(text):
    refuse_wrong_configuration(text, [], {}, 2)
