"""What covers and annexes say in the languages that can be drawn."""

from dataclasses import dataclass
from datetime import date

from tests.drawing.spec import Language

NOTICE = "Reconstruction by councilvotes of a public vote: sample, not a Council document"
KEYWORDS = "councilvotes reconstruction"


@dataclass(frozen=True, slots=True)
class CoverWords:
    """The fixed words of one language."""

    council: tuple[str, str]
    dateline: str
    months: tuple[str, ...]
    file: str
    files: str
    note: str
    sender: tuple[str, str]
    recipient: tuple[str, str]
    subject: str
    outcome: str
    """With the annex that holds the sheet."""
    reference: str
    coreper: str
    statements: str
    annex: str
    only_annex: str
    first_annex: str
    second_annex: str


DANISH = CoverWords(
    council=("Rådet for Den", "Europæiske Union"),
    dateline="Bruxelles, den {day}. {month} {year}",
    months=(
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ),
    file="Interinstitutionel sag:",
    files="Interinstitutionelle sager:",
    note="NOTE",
    sender=("fra:", "Generalsekretariatet for Rådet"),
    recipient=("til:", "delegationerne"),
    subject="Vedr.:",
    outcome="Resultatet af afstemningen om ovennævnte lovgivningsmæssige retsakt findes i {annex} "
    "til denne note.",
    reference="Referencedokument:",
    coreper="dato for Coreper {part}'s beslutning om at anvende skriftlig procedure: {date}",
    statements="Erklæringer og/eller stemmeforklaringer findes i {annex} til denne note.",
    annex="BILAG",
    only_annex="bilaget",
    first_annex="bilag 1",
    second_annex="bilag 2",
)
ENGLISH = CoverWords(
    council=("Council of the", "European Union"),
    dateline="Brussels, {day} {month} {year}",
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    file="Interinstitutional File:",
    files="Interinstitutional Files:",
    note="NOTE",
    sender=("From:", "General Secretariat of the Council"),
    recipient=("To:", "Delegations"),
    subject="Subject:",
    outcome="The outcome of the vote on the above-mentioned legislative act can be found in "
    "{annex} to this note.",
    reference="Reference document:",
    coreper="Date of the decision of Coreper {part} to use the written procedure: {date}",
    statements="Statements and/or explanations of vote can be found in {annex} to this note.",
    annex="ANNEX",
    only_annex="the Annex",
    first_annex="Annex 1",
    second_annex="Annex 2",
)
_WORDS: dict[Language, CoverWords] = {"da": DANISH, "en": ENGLISH}


def words_of(language: Language) -> CoverWords:
    """The fixed words of a language."""
    return _WORDS[language]


def dateline(day: date, language: Language) -> str:
    """`Brussels, 2 July 2026`"""
    words = words_of(language)
    month = words.months[day.month - 1]
    return words.dateline.format(day=day.day, month=month, year=day.year)


def long_date(day: date, language: Language) -> str:
    """`2 July 2026`, `2. juli 2026`"""
    dot = "." if language == "da" else ""
    return f"{day.day}{dot} {words_of(language).months[day.month - 1]} {day.year}"
