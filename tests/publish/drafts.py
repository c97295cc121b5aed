"""Notes, ledger rows and Member States for the tests of publish, each with a few knobs."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from extract.records import (
    Check,
    Document,
    Evidence,
    GroupTotal,
    NoteRecord,
    Position,
    PositionName,
    SourceFile,
    Statement,
    Totals,
    Vote,
)
from publish.catalogue import TABLES, Table
from publish.columns import Column
from publish.records import (
    DocumentState,
    LocalName,
    MemberStateFacts,
    ReconciliationRow,
    SharePeriod,
    WeightPeriod,
)
from publish.release.build import ReleaseOutcome, build_release
from publish.release.manifest import ReleaseTable
from publish.rows.readings import join_readings
from publish.rows.tables import build_tables
from publish.settings import Publisher, PublishSettings

DAY = date(2026, 7, 2)
ID = "ST-11513-2026-INIT"
COR = "ST-11513-2026-COR-1"
EVIDENCE = Evidence(
    page=2,
    bbox=(101.5, 220.25, 112.0, 230.75),
    read_by=("objects", "pdfplumber"),
    agreed=True,
    proof="totals",
    row_named_by="text",
)
NO_GROUP = GroupTotal(None, None, None)

COUNTRY = "http://publications.europa.eu/resource/authority/country/"


def member_state(
    code: str,
    iso_alpha3: str,
    name: str,
    sheet_name: str,
    place: int,
    *,
    member_to: date | None = None,
    euro_from: date | None = None,
) -> MemberStateFacts:
    """A state that has been a member since 1973, without shares and weights."""
    return MemberStateFacts(
        code=code,
        iso_alpha2={"EL": "GR", "UK": "GB"}.get(code, code),
        iso_alpha3=iso_alpha3,
        authority_url=f"{COUNTRY}{iso_alpha3}",
        name_en=name,
        names=(),
        sheet_name=sheet_name,
        protocol_order=place,
        member_from=date(1973, 1, 1),
        member_to=member_to,
        euro_from=euro_from,
        population_shares=(),
        weights=(),
    )


MEMBER_STATES = (
    MemberStateFacts(
        code="BE",
        iso_alpha2="BE",
        iso_alpha3="BEL",
        authority_url=f"{COUNTRY}BEL",
        name_en="Belgium",
        names=(LocalName("da", "Belgien"), LocalName("en", "Belgium")),
        sheet_name="BELGIQUE/BELGIË",
        protocol_order=1,
        member_from=date(1958, 1, 1),
        member_to=None,
        euro_from=date(1999, 1, 1),
        population_shares=(SharePeriod(date(2026, 1, 1), None, 2.63, "official"),),
        weights=(WeightPeriod(date(2004, 11, 1), date(2014, 10, 31), 12, "Treaty of Nice"),),
    ),
    member_state("DK", "DNK", "Denmark", "DANMARK", 4),
    member_state("IT", "ITA", "Italy", "ITALIA", 13, euro_from=date(1999, 1, 1)),
    member_state("UK", "GBR", "United Kingdom", "UNITED KINGDOM", 28, member_to=date(2020, 1, 31)),
)


def sha(document_id: str, language: str) -> str:
    """A SHA-256 that stays the same for the same document and language."""
    return hashlib.sha256(f"{document_id} {language}".encode()).hexdigest()


def state(
    document_id: str = ID, language: str = "en", superseded_by: str | None = None
) -> DocumentState:
    """The ledger's row of one language version."""
    return DocumentState(
        document_id=document_id,
        language=language,
        sha256=sha(document_id, language),
        url=f"https://data.example/doc/document/{document_id}/{language}/pdf",
        origin=None,
        first_seen=datetime(2026, 7, 2, 9, 30, tzinfo=UTC),
        retrieved_at=datetime(2026, 7, 3, 9, 30, tzinfo=UTC),
        size=81234,
        superseded_by=superseded_by,
    )


def vote(vote_id: str = "ST-11513-2026", **states: PositionName) -> Vote:
    """A vote of the states named; Belgium and Italy say yes where none is."""
    states = states or {"BE": "yes", "IT": "yes"}
    return Vote(
        vote_id=vote_id,
        session_number=None,
        configuration=None,
        item="2025/0429 (COD)",
        voted_documents=("11261/26", "11261/26 ADD 1"),
        voting_rule="qualified_majority",
        voting_rule_raw="qualified majority",
        subject="Position of the Council at first reading",
        act_type="regulation",
        act_type_raw=None,
        council_action="position_first_reading",
        council_action_raw="Position of the Council at first reading",
        sitting_date=DAY,
        result="adopted",
        totals=totals(*states.values()),
        positions=tuple(
            Position(code, position, 2.63, None, EVIDENCE) for code, position in states.items()
        ),
    )


def totals(*said: PositionName) -> Totals:
    """The totals of members that all have the same share, which voters' shares are parts of."""
    voters = sum(position != "not_participating" for position in said)

    def group(position: PositionName) -> GroupTotal:
        count = said.count(position)
        return GroupTotal(count, round(100 * count / voters, 2), None) if count else NO_GROUP

    return Totals(
        group("yes"),
        group("no"),
        group("abstain"),
        GroupTotal(said.count("not_participating"), None, None),
        len(said),
    )


def statement() -> Statement:
    """A declaration with a bullet and signs that are not ASCII."""
    return Statement(
        ordinal=1,
        kind="statement",
        heading="Erklæring fra Italien",
        authors=("IT", "COMMISSION"),
        language="da",
        text="Første afsnit.\n\n- Et punkt – “citat”",
        pages=(3, 4),
    )


