import subprocess
import sys

JOBS = (
    "councilvotes.reading.other_processes",
    "councilvotes.reading.one_file",
    "councilvotes.review.inspecting_jobs",
    "extract.evidence",
    "extract.teaching.by_person",
    "extract.teaching.by_proof",
)
OF_COMMANDS = {"apscheduler", "httpx", "pyarrow", "pydantic_settings", "rich", "sqlite3", "typer"}


def test_a_process_that_takes_hostile_files_loads_nothing_of_the_commands():
    code = f"import sys, {', '.join(JOBS)}\nprint(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert OF_COMMANDS.isdisjoint(told.stdout.split())
