import json
import shutil
import socket
from contextlib import nullcontext
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from publish.download.release import (
    Downloaded,
    download,
    files_of,
    open_release,
    read_source_index,
)
from publish.download.source import Patience, open_source
from publish.encode import encode_pretty
from publish.errors import (
    CutOffError,
    NotThereError,
    PlaceError,
    ReleaseError,
    VerificationError,
)
from publish.places.index import TableCount, read_index
from publish.release.build import build_release
from publish.release.signing import SIGNATURE_NAME, SignedWith
from publish.settings import PublishSettings
from publish.verify.files import verify_files
from tests.publish.drafts import DAY, MEMBER_STATES, contents, new_key, two_notes, two_states
from tests.publish.shelf import VERSIONS
from tests.publish.webshelf import altered, moved_to, reset, serve, truncated

AT_ONCE = Patience(attempts=2, pause_seconds=0, timeout_seconds=10)
LATEST = VERSIONS[-1]


def fetch(address, to, tables=("positions",), kind="parquet", version=None, key=None):
    with open_source(str(address), "tests", AT_ONCE) as source:
        release = open_release(source, version, key, AT_ONCE)
        files = files_of(release.manifest, tables, kind)
        return download(
            source, release, files, to, AT_ONCE, lambda total: nullcontext(lambda more: None)
        )


def opened(address, version=None, key=None):
    with open_source(str(address), "tests", AT_ONCE) as source:
        return open_release(source, version, key, AT_ONCE)


@pytest.fixture
def mine(shelf, tmp_path):
    """A copy of the shelf that a test may change."""
    return shutil.copytree(shelf, tmp_path / "mine")


@pytest.fixture(scope="module")
def signed(tmp_path_factory):
    """A folder with one release that is signed, and the public key."""
    folder = tmp_path_factory.mktemp("signed")
    key = new_key(folder / "key.pem")
    settings = PublishSettings(folder / "releases", sample=False, signing_key_file=key)
    build_release(two_notes(), two_states(), MEMBER_STATES, settings, today=DAY)
    public = (folder / "releases" / "2026.07.02" / "signing-key.pub.pem").read_bytes()
    return folder / "releases", public


def test_a_table_of_the_latest_release_comes_into_the_folder_of_its_version(shelf, tmp_path):
    path = tmp_path / LATEST / "positions.parquet"
    assert fetch(shelf, tmp_path) == Downloaded(LATEST, False, (path,), 1)
    assert path.read_bytes() == (shelf / LATEST / "positions.parquet").read_bytes()


def test_the_manifest_comes_with_it(shelf, tmp_path):
    fetch(shelf, tmp_path)
    assert sorted(path.name for path in (tmp_path / LATEST).iterdir()) == [
        "manifest.json",
        "positions.parquet",
    ]


def test_a_second_download_takes_nothing(shelf, tmp_path):
    fetch(shelf, tmp_path)
    assert fetch(shelf, tmp_path).fetched == 0


def test_an_older_release_is_had_by_its_version(shelf, tmp_path):
    path = fetch(shelf, tmp_path, version=VERSIONS[0]).paths[0]
    assert path.read_bytes() == (shelf / VERSIONS[0] / "positions.parquet").read_bytes()


def test_a_whole_release_over_http_is_the_one_published(shelf, tmp_path, httpserver):
    fetch(serve(httpserver, shelf).url, tmp_path, tables=(), kind=None)
    assert contents(tmp_path / LATEST) == contents(shelf / LATEST)
    assert verify_files(tmp_path / LATEST).faults == ()


def test_sums_that_are_not_those_of_the_manifest_are_refused(shelf, tmp_path, httpserver):
    web = serve(httpserver, shelf)
    web.faults["SHA256SUMS"] = [altered]
    with pytest.raises(VerificationError, match="SHA256SUMS is not what the manifest says"):
        fetch(web.url, tmp_path, tables=(), kind=None)
    assert not (tmp_path / LATEST / "SHA256SUMS").exists()


def test_the_agent_is_named_to_the_host(shelf, httpserver):
    opened(serve(httpserver, shelf).url)
    assert {request.headers["User-Agent"] for request, _ in httpserver.log} == {"tests"}


def test_a_version_that_is_not_there_is_named_with_those_that_are(shelf):
    with pytest.raises(ReleaseError, match=r"has no release 2020\.01\.01; the newest are: 2026"):
        opened(shelf, "2020.01.01")


def test_an_address_without_an_index_is_named(tmp_path):
    with pytest.raises(NotThereError, match=r"index\.json is not there: no releases"):
        opened(tmp_path)


def test_a_web_address_without_an_index_is_named(tmp_path, httpserver):
    with pytest.raises(NotThereError, match=r"index\.json is not there: no releases"):
        opened(serve(httpserver, tmp_path).url)


def test_an_index_that_has_moved_is_not_followed_and_the_new_address_named(shelf, httpserver):
    web = serve(httpserver, shelf)
    web.faults["index.json"] = [moved_to("https://elsewhere.example/releases/index.json")]
    with pytest.raises(PlaceError, match=r"has moved: if you trust https://elsewhere.example/rel"):
        opened(web.url)


def test_an_index_that_was_cut_off_is_asked_for_again(shelf, httpserver):
    web = serve(httpserver, shelf)
    web.faults["index.json"] = [truncated]
    assert opened(web.url).version == LATEST


def test_a_host_that_drops_every_connection_is_named(shelf, httpserver):
    web = serve(httpserver, shelf)
    web.faults["index.json"] = [reset, reset]
    with pytest.raises(CutOffError, match=r"data/index\.json was cut off"):
        opened(web.url)


