"""The languages of the Union."""

from collections.abc import Mapping

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
