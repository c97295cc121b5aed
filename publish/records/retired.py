"""Rows of the Council's retired vote API, for code that was written for it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CodiVoteRow:
    """One vote in the columns of the Council's own vote API, which was shut down in May 2024.

    All cells are text, as that API's flat answer was. Lists are joined by `|`. What a voting note
    does not print is blank: its column is kept so that old code runs.
    """

    voteProc: str
    """Was the address of the voting procedure; here `vote_id` of `votes`."""
    votingRuleLabel: str
    """The rule as printed."""
    policyAreaLabel: str | None
    """Derived from the subject codes of the note, which prints no policy area: `Internal market`.
    Blank where they tell none; what a configuration hints at is in `votes` alone."""
    voteOnDocumentNumber: str | None
    """Number of the first document voted on, as the sheet prints it: `11261/26`."""
    votingInstCode: str | None
    """Interinstitutional file: `2025/0429 (COD)`."""
    legisProcLabel: str | None
    """The letters in brackets behind the interinstitutional file: `COD`."""
    decisionDate: str
    """Day of the vote: `2026-07-02`."""
    meetingSessionNumber: str | None
    """Of the Council session, as printed."""
    councilConfigurationLabel: str | None
    """Council configuration, as printed."""
    docExpression: str | None
    """Always blank: was the address of one language of the document voted on."""
    docTitle: str
    """What was voted on, as the sheet prints it."""
    registerPage: str
    """Address of the note that the vote was read from."""
    actNumber: str | None
    """Always blank: the act has no number yet when the note is printed; `votes` has its CELEX
    number once it is looked up."""
    actTypeLabel: str | None
    """Kind of act: `Regulation`; where it is another, the words that name it."""
    voteDecision: str | None
    """Printed result: `adopted`, `not_adopted`."""
    councilActionLabelGrouped: str | None
    """What the Council did: `Position first reading`; where it is another, the words for it."""
    countryCodeInFavourGrouped: str | None
    """EU codes of the states that said yes, joined by `|`."""
    countryCodeAgainstGrouped: str | None
    """EU codes of the states that said no, joined by `|`."""
    countryCodeAbstainedGrouped: str | None
    """EU codes of the states that abstained, joined by `|`."""
    countryCodeNotParticipatingGrouped: str | None
    """EU codes of the states that did not take part, joined by `|`."""
