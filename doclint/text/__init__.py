"""Small pure helpers for text, by subject."""
