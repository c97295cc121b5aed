from dataclasses import replace

from publish.pictures import drop_pictures, keep_picture, load_picture
from publish.records import SheetPicture

PICTURE = SheetPicture(
    vote_id="ST-1-2026",
    document_id="ST-1-2026-INIT",
    language="en",
    page=2,
    file="ab.webp",
    width=10,
    height=20,
    rows=(),
    made_of="cd",
)


def test_a_picture_is_kept_with_what_is_known_of_it(tmp_path):
    keep_picture(tmp_path / "pictures", PICTURE, b"bytes")
    assert load_picture(tmp_path / "pictures", "ST-1-2026") == PICTURE
    assert (tmp_path / "pictures" / "ab.webp").read_bytes() == b"bytes"


def test_a_vote_without_a_whole_picture_has_none(tmp_path):
    assert load_picture(tmp_path, "ST-1-2026") is None
    keep_picture(tmp_path, PICTURE, b"bytes")
    (tmp_path / "ST-1-2026.json").write_text('{"vote_id": "ST-1-2026", "page"')
    assert load_picture(tmp_path, "ST-1-2026") is None


def test_pictures_of_no_vote_are_removed_and_one_that_two_share_stays(tmp_path):
    keep_picture(tmp_path, PICTURE, b"bytes")
    keep_picture(tmp_path, replace(PICTURE, vote_id="ST-1-2026-V2"), b"bytes")
    keep_picture(tmp_path, replace(PICTURE, vote_id="ST-2-2026", file="cd.webp"), b"others")
    (tmp_path / "previews").mkdir()
    assert drop_pictures(tmp_path, {"ST-1-2026-V2", "ST-3-2026"}) == 1
    assert {path.name for path in tmp_path.iterdir()} == {
        "ST-1-2026-V2.json",
        "ab.webp",
        "previews",
    }


def test_a_picture_that_was_drawn_anew_takes_the_place_of_the_one_before(tmp_path):
    keep_picture(tmp_path, PICTURE, b"bytes")
    keep_picture(tmp_path, replace(PICTURE, file="ef.webp"), b"drawn anew")
    assert drop_pictures(tmp_path, {"ST-1-2026"}) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"ST-1-2026.json", "ef.webp"}
