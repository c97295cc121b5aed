"""Pages taken over from the build before, where all that they are made from is the same.

Every page names its release, so no page is the same in the next one, though of most nothing else
differs. What a page is made from is therefore told by a hash, and the places where it names its
release are kept with it: these alone are written anew.
"""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path

from publish.durable import write_whole
from publish.encode import encode_row
from publish.json_files import codec_of, read_if_whole
from publish.site.site_file import SiteFile, read_file

NAME = ".kept.json"
"""Of what is known of the pages of a build, in the folder of the site."""
RENDERED_WITH = ("jinja2", "markupsafe")


@dataclass(frozen=True, slots=True)
class ReleaseName:
    """A release as pages name it: in signs that no markup, address or JSON writes otherwise."""

    version: str
    """`2026.07.02`"""
    date: str
    """`2026-07-02`"""
    day: str
    """`2 July 2026`"""
    year: str
    manifest_sha256: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a file names its release."""

    start: int
    end: int
    said: str
    """What stands there: a field of the name."""


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file of the site as a build made it."""

    path: str
    sha256: str
    """Of what stands around the places: the same whichever release is named."""
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class KeptGroup:
    """The files that were made together, and a hash that stands for all that they tell."""

    told: str
    files: tuple[KeptFile, ...] = ()
    name: str = ""
    """What was found out for them besides files."""


@dataclass(frozen=True, slots=True)
class KeptPages:
    """What the build before made, and what this one does."""

    site_dir: Path
    release: ReleaseName
    of_all: str
    """Stands for what all pages rest on: program, settings."""
    before: Mapping[str, KeptGroup]
    now: dict[str, KeptGroup] = field(default_factory=dict)

    def files(
        self, name: str, told: object, make: Callable[[ReleaseName], Iterable[SiteFile]]
    ) -> Iterator[SiteFile]:
        """The files of a group: taken over if they told the same before, else made.

        `told` holds, as JSON can write it, all that they are made from besides `of_all` and the
        name of the release, which `make` is given, or marks for it.
        """
        group_told = hash_of(self.of_all, told)
        found = self._taken_over(self.before.get(name), group_told)
        if found is None:
            # A hash of what is told cannot itself be told: no text holds these marks.
            marks = ReleaseName(*(f"{group_told}{each.name}" for each in fields(ReleaseName)))
            found = [(file, _marked(file, group_told)) for file in make(marks)]
        kept = []
        for file, known in found:
            content, places = _named(file.content, known.places, self.release)
            kept.append(replace(known, places=places))
            changed = None if file.changed is None else content != file.content
            yield SiteFile(file.path, content, changed)
        self.now[name] = KeptGroup(group_told, tuple(kept))

    def name(self, what: str, told: object, find: Callable[[], str]) -> str:
        """What `find` gives, taken over if that told the same before."""
        group_told = hash_of(self.of_all, told)
        group = self.before.get(what)
        name = group.name if group and group.told == group_told else find()
        self.now[what] = KeptGroup(group_told, name=name)
        return name

    def _taken_over(
        self, group: KeptGroup | None, told: str
    ) -> list[tuple[SiteFile, KeptFile]] | None:
        if group is None or group.told != told:
            return None
        found = []
        for each in group.files:
            try:
                content = read_file(f"{self.site_dir}/{each.path}")
            except OSError:
                return None
            if _hash_around(content, each.places) != each.sha256:
                return None  # not as it was made
            found.append((SiteFile(each.path, content, changed=False), each))
        return found

    def write(self) -> None:
        """Keep what this build made, when all of it is in its place."""
        write_whole(self.site_dir / NAME, codec_of(dict[str, KeptGroup]).dump_json(self.now))


def read_kept(site_dir: Path, release: ReleaseName, of_all: str) -> KeptPages:
    """What the build before made in that folder; nothing where that cannot be understood."""
    before = read_if_whole(site_dir / NAME, dict[str, KeptGroup])
    return KeptPages(site_dir, release, of_all, before or {})


@cache
def program_hash() -> str:
    """Stands for the program that makes the pages: its code, its templates, what renders them."""
    with as_file(files("publish")) as folder:
        return hash_of(folder_hash(folder), *map(version, RENDERED_WITH))


def folder_hash(folder: Path) -> str:
    """Stands for all files in a folder."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return hash_of(
        *(
            (path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest())
            for path in sorted(found)
        )
    )


def hash_of(*told: object) -> str:
    """The SHA-256 of values as JSON writes them."""
    return hashlib.sha256(encode_row(told).encode()).hexdigest()


def _marked(file: SiteFile, told: str) -> KeptFile:
    names = "|".join(each.name for each in fields(ReleaseName))
    places = tuple(
        Place(*found.span(), found[1].decode())
        for found in re.finditer(f"{told}({names})".encode(), file.content)
    )
    return KeptFile(file.path, _hash_around(file.content, places), places)


def _hash_around(content: bytes, places: Iterable[Place]) -> str:
    around = hashlib.sha256()
    taken = 0
    for place in places:
        around.update(content[taken : place.start])
        around.update(place.said.encode())
        taken = place.end
    around.update(content[taken:])
    return around.hexdigest()


def _named(
    content: bytes, places: Iterable[Place], release: ReleaseName
) -> tuple[bytes, tuple[Place, ...]]:
    """The content with that release named in those places, and where they then are."""
    parts: list[bytes] = []
    named = []
    taken = size = 0
    for place in places:
        said = getattr(release, place.said).encode()
        parts += content[taken : place.start], said
        size += place.start - taken
        named.append(Place(size, size + len(said), place.said))
        size += len(said)
        taken = place.end
    parts.append(content[taken:])
    return b"".join(parts), tuple(named)
