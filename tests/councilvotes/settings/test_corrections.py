import pytest

from councilvotes.run.pipeline import read_archive
from councilvotes.settings.operator_files import read_corrections
from councilvotes.settings.settings import load_settings
from extract.errors import KnowledgeError

ENTRY = """
[[correction]]
document_id = "ST-1-2020-INIT"
field = "document.title"
expect = "a"
value = "b"
reason = "misprint"
source = "A. Reviewer"
"""


def settings_in(folder, **read):
    path = folder / "own.toml"
    lines = [f'{key} = "{value}"' for key, value in read.items()]
    path.write_text("\n".join(["[read]", *lines, ""]), encoding="utf-8")
    return load_settings(str(path), {"data_dir": folder / "data"})


def test_corrections_lie_beside_the_settings_file_and_may_be_missing(tmp_path):
    assert read_corrections(settings_in(tmp_path)) == ()
    (tmp_path / "corrections.toml").write_text(ENTRY, encoding="utf-8")
    (entry,) = read_corrections(settings_in(tmp_path))
    assert entry.name == "ST-1-2020-INIT: document.title"


def test_a_corrections_file_that_the_settings_name_must_be_there(tmp_path):
    with pytest.raises(KnowledgeError, match=r"mine\.toml: the corrections cannot be read"):
        read_corrections(settings_in(tmp_path, corrections="mine.toml"))


def test_a_new_correction_has_its_note_read_again(tmp_path, keep_a_document, out):
    settings = settings_in(tmp_path)
    keep_a_document(settings.data_dir)
    kept = [read_archive(settings, out).kept for _ in range(2)]
    (tmp_path / "corrections.toml").write_text(ENTRY, encoding="utf-8")
    kept += [read_archive(settings, out).kept for _ in range(2)]
    assert kept == [0, 1, 0, 1]
