"""Which language versions a narrowed run considers."""

from datetime import UTC, date, datetime

import pytest

from crawler.plan.candidates import candidates_of
from crawler.plan.run_context import RunContext
from crawler.plan.scope import Scope
from crawler.records import ListedDocument
from crawler.routes.route_result import RouteResult

ID, OTHER = "ST-1-2014-INIT", "ST-2-2014-INIT"


@pytest.fixture
def candidates(settings, source):
    """Give document and language of the candidates, where a list names rows with these dates."""

    def of(scope, *dates, ids=()):
        documents = tuple(
            ListedDocument(f"ST-{n}-2014-INIT", language, "http://x/", "An act", printed)
            for n, printed in enumerate(dates, 1)
            for language in ("da", "en")
        )
        result = RouteResult("votes_list", "found", documents, "", ids)
        context = RunContext(source, settings(), scope, pytest.fail, pytest.fail, datetime.now(UTC))
        found = candidates_of([result], context)
        return [listed.key for listed in found]

    return of


def test_rows_dated_outside_the_days_are_not_candidates(candidates):
    days = Scope(since=date(2014, 1, 1), until=date(2014, 1, 31), languages=("en",))
    dates = ("31/12/2013", "01/01/2014", "31/01/2014", "01/02/2014")
    assert candidates(days, *dates) == [("ST-2-2014-INIT", "en"), ("ST-3-2014-INIT", "en")]


def test_a_row_whose_date_cannot_be_read_is_not_lost(candidates):
    days = Scope(since=date(2014, 1, 1), until=date(2014, 1, 31), languages=("en",))
    assert candidates(days, None, "soon") == [(ID, "en"), (OTHER, "en")]


def test_documents_by_number_are_candidates_in_every_language_of_the_scope(candidates):
    scope = Scope(documents=(ID,), languages=("en", "fr"))
    assert candidates(scope) == [(ID, "en"), (ID, "fr")]


def test_only_narrows_all_that_is_named(candidates):
    only = frozenset({(ID, "fr")})
    assert candidates(
        Scope(documents=(ID, OTHER), languages=("en", "fr"), only=only), "01/01/2014"
    ) == [(ID, "fr")]
