"""What an archive in an object store costs: its requests by kind, on a server of this machine.

uv run python -m benchmarks.storing [NOTES]
"""

import os
import re
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from pytest_httpserver import HTTPServer

from councilvotes.data_folder.workplace import working_in
from councilvotes.health.verify import check_archive
from councilvotes.intake.moving import pull_archive, push_archive
from councilvotes.output import Output
from councilvotes.run.pipeline import crawl_source
from tests.councilvotes.in_store import Machines, keep_records, notes_of
from tests.crawler.conftest import Register
from tests.publish.bucket import REGION, Bucket, s3_server

NOTES = 1000


def crawl(out: Output) -> None:
    """One crawl, with a record of each document that came."""
    with working_in(out.options.settings(), out) as settings:
        keep_records(crawl_source(settings, out).new, settings.data_dir)


def measured(what: str, bucket: Bucket, work: Callable[[], object]) -> None:
    """Do it, and print its requests and its time."""
    bucket.works_again()
    began = time.perf_counter()
    work()
    seconds = time.perf_counter() - began
    asked = ["LIST" if "/" not in path.strip("/") else method for method, path in bucket.asked]
    kinds = Counter(asked)
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    print(f"{what:42} {told:44} {seconds:6.1f} s", file=sys.stderr)


def main(notes: int) -> None:
    """The table."""
    os.environ.update(
        AWS_ACCESS_KEY_ID="somebody",
        AWS_SECRET_ACCESS_KEY="something",
        AWS_DEFAULT_REGION=REGION,
        AWS_EC2_METADATA_DISABLED="true",
    )
    with s3_server() as bucket, HTTPServer() as server, tempfile.TemporaryDirectory() as folder:
        os.environ["AWS_ENDPOINT_URL"] = bucket.endpoint
        register = Register(server.url_for("").rstrip("/"))
        server.expect_request(re.compile(".*")).respond_with_handler(register.answer)
        notes_of(register, notes)
        machines = Machines(Path(folder), register)
        one = machines.at("one", bucket.address)
        measured(f"first crawl, {notes} notes", bucket, lambda: crawl(one))
        measured("crawl without news", bucket, lambda: crawl(one))
        data = one.options.settings().data_dir
        measured("archive check", bucket, lambda: check_archive(data, one))
        two, three = machines.at("two", bucket.address), machines.at("three")
        measured("archive pull, files stay", bucket, lambda: pull_archive(None, two, dry_run=False))
        pull = partial(pull_archive, bucket.address, three, dry_run=False)
        measured("archive pull, with files", bucket, pull)
        push = partial(push_archive, f"{bucket.address}/b", three, dry_run=False)
        measured("archive push", bucket, push)
        measured("archive push again", bucket, push)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else NOTES)
