from publish.places.index import read_index
from publish.site.history import Correction, Told, history_of


def test_news_and_corrections_are_told_by_release(shelf):
    newest, middle, first = history_of(shelf, read_index(shelf))
    assert (newest.votes_added, newest.corrections) == (("ST-22222-2026",), ())
    assert middle.votes_added == ()
    assert middle.corrections == (
        Correction(
            "ST-11513-2026",
            None,
            (
                Told("yes_members", "2", "1"),
                Told("no_members", "blank", "1"),
                Told("IT", "yes", "no"),
            ),
            ("corrigendum",),
        ),
    )
    assert (first.kinds, first.reasons, first.votes_added) == ({}, {}, ())
