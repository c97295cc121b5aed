"""What belongs to a vote elsewhere: what its note prints, what follows, what was looked up."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date

from publish.records import LinkKind, LinkRow, LookedUpLink
from publish.rows.choose import ChosenVote
from publish.rows.keys.procedures import Procedure, parse_procedure, procedures_in

CELEX = re.compile(r"3(?P<year>\d{4})(?P<kind>[RLD])(?P<number>\d{4})(?:\(\d{2}\))?")
"""`32016R0679`: a regulation, directive or decision."""
ELI = re.compile(
    r"http://data\.europa\.eu/eli/(?P<kind>reg|dir|dec)(?:_impl|_del)?/(?P<year>\d{4})"
    r"/(?P<number>[1-9]\d{0,3})/oj"
)
"""`http://data.europa.eu/eli/reg/2016/679/oj`"""
_KINDS = {"R": "reg", "L": "dir", "D": "dec"}
_LETTERS = {kind: letter for letter, kind in _KINDS.items()}


def eli_of(celex: str) -> str | None:
    """The ELI of an act; None where its CELEX number ends in brackets, for which no rule is known.

    The rule is that of legislative acts: an implementing act's ELI has another word.
    """
    match = CELEX.fullmatch(celex)
    if match is None or celex.endswith(")"):
        return None
    number = int(match["number"])
    return f"http://data.europa.eu/eli/{_KINDS[match['kind']]}/{match['year']}/{number}/oj"


def celex_of(eli: str) -> str | None:
    """The CELEX number of an act; None for what is no ELI of one."""
    match = ELI.fullmatch(eli)
    if match is None:
        return None
    return f"3{match['year']}{_LETTERS[match['kind']]}{int(match['number']):04}"


Found = Mapping[str, Sequence[LookedUpLink]]
"""What was looked up, by the vote or by the number of the procedure that it is of."""
_ELI_OF_ANOTHER_FORM = ("implementing", "delegated")


def found_by_name(looked_up: Iterable[LookedUpLink]) -> Found:
    """The links in their order, by what they are of."""
    found: dict[str, list[LookedUpLink]] = defaultdict(list)
    for link in looked_up:
        procedure = parse_procedure(link.procedure or "")
        found[procedure.number if procedure else link.named].append(link)
    return found


def link_rows(each: ChosenVote, found: Found) -> tuple[LinkRow, ...]:
    """The rows of one vote, each thing once: read comes before computed, computed before found."""
    rows: dict[tuple[str, str], LinkRow] = {}
    for row in (*_read(each), *_computed(each), *_looked_up(each, found)):
        rows.setdefault((row.kind, row.value), row)
    return tuple(rows[key] for key in sorted(rows))


def act_of(rows: Iterable[LinkRow]) -> tuple[str | None, str | None]:
    """CELEX number and ELI of the act, each blank where there is none or more than one."""
    values: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        values[row.kind].append(row.value)
    return _only(values["celex"]), _only(values["eli"])


def unmatched_links(
    looked_up: Iterable[LookedUpLink], rows: Iterable[LinkRow]
) -> tuple[LookedUpLink, ...]:
    """The links that are of no published vote."""
    names: set[str] = set()
    for row in rows:
        names.add(row.vote_id)
        if row.kind == "procedure":
            for procedure in procedures_in(row.value):
                names |= {procedure.number, procedure.key}  # a link may leave out the code

    def name_of(link: LookedUpLink) -> str:
        procedure = parse_procedure(link.procedure or "")
        return procedure.key if procedure else link.named

    return tuple(link for link in looked_up if name_of(link) not in names)


def _only(values: Sequence[str]) -> str | None:
    return values[0] if len(values) == 1 else None


def _files(each: ChosenVote) -> list[str]:
    """The files of a vote as printed: the item's, else those of a cover that has no other vote."""
    files = [part for part in (each.vote.item or "").split(", ") if procedures_in(part)]
    cover = each.reading.cover
    on_cover = cover.interinstitutional_files if cover else ()
    alone = len(on_cover) == 1 or len(each.note.votes) == 1
    return files or (list(on_cover) if alone else [])


def _procedures(each: ChosenVote) -> tuple[Procedure, ...]:
    return procedures_in(", ".join(_files(each)))


def _documents(each: ChosenVote) -> Sequence[str]:
    cover = each.reading.cover
    if each.vote.voted_documents or cover is None or len(each.note.votes) > 1:
        return each.vote.voted_documents
    return cover.reference_documents


def _first_day(each: ChosenVote) -> date:
    return each.reading.state.first_seen.astimezone(UTC).date()


def _read(each: ChosenVote) -> Iterator[LinkRow]:
    vote_id, day = each.vote.vote_id, _first_day(each)
    yield LinkRow(vote_id, "note", each.reading.state.document_id, "read", day, None)
    for file in _files(each):
        yield LinkRow(vote_id, "interinstitutional_file", file, "read", day, None)
    for document in _documents(each):
        kind: LinkKind = "pe_cons" if document.startswith("PE-CONS") else "council_document"
        yield LinkRow(vote_id, kind, document, "read", day, None)


def _computed(each: ChosenVote) -> Iterator[LinkRow]:
    day = _first_day(each)
    for procedure in _procedures(each):
        values: dict[LinkKind, str | None] = {
            "procedure": procedure.key,
            "oeil_procedure": procedure.oeil_url,
            "eurlex_procedure": procedure.eurlex_url,
            "parliament_procedure": procedure.parliament_data_url,
        }
        for kind, value in values.items():
            if value is not None:
                yield LinkRow(each.vote.vote_id, kind, value, "computed", day, None)


def _looked_up(each: ChosenVote, found: Found) -> Iterator[LinkRow]:
    links = [*found.get(each.vote.vote_id, ())]
    for procedure in _procedures(each):
        links += (link for link in found.get(procedure.number, ()) if _is_of(link, procedure))
    vote_id = each.vote.vote_id
    for link in links:
        yield LinkRow(vote_id, link.kind, link.value, "looked_up", link.day, link.source)
    for link in links:
        yield from _other_number(each, link)


def _is_of(link: LookedUpLink, procedure: Procedure) -> bool:
    told = parse_procedure(link.procedure or "")
    return told is not None and procedure.is_meant_by(told)


def _other_number(each: ChosenVote, link: LookedUpLink) -> Iterator[LinkRow]:
    """The ELI of a CELEX number that was looked up, and the other way round."""
    vote_id, raw = each.vote.vote_id, (each.vote.act_type_raw or "").lower()
    if link.kind == "celex" and not any(word in raw for word in _ELI_OF_ANOTHER_FORM):
        if (eli := eli_of(link.value)) is not None:
            yield LinkRow(vote_id, "eli", eli, "computed", link.day, None)
    elif link.kind == "eli" and (celex := celex_of(link.value)) is not None:
        yield LinkRow(vote_id, "celex", celex, "computed", link.day, None)
