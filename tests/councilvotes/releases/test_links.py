import pytest

from councilvotes.releases.looked_up import read_links
from councilvotes.settings.settings import load_settings
from publish.errors import ReleaseError

ENTRY = """
[[link]]
procedure = "2012/0011/COD"
kind = "celex"
value = "32016R0679"
day = 2016-05-04
source = "EUR-Lex"
"""


def settings_in(folder, line=""):
    path = folder / "own.toml"
    path.write_text(f"[publish]\n{line}\n", encoding="utf-8")
    return load_settings(str(path), {"data_dir": folder / "data"})


def test_links_lie_beside_the_settings_file_and_may_be_missing(tmp_path):
    assert read_links(settings_in(tmp_path)) == ()
    (tmp_path / "links.toml").write_text(ENTRY, encoding="utf-8")
    assert [link.value for link in read_links(settings_in(tmp_path))] == ["32016R0679"]


def test_a_links_file_that_the_settings_name_must_be_there(tmp_path):
    with pytest.raises(ReleaseError, match=r"mine\.toml: the links cannot be read"):
        read_links(settings_in(tmp_path, 'links = "mine.toml"'))


def test_the_shipped_file_holds_no_entry():
    assert read_links(load_settings("councilvotes", {})) == ()
