"""What a font is called."""

import pytest

from extract.pdf.styles import SUBSET


@pytest.mark.parametrize(
    ("name", "font"),
    [("FQMSGC+Lato-Regular", "Lato-Regular"), ("Lato-Regular", "Lato-Regular"), ("Ab+C", "Ab+C")],
)
def test_the_tag_of_a_subset_is_no_part_of_the_name_of_a_font(name, font):
    assert SUBSET.sub("", name) == font
