from dataclasses import replace

import pytest

from publish.changes.classes import SchemaChange, next_schema_version, schema_changes
from publish.columns import Column
from publish.errors import ReleaseError
from publish.release.manifest import ReleaseTable

ID = Column("vote_id", "Of the vote.", "string", True, (), ())
RULE = Column("rule", "As printed.", "string", False, ("simple", "other"), ())
VOTES = ReleaseTable("votes", ("vote_id",), 1, "0", (ID, RULE))


def changes(*columns):
    return schema_changes([VOTES], [replace(VOTES, columns=columns)])


@pytest.mark.parametrize(
    ("columns", "level", "what"),
    [
        ((ID,), "major", "votes.rule removed"),
        ((ID, replace(RULE, kind="integer")), "major", "votes.rule: string is now integer"),
        ((replace(ID, required=False), RULE), "major", "votes.vote_id may now be blank"),
        ((ID, replace(RULE, words=("simple",))), "major", "votes.rule: no longer says other"),
        ((RULE, ID), "major", "votes: columns in another order"),
        ((ID, RULE, replace(ID, name="item")), "minor", "votes.item added"),
        ((ID, replace(RULE, required=True)), "minor", "votes.rule is never blank now"),
        (
            (ID, replace(RULE, words=("simple", "other", "unanimity"))),
            "minor",
            "votes.rule: may say unanimity",
        ),
        ((ID, replace(RULE, description="New words.")), "patch", "votes.rule: described anew"),
    ],
)
def test_a_change_of_columns_has_its_class(columns, level, what):
    assert changes(*columns) == (SchemaChange(level, what),)


def test_tables_that_come_are_minor_and_tables_that_go_are_major():
    other = replace(VOTES, name="links")
    assert schema_changes([VOTES], [VOTES, other]) == (SchemaChange("minor", "table links added"),)
    assert schema_changes([VOTES, other], [VOTES]) == (
        SchemaChange("major", "table links removed"),
    )


def test_another_key_is_major():
    (change,) = schema_changes([VOTES], [replace(VOTES, key=("vote_id", "rule"))])
    assert change == SchemaChange("major", "votes: key vote_id is now vote_id, rule")


def test_a_field_inside_a_list_is_classed_too():
    item = Column("item", "", "string", True, (), ())
    old = Column("files", "Files.", "list", True, (), (item,))
    new = replace(old, parts=(replace(item, kind="integer"),))
    before, after = (replace(VOTES, columns=(ID, each)) for each in (old, new))
    assert schema_changes([before], [after]) == (
        SchemaChange("major", "votes.files.item: string is now integer"),
    )


def test_other_rows_are_no_change_of_schema():
    assert schema_changes([VOTES], [replace(VOTES, rows=2, row_hash="1")]) == ()


def test_a_difference_without_a_class_is_an_error(monkeypatch):
    monkeypatch.setattr("publish.changes.classes._kind_changes", lambda *columns: [])
    with pytest.raises(ReleaseError, match="no class of change is laid down"):
        changes(ID, replace(RULE, kind="integer"))


@pytest.mark.parametrize(
    ("levels", "declared", "version"),
    [
        ((), "1.9.0", "1.2.3"),
        (("patch",), "1.2.3", "1.2.4"),
        (("minor", "patch"), "1.2.3", "1.3.0"),
        (("patch", "major", "minor"), "1.2.3", "2.0.0"),
        (("minor",), "1.4.0", "1.4.0"),
        (("minor",), "1.10.0", "1.10.0"),
    ],
)
def test_the_gravest_change_moves_the_version_at_least_to_the_declared_one(
    levels, declared, version
):
    told = [SchemaChange(level, "something") for level in levels]
    assert next_schema_version("1.2.3", declared, told) == version
