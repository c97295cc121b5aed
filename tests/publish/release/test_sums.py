import subprocess

import pytest

from publish.errors import VerificationError
from publish.release.sums import SUMS_NAME, parse_sums, sha256_of, sums

LINE = b"0" * 64 + b"  a.json\n"


def test_sha256sum_reads_the_lines(tmp_path):
    for name in ("b.json", "a.json"):
        (tmp_path / name).write_text(name)
    (tmp_path / SUMS_NAME).write_bytes(sums(tmp_path, {}))
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", SUMS_NAME],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == "a.json: OK\nb.json: OK\n"


def test_the_lines_are_read_back(tmp_path):
    (tmp_path / "a.json").write_text("[]")
    assert parse_sums(sums(tmp_path, {})) == {"a.json": sha256_of(tmp_path / "a.json")}


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (LINE[:-1], "ends before the end"),
        (LINE[:-1] + b"\x0b", "ends before the end"),
        (LINE[:-1] + b"\x0b" + LINE, "line 1 is no hash"),
        (LINE + LINE, "line 2 is no hash"),
        (LINE.replace(b"  ", b" *"), "line 1 is no hash"),
        (b"A" * 64 + b"  a.json\n", "line 1 is no hash"),
        (b"0" * 64 + b"  ../a.json\n", "line 1 is no hash"),
        (b"", "ends before the end"),
    ],
)
def test_lines_of_another_form_are_an_error(content, fault):
    with pytest.raises(VerificationError, match=fault):
        parse_sums(content)
