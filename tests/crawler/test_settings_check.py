"""Settings that no host may be asked with."""

import pytest

from crawler.errors import WrongSettingError
from crawler.plan.scope import Scope
from crawler.settings_check import check_settings
from tests.crawler.conftest import make_settings

HERE, COUNCIL = "http://127.0.0.1:8000", "https://data.consilium.europa.eu"


@pytest.mark.parametrize("pause", [0.0, 0.9])
@pytest.mark.parametrize("key", ["lists_url", "documents_url"])
def test_hosts_of_the_union_are_not_asked_without_a_pause(key, pause):
    with pytest.raises(WrongSettingError, match="asked no more than once in 1 s"):
        check_settings(make_settings(HERE, pause_seconds=pause, **{key: COUNCIL}), Scope())


def test_procedure_pages_are_not_asked_without_a_pause():
    settings = make_settings(HERE, routes=("eurlex",), eurlex_url="https://eur-lex.europa.eu")
    with pytest.raises(WrongSettingError, match="eur-lex"):
        check_settings(settings, Scope())


@pytest.mark.parametrize(("base", "pause"), [(HERE, 0.0), (COUNCIL, 1.0)])
def test_hosts_of_your_own_and_a_pause_of_a_second_are_allowed(base, pause):
    check_settings(make_settings(base, pause_seconds=pause), Scope())
