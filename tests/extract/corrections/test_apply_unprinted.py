"""A record whose idle states have no printed share is proved again with those of the table."""

from dataclasses import replace
from datetime import date

from extract.corrections.apply import proved_again
from extract.domain.member_states import load_populations, members_on, proving_tables
from extract.records import GroupTotal, PositionName, Totals
from tests.extract.domain.test_learnt_tables import note

DAY = date(2026, 7, 2)
SHARES = dict(next(t for t in load_populations() if t.valid_from == date(2026, 1, 1)).shares)
IDLE, UNLISTED = {"HR", "CZ", "BG"}, {"BE", "DE"}


def test_group_shares_of_all_that_are_listed_hold_where_the_table_has_what_is_not_printed():
    listed = [s.code for s in members_on(DAY) if s.code not in UNLISTED]
    voters = [code for code in listed if code not in IDLE]
    held, whole = (sum(SHARES[code] for code in codes) for codes in (voters, listed))
    blank = GroupTotal(0, None, None)
    yes = GroupTotal(len(voters), round(100 * held / whole, 2), None)
    totals = Totals(yes, blank, blank, GroupTotal(len(IDLE), None, None), len(listed))
    record = note(1, {code: SHARES[code] for code in listed})

    def position(code: str) -> PositionName:
        return "not_participating" if code in IDLE else "yes"

    positions = tuple(
        replace(
            each,
            position=position(each.member_state),
            population_pct=None if each.member_state in IDLE else each.population_pct,
        )
        for each in record.votes[0].positions
    )
    vote = replace(record.votes[0], positions=positions, totals=totals, sitting_date=DAY)
    checks = proved_again(replace(record, votes=(vote,)), proving_tables(), ())
    told = {check.name: check.passed for check in checks}
    assert (told["shares_match_totals"], told["group_shares_add_up"]) == (True, True)
