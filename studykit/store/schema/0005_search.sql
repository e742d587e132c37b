-- The study day on which a card was first there. For the cards of before: their first grade, else the log's last day.
CREATE TABLE first_seen (
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;
INSERT INTO first_seen
SELECT pack, id, coalesce(
    (SELECT min(study_day) FROM reviews WHERE reviews.pack = cards.pack AND reviews.card = cards.id),
    (SELECT max(study_day) FROM reviews),
    date('now')
) FROM cards;

-- A cache: the texts of cards in the form in which they are searched. A missing one is made when it is wanted.
CREATE TABLE search_texts (
    pack TEXT NOT NULL,
    card TEXT NOT NULL,
    text TEXT NOT NULL,
    initials TEXT NOT NULL,
    tags TEXT NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (pack, card)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER a_card_changed AFTER INSERT ON cards
BEGIN DELETE FROM search_texts WHERE pack = NEW.pack AND card = NEW.id; END;
CREATE TRIGGER an_own_version_came AFTER INSERT ON overlays
BEGIN DELETE FROM search_texts WHERE pack = NEW.pack AND card = NEW.card; END;
CREATE TRIGGER an_own_version_went AFTER DELETE ON overlays
BEGIN DELETE FROM search_texts WHERE pack = OLD.pack AND card = OLD.card; END;

-- The newest sequence number of a device is wanted at every grade.
CREATE INDEX reviews_of_a_device ON reviews (device, sequence);
