import json

from tests.publish.site.looking import build, text_of

REPORT = {
    "run_id": "834067eb75fe",
    "command": "daemon lists",
    "program": "0.1.0",
    "started_at": "2026-07-02T13:37:38.137659+00:00",
    "ended_at": "2026-07-02T13:38:21.999099+00:00",
    "result": "incomplete",
    "error": None,
    "routes": [
        {
            "route": "votes_list",
            "status": "found",
            "documents": 3,
            "detail": "3 rows by way of proxy.internal",
            "warnings": [],
            "partial": False,
        }
    ],
    "requests": 34,
    "rechecked": 0,
    "new": ["ST-11513-2026-INIT da"],
    "not_fetched": [
        {
            "document_id": "ST-2-2026-INIT",
            "language": "en",
            "url": "https://data.example/",
            "kind": "http_error",
            "detail": "503 from proxy.internal",
        }
    ],
    "warnings": ["/srv/private/data is nearly full"],
    "read": ["ST-11513-2026-INIT da"],
    "refused": [
        {"document_id": "ST-1-2026-INIT", "language": "en", "reason": "no sheet <i>found</i>"}
    ],
    "release": "2026.07.02",
}
FAILED = REPORT | {
    "started_at": "2026-07-03T05:00:00+00:00",
    "result": "failed",
    "error": "/srv/private/data: no space left",
    "release": None,
}


def looked_with(shelf, tmp_path, *reports):
    runs = tmp_path / "runs"
    runs.mkdir()
    for number, report in enumerate(reports):
        text = report if isinstance(report, str) else json.dumps(report)
        (runs / f"2026070{number}T000000.000000Z-run.json").write_text(text)
    return build(shelf, tmp_path / "site", runs_dir=runs)


def test_a_run_says_what_came_what_failed_and_what_was_refused(shelf, tmp_path):
    main = looked_with(shelf, tmp_path, REPORT).page("runs/index.html").css_first("main section")
    assert text_of(main.css_first("h2")) == "2 July 2026, 13:37 UTC: incomplete"
    assert [text_of(each) for each in main.css("li")] == [
        "votes list: found, 3 documents named",
        "ST-2-2026-INIT en: http error",
        "ST-1-2026-INIT en: no sheet <i>found</i>",
    ]
    assert [text_of(each) for each in main.css("details p")] == ["ST-11513-2026-INIT da"] * 2
    assert main.css_first("a").attributes["href"] == "../releases/2026.07.02/index.html"


def test_the_newest_run_comes_first_and_one_that_cannot_be_read_is_passed_over(shelf, tmp_path):
    looked = looked_with(shelf, tmp_path, REPORT, "{", FAILED)
    headings = [text_of(each) for each in looked.page("runs/index.html").css("h2")]
    assert headings == [
        "3 July 2026, 05:00 UTC: failed",
        "2 July 2026, 13:37 UTC: incomplete",
    ]


def test_what_errors_and_warnings_say_stays_on_the_machine(shelf, tmp_path):
    looked = looked_with(shelf, tmp_path, REPORT, FAILED)
    page = (looked.folder / "runs/index.html").read_text()
    assert "private" not in page
    assert "proxy" not in page


def test_without_reports_the_page_says_so(looked):
    assert "No report of a run is here." in looked.page("runs/index.html").text()
