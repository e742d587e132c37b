-- How many variants an exercise has besides variant 0; every exercise is read anew to know.
ALTER TABLE exercises ADD COLUMN variants INTEGER NOT NULL DEFAULT 0;
UPDATE exercises SET mtime_ns = 0;
