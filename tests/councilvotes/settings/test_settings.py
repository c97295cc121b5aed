import tomllib
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from councilvotes.errors import WrongUseError
from councilvotes.settings.settings import Settings, load_settings

SHIPPED = Path(str(files("councilvotes.config")))


def edited(tmp_path, old, new):
    """A copy of the shipped configuration with one edit."""
    text = (SHIPPED / "councilvotes.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "mine.toml"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return str(path)


def test_without_a_name_the_real_source_is_asked():
    source = load_settings(None, {}).source
    assert (source.sample, source.lists_url, source.documents_url) == (
        False,
        "https://www.consilium.europa.eu",
        "https://data.consilium.europa.eu",
    )


def test_the_real_source_is_asked_with_a_pause_of_five_seconds():
    assert load_settings(None, {}).source.pause_seconds == 5.0


@pytest.mark.parametrize("name", ["sample", "sample.toml"])
def test_a_shipped_configuration_is_found_by_name_from_any_folder(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert load_settings(name, {}).source.sample is True


def test_a_path_is_taken_before_a_shipped_name(tmp_path):
    path = edited(tmp_path, "pause_seconds = 5.0", "pause_seconds = 7.5")
    assert load_settings(path, {}).source.pause_seconds == 7.5


@pytest.mark.parametrize("place", ["councilvotes.toml", "config/councilvotes.toml"])
def test_a_file_of_the_folder_is_taken_where_none_is_named(place, tmp_path, monkeypatch):
    path = tmp_path / place
    path.parent.mkdir(exist_ok=True)
    path.write_text("[source]\npause_seconds = 7.5\n")
    monkeypatch.chdir(tmp_path)
    assert load_settings(None, {}).source.pause_seconds == 7.5
    assert load_settings(None, {}).read.corrections == path.parent / "corrections.toml"
    assert load_settings("councilvotes", {}).source.pause_seconds == 5.0


def test_a_file_of_the_folder_itself_goes_before_the_one_in_config(tmp_path, monkeypatch):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "councilvotes.toml").write_text("[source]\npause_seconds = 7.5\n")
    (tmp_path / "councilvotes.toml").write_text("[source]\npause_seconds = 8.5\n")
    monkeypatch.chdir(tmp_path)
    assert load_settings(None, {}).source.pause_seconds == 8.5


def test_a_missing_file_is_wrong_use_that_names_it():
    with pytest.raises(WrongUseError, match=r"no configuration nowhere/x\.toml: give the path"):
        load_settings("nowhere/x.toml", {})


def test_an_unknown_key_of_the_file_is_named(tmp_path):
    path = edited(tmp_path, "pause_seconds = 5.0", "pause_secnds = 5.0\npause_seconds = 5.0")
    with pytest.raises(WrongUseError, match=r"source\.pause_secnds: unknown key"):
        load_settings(path, {})


def test_an_unknown_section_of_the_file_is_named(tmp_path):
    path = edited(tmp_path, "[timetable]", "[sauce]\nx = 1\n[timetable]")
    with pytest.raises(WrongUseError, match=r"sauce: unknown key"):
        load_settings(path, {})


def test_a_key_left_out_has_the_value_of_the_shipped_file(tmp_path):
    path = tmp_path / "short.toml"
    path.write_text(
        '[source]\nlists_url = "https://www.consilium.europa.eu"\n'
        'documents_url = "https://data.consilium.europa.eu"\n',
        encoding="utf-8",
    )
    shipped = load_settings("councilvotes", {}).model_dump()
    shipped["read"]["corrections"] = tmp_path / "corrections.toml"
    shipped["read"]["taught"] = tmp_path / "taught.toml"
    shipped["reconciliation"]["differences"] = tmp_path / "differences.toml"
    shipped["publish"]["links"] = tmp_path / "links.toml"
    assert load_settings(str(path), {}).model_dump() == shipped


def test_a_wrong_value_is_named_with_its_key(tmp_path):
    path = edited(tmp_path, "pause_seconds = 5.0", "pause_seconds = -1")
    with pytest.raises(WrongUseError, match=r"source\.pause_seconds: .*\(found -1\)"):
        load_settings(path, {})


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("SOURCE__PAUSE_SECONDS", "inf"),
        ("SOURCE__PAUSE_SECONDS", "nan"),
        ("SOURCE__TIMEOUT_SECONDS", "inf"),
        ("SOURCE__TIMEOUT_SECONDS", "1e30"),
        ("SOURCE__SEARCH_DAYS", "1000000"),
        ("TIMETABLE__GRACE_SECONDS", "1000000000000000"),
        ("READ__WORKERS", "500"),
    ],
)
def test_a_value_that_nobody_can_mean_is_refused(name, wrong, monkeypatch):
    monkeypatch.setenv(f"COUNCILVOTES_{name}", wrong)
    with pytest.raises(WrongUseError, match=f"COUNCILVOTES_{name}: "):
        load_settings(None, {})


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        ("DATA_DIR", ""),
        ("SOURCE__MAX_DOCUMENT_BYTES", "1"),
        ("SOURCE__MAX_DOCUMENT_BYTES", "1000000000000"),
        ("SOURCE__MAX_LIST_PAGES", "-1"),
        ("SOURCE__MAX_LIST_PAGES", "1000000"),
        ("SOURCE__RECHECK_REQUESTS", "0"),
        ("SOURCE__RECHECK_REQUESTS", "1000000000"),
    ],
)
def test_a_value_that_no_run_can_work_with_is_refused(name, wrong, monkeypatch):
    monkeypatch.setenv(f"COUNCILVOTES_{name}", wrong)
    with pytest.raises(WrongUseError, match=f"COUNCILVOTES_{name}: .*found '{wrong}'"):
        load_settings(None, {})


