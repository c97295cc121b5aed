from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.notes.note_store import note_path, store_note
from councilvotes.run.procedures import with_procedures
from councilvotes.settings.settings import Settings, SourceSettings
from crawler.plan.scope import Scope
from tests.councilvotes.records import note

TODAY = datetime.now(UTC).date()


@pytest.fixture
def settings(tmp_path):
    def make(**changes):
        source = SourceSettings(**{"routes": "latest,eurlex", **changes})
        return Settings(data_dir=tmp_path / "data", source=source)

    return make


@pytest.fixture
def keep(tmp_path):
    """Store a record of a document of a day, with a file on its cover."""

    def store(number, day, file, language="en"):
        record = note(language=language)
        changed = replace(record.document, date=day, interinstitutional_files=(file,))
        path = note_path(tmp_path / "data" / "notes", f"ST-{number}-2026-INIT", language)
        store_note(path, replace(record, document=changed))

    return store


def test_files_of_notes_of_the_last_year_are_looked_up(keep, settings):
    keep(1, TODAY - timedelta(days=300), "2025/0001 (COD)")
    keep(1, TODAY - timedelta(days=300), "2025/0001 (COD)", language="da")
    keep(2, TODAY - timedelta(days=400), "2025/0002 (COD)")
    keep(3, None, "2025/0003 (COD)")
    assert with_procedures(Scope(), settings()).procedures == ("2025/0001 (COD)",)


def test_files_of_notes_of_the_days_asked_for_are_looked_up(keep, settings):
    keep(1, date(2014, 5, 5), "2013/0001 (COD)")
    keep(2, TODAY, "2025/0002 (COD)")
    scope = Scope(since=date(2014, 1, 1), until=date(2014, 12, 31))
    assert with_procedures(scope, settings()).procedures == ("2013/0001 (COD)",)


def test_a_damaged_record_is_passed_over_for_another_language_of_its_note(keep, settings, tmp_path):
    for number in (1, 2):
        keep(number, TODAY, f"2025/000{number} (COD)")
    keep(2, TODAY, "2025/0002 (COD)", language="da")
    for name in ("ST-1-2026-INIT/en.json", "ST-2-2026-INIT/da.json"):
        (tmp_path / "data" / "notes" / name).write_text("{}")
    assert with_procedures(Scope(), settings()).procedures == ("2025/0002 (COD)",)


def test_files_of_the_operator_come_first_and_once(keep, settings, tmp_path):
    keep(1, TODAY, "2025/0001 (COD)")
    path = tmp_path / "files.txt"
    path.write_text("# mine\n2024/0009 (NLE) # soon\n\n2025/0001 (COD)\n", encoding="utf-8")
    chosen = settings(procedures_file=path)
    assert with_procedures(Scope(), chosen).procedures == ("2024/0009 (NLE)", "2025/0001 (COD)")


def test_without_the_route_no_note_is_read(keep, settings):
    keep(1, TODAY, "2025/0001 (COD)")
    assert with_procedures(Scope(), settings(routes="latest")) == Scope()


def test_a_file_that_cannot_be_read_is_wrong_use(settings, tmp_path):
    with pytest.raises(WrongUseError, match=r"source\.procedures_file .*missing"):
        with_procedures(Scope(), settings(procedures_file=tmp_path / "missing"))
