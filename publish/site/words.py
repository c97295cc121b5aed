"""Codes of the tables, and of languages, in the words of the pages."""

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstained",
    "not_participating": "did not participate",
    "not_listed": "not on the sheet",
    "qualified_majority": "qualified majority",
    "qualified_majority_72": "qualified majority (72 %)",
    "simple_majority": "simple majority",
    "unanimity": "unanimity",
    "adopted": "adopted",
    "not_adopted": "not adopted",
    "position_first_reading": "position at first reading",
    "approval_second_reading": "approval at second reading",
    "approval_joint_text": "approval of the joint text",
    "legend": "the legend of the sheet",
    "convention": "hue, form or a word",
    "taught": "a drawing that was taught",
    "totals": "the printed totals",
    "solved": "the printed totals alone",
    "COMMISSION": "European Commission",
    "COUNCIL": "Council",
    "PARLIAMENT": "European Parliament",
    "PRESIDENCY": "Presidency",
    "HIGH_REPRESENTATIVE": "High Representative",
    "eurlex_procedure": "procedure at EUR-Lex",
    "oeil_procedure": "procedure at the Legislative Observatory",
}


LANGUAGES: Mapping[str, tuple[str, str]] = {
    "bg": ("български", "Bulgarian"),
    "cs": ("čeština", "Czech"),
    "da": ("dansk", "Danish"),
    "de": ("Deutsch", "German"),
    "el": ("ελληνικά", "Greek"),
    "en": ("English", "English"),
    "es": ("español", "Spanish"),
    "et": ("eesti", "Estonian"),
    "fi": ("suomi", "Finnish"),
    "fr": ("français", "French"),
    "ga": ("Gaeilge", "Irish"),
    "hr": ("hrvatski", "Croatian"),
    "hu": ("magyar", "Hungarian"),
    "it": ("italiano", "Italian"),
    "lt": ("lietuvių", "Lithuanian"),
    "lv": ("latviešu", "Latvian"),
    "mt": ("Malti", "Maltese"),
    "nl": ("Nederlands", "Dutch"),
    "pl": ("polski", "Polish"),
    "pt": ("português", "Portuguese"),
    "ro": ("română", "Romanian"),
    "sk": ("slovenčina", "Slovak"),
    "sl": ("slovenščina", "Slovenian"),
    "sv": ("svenska", "Swedish"),
}
"""What each calls itself, and its English name, by the code in the register's addresses."""


def language_name(code: str) -> tuple[str, str]:
    """What the language calls itself, and its English name; of an unknown one the code."""
    return LANGUAGES.get(code, (code, code))
