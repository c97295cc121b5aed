"""Rows of votes."""

import datetime
from dataclasses import dataclass
from typing import Literal

from extract.records import ActType, CouncilAction, FiguresFrom, Result, VotingRule

PolicyArea = Literal[
    "agriculture",
    "consumer_affairs",
    "culture",
    "economy",
    "education",
    "employment",
    "energy",
    "environment",
    "finances",
    "fisheries",
    "foreign_affairs",
    "health",
    "industry",
    "institutional",
    "internal_market",
    "justice_and_home_affairs",
    "research",
    "social_policy",
    "space",
    "telecommunications",
    "transport",
    "youth",
]
"""Those of the retired vote API."""
PolicyAreaSource = Literal["subject_code", "configuration"]


@dataclass(frozen=True, slots=True)
class VoteRow:
    """One vote, as the newest version of its note prints it."""

    vote_id: str
    """`ST-11513-2026`; the second vote of a note `ST-n-YYYY-V2`. It never moves."""
    document_id: str
    """The document version that the vote was read from."""
    language: str
    """The language version that the vote was read from."""
    sha256: str
    """Of the file that the vote was read from."""
    pdf_url: str
    """The note at the Council, opened at the vote sheet: it ends in `#page=` and the page."""
    vote_number: int | None
    """The running number of the code VOTE within its year, from the cover."""
    document_date: datetime.date | None
    """Of the cover."""
    written_procedure: bool | None
    """Whether the cover names a written procedure."""
    session_number: str | None
    """Of the Council session, as printed."""
    configuration: str | None
    """Council configuration, as printed."""
    item: str | None
    """Interinstitutional file, or what the sheet prints in its place."""
    procedure: str | None
    """The interinstitutional file as the Parliament and others write it: `2011/0364/COD`,
    `2016/0106A/COD` for a part of a split proposal. Of the sheet's item, else of a cover that names
    exactly one; blank where there are several (`links` has them all) or none."""
    oeil_url: str | None
    """Page of the procedure in the Parliament's Legislative Observatory."""
    eurlex_url: str | None
    """Page of the procedure at EUR-Lex; blank for a part of a split proposal."""
    celex: str | None
    """Number at EUR-Lex of the act that came of the procedure: `32016R0679`. No note prints it:
    blank until it is looked up (`links` says where), and where several are."""
    eli: str | None
    """Address of that act: `http://data.europa.eu/eli/reg/2016/679/oj`; likewise."""
    voted_documents: tuple[str, ...]
    """As the sheet names them: `11261/26 ADD 1`."""
    voting_rule: VotingRule
    """The rule that the sheet names."""
    voting_rule_raw: str
    """The rule as printed."""
    subject: str
    """What was voted on, as the sheet prints it."""
    short_title: str
    """What a headline would say, cut out of the subject by rule, of at most 120 signs: without what
    the Council did, the act's kind and issuers, remarks, and the acts amended or repealed beside;
    a short name in brackets (`Digital Markets Act`), or what an amendment is about, where there is
    one."""
    policy_area: PolicyArea | None
    """Derived, as no note prints one: from the first subject code of the cover that names an area,
    else from a configuration that does; `policy_area_from` says which. Blank where neither
    does: most covers bear VOTE, INF, PUBLIC and CODEC alone, which tell none."""
    policy_area_from: PolicyAreaSource | None
    """`subject_code`: the Council's own word for the matter. `configuration`: a weak hint, as any
    configuration may adopt any act: in the retired API's answers that area was right for 8 of 78
    votes of Environment, 8 of 66 of Foreign Affairs, 39 of 94 of Justice and Home Affairs."""
    act_type: ActType
    """Kind of act."""
    act_type_raw: str | None
    """The words of the subject that name the act."""
    council_action: CouncilAction
    """What the Council did with it."""
    council_action_raw: str | None
    """The words that name the action; blank where the subject names the act alone."""
    sitting_date: datetime.date
    """Day of the vote."""
    result: Result | None
    """As printed, never derived from counts; blank where the sheet prints none."""
    yes_members: int | None
    """Printed total; blank where the sheet prints none, never 0. So for all totals."""
    yes_population_pct: float | None
    """Printed total, in per cent of the Union."""
    yes_weight: int | None
    """Printed total of weighted votes."""
    no_members: int | None
    """Printed total."""
    no_population_pct: float | None
    """Printed total, in per cent of the Union."""
    no_weight: int | None
    """Printed total of weighted votes."""
    abstain_members: int | None
    """Printed total."""
    abstain_population_pct: float | None
    """Printed total, in per cent of the Union."""
    abstain_weight: int | None
    """Printed total of weighted votes."""
    not_participating_members: int | None
    """Printed total."""
    not_participating_population_pct: float | None
    """Printed total, in per cent of the Union."""
    not_participating_weight: int | None
    """Printed total of weighted votes."""
    total: int | None
    """Printed number of members."""
    not_listed: int
    """Members of that day whom the sheet leaves out."""
    majority_reached: bool | None
    """Whether the positions reach what the voting rule of the day asks for, counted over those who
    take part: states that say yes, no or abstain. It never changes `result`. Blank for a rule
    `other`, like all that is counted of it."""
    majority_certain: bool | None
    """Whether it is the same however the printed shares were rounded."""
    majority_agrees: bool | None
    """Whether the printed result is what the majority says; blank where none is printed. In budget
    procedures a yes may be one for refusing Parliament's amendments: that is rejected with 27."""
    majority_figures: FiguresFrom | None
    """Where shares or weights come from: the `sheet`, or where it leaves one blank the known
    `table` of the day, or an `estimate`."""
    abstention_counts: bool | None
    """Whether an abstention counts like a no: under every rule but unanimity."""
    participants: int | None
    """Member States that say yes, no or abstain."""
    members_required: int | None
    """So many have to say yes: 55 or 72 % of the participants, rounded up, more than half, or all
    who do not abstain."""
    members_reached: int | None
    """So many do."""
    members_margin: int | None
    """The one less the other; below 0 where some are lacking."""
    population_required_pct: float | None
    """Of the participants' people; blank where the rule asks for none. All that is counted in per
    cent is rounded down to hundredths."""
    population_reached_pct: float | None
    """Behind those who say yes; blank where weighted votes are counted."""
    population_margin_pct: float | None
    """The one less the other."""
    weight_required: int | None
    """Weighted votes, until October 2014, and as members asked until March 2017."""
    weight_reached: int | None
    """Of those who say yes."""
    weight_margin: int | None
    """The one less the other."""
    opponents: int | None
    """Participants who say no or, where it counts, abstain."""
    opponents_population_pct: float | None
    """Of the participants' people; blank where weighted votes are counted."""
    blocking_members_required: int | None
    """So many opponents at least can block: four, in a body in which not all vote the fewest who
    stand for more than 35 % and one more. Blank where the rule knows no blocking minority."""
    blocking_minority: bool | None
    """Whether the opponents are one: enough of them, with more than 35 % of the people."""
    smallest_switch: int | None
    """The fewest states that would have turned the outcome by changing sides; blank where no states
    could."""
    smallest_switch_states: tuple[str, ...]
    """Such states: the largest, where others would do as well."""
    reconstruction: bool
    """The file says of itself that it is a reconstruction: sample, not data."""
    sample: bool
    """The release is a sample, not data."""
    extractor_version: str
    """Version of the reader."""

    @property
    def area_by_code(self) -> PolicyArea | None:
        """The policy area where a subject code tells it, without what a configuration hints at."""
        return self.policy_area if self.policy_area_from == "subject_code" else None
