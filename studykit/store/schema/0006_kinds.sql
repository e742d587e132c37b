-- A card and an exercise may share an id: in every table that knows both, kind says which of the two is meant, and
-- card holds its id. Until now, a dot in the id said so: only exercises have one, that of their section.
-- What a row of the log does was its kind; it is its action now.
DROP TRIGGER reviews_are_never_changed;
DROP TRIGGER reviews_are_never_deleted;
ALTER TABLE reviews RENAME TO reviews_before;
CREATE TABLE reviews (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('card', 'exercise')),
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    study_day TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    action TEXT NOT NULL,
    grade INTEGER CHECK (grade BETWEEN 0 AND 5),
    took_ms INTEGER,
    before TEXT,
    after TEXT,
    undoes TEXT,
    scheduler TEXT NOT NULL,
    answer TEXT,
    until TEXT
) STRICT;
INSERT INTO reviews
SELECT id, iif(instr(card, '.'), 'exercise', 'card'), pack, card, at_ms, utc_offset_minutes, study_day, device,
    sequence, kind, grade, took_ms, before, after, undoes, scheduler, answer, until
FROM reviews_before ORDER BY rowid;
DROP TABLE reviews_before;
CREATE INDEX reviews_in_order ON reviews (at_ms, device, sequence);
CREATE INDEX reviews_of_a_card ON reviews (kind, pack, card);
CREATE INDEX reviews_of_a_day ON reviews (study_day);
CREATE INDEX reviews_of_a_device ON reviews (device, sequence);
CREATE INDEX reviews_undone ON reviews (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER reviews_are_never_changed BEFORE UPDATE ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;
CREATE TRIGGER reviews_are_never_deleted BEFORE DELETE ON reviews
BEGIN SELECT RAISE(ABORT, 'the review log is append-only'); END;

-- The caches of the log's fold.
ALTER TABLE states RENAME TO states_before;
CREATE TABLE states (
    kind TEXT NOT NULL CHECK (kind IN ('card', 'exercise')),
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    repetitions INTEGER NOT NULL,
    interval_days INTEGER NOT NULL,
    easiness INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    due TEXT NOT NULL,
    last_reviewed TEXT NOT NULL,
    PRIMARY KEY (kind, pack, card)
) STRICT, WITHOUT ROWID;
INSERT INTO states
SELECT iif(instr(card, '.'), 'exercise', 'card'), pack, card, repetitions, interval_days, easiness, lapses, due,
    last_reviewed
FROM states_before;
DROP TABLE states_before;
CREATE INDEX states_by_due ON states (due);

ALTER TABLE suspensions RENAME TO suspensions_before;
CREATE TABLE suspensions (
    kind TEXT NOT NULL CHECK (kind IN ('card', 'exercise')),
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    PRIMARY KEY (kind, pack, card)
) STRICT, WITHOUT ROWID;
INSERT INTO suspensions SELECT iif(instr(card, '.'), 'exercise', 'card'), pack, card FROM suspensions_before;
DROP TABLE suspensions_before;

ALTER TABLE flags RENAME TO flags_before;
CREATE TABLE flags (
    kind TEXT NOT NULL CHECK (kind IN ('card', 'exercise')),
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    PRIMARY KEY (kind, pack, card)
) STRICT, WITHOUT ROWID;
INSERT INTO flags SELECT iif(instr(card, '.'), 'exercise', 'card'), pack, card FROM flags_before;
DROP TABLE flags_before;

-- Until which study day a card or an exercise is buried.
CREATE TABLE burials (
    kind TEXT NOT NULL CHECK (kind IN ('card', 'exercise')),
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    until TEXT NOT NULL,
    PRIMARY KEY (kind, pack, card)
) STRICT, WITHOUT ROWID;
INSERT INTO burials SELECT iif(instr(card, '.'), 'exercise', 'card'), pack, card, until FROM rests;
DROP TABLE rests;
