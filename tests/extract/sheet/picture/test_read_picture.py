"""Words come out of a picture with what they say and where they stand."""

from pathlib import Path

import pytest

from extract.pdf.document import open_pdf
from extract.sheet.picture.master import master_of
from extract.sheet.picture.read import read_master


@pytest.mark.long  # one askew is read in ../../test_evidence.py
@pytest.mark.shared
def test_a_tilted_scan_gives_every_share_twice(shared_dir: Path):
    data = (shared_dir / "samples-web" / "web_060_bg_scan_colour.pdf").read_bytes()
    with open_pdf(data) as pdf:
        master = master_of(pdf, 2, None)
    words = read_master(master, None)
    assert master.angle == pytest.approx(-0.9, abs=0.1)
    germany = [word for word in words if word.text == "18.54"]
    assert [word.again for word in germany] == ["18.54"]
