import re

import pytest

from publish.site.charts.drawing import draw
from publish.site.charts.heat import Cell, band_names, band_of, heat_chart


@pytest.mark.parametrize(
    ("pct", "name"), [(0.0, "below 75 %"), (75.0, "75–85 %"), (98.0, "98 % and more")]
)
def test_a_band_holds_its_lower_end(pct, name):
    assert band_names()[band_of(pct)] == name


def test_each_pair_is_one_cell_in_the_colour_of_its_band_with_its_number():
    cells = (
        Cell("BE", "IT", 97.0, False),
        Cell("IT", "DK", 50.0, True),
        Cell("DK", "BE", 90.0, False),
    )
    svg = draw(heat_chart(("DK", "BE", "IT"), cells), 'all & "some"')
    assert sorted(re.findall(r'<path [^>]*class="(heat-\d)"', svg)) == [
        "heat-0",
        "heat-3",
        "heat-5",
    ]
    assert sorted(re.findall(r'class="(on-heat-\d)"[^>]*>([^<]+)<', svg)) == [
        ("on-heat-0", "(50)"),
        ("on-heat-3", "90"),
        ("on-heat-5", "97"),
    ]
    assert sorted(re.findall(r'class="ink"[^>]*>([^<]+)<', svg)) == ["BE", "BE", "DK", "IT"]
    assert 'aria-label="all &amp; &quot;some&quot;"' in svg
