import pytest

from councilvotes.errors import WitnessError
from councilvotes.reconcile.ledger import Difference, Judgement, judge, load_ledger
from councilvotes.settings.files import DIFFERENCES_NAME

ENTRY = """
[[difference]]
witness = "swp"
vote = "ST-7-2020"
about = ["DE", "FR"]
ours = "no"
theirs = "yes"
verdict = "ours"
evidence = "ST-7-2020-INIT en, page 2"
reason = "the mark is a red arrow"
date = 2026-11-28
"""
BOTH = Difference("DE", "no", "yes"), Difference("FR", "no", "yes")


@pytest.fixture
def load(tmp_path):
    def load_it(words):
        path = tmp_path / DIFFERENCES_NAME
        path.write_text(words, encoding="utf-8")
        return load_ledger(path)

    return load_it


def test_a_difference_without_an_entry_is_open(load):
    assert judge(load(ENTRY), "swp", "ST-8-2020", BOTH) == Judgement("open")
    assert judge(load(ENTRY), "own", "ST-7-2020", BOTH) == Judgement("open")


def test_an_entry_judges_the_difference_that_it_names(load):
    assert judge(load(ENTRY), "swp", "ST-7-2020", BOTH) == Judgement(
        "ours", "the mark is a red arrow", "ST-7-2020-INIT en, page 2"
    )


@pytest.mark.parametrize("more", [Difference("IT", "no", "yes"), Difference("DE", "no", "abstain")])
def test_a_difference_beside_those_of_the_entry_stays_open(load, more):
    assert judge(load(ENTRY), "swp", "ST-7-2020", (*BOTH, more)).verdict == "open"


def test_an_entry_that_says_something_else_explains_nothing(load):
    other = (Difference("DE", "no", "abstain"),)
    assert judge(load(ENTRY), "swp", "ST-7-2020", other) == Judgement("open")


def test_two_verdicts_on_one_vote_explain_it(load):
    second = ENTRY.replace('["DE", "FR"]', '["IT"]').replace('"ours"', '"theirs"')
    found = (*BOTH, Difference("IT", "no", "yes"))
    assert judge(load(ENTRY + second), "swp", "ST-7-2020", found).verdict == "explained"


@pytest.mark.parametrize(
    ("spoilt", "told"),
    [
        ("[[difference]", "is not valid TOML"),
        (ENTRY.replace('evidence = "ST-7-2020-INIT en, page 2"\n', ""), "ours needs evidence"),
        (ENTRY.replace('vote = "ST-7-2020"\n', ""), "name either vote or entry"),
        (ENTRY.replace('"ours"', '"mine"'), "difference.0.verdict"),
        (ENTRY.replace("reason", "cause"), "difference.0.cause: Extra inputs"),
        (ENTRY + ENTRY, "entry 2 is about DE of ST-7-2020, as entry 1 is"),
    ],
)
def test_a_ledger_that_is_wrong_is_told_by_its_entry(load, spoilt, told):
    with pytest.raises(WitnessError) as raised:
        load(spoilt)
    assert told in str(raised.value)
