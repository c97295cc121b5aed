"""A TOML file that a person wrote for a reconciliation."""

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from councilvotes.errors import WitnessError
from councilvotes.settings.sections import Section

Form = TypeVar("Form", bound=Section)


def read_toml(path: Path, form: type[Form], what: str) -> Form:
    """What it says. Raises WitnessError, naming file and key."""
    try:
        return form.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise WitnessError(f"{what} {path} cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WitnessError(f"{what} {path} is not valid TOML: {error}") from error
    except ValidationError as error:
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc'])) or 'the whole'}: {fault['msg']}"
            for fault in error.errors(include_url=False)
        )
        raise WitnessError(f"{what} {path} is wrong (lists count from 0): {faults}") from error
