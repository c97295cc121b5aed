from shutil import copytree

import pytest

from councilvotes.data_folder.workplace import (
    claim_data_dir,
    holds_sample,
    need_archive,
    working_in,
)
from councilvotes.errors import NotFoundHereError, OtherSourceError
from councilvotes.settings.settings import load_settings

REAL, SAMPLE = load_settings(None, {}).source, load_settings("sample", {}).source


def test_a_folder_with_documents_of_the_sample_refuses_a_real_source(tmp_path, keep_a_document):
    claim_data_dir(tmp_path, SAMPLE)
    keep_a_document(tmp_path)
    with pytest.raises(OtherSourceError, match=r"holds a sample source .* names a real one"):
        claim_data_dir(tmp_path, REAL)


def test_a_folder_with_documents_of_its_own_kind_is_taken(tmp_path, keep_a_document):
    claim_data_dir(tmp_path, REAL)
    keep_a_document(tmp_path)
    claim_data_dir(tmp_path, REAL)


def test_a_damaged_note_of_the_kind_is_told_with_its_place(tmp_path, keep_a_document):
    (tmp_path / "source.txt").write_bytes(b"re\xffl")
    assert not holds_sample(tmp_path)
    keep_a_document(tmp_path)
    with pytest.raises(OtherSourceError, match=r"source\.txt says"):
        claim_data_dir(tmp_path, REAL)


def test_a_folder_without_documents_may_change_its_kind(tmp_path, keep_a_document):
    claim_data_dir(tmp_path, REAL)
    claim_data_dir(tmp_path, SAMPLE)
    keep_a_document(tmp_path)
    with pytest.raises(OtherSourceError, match="holds a sample source"):
        claim_data_dir(tmp_path, REAL)


def test_asking_for_an_archive_makes_none(tmp_path):
    with pytest.raises(NotFoundHereError, match="there is no archive in"):
        need_archive(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_archive_is_begun_beside_releases_that_another_one_gave(tmp_path, sample_shelf, out):
    copytree(sample_shelf, tmp_path / "releases")
    settings = load_settings("sample", {}).model_copy(update={"data_dir": tmp_path})
    lost = pytest.raises(NotFoundHereError, match=r"put the folder `archive` back from a backup")
    with lost, working_in(settings, out):
        pass
    with working_in(settings, out, releases_alone=True) as taken:
        assert taken is settings
