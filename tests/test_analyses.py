"""The questions of docs/analyses.md: three languages, one answer, over two folders of releases."""

import ast
import contextlib
import re
import shutil
from dataclasses import replace
from datetime import date, timedelta

import duckdb
import pytest

from councilvotes.releases.facts import member_state_facts
from extract.majority.vote import with_majority
from publish.release.build import build_release
from tests.pages import blocks_of, page, words
from tests.publish.drafts import DAY, note, settings, state, statement, vote
from tests.variants import some_of

PAGE = page("analyses.md").read_text(encoding="utf-8")
HEAD, *SECTIONS = re.split(r"^## \d+\. ", PAGE, flags=re.MULTILINE)
TITLES = [section.partition("\n")[0] for section in SECTIONS]
RECIPE = TITLES[-1]
MOST_LINES, LONGEST = 5, 120
_R = re.compile(r'dbGetQuery\(con, "([^"\\]*)"\)\n')
CALLS = [
    "id,timestamp,is_main,procedure_reference",
    "1,2026-01-01 12:00:00,False,2025/0429(COD)",
    "2,2026-01-01 12:01:00,True,2025/0429(COD)",
    "3,2026-01-01 12:02:00,True,1999/0001(COD)",
    "4,2026-01-01 12:03:00,True,",
]
MEPS = ["vote_id,position", "1,FOR", "2,FOR", "2,FOR", "2,AGAINST", "2,DID_NOT_VOTE", "3,FOR"]


def section_of(title):
    return SECTIONS[TITLES.index(title)]


def with_roll_calls(releases, folder):
    """A copy of releases, with roll calls of the Parliament in the latest, which it gives."""
    shutil.copytree(releases, folder)
    latest = max(path for path in folder.iterdir() if path.is_dir())
    (latest / "parliament").mkdir()
    for name, lines in (("votes", CALLS), ("member_votes", MEPS)):
        (latest / f"parliament/{name}.csv").write_text("\n".join(lines))
    return latest


@pytest.fixture(scope="module")
def sample(sample_run, tmp_path_factory):
    """The sample's release."""
    return with_roll_calls(
        sample_run.folder / "data/releases", tmp_path_factory.mktemp("sample") / "releases"
    )


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """The second release of votes of which each question finds some."""
    folder = tmp_path_factory.mktemp("drawn")
    shutil.rmtree(folder)
    alone = _note(1, date(2025, 3, 1), FR="abstain", declared="Against abuse.", area="Environment")
    lost = _note(2, date(2025, 9, 1), IT="no", FR="no", result="not_adopted")
    odd = _note(3, date(2026, 1, 1), IT="no", FR="no", BE="abstain", result="adopted")
    for notes, day in (((alone, lost), DAY), ((alone, lost, odd), DAY + timedelta(days=1))):
        states = tuple(state(each.document.document_id, "en") for each in notes)
        build_release(notes, states, member_state_facts(), settings(folder), today=day)
    return with_roll_calls(folder, tmp_path_factory.mktemp("copied") / "releases")


def _note(number, day, *, result="adopted", declared=None, area=None, **said):
    one = vote(f"ST-{number}-2025", **{"BE": "yes", "IT": "yes", "DE": "yes", "FR": "yes", **said})
    shares = {"BE": 10.0, "IT": 20.0, "DE": 40.0, "FR": 30.0}
    positions = tuple(
        replace(each, population_pct=shares[each.member_state]) for each in one.positions
    )
    one = replace(one, positions=positions, sitting_date=day, result=result, configuration=area)
    counted = with_majority(one)
    told = replace(statement(), authors=("FR",), text=declared or "", language="en")
    return note(
        f"ST-{number}-2025-INIT", "en", votes=(counted,), statements=(told,) if declared else ()
    )


def answers(title, folder):
    """Columns and rows in DuckDB, in pandas and from the SQL that R sends."""
    section = section_of(title)
    (sql,), (python,), (r,) = (blocks_of(section, kind) for kind in ("sql", "python", "r"))
    sent = _R.fullmatch(r)
    assert sent is not None, "R sends one text of SQL, in quotes that need no escape"
    with contextlib.chdir(folder), duckdb.connect() as connection:
        found = [_table(connection.sql(each)) for each in (sql, sent[1])]
    with contextlib.chdir(folder):
        names: dict[str, object] = {}
        exec(compile("\n".join(blocks_of(HEAD, "python")), "the page's head", "exec"), names)
        *steps, last = ast.parse(python).body
        exec(compile(ast.Module(steps, []), title, "exec"), names)
        frame = eval(ast.unparse(last), names)
    return found[0], _plain(frame), found[1]


def _table(relation):
    return [tuple(relation.columns), *relation.fetchall()]


def _plain(frame):
    """Its rows in the types of Python, an index with a name as columns, a blank as None."""
    frame = frame if frame.index.names == [None] else frame.reset_index()
    cells = frame.astype(object).where(frame.notna(), None)
    rows = ([_cell(cell) for cell in row] for row in cells.itertuples(index=False, name=None))
    return [tuple(map(str, frame.columns)), *map(tuple, rows)]


def _cell(cell):
    import pandas as pd  # half a second, and the answers have imported it

    if isinstance(cell, pd.Timestamp):
        return cell.date()
    return cell.item() if hasattr(cell, "item") else cell


@pytest.mark.parametrize("title", some_of(TITLES, *TITLES[:-1]))
def test_three_languages_give_the_same_rows_of_the_sample(sample, title):
    in_sql, in_pandas, in_r = answers(title, sample)
    assert in_pandas == in_sql
    assert in_r == in_sql


@pytest.mark.parametrize("title", [title for title in TITLES if title != RECIPE])
def test_three_languages_find_the_same_rows_where_there_are_some(drawn, title):
    in_sql, in_pandas, in_r = answers(title, drawn)
    assert len(in_sql) > 1, "no row: the languages cannot differ"
    assert in_pandas == in_sql
    assert in_r == in_sql


@pytest.mark.parametrize(
    "title", [title for title in TITLES if blocks_of(section_of(title), "text")]
)
def test_what_is_shown_is_what_the_sample_gives(sample, title):
    (sql,), (shown,) = (blocks_of(section_of(title), kind) for kind in ("sql", "text"))
    with contextlib.chdir(sample), duckdb.connect() as connection:
        assert words(str(connection.sql(sql))) == words(shown)


@pytest.mark.parametrize("title", [title for title in TITLES if title != RECIPE])
def test_no_answer_takes_more_than_five_lines(title):
    for kind in ("sql", "python", "r"):
        (block,) = blocks_of(section_of(title), kind)
        lines = block.splitlines()
        assert len(lines) <= MOST_LINES
        assert max(map(len, lines)) <= LONGEST


def test_there_are_fifteen_questions_and_a_recipe():
    assert len(set(TITLES)) == 16
    assert RECIPE.startswith("A recipe")
