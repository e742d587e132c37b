"""The exercise: editor, verdict, graph."""
