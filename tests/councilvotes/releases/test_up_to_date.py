import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files

import pytest

from councilvotes.releases.up_to_date import mark_published, published_as
from councilvotes.run.pipeline import read_and_publish, read_archive
from councilvotes.settings.settings import load_settings
from crawler.archive.archive import Archive
from crawler.fetch.answer import Answer
from crawler.records import ListedDocument
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


def test_held_against_another_count_it_is_not_up_to_date(tmp_path, keep_a_document):
    held = [keep_a_document(tmp_path)]
    announce(tmp_path, "2026.07.02")
    mark_published(tmp_path, held, "2026.07.02", held_against="one count")
    assert published_as(tmp_path, held, held_against="one count") == "2026.07.02"
    assert published_as(tmp_path, held, held_against="another") is None


ID = "ST-11513-2026-INIT"
RECIPIENT = """
[[correction]]
document_id = "ST-11513-2026-INIT"
field = "document.recipient"
expect = "delegationerne"
value = "alle"
reason = "misprint"
source = "A. Reviewer"
"""


@pytest.fixture
def published(tmp_path, out):
    """Gives the settings of a folder whose one note is published; a correction comes after."""

    def settings(**publish):
        path = tmp_path / "own.toml"
        lines = [f'{key} = "{value}"' for key, value in publish.items()]
        path.write_text("\n".join(["[read]", "workers = 1", "[publish]", *lines, ""]))
        return load_settings(str(path), {"data_dir": tmp_path / "data"})

    url = f"http://127.0.0.1/doc/document/{ID}/da/pdf"
    body = files("councilvotes.sample").joinpath(f"{ID}.da.pdf").read_bytes()
    now = datetime(2026, 7, 3, tzinfo=UTC)
    with Archive(tmp_path / "data") as archive:
        archive.begin_run(now)
        archive.keep_document(
            ListedDocument(ID, "da", url, "Voting result", "2026-07-02"),
            Answer(url, now, 200, {}, body, "ok", ""),
        )
    _, release = read_and_publish(settings(), out)
    assert release is not None and release.new
    (tmp_path / "corrections.toml").write_text(RECIPIENT)
    return settings


def recipients_in(release):
    rows = json.loads((release.path / "documents.json").read_bytes())
    return [row["recipient"] for row in rows]


def test_what_an_earlier_command_read_is_published_by_the_next_run(published, out):
    assert len(read_archive(published(), out).read) == 1
    reading, release = read_and_publish(published(), out)
    assert (reading.read, release is not None and release.new) == ((), True)
    assert recipients_in(release) == ["alle"]
    assert read_and_publish(published(), out)[1] is None


def test_what_a_failed_run_read_is_published_once_the_cause_is_mended(published, out, tmp_path):
    with pytest.raises(ReleaseError, match="signing key"):
        read_and_publish(published(signing_key_file=tmp_path / "missing.pem"), out)
    _, release = read_and_publish(published(), out)
    assert release is not None and recipients_in(release) == ["alle"]


def test_other_tables_learnt_are_not_up_to_date(tmp_path, keep_a_document):
    held = [keep_a_document(tmp_path)]
    announce(tmp_path, "2026.07.02")
    mark_published(tmp_path, held, "2026.07.02")
    table = {"year": 2028, "shares": [["BE", 258]], "notes": 3, "standing": "learnt"}
    (tmp_path / "learnt_tables.json").write_text(json.dumps([table]))
    assert published_as(tmp_path, held) is None
