import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from councilvotes.releases.up_to_date import mark_published, published_as
from councilvotes.run.pipeline import read_and_publish, read_archive
from councilvotes.settings.settings import load_settings
from publish.encode import encode_pretty
from publish.errors import ReleaseError
from publish.places.index import ReleaseEntry, ReleaseIndex


def announce(data_dir, version):
    """A release as far as the front door looks at it: its index and its manifest."""
    entry = ReleaseEntry(version, datetime(2026, 7, 2).date(), "0", "0", "1.0.0", False, ())
    folder = data_dir / "releases" / version
    folder.mkdir(parents=True)
    (folder / "manifest.json").write_text("{}")
    index = encode_pretty(ReleaseIndex(version, (entry,)))
    (data_dir / "releases" / "index.json").write_bytes(index)


def test_a_release_of_the_same_documents_is_up_to_date(tmp_path, keep_a_document):
    held = [keep_a_document(tmp_path)]
    announce(tmp_path, "2026.07.02")
    assert published_as(tmp_path, held) is None
    mark_published(tmp_path, held, "2026.07.02")
    assert published_as(tmp_path, held) == "2026.07.02"


def test_a_later_confirmation_changes_nothing(tmp_path, keep_a_document):
    held = keep_a_document(tmp_path)
    announce(tmp_path, "2026.07.02")
    mark_published(tmp_path, [held], "2026.07.02")
    later = replace(held, retrieved_at=datetime(2030, 1, 1, tzinfo=UTC))
    assert published_as(tmp_path, [later]) == "2026.07.02"


def test_other_bytes_or_a_lost_release_are_not_up_to_date(tmp_path, keep_a_document):
    held = keep_a_document(tmp_path)
    announce(tmp_path, "2026.07.02")
    mark_published(tmp_path, [held], "2026.07.02")
    assert published_as(tmp_path, [replace(held, sha256="0" * 64)]) is None
    assert published_as(tmp_path, []) is None
    (tmp_path / "releases" / "2026.07.02" / "manifest.json").unlink()
    assert published_as(tmp_path, [held]) is None


TITLE = """
[[correction]]
document_id = "ST-1-2020-INIT"
field = "document.title"
expect = "a"
value = "b"
reason = "misprint"
source = "A. Reviewer"
"""


@pytest.fixture
def published(tmp_path, keep_a_document, out):
    """Gives the settings of a folder whose one document is published; a correction comes after."""

    def settings(**publish):
        path = tmp_path / "own.toml"
        lines = [f'{key} = "{value}"' for key, value in publish.items()]
        path.write_text("\n".join(["[read]", "workers = 1", "[publish]", *lines, ""]))
        return load_settings(str(path), {"data_dir": tmp_path / "data"})

    keep_a_document(tmp_path / "data")
    _, release = read_and_publish(settings(), out)
    assert release is not None and release.new
    (tmp_path / "corrections.toml").write_text(TITLE)
    return settings


def readers_of(release):
    rows = json.loads((release.path / "refused.json").read_bytes())
    return [row["extractor_version"].partition("+")[2].partition(".")[0] for row in rows]


def test_what_an_earlier_command_read_is_published_by_the_next_run(published, out):
    assert len(read_archive(published(), out).read) == 1
    reading, release = read_and_publish(published(), out)
    assert (reading.read, release is not None and release.new) == ((), True)
    assert readers_of(release) == ["corrected"]
    assert read_and_publish(published(), out)[1] is None


def test_what_a_failed_run_read_is_published_once_the_cause_is_mended(published, out, tmp_path):
    with pytest.raises(ReleaseError, match="signing key"):
        read_and_publish(published(signing_key_file=tmp_path / "missing.pem"), out)
    _, release = read_and_publish(published(), out)
    assert release is not None and readers_of(release) == ["corrected"]


def test_other_tables_learnt_are_not_up_to_date(tmp_path, keep_a_document):
    held = [keep_a_document(tmp_path)]
    announce(tmp_path, "2026.07.02")
    mark_published(tmp_path, held, "2026.07.02")
    table = {"year": 2028, "shares": [["BE", 258]], "notes": 3, "standing": "learnt"}
    (tmp_path / "learnt_tables.json").write_text(json.dumps([table]))
    assert published_as(tmp_path, held) is None