def note(
    document_id: str = ID,
    language: str = "en",
    votes: tuple[Vote, ...] | None = None,
    statements: tuple[Statement, ...] = (),
) -> NoteRecord:
    """A note that was read without fault."""
    return NoteRecord(
        status="ok",
        reason=None,
        source=SourceFile(
            f"/somewhere/{language}.pdf", sha(document_id, language), 81234, 6, None, None
        ),
        document=Document(
            document_id=document_id,
            number="11513/26",
            language=language,
            original_language="en",
            date=DAY,
            subject_codes=("VOTE 47", "INF 209"),
            vote_number=47,
            interinstitutional_files=("2025/0429 (COD)",),
            sender="General Secretariat of the Council",
            recipient="Delegations",
            title="Voting result",
            reference_documents=("11261/26",),
            written_procedure=True,
            coreper_date=date(2026, 7, 1),
        ),
        votes=(vote(),) if votes is None else votes,
        statements=statements,
        checks=(Check("totals_match_positions", True, "2", "2"),),
        reconstruction=False,
        extractor_version="0.1.0",
    )


def refused(document_id: str = ID, language: str = "en", reason: str = "No sheet.") -> NoteRecord:
    """A note whose cover was read and whose sheet was not."""
    whole = note(document_id, language)
    failed = Check("sheet_found", False, "1", "0")
    return replace(whole, status="refused", reason=reason, votes=(), checks=(failed,))


PUBLISHER = Publisher("The councilvotes contributors")
METADATA_NAMES = {
    ".zenodo.json",
    "CITATION.cff",
    "README.md",
    "catalogue.jsonld",
    "catalogue.ttl",
    "croissant.json",
    "csv-metadata.json",
    "datapackage.json",
    "schema-org.jsonld",
}
"""The files of a release that describe it."""


def settings(
    releases_dir: Path, *, sample: bool = False, publisher: Publisher = PUBLISHER
) -> PublishSettings:
    """Settings for a folder of releases."""
    return PublishSettings(releases_dir, sample, publisher=publisher)


def new_key(path: Path, first: int = 0) -> Path:
    """A file with a private key, the same in every test for the same first byte."""
    key = Ed25519PrivateKey.from_private_bytes(bytes(range(first, first + 32)))
    pem = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(pem)
    return path


def two_notes() -> tuple[NoteRecord, ...]:
    """A good note in Danish with a declaration, and a refused one."""
    return note(language="da", statements=(statement(),)), refused("ST-1-2026-INIT")


def two_states() -> tuple[DocumentState, ...]:
    """The ledger's rows of the two notes."""
    return state(language="da"), state("ST-1-2026-INIT")


def build(
    folder: Path,
    records: Sequence[NoteRecord] | None = None,
    held: Sequence[DocumentState] | None = None,
    *,
    sample: bool = False,
    today: date = DAY,
    publisher: Publisher = PUBLISHER,
) -> ReleaseOutcome:
    """Build a release of the two notes, or of what is given."""
    return build_release(
        two_notes() if records is None else records,
        two_states() if held is None else held,
        MEMBER_STATES,
        settings(folder, sample=sample, publisher=publisher),
        today=today,
    )


_BUILT: dict[str, tuple[ReleaseOutcome, dict[str, bytes]]] = {}


def built(folder: Path, *told: object, **more: object) -> ReleaseOutcome:
    """What `build` makes in an empty folder, as a copy: the same release is built once a process.

    For tests of what a release holds, or what comes after it; not for those of the building.
    """
    asked = repr((told, sorted(more.items())))
    if asked not in _BUILT:
        with TemporaryDirectory() as place:
            made = build(Path(place), *told, **more)  # type: ignore[arg-type]
            _BUILT[asked] = made, contents(Path(place))
    outcome, files = _BUILT[asked]
    (folder / outcome.version).mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return replace(outcome, path=folder / outcome.version)


def query(path: Path, sql: str) -> list[tuple[object, ...]]:
    """What DuckDB answers over the Parquet files of a release."""
    with duckdb.connect() as connection:
        connection.execute("SET TimeZone = 'UTC'")
        for spec in TABLES:
            file = path / f"{spec.name}.parquet"
            connection.execute(f"CREATE VIEW {spec.name} AS SELECT * FROM '{file}'")
        return connection.execute(sql).fetchall()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under a folder by its relative name, records of failures left out."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.parent.name != "failed"
    }


RECONCILED = ReconciliationRow(
    witness="swp",
    vote_id="ST-11513-2026",
    entry="4787",
    status="matched",
    why=None,
    sitting_date=date(2026, 7, 2),
    matched_by=("file", "date"),
    agrees=False,
    difference="IT: yes here, no there",
    verdict="open",
    evidence=None,
    reason=None,
    entries=1,
    source="SWP; CC BY 4.0",
    source_sha256="a" * 64,
)


def every_table() -> dict[str, Table]:
    """All tables by name, each with a row: a good note with declarations, a refused one."""
    readings = join_readings(two_notes(), two_states(), sample=False)
    tables = build_tables(readings, MEMBER_STATES, sample=False, reconcile=lambda _: [RECONCILED])
    return {table.name: table for table in tables}


def table(name, key, *columns):
    """What a manifest tells of a table with these columns."""
    described = tuple(Column(column, "", "string", False, (), ()) for column in columns)
    return ReleaseTable(name, key, 0, "", described)
