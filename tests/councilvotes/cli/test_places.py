import os
import pty
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from councilvotes.cli.app import app
from publish.verify.files import verify_files
from tests.publish.drafts import contents
from tests.publish.shelf import VERSIONS
from tests.publish.webshelf import serve

LATEST = VERSIONS[-1]


def councilvotes(*arguments):
    return CliRunner().invoke(app, list(map(str, arguments)))


def publish(tmp_path, keep_a_document, *options):
    """`publish --to`, of a sample with one document that is no note."""
    keep_a_document(tmp_path / "data")
    where = ("--config", "sample", "--data-dir", tmp_path / "data")
    return councilvotes("publish", *where, "--to", tmp_path / "there", *options)


def test_publish_keeps_a_sample_at_home(tmp_path, keep_a_document):
    done = publish(tmp_path, keep_a_document)
    assert (done.exit_code, "with --allow-sample only" in done.stderr) == (1, True)
    assert (tmp_path / "data" / "releases" / "index.json").exists()
    assert not (tmp_path / "there").exists()


def test_publish_brings_a_sample_where_that_is_allowed(tmp_path, keep_a_document):
    assert publish(tmp_path, keep_a_document, "--allow-sample").exit_code == 0
    assert contents(tmp_path / "there") == contents(tmp_path / "data" / "releases")


def test_publish_brings_releases_into_a_bucket(tmp_path, keep_a_document, bucket):
    keep_a_document(tmp_path / "data")
    where = ("--config", "sample", "--data-dir", tmp_path / "data")
    done = councilvotes("publish", *where, "--to", bucket.address, "--allow-sample")
    assert done.exit_code == 0
    assert councilvotes("download", "--to", tmp_path, "--from", bucket.address).exit_code == 0


def test_the_releases_of_an_address_are_listed_newest_first(shelf):
    done = councilvotes("download", "--list", "--from", shelf)
    assert done.stdout.splitlines() == [
        f"{VERSIONS[2]}: schema {schema(shelf)}, 2 votes, latest",
        f"{VERSIONS[1]}: schema {schema(shelf)}, 1 vote",
        f"{VERSIONS[0]}: schema {schema(shelf)}, 1 vote",
    ]


def schema(shelf):
    from publish.places.index import read_index

    return read_index(shelf).releases[0].schema_version


def test_a_sample_is_listed_as_one(sample_shelf):
    assert "sample, not data" in councilvotes("download", "--list", "--from", sample_shelf).stdout


def test_a_table_is_fetched_and_its_place_said(shelf, tmp_path, httpserver):
    url = serve(httpserver, shelf).url
    done = councilvotes("download", "positions", "--to", tmp_path, "--from", url)
    path = tmp_path / LATEST / "positions.parquet"
    assert (done.exit_code, done.stdout.splitlines()) == (
        0,
        [str(path), f"release {LATEST}: 1 file, 1 new; hashes as published"],
    )
    assert path.read_bytes() == (shelf / LATEST / "positions.parquet").read_bytes()


def test_version_and_format_are_chosen(shelf, tmp_path):
    options = ("--version", VERSIONS[0], "--format", "csv", "--to", tmp_path, "--from", shelf)
    done = councilvotes("download", "votes", "positions", *options)
    assert done.exit_code == 0
    found = sorted(path.name for path in (tmp_path / VERSIONS[0]).iterdir())
    assert found == ["manifest.json", "positions.csv", "votes.csv"]


def test_without_a_table_the_whole_release_is_fetched(shelf, tmp_path):
    done = councilvotes("download", "--to", tmp_path, "--from", shelf)
    files = len(list((shelf / LATEST).iterdir())) - 2  # beside the manifest and the sums
    assert done.stdout.splitlines() == [
        str(tmp_path / LATEST),
        f"release {LATEST}: {files} files, {files} new; hashes as published",
    ]
    assert contents(tmp_path / LATEST) == contents(shelf / LATEST)
    assert verify_files(tmp_path / LATEST).faults == ()


def test_the_address_of_the_environment_is_asked(shelf, tmp_path, monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_PUBLISH__URL", str(shelf))
    assert councilvotes("download", "votes", "--to", tmp_path).exit_code == 0


def test_without_an_address_it_is_wrong_use():
    done = councilvotes("download", "votes")
    assert (done.exit_code, "no address to read releases from" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("votes", "--version", "2020.01.01"), "has no release 2020.01.01"),
        (("voters",), "has no table voters"),
        (("votes", "--format", "xlsx"), "has no xlsx of votes"),
        (("votes", "--key", "none.pem"), "the public key none.pem cannot be read"),
    ],
)
def test_what_cannot_be_had_is_one_line_on_stderr(shelf, tmp_path, arguments, message):
    done = councilvotes("download", *arguments, "--to", tmp_path, "--from", shelf)
    assert done.exit_code in (1, 2)
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_on_a_terminal_a_bar_shows_how_much_has_come(shelf, tmp_path):
    master, terminal = pty.openpty()
    command = (
        sys.executable,
        "-m",
        "councilvotes",
        "download",
        "statements",
        "--from",
        shelf,
    )
    done = subprocess.run(
        [*map(str, command), "--to", str(tmp_path)],
        stdout=subprocess.DEVNULL,
        stderr=terminal,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100"},
        check=True,
    )
    os.close(terminal)
    shown = os.read(master, 100_000).decode()
    os.close(master)
    size = (shelf / LATEST / "statements.parquet").stat().st_size
    assert done.returncode == 0
    assert f"release {LATEST}" in shown
    assert f"{size / 1000:.1f}/{size / 1000:.1f} kB" in shown
