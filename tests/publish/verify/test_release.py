import json

import pyarrow.parquet as pq
import pytest

from publish.errors import VerificationError
from publish.verify.files import Verification
from publish.verify.release import verify_release
from tests.publish.drafts import built, note, state, statement


@pytest.fixture
def release(tmp_path):
    return built(tmp_path, [note(statements=(statement(),))], [state()]).path


def edit_manifest(release, change):
    path = release / "manifest.json"
    manifest = json.loads(path.read_text())
    change(manifest)
    path.write_text(json.dumps(manifest))


def test_a_release_as_it_was_made_has_no_fault(release):
    files = sum(1 for path in release.iterdir() if path.name != "SHA256SUMS")
    unsigned = "manifest.json.sig: it is not signed"
    first = "no release before it to compare it with"
    assert verify_release(release) == Verification("2026.07.02", files, (), (unsigned, first))


def test_a_missing_file_is_named(release):
    (release / "votes.json").unlink()
    assert verify_release(release).faults == ("votes.json: missing",)


def test_a_longer_file_is_named_with_its_size(release):
    with (release / "votes.json").open("a") as file:
        file.write(" ")
    size, digest = verify_release(release).faults
    assert size.startswith("votes.json: ") and "bytes where the manifest says" in size
    assert digest.startswith("votes.json: SHA-256 is ")


@pytest.mark.parametrize("name", ["notes.txt", "folder"])
def test_an_extra_entry_is_named(release, name):
    (release / name).mkdir() if name == "folder" else (release / name).write_text("x")
    assert verify_release(release).faults == (f"{name}: not in the manifest",)


def test_a_row_count_that_the_table_contradicts_is_named(release):
    def more_rows(manifest):
        for entry in (*manifest["files"], *manifest["tables"]):
            if "votes" in (entry.get("table"), entry.get("name")):
                entry["rows"] = 2

    edit_manifest(release, more_rows)
    fault = "manifest.json: tables[1].rows is 2 where votes.json has 1"
    assert fault in verify_release(release).faults


def test_a_manifest_that_the_index_does_not_know_is_named(release):
    edit_manifest(release, lambda manifest: manifest["licence"].update(title="Anything goes"))
    by_sums, by_index, field = verify_release(release).faults
    assert by_sums.startswith("manifest.json: SHA-256 is ") and "SHA256SUMS says" in by_sums
    assert by_index.startswith("manifest.json: SHA-256 is ") and "index.json says" in by_index
    assert field.startswith("manifest.json: licence.title is 'Anything goes' where every release")


def test_without_an_index_the_files_are_still_compared(release):
    (release.parent / "index.json").unlink()
    (release / "votes.json").unlink()
    assert verify_release(release).faults == ("votes.json: missing",)


def test_a_release_that_the_index_leaves_out_is_named(release):
    (release.parent / "index.json").write_text('{"latest": null, "releases": []}')
    assert verify_release(release).faults == ("index.json: it does not list 2026.07.02",)


def test_an_index_that_cannot_be_read_is_named(release):
    (release.parent / "index.json").write_text("{")
    (fault,) = verify_release(release).faults
    assert fault.startswith("index.json: ")


def test_a_folder_under_another_name_is_named(release):
    moved = release.rename(release.with_name("2026.07.03"))
    assert (
        "manifest.json: it is of 2026.07.02 and lies in 2026.07.03" in verify_release(moved).faults
    )


def test_a_name_that_leaves_the_folder_is_not_followed(release):
    (release.parent / "outside.json").write_text("[]")
    edit_manifest(release, lambda manifest: manifest["files"][0].update(path="../outside.json"))
    faults = verify_release(release).faults
    assert "manifest.json: '../outside.json' is no name of a file in the release's folder" in faults


def test_a_table_without_files_is_named(release):
    edit_manifest(release, lambda manifest: manifest.update(files=[]))
    assert "manifest.json: it names no file of table votes" in verify_release(release).faults


def test_a_folder_without_manifest_cannot_be_compared(tmp_path):
    with pytest.raises(VerificationError, match="cannot be read"):
        verify_release(tmp_path)


def test_every_parquet_file_has_the_rows_that_the_manifest_gives(release):
    manifest = json.loads((release / "manifest.json").read_text())
    counts = {table["name"]: table["rows"] for table in manifest["tables"]}
    read = {name: pq.read_table(release / f"{name}.parquet").num_rows for name in counts}
    assert read == counts
