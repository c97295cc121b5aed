"""What can go wrong in the crawler.

CrawlerError
├── SourceDescriptionError   crawler/sources/*.toml is not as expected
├── WrongSettingError        a setting, or what a run is asked for, cannot be used
├── ArchiveError             the archive or its ledger cannot be read or written
│   ├── OldLedgerError       the ledger is one that the next run brings up to date
│   ├── StoreError           an object store does not do what it is asked
│   ├── MissingBlobError     a blob is not in its store
│   └── DamagedBlobError     a blob is not what its name says
└── WrongNumberError         a text names no document
"""


class CrawlerError(Exception):
    """Root of the crawler's errors; the message says what, where and what to do."""


class SourceDescriptionError(CrawlerError):
    """The description of a source lacks a key or holds a wrong one."""


class WrongSettingError(CrawlerError):
    """A setting, or what a run is asked for, cannot be used; no host was asked."""


class ArchiveError(CrawlerError):
    """The archive or its ledger cannot be read or written, or a blob is not what its name says."""


class OldLedgerError(ArchiveError):
    """The ledger is of an older version of the program, and was opened for reading only."""


class StoreError(ArchiveError):
    """An object store does not do what it is asked, or cannot be asked."""


class MissingBlobError(ArchiveError):
    """A blob is not in its store."""


class DamagedBlobError(ArchiveError):
    """The bytes of a blob are not what its name says."""


class WrongNumberError(CrawlerError):
    """A text that was to name a document names none; the message says what is accepted."""
