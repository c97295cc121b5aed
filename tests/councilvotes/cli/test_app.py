import json
import os
import re
import signal
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from councilvotes import __version__
from councilvotes.cli.app import app
from councilvotes.data_folder.holder import LOCK_NAME, noted_holder
from councilvotes.data_folder.lock import lock_data_dir
from tests.blob_files import blob_file
from tests.councilvotes.command import councilvotes, process_of
from tests.pages import page

NOTE = files("councilvotes.sample") / "ST-90001-2013-INIT.en.pdf"
COMMANDS = [
    ("run",),
    ("crawl",),
    ("extract",),
    ("publish",),
    ("daemon",),
    ("votes",),
    ("show",),
    ("pdf",),
    ("status",),
    ("archive", "check"),
    ("archive", "restore"),
    ("archive", "push"),
    ("archive", "pull"),
    ("archive", "export"),
    ("verify",),
    ("recall",),
    ("releases", "prune"),
    ("init",),
    ("inspect",),
    ("review",),
    ("review", "decide"),
    ("backfill",),
    ("retry",),
    ("import",),
    ("gaps",),
    ("doctor",),
    ("download",),
]


def modules_after(*arguments):
    """The names of all modules that a command imported."""
    code = (
        "import sys; from councilvotes.cli.app import app\n"
        "try: app(sys.argv[1:])\n"
        "except SystemExit as end: assert end.code == 0, end.code\n"
        "print('\\nmodules', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
    )
    return {name.partition(".")[0] for name in done.stdout.splitlines()[-1].split()[1:]}


HEAVY = {"httpx", "numpy", "onnxruntime", "PIL", "pdfplumber", "pyarrow", "pypdfium2", "rapidocr"}
HEAVY |= {"selectolax", "stamina"}


def test_the_version_is_said():
    assert process_of("--version").stdout == f"councilvotes {__version__}\n"


def test_help_imports_nothing_heavy():
    assert modules_after("--help") & (HEAVY | {"apscheduler", "pydantic_settings"}) == set()


def test_status_imports_nothing_heavy(tmp_path, keep_a_document):
    keep_a_document(tmp_path)
    assert modules_after("status", "--data-dir", tmp_path) & HEAVY == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_takes_the_common_options_after_its_name(command):
    text = councilvotes(*command, "-h", COLUMNS="100").stdout
    options = ["--config", "--data-dir", "-v,", "-q,", "--log-format", "--wait"]
    assert [option for option in options if option not in text] == []


def test_an_unknown_option_is_wrong_use():
    assert councilvotes("run", "--colour").returncode == 2


def test_a_missing_configuration_is_one_line_and_wrong_use(tmp_path):
    done = councilvotes("run", "--config", "missing.toml", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "error: no configuration missing.toml: give the path of a TOML file or a shipped name "
        "(councilvotes, sample)\n"
    )


def test_with_v_the_traceback_is_shown(tmp_path):
    done = councilvotes("run", "--config", "missing.toml", "-v", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("Traceback (most recent call last)")


def test_an_unknown_variable_is_one_line_that_names_it(tmp_path):
    done = councilvotes("status", "--data-dir", tmp_path, COUNCILVOTES_SOURCE__LIST_URL="x")
    assert done.returncode == 2
    assert "COUNCILVOTES_SOURCE__LIST_URL: unknown key" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_data_folder_that_cannot_be_written_is_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    done = councilvotes("run", "--config", "sample", "--data-dir", tmp_path / "file")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert f"error: {tmp_path / 'file'}: File exists" in done.stderr


@pytest.mark.parametrize("command", ["run", "crawl"])
def test_a_busy_data_folder_is_one_line(command, tmp_path):
    with lock_data_dir(tmp_path, "releases prune"):
        holder = noted_holder(tmp_path / LOCK_NAME)
        done = councilvotes(command, "--config", "sample", "--data-dir", tmp_path)
    assert holder is not None
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"error: another command works on the data folder {tmp_path} (`releases prune`, process "
        f"{os.getpid()}, since {holder.since:%Y-%m-%d %H:%M} UTC): wait until "
        "it has ended (--wait MINUTES does)\n"
    )


