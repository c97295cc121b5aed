"""What can go wrong while publishing.

PublishError
├── ReleaseError       a release cannot be built, written or found
└── VerificationError  a release is not what its manifest says
"""


class PublishError(Exception):
    """Root of the publisher's errors."""


class ReleaseError(PublishError):
    """A release cannot be built, written or found; nothing of it was announced."""


class VerificationError(PublishError):
    """A release or its manifest cannot be read at all, so that nothing could be compared."""
