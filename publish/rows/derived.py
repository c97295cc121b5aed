"""Rows that are counted or turned from votes and positions."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from publish.columns import same_names
from publish.errors import ReleaseError
from publish.records import (
    ALL_POSITIONS,
    CodiVoteRow,
    PositionRow,
    PublishedPosition,
    VoteRow,
    WidePositionRow,
)
from publish.rows.groups.counted import positions_by_vote
from publish.rows.keys.policy_areas import label_of

_STATES = tuple(field.name for field in fields(WidePositionRow) if field.name.isupper())
"""The states that have a column in `positions_wide`."""
_PROCEDURE = re.compile(r"\d{4}/\d{4}(?: ?[A-Z])? ?\((?P<letters>[A-Z]+)\)")


def wide_rows(
    votes: Iterable[VoteRow], positions: Iterable[PositionRow]
) -> Iterator[WidePositionRow]:
    """One row for each vote, with one column a state.

    Raises ReleaseError for a position of a state that has no column.
    """
    said = positions_by_vote(positions)
    for vote in votes:
        states = said.get(vote.vote_id, {})
        strangers = sorted(states.keys() - set(_STATES))
        if strangers:
            raise ReleaseError(
                f"{vote.vote_id} has positions of {', '.join(strangers)}, for which positions_wide "
                "has no column: add one to its row class."
            )
        count = Counter[str](states.values())
        columns = same_names(WidePositionRow, vote)
        columns |= {position: count[position] for position in ALL_POSITIONS}
        columns |= {code: states.get(code) for code in _STATES}
        yield WidePositionRow(**columns)


def codi_rows(
    votes: Iterable[VoteRow],
    positions: Iterable[PositionRow],
    addresses: Mapping[str, str],
) -> Iterator[CodiVoteRow]:
    """One row for each vote; `addresses` says where its note came from."""
    said = positions_by_vote(positions)
    for vote in votes:
        yield _codi_row(vote, said.get(vote.vote_id, {}), addresses[vote.vote_id])


def _codi_row(vote: VoteRow, states: Mapping[str, PublishedPosition], url: str) -> CodiVoteRow:
    procedure = _PROCEDURE.fullmatch(vote.item or "")
    return CodiVoteRow(
        voteProc=vote.vote_id,
        votingRuleLabel=vote.voting_rule_raw,
        policyAreaLabel=label_of(vote.area_by_code) if vote.area_by_code else None,
        voteOnDocumentNumber=next(iter(vote.voted_documents), None),
        votingInstCode=vote.item if procedure else None,
        legisProcLabel=procedure["letters"] if procedure else None,
        decisionDate=vote.sitting_date.isoformat(),
        meetingSessionNumber=vote.session_number,
        councilConfigurationLabel=vote.configuration,
        docExpression=None,
        docTitle=vote.subject,
        registerPage=url,
        actNumber=None,
        actTypeLabel=_label(vote.act_type, vote.act_type_raw),
        voteDecision=vote.result,
        councilActionLabelGrouped=_label(vote.council_action, vote.council_action_raw),
        countryCodeInFavourGrouped=_codes(states, "yes"),
        countryCodeAgainstGrouped=_codes(states, "no"),
        countryCodeAbstainedGrouped=_codes(states, "abstain"),
        countryCodeNotParticipatingGrouped=_codes(states, "not_participating"),
    )


def _label(word: str, raw: str | None) -> str | None:
    return raw if word == "other" else word.replace("_", " ").capitalize()


def _codes(states: Mapping[str, PublishedPosition], position: PublishedPosition) -> str | None:
    return "|".join(sorted(code for code, said in states.items() if said == position)) or None
