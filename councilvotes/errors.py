"""What can go wrong at the front door, each with the exit code of the command.

FrontDoorError
├── WrongUseError            the command line, a setting or a name given is wrong (exit code 2)
│   └── WitnessError         a count by others, its mapping or the ledger cannot be read
├── DataFolderBusyError      another command works on the data folder
├── OtherSourceError         the data folder holds another kind of source (exit code 2)
├── NotFoundHereError        what was asked for is not in the data folder
├── NoteStoreError           a stored note record cannot be read
├── ChannelError             an alert could not be sent
├── WrongClockError          the machine's clock runs ahead of those of the hosts
├── ClusterError             the cluster cannot do the work: no scheduler, no worker
│   └── OtherVersionError    a worker of it runs another version (exit code 2)
└── StopRequestedError       the daemon was told to end while it worked (exit code 0)
"""


class FrontDoorError(Exception):
    """Root of the front door's errors; the message says what, where and what to do."""

    exit_code = 1


class WrongUseError(FrontDoorError):
    """The command line, a setting or a name given is wrong."""

    exit_code = 2


class WitnessError(WrongUseError):
    """A count by others, its mapping or the ledger of differences cannot be read."""


class DataFolderBusyError(FrontDoorError):
    """Another command works on the data folder at this moment."""


class OtherSourceError(WrongUseError):
    """The data folder holds the sample and the configuration is real, or the other way round."""


class NotFoundHereError(FrontDoorError):
    """What was asked for is not in the data folder."""


class NoteStoreError(FrontDoorError):
    """A stored note record cannot be read."""


class ChannelError(FrontDoorError):
    """An alert could not be sent; the message names no secret."""


class WrongClockError(FrontDoorError):
    """The machine's clock runs ahead of those of the hosts."""


class ClusterError(FrontDoorError):
    """The cluster cannot do the work: no scheduler, no worker, or nothing that they understand."""


class OtherVersionError(ClusterError):
    """A worker of the cluster runs another version of the program or of what it rests on."""

    exit_code = 2


class StopRequestedError(FrontDoorError):
    """The work was told to end; what is done so far is kept."""

    exit_code = 0


def describe(error: Exception) -> str:
    """One line on a foreseen error; the operating system's with the file it is about."""
    if isinstance(error, OSError) and error.strerror:
        place = f"{error.filename}: " if error.filename else ""
        return f"{place}{error.strerror}: check that the place exists and may be written"
    return str(error) or type(error).__name__
