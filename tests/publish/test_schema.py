import ast
from dataclasses import dataclass, fields
from pathlib import Path

import pyarrow as pa
import pytest

from publish import records
from publish.catalogue import TABLES
from publish.errors import ReleaseError
from publish.formats.arrow import arrow_schema
from publish.records import MemberStateFacts, PositionRow


def kinds(arrow_type):
    if pa.types.is_list(arrow_type):
        return kinds(arrow_type.value_type)
    if pa.types.is_struct(arrow_type):
        return [kind for field in arrow_type for kind in kinds(field.type)]
    return [arrow_type]


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_no_column_is_null_typed(spec):
    assert not [
        field.name
        for field in arrow_schema(spec.row)
        for kind in kinds(field.type)
        if pa.types.is_null(kind)
    ]


@pytest.mark.parametrize("spec", TABLES, ids=lambda spec: spec.name)
def test_columns_are_the_fields_of_the_row_class(spec):
    assert arrow_schema(spec.row).names == [field.name for field in fields(spec.row)]


def test_a_column_is_nullable_where_its_type_admits_none():
    schema = arrow_schema(PositionRow)
    assert schema.field("position") == pa.field("position", pa.string(), nullable=False)
    assert schema.field("page") == pa.field("page", pa.int64(), nullable=True)


def test_nested_records_are_structs():
    assert arrow_schema(MemberStateFacts).field("names").type == pa.list_(
        pa.field(
            "item",
            pa.struct(
                [
                    pa.field("language", pa.string(), nullable=False),
                    pa.field("name", pa.string(), nullable=False),
                ]
            ),
            nullable=False,
        )
    )


@dataclass(frozen=True, slots=True)
class Unclear:
    cell: int | str


@dataclass(frozen=True, slots=True)
class Unknown:
    cell: complex


@pytest.mark.parametrize("row", [Unclear, Unknown])
def test_a_type_without_a_rule_is_an_error(row):
    with pytest.raises(ReleaseError, match="Column cell"):
        arrow_schema(row)


def test_every_field_has_a_docstring():
    files = Path(records.__file__).parent.glob("*.py")
    bare = [
        f"{node.name}.{ast.unparse(field.target)}"
        for file in files
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef)
        for field, after in zip(node.body, [*node.body[1:], None], strict=True)
        if isinstance(field, ast.AnnAssign)
        and not (isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant))
    ]
    assert bare == []
