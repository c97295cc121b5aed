"""The validators over a release of the size that the budgets speak of."""

import pytest

from benchmarks.drawn_notes import LANGUAGES, draw_notes, ledger_row
from benchmarks.releasing import DAY
from councilvotes.facts import member_state_facts
from publish.release import build_release
from publish.settings import PublishSettings
from tests.publish.metadata.checking import all_complaints


@pytest.mark.long
@pytest.mark.shared
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
@pytest.mark.filterwarnings("ignore:The inplace keyword:DeprecationWarning")
def test_every_validator_passes_2000_votes_in_24_languages(tmp_path, shared_dir):
    states = member_state_facts()
    notes = list(draw_notes(2000, LANGUAGES, states))
    ledger = [ledger_row(note) for note in notes]
    release = build_release(notes, ledger, states, PublishSettings(tmp_path, False), today=DAY)
    assert dict(release.rows)["documents"] == 48_000
    del notes, ledger
    assert all_complaints(release.path, shared_dir) == {}
