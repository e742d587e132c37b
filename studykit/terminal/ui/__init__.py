"""What every screen stands on: keys, colours, widths, Markdown, input methods."""
