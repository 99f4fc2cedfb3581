"""Across files: the facts of a page (`facts`), and where translations lie (`layout`)."""
