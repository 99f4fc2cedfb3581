"""Faults of tables."""
