"""Read the cells of a witness's row; what cannot be understood is an error with its line."""

import ast
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TypeVar

from councilvotes.errors import WitnessError
from councilvotes.reconcile.witness.mapping import Mapping
from councilvotes.reconcile.witness.numbers import act_numbers, file_numbers_in_cell
from extract.domain.member_states import load_member_states
from extract.records import POSITIONS, PositionName, Result, VotingRule

_SEPARATORS = {"comma": ",", "semicolon": ";", "space": None}
_Word = TypeVar("_Word", bound=str)


@cache
def _state_codes() -> frozenset[str]:
    return frozenset(state.code for state in load_member_states())


@dataclass(frozen=True, slots=True)
class Cells:
    """How the cells of one file are read. Every method raises WitnessError."""

    path: Path
    header: tuple[str, ...]
    mapping: Mapping

    def fault(self, line: int, what: str) -> WitnessError:
        """An error that names file and line."""
        return WitnessError(f"{self.path} line {line} {what}")

    def told(self, line: int, row: tuple[str, ...]) -> dict[str, str]:
        """The cells by our names of the columns; blank for a column that the file lacks."""
        if len(row) != len(self.header):
            raise self.fault(line, f"has {len(row)} cells, the header {len(self.header)}")
        by_name = dict(zip(self.header, row, strict=True))
        for name in self.mapping.labelled_columns:
            if not by_name[name].startswith(f"{name}:"):
                raise self.fault(line, f"has {by_name[name]!r} without the label {name}:")
            by_name[name] = by_name[name].removeprefix(f"{name}:")
        columns: dict[str, str] = self.mapping.columns.model_dump()
        return {ours: by_name[theirs].strip() if theirs else "" for ours, theirs in columns.items()}

    def day(self, line: int, cell: str) -> date:
        """A date in the mapping's form."""
        try:
            return datetime.strptime(cell, self.mapping.forms.date).date()
        except ValueError as error:
            form = self.mapping.forms.date
            raise self.fault(line, f"has {cell!r} where a date {form} is due") from error

    def files(self, line: int, cell: str) -> tuple[str, ...]:
        """Interinstitutional files; none for a blank cell."""
        found = file_numbers_in_cell(self.mapping.codes.file.get(cell, cell))
        if cell and not found:
            raise self.fault(line, f"names {cell!r}, which is no interinstitutional file")
        return found

    def acts(self, line: int, cell: str) -> tuple[str, ...]:
        """Numbers of documents; none for a blank cell."""
        found = act_numbers((cell,))
        if cell and not found:
            raise self.fault(line, f"names {cell!r}, which is no number of a document")
        return found

    def rule(self, line: int, cell: str) -> VotingRule | None:
        """The voting rule; None where the witness does not say it."""
        return self._ours(line, cell, self.mapping.codes.voting_rule, "voting_rule")

    def result(self, line: int, cell: str) -> Result | None:
        """The result; None where the witness does not say it."""
        return self._ours(line, cell, self.mapping.codes.result, "result")

    def _ours(
        self, line: int, cell: str, words: dict[str, _Word | None], what: str
    ) -> _Word | None:
        if cell and cell not in words:
            raise self.fault(line, f"has {cell!r}: codes.{what} of its mapping has no such word")
        return words[cell] if cell else None

    def positions(self, line: int, told: dict[str, str]) -> tuple[tuple[str, PositionName], ...]:
        """Each state that the row names, by code."""
        found: dict[str, PositionName] = {}
        for position in POSITIONS:
            for name in self._listed(line, told[position]):
                state = self.state(line, name)
                if state in found:
                    raise self.fault(line, f"lists {state} twice: {found[state]}, {position}")
                found[state] = position
        if not found:
            raise self.fault(line, "lists no Member State")
        return tuple(sorted(found.items()))

    def _listed(self, line: int, cell: str) -> list[str]:
        form = self.mapping.forms.list
        if form != "python":
            return [part.strip() for part in cell.split(_SEPARATORS[form])] if cell else []
        try:
            listed = ast.literal_eval(cell or "[]")
        except (SyntaxError, ValueError) as error:
            raise self.fault(line, f"has {cell!r} where a list is due") from error
        if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
            raise self.fault(line, f"has {cell!r} where a list of codes is due")
        return listed

    def state(self, line: int, name: str) -> str:
        """The EU's code of a state."""
        code = self.mapping.codes.states.get(name, name)
        if code not in _state_codes():
            raise self.fault(line, f"names {name!r}, which is no Member State's code")
        return code

    def number(self, line: int, cell: str) -> int:
        """A count."""
        if not (cell.isascii() and cell.isdigit()):
            raise self.fault(line, f"has {cell!r} where a number is due")
        return int(cell)
