"""Texts as people search them: without accents, capitals and other blanks."""

import re
import unicodedata

_MARKS = re.compile(r"[\u0300-\u036f\u00ad\u200b-\u200d\ufeff]")
"""Accents that stand for themselves; hyphens and blanks of no width."""
# Letters with a stroke are no letter and accent in Unicode; quotes and dashes come in many forms.
_ALIKE = str.maketrans(
    dict(zip("øłđħı", "oldhi", strict=True))
    | dict.fromkeys('ʼ‘’‚‛“”„«»"', "'")
    | dict.fromkeys("‐‑‒–—−", "-")
)


def folded(text: str) -> str:
    """The text in small letters without accents, each run of blanks as one."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    # After casefold too, which parts some letters from their accents.
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    return " ".join(text.translate(_ALIKE).split())