def test_a_page_in_place_of_the_index_is_named(mine):
    (mine / "index.json").write_text("<html>Please log in</html>", encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"index\.json is no index of releases"):
        opened(mine)


def test_a_manifest_that_is_not_the_announced_one_is_refused(shelf, httpserver):
    web = serve(httpserver, shelf)
    web.faults["manifest.json"] = [altered]
    with pytest.raises(VerificationError, match="is not the manifest that was announced"):
        opened(web.url)


def test_a_changed_file_is_refused(mine, tmp_path):
    path = mine / LATEST / "positions.parquet"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(VerificationError, match=r"positions\.parquet is not what was published"):
        fetch(mine, tmp_path / "here")


def forged(folder, change):
    """Change the latest manifest, and the index to vouch for it."""
    path = folder / LATEST / "manifest.json"
    tree = json.loads(path.read_bytes())
    change(tree)
    path.write_text(json.dumps(tree), encoding="utf-8")
    index = read_index(folder)
    from publish.release.sums import sha256_of

    entry = replace(index.releases[-1], manifest_sha256=sha256_of(path))
    forged_index = replace(index, releases=(*index.releases[:-1], entry))
    (folder / "index.json").write_bytes(encode_pretty(forged_index))


@pytest.mark.parametrize("name", ["../../evil", "/tmp/evil", "a/b", "..", "..\\evil"])
def test_a_manifest_that_names_a_file_outside_its_folder_is_refused(mine, tmp_path, name):
    forged(mine, lambda tree: tree["files"][0].update(path=name))
    with pytest.raises(VerificationError, match="may lie outside its folder"):
        fetch(mine, tmp_path / "here")
    assert not (tmp_path / "here").exists()


@pytest.mark.parametrize("version", ["../../evil", "/tmp/evil", "2026.07.02/../.."])
def test_an_index_that_names_a_version_outside_its_folder_is_refused(mine, version):
    index = read_index(mine)
    entry = replace(index.releases[-1], version=version)
    path = mine / "index.json"
    path.write_bytes(encode_pretty(replace(index, latest=version, releases=(entry,))))
    with pytest.raises(ReleaseError, match="which is no version"):
        opened(mine)


def test_a_manifest_of_another_version_is_refused(mine):
    forged(mine, lambda tree: tree.update(version="2026.07.01"))
    with pytest.raises(VerificationError, match=r"is that of 2026\.07\.01"):
        opened(mine)


def test_a_release_signed_with_the_key_is_taken_with_its_signature(signed, tmp_path):
    folder, public = signed
    fetch(folder, tmp_path, key=public)
    assert (tmp_path / VERSIONS[0] / SIGNATURE_NAME).is_file()


def test_a_whole_signed_release_is_the_one_published(signed, tmp_path):
    folder, public = signed
    fetch(folder, tmp_path, tables=(), kind=None, key=public)
    assert contents(tmp_path / VERSIONS[0]) == contents(folder / VERSIONS[0])


def test_a_release_signed_with_another_key_is_refused(signed):
    other = SignedWith(Ed25519PrivateKey.from_private_bytes(bytes(32))).public_pem
    with pytest.raises(VerificationError, match="is not signed with the public key"):
        opened(signed[0], key=other)


def test_a_release_without_a_signature_is_refused_where_a_key_is_given(shelf, signed):
    with pytest.raises(VerificationError, match="is not signed, and a public key was given"):
        opened(shelf, key=signed[1])


def test_files_are_chosen_by_table_and_format(shelf):
    manifest = opened(shelf).manifest
    names = [file.path for file in files_of(manifest, ("votes", "changes"), "parquet")]
    assert sorted(names) == ["changes.parquet", "votes.parquet"]


def test_without_a_table_and_a_format_every_file_is_meant(shelf):
    manifest = opened(shelf).manifest
    assert files_of(manifest, (), None) == manifest.files


def test_an_unknown_table_is_named_with_those_that_are_there(shelf):
    with pytest.raises(ReleaseError, match="has no table postions: documents, votes, positions"):
        files_of(opened(shelf).manifest, ("postions",), "parquet")


def test_a_format_that_is_not_published_is_named_with_those_that_are(shelf):
    with pytest.raises(ReleaseError, match=r"has no jsonl of votes: there is csv, json, parquet\."):
        files_of(opened(shelf).manifest, ("votes",), "jsonl")


def test_the_index_of_a_source_is_the_one_published(shelf):
    with open_source(str(shelf), "tests", AT_ONCE) as source:
        index = read_source_index(source, AT_ONCE)
    assert index == read_index(shelf)
    assert index.releases[0].tables[1] == TableCount("votes", 1)


def test_an_address_with_a_query_is_refused():
    with (
        pytest.raises(PlaceError, match="has a query behind it"),
        open_source("https://votes.example/releases?x=1", "tests", AT_ONCE),
    ):
        pass


def test_a_host_that_cannot_be_reached_is_named():
    with socket.socket() as unheard:
        unheard.bind(("127.0.0.1", 0))  # bound and not listening: whoever calls is refused
        url = f"http://127.0.0.1:{unheard.getsockname()[1]}"
        with pytest.raises(CutOffError, match=r"index\.json cannot be reached \(.*refused"):
            opened(url)


def test_the_address_of_the_index_will_do(shelf, httpserver):
    assert opened(f"{serve(httpserver, shelf).url}/index.json").version == LATEST
