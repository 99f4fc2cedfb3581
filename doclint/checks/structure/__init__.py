"""Structure of a translation against its source text."""
