"""Each validator over the bundled sample's release and over one of the size of the budgets."""

import json
import shutil

import pytest

from benchmarks.drawn_notes import LANGUAGES, draw_notes, ledger_row
from benchmarks.releasing import DAY
from councilvotes.releases.facts import member_state_facts
from publish.release.build import build_release
from publish.settings import PublishSettings
from publish.verify.release import verify_release
from tests.councilvotes.command import councilvotes
from tests.publish.metadata.checking import VALIDATORS, citation_complaints, counted

pytestmark = [
    pytest.mark.long,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib"),
    pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning"),
]


def sample_release(folder):
    """What the command makes of the bundled sample."""
    done = councilvotes("run", "--config", "sample", "--data-dir", folder, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    latest = json.loads((folder / "releases" / "index.json").read_bytes())["latest"]
    return folder / "releases" / latest


def drawn_release(folder):
    """2,000 votes in 24 languages."""
    states = member_state_facts()
    notes = list(draw_notes(2000, LANGUAGES, states))
    ledger = [ledger_row(note) for note in notes]
    path = build_release(notes, ledger, states, PublishSettings(folder, False), today=DAY).path
    assert counted(path)["documents"] == 48_000
    return path


@pytest.fixture(scope="module", params=[sample_release, drawn_release])
def release(request, tmp_path_factory):
    return request.param(tmp_path_factory.mktemp("releases"))


@pytest.mark.shared
@pytest.mark.parametrize("validator", VALIDATORS)
def test_it_passes_the_validator(release, validator, shared_dir):
    assert not VALIDATORS[validator](release, shared_dir)


def test_cffconvert_takes_its_citation(release):
    program = shutil.which("cffconvert")
    if program is None:
        pytest.skip("no cffconvert on the path; .ci/run asks it in an environment of its own")
    assert citation_complaints(release, program) == ""


def test_verify_finds_no_fault_in_it(release):
    assert verify_release(release).faults == ()
