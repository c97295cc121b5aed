"""The OCR engine itself, asked anew."""

import os
import subprocess
import sys

import cv2
import numpy as np

from extract.sheet.picture import engine

LINE = np.full((engine.LINE, 160, 3), 255, np.uint8)
cv2.putText(LINE, "65,42 %", (8, 36), cv2.FONT_HERSHEY_SIMPLEX, 1, (0, 0, 0), 2)


def test_the_same_pixels_are_read_alike_each_time(asked_anew):
    read = engine.read_lines([LINE])
    assert [each.text.replace(" ", "") for each in read] == ["65,42%"]
    assert engine.read_lines([LINE]) == read


def test_lines_are_found_at_the_same_places_each_time(asked_anew):
    page = np.pad(LINE, ((40, 40), (40, 40), (0, 0)), constant_values=255)
    (found,) = engine.find_lines(page)
    (again,) = engine.find_lines(page)
    assert np.array_equal(found, again)


def test_the_engine_keeps_nothing_about_its_use(tmp_path):
    loads = "from extract.sheet.picture.engine import engine; engine()"
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", loads], env={**os.environ, **home}, check=True)
    assert list(tmp_path.iterdir()) == []


def test_a_reader_loads_the_engine_for_no_text():
    asks = "import sys, extract.read; sys.exit('rapidocr' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asks], check=False).returncode == 0
