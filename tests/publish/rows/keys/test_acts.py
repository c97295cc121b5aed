import pytest

from publish.rows.keys.links import celex_of, eli_of


@pytest.mark.parametrize(
    ("celex", "eli"),
    [
        ("32016R0679", "http://data.europa.eu/eli/reg/2016/679/oj"),
        ("32019L0790", "http://data.europa.eu/eli/dir/2019/790/oj"),
        ("32022D2518", "http://data.europa.eu/eli/dec/2022/2518/oj"),
    ],
)
def test_number_and_address_of_an_act_follow_from_each_other(celex, eli):
    assert (eli_of(celex), celex_of(eli)) == (eli, celex)


@pytest.mark.parametrize("text", ["32016R0679(01)", "52012PC0011", "2016/679", ""])
def test_what_no_rule_is_known_for_has_no_address(text):
    assert eli_of(text) is None


def test_an_implementing_act_has_its_number():
    eli = "http://data.europa.eu/eli/reg_impl/2023/138/oj"
    assert celex_of(eli) == "32023R0138"


@pytest.mark.parametrize("text", ["http://data.europa.eu/eli/treaty/tfeu_2016/oj", "32016R0679"])
def test_what_is_no_address_of_an_act_has_no_number(text):
    assert celex_of(text) is None
