"""The words of a picture are recognised once."""

import numpy as np

from extract.sheet.words.seen import fingerprint_of, words_seen
from extract.sheet.words.words import Segment

WORDS = (
    Segment("ČESKO", (1.5, 2.25, 40.1, 9.3), 7.05),
    Segment("2,35", (50.0, 2.0, 60.0, 9.0), 7.0, again="2.35"),
)
BLACK = np.zeros((4, 6, 3), dtype=np.uint8)
PICTURE = fingerprint_of(BLACK)


def not_again():
    raise AssertionError("the picture was read again")


def test_a_picture_met_again_is_not_read_again(tmp_path):
    first = words_seen(tmp_path / "seen", PICTURE, lambda: WORDS)

    assert first == words_seen(tmp_path / "seen", fingerprint_of(BLACK.copy()), not_again) == WORDS


def test_a_picture_that_differs_in_one_pixel_is_another(tmp_path):
    other = BLACK.copy()
    other[3, 5, 2] = 1

    assert fingerprint_of(other) != PICTURE


def test_a_picture_of_another_shape_is_another(tmp_path):
    assert fingerprint_of(BLACK.reshape(6, 4, 3)) != PICTURE


def test_another_picture_is_read(tmp_path):
    words_seen(tmp_path, PICTURE, lambda: WORDS)

    assert words_seen(tmp_path, "another", lambda: ()) == ()


def test_another_version_of_the_reader_reads_again(tmp_path, monkeypatch):
    words_seen(tmp_path, PICTURE, lambda: WORDS)
    monkeypatch.setattr("extract.sheet.words.seen.EXTRACTOR_VERSION", "of tomorrow")

    assert words_seen(tmp_path, PICTURE, lambda: ()) == ()


def test_words_of_which_a_part_was_lost_are_read_again(tmp_path):
    words_seen(tmp_path, PICTURE, lambda: ())
    (kept,) = tmp_path.iterdir()
    kept.write_text('[["BELGI')

    assert words_seen(tmp_path, PICTURE, lambda: WORDS) == WORDS
    assert words_seen(tmp_path, PICTURE, not_again) == WORDS


def test_without_a_folder_every_picture_is_read():
    assert words_seen(None, PICTURE, lambda: WORDS) == WORDS
