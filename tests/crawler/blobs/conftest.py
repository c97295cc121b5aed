"""A store of either kind, and an S3 server whose requests break as a seed says."""

from dataclasses import dataclass

import pytest
import stamina

from crawler.blobs.folder import FolderStore
from crawler.blobs.objects import Objects
from crawler.blobs.opening import open_store
from crawler.blobs.store import BlobStore


@pytest.fixture(autouse=True)
def no_waits():
    with stamina.set_testing(True, attempts=9):
        yield


@dataclass(frozen=True)
class Place:
    """A store and a way around it, for what happens to files."""

    store: BlobStore

    def spoil(self, sha256, body):
        if isinstance(self.store, FolderStore):
            self.store.path_of(sha256).write_bytes(body)
        else:
            Objects(self.store.address).put(f"{sha256[:2]}/{sha256}", body, anew=True)

    def lose(self, sha256):
        if isinstance(self.store, FolderStore):
            self.store.path_of(sha256).unlink()
        else:
            Objects(self.store.address).remove(f"{sha256[:2]}/{sha256}")


@pytest.fixture(params=["folder", "objects"])
def place(request, tmp_path):
    if request.param == "folder":
        return Place(open_store(str(tmp_path / "blobs")))
    bucket = request.getfixturevalue("bucket")
    return Place(open_store(f"{bucket.address}/blobs"))


@pytest.fixture
def store(place):
    place.store.make_ready()
    return place.store
