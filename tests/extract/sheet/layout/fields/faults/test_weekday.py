"""A weekday that is not that of its day."""

from datetime import date

import pytest

from extract.errors import NoteRefusedError
from extract.sheet.layout.fields.faults.weekday import refuse_other_weekday

SATURDAY = date(2025, 8, 2)


@pytest.mark.parametrize("text", ["Thursday 2 August 2025", "Thu, 2 August 2025"])
def test_a_day_with_the_name_of_another_weekday_is_refused(text):
    with pytest.raises(NoteRefusedError, match="is no Thursday, but a Saturday"):
        refuse_other_weekday(text, SATURDAY, 2)


@pytest.mark.parametrize(
    "text", ["Saturday, 2 August 2025", "Sat. 2/8/2025", "2 Aug 2025", "on 2 August 2025"]
)
def test_a_day_with_its_own_weekday_or_none_is_read(text):
    refuse_other_weekday(text, SATURDAY, 2)
