"""Hold the bytes of a release against its manifest, and that against what vouches for it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from publish.errors import ReleaseError, VerificationError
from publish.places.index import INDEX_NAME, read_index
from publish.release.manifest import MANIFEST_NAME, Manifest, entry_of
from publish.release.signing import PUBLIC_KEY_NAME, SIGNATURE_NAME, fingerprint, is_signed_by
from publish.verify.files import Verification, read_manifest, verify_files
from publish.verify.manifest import differences, said_where


def verify_bytes(path: Path, public_key: bytes | None = None) -> Verification:
    """Hold a release's files against its manifest, and that against index, hashes and signature.

    Any changed byte shows here; no row is read. `public_key` is the one in PEM that the release
    must be signed with; without it the signature is held against the key beside it, which shows
    damage and no forgery. Raises VerificationError where there is no manifest to compare with.
    """
    manifest = read_manifest(path)
    signed = tuple(_signature(path, public_key))
    by_key = (path / SIGNATURE_NAME).is_file() and not any(fault for fault, _ in signed)
    indexed = tuple(_index_faults(path, manifest, by_key=by_key))
    alone = verify_files(path, _sound(path, indexed, by_key=by_key))
    faults = (*alone.faults, *indexed, *(text for fault, text in signed if fault))
    remarks = tuple(text for fault, text in signed if not fault)
    return Verification(alone.version, alone.files_checked, faults, remarks)


def _sound(path: Path, indexed: tuple[str, ...], *, by_key: bool) -> list[str]:
    """What is vouched for: the manifest by the index or the signature, the signature by itself."""
    if by_key:
        return [MANIFEST_NAME, SIGNATURE_NAME]
    by_index = not indexed and (path.resolve().parent / INDEX_NAME).exists()
    return [MANIFEST_NAME] if by_index else []


def _signature(path: Path, public_key: bytes | None) -> Iterator[tuple[bool, str]]:
    """Whether it is a fault, and what is to be said of the signature."""
    signature, beside = (path / name for name in (SIGNATURE_NAME, PUBLIC_KEY_NAME))
    if not signature.is_file():
        yield (public_key is not None or beside.exists()), f"{SIGNATURE_NAME}: it is not signed"
        return
    if public_key is None and not beside.is_file():
        yield True, f"{PUBLIC_KEY_NAME}: missing, and the release is signed"
        return
    key = beside.read_bytes() if public_key is None else public_key
    try:
        good = is_signed_by((path / MANIFEST_NAME).read_bytes(), signature.read_bytes(), key)
        mark = fingerprint(key)
    except VerificationError as error:
        yield True, f"{PUBLIC_KEY_NAME}: {error}"
        return
    if not good:
        yield True, f"{SIGNATURE_NAME}: it is not that of {MANIFEST_NAME} by the key {mark}"
    elif public_key is None:
        yield False, f"signed by the key beside it, {mark}: compare that with a key you trust"
    else:
        yield False, f"signed by the key {mark}"


def _index_faults(path: Path, manifest: Manifest, *, by_key: bool) -> Iterator[str]:
    """What the index, if there is one, says of the release and is not so."""
    releases_dir = path.resolve().parent
    if not (releases_dir / INDEX_NAME).exists():
        return
    try:
        entry = read_index(releases_dir).entry(manifest.version)
    except ReleaseError as error:
        yield f"{INDEX_NAME}: {error}"
        return
    if entry is None:
        yield f"{INDEX_NAME}: it does not list {manifest.version}"
        return
    content = (path / MANIFEST_NAME).read_bytes()
    # A recall comes after the release, whose manifest cannot tell of it.
    due = replace(entry_of(manifest, content), recalls=entry.recalls)
    said, found = entry.manifest_sha256, due.manifest_sha256
    if said != found and not by_key:  # the manifest is another one, so all of it may differ
        yield f"{MANIFEST_NAME}: SHA-256 is {found} where {INDEX_NAME} says {said}"
        return
    for place, one, other in differences(manifest.version, entry, due):
        yield said_where(INDEX_NAME, place, one, f"{MANIFEST_NAME} has", other)
