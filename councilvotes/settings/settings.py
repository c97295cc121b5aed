"""Settings from a TOML file, then the environment, then flags; read once, here."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from councilvotes.errors import WrongUseError
from councilvotes.settings.alerts import AlertsSection
from councilvotes.settings.files import CORRECTIONS_NAME, TAUGHT_NAME, config_path
from councilvotes.settings.sections import (
    CommaList,
    MaybePath,
    PublishSection,
    ReconciliationSection,
    Section,
    SiteSection,
)
from councilvotes.settings.timetable import DaemonSettings, TimetableSettings
from crawler.languages import language_fault
from extract.text.vocabulary import known_languages

ENV_PREFIX = "COUNCILVOTES_"
PLACEHOLDER_CONTACT = "operator@example.org"
# Names under our prefix that steer the tests and are no settings.
OTHER_VARIABLES = frozenset({"COUNCILVOTES_NEED_CHROMIUM", "COUNCILVOTES_NEED_SHARED"})


class SourceSettings(Section):
    """Whom to ask for notes, and with which manners."""

    sample: bool = False
    lists_url: str | None = None
    documents_url: str | None = None
    routes: CommaList = "latest,votes_list,search,vote_search"
    search_days: int = Field(default=90, ge=1, le=36_500)
    eurlex_url: str = "https://eur-lex.europa.eu"
    sparql_url: str = Field(default="", exclude=True)
    """Of a route that is gone; older files that set it still load."""
    numbers_file: MaybePath = None
    procedures_file: MaybePath = None
    saved_pages: MaybePath = None
    contact: str = Field(default=PLACEHOLDER_CONTACT, min_length=3, pattern=r"^[\x20-\x7e]+$")
    languages: CommaList = "all"
    pause_seconds: float = Field(default=5.0, ge=0, le=3600, allow_inf_nan=False)
    timeout_seconds: float = Field(default=60.0, gt=0, le=3600, allow_inf_nan=False)
    max_document_bytes: int = Field(default=50 * 1024 * 1024, ge=1024, le=1024**3)
    max_list_pages: int = Field(default=50, ge=1, le=10_000)
    recheck_requests: int = Field(default=200, ge=1, le=100_000)
    expects_news: bool = True
    """Whether `status --check` takes long silence for a fault."""

    @field_validator("lists_url", "documents_url", "eurlex_url")
    @classmethod
    def _bases_are_addresses(cls, value: str | None) -> str | None:
        if value is not None and not re.fullmatch(r"https?://[^/\s?#@]+/?", value):
            raise ValueError("write scheme, host and port, such as https://www.consilium.europa.eu")
        return value

    @field_validator("languages")
    @classmethod
    def _languages_are_codes(cls, value: str) -> str:
        if value == "all":
            return value
        codes, known = [code.strip() for code in value.split(",")], known_languages()
        if wrong := [fault for code in codes if (fault := language_fault(code, known))]:
            raise ValueError(f"{'; '.join(wrong)}; or write 'all'")
        return value

    @field_validator("routes")
    @classmethod
    def _routes_are_names(cls, value: str) -> str:
        if not re.fullmatch(r"\s*[a-z_]+\s*(,\s*[a-z_]+\s*)*", value):
            raise ValueError("write names of routes such as 'latest,votes_list'")
        return value

    @property
    def route_names(self) -> tuple[str, ...]:
        """The ways of finding notes, in order."""
        return tuple(dict.fromkeys(name.strip() for name in self.routes.split(",")))

    @property
    def language_codes(self) -> tuple[str, ...] | None:
        """The languages to fetch; None: all that a list offers."""
        if self.languages == "all":
            return None
        return tuple(dict.fromkeys(code.strip() for code in self.languages.split(",")))


class ReadSettings(Section):
    """How notes are read."""

    workers: int = Field(default=2, ge=1, le=64)
    """Processes that read, each up to 1 GB; the bound keeps a slip from filling a machine."""
    corrections: Path = Path(CORRECTIONS_NAME)
    """Relative to the settings file's folder there; absolute once the settings are loaded."""
    taught: Path = Path(TAUGHT_NAME)
    """Likewise."""


