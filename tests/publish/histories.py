"""Random histories of a register: what is held and read, day after day."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from extract.records import NoteRecord, PositionName, SourceFile, Vote
from publish.records import DocumentState
from publish.release.versions import document_version
from tests.publish.drafts import note, refused, sha, state, statement, vote

LANGUAGES = ("da", "en", "sv")
SAID: tuple[PositionName, ...] = ("yes", "yes", "no", "abstain", "not_participating")
Key = tuple[str, str]


@dataclass
class Register:
    """What is held on one day, and how to come to the next."""

    generator: random.Random
    notes: dict[Key, NoteRecord] = field(default_factory=dict)
    reader: str = "0.1.0"

    def days(self, count: int) -> Iterator[None]:
        """Let something happen on each of so many days, after a first note."""
        self.new_note()
        for _ in range(count):
            yield
            self.generator.choice(self.events())()

    def events(self) -> list[Callable[[], None]]:
        """All that may happen."""
        return [
            self.new_note,
            self.new_language,
            self.corrigendum,
            self.unread_corrigendum,
            self.correction,
            self.removal,
            self.new_file,
            self.reader_change,
        ]

    def records(self) -> list[NoteRecord]:
        """The notes as they are read."""
        return list(self.notes.values())

    def states(self) -> list[DocumentState]:
        """The ledger's rows."""
        newest: dict[str, str] = {}
        for document_id in sorted({each for each, _ in self.notes}, key=self._rank):
            newest[self._document(document_id)] = document_id
        return [
            replace(
                state(*key),
                sha256=each.source.sha256,
                superseded_by=None
                if newest[self._document(key[0])] == key[0]
                else newest[self._document(key[0])],
            )
            for key, each in self.notes.items()
        ]

    def new_note(self) -> None:
        """A note that nobody had."""
        self._hold(f"ST-{10000 + len(self.notes) * 7 + self.generator.randrange(7)}-2026-INIT")

    def new_language(self) -> None:
        """Another language version; it may contradict the one held."""
        document_id, language = self._any()
        missing = [each for each in LANGUAGES if (document_id, each) not in self.notes]
        if missing:
            held = self.notes[document_id, language]
            said = held.votes if self.generator.random() < 0.7 and held.votes else None
            self._hold(document_id, self.generator.choice(missing), said)

    def corrigendum(self) -> None:
        """A COR or REV with another vote."""
        self._hold(self._next_version(), self._any()[1])

    def unread_corrigendum(self) -> None:
        """A corrigendum that is refused: the vote that was published is kept back."""
        key = self._next_version(), self._any()[1]
        made = self._made(refused(*key))
        self.notes[key] = replace(made, source=self._source(key, made))

    def correction(self) -> None:
        """A person corrects a note."""
        key = self._any()
        mark = f"{self.reader}+corrected.{self.generator.randrange(10**6)}"
        self.notes[key] = replace(self._read(key), extractor_version=mark)

    def removal(self) -> None:
        """A document is no longer held."""
        if len(self.notes) > 1:
            del self.notes[self._any()]

    def new_file(self) -> None:
        """Other bytes under the same address, which may be refused."""
        key = self._any()
        made = self._read(key) if self.generator.random() < 0.5 else self._made(refused(*key))
        source = replace(made.source, sha256=sha(str(self.generator.random()), "new"))
        self.notes[key] = replace(made, source=source)

    def reader_change(self) -> None:
        """Every note is read by another version."""
        self.reader = f"0.{self.generator.randrange(2, 10**6)}.0"
        self.notes = {
            key: replace(each, extractor_version=self.reader) for key, each in self.notes.items()
        }

    def _any(self) -> Key:
        return self.generator.choice(sorted(self.notes))

    def _next_version(self) -> str:
        stem = self._document(self._any()[0])
        kind = self.generator.choice(("COR", "REV"))
        return f"{stem}-{kind}-{self.generator.randrange(1, 4)}"

    def _hold(
        self, document_id: str, language: str | None = None, votes: tuple[Vote, ...] | None = None
    ) -> None:
        """Hold a file of that name; one that is held already gets other bytes."""
        key = document_id, language or self.generator.choice(LANGUAGES)
        made = self._read(key)
        self.notes[key] = replace(made, source=self._source(key, made), votes=votes or made.votes)

    def _source(self, key: Key, made: NoteRecord) -> SourceFile:
        """Where it came from: other bytes, if the document is held already."""
        if key not in self.notes:
            return made.source
        return replace(made.source, sha256=sha(str(self.generator.random()), "new"))

    def _read(self, key: Key) -> NoteRecord:
        document_id, language = key
        said = {code: self.generator.choice(SAID) for code in ("BE", "DK", "IT")}
        said["IT"] = "yes"
        told = (statement(),) if self.generator.random() < 0.5 else ()
        made = note(document_id, language, (vote(self._document(document_id), **said),), told)
        if key in self.notes:
            made = replace(made, source=self.notes[key].source)
        return self._made(made)

    def _made(self, made: NoteRecord) -> NoteRecord:
        return replace(made, extractor_version=self.reader)

    @staticmethod
    def _document(document_id: str) -> str:
        version = document_version(document_id)
        assert version is not None
        return version.document

    @staticmethod
    def _rank(document_id: str) -> tuple[tuple[int, int], ...]:
        version = document_version(document_id)
        assert version is not None
        return version.rank