def test_the_councils_hosts_are_not_asked_without_a_contact(tmp_path):
    done = councilvotes("run", "--data-dir", tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("error: source.contact is still the placeholder")


def test_a_host_that_is_no_address_is_wrong_use(tmp_path):
    done = councilvotes("run", "--data-dir", tmp_path, COUNCILVOTES_SOURCE__LISTS_URL="nonsense")
    assert done.returncode == 2
    assert "COUNCILVOTES_SOURCE__LISTS_URL: write scheme, host and port" in done.stderr


def test_a_sample_with_one_host_only_is_wrong_use(tmp_path):
    url = "http://127.0.0.1:1"
    done = councilvotes(
        *("run", "--config", "sample", "--data-dir", tmp_path), COUNCILVOTES_SOURCE__LISTS_URL=url
    )
    assert done.returncode == 2
    assert "error: source.documents_url is not set" in done.stderr


def test_a_host_that_does_not_answer_is_a_failure_that_names_it(tmp_path):
    url = "http://127.0.0.1:1"
    hosts = {"COUNCILVOTES_SOURCE__LISTS_URL": url, "COUNCILVOTES_SOURCE__DOCUMENTS_URL": url}
    done = councilvotes(
        "run", "--data-dir", tmp_path, **hosts, COUNCILVOTES_SOURCE__PAUSE_SECONDS="0"
    )
    assert done.returncode == 1
    assert "error: no list answered" in done.stderr
    assert "Traceback" not in done.stderr


def test_log_format_json_makes_every_line_an_object(tmp_path):
    done = councilvotes("status", "--data-dir", tmp_path, "--log-format", "json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert lines[0]["message"] == f"data folder: {tmp_path}"
    common = ["time", "level", "command", "run_id", "event", "message"]
    assert all(list(line)[:6] == common for line in lines)
    assert {(line["command"], line["level"], line["event"]) for line in lines} == {
        ("status", "info", "told")
    }
    assert len({line["run_id"] for line in lines}) == 1


def test_errors_are_json_too_with_their_kind_and_under_v_their_traceback(tmp_path):
    arguments = ("releases", "prune", "--keep", "1", "--data-dir", tmp_path / "file")
    (tmp_path / "file").write_text("")
    quiet = json.loads(councilvotes(*arguments, "--log-format", "json").stderr)
    told = json.loads(councilvotes(*arguments, "--log-format", "json", "-v").stderr)
    assert (
        quiet.items()
        >= {
            "level": "error",
            "command": "releases prune",
            "event": "failed",
            "error": "FileExistsError",
            "exit_code": 1,
        }.items()
    )
    assert "traceback" not in quiet
    assert told["traceback"].startswith("Traceback (most recent call last)")


def test_quiet_says_nothing_where_nothing_is_wrong(tmp_path):
    done = councilvotes("status", "--data-dir", tmp_path, "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_status_makes_no_data_folder(tmp_path):
    assert councilvotes("status", "--data-dir", tmp_path / "none").returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_status_names_what_is_held(tmp_path, keep_a_document):
    keep_a_document(tmp_path)
    lines = councilvotes("status", "--data-dir", tmp_path).stdout.splitlines()
    assert lines[1] == "archive: 1 document, 0.0 MB"
    assert lines[-2:] == ["notes: 0 read, 0 of them refused", "latest release: none yet"]


def test_archive_check_finds_a_changed_blob(tmp_path, keep_a_document):
    held = keep_a_document(tmp_path)
    assert councilvotes("archive", "check", "--data-dir", tmp_path).returncode == 0
    blob_file(held).chmod(0o644)
    blob_file(held).write_bytes(b"%PDF-1.7 changed %%EOF")
    done = councilvotes("archive", "check", "--data-dir", tmp_path)
    assert done.returncode == 1
    assert held.sha256 in done.stderr


def test_archive_export_writes_what_was_fetched(tmp_path, fetch_a_page):
    fetch_a_page(tmp_path / "data")
    target = tmp_path / "all.warc.gz"
    done = councilvotes("archive", "export", "--warc", target, "--data-dir", tmp_path / "data")
    assert done.stdout.splitlines() == [
        f"written: {target}: 1 response, 0 revisits of the same bytes"
    ]
    assert target.read_bytes()[:2] == b"\x1f\x8b"


def test_archive_export_that_cannot_be_written_is_one_clear_line(tmp_path, fetch_a_page):
    fetch_a_page(tmp_path / "data")
    target = tmp_path / "none" / "all.warc.gz"
    done = councilvotes("archive", "export", "--warc", target, "--data-dir", tmp_path / "data")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert f"{target} cannot be written: No such file or directory" in done.stderr


def test_archive_check_without_an_archive_says_what_to_do(tmp_path):
    done = councilvotes("archive", "check", "--data-dir", tmp_path)
    assert done.returncode == 1
    assert "`councilvotes run` makes one" in done.stderr


def test_verify_of_an_unknown_release_is_wrong_use(tmp_path):
    done = councilvotes("verify", "2020.01.01", "--data-dir", tmp_path)
    assert done.returncode == 2
    assert "no release 2020.01.01" in done.stderr


def test_extract_of_a_missing_file_is_wrong_use_before_anything_is_read(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"no pdf")
    done = councilvotes("extract", tmp_path / "a.pdf", tmp_path / "b.pdf", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"error: no such file: {tmp_path / 'b.pdf'}\n"


def test_extract_of_a_pipe_is_wrong_use_before_it_waits_for_it(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    done = councilvotes("extract", tmp_path / "pipe.pdf")
    assert (done.returncode, done.stderr) == (
        2,
        f"error: {tmp_path / 'pipe.pdf'} is no file but a pipe or a device: save it to a file\n",
    )


def test_a_name_that_is_no_utf8_is_told_with_a_sign_and_the_next_file_is_read(tmp_path):
    names = [os.fsdecode(os.fsencode(tmp_path) + b"/not\xff.pdf"), tmp_path / "next.pdf"]
    for name in names:
        Path(name).write_bytes(b"<html>")
    done = councilvotes("extract", *names, "--json")
    paths = [json.loads(line)["source"]["path"] for line in done.stdout.splitlines()]
    assert paths == [f"{tmp_path}/not\ufffd.pdf", f"{tmp_path}/next.pdf"]


def test_inspect_draws_under_a_name_that_is_no_utf8(tmp_path):
    name = os.fsencode(tmp_path) + b"/not\xff.pdf"
    Path(os.fsdecode(name)).write_bytes(NOTE.read_bytes())
    done = councilvotes("inspect", os.fsdecode(name), "--config", "sample", cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "page 2 drawn: not\ufffd.png")
    assert (tmp_path / os.fsdecode(b"not\xff.png")).exists()


@pytest.mark.parametrize("place", ["/", ".", "missing/note.png"])
def test_inspect_refuses_a_place_that_can_hold_no_picture_before_it_reads(tmp_path, place):
    (tmp_path / "note.pdf").write_bytes(b"<html>")
    done = councilvotes("inspect", "note.pdf", "--out", place, cwd=tmp_path)
    assert (done.returncode, done.stdout, "--out" in done.stderr) == (2, "", True)


def test_extract_prints_one_record_per_file_in_order_also_for_refused_ones(tmp_path):
    names = [tmp_path / f"{name}.pdf" for name in ("c", "a", "e", "b", "d")]
    for name in names:
        name.write_bytes(b"<html>no pdf</html>")
    done = councilvotes("extract", *names, "--json")
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [record["source"]["path"] for record in records] == [str(name) for name in names]
    assert {(record["status"], len(record["votes"])) for record in records} == {("refused", 0)}


def test_init_writes_the_configuration_out_once(tmp_path):
    first = councilvotes("init", cwd=tmp_path)
    assert first.returncode == 0
    assert sorted(path.name for path in (tmp_path / "config").iterdir()) == [
        "Containerfile",
        "corrections.toml",
        "councilvotes-run.service",
        "councilvotes-run.timer",
        "councilvotes.service",
        "councilvotes.sysusers",
        "councilvotes.toml",
        "crontab",
        "differences.toml",
        "links.toml",
        "sample.toml",
        "taught.toml",
    ]
    (tmp_path / "config" / "councilvotes.toml").write_text("mine")
    second = councilvotes("init", cwd=tmp_path)
    assert second.returncode == 1
    assert "edit the files there" in second.stderr
    assert (tmp_path / "config" / "councilvotes.toml").read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("backfill",), "say what to look for: --from and --to"),
        (("backfill", "--from", "2010"), "is no day: write it as 2010-01-31"),
        (("backfill", "--numbers", "1/26-9/26"), "name them with --languages en,fr"),
        (("backfill", "--stage", "crawl"), "there is no stage 'crawl'"),
        (("import", "missing.zip"), "no such file or folder: missing.zip"),
        (("retry", "missing.json"), "missing.json cannot be read"),
    ],
)
def test_what_cannot_be_meant_is_one_line_and_wrong_use(arguments, told, tmp_path, keep_a_document):
    keep_a_document(tmp_path / "data")
    done = councilvotes(*arguments, "--data-dir", tmp_path / "data", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr


def test_the_page_tells_what_each_exit_code_of_the_help_means():
    _, _, told = page("operations.md").read_text().partition("## Exit codes\n")
    codes, by_command = re.findall(r"\|---.*?\n((?:\|.*\n)+)", told)
    meant = {int(code) for code in re.findall(r"^\| (\d+) ", codes, re.MULTILINE)}
    assert meant == {int(code) for code in re.findall(r"(\d+) [a-z]", app.info.epilog or "")}
    named = {
        word
        for cell in re.findall(r"^\| (.*?) \|", by_command, re.MULTILINE)
        for word in re.findall(r"`([a-z ]+)", cell)
    }
    assert [name for name in named if councilvotes(*name.split(), "--help").returncode] == []


def test_a_command_that_sigterm_ends_clears_its_temporary_folders_away(
    two_notes_released, tmp_path
):
    data_dir, version = two_notes_released
    told_while_reading = (
        "import os, signal\n"
        "from councilvotes.health import rederive\n"
        "rederive.read_files = lambda *_: os.kill(os.getpid(), signal.SIGTERM)\n"
        "from councilvotes.cli.app import main\n"
        "main()"
    )
    words = ["verify", version, "--rederive", "--config", "sample", "--data-dir", data_dir]
    done = subprocess.run(
        [sys.executable, "-c", told_while_reading, *words],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr, list(tmp_path.iterdir())) == (-signal.SIGTERM, "", [])
