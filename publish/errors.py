"""What can go wrong while publishing.

PublishError
├── ReleaseError       a release cannot be built, written or found
├── VerificationError  a release is not what its manifest says
├── PlaceError         an address cannot be reached, read or written
│   ├── NotThereError  it answers and does not have what was asked for
│   └── CutOffError    it broke off or was busy: the same may work in a moment
└── MissingExtraError  a library is not installed that only some need

RecalledWarning        something was recalled of a release that is used
"""


class PublishError(Exception):
    """Root of the publisher's errors."""


class ReleaseError(PublishError):
    """A release cannot be built, written or found; nothing of it was announced."""


class VerificationError(PublishError):
    """A release or its manifest cannot be read at all, so that nothing could be compared."""


class PlaceError(PublishError):
    """An address cannot be reached, read or written."""


class NotThereError(PlaceError):
    """The address answers and does not have what was asked for."""


class CutOffError(PlaceError):
    """The answer broke off, or the host was busy: the same may work in a moment."""


class MissingExtraError(PublishError, ImportError):
    """A library is not installed that only some readers need."""


class RecalledWarning(UserWarning):
    """A vote of the release that is used, or all of it, turned out wrong and was recalled."""
