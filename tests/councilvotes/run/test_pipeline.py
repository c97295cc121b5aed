"""What the stages leave on the disk, and what they make of it once it is damaged."""

import pytest

from councilvotes.errors import NoteStoreError
from councilvotes.notes.held import held_documents, stored_at
from councilvotes.notes.note_store import load_note
from councilvotes.run.pipeline import publish_notes, read_archive


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
