"""Sign the manifest of a release with Ed25519, and check such a signature.

The manifest holds the hash of every other file, so its signature covers the release.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from publish.errors import ReleaseError, VerificationError

SIGNATURE_NAME = "manifest.json.sig"
PUBLIC_KEY_NAME = "signing-key.pub.pem"


@dataclass(frozen=True, slots=True)
class SignedWith:
    """A private key that was read, and the public one that belongs to it."""

    key: Ed25519PrivateKey

    @property
    def public_pem(self) -> bytes:
        """The public key, as it is published."""
        return self.key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def read_signing_key(path: Path) -> SignedWith:
    """The private key in a PEM file (PKCS 8, no password).

    Raises ReleaseError where the file holds none.
    """
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise ReleaseError(
            f"The signing key {path} cannot be read ({error.strerror}): name its file in "
            "publish.signing_key_file, or leave that empty to release unsigned."
        ) from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise ReleaseError(f"{path} holds no private key in PEM without a password.") from error
    if not isinstance(key, Ed25519PrivateKey):
        raise ReleaseError(f"{path} holds a key of another kind: an Ed25519 key is needed.")
    return SignedWith(key)


def sign(content: bytes, key: SignedWith) -> bytes:
    """The signature of these bytes: 64 bytes, the same for the same key and bytes."""
    return key.key.sign(content)


def is_signed_by(content: bytes, signature: bytes, public_pem: bytes) -> bool:
    """Whether the signature is that of these bytes by this key.

    Raises VerificationError where the key is none.
    """
    try:
        _public_key(public_pem).verify(signature, content)
    except InvalidSignature:
        return False
    return True


def fingerprint(public_pem: bytes) -> str:
    """What people compare of a public key: the SHA-256 of its DER form."""
    der = _public_key(public_pem).public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return hashlib.sha256(der).hexdigest()


def _public_key(pem: bytes) -> Ed25519PublicKey:
    try:
        key = load_pem_public_key(pem)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise VerificationError("it is no public key in PEM") from error
    if not isinstance(key, Ed25519PublicKey):
        raise VerificationError("it is a key of another kind than Ed25519")
    return key
