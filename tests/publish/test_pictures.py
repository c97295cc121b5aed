from publish.pictures import keep_picture, load_picture
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
