"""Which language versions a narrowed run asks for."""

from datetime import date

import pytest

from crawler.records import ListedDocument
from crawler.routes.route import RouteResult
from crawler.plan.scope import Scope
from crawler.plan.candidates import candidates_of

ID, OTHER = "ST-1-2014-INIT", "ST-2-2014-INIT"


@pytest.fixture
def wanted(settings, source):
    """Give document and language of what is wanted, where a list names rows with these dates."""

    def of(scope, *dates, ids=()):
        documents = tuple(
            ListedDocument(f"ST-{n}-2014-INIT", language, "http://x/", "An act", printed)
            for n, printed in enumerate(dates, 1)
            for language in ("da", "en")
        )
        reading = RouteResult("votes_list", "found", documents, "", ids)
        found = candidates_of([reading], scope, settings(), source)
        return [(listed.document_id, listed.language) for listed in found]

    return of


def test_rows_dated_outside_the_days_are_not_wanted(wanted):
    days = Scope(since=date(2014, 1, 1), until=date(2014, 1, 31), languages=("en",))
    dates = ("31/12/2013", "01/01/2014", "31/01/2014", "01/02/2014")
    assert wanted(days, *dates) == [("ST-2-2014-INIT", "en"), ("ST-3-2014-INIT", "en")]


def test_a_row_whose_date_cannot_be_read_is_not_lost(wanted):
    days = Scope(since=date(2014, 1, 1), until=date(2014, 1, 31), languages=("en",))
    assert wanted(days, None, "soon") == [(ID, "en"), (OTHER, "en")]


def test_documents_by_number_are_wanted_in_every_language_of_the_scope(wanted):
    scope = Scope(documents=(ID,), languages=("en", "fr"))
    assert wanted(scope) == [(ID, "en"), (ID, "fr")]


def test_only_narrows_all_that_is_named(wanted):
    only = frozenset({(ID, "fr")})
    assert wanted(
        Scope(documents=(ID, OTHER), languages=("en", "fr"), only=only), "01/01/2014"
    ) == [(ID, "fr")]
