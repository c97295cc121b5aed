"""What went wrong with a request to an object store: whether to ask again, what to say of it."""

import errno

from crawler.errors import StoreError

_OF_THE_FILE = (PermissionError, FileNotFoundError, FileExistsError)
_LIBRARIES = ("aiohttp", "aiobotocore", "botocore", "fsspec")
_NO_BUCKET = ("NoSuchBucket", "InvalidBucketName")
_ANSWERS = {
    "PreconditionFailed": FileExistsError,
    "412": FileExistsError,
    "NotImplemented": NotImplementedError,
    "501": NotImplementedError,
    "NoSuchKey": FileNotFoundError,
}


def may_pass(error: Exception) -> bool:
    """Whether the same request may go well the next time."""
    if _code_of(error) in _ANSWERS:
        return False
    if isinstance(error, OSError):
        return not isinstance(error, _OF_THE_FILE) and error.errno != errno.ENOSYS
    return type(error).__module__.partition(".")[0] in _LIBRARIES and not _is_of_settings(error)


def error_of(
    doing: str, place: str, error: Exception, endpoint: str, *, is_file: bool
) -> Exception:
    """What to raise: FileNotFoundError, FileExistsError or NotImplementedError where the store says
    so of the file, else StoreError."""
    code = _code_of(error)
    if code in _ANSWERS:
        return _ANSWERS[code](place)
    where = f" at {endpoint}" if endpoint else ""
    if code in _NO_BUCKET or (isinstance(error, FileNotFoundError) and not is_file):
        bucket = place.removeprefix("s3://").partition("/")[0]
        return StoreError(
            f"there is no bucket {bucket}{where}: create it, or mend `archive` in the settings"
        )
    if isinstance(error, FileNotFoundError):
        return error
    said = " ".join(str(error).split()) or type(error).__name__
    if isinstance(error, PermissionError) or _is_of_settings(error):
        return StoreError(
            f"{doing} {place} was refused ({said}): see the credentials in the environment "
            "(AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE), and that they may "
            "list, get, put and delete there"
        )
    return StoreError(
        f"{doing} {place} failed{where} ({said}): see the network, and AWS_ENDPOINT_URL where the "
        "store is not Amazon's; what is done so far is kept, so run the command again"
    )


def _is_of_settings(error: Exception) -> bool:
    """Whether the library could not even ask."""
    name = type(error).__name__
    return any(part in name for part in ("Credentials", "Validation", "Profile", "Region"))


def _code_of(error: BaseException | None) -> str:
    """What the store itself calls the error; nothing where it did not answer."""
    while error is not None:
        response = getattr(error, "response", None)
        if isinstance(response, dict):
            return str(response.get("Error", {}).get("Code", ""))
        error = error.__cause__
    return ""
