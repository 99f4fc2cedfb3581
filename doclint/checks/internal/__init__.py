"""Faults of doclint itself."""
