from dataclasses import replace
from datetime import UTC, datetime

from councilvotes.published import mark_published, published_as
from publish.encode import encode_pretty
from publish.index import ReleaseEntry, ReleaseIndex


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
