import subprocess
import sys

JOBS = (
    "councilvotes.intake.identifying_jobs",
    "councilvotes.reading.one_file",
    "councilvotes.review.inspecting_jobs",
    "councilvotes.review.teaching_jobs",
    "councilvotes.site.drawing_jobs",
)
OF_COMMANDS = {"apscheduler", "httpx", "pyarrow", "pydantic_settings", "rich", "sqlite3", "typer"}


def test_a_process_that_takes_hostile_files_loads_nothing_of_the_commands():
    code = f"import sys, {', '.join(JOBS)}\nprint(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert OF_COMMANDS.isdisjoint(told.stdout.split())
