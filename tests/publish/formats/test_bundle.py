import os
import zipfile

from publish.formats.bundle import write_bundle


def test_a_zip_holds_the_files_and_no_time_of_their_own(tmp_path):
    first, second = tmp_path / "b.csv", tmp_path / "a.csv"
    first.write_text('"a"\n"æ"\n', encoding="utf-8")
    second.write_bytes(b"x" * 3_000_000)
    write_bundle(tmp_path / "one.zip", [first, second])
    os.utime(first, (1, 1_000_000_000))
    first.chmod(0o600)
    write_bundle(tmp_path / "two.zip", [first, second])
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as bundle:
        assert bundle.testzip() is None
        assert bundle.namelist() == ["b.csv", "a.csv"]
        assert bundle.read("b.csv") == first.read_bytes()
        assert bundle.read("a.csv") == second.read_bytes()
