from councilvotes.replace import write_beside


def test_text_lies_in_its_place_and_nothing_beside_it(tmp_path):
    write_beside(tmp_path / "a" / "note.json", "whole\n")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["note.json"]
    assert (tmp_path / "a" / "note.json").read_bytes() == b"whole\n"


def test_what_a_killed_process_left_is_cleared_and_nothing_else(tmp_path):
    left, other = tmp_path / ".[n]ote.json.4711.part", tmp_path / ".note.json.4711.part"
    for path in (left, other):
        path.write_text("half")
    write_beside(tmp_path / "[n]ote.json", "whole\n")
    assert sorted(path.name for path in tmp_path.iterdir()) == [other.name, "[n]ote.json"]
