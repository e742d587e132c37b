-- This copy of the program: the rows that it logs carry its id.
CREATE TABLE device (id TEXT NOT NULL) STRICT;
INSERT INTO device VALUES (lower(hex(randomblob(8))));

-- The card files as last read: unchanged size and time, or unchanged content, mean nothing to do.
CREATE TABLE card_files (
    pack TEXT NOT NULL,
    path TEXT NOT NULL,
    root TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    section TEXT NOT NULL,
    titles TEXT NOT NULL,
    PRIMARY KEY (pack, path)
) STRICT, WITHOUT ROWID;

-- A card that no file holds any more stays, out of use (present = 0), and so does its history.
-- position sorts as the chapter does; details holds the tags, pieces and links.
CREATE TABLE cards (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    section TEXT NOT NULL,
    faces TEXT NOT NULL,
    details TEXT NOT NULL,
    path TEXT NOT NULL,
    line INTEGER NOT NULL,
    position TEXT NOT NULL,
    present INTEGER NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX cards_in_order ON cards (position) WHERE present;

-- The truth. Rows are added and never changed; at_ms grows from row to row on each device.
-- before and after are the card's state as JSON, NULL for a card that was never reviewed.
CREATE TABLE reviews (
    id TEXT PRIMARY KEY,
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    study_day TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    kind TEXT NOT NULL,
    grade INTEGER CHECK (grade BETWEEN 0 AND 5),
    took_ms INTEGER,
    before TEXT,
    after TEXT,
    undoes TEXT,
    scheduler TEXT NOT NULL
) STRICT;
CREATE INDEX reviews_in_order ON reviews (at_ms, device, sequence);
CREATE INDEX reviews_of_a_card ON reviews (pack, card);
CREATE INDEX reviews_of_a_day ON reviews (study_day);
CREATE INDEX reviews_undone ON reviews (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;

-- Caches: where each card stands is the fold of its log.
CREATE TABLE states (
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    repetitions INTEGER NOT NULL,
    interval_days INTEGER NOT NULL,
    easiness INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    due TEXT NOT NULL,
    last_reviewed TEXT NOT NULL,
    PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;
CREATE INDEX states_by_due ON states (due);
CREATE TABLE suspensions (
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;
