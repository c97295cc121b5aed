import json
from datetime import date
from functools import partial

import pytest
from werkzeug import Response

from crawler.plan.scope import Scope

ENDPOINT = "/webapi/rdf/sparql"
LANGUAGE = "http://publications.europa.eu/resource/authority/language/"
DAYS = Scope(since=date(2026, 7, 1), until=date(2026, 7, 4))


def binding(document, language=None):
    row = {"id": {"type": "literal", "value": f"consil:{document}"}}
    if language:
        row["language"] = {"type": "uri", "value": LANGUAGE + language}
    return row


def result(*bindings):
    return json.dumps({"head": {"vars": ["id"]}, "results": {"bindings": list(bindings)}})


@pytest.fixture
def asked(register):
    """The queries that the endpoint was sent."""
    return []


@pytest.fixture
def endpoint(register, asked):
    """Let the endpoint answer each query by a function."""

    def answer_with(make):
        def answer(request):
            asked.append(request.args)
            return Response(make(request.args["query"]), content_type="application/json")

        register.handlers[ENDPOINT] = answer

    return answer_with


@pytest.fixture
def reading(register, read_route):
    return partial(read_route, "sparql", DAYS, sparql_url=register.base + ENDPOINT)


def test_language_versions_and_documents_are_named(endpoint, reading):
    rows = binding("ST_11513_2026_INIT", "DAN"), binding("ST_11513_2026_INIT", "ENG")
    endpoint(lambda query: result(*rows, binding("ST_11514_2026_REV_1")))
    route = reading()
    assert route.status == "found"
    assert [(listed.document_id, listed.language) for listed in route.documents] == [
        ("ST-11513-2026-INIT", "da"),
        ("ST-11513-2026-INIT", "en"),
    ]
    assert route.ids == ("ST-11514-2026-REV-1",)


def test_query_asks_for_the_days_in_json(endpoint, reading, asked):
    endpoint(lambda query: result(binding("ST_1_2026_INIT", "ENG")))
    reading()
    assert asked[0]["format"] == "application/sparql-results+json"
    assert '"2026-07-01"^^xsd:date' in asked[0]["query"]
    assert '"2026-07-04"^^xsd:date' in asked[0]["query"]
    assert 'STRSTARTS(STR(?id), "consil:ST_")' in asked[0]["query"]


def test_answer_as_long_as_an_answer_can_be_is_halved(endpoint, reading, asked, source):
    full = [binding(f"ST_{number}_2026_INIT", "ENG") for number in range(source.sparql.limit)]

    def answer(query):
        return result(*(full if "2026-07-01" in query and "2026-07-04" in query else full[:3]))

    endpoint(answer)
    route = reading()
    assert (route.status, len(route.documents), len(asked)) == ("found", 3, 3)


def test_single_day_beyond_an_answer_is_told(endpoint, read_route, register, source):
    full = [binding(f"ST_{number}_2026_INIT", "ENG") for number in range(source.sparql.limit)]
    endpoint(lambda query: result(*full))
    day = Scope(since=date(2026, 7, 1), until=date(2026, 7, 1))
    route = read_route("sparql", day, sparql_url=register.base + ENDPOINT)
    assert route.warnings == (
        "2026-07-01 has more documents than one answer of the endpoint holds",
    )


@pytest.mark.parametrize(
    "answer",
    [
        "<html><body>SPARQL query editor</body></html>",
        "[]",
        '{"results": []}',
        '{"results": {"bindings": [1]}}',
        "",
        result(binding("PE_1_2026"), binding("ST_x")),
        result(binding("ST_1_2026_INIT", "KLINGON")),
    ],
)
def test_what_is_no_result_is_a_changed_layout(endpoint, reading, answer):
    endpoint(lambda query: answer)
    assert reading().status == "layout_changed"


def test_result_without_rows_is_empty(endpoint, reading):
    endpoint(lambda query: result())
    assert reading().status == "empty"


def test_rows_that_are_not_as_expected_are_counted(endpoint, reading):
    endpoint(lambda query: result(binding("ST_1_2026_INIT", "ENG"), binding("ST_1_2026_INIT", "X")))
    assert "1 rows are not as expected" in reading().detail


def test_endpoint_that_refuses_is_unreachable(register, reading):
    assert reading().status == "unreachable"


def test_challenge_is_blocked(register, reading):
    register.handlers[ENDPOINT] = lambda request: Response(register.challenge, 403)
    assert reading().status == "blocked"
