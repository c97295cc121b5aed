"""The ledger's tables: each step brings them from one version of the ledger to the next.

Times are ISO 8601 in UTC, to the microsecond.
"""

MIGRATIONS = (
    """
    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        started_at TEXT NOT NULL,
        finished_at TEXT,              -- NULL: it goes on, or was cut short
        new INTEGER NOT NULL DEFAULT 0,
        unchanged INTEGER NOT NULL DEFAULT 0,
        requests INTEGER NOT NULL DEFAULT 0,
        routes TEXT NOT NULL DEFAULT '[]',   -- JSON, one object per list
        failures TEXT NOT NULL DEFAULT '[]'  -- JSON, one object per document
    );
    CREATE TABLE blobs (
        sha256 TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('fetched', 'recovered'))
    );
    CREATE TABLE fetches (
        id INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs (id),
        url TEXT NOT NULL,
        asked_at TEXT NOT NULL,
        status INTEGER,                -- NULL: no answer came
        headers TEXT NOT NULL,         -- JSON
        sha256 TEXT REFERENCES blobs (sha256),
        outcome TEXT NOT NULL,
        detail TEXT NOT NULL
    );
    CREATE INDEX fetches_by_url ON fetches (url, id);
    CREATE TABLE versions (
        document_id TEXT NOT NULL,
        language TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES blobs (sha256),
        url TEXT NOT NULL,
        title TEXT NOT NULL,           -- as the list gave it when these bytes were last confirmed
        listed_date TEXT,
        etag TEXT, last_modified TEXT,
        first_seen TEXT NOT NULL,
        retrieved_at TEXT NOT NULL,
        confirmed INTEGER NOT NULL,    -- counts up, the newest version has the highest
        PRIMARY KEY (document_id, language, sha256)
    );
    """,
    """
    CREATE TABLE absences (            -- what the source does not have, or has only damaged
        document_id TEXT NOT NULL,
        language TEXT NOT NULL,
        url TEXT NOT NULL,
        kind TEXT NOT NULL,            -- not_found, incomplete, damaged_at_source
        first_asked TEXT NOT NULL,
        last_asked TEXT NOT NULL,
        times INTEGER NOT NULL,        -- answers of this kind, with these bytes, in as many runs
        next_due TEXT NOT NULL,
        sha256 TEXT REFERENCES blobs (sha256),  -- of what came
        PRIMARY KEY (document_id, language)
    );
    CREATE TABLE rechecks (            -- held documents that were asked for again
        document_id TEXT NOT NULL,
        language TEXT NOT NULL,
        last_asked TEXT NOT NULL,
        times INTEGER NOT NULL,
        next_due TEXT NOT NULL,
        PRIMARY KEY (document_id, language)
    );
    """,
    """
    CREATE TABLE witnessed_votes (     -- votes as pages of the Council show them beside the notes
        title TEXT NOT NULL,
        printed_date TEXT NOT NULL,    -- as printed, empty where none is
        details TEXT NOT NULL,         -- JSON, what else the page prints of the vote
        positions TEXT NOT NULL,       -- JSON, pairs of state and position
        url TEXT NOT NULL,             -- of the page that showed it last
        first_seen TEXT NOT NULL,
        last_seen TEXT NOT NULL,
        PRIMARY KEY (title, printed_date, details, positions)
    );
    """,
    # A blob that a person brought is neither fetched nor recovered; SQLite changes a CHECK only by
    # making the table anew, and rows that name its rows wait for it until the transaction ends.
    """
    PRAGMA defer_foreign_keys = ON;
    CREATE TABLE blobs_before AS SELECT * FROM blobs;
    DROP TABLE blobs;
    CREATE TABLE blobs (
        sha256 TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        origin TEXT NOT NULL CHECK (origin IN ('fetched', 'recovered', 'imported'))
    );
    INSERT INTO blobs SELECT * FROM blobs_before;
    DROP TABLE blobs_before;
    """,
)
