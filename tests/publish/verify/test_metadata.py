import pytest

from publish.verify.release import verify_release
from tests.publish.drafts import built
from tests.publish.rewriting import rewrite_manifest


@pytest.fixture
def release(tmp_path):
    return built(tmp_path).path


def faults_with(release, name, old, new):
    """What is found once some words in a file are others and every hash has been made to fit."""
    text = (release / name).read_text(encoding="utf-8")
    assert old in text
    (release / name).write_text(text.replace(old, new), encoding="utf-8")
    rewrite_manifest(release, lambda manifest: None)
    return [fault for fault in verify_release(release).faults if fault.startswith(f"{name}: ")]


@pytest.mark.parametrize("name", ["datapackage.json", "croissant.json", "schema-org.jsonld"])
def test_a_hash_that_is_not_that_of_the_file_is_named(release, name):
    hashes = dict(reversed(line.split("  ")) for line in sums(release))
    right, other = hashes["votes.parquet"], "0" * 64
    assert faults_with(release, name, right, other) == [
        f"{name}: it gives votes.parquet the hash {other} where the manifest says {right}"
    ]


def test_a_file_that_is_not_there_is_named(release):
    (fault,) = faults_with(release, "datapackage.json", '"path": "votes.csv"', '"path": "other"')
    assert fault.startswith("datapackage.json: it gives other the hash ")
    assert fault.endswith(" where the manifest says None")


def test_a_list_of_files_that_is_none_is_named(release):
    (fault,) = faults_with(release, "croissant.json", '"distribution"', '"distributed"')
    assert fault == (
        "croissant.json: the files that it lists cannot be read (KeyError('distribution'))"
    )


def sums(release):
    return (release / "SHA256SUMS").read_text().splitlines()
