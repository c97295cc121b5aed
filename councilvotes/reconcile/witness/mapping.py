"""What the columns of a witness's file mean: a mapping file, shipped or the user's own."""

import datetime
import tomllib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Annotated, Literal, Self, TypeVar

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from councilvotes.errors import WitnessError
from councilvotes.settings.sections import Section
from extract.records import POSITIONS, PositionName, Result, VotingRule

Form = TypeVar("Form", bound=Section)
_BLANK = BeforeValidator(lambda value: None if value == "" else value)


class Columns(Section):
    """The witness's name for each column; blank where it has none."""

    date: str = ""
    entry: str = ""
    """The witness's own name of a vote, which no two rows share."""
    file: str = ""
    """Interinstitutional file."""
    act_number: str = ""
    title: str = ""
    voting_rule: str = ""
    result: str = ""
    state: str = ""
    """Of totals."""
    yes: str = ""
    """Of votes the list of states, of totals a number. So for the other positions."""
    no: str = ""
    abstain: str = ""
    not_participating: str = ""

    @property
    def named(self) -> tuple[str, ...]:
        """All that the file must have."""
        return tuple(name for name in self.model_dump().values() if name)

    def of(self, position: PositionName) -> str:
        """The column of a position; blank where the file has none."""
        name: str = getattr(self, position)
        return name


class Forms(Section):
    """How cells are written."""

    date: str = "%Y-%m-%d"
    list: Literal["comma", "semicolon", "space", "python"] = "comma"
    """How the states of one position are told apart: `AT, BE`, `AT;BE`, `AT BE`, `['AT', 'BE']`."""


class Codes(Section):
    """The witness's words for ours; a blank one is none."""

    states: dict[str, str] = Field(default={"GR": "EL", "GB": "UK"})
    voting_rule: dict[str, Annotated[VotingRule | None, _BLANK]] = Field(default={})
    result: dict[str, Annotated[Result | None, _BLANK]] = Field(default={})
    file: dict[str, str] = Field(default={})
    """Cells that are put right before they are read."""


class Period(Section):
    """The days over which totals were counted, and over how many votes."""

    since: datetime.date = Field(alias="from")
    until: datetime.date = Field(alias="to")
    entries: int = Field(ge=1)


class Mapping(Section):
    """One witness: who it is, what may be published of it, and how its file is read."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")
    title: str = Field(min_length=1)
    licence: str = ""
    publish_rows: bool = False
    """False: of votes that it alone has a release gives the number, no row."""
    kind: Literal["votes", "totals"] = "votes"
    encoding: str = "utf-8"
    separator: str = Field(default=",", min_length=1, max_length=1)
    comment: str = ""
    """What lines before the header begin with."""
    repeated_rows: Literal["refuse", "report"] = "refuse"
    """What becomes of a row that stands twice, alike in every cell."""
    columns: Columns
    ignored_columns: tuple[str, ...] = ()
    labelled_columns: tuple[str, ...] = ()
    """Those whose cells repeat the column's name before what they say."""
    forms: Forms = Forms()
    codes: Codes = Codes()
    period: Period | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        wanted = ("date", "yes") if self.kind == "votes" else ("state",)
        missing = [name for name in wanted if not getattr(self.columns, name)]
        if missing:
            raise ValueError(f"columns.{missing[0]} is needed for {self.kind}")
        if not any(map(self.columns.of, POSITIONS)):
            raise ValueError("no column of a position is named")
        if self.kind == "totals" and self.period is None:
            raise ValueError("totals need [period]: from, to and entries")
        if self.publish_rows and not self.licence:
            raise ValueError("publish_rows needs a licence that admits it")
        return self


def read_toml(path: Path, form: type[Form], what: str) -> Form:
    """What a file says that a person wrote. Raises WitnessError, naming file and key."""
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


def load_mapping(path: Path) -> Mapping:
    """The mapping of a TOML file. Raises WitnessError, naming file and key."""
    return read_toml(path, Mapping, "the mapping")


def shipped_mappings() -> tuple[Mapping, ...]:
    """The mappings that come with the program."""
    folder = Path(str(files("councilvotes.reconcile.witness") / "mappings"))
    return tuple(map(load_mapping, sorted(folder.glob("*.toml"))))


def recognised(header: Sequence[str], known: Sequence[Mapping], path: Path) -> Mapping:
    """The one mapping whose columns the header has. Raises WitnessError for none or several."""
    fitting = [mapping for mapping in known if set(mapping.columns.named) <= set(header)]
    if len(fitting) == 1:
        return fitting[0]
    found = f"its columns are {', '.join(header)}"
    if fitting:
        names = ", ".join(mapping.name for mapping in fitting)
        raise WitnessError(
            f"{path} fits several mappings ({names}): name one by --mapping; {found}"
        )
    names = ", ".join(mapping.name for mapping in known)
    raise WitnessError(
        f"{path} has the columns of no known witness ({names}): say by --mapping FILE.toml what "
        f"its columns mean; {found}"
    )
