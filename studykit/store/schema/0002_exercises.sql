-- The exercises as their folders have them: enough to know which to ask; the rest is read when one is opened.
CREATE TABLE exercises (
    pack TEXT NOT NULL,
    id TEXT NOT NULL,
    section TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    needs TEXT NOT NULL,
    position TEXT NOT NULL,
    root TEXT NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    present INTEGER NOT NULL,
    PRIMARY KEY (pack, id)
) STRICT, WITHOUT ROWID;

-- What happened on exercises. Rows are added and never changed, like those of the review log.
CREATE TABLE exercise_events (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    pack TEXT NOT NULL,
    exercise TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    utc_offset_minutes INTEGER NOT NULL,
    study_day TEXT NOT NULL,
    device TEXT NOT NULL,
    kind TEXT NOT NULL,
    verdict TEXT,
    label TEXT,
    line INTEGER,
    card TEXT,
    seconds REAL,
    seed INTEGER NOT NULL,
    variant INTEGER NOT NULL,
    answer TEXT
) STRICT;
CREATE INDEX exercise_events_of_an_exercise ON exercise_events (pack, exercise);
CREATE INDEX exercise_events_of_a_day ON exercise_events (study_day);
CREATE TRIGGER exercise_events_are_never_changed BEFORE UPDATE ON exercise_events
BEGIN SELECT RAISE(ABORT, 'what happened is append-only'); END;
CREATE TRIGGER exercise_events_are_never_deleted BEFORE DELETE ON exercise_events
BEGIN SELECT RAISE(ABORT, 'what happened is append-only'); END;

-- Work in progress.
CREATE TABLE drafts (
    pack TEXT NOT NULL,
    exercise TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (pack, exercise)
) STRICT, WITHOUT ROWID;
