import json
from dataclasses import replace

import pytest

from extract.records import Check
from publish.catalogue import CHECKS
from publish.errors import ReleaseError
from publish.site.content import read_content
from publish.site.sources.tables import lines_by_note
from tests.publish.drafts import note, state, statement, vote
from tests.publish.site.voted import content_of

FIRST, OTHER = "ST-11513-2026", "ST-22222-2026"


def told(folder, changed, held=None):
    """What stands for each of two notes, of which the second is the same in every release."""
    other = note(f"{OTHER}-INIT", votes=(vote(OTHER),))
    content = content_of(folder, (changed, other), (held or state(), state(f"{OTHER}-INIT")))
    return {each.vote_id: each.fingerprint for each in content.votes}


@pytest.fixture
def before(tmp_path):
    return told(tmp_path / "before", note(statements=(statement(),)))


@pytest.mark.parametrize(
    "changed",
    [
        note(votes=(vote(BE="no", IT="yes"),), statements=(statement(),)),
        note(statements=(replace(statement(), text="Other words."),)),
        note(statements=(replace(statement(), authors=("BE",)),)),
        replace(
            note(statements=(statement(),)),
            checks=(Check("rounded", False, "1", "2", blocking=False),),
        ),
    ],
    ids=["position", "text", "author", "check"],
)
def test_what_a_note_tells_otherwise_changes_its_hash_alone(tmp_path, before, changed):
    after = told(tmp_path / "after", changed)
    assert after[FIRST] != before[FIRST]
    assert after[OTHER] == before[OTHER]


def test_another_file_of_it_in_the_ledger_does_too(tmp_path, before):
    held = replace(state(), url="https://data.example/moved")
    after = told(tmp_path / "after", note(statements=(statement(),)), held)
    assert after[FIRST] != before[FIRST]
    assert after[OTHER] == before[OTHER]


def test_a_note_has_its_own_lines_wherever_they_stand(tmp_path):
    """And none of another note whose id begins alike, or whose text looks like a line."""
    odd = '\\n{"document_id":"ST-1-2026-INIT"'
    ids = ("ST-1-2026-INIT", "ST-1-2026", "ST-11-2026", "ST-1-20266", "ST-1-2026-REV-1", "CM")
    rows = [{"document_id": each, "name": odd} for each in ids]
    table = "[\n" + ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]\n"
    found = lines_by_note(tmp_path, {CHECKS: table.encode()}, keep=[CHECKS])
    told = {note: b",".join(each.kept[CHECKS]) for note, each in found.items()}
    assert {
        note: [row["document_id"] for row in json.loads(b"[%b]" % told[note])] for note in told
    } == {
        "ST-1-2026": ["ST-1-2026-INIT", "ST-1-2026", "ST-1-2026-REV-1"],
        "ST-11-2026": ["ST-11-2026"],
        "ST-1-20266": ["ST-1-20266"],
        "CM": ["CM"],
    }


def test_rows_of_a_note_that_another_program_wrote_are_refused_by_the_name_of_their_file(tmp_path):
    content = content_of(tmp_path, (note(votes=(vote(),)),), (state(),))
    path = content.folder / "documents.json"
    path.write_text(path.read_text().replace('"sha256":', '"hash":'))
    (read,) = read_content(tmp_path).votes
    with pytest.raises(ReleaseError, match=r"documents\.json is of another program .*sha256"):
        read.documents  # noqa: B018 - it is read when it is asked for
