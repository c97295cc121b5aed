"""JSON and TOML as records: read by the fields of the record that is asked for."""

import tomllib
from collections.abc import Hashable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

T = TypeVar("T")


def codec_of(form: type[T]) -> TypeAdapter[T]:
    """What reads and writes JSON of a form; made once, when it is first asked for."""
    made: TypeAdapter[T] = _codec(cast("Hashable", form))
    return made


def read_if_whole(path: Path, form: type[T]) -> T | None:
    """What a file of that form says; None where there is none, or none that can be read."""
    try:
        return codec_of(form).validate_json(path.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None


def read_shipped(package: str, name: str, form: type[T]) -> T:
    """What a TOML file that comes with a package says."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return codec_of(form).validate_python(tomllib.loads(text))


def first_fault(error: ValidationError) -> str:
    """Where the first fault is, and what."""
    fault = error.errors(include_url=False)[0]
    return f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}"


@cache
def _codec(form: Any) -> TypeAdapter[Any]:  # noqa: ANN401
    return TypeAdapter(form)
