import json

import pytest
from jsonschema import Draft202012Validator

from publish.catalogue import REFUSED, STATEMENT_AUTHORS, TABLES
from publish.columns import columns_of
from publish.encode import encode_row
from publish.metadata.csvw import csvw_table
from publish.metadata.datapackage import table_schema
from publish.schemas.json_schema import json_schema, row_schema
from tests.publish.drafts import every_table


def validator(name):
    return Draft202012Validator(
        {**json_schema(), "$ref": f"#/$defs/{name}"},
        format_checker=Draft202012Validator.FORMAT_CHECKER,
    )


@pytest.mark.parametrize("name", [spec.name for spec in TABLES])
def test_every_row_keeps_the_json_schema(name):
    Draft202012Validator.check_schema(json_schema())
    rows = [json.loads(encode_row(row)) for row in every_table()[name].rows]
    assert list(validator(f"{name}_file").iter_errors(rows)) == []


@pytest.mark.parametrize(
    "broken", [{"position": "perhaps"}, {"page": "two"}, {"vote_id": None}, {"extra": 1}]
)
def test_a_row_that_says_another_thing_breaks_the_json_schema(broken):
    row = json.loads(encode_row(every_table()["positions"].rows[0]))
    assert list(validator("positions").iter_errors(row)) == []
    assert len(list(validator("positions").iter_errors(row | broken))) == 1


def test_a_row_without_a_column_breaks_the_json_schema():
    row = json.loads(encode_row(every_table()["positions"].rows[0]))
    del row["page"]
    assert len(list(validator("positions").iter_errors(row))) == 1


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_all_schemas_name_the_same_columns(spec):
    names = [column.name for column in columns_of(spec.row)]
    assert list(row_schema(spec)["properties"]) == names
    assert [field["name"] for field in table_schema(spec)["fields"]] == names
    assert [column["name"] for column in csvw_table(spec)["tableSchema"]["columns"]] == names


def test_keys_are_those_of_the_catalogue():
    schema = table_schema(STATEMENT_AUTHORS)
    assert schema["primaryKey"] == ["document_id", "language", "ordinal", "author"]
    assert schema["foreignKeys"][1] == {
        "fields": ["vote_id"],
        "reference": {"resource": "votes", "fields": ["vote_id"]},
    }
    assert csvw_table(STATEMENT_AUTHORS)["tableSchema"]["foreignKeys"][1] == {
        "columnReference": ["vote_id"],
        "reference": {"resource": "votes.csv", "columnReference": ["vote_id"]},
    }


def test_a_cell_that_csv_may_leave_empty_is_not_required_there():
    fields = {field["name"]: field for field in table_schema(REFUSED)["fields"]}
    assert fields["document_id"]["constraints"] == {"required": True}
    assert "constraints" not in fields["vote_id"]
    assert "constraints" not in fields["reason"], "an empty text is an empty cell"
