import os
import zipfile
import zlib

from publish.formats.bundle import write_bundle


def test_a_zip_holds_words_and_files_and_no_time_of_their_own(tmp_path):
    first, second = tmp_path / "b.csv", tmp_path / "a.csv"
    first.write_text('"a"\n"æ"\n', encoding="utf-8")
    second.write_bytes(b"x" * 3_000_000)
    words = {"README.md": "æ\n".encode()}
    write_bundle(tmp_path / "one.zip", words, [first, second])
    os.utime(first, (1, 1_000_000_000))
    first.chmod(0o600)
    write_bundle(tmp_path / "two.zip", words, [first, second])
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as bundle:
        assert {
            (entry.date_time, entry.external_attr, entry.create_system)
            for entry in bundle.infolist()
        } == {((1980, 1, 1, 0, 0, 0), 0o644 << 16, 3)}
        assert bundle.testzip() is None
        assert bundle.namelist() == ["README.md", "b.csv", "a.csv"]
        assert bundle.read("README.md") == words["README.md"]
        assert bundle.read("b.csv") == first.read_bytes()
        assert bundle.read("a.csv") == second.read_bytes()


def test_what_is_packed_already_is_stored_as_it_is(tmp_path):
    for name in ("a.csv", "a.parquet"):
        (tmp_path / name).write_bytes(b"x" * 1000)
    write_bundle(tmp_path / "one.zip", {}, [tmp_path / "a.csv", tmp_path / "a.parquet"])
    with zipfile.ZipFile(tmp_path / "one.zip") as bundle:
        sizes = {entry.filename: entry.compress_size for entry in bundle.infolist()}
    assert sizes["a.parquet"] == 1000
    assert sizes["a.csv"] < 100


def test_files_are_packed_at_the_level_that_is_quick(tmp_path):
    text = b"".join(b"%d,%d\n" % (number, number * number % 997) for number in range(20_000))
    (tmp_path / "a.csv").write_bytes(text)
    write_bundle(tmp_path / "one.zip", {}, [tmp_path / "a.csv"])
    quick = zlib.compressobj(1, zlib.DEFLATED, -15)
    with zipfile.ZipFile(tmp_path / "one.zip") as bundle:
        size = bundle.getinfo("a.csv").compress_size
    assert size == len(quick.compress(text) + quick.flush())
