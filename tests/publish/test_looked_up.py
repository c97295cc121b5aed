from datetime import date

import pytest

from publish.errors import ReleaseError
from publish.looked_up import load_looked_up
from publish.records import LookedUpLink

ENTRY = {
    "procedure": '"2012/0011 (COD)"',
    "kind": '"celex"',
    "value": '"32016R0679"',
    "day": "2016-05-04",
    "source": '"EUR-Lex; A. Reviewer"',
}


def written(folder, *entries):
    path = folder / "links.toml"
    tables = ("\n".join(f"{key} = {value}" for key, value in entry.items()) for entry in entries)
    path.write_text("\n".join(f"[[link]]\n{table}" for table in tables), encoding="utf-8")
    return path


def test_an_entry_names_a_procedure_however_it_is_written(tmp_path):
    assert load_looked_up(written(tmp_path, ENTRY)) == (
        LookedUpLink(
            None,
            "2012/0011/COD",
            "celex",
            "32016R0679",
            date(2016, 5, 4),
            "EUR-Lex; A. Reviewer",
        ),
    )


def test_an_entry_may_name_one_vote(tmp_path):
    entry = {key: ENTRY[key] for key in ENTRY if key != "procedure"}
    (link,) = load_looked_up(written(tmp_path, entry | {"vote_id": '"ST-5419-2016-V2"'}))
    assert (link.vote_id, link.procedure) == ("ST-5419-2016-V2", None)


def test_a_file_of_comments_holds_no_links(tmp_path):
    path = tmp_path / "links.toml"
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert load_looked_up(path) == ()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"value": '"2016R0679"'}, r"'2016R0679' has not the form of celex: write 32016R0679"),
        ({"value": '"52012PC0011"'}, r"'52012PC0011' has not the form of celex"),
        ({"kind": '"eli"'}, r"'32016R0679' has not the form of eli: write http://data"),
        ({"kind": '"procedure"'}, r"kind 'procedure' is none that is looked up: write one of"),
        ({"procedure": '"somewhere"'}, r"'somewhere' is no procedure: write 2012/0011/COD"),
        ({"vote_id": '"ST-5419-2016"'}, r"name the vote \(vote_id\) or the procedure, one of"),
        ({"day": '"2016-05-04"'}, r"day must be a day without quotes"),
        ({"day": "2016-05-04T10:00:00"}, r"day must be a day without quotes"),
        ({"source": '" "'}, r"source must be words"),
        ({"note": '"x"'}, r"unknown key note"),
    ],
)
def test_an_entry_that_cannot_be_understood_is_named_with_what_to_write(tmp_path, change, message):
    with pytest.raises(ReleaseError, match=rf"links\.toml: link 1: {message}"):
        load_looked_up(written(tmp_path, ENTRY | change))


@pytest.mark.parametrize("vote_id", ["11513/26", "ST-5419-2016-INIT", "ST-5419-2016-V1"])
def test_what_is_no_vote_is_refused(tmp_path, vote_id):
    entry = {key: ENTRY[key] for key in ENTRY if key != "procedure"}
    with pytest.raises(ReleaseError, match="is no vote: write ST-11513-2026 or ST-11513-2026-V2"):
        load_looked_up(written(tmp_path, entry | {"vote_id": f'"{vote_id}"'}))


def test_an_entry_without_a_source_is_refused(tmp_path):
    entry = {key: ENTRY[key] for key in ENTRY if key != "source"}
    with pytest.raises(ReleaseError, match="link 1: lacks source"):
        load_looked_up(written(tmp_path, entry))


def test_one_entry_twice_is_refused(tmp_path):
    with pytest.raises(ReleaseError, match="2012/0011/COD has celex 32016R0679 twice"):
        load_looked_up(written(tmp_path, ENTRY, ENTRY))


def test_a_table_of_another_name_is_refused(tmp_path):
    path = tmp_path / "links.toml"
    path.write_text("[[links]]\n", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"entries begin with \[\[link\]\]; found links"):
        load_looked_up(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(ReleaseError, match=r"mine\.toml: the links cannot be read"):
        load_looked_up(tmp_path / "mine.toml")
