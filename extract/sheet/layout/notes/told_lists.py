"""How states voted, by words that name them in full, by code or by people, around the words for a
position: `HU, SK: abstained`, `Against: BG`, `The Hungarian delegation abstained`."""

import re
from collections.abc import Iterator
from functools import cache

from extract.domain.member_states import load_member_states
from extract.errors import NoteRefusedError
from extract.records import PositionName

PEOPLES = {
    **{"Austrian": "AT", "Belgian": "BE", "Bulgarian": "BG", "Croatian": "HR", "Cypriot": "CY"},
    **{"Czech": "CZ", "Danish": "DK", "Estonian": "EE", "Finnish": "FI", "French": "FR"},
    **{"German": "DE", "Greek": "EL", "Hungarian": "HU", "Irish": "IE", "Italian": "IT"},
    **{"Latvian": "LV", "Lithuanian": "LT", "Maltese": "MT", "Dutch": "NL", "Polish": "PL"},
    **{"Portuguese": "PT", "Romanian": "RO", "Slovak": "SK", "Slovenian": "SI", "Spanish": "ES"},
    **{"Swedish": "SE", "British": "UK", "Luxembourgish": "LU"},
}
"""The code of a state by the word for what is its own: `the Hungarian delegation`."""
STANCES: dict[PositionName, str] = {
    "yes": r"in favour|voted (?:yes|for)|(?<=[:(] )(?:yes|for)|(?<=\()(?:yes|for)"
    r"|supported the act|joined the (?:majority|consensus)",
    "no": r"(?:voted )?against|voted no|(?<=: )no|(?<=\()no|opposed",
    "abstain": r"abst(?:ained|entions?|aining|ains?)",
    "not_participating": r"did not (?:vote|take part|participate)|(?:was |were )?absent"
    r"|(?:was |were )?not present|no vote cast",
}
"""The words that tell a position of a state."""
BETWEEN = re.compile(
    r"(?:\W|\b(?:the|and|of|both|delegations?|member states?|has|have|had|was|were|is|are|votes?"
    r"|voted|cast|voting|in fact|subsequently|later|also|only|by)\b)*",
    re.IGNORECASE,
)
"""All that may stand between states and their position; other words may turn what they tell."""
COUNTED = re.compile(r"[\W]*\d[\d\W]*")
"""A count and a share behind a position, and no words."""
SENTENCES = re.compile(r"(?<=[.;])\s+")
Told = tuple[str, PositionName]
"""The code of a state, and how it voted."""


def told_of_lists(text: str, page: int) -> Iterator[Told]:
    """How the states of a line voted. Raises NoteRefusedError where a sentence has a state and a
    position, and words around them that are not understood."""
    for sentence in SENTENCES.split(text):
        states = list(state_form().finditer(sentence))
        stances = [
            (found, position)
            for position, said in STANCES.items()
            for found in re.finditer(rf"\b(?:{said})\b", sentence, re.IGNORECASE)
        ]
        stances.sort(key=lambda stance: stance[0].start())
        if states and stances:
            yield from told_in_turn(sentence, states, stances, page)


def told_in_turn(
    sentence: str,
    states: list[re.Match[str]],
    stances: list[tuple[re.Match[str], PositionName]],
    page: int,
) -> Iterator[Told]:
    """What a sentence tells of its states: the position behind them, where it begins with a state,
    else that before them."""
    leads = states[0].start() < stances[0][0].start()
    for state in states:
        behind = [each for each in stances if each[0].start() >= state.end()]
        before = [each for each in stances if each[0].end() <= state.start()]
        if not (behind if leads else before):
            return  # `Hungary abstained, as Slovakia did`: what comes behind tells no position
        stance, position = behind[0] if leads else before[-1]
        start, end = sorted((state.span(), stance.span()))
        gap = state_form().sub("", sentence[start[1] : end[0]])
        if COUNTED.fullmatch(gap):
            continue  # a line of totals, and the code of a row beside it
        if not BETWEEN.fullmatch(gap):
            raise NoteRefusedError(
                f"page {page}: a note tells a position of a state in words that are not "
                f"understood: {sentence[:80]!r}: look at the sheet"
            )
        yield codes()[state.group()], position


@cache
def codes() -> dict[str, str]:
    """The code of each state by its English name, its code and what its people are called."""
    known = {state.name_en: state.code for state in load_member_states()}
    return {**known, **{code: code for code in known.values()}, **PEOPLES}


@cache
def state_form() -> re.Pattern[str]:
    """Any of them, as a word of its own."""
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, codes()))})(?![\w-])")
