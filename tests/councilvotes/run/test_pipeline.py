"""What the stages leave on the disk, and what they make of it once it is damaged."""

import pytest

from councilvotes.errors import NoteStoreError
from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.note_store import load_note
from councilvotes.run.pipeline import read_archive
from councilvotes.run.publishing import publish_notes
from publish.places.index import read_index
from publish.places.retention import pruned_versions


@pytest.fixture
def settings(out, keep_a_document):
    """Those of a data folder whose one document was read and published."""
    settings = out.options.settings()
    keep_a_document(settings.data_dir)
    read_archive(settings, out)
    publish_notes(settings, out)
    return settings


def test_a_damaged_note_is_read_again_as_the_error_advises(settings, out):
    (document,) = held_documents(settings.data_dir)
    path = stored_at(settings.data_dir, document)
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"statements":[', b'"statements":{'))
    with pytest.raises(NoteStoreError, match="run `councilvotes extract`"):
        publish_notes(settings, out)
    assert [held for held, _ in read_archive(settings, out).read] == [document]
    assert (path.read_bytes(), load_note(path).status) == (whole, "refused")
    assert not publish_notes(settings, out).new


def test_old_releases_are_pruned_once_a_new_one_is_made_where_the_settings_say_so(
    settings, out, keep_a_document, capsys
):
    keep = settings.publish.model_copy(update={"keep_releases": 1})
    settings = settings.model_copy(update={"publish": keep})
    first = read_index(settings.data_dir / "releases").latest
    publish_notes(settings, out)
    assert pruned_versions(settings.data_dir / "releases") == ()
    keep_a_document(settings.data_dir, "ST-2-2026-INIT")
    read_archive(settings, out)
    publish_notes(settings, out)
    assert pruned_versions(settings.data_dir / "releases") == (first,)
    assert f"pruned: {first}; its manifest and changes are kept" in capsys.readouterr().out
