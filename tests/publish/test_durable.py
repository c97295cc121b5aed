import pytest

from publish.durable import write_whole


def test_a_file_lies_in_its_place_and_nothing_beside_it(tmp_path):
    write_whole(tmp_path / "a" / "note.json", "é\n")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["note.json"]
    assert (tmp_path / "a" / "note.json").read_bytes() == b"\xc3\xa9\n"


def test_what_a_killed_process_left_is_written_over(tmp_path):
    (tmp_path / ".building-note.json.part").write_text("half, and longer than the whole")
    write_whole(tmp_path / "note.json", "whole\n")
    assert [path.name for path in tmp_path.iterdir()] == ["note.json"]
    assert (tmp_path / "note.json").read_text() == "whole\n"


def test_what_cannot_be_put_in_place_leaves_nothing_behind(tmp_path):
    (tmp_path / "note.json").mkdir()
    with pytest.raises(OSError, match=r"note\.json"):
        write_whole(tmp_path / "note.json", "whole\n")
    assert [path.name for path in tmp_path.iterdir()] == ["note.json"]
