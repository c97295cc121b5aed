"""A declaration is in the language of its text, whatever that of its heading."""

import textwrap

import pytest

from extract.statements.read import StatementsRead
from tests.extract.statements.annexes import annex, read
from tests.extract.typed_pages import typed

TEXTS = {
    "en": "Italy regrets that the text does not take account of the concerns that it has raised in "
    "the working party, and it will therefore abstain in the vote on this act.",
    "fr": "L'Italie regrette que le texte ne tienne pas compte des préoccupations qu'elle a "
    "exprimées au sein du groupe et du comité, et elle s'abstient donc dans le vote.",
    "de": "Italien bedauert, dass der Text den Bedenken nicht Rechnung trägt, die es in der Gruppe "
    "und im Ausschuss mit anderen geäußert hat, und enthält sich daher der Stimme.",
    "pl": "Włochy ubolewają nad tym, że tekst nie uwzględnia zastrzeżeń, które zgłaszały na forum "
    "grupy oraz komitetu, co nie jest dla nich do przyjęcia, i wstrzymują się od głosu.",
    "el": "Η Ιταλία εκφράζει τη λύπη της για το γεγονός ότι δεν λήφθηκαν υπόψη στο κείμενο οι "
    "ανησυχίες που διατύπωσε στην ομάδα και θα απόσχει από την ψηφοφορία.",
    "sk": "Taliansko ľutuje, že text, ktorý je na stole, podľa neho nezohľadňuje obavy, ktoré "
    "vyjadrilo pri rokovaniach, a že sa musí zdržať hlasovania, aby na to poukázalo, alebo by "
    "muselo byť proti, ako je v zápise, ktorý sa priložil, a pre ktorý sa to uvádza.",
}


def under(heading: str, text: str) -> StatementsRead:
    """The declaration of this text under this heading, in an English note."""
    lines = [typed(57, 130 + 18 * n, part) for n, part in enumerate(textwrap.wrap(text, 75))]
    return read(annex(3, typed(57, 100, heading, bold=True), *lines))


@pytest.mark.parametrize("language", ["en", "fr", "de", "pl", "el"])
@pytest.mark.parametrize("heading", ["Statement by Italy", "Olaszország nyilatkozata"])
def test_the_language_of_a_declaration_is_that_of_its_text(language, heading):
    found = under(heading, TEXTS[language])

    assert [(s.heading, s.language, s.text) for s in found.statements] == [
        (heading, language, TEXTS[language])
    ], found.unread


def test_a_text_of_few_words_is_in_the_language_of_its_heading():
    found = under("Statement by Italy", "L'Italie vote contre et le regrette.")

    assert [s.language for s in found.statements] == ["en"]


def test_two_close_languages_are_told_apart_by_their_accents():
    found = under("Prohlášení Itálie", TEXTS["sk"])

    assert [s.language for s in found.statements] == ["sk"], found.unread


def test_a_text_not_clearly_in_the_language_of_its_heading_is_left_unread():
    found = under("Prohlášení Itálie", TEXTS["sk"].partition(", aby")[0] + ".")

    assert found.statements == ()
    assert (found.unread or "").startswith(
        "page 3: a text that is not clearly in the language of its heading: 'Taliansko"
    )
