"""One changed byte anywhere in a signed release is found, and the file that it is in is named."""

import random
from dataclasses import replace

import pytest

from publish.errors import VerificationError
from publish.places.index import parse_index
from publish.release.build import build_release
from publish.verify.files import verify_bytes
from publish.verify.release import verify_release
from tests.publish.drafts import DAY, MEMBER_STATES, new_key, note, settings, state, statement

LONG = 20_000
"""Bytes up to which every byte of a file is changed in its turn."""
ENDS, SAMPLE = 512, 4_000
"""How many bytes at both ends of a longer file are, and how many between."""
SMALL = ("manifest.json.sig", "signing-key.pub.pem")
"""Files of which each byte is changed to every other byte that there is."""


@pytest.fixture(scope="module")
def release(tmp_path_factory):
    folder = tmp_path_factory.mktemp("signed")
    with_key = replace(settings(folder), signing_key_file=new_key(folder.parent / "k.pem"))
    notes = [note(statements=(statement(),))]
    return build_release(notes, [state()], MEMBER_STATES, with_key, today=DAY).path


def named(release, verify):
    """The files that the faults begin with."""
    try:
        faults = verify(release).faults
    except VerificationError as error:  # a manifest that is no longer one
        assert f"{release / 'manifest.json'} is no manifest" in str(error)
        return {"manifest.json"}
    return {fault.partition(":")[0] for fault in faults}


def paths(release):
    return [path for path in sorted(release.iterdir()) if path.stat().st_size]


def unnamed(path, changes, verify):
    """Those of the changes, each a place and another byte for it, that do not name the file."""
    content = path.read_bytes()
    missed = []
    try:
        with path.open("r+b", buffering=0) as file:
            for place, byte in changes:
                file.seek(place)
                file.write(bytes([byte]))
                if path.name not in named(path.parent, verify):
                    missed.append((path.name, place, byte))
                file.seek(place)
                file.write(content[place : place + 1])
    finally:
        path.write_bytes(content)
    return missed


def others(generator, content, places):
    """For each place a byte that is not the one there."""
    return [(place, content[place] ^ generator.randrange(1, 256)) for place in places]


def some_places(generator, size):
    """Every place of a short file; of a longer one both ends and a sample between them."""
    if size <= LONG:
        return range(size)
    between = generator.sample(range(ENDS, size - ENDS), SAMPLE)
    return [*range(ENDS), *sorted(between), *range(size - ENDS, size)]


def test_a_byte_changed_in_any_file_is_found_and_the_file_named(release):
    generator = random.Random(11513)
    for path in paths(release):
        content = path.read_bytes()
        place = generator.choice([0, len(content) - 1, generator.randrange(len(content))])
        assert unnamed(path, others(generator, content, [place]), verify_bytes) == []
    assert verify_release(release).faults == ()


def test_one_file_and_no_other_is_named(release):
    generator = random.Random(47)
    ordinary = [path for path in paths(release) if not path.name.startswith(("manifest", "SHA"))]
    for path in generator.sample(ordinary, 4):
        content = path.read_bytes()
        (place, byte) = others(generator, content, [generator.randrange(len(content))])[0]
        path.write_bytes(content[:place] + bytes([byte]) + content[place + 1 :])
        assert named(release, verify_release) == {path.name}
        path.write_bytes(content)
    assert verify_release(release).faults == ()


def test_the_whole_of_verify_says_all_that_bytes_alone_say(release):
    path = release / "votes.csv"
    content = path.read_bytes()
    path.write_bytes(content[:-1])
    alone = verify_bytes(release)
    assert len(alone.faults) == 2
    assert verify_release(release).faults[:2] == alone.faults
    path.write_bytes(content)


def test_a_byte_more_or_less_at_the_end_of_any_file_is_found_and_the_file_named(release):
    for path in random.Random(2).sample(sorted(release.iterdir()), 12):
        content = path.read_bytes()
        path.write_bytes(content + b"\n")
        assert path.name in named(release, verify_bytes)
        if content:
            path.write_bytes(content[:-1])
            assert path.name in named(release, verify_bytes)
        path.write_bytes(content)
    assert verify_release(release).faults == ()


def silent_bytes(release, places):
    """The places in the index where another byte is not told of, as it changes nothing said."""
    generator, path = random.Random(1), release.parent / "index.json"
    content, silent = path.read_bytes(), []
    for place, byte in others(generator, content, places):
        changed = content[:place] + bytes([byte]) + content[place + 1 :]
        path.write_bytes(changed)
        if "index.json" not in named(release, verify_bytes):
            silent.append(place)
            assert parse_index(changed, "") == parse_index(content, "")
    path.write_bytes(content)
    return silent


def test_a_byte_of_the_index_that_changes_what_it_says_of_the_release_is_told_of(release):
    size = (release.parent / "index.json").stat().st_size
    assert len(silent_bytes(release, random.Random(3).sample(range(size), 60))) < 6


@pytest.mark.long
def test_every_byte_of_every_file_is_found_and_the_file_named(release):
    """Of a file of more than 20,000 bytes its first and last 512 and 4,000 between them, by seed.

    Each byte is changed to another one, drawn by a seed; of the signature and the public key to
    each of the 255 others.
    """
    generator = random.Random(40500)
    for path in paths(release):
        content = path.read_bytes()
        places = some_places(generator, len(content))
        changes = others(generator, content, places)
        if path.name in SMALL:
            changes = [(at, byte) for at in places for byte in range(256) if byte != content[at]]
        assert unnamed(path, changes, verify_bytes) == []
    assert verify_release(release).faults == ()


@pytest.mark.long
def test_some_bytes_of_every_file_are_found_by_the_whole_of_verify(release):
    generator = random.Random(2009)
    for path in paths(release):
        content = path.read_bytes()
        places = [generator.randrange(len(content)) for _ in range(20)]
        assert unnamed(path, others(generator, content, places), verify_release) == []
    assert verify_release(release).faults == ()


@pytest.mark.long
def test_every_byte_of_the_index_that_changes_what_it_says_of_the_release_is_told_of(release):
    """A blank in the place of a line's end, or another one, says the same."""
    size = (release.parent / "index.json").stat().st_size
    assert len(silent_bytes(release, range(size))) < size // 10
