"""The rows of one published vote: the vote itself and every member's position."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from extract.records import POSITIONS, Majority, Position, Totals
from publish.columns import names_of, same_names
from publish.records import LinkRow, MemberStateFacts, PositionRow, VoteRow
from publish.rows.choose import ChosenVote, MembersOn
from publish.rows.groups.counted import alone_in
from publish.rows.keys.links import act_of
from publish.rows.keys.policy_areas import policy_area_of
from publish.rows.keys.procedures import procedure_of
from publish.rows.keys.short_title import short_title

States = Mapping[str, MemberStateFacts]
"""The Member States by code."""


def vote_row(
    each: ChosenVote, links: Sequence[LinkRow], members_on: MembersOn, *, sample: bool
) -> VoteRow:
    """The row of `votes`; `links` are the vote's own."""
    vote, state, cover = each.vote, each.reading.state, each.reading.cover
    procedure = procedure_of(vote.item, cover.interinstitutional_files if cover else ())
    celex, eli = act_of(links)
    area, area_from = policy_area_of(cover.subject_codes if cover else (), vote.configuration)
    return VoteRow(
        **same_names(VoteRow, state, vote),
        pdf_url=_sheet_url(each),
        vote_number=cover.vote_number if cover else None,
        document_date=cover.date if cover else None,
        written_procedure=cover.written_procedure if cover else None,
        procedure=procedure.key if procedure else None,
        oeil_url=procedure.oeil_url if procedure else None,
        eurlex_url=procedure.eurlex_url if procedure else None,
        celex=celex,
        eli=eli,
        short_title=short_title(vote.subject),
        policy_area=area,
        policy_area_from=area_from,
        **_totals(vote.totals),
        not_listed=len(_not_listed(each, members_on)),
        **_majority(vote.majority),
        reconstruction=each.note.reconstruction,
        sample=sample,
        extractor_version=each.note.extractor_version,
    )


def position_rows(each: ChosenVote, members_on: MembersOn, states: States) -> Iterable[PositionRow]:
    """The rows of `positions`: every member of that day, listed on the sheet or not."""
    alone = alone_in({of.member_state: of.position for of in each.vote.positions})
    for position in each.vote.positions:
        yield _listed_row(each, position, states[position.member_state], alone)
    blank: dict[str, Any] = dict.fromkeys(names_of(PositionRow))
    blank |= {"position": "not_listed", "alone": False, "read_by": ()}
    for member_state in _not_listed(each, members_on):
        columns = blank | _of_state(each, states[member_state])
        yield PositionRow(**columns | {"pdf_url": _sheet_url(each)})


def _not_listed(each: ChosenVote, members_on: MembersOn) -> list[str]:
    listed = {position.member_state for position in each.vote.positions}
    return sorted(members_on(each.vote.sitting_date) - listed)


def _sheet_url(each: ChosenVote) -> str:
    """The PDF, opened at the first page on which a state stands."""
    pages = [position.evidence.page for position in each.vote.positions]
    return _page_url(each, min(pages)) if pages else each.reading.state.url


def _page_url(each: ChosenVote, page: int) -> str:
    """RFC 8118: viewers open a PDF at the page that the fragment names."""
    return f"{each.reading.state.url}#page={page}"


def _totals(totals: Totals) -> dict[str, Any]:
    flat: dict[str, Any] = {"total": totals.total}
    for name in POSITIONS:
        group = getattr(totals, name)
        flat[f"{name}_members"] = group.members
        flat[f"{name}_population_pct"] = _fraction(group.population_pct)
        flat[f"{name}_weight"] = group.weight
    return flat


_OWN_NAMES = {
    "reached": "majority_reached",
    "certain": "majority_certain",
    "agrees": "majority_agrees",
    "figures_from": "majority_figures",
    "members": "members_reached",
    "population_pct": "population_reached_pct",
    "weight": "weight_reached",
    "opponents_pct": "opponents_population_pct",
    "blocking_members": "blocking_members_required",
}
"""Columns of `votes` that are called otherwise in the note record, where they stand below
`majority`."""


def _majority(majority: Majority | None) -> dict[str, Any]:
    counted = {name: getattr(majority, name, None) for name in names_of(Majority)}
    counted["smallest_switch_states"] = majority.smallest_switch_states if majority else ()
    return {_OWN_NAMES.get(name, name): cell for name, cell in counted.items()}


def _fraction(printed: float | None) -> float | None:
    """A whole number may come as an int and must not change the row's bytes by that."""
    return None if printed is None else float(printed)


def _listed_row(
    each: ChosenVote, position: Position, member_state: MemberStateFacts, alone: str | None
) -> PositionRow:
    evidence = position.evidence
    x0, top, x1, bottom = map(float, evidence.bbox)
    columns = _of_state(each, member_state) | same_names(PositionRow, position, evidence)
    columns |= {
        "alone": position.member_state == alone,
        "population_pct": _fraction(position.population_pct),
        "pdf_url": _page_url(each, evidence.page),
    }
    return PositionRow(**columns, bbox_x0=x0, bbox_top=top, bbox_x1=x1, bbox_bottom=bottom)


def _of_state(each: ChosenVote, member_state: MemberStateFacts) -> dict[str, Any]:
    """What a row of a state has, be it listed or not."""
    return same_names(PositionRow, each.reading.state) | {
        "vote_id": each.vote.vote_id,
        "member_state": member_state.code,
        "member_state_name": member_state.name_en,
        "iso_code": member_state.iso_alpha2,
        "extractor_version": each.note.extractor_version,
    }
