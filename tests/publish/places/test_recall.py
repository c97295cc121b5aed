import json
from dataclasses import dataclass
from datetime import date

import pytest
from pydantic import TypeAdapter

from publish.errors import ReleaseError
from publish.places.index import Recall, read_index
from publish.places.recall import Recalled, RecallRequest, recall, told_of_recalls
from publish.places.retention import prune
from publish.verify.release import verify_release
from tests.publish.drafts import contents
from tests.publish.shelf import VERSIONS, first_of

DAY = date(2026, 7, 5)
OLDEST, MIDDLE, LATEST = VERSIONS
VOTE, OTHER = "ST-11513-2026", "ST-22222-2026"
WRONG = "Italy said no"


@pytest.fixture
def releases(shelf, tmp_path):
    return first_of(shelf, 3, tmp_path / "releases")


def recalled(releases, version, *votes, reason=WRONG):
    return recall(releases, RecallRequest(version, votes, reason), DAY)


def recalls_of(releases, version):
    (entry,) = (each for each in read_index(releases).releases if each.version == version)
    return entry.recalls


def told(releases, version):
    return told_of_recalls(read_index(releases), version)


def test_a_vote_is_recalled_in_the_index(releases):
    said = Recall(VOTE, WRONG, DAY, LATEST)
    assert recalled(releases, OLDEST, VOTE) == Recalled(OLDEST, (said,), ())
    assert [entry.recalls for entry in read_index(releases).releases] == [(said,), (), ()]


def test_nothing_but_the_index_is_touched(releases):
    before = contents(releases)
    recalled(releases, OLDEST, VOTE)
    after = contents(releases)
    assert before.pop("index.json") != after.pop("index.json")
    assert before == after


def test_several_votes_are_recalled_at_once(releases):
    recalled(releases, LATEST, VOTE, OTHER)
    assert [each.vote_id for each in recalls_of(releases, LATEST)] == [VOTE, OTHER]


def test_a_whole_release_is_recalled_where_no_vote_is_named(releases):
    recalled(releases, "latest")
    assert recalls_of(releases, LATEST) == (Recall(None, WRONG, DAY, LATEST),)


def test_what_was_recalled_before_is_said_and_the_index_stays(releases):
    recalled(releases, OLDEST, VOTE)
    before = contents(releases)
    done = recalled(releases, OLDEST, VOTE, reason="another reason")
    assert done == Recalled(OLDEST, (), (Recall(VOTE, WRONG, DAY, LATEST),))
    assert contents(releases) == before


def test_only_what_was_not_recalled_before_is_added(releases):
    recalled(releases, LATEST, VOTE)
    done = recalled(releases, LATEST, VOTE, OTHER)
    assert [each.vote_id for each in (*done.before, *done.new)] == [VOTE, OTHER]
    assert [each.vote_id for each in recalls_of(releases, LATEST)] == [VOTE, OTHER]


def test_a_reason_stands_on_one_line(releases):
    recalled(releases, OLDEST, reason="  two\n lines ")
    assert recalls_of(releases, OLDEST)[0].reason == "two lines"


def test_a_release_that_is_not_there_is_refused_with_those_that_are(releases):
    with pytest.raises(ReleaseError, match=rf"no release 2020\.01\.01.*{', '.join(VERSIONS)}"):
        recalled(releases, "2020.01.01")


def test_before_the_first_release_there_is_nothing_to_recall(tmp_path):
    with pytest.raises(ReleaseError, match="no release latest; the newest are: none at all"):
        recalled(tmp_path, "latest")


def test_one_vote_that_is_not_there_has_none_recalled_and_names_those_like_it(releases):
    with pytest.raises(
        ReleaseError, match=f"{LATEST} has no vote ST-22223-2026.*: {OTHER}, {VOTE}"
    ):
        recalled(releases, LATEST, VOTE, "ST-22223-2026")
    assert recalls_of(releases, LATEST) == ()


def test_of_a_pruned_release_no_single_vote_is_recalled(releases):
    prune(releases, 1)
    with pytest.raises(ReleaseError, match="recall the whole release, without --vote"):
        recalled(releases, OLDEST, VOTE)


def test_a_pruned_release_is_recalled_whole(releases):
    prune(releases, 1)
    recalled(releases, OLDEST)
    assert [each.vote_id for each in recalls_of(releases, OLDEST)] == [None]


def test_a_recalled_release_stays_whole(releases):
    recalled(releases, OLDEST, VOTE)
    assert OLDEST not in prune(releases, 1)
    assert (releases / OLDEST / "votes.json").is_file()


def test_a_recalled_release_has_no_fault(releases):
    recalled(releases, LATEST, VOTE)
    assert verify_release(releases / LATEST).faults == ()


def test_users_of_an_older_release_hear_which_is_the_latest(releases):
    recalled(releases, OLDEST, VOTE)
    text = f"vote {VOTE} of {OLDEST} was recalled on {DAY}: {WRONG}; the latest release is {LATEST}"
    assert told(releases, OLDEST) == (text,)


def test_users_of_the_latest_hear_that_none_came_after_it(releases):
    recalled(releases, LATEST)
    text = f"release {LATEST} was recalled on {DAY}: {WRONG}; no later release is there yet"
    assert told(releases, LATEST) == (text,)


def test_votes_recalled_for_one_reason_are_told_of_at_once(releases):
    recalled(releases, LATEST, VOTE, OTHER)
    (text,) = told(releases, LATEST)
    assert text.startswith(f"votes {VOTE}, {OTHER} of {LATEST} were recalled on {DAY}: {WRONG}; ")


def test_of_a_release_that_was_not_recalled_nothing_is_told(releases):
    recalled(releases, OLDEST, VOTE)
    assert told(releases, LATEST) == ()


@dataclass(frozen=True, slots=True)
class EarlierEntry:
    """What a program that knows of no recalls reads of a release."""

    version: str
    date: date
    manifest_sha256: str
    row_hash: str
    schema_version: str
    sample: bool
    tables: tuple[dict[str, str | int], ...]


@dataclass(frozen=True, slots=True)
class EarlierIndex:
    latest: str | None
    releases: tuple[EarlierEntry, ...]


def test_a_program_that_knows_of_no_recalls_reads_the_index_as_before(releases):
    def read():
        content = (releases / "index.json").read_bytes()
        return TypeAdapter(EarlierIndex).validate_json(content)

    before = read()
    recalled(releases, LATEST, VOTE)
    assert read() == before


def test_an_index_that_tells_of_no_recalls_is_read(releases):
    path = releases / "index.json"
    index = json.loads(path.read_bytes())
    for entry in index["releases"]:
        del entry["recalls"]
    before = read_index(releases)
    path.write_text(json.dumps(index))
    assert read_index(releases) == before
