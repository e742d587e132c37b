"""Markdown as packs use it: faces, fences, front matter."""
