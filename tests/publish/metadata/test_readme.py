from publish.settings import Publisher
from tests.publish.drafts import built


def words(folder):
    return (folder / "README.md").read_text(encoding="utf-8")


def test_it_names_version_licence_source_and_the_rows_of_each_table(tmp_path):
    text = words(built(tmp_path).path)
    title, _, rest = text.partition("\n")
    assert title == "# Public votes in the Council of the European Union, 2026.07.02"
    assert "\n| `documents` | 2 | " in rest
    assert "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/" in rest
    assert "Source texts © European Union, Council of the European Union" in rest


def test_it_says_how_to_cite_the_release_and_where_it_is(tmp_path):
    office = Publisher("Votes Office", address="https://data.example.eu/votes")
    assert words(built(tmp_path, publisher=office).path).endswith(
        "## Cite\n\nVotes Office (2026): Public votes in the Council of the European Union. "
        "Version 2026.07.02. https://data.example.eu/votes/2026.07.02/ "
        "`CITATION.cff` says the same to programs.\n"
    )


def test_a_sample_is_not_to_be_cited(tmp_path):
    text = words(built(tmp_path, sample=True).path)
    assert text.startswith("# Public votes in the Council of the European Union (sample, not data)")
    assert text.endswith("This is a sample, not data: do not cite it.\n")
