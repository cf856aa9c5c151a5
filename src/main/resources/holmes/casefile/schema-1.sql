PRAGMA application_id = 0x484F4C4D; -- "HOLM", so that file(1) can tell a case from other databases

-- What was done, in order. The seal covers every other column and the seal before it.
CREATE TABLE entry (
    number   INTEGER PRIMARY KEY,  -- from 1, without gaps
    at       TEXT NOT NULL,        -- when it ended: ISO 8601, UTC, milliseconds
    kind     TEXT NOT NULL,        -- which request
    request  TEXT NOT NULL CHECK (json_valid(request)),
    tool     TEXT NOT NULL,        -- what did it: name and version
    nature   TEXT NOT NULL CHECK (nature IN ('derived', 'observed')),
    result   TEXT NOT NULL CHECK (result IN ('done', 'refused', 'cancelled', 'failed')),
    why      TEXT NOT NULL,        -- a sentence if it was not done
    outcome  TEXT NOT NULL,        -- SHA-256 of the outcome if it was done
    attached TEXT NOT NULL CHECK (json_valid(attached)), -- SHA-256 of raw bytes that were kept
    asked    INTEGER NOT NULL,     -- short hash of kind and request
    seal     TEXT NOT NULL CHECK (length(seal) = 64)
) STRICT;

CREATE INDEX entry_by_kind ON entry (kind);
CREATE INDEX entry_not_done ON entry (result) WHERE result <> 'done';
CREATE INDEX entry_observed ON entry (nature) WHERE nature = 'observed';
CREATE INDEX entry_by_asked ON entry (asked);

CREATE TRIGGER entry_has_no_gap BEFORE INSERT ON entry
WHEN NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM entry)
BEGIN SELECT raise(ABORT, 'the log has no gaps'); END;

CREATE TRIGGER entry_is_never_edited BEFORE UPDATE ON entry
BEGIN SELECT raise(ABORT, 'the log is never edited'); END;

CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
BEGIN SELECT raise(ABORT, 'the log is never cut'); END;

-- Outcomes, documents and raw evidence, each under its own hash.
CREATE TABLE content (
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64), -- of the whole, before packing
    part   INTEGER NOT NULL,       -- from 0; each but the last holds 1 MiB before packing
    packed BLOB NOT NULL,          -- zlib, RFC 1950
    PRIMARY KEY (sha256, part)
) STRICT;

-- Without it, INSERT OR REPLACE would remove a row and no other trigger would see it.
CREATE TRIGGER content_is_never_replaced BEFORE INSERT ON content
WHEN EXISTS (SELECT 1 FROM content WHERE sha256 = NEW.sha256 AND part = NEW.part)
BEGIN SELECT raise(ABORT, 'content is never replaced'); END;

CREATE TRIGGER content_is_never_edited BEFORE UPDATE ON content
BEGIN SELECT raise(ABORT, 'content is never edited'); END;

CREATE TRIGGER content_is_never_removed BEFORE DELETE ON content
BEGIN SELECT raise(ABORT, 'content is never removed'); END;

-- Where evidence was last seen. Not sealed: it means nothing on another machine.
CREATE TABLE place (
    medium TEXT PRIMARY KEY,
    place  TEXT NOT NULL
) STRICT;

-- The process that has the case open for writing: at most one row. Not sealed.
CREATE TABLE writer (
    process INTEGER PRIMARY KEY,
    started TEXT NOT NULL          -- as the operating system says, so that no namesake counts
) STRICT;
