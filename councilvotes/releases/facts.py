"""What the tables need beside the notes: the ledger's documents and the Member States, as rows."""

from collections.abc import Sequence
from datetime import date
from urllib.parse import urlsplit

from crawler.ledger.imports import is_import
from crawler.plan.version_chain import chains_of
from crawler.records import HeldDocument
from crawler.source_description import SourceDescription, read_source
from extract.domain.member_states import (
    MemberState,
    PopulationTable,
    load_member_states,
    load_populations,
)
from publish.columns import same_names
from publish.metadata.linked_data.authority import country
from publish.records import DocumentState, LocalName, MemberStateFacts, SharePeriod, WeightPeriod

ISO_CODES = {"EL": "GR", "UK": "GB"}
"""ISO 3166-1 alpha-2 where the EU's own code is another one."""
# Treaty of Nice, in force for votes from 1 November 2004 to 31 October 2014.
NICE_FROM, NICE_TO = date(2004, 11, 1), date(2014, 10, 31)
NICE_SOURCE = "Treaty of Nice, as transcribed by the CVCE table and jfjelstul/eums"


def document_states(
    held: Sequence[HeldDocument], *, bundled: bool = False
) -> tuple[DocumentState, ...]:
    """The rows of the ledger that publish needs, by document and language.

    `bundled`: the program itself served them, on a port that is another one in the next run; only
    the path of such an address is told.
    """
    source = read_source()
    chains = chains_of(document.document_id for document in held)
    newest = {name: chain.superseded_by(name) for chain in chains for name in chain.versions}
    return tuple(
        DocumentState(
            **same_names(DocumentState, document)
            | {"url": _address(document, source, bundled=bundled)},
            origin=document.url if is_import(document) else None,
            superseded_by=newest.get(document.document_id),
        )
        for document in sorted(held, key=lambda held: (held.document_id, held.language))
    )


def _address(document: HeldDocument, source: SourceDescription, *, bundled: bool) -> str:
    """Of what a person brought the address at the Council, which follows from id and language."""
    url = document.url
    if is_import(document):
        url = source.address_of(document.document_id, document.language)
    return urlsplit(url).path if bundled else url


def member_state_facts() -> tuple[MemberStateFacts, ...]:
    """Every present and former Member State, in protocol order."""
    populations = load_populations()
    return tuple(_facts(state, populations) for state in load_member_states())


def _facts(state: MemberState, populations: Sequence[PopulationTable]) -> MemberStateFacts:
    address = country(state.code)  # it ends in the ISO code
    names = tuple(LocalName(language, name) for language, name in state.names)
    return MemberStateFacts(
        **same_names(MemberStateFacts, state) | {"names": names},
        iso_alpha2=ISO_CODES.get(state.code, state.code),
        iso_alpha3=address.rpartition("/")[2],
        authority_url=address,
        sheet_name=state.sheet_names[0],
        population_shares=_shares(state.code, populations),
        weights=_weights(state),
    )


def _shares(code: str, populations: Sequence[PopulationTable]) -> tuple[SharePeriod, ...]:
    """The shares of a state in order of time; an estimate is a hint and is not published."""
    periods = []
    for table in populations:
        shares, standings = dict(table.shares), dict(table.standings)
        if code not in shares or standings[code] == "estimate":
            continue
        source = f"{standings[code]}: {dict(table.sources)[code]}"
        periods.append(SharePeriod(table.valid_from, table.valid_to, shares[code] / 100, source))
    return tuple(periods)


def _weights(state: MemberState) -> tuple[WeightPeriod, ...]:
    """The weighted votes of a state while they counted; none for a state that came later."""
    start, end = max(state.member_from, NICE_FROM), min(state.member_to or NICE_TO, NICE_TO)
    if start > end:
        return ()
    return (WeightPeriod(start, end, state.nice_weight, NICE_SOURCE),)
