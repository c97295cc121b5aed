"""What `votes` and `positions` say of the majority: the note record's own figures."""

from dataclasses import replace

from extract.records import Majority
from tests.publish.drafts import built, note, query, state, vote

MAJORITY = Majority(
    reached=False,
    certain=True,
    agrees=False,
    abstention_counts=True,
    participants=3,
    members=2,
    members_required=2,
    members_margin=0,
    population_pct=59.99,
    population_required_pct=65.0,
    population_margin_pct=-5.01,
    weight=None,
    weight_required=None,
    weight_margin=None,
    opponents=1,
    opponents_pct=40.0,
    blocking_members=2,
    blocking_minority=False,
    smallest_switch=1,
    smallest_switch_states=("DK",),
    figures_from="sheet",
)
COLUMNS = (
    "majority_reached, majority_certain, majority_agrees, majority_figures, abstention_counts, "
    "participants, members_required, members_reached, members_margin, population_required_pct, "
    "population_reached_pct, population_margin_pct, weight_required, weight_reached, "
    "weight_margin, opponents, opponents_population_pct, blocking_members_required, "
    "blocking_minority, smallest_switch, smallest_switch_states"
)


def counted_vote():
    """Belgium and Italy said yes, Denmark no; the majority hangs on Denmark."""
    drawn = replace(vote(BE="yes", DK="no", IT="yes"), majority=MAJORITY)
    positions = (replace(p, pivotal=p.member_state == "DK") for p in drawn.positions)
    return replace(drawn, positions=tuple(positions))


def test_a_vote_carries_what_its_note_record_counts(tmp_path):
    path = built(tmp_path, [note(votes=(counted_vote(),))], [state()]).path
    assert query(path, f"SELECT {COLUMNS} FROM votes") == [
        (
            *(False, True, False, "sheet", True, 3, 2, 2, 0, 65.0, 59.99, -5.01),
            *(None, None, None, 1, 40.0, 2, False, 1, ["DK"]),
        )
    ]


def test_a_position_says_whether_the_vote_hung_on_it(tmp_path):
    path = built(tmp_path, [note(votes=(counted_vote(),))], [state()]).path
    assert query(path, "SELECT member_state, pivotal FROM positions ORDER BY ALL") == [
        ("BE", False),
        ("DK", True),
        ("IT", False),
    ]


def test_a_vote_without_a_majority_has_blanks(tmp_path):
    path = built(tmp_path, [note()], [state()]).path
    assert query(path, f"SELECT {COLUMNS} FROM votes") == [(*[None] * 20, [])]
