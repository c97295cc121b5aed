"""What a subject says of the act and of the Council's action, with the words kept."""

import pytest

from extract.domain.acts import NamedAct, act_named, read_act

ACTS = [
    (
        "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on shipments of waste",
        NamedAct(
            "regulation",
            "REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL",
            "adoption",
            None,
        ),
    ),
    (
        "Directive of the European Parliament and of the Council amending Decision 2009/1",
        NamedAct(
            "directive", "Directive of the European Parliament and of the Council", "adoption", None
        ),
    ),
    ("Council Decision on the signing", NamedAct("decision", "Council Decision", "adoption", None)),
    (
        "COUNCIL IMPLEMENTING DECISION amending Implementing Regulation (EU) 2020/1",
        NamedAct("decision", "COUNCIL IMPLEMENTING DECISION", "adoption", None),
    ),
    (
        "Commission Delegated Regulation (EU) 2021/1",
        NamedAct("regulation", "Commission Delegated Regulation", "adoption", None),
    ),
    (
        "Council Recommendation on the implementation of Directive 2000/1",
        NamedAct("other", "Council Recommendation", "adoption", None),
    ),
    ("Draft amending budget No 3", NamedAct("other", None, "other", None)),
]


@pytest.mark.parametrize(("subject", "act"), ACTS)
def test_the_act_named_first_is_the_one_voted_on(subject, act):
    assert read_act(subject) == act


@pytest.mark.parametrize(
    ("subject", "action", "words"),
    [
        (
            "Position of the Council at first reading with a view to the adoption of a DIRECTIVE",
            "position_first_reading",
            "Position of the Council at first reading",
        ),
        (
            "Adoption of the Council’s position at first reading on a Regulation",
            "position_first_reading",
            "Council’s position at first reading",
        ),
        ("Adoption of the Regulation", "adoption", "Adoption of"),
        (
            "Approval of the European Parliament's amendments to the Council's position",
            "approval_second_reading",
            "Approval of the European Parliament's amendments",
        ),
        ("Decision on a programme (second reading)", "approval_second_reading", "second reading"),
        (
            "Regulation: joint text approved by the Conciliation Committee, third reading",
            "approval_joint_text",
            "joint text approved by the Conciliation Committee",
        ),
        (
            "Regulation on batteries - Adoption of the legislative act following the European"
            " Parliament's position at first reading",
            "adoption",
            "Adoption of the legislative act",
        ),
        (
            "Position of the Council at first reading with a view to the adoption of the"
            " legislative act",
            "position_first_reading",
            "Position of the Council at first reading",
        ),
        (
            "Council Regulation repealing Common Position 2008/944/CFSP - Adoption of the"
            " legislative act",
            "adoption",
            "Adoption of the legislative act",
        ),
        ("Council Regulation repealing Common Position 2008/944/CFSP", "adoption", None),
        ("Decision on Common Positions (EC) Nos 12/2005 and 13/2005", "adoption", None),
        (
            "Common position adopted by the Council on a Directive",
            "position_first_reading",
            "Common position",
        ),
        ("Regulation as regards Parliament's position at first reading", "adoption", None),
        (
            "Regulation (second reading) - Adoption of the legislative act",
            "approval_second_reading",
            "second reading",
        ),
        (
            "Regulation - Approval of the European Parliament's amendments to the Council's"
            " position at first reading",
            "approval_second_reading",
            "Approval of the European Parliament's amendments",
        ),
        (
            "Positionofthe Council atfirst reading on a Directive",
            "position_first_reading",
            "Positionofthe Council atfirst reading",
        ),
    ],
)
def test_the_action_is_told_by_its_words(subject, action, words):
    act = read_act(subject)
    assert (act.council_action, act.council_action_raw) == (action, words)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("DECISION BY", None),
        ("Decision rule", None),
        ("DECISION on the Fund", "DECISION"),
        ("Decision (EU) 2020/1", "Decision"),
        ("COUNCIL DECISION", "COUNCIL DECISION"),
        ("DIRECTIVE", "DIRECTIVE"),
    ],
)
def test_the_word_decision_alone_names_no_act(text, act):
    assert act_named(text) == act
