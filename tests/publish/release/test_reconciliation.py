import json
from dataclasses import replace
from datetime import date

import pytest

from publish.errors import ReleaseError
from publish.formats.stored import json_lines
from publish.places.index import read_index
from publish.release.build import build_release
from publish.verify.release import verify_release
from tests.publish.drafts import MEMBER_STATES, RECONCILED, note, settings, state


def release(folder, day, reconcile):
    held = [note()], [state()], MEMBER_STATES, settings(folder)
    return build_release(*held, today=day, reconcile=reconcile)


def test_what_comes_of_holding_the_votes_against_others_is_a_table(tmp_path):
    seen = []

    def reconcile(held):
        seen.append(held)
        return [RECONCILED]

    done = release(tmp_path, date(2026, 7, 2), reconcile)
    (line,) = json_lines(done.path / "reconciliation.json")
    assert json.loads(line)["difference"] == "IT: yes here, no there"
    assert verify_release(done.path).faults == ()
    assert [[row.vote_id for row in held.votes] for held in seen] == [["ST-11513-2026"]]
    assert {row.member_state for row in seen[0].positions} >= {"IT"}
    assert (len(seen[0].documents), len(seen[0].coverage)) == (1, 47)


def test_another_finding_is_a_reason_of_its_own(tmp_path):
    release(tmp_path, date(2026, 7, 2), lambda _: [RECONCILED])
    settled = replace(RECONCILED, verdict="ours", evidence="page 2", reason="typed by hand")
    done = release(tmp_path, date(2026, 7, 3), lambda _: [settled])
    (change,) = map(json.loads, (done.path / "changes.jsonl").read_text().splitlines())
    assert (change["table"], change["reason"]) == ("reconciliation", "reconciled")
    assert change["after"] == {
        "verdict": "ours",
        "evidence": "page 2",
        "reason": "typed by hand",
    }


def test_a_difference_may_stop_the_release(tmp_path):
    first = release(tmp_path, date(2026, 7, 2), None)

    def refuse(_):
        raise ReleaseError("1 open difference.")

    with pytest.raises(ReleaseError, match="1 open difference"):
        release(tmp_path, date(2026, 7, 3), refuse)
    assert read_index(tmp_path).latest == first.version
    assert len(list((tmp_path / "failed").iterdir())) == 1
