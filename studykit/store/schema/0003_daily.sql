-- What was typed as the answer, and until when a card rests: both told by rows of the log, which stays append-only.
ALTER TABLE reviews ADD COLUMN answer TEXT;
ALTER TABLE reviews ADD COLUMN until TEXT;

-- Caches, like the suspensions: a card rests until a study day; a card is flagged.
CREATE TABLE rests (
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;
CREATE TABLE flags (
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;

-- The learner's own versions of a pack's cards. Rows are added and never changed; the newest of a card counts,
-- and one without faces gives the pack's own back.
CREATE TABLE own_versions (
    id TEXT PRIMARY KEY,
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    study_day TEXT NOT NULL,
    device TEXT NOT NULL,
    faces TEXT,
    details TEXT
) STRICT;
CREATE INDEX own_versions_of_a_card ON own_versions (pack, card, at_ms);
CREATE TRIGGER own_versions_are_never_changed BEFORE UPDATE ON own_versions
BEGIN SELECT RAISE(ABORT, 'own versions are append-only'); END;
CREATE TRIGGER own_versions_are_never_deleted BEFORE DELETE ON own_versions
BEGIN SELECT RAISE(ABORT, 'own versions are append-only'); END;
-- The newest own version of each card that has one.
CREATE TABLE overlays (
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    faces TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;
