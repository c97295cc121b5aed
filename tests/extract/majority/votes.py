"""Votes of which a test says only the day, the rule and who said what."""

from collections.abc import Mapping
from datetime import date

from extract.domain.member_states import load_member_states, load_populations, members_on
from extract.records import (
    Evidence,
    GroupTotal,
    Position,
    PositionName,
    Result,
    Totals,
    Vote,
    VotingRule,
)

EVIDENCE = Evidence(1, (0.0, 0.0, 1.0, 1.0), ("render",), True, "legend", "text")
BLANK = GroupTotal(None, None, None)
NICE, BOTH, NOW = date(2012, 3, 8), date(2016, 3, 10), date(2026, 7, 2)


def shares_of(day: date) -> dict[str, int]:
    """Hundredths of a per cent by the known table of the day."""
    return dict(next(t for t in load_populations() if t.valid_from <= day <= t.valid_to).shares)


def weights() -> dict[str, int]:
    return {state.code: state.nice_weight for state in load_member_states()}


def codes_on(day: date) -> list[str]:
    return [state.code for state in members_on(day)]


def vote_of(
    positions: Mapping[str, PositionName],
    *,
    day: date = NOW,
    rule: VotingRule = "qualified_majority",
    result: Result | None = "adopted",
    shares: Mapping[str, int] | None = None,
    weights: Mapping[str, int] | None = None,
) -> Vote:
    """The vote; with neither shares nor weights the sheet prints no figures."""
    return Vote(
        vote_id="ST-1-2026",
        session_number=None,
        configuration=None,
        item=None,
        voted_documents=(),
        voting_rule=rule,
        voting_rule_raw=rule.replace("_", " "),
        subject="Regulation",
        act_type="regulation",
        act_type_raw="Regulation",
        council_action="adoption",
        council_action_raw=None,
        sitting_date=day,
        result=result,
        totals=Totals(BLANK, BLANK, BLANK, BLANK, None),
        positions=tuple(
            Position(
                code,
                said,
                None if shares is None else shares[code] / 100,
                None if weights is None else weights[code],
                EVIDENCE,
            )
            for code, said in positions.items()
        ),
    )


def all_but(
    day: date, no: str = "", abstain: str = "", absent: str = ""
) -> dict[str, PositionName]:
    """Everybody says yes but those named, codes parted by blanks."""
    said: dict[str, PositionName] = dict.fromkeys(codes_on(day), "yes")
    others: tuple[tuple[PositionName, str], ...] = (
        ("no", no),
        ("abstain", abstain),
        ("not_participating", absent),
    )
    for position, codes in others:
        said |= dict.fromkeys(codes.split(), position)
    return said
