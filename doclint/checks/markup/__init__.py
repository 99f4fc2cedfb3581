"""Faults of Markdown's own marks, and of HTML."""
