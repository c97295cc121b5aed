"""A corrections file is understood whole, or refused by the entry that is wrong."""

from importlib.resources import files
from pathlib import Path

import pytest

from extract import EXTRACTOR_VERSION
from extract.corrections.entries import Correction, corrections_of, load_corrections, version_with
from extract.errors import KnowledgeError

TITLE = Correction(
    document_id="ST-1-2020-INIT",
    language="da",
    field="document.title",
    value="Afstemningsresultat",
    reason="misprint",
    source="the Swedish version",
    expect="Afstemmingsresultat",
)
ENTRY = """
[[correction]]
document_id = "ST-1-2020-INIT"
language = "da"
field = "document.title"
value = "Afstemningsresultat"
reason = "misprint"
source = "the Swedish version"
expect = "Afstemmingsresultat"
"""


def loaded(tmp_path, text):
    path = tmp_path / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    return load_corrections(path)


def test_an_entry_is_read_whole(tmp_path):
    assert loaded(tmp_path, ENTRY) == (TITLE,)


def test_the_shipped_file_holds_no_entry_and_its_example_is_one():
    shipped = Path(str(files("councilvotes.config"))) / "corrections.toml"
    assert load_corrections(shipped) == ()


def test_the_example_of_the_shipped_file_is_a_whole_entry(tmp_path):
    shipped = Path(str(files("councilvotes.config"))) / "corrections.toml"
    lines = shipped.read_text(encoding="utf-8").splitlines()
    start = lines.index("# [[correction]]")
    example = "\n".join(line.removeprefix("# ") for line in lines[start : lines.index("#", start)])
    (entry,) = loaded(tmp_path, example)
    assert (entry.field, entry.value) == ("document.title", "Afstemningsresultat")


def test_dates_lists_and_blanks_are_taken_as_the_record_has_them(tmp_path):
    text = ENTRY.replace('"document.title"', '"statements[0].authors"').replace(
        '"Afstemningsresultat"', '["IT", "FR"]'
    )
    (entry,) = loaded(tmp_path, text.replace('"Afstemmingsresultat"', '["IT"]'))
    assert (entry.value, entry.expect) == (("IT", "FR"), ("IT",))
    text = ENTRY.replace('"document.title"', '"document.date"').replace(
        '"Afstemningsresultat"', "2020-01-02"
    )
    (entry,) = loaded(tmp_path, text.replace('"Afstemmingsresultat"', '"null"'))
    assert (entry.value, entry.expect) == ("2020-01-02", None)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ('reason = "misprint"\n', "", "lacks reason"),
        ('reason = "misprint"', 'reason = " "', "reason must be words"),
        ("source", "sauce", "lacks source, unknown key sauce"),
        ("document.title", "document.titel", "no field that can be corrected"),
        ("document.title", "document.document_id", "no field that can be corrected"),
        ("document.title", "votes[0].positions.IT.evidence", "no field that can be corrected"),
        ("document.title", "votes[0].positions.IT.position", "value 'Afstemningsresultat'"),
        ("document.title", "document.date", "value 'Afstemningsresultat'"),
    ],
)
def test_a_malformed_entry_is_named(tmp_path, before, after, message):
    with pytest.raises(
        KnowledgeError, match=r"corrections.toml: correction 1 \(ST-1-2020"
    ) as fault:
        loaded(tmp_path, ENTRY.replace(before, after, 1))
    assert message in str(fault.value)


def test_two_entries_for_one_field_are_refused(tmp_path):
    with pytest.raises(
        KnowledgeError, match=r"two corrections of ST-1-2020-INIT da: document\.title"
    ):
        loaded(tmp_path, ENTRY + ENTRY)


def test_what_is_no_toml_and_what_is_not_there_is_named(tmp_path):
    with pytest.raises(KnowledgeError, match=r"corrections\.toml: not valid TOML"):
        loaded(tmp_path, "[[correction")
    with pytest.raises(KnowledgeError, match="No such file"):
        load_corrections(tmp_path / "none.toml")


def test_entries_are_for_one_document_in_one_or_every_language():
    assert corrections_of([TITLE], "ST-1-2020-INIT", "da") == (TITLE,)
    assert corrections_of([TITLE], "ST-1-2020-INIT", "en") == ()
    assert corrections_of([TITLE], "ST-2-2020-INIT", "da") == ()


def test_the_version_tells_which_entries_a_reading_had():
    assert version_with([]) == EXTRACTOR_VERSION
    assert version_with([TITLE]).startswith(f"{EXTRACTOR_VERSION}+corrected.")
