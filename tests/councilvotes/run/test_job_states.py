from datetime import UTC, datetime, timedelta

from councilvotes.run.job_states import (
    FILE_NAME,
    JobState,
    last_answer,
    note_job_began,
    note_job_ended,
    read_job_states,
)

NOON = datetime(2026, 7, 2, 12, tzinfo=UTC)
LATER = NOON + timedelta(minutes=2)


def test_a_job_that_ended_is_told_with_all_its_ends(tmp_path):
    for result in ("complete", "failed", "complete"):
        note_job_began(tmp_path, "lists", NOON)
        note_job_ended(tmp_path, "lists", LATER, result, "no room" if result == "failed" else "")
    ended = {"complete": 2, "failed": 1}
    state = JobState(NOON, LATER, "complete", "", ended)
    assert read_job_states(tmp_path) == {"lists": state}
    assert state.seconds == 120


def test_a_job_that_runs_or_was_killed_has_no_end(tmp_path):
    note_job_began(tmp_path, "lists", NOON)
    state = read_job_states(tmp_path)["lists"]
    assert (state.ended_at, state.result, state.seconds) == (None, None, None)


def test_a_damaged_file_is_begun_anew(tmp_path):
    (tmp_path / FILE_NAME).write_text("{")
    note_job_began(tmp_path, "lists", NOON)
    assert list(read_job_states(tmp_path)) == ["lists"]


def test_the_last_answer_is_that_of_a_job_that_asks_lists(tmp_path):
    note_job_ended(tmp_path, "latest", NOON, "incomplete")
    note_job_ended(tmp_path, "lists", LATER, "no_list_answered")
    note_job_ended(tmp_path, "recheck", LATER, "complete")
    assert last_answer(tmp_path) == NOON