class Settings(BaseSettings):
    """All that a configuration may say; a key left out has the value of the shipped file."""

    model_config = SettingsConfigDict(
        env_prefix=ENV_PREFIX, env_nested_delimiter="__", extra="forbid", frozen=True
    )

    data_dir: Path = Path("data")
    archive: str = Field(default="", pattern=r"^$|^s3://[^/\s?#@]+(/[^/\s?#@]+)*$")
    """The object store of the archive; empty: it lies in the data folder."""
    source: SourceSettings = SourceSettings()
    read: ReadSettings = ReadSettings()
    timetable: TimetableSettings = TimetableSettings()
    daemon: DaemonSettings = DaemonSettings()
    publish: PublishSection = PublishSection()
    reconciliation: ReconciliationSection = ReconciliationSection()
    alerts: AlertsSection = AlertsSection()
    site: SiteSection = SiteSection()

    @field_validator("data_dir", mode="before")
    @classmethod
    def _data_lie_somewhere(cls, value: object) -> object:
        if not str(value).strip():
            raise ValueError("name a folder, such as data; . is the one in which the command runs")
        return value


def load_settings(config: str | None, flags: Mapping[str, object]) -> Settings:
    """Settings of a file (a path or a shipped name), overridden by environment and flags.

    None: the file of the folder of the command, else the shipped one.

    Raises WrongUseError, naming file and key.
    """
    path = config_path(config)
    _refuse_unknown_variables(os.environ)
    try:
        tomllib.loads(path.read_text(encoding="utf-8"))
        settings = _bound_to(path).model_validate(dict(flags))
    except tomllib.TOMLDecodeError as error:
        raise WrongUseError(f"{path} is not valid TOML: {error}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUseError(f"the configuration {path} cannot be read: {error}") from error
    except ValidationError as error:
        raise WrongUseError(_one_line(path, error)) from error
    return _placed(settings, path.resolve().parent)


def _placed(settings: Settings, folder: Path) -> Settings:
    """With the files that lie beside the settings named from anywhere."""
    read, publish = settings.read, settings.publish
    beside = {"corrections": folder / read.corrections, "taught": folder / read.taught}
    return settings.model_copy(
        update={
            "read": read.model_copy(update=beside),
            "publish": publish.model_copy(update={"links": folder / publish.links}),
            "reconciliation": settings.reconciliation.placed(folder),
        }
    )


def _bound_to(path: Path) -> type[Settings]:
    """A settings class that reads this file, below environment and flags."""

    class SettingsOfFile(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, path)

    return SettingsOfFile


def _refuse_unknown_variables(environment: Mapping[str, str]) -> None:
    """Raise for a variable under our prefix whose first part is no setting.

    The parts behind `__` are refused by the sections themselves.
    """
    for name in environment:
        if not name.upper().startswith(ENV_PREFIX) or name.upper() in OTHER_VARIABLES:
            continue
        section = name[len(ENV_PREFIX) :].lower().split("__")[0]
        if section not in Settings.model_fields:
            raise WrongUseError(
                f"the environment variable {name} is no setting: the first part after "
                f"{ENV_PREFIX} is one of {', '.join(Settings.model_fields).upper()}"
            )


def _one_line(path: Path, error: ValidationError) -> str:
    """Every fault of a configuration, on one line, each with its key."""
    faults = "; ".join(_complaint(fault) for fault in error.errors(include_url=False))
    return f"the configuration {path}, or the environment over it, is wrong: {faults}"


def _complaint(fault: Mapping[str, Any]) -> str:
    """The key, or the variable that sets it, and what is wrong with it."""
    parts = [str(part) for part in fault["loc"]]
    variable = ENV_PREFIX + "__".join(parts).upper()
    place = variable if variable in os.environ else ".".join(parts)
    message = str(fault["msg"]).removeprefix("Value error, ")
    if not place:  # a whole source could not be read
        return message
    if fault["type"] == "extra_forbidden":
        return f"{place}: unknown key"
    if fault["type"] == "missing":
        return f"{place}: this key is missing"
    if parts[0] == "alerts":  # secrets, or beside them
        return f"{place}: {message}"
    return f"{place}: {message} (found {fault['input']!r})"
