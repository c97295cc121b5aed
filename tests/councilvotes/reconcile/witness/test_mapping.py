import pytest

from councilvotes.errors import WitnessError
from councilvotes.reconcile.witness.mapping import load_mapping

LEAST = 'name = "own"\ntitle = "Own"\n[columns]\ndate = "day"\nyes = "for"\n'


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("name =", "is not valid TOML"),
        (LEAST + "colour = 1\n", "columns.colour: Extra inputs are not permitted"),
        (LEAST.replace("date", "title"), "columns.date is needed for votes"),
        (LEAST.replace("[col", 'kind = "totals"\n[col'), "columns.state is needed for totals"),
        (LEAST.replace("[col", "publish_rows = true\n[col"), "publish_rows needs a licence"),
        (LEAST + '[codes.result]\nyes = "carried"\n', "codes.result.yes"),
    ],
)
def test_a_mapping_that_is_wrong_is_told_by_its_key(words, told, tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(words, encoding="utf-8")
    with pytest.raises(WitnessError) as raised:
        load_mapping(path)
    assert "own.toml" in str(raised.value)
    assert told in str(raised.value)


def test_a_mapping_that_is_not_there_is_told(tmp_path):
    with pytest.raises(WitnessError, match=r"none\.toml cannot be read"):
        load_mapping(tmp_path / "none.toml")
