-- SHA-256 of the whole file as it was last closed, over all bytes but its own 64 digits, which count
-- as zeros. All zeros while the case is open for writing, or if it was not closed. One row. Not sealed.
CREATE TABLE closing (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

INSERT INTO closing VALUES (1, '0000000000000000000000000000000000000000000000000000000000000000');