def test_a_file_that_is_no_toml_is_named(tmp_path):
    path = edited(tmp_path, "[source]", "[source")
    with pytest.raises(WrongUseError, match=r"mine\.toml is not valid TOML"):
        load_settings(path, {})


def test_every_message_about_settings_is_one_line(tmp_path):
    path = edited(tmp_path, "timeout_seconds = 60.0", "x = 1")
    with pytest.raises(WrongUseError) as caught:
        load_settings(path, {})
    assert "\n" not in str(caught.value)


def test_the_environment_goes_before_the_file(monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_SOURCE__LISTS_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("COUNCILVOTES_SOURCE__DOCUMENTS_URL", "http://127.0.0.1:2")
    monkeypatch.setenv("COUNCILVOTES_SOURCE__PAUSE_SECONDS", "0")
    source = load_settings(None, {}).source
    assert (source.lists_url, source.documents_url, source.pause_seconds) == (
        "http://127.0.0.1:1",
        "http://127.0.0.1:2",
        0.0,
    )


def test_a_flag_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_DATA_DIR", "from-environment")
    assert load_settings(None, {}).data_dir == Path("from-environment")
    assert load_settings(None, {"data_dir": Path("flag")}).data_dir == Path("flag")


@pytest.mark.parametrize(
    ("written", "codes"),
    [("da,en", ("da", "en")), ("all", None), ("en", ("en",)), ("da, en,da", ("da", "en"))],
)
def test_languages_are_codes_with_commas_or_all(written, codes, monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_SOURCE__LANGUAGES", written)
    assert load_settings(None, {}).source.language_codes == codes


def test_languages_may_be_a_toml_list(tmp_path):
    path = edited(tmp_path, 'languages = "all"', 'languages = ["da", "en"]')
    assert load_settings(path, {}).source.language_codes == ("da", "en")


@pytest.mark.parametrize(
    ("written", "told"), [("danish", "two-letter"), ("en,gr", "'el' is meant")]
)
def test_a_language_that_is_none_of_the_24_is_refused(written, told, monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_SOURCE__LANGUAGES", written)
    with pytest.raises(WrongUseError, match=f"COUNCILVOTES_SOURCE__LANGUAGES: .*{told}"):
        load_settings(None, {})


@pytest.mark.parametrize("name", ["COUNCILVOTES_SOURCE__XXX", "COUNCILVOTES_SAUCE__LISTS_URL"])
def test_an_unknown_variable_is_named(name, monkeypatch):
    monkeypatch.setenv(name, "1")
    with pytest.raises(WrongUseError, match=name):
        load_settings(None, {})


def test_the_variables_of_the_tests_are_no_settings(monkeypatch):
    for name in ("COUNCILVOTES_NEED_CHROMIUM", "COUNCILVOTES_NEED_SHARED"):
        monkeypatch.setenv(name, "1")
    assert load_settings(None, {}).source.sample is False


def test_a_variable_that_names_a_section_without_a_key_is_refused(monkeypatch):
    monkeypatch.setenv("COUNCILVOTES_SOURCE", "http://127.0.0.1")
    with pytest.raises(WrongUseError, match=r'is wrong: error parsing value for field "source"'):
        load_settings(None, {})


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("ADDRESS", "s3://bucket/votes"),
        ("ADDRESS", "https://data.example.org/votes?x=1"),
        ("CONTACT", "ask me"),
        ("CONTACT", "mailto:ask@example.org"),
        ("PUBLISHER", ""),
    ],
)
def test_what_cannot_stand_in_the_descriptions_of_a_release_is_refused(key, wrong, monkeypatch):
    monkeypatch.setenv(f"COUNCILVOTES_PUBLISH__{key}", wrong)
    with pytest.raises(WrongUseError, match=f"COUNCILVOTES_PUBLISH__{key}"):
        load_settings(None, {})


@pytest.mark.parametrize("name", ["sample.toml", "councilvotes.toml"])
def test_every_key_of_a_shipped_file_has_a_comment_above_it(name):
    lines = (SHIPPED / name).read_text(encoding="utf-8").splitlines()
    bare = [
        line
        for above, line in pairwise(lines)
        if "=" in line and not line.startswith("#") and not above.startswith("#")
    ]
    assert bare == []


def keys_of(tree):
    """Every key of a tree of settings with the sections that lead to it."""
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from ((key, *rest) for rest in keys_of(value))
        else:
            yield (key,)


def test_the_file_of_the_real_source_has_every_setting_and_no_other():
    text = (SHIPPED / "councilvotes.toml").read_text(encoding="utf-8")
    assert sorted(keys_of(tomllib.loads(text))) == sorted(keys_of(Settings().model_dump()))


def test_counts_to_hold_against_lie_beside_the_settings(tmp_path):
    own = '{ file = "own.csv", mapping = "own.toml" }'
    path = edited(tmp_path, "against = []", f'against = ["swp.csv", {own}]')
    told = load_settings(path, {}).reconciliation.against
    assert [(each.file, each.mapping) for each in told] == [
        (tmp_path / "swp.csv", None),
        (tmp_path / "own.csv", tmp_path / "own.toml"),
    ]
