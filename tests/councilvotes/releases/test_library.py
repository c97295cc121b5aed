import subprocess
import sys

import pytest

import councilvotes
from councilvotes.errors import WrongUseError
from councilvotes.releases.library import read_public_key
from publish.errors import VerificationError
from tests.publish.drafts import new_key
from tests.publish.shelf import VERSIONS

PDF_AND_OCR = {"pdfplumber", "pypdfium2", "pypdfium2_raw", "rapidocr", "onnxruntime", "PIL"}
HEAVY = {"httpx", "numpy", "pandas", "polars", "pyarrow", "pydantic", "typer", "rich"}


def modules_of(code):
    """The names of all modules that are imported once this code has run."""
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint('\\nmodules', *sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()[1:]}


def test_the_import_brings_nothing_heavy():
    assert modules_of("import councilvotes") & (PDF_AND_OCR | HEAVY) == set()


def test_loading_a_table_brings_no_pdf_and_no_ocr_module(shelf):
    code = f"import councilvotes; councilvotes.load('votes', url={str(shelf)!r})"
    assert modules_of(code) & PDF_AND_OCR == set()


def test_the_latest_release_is_loaded(shelf):
    table = councilvotes.load("votes", url=shelf)
    assert (table.name, table.version, table.arrow.num_rows) == ("votes", VERSIONS[-1], 2)


def test_a_pinned_release_is_loaded(shelf):
    assert councilvotes.load("votes", version=VERSIONS[0], url=shelf).arrow.num_rows == 1


def test_the_address_of_the_environment_is_read(shelf, monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_PUBLISH__URL", str(shelf))
    assert councilvotes.load("votes").version == VERSIONS[-1]


def test_without_an_address_it_is_said_how_to_name_one():
    with pytest.raises(WrongUseError, match="set COUNCILVOTES_PUBLISH__URL"):
        councilvotes.load("votes")


def test_the_key_of_the_environment_must_have_signed(shelf, tmp_path, monkeypatch):
    from publish.release.signing import read_signing_key

    key = tmp_path / "key.pub.pem"
    key.write_bytes(read_signing_key(new_key(tmp_path / "key.pem")).public_pem)
    monkeypatch.setenv("COUNCILVOTES_PUBLISH__PUBLIC_KEY_FILE", str(key))
    with pytest.raises(VerificationError, match="is not signed, and a public key was given"):
        councilvotes.load("votes", url=shelf)


def test_a_key_that_is_not_there_is_named(tmp_path):
    with pytest.raises(WrongUseError, match=r"the public key .*none\.pem cannot be read"):
        read_public_key(tmp_path / "none.pem")


def test_changes_between_two_releases_are_had(shelf):
    found = councilvotes.changes(VERSIONS[1], VERSIONS[2], url=shelf).arrow.to_pylist()
    assert [row["key"] for row in found if row["table"] == "votes"] == [
        '{"vote_id":"ST-22222-2026"}'
    ]


def test_changes_up_to_the_latest_are_had_without_naming_it(shelf):
    assert councilvotes.changes(VERSIONS[0], url=shelf).version == VERSIONS[2]
