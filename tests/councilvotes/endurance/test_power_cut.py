"""Nothing is named, by ledger, index or stamp, before its bytes and its name are on the disk."""

import pytest

from councilvotes.intake.restoring import restore_archive
from councilvotes.options import CommandOptions, LogFormat
from councilvotes.output import Output
from tests.councilvotes.endurance.disturbing import RUN
from tests.councilvotes.endurance.syncing import watched
from tests.councilvotes.kills.killing import run_whole


def test_a_run_names_nothing_that_a_power_cut_could_take(register, tmp_path):
    data = tmp_path / "data"
    with watched(data) as disk:
        done = run_whole(register.base, data, RUN)
    assert done.returncode == 0, done.stdout + done.stderr
    assert disk.faults == []
    assert set(disk.named) == {"the ledger", "ledger.copy.sqlite", "index.json", "published.json"}


@pytest.mark.long
def test_a_run_that_goes_on_names_nothing_that_a_power_cut_could_take(register, data):
    with watched(data) as disk:
        done = run_whole(register.base, data, RUN)
    assert done.returncode == 0, done.stdout + done.stderr
    assert disk.faults == []


def test_a_restored_ledger_is_on_the_disk_before_it_takes_its_place(register, data):
    (data / "archive" / "ledger.sqlite").write_bytes(b"torn")
    options = CommandOptions("sample", data, False, True, LogFormat.text)
    with watched(data) as disk:
        restore_archive(Output(options, "archive restore"), dry_run=False)
    assert disk.faults == []
