"""From text on disk to cards: finding packs, reading card files, writing personal cards."""
