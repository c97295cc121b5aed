import subprocess
import sys

import pytest

from publish.errors import ReleaseError
from publish.places.index import ReleaseIndex, read_index


def test_a_folder_without_releases_has_an_empty_index(tmp_path):
    assert read_index(tmp_path / "releases") == ReleaseIndex(None, ())


def test_an_index_whose_latest_is_not_listed_is_an_error(tmp_path):
    entry = (
        '{"version": "2026.07.02", "date": "2026-07-02", "manifest_sha256": "", "row_hash": "", '
        '"schema_version": "1.0.0", "sample": false, "tables": []}'
    )
    (tmp_path / "index.json").write_text(f'{{"latest": "2026.07.09", "releases": [{entry}]}}')
    with pytest.raises(ReleaseError, match=r"names 2026\.07\.09 as latest"):
        read_index(tmp_path)


def test_the_index_is_read_without_arrow():
    code = "import sys, publish.places.index; sys.exit('pyarrow' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
