import pytest

from councilvotes.daemon.jobs import JobOutcome, carry_out, quick_routes
from councilvotes.data_folder.lock import lock_data_dir
from councilvotes.run.job_states import read_job_states
from councilvotes.settings.settings import SourceSettings
from crawler.archive.reader import ArchiveReader


@pytest.fixture
def settings(out):
    return out.options.settings()


def test_a_job_that_asks_lists_reads_what_came_and_publishes_nothing(out, monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_SOURCE__LANGUAGES", "da")  # four notes of the sample
    settings = out.options.settings()
    with out.run("daemon lists"):
        outcome = carry_out("lists", settings, out)
    assert outcome == JobOutcome("complete", read_something=True)
    assert not (settings.data_dir / "releases" / "index.json").exists()
    assert read_job_states(settings.data_dir)["lists"].result == "complete"


def test_a_job_that_asks_again_asks_no_list(settings, out, keep_a_document):
    keep_a_document(settings.data_dir)
    carry_out("recheck", settings, out)
    with ArchiveReader(settings.data_dir) as archive:
        assert archive.runs(1)[0].routes == ()


@pytest.mark.parametrize(
    ("routes", "quick"),
    [("votes_list,latest,search", ("latest",)), ("votes_list,search", ("votes_list",))],
)
def test_the_list_that_is_asked_often_is_that_of_the_newest_documents(routes, quick):
    assert quick_routes(SourceSettings(routes=routes)) == quick


def test_a_job_waits_for_another_command_and_is_left_out_in_the_end(settings, out, capsys):
    timetable = settings.timetable.model_copy(update={"grace_seconds": 0})
    with lock_data_dir(settings.data_dir, "backfill"):
        outcome = carry_out("lists", settings.model_copy(update={"timetable": timetable}), out)
    assert outcome.result == "busy"
    assert "left out, it comes again at its time: another command" in capsys.readouterr().err


def test_a_job_that_is_told_to_stop_ends_and_frees_the_folder(settings, out):
    out.stop.set()
    assert carry_out("lists", settings, out).result == "stopped"
    with lock_data_dir(settings.data_dir, "run"):
        pass


def test_a_foreseen_error_is_how_a_job_ended(settings, out, capsys):
    (settings.data_dir / "archive").mkdir(parents=True)
    (settings.data_dir / "archive" / "ledger.sqlite").write_bytes(b"no ledger at all" * 100)
    outcome = carry_out("lists", settings, out)
    assert outcome.result == "failed"
    assert "it comes again at its time" in capsys.readouterr().err
    assert read_job_states(settings.data_dir)["lists"].detail == outcome.detail


def test_an_error_that_nobody_foresaw_is_noted_and_goes_on(settings, out, monkeypatch):
    monkeypatch.setattr("councilvotes.daemon.jobs.working_in", None)
    with pytest.raises(TypeError):
        carry_out("lists", settings, out)
    state = read_job_states(settings.data_dir)["lists"]
    assert (state.result, "nobody foresaw" in state.detail) == ("failed", True)


def test_a_damaged_file_fails_the_weekly_check(settings, out, keep_a_document):
    keep_a_document(settings.data_dir)
    assert carry_out("archive_check", settings, out).result == "complete"
    blob = next(path for path in settings.data_dir.glob("archive/blobs/**/*") if path.is_file())
    blob.chmod(0o644)
    blob.write_bytes(b"other bytes")
    assert carry_out("archive_check", settings, out).result == "failed"
