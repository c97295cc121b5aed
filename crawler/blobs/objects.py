"""Files of an object store under their names: each put and got whole, and proved.

Nothing is renamed, since no object store can. A request that breaks is sent again; by whom it is
answered, where and with which rights is told by the environment, as for every S3 program.
"""

import errno
import hashlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache, partial
from importlib import import_module
from typing import Any, Protocol, TypeVar, cast
from urllib.parse import urlsplit

from crawler.blobs.object_errors import error_of, may_pass
from crawler.errors import MissingBlobError, StoreError
from crawler.retries import retry_context

ATTEMPTS, PATIENCE_SECONDS = 9, 45.0
"""For one request; a note's own process waits a minute for it at most."""
CONNECT_SECONDS, ANSWER_SECONDS, AT_ONCE = 10, 30, 16
_PAGE = 1000
_READINGS = 3
"""So often unsound bytes may come before it is the file and not the way to it."""
_ENDPOINTS = ("AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class StoredObject:
    """One file of a store."""

    name: str
    """Below the address."""
    size: int
    written_at: datetime
    etag: str


class _Files(Protocol):
    """What is used of the library's file system."""

    def call_s3(self, method: str, **asked: object) -> dict[str, Any]: ...

    def cat_file(self, path: str, *, max_concurrency: int, **span: int) -> bytes: ...


class Objects:
    """The files below an address such as `s3://bucket/folder`; safe to use by several threads.

    Raises StoreError where a request does not succeed, however often it is sent.
    """

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme != "s3" or not parts.netloc or parts.query or "@" in parts.netloc:
            raise StoreError(f"{address!r} names no bucket: write s3://bucket/folder")
        self.bucket, self._folder = parts.netloc, parts.path.strip("/")
        self.address = f"s3://{self.bucket}/{self._folder}".rstrip("/")
        self.endpoint = next((os.environ[name] for name in _ENDPOINTS if os.environ.get(name)), "")

    def at(self, name: str) -> str:
        """The address of a file."""
        return f"{self.address}/{name}"

    def check_bucket(self) -> None:
        """Raise StoreError where the bucket is not there, or may not be used."""
        self._asked("looking at", "", lambda s3: s3.call_s3("head_bucket", Bucket=self.bucket))

    def put(self, name: str, body: bytes, *, anew: bool = False) -> None:
        """Keep a file and prove that it lies there; `anew`: in place of what lies there.

        Otherwise what lies there under that name stays, if it is the same.
        """
        try:
            if not anew:
                self._send(name, body, {"IfNoneMatch": "*"})
                return
        except (FileExistsError, NotImplementedError):  # an older server knows no such condition
            if self._is_there(name, body):
                return
        self._send(name, body, {})

    def get(self, name: str, most: int | None = None) -> bytes:
        """The bytes of a file, or of its beginning, of more than `most`.

        Raises MissingBlobError where it is not there.
        """
        span = {} if most is None else {"start": 0, "end": most + 1}
        path = f"{self.bucket}/{self._key(name)}"
        try:
            return self._asked(
                "reading", name, lambda s3: s3.cat_file(path, max_concurrency=1, **span)
            )
        except FileNotFoundError as error:
            raise MissingBlobError(f"{self.at(name)} is missing") from error

    def get_sound(
        self, name: str, is_sound: Callable[[bytes], bool], most: int | None = None
    ) -> bytes | None:
        """The same, read again where it is not sound; None where it stays so."""
        for _ in range(_READINGS):
            if is_sound(body := self.get(name, most)):
                return body
        return None

    def size_of(self, name: str) -> int | None:
        """The size of a file; None where it is missing."""
        told = self._head(name)
        return None if told is None else int(told["ContentLength"])

    def under(self, prefix: str = "") -> Iterator[StoredObject]:
        """The files whose names begin so, by name; a request for each thousand of them."""
        last = ""
        while page := self._page(prefix, last, _PAGE):
            for each in page:
                last = each["Key"]
                name = last[len(self._key("")) :]
                yield StoredObject(name, each["Size"], each["LastModified"], each["ETag"])
            if len(page) < _PAGE:
                return

    def holds_any(self, prefix: str = "") -> bool:
        """Whether there is any file whose name begins so."""
        return bool(self._page(prefix, "", 1))

    def remove(self, name: str) -> None:
        """Remove a file; one that is not there is as good as removed."""
        key = self._key(name)
        self._asked(
            "removing", name, lambda s3: s3.call_s3("delete_object", Bucket=self.bucket, Key=key)
        )

    def _key(self, name: str) -> str:
        return f"{self._folder}/{name}" if self._folder else name

    def _page(self, prefix: str, after: str, most: int) -> list[dict[str, Any]]:
        asked = {"Bucket": self.bucket, "Prefix": self._key(prefix), "MaxKeys": most}
        if after:
            asked["StartAfter"] = after
        told = self._asked("listing", prefix, lambda s3: s3.call_s3("list_objects_v2", **asked))
        return cast(list[dict[str, Any]], told.get("Contents", []))

    def _head(self, name: str) -> dict[str, Any] | None:
        asked = {"Bucket": self.bucket, "Key": self._key(name)}
        try:
            return self._asked("looking at", name, lambda s3: s3.call_s3("head_object", **asked))
        except FileNotFoundError:
            return None

    def _send(self, name: str, body: bytes, condition: dict[str, str]) -> None:
        self._asked("writing", name, partial(self._written, name, body, condition))

    def _written(self, name: str, body: bytes, condition: dict[str, str], s3: _Files) -> None:
        """Send a file. Raises OSError where the store does not prove that it has these bytes."""
        key = self._key(name)
        told = s3.call_s3("put_object", Bucket=self.bucket, Key=key, Body=body, **condition)
        if told.get("ETag", "").strip('"') == _md5(body):
            return
        if self._read_back(name, s3) != body:  # where the tag is no MD5, or of other bytes
            raise OSError(errno.EIO, "what was written is not what lies there")

    def _is_there(self, name: str, body: bytes) -> bool:
        """Whether these bytes lie there, by what the store says of them, or by themselves."""
        told = self._head(name)
        if told is None or told["ContentLength"] != len(body):
            return False
        if told["ETag"].strip('"') == _md5(body):
            return True
        return self._asked("reading", name, partial(self._read_back, name)) == body

    def _read_back(self, name: str, s3: _Files) -> bytes | None:
        try:
            return s3.cat_file(f"{self.bucket}/{self._key(name)}", max_concurrency=1)
        except FileNotFoundError:
            return None

    def _asked(self, doing: str, name: str, ask: Callable[[_Files], Answer]) -> Answer:
        """What a request gives, sent again while it breaks.

        Raises FileNotFoundError, FileExistsError, NotImplementedError for what the store says of
        the file, StoreError for the rest.
        """
        place = self.at(name) if name else self.address
        s3 = _file_system(self.endpoint, os.getpid())
        try:
            for attempt in retry_context(
                on=may_pass,
                attempts=ATTEMPTS,
                timeout=PATIENCE_SECONDS,
                wait_initial=0.2,
                wait_max=10.0,
                wait_jitter=0.5,
            ):
                with attempt:
                    return ask(s3)
        except Exception as error:
            raise error_of(doing, place, error, self.endpoint, is_file=bool(name)) from error
        raise AssertionError("an attempt gives or raises")


@lru_cache(maxsize=4)
def _file_system(endpoint: str, process: int) -> _Files:
    """What sends each request once; made once in a process, since that takes half a second."""
    try:
        library = import_module("s3fs")
    except ImportError as error:
        raise StoreError(
            "an archive in an object store needs more packages: install councilvotes[store]"
        ) from error
    files = library.S3FileSystem(
        endpoint_url=endpoint or None,
        use_listings_cache=False,
        skip_instance_cache=True,
        config_kwargs={
            "connect_timeout": CONNECT_SECONDS,
            "read_timeout": ANSWER_SECONDS,
            "retries": {"total_max_attempts": 1},  # it is one place that sends again
            "response_checksum_validation": "when_required",  # bytes are held against their name
            "max_pool_connections": 2 * AT_ONCE,
        },
    )
    files.retries = 1
    return cast(_Files, files)


def _md5(body: bytes) -> str:
    return hashlib.md5(body, usedforsecurity=False).hexdigest()
