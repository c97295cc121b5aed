"""Rows that are counted or turned from votes and positions."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import combinations

from publish.errors import ReleaseError
from publish.records import (
    AgreementRow,
    CodiVoteRow,
    PositionRow,
    PublishedPosition,
    VoteRow,
    WidePositionRow,
)
from publish.rows.policy_areas import label_of

_STATES = tuple(field.name for field in fields(WidePositionRow) if field.name.isupper())
"""The states that have a column in `positions_wide`."""
_PROCEDURE = re.compile(r"\d{4}/\d{4}(?: ?[A-Z])? ?\((?P<letters>[A-Z]+)\)")
Said = Mapping[str, Mapping[str, PublishedPosition]]
"""Vote, then Member State."""


@dataclass(slots=True)
class _Ballots:
    """What one state said in the votes of a year: one bit a vote."""

    yes: int = 0
    no: int = 0
    abstain: int = 0

    @property
    def cast(self) -> int:
        return self.yes | self.no | self.abstain


def wide_rows(
    votes: Iterable[VoteRow], positions: Iterable[PositionRow]
) -> Iterator[WidePositionRow]:
    """One row for each vote, with one column a state.

    Raises ReleaseError for a position of a state that has no column.
    """
    said = _said(positions)
    for vote in votes:
        states = said.get(vote.vote_id, {})
        strangers = sorted(states.keys() - set(_STATES))
        if strangers:
            raise ReleaseError(
                f"{vote.vote_id} has positions of {', '.join(strangers)}, for which positions_wide "
                "has no column: add one to its row class."
            )
        yield _wide_row(vote, states)


def agreement_rows(
    votes: Iterable[VoteRow], positions: Iterable[PositionRow]
) -> Iterator[AgreementRow]:
    """One row for each year and pair of states that have a vote in common in it."""
    for year, ballots in _ballots_by_year(votes, _said(positions)).items():
        for (code_a, a), (code_b, b) in combinations(sorted(ballots.items()), 2):
            common = a.cast & b.cast
            same = (a.yes & b.yes) | (a.no & b.no) | (a.abstain & b.abstain)
            opposed = common & (a.no ^ b.no)
            if common:
                yield AgreementRow(
                    year,
                    code_a,
                    code_b,
                    common.bit_count(),
                    same.bit_count(),
                    (common & ~opposed).bit_count(),
                )


def codi_rows(
    votes: Iterable[VoteRow],
    positions: Iterable[PositionRow],
    addresses: Mapping[str, str],
) -> Iterator[CodiVoteRow]:
    """One row for each vote; `addresses` says where its note came from."""
    said = _said(positions)
    for vote in votes:
        yield _codi_row(vote, said.get(vote.vote_id, {}), addresses[vote.vote_id])


def _said(positions: Iterable[PositionRow]) -> Said:
    said: dict[str, dict[str, PublishedPosition]] = defaultdict(dict)
    for row in positions:
        said[row.vote_id][row.member_state] = row.position
    return said


def _wide_row(vote: VoteRow, states: Mapping[str, PublishedPosition]) -> WidePositionRow:
    count = Counter(states.values())
    return WidePositionRow(
        vote_id=vote.vote_id,
        sitting_date=vote.sitting_date,
        vote_number=vote.vote_number,
        document_id=vote.document_id,
        item=vote.item,
        procedure=vote.procedure,
        subject=vote.subject,
        short_title=vote.short_title,
        voting_rule=vote.voting_rule,
        act_type=vote.act_type,
        council_action=vote.council_action,
        configuration=vote.configuration,
        result=vote.result,
        yes=count["yes"],
        no=count["no"],
        abstain=count["abstain"],
        not_participating=count["not_participating"],
        not_listed=count["not_listed"],
        **{code: states.get(code) for code in _STATES},
        reconstruction=vote.reconstruction,
        sample=vote.sample,
    )


def _ballots_by_year(votes: Iterable[VoteRow], said: Said) -> dict[int, dict[str, _Ballots]]:
    years: dict[int, dict[str, _Ballots]] = defaultdict(lambda: defaultdict(_Ballots))
    for place, vote in enumerate(votes):
        for code, position in said.get(vote.vote_id, {}).items():
            if position in ("yes", "no", "abstain"):
                ballots = years[vote.sitting_date.year][code]
                setattr(ballots, position, getattr(ballots, position) | 1 << place)
    return years


def _codi_row(vote: VoteRow, states: Mapping[str, PublishedPosition], url: str) -> CodiVoteRow:
    procedure = _PROCEDURE.fullmatch(vote.item or "")
    return CodiVoteRow(
        voteProc=vote.vote_id,
        votingRuleLabel=vote.voting_rule_raw,
        policyAreaLabel=_policy_area_label(vote),
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


def _policy_area_label(vote: VoteRow) -> str | None:
    """Without what a configuration hints at: these columns cannot say that it is a hint."""
    if vote.policy_area is None or vote.policy_area_from == "configuration":
        return None
    return label_of(vote.policy_area)


def _label(word: str, raw: str | None) -> str | None:
    return raw if word == "other" else word.replace("_", " ").capitalize()


def _codes(states: Mapping[str, PublishedPosition], position: PublishedPosition) -> str | None:
    return "|".join(sorted(code for code, said in states.items() if said == position)) or None
