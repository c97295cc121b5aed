"""What can go wrong while reading a note.

ExtractError
├── NoteRefusedError        this file gives no record that may be published; carries the reason
├── KnowledgeError          a data file of this room (vocabulary, Member States, ...) is wrong
├── WorkerError             a process that reads files cannot start
└── OutOfReachError         the place where files lie cannot be asked for them from here
"""


class ExtractError(Exception):
    """Root of the extractor's errors."""


class NoteRefusedError(ExtractError):
    """A file cannot be read into a record that may be published.

    The message is the public `reason`: one line that says what was found, where, and what a
    person can do.
    """


class KnowledgeError(ExtractError):
    """A data file of this room lacks something or contradicts itself; names the file and key."""


class WorkerError(ExtractError):
    """A process that reads files cannot start; no file's fault."""


class OutOfReachError(ExtractError):
    """The place where files lie cannot be asked for them from here; no file's fault."""
