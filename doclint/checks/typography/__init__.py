"""Marks and blanks, by the habits of each language."""
