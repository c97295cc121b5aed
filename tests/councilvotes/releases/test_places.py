import pytest

from councilvotes.releases.places import send_releases
from publish.errors import ReleaseError
from tests.publish.drafts import contents
from tests.publish.shelf import VERSIONS, fill


def test_what_was_sent_is_said(out, tmp_path, capsys):
    fill(tmp_path / "data" / "releases", releases=1)
    there = tmp_path / "there"
    send_releases(tmp_path / "data", str(there), out, allow_sample=False)
    said = capsys.readouterr().out.splitlines()
    files = len(contents(there))
    assert said == [
        f"sending {VERSIONS[0]} to {there}",
        f"announced at {there}: {VERSIONS[0]}",
        f"{there}: latest {VERSIONS[0]}, {files} files sent",
    ]


def test_a_sample_is_not_sent(out, tmp_path):
    fill(tmp_path / "data" / "releases", releases=1, sample=True)
    with pytest.raises(ReleaseError, match="with --allow-sample only"):
        send_releases(tmp_path / "data", str(tmp_path / "there"), out, allow_sample=False)
